import { describe, expect, it } from '@jest/globals';
import { promotedFiles } from '../../../../../actions/promote/plan/version-files.ts';

const names = (format: 'maven' | 'npm', ...files: readonly string[]): string[] =>
  promotedFiles(
    format,
    files.map((name) => ({ name })),
  ).map(({ name }) => name);

describe('the files of a version that are promoted', () => {
  it("are Maven's without its index and the checksums, which each repository has of its own", () => {
    const own = [
      'maven-metadata.xml',
      'maven-metadata.xml.sha1',
      'lib.jar.md5',
      'lib.jar.sha1',
      'lib.jar.sha256',
      'lib.pom.sha512',
    ];
    const files = [
      'lib.jar',
      'lib.pom',
      'lib.jar.asc',
      'lib.sha1.txt',
      'my-maven-metadata.xml',
      'maven-metadata.xml.txt',
      'sha1',
    ];
    expect(names('maven', ...own, ...files)).toEqual(files);
  });

  it('are all of them in other formats', () => {
    expect(names('npm', 'package.tgz', 'a.sha1')).toEqual(['package.tgz', 'a.sha1']);
  });
});
