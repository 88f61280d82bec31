import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../../../actions/publish/apply.ts';
import type { Release } from '../../../../actions/publish/release.ts';
import {
  failureMessage,
  releaseEntry,
  subjectChecksums,
  type ReleaseEntry,
} from '../../../../actions/publish/report.ts';
import { asset } from '../../../support/publish.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

const entry = (of: string, version: string, assets: ReleaseEntry['assets']): ReleaseEntry => ({
  ...{ format: 'npm', namespace: null, package: of, version, revision: 'r', outcome: 'published', assets },
});

function outcome(name: string, more: Partial<Outcome> = {}): Outcome {
  const release = { format: 'npm', namespace: '', name, version: '1.0.0', assets: [asset('package.tgz', A)] };
  return { release: release as unknown as Release, kind: 'published', stored: undefined, notes: [], ...more };
}

describe('the checksums of a release', () => {
  it('are lines as sha256sum writes them, with the package where the file’s name does not tell it', () => {
    const entries = [
      entry('a', '1.0.0', [{ name: 'package.tgz', sha256: A }]),
      entry('lib', '2.0', [
        { name: 'lib-2.0.jar', sha256: B },
        { name: 'lib-2.0.jar', sha256: B },
        { name: 'unknown', sha256: '' },
      ]),
    ];
    expect(subjectChecksums(entries)).toBe(`${A}  a-1.0.0-package.tgz\n${B}  lib-2.0.jar\n`);
    expect(subjectChecksums([])).toBe('');
  });
});

describe('a version in the manifest', () => {
  const stored = { status: 'Published', revision: 'r', origin: undefined, assets: new Map([['other.tgz', B]]) };

  it('has the files that were published, or what the repository has of one that was skipped', () => {
    expect(releaseEntry(outcome('a', { stored }))).toEqual({
      ...{ format: 'npm', namespace: null, package: 'a', version: '1.0.0', revision: 'r', outcome: 'published' },
      assets: [{ name: 'package.tgz', sha256: A }],
    });
    expect(releaseEntry(outcome('a', { stored, kind: 'skipped' })).assets).toEqual([{ name: 'other.tgz', sha256: B }]);
    expect(releaseEntry(outcome('a', { kind: 'skipped' }))).toMatchObject({ revision: null, assets: [] });
  });
});

describe('the error that ends a run', () => {
  it('names what failed and what is there', () => {
    const failed = outcome('b', { kind: 'failed', problem: 'b was not taken.' });
    expect(failureMessage([outcome('a'), failed])?.split('\n')).toEqual([
      '1 of 2 packages were not published:',
      '- b was not taken.',
      'In the repository are: npm a 1.0.0 (published).',
      expect.stringMatching(/^Run the same command again/),
    ]);
    expect(failureMessage([failed])).toMatch(/\nNothing else was published\.\n/);
  });

  it('is none where nothing failed', () => {
    expect(failureMessage([outcome('a')])).toBeUndefined();
    expect(failureMessage([])).toBeUndefined();
  });
});
