import { describe, expect, it } from '@jest/globals';
import { plainNames } from '../../../../packages/emulator/src/formats/plain-names.ts';

describe('names that are kept as they are written', () => {
  const key = { format: 'generic', namespace: 'Acme', name: 'Tool_x' } as const;

  it('are compared letter by letter, versions too', () => {
    expect(plainNames.normalise(key)).toEqual(key);
    expect(plainNames.normaliseVersion('1.0-RC')).toBe('1.0-RC');
  });

  it('are shown with their namespace, where they have one', () => {
    expect(plainNames.display(key)).toBe('Tool_x');
    expect(plainNames.full(key)).toBe('Acme/Tool_x');
    expect(plainNames.full({ ...key, namespace: '' })).toBe('Tool_x');
  });
});
