import { describe, expect, it } from '@jest/globals';
import { parseCoreMetadata, parseFilename } from '../../../../../actions/publish/pypi/metadata.ts';
import { pythonReleases, type PythonFile } from '../../../../../actions/publish/pypi/release.ts';
import type { Read, RepositoryClient } from '../../../../../actions/publish/repository-client.ts';
import { asset } from '../../../../support/publish.ts';

function file(filename: string, name: string | undefined, version: string | undefined, isMet = false): PythonFile {
  const distribution = parseFilename(filename);
  if (distribution === undefined) throw new Error(`${filename} is no name of a distribution`);
  const fields = [
    ...(name === undefined ? [] : [`Name: ${name}`]),
    ...(version === undefined ? [] : [`Version: ${version}`]),
  ];
  const metadata = parseCoreMetadata(`Metadata-Version: 2.1\n${fields.join('\n')}\n`);
  return { asset: asset(filename, 'ab'), distribution, metadata, isMet };
}

const problems = (...files: readonly PythonFile[]): string[] => pythonReleases(files).problems;
const WHEEL = 'a_b-1.0-py3-none-any.whl';

describe('files of Python', () => {
  it('of one version are one release, however its name is spelt, and met by us only when all of them are', () => {
    const { releases } = pythonReleases([
      ...[
        file(WHEEL, 'a.b', '1.0', true),
        file('a-b-1.0.tar.gz', 'A_B', '1.0'),
        file('a-b-1.1.tar.gz', 'a-b', '1.1', true),
      ],
    ]);
    expect(
      releases.map(({ name, version, assets, isMet }) => ({ name, version, files: assets.length, isMet })),
    ).toEqual([
      { name: 'a-b', version: '1.0', files: 2, isMet: false },
      { name: 'a-b', version: '1.1', files: 1, isMet: true },
    ]);
  });

  it.each<[string, string | undefined, string | undefined, string]>([
    [WHEEL, undefined, '1.0', 'its metadata gives "" as the name.'],
    [WHEEL, 'UNKNOWN', '1.0', 'its metadata gives "" as the name.'],
    [WHEEL, '-a', '1.0', 'its metadata gives "-a" as the name.'],
    [WHEEL, 'a/b', '1.0', 'its metadata gives "a/b" as the name.'],
    [WHEEL, 'a_b', undefined, 'its metadata gives "" as the version, which PEP 440 does not know.'],
    [WHEEL, 'a_b', 'one', 'its metadata gives "one" as the version, which PEP 440 does not know.'],
    [WHEEL, 'a_c', '1.0', 'its name says a_b, its metadata says a_c.'],
    [WHEEL, 'a_b', '1.1', 'its name says version 1.0, its metadata says 1.1.'],
    ['a-b-1.0.tar.gz', 'c', '1.0', 'its name says a-b, its metadata says c.'],
  ])('%s of %j %j is refused', (filename, name, version, problem) => {
    expect(problems(file(filename, name, version))).toEqual([`${filename}: ${problem}`]);
  });

  it.each([
    [WHEEL, 'a-b', '1'],
    ['a-1.0_2-py3-none-any.whl', 'a', '1.0-2'],
    ['A-1.0.tar.gz', 'a', '1.0'],
    ['x-1.tar.gz', 'X', '1'],
  ])('%s is that of %s %s', (filename, name, version) => {
    expect(problems(file(filename, name, version))).toEqual([]);
  });

  it('are seen when all of them are on the project’s page', async () => {
    const [release] = pythonReleases([file(WHEEL, 'a-b', '1.0'), file('a-b-1.0.tar.gz', 'a-b', '1.0')]).releases;
    const see = async (...files: string[]): Promise<unknown> => {
      const body = JSON.stringify({ versions: [], files: files.map((filename) => ({ filename })) });
      const read = <T>({ parse }: Read<T>): Promise<T> => Promise.resolve(parse(body));
      const { visible, complete } = (await release?.see({ read } as RepositoryClient)) ?? {};
      return { visible, complete };
    };
    expect(await see()).toEqual({ visible: false, complete: false });
    expect(await see(WHEEL)).toEqual({ visible: true, complete: false });
    expect(await see('a-b-1.0.tar.gz', WHEEL)).toEqual({ visible: true, complete: true });
  });
});
