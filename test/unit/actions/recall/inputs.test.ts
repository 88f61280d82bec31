import { describe, expect, it } from '@jest/globals';
import { parseRecalled } from '../../../../actions/recall/inputs.ts';

describe('what is recalled', () => {
  it('is a package in its own spelling and a version, or a glob over versions', () => {
    expect(parseRecalled('npm:@acme/core@1.0.0')).toEqual({
      coordinates: { format: 'npm', namespace: 'acme', name: 'core' },
      version: '1.0.0',
    });
    expect(parseRecalled('pypi:My_Lib@1.*')).toEqual({
      coordinates: { format: 'pypi', namespace: '', name: 'my-lib' },
      version: '1.*',
    });
    expect(parseRecalled('maven:com.acme:lib@1.0')?.coordinates.namespace).toBe('com.acme');
    for (const wrong of ['npm:axios', 'npm:@acme/core', 'axios@1.0.0', 'npm:axios@', 'npm:axios@1 2', 'npm:@1.0.0']) {
      expect({ wrong, parsed: parseRecalled(wrong) }).toEqual({ wrong, parsed: undefined });
    }
  });
});
