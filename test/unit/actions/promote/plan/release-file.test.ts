import { describe, expect, it } from '@jest/globals';
import { parseReleaseFile } from '../../../../../actions/promote/plan/release-file.ts';

const SHA = 'a'.repeat(64);
const entry = {
  ...{ format: 'npm', namespace: 'acme', package: 'core', version: '1.0.0', revision: 'r', outcome: 'published' },
  assets: [{ name: 'package.tgz', sha256: SHA }],
};
const manifest = { manifestVersion: 1, complete: true, tag: 'v1.0.0', packages: [entry], failures: [] };

describe('the release manifest of publish', () => {
  it('gives the versions with the SHA-256 of each file, and its own', () => {
    const release = parseReleaseFile(JSON.stringify(manifest));
    expect(release.versions).toEqual([
      {
        coordinates: { format: 'npm', namespace: 'acme', name: 'core' },
        version: '1.0.0',
        expected: new Map([['package.tgz', SHA]]),
      },
    ]);
    expect(release.tag).toBe('v1.0.0');
    expect(release.sha256).toMatch(/^[0-9a-f]{64}$/);
    const plain = parseReleaseFile(
      JSON.stringify({ ...manifest, tag: null, packages: [{ ...entry, namespace: null }] }),
    );
    expect(plain.versions[0]?.coordinates.namespace).toBe('');
    expect(plain.tag).toBeUndefined();
  });

  it('is refused when the release is incomplete', () => {
    expect(() => parseReleaseFile(JSON.stringify({ ...manifest, complete: false }))).toThrow(
      'The release is incomplete: publish could not publish all of it. Run publish again',
    );
  });

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['a list', '[]', 'it is no JSON object'],
    ['another version', JSON.stringify({ ...manifest, manifestVersion: 2 }), 'its manifestVersion is 2, not 1'],
    ['no package', JSON.stringify({ ...manifest, packages: [] }), 'it names no package'],
    ['a package that is a text', JSON.stringify({ ...manifest, packages: ['x'] }), 'packages[0] is no object'],
    ['another format', with_({ format: 'deb' }), 'packages[0] has the format "deb"'],
    ['a version with a slash', with_({ version: '1/2' }), 'packages[0] names no version of a package'],
    ['a name with a slash', with_({ package: '../x' }), 'packages[0] names no package'],
    ['no namespace', with_({ namespace: undefined }), 'packages[0] has no namespace and no null'],
    ['no files', with_({ assets: [] }), 'packages[0] names no files'],
    [
      'a file without a hash',
      with_({ assets: [{ name: 'x', sha256: 'no' }] }),
      'packages[0] has a file without a name and a SHA-256',
    ],
  ])('is refused with the reason and the remedy: %s', (_, text, reason) => {
    expect(() => parseReleaseFile(text)).toThrow(
      new RegExp(`no release manifest of the publish action: ${reason.replaceAll(/[[\]().]/g, '\\$&')}.*release-file`),
    );
  });
});

function with_(more: object): string {
  return JSON.stringify({ ...manifest, packages: [{ ...entry, ...more }] });
}
