import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { label } from '../../../../../actions/publish/release.ts';
import type { RepositoryClient } from '../../../../../actions/publish/repository-client.ts';
import { collected, found, makeWorkspace, testHost, type Workspace } from '../../../../support/publish.ts';
import { crate } from '../../../../support/publish-scenes.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const manifest = (more: string): Record<string, string> => ({
  'Cargo.toml': `[package]\nname = "acme"\nversion = "1.0.0"\n${more}`,
});

describe('a .crate', () => {
  it.each([
    ['as Cargo packages it', {}],
    ['whose tests, examples and benches were left out', manifest('[[test]]\nname = "t"\npath = "tests/t.rs"\n')],
    ['that is a program', { 'src/lib.rs': '', 'src/main.rs': 'fn main() {}\n' }],
    ['that may go to any registry of a list', manifest('publish = ["ours", "crates-io"]\n')],
    ['whose library lies elsewhere', { ...manifest('[lib]\npath = "./lib.rs"\n'), 'lib.rs': '' }],
    [
      'with a readme, a licence and a build script',
      { ...manifest('readme = "R.md"\nlicense-file = "L"\nbuild = "b.rs"\n'), 'R.md': '', L: '', 'b.rs': '' },
    ],
  ])('%s is taken', async (_what, files) => {
    await place.write({ 'out/acme-1.0.0.crate': crate('acme', '1.0.0', files) });
    expect(await found(place, ['out'])).toEqual({
      ...{ releases: ['cargo acme 1.0.0 of out/acme-1.0.0.crate'], problems: '', leftOut: '', warnings: '' },
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'without the program that it names',
      manifest('[[bin]]\nname = "x"\npath = "src/x.rs"\n'),
      /does not hold src\/x\.rs/,
    ],
    [
      'without its library',
      manifest('[lib]\npath = "src/other.rs"\n'),
      /does not hold src\/other\.rs, which its Cargo\.toml/,
    ],
    ['without its readme', manifest('readme = "README.md"\n'), /does not hold README\.md/],
    ['without its build script', manifest('build = "build.rs"\n'), /does not hold build\.rs/],
    [
      'of another name',
      { 'Cargo.toml': '[package]\nname = "b"\nversion = "1.0.0"\n' },
      /says that it is b-1\.0\.0\.crate/,
    ],
    [
      'of a name that Cargo does not take',
      { 'Cargo.toml': '[package]\nname = "1a"\nversion = "1.0.0"\n' },
      /has the name "1a"/,
    ],
    [
      'of no version',
      { 'Cargo.toml': '[package]\nname = "acme"\nversion = "1"\n' },
      /the version "1", which is no semantic version/,
    ],
    [
      'of no manifest that can be read',
      { 'Cargo.toml': '[package' },
      /Cargo\.toml in out\/acme-1\.0\.0\.crate is no TOML/,
    ],
    ['that is not for publishing', manifest('publish = false\n'), /its Cargo\.toml says publish = false/],
    [
      'that is for crates.io alone',
      manifest('publish = ["crates-io"]\n'),
      /publish = \["crates-io"\], and this is another/,
    ],
  ])('%s is a problem', async (_what, files, message) => {
    await place.write({ 'out/acme-1.0.0.crate': crate('acme', '1.0.0', files) });
    const { problems } = await found(place, ['out/acme-1.0.0.crate']);
    expect(problems).toMatch(message);
    expect(problems.split('\n')).toHaveLength(1);
  });

  it('without a library and a program is one that nobody can use', async () => {
    const empty = crate('acme', '1.0.0');
    await place.write({ 'out/acme-1.0.0.crate': empty });
    expect((await found(place, ['out'])).problems).toBe('');
    await place.write({ 'out/b-1.0.0.crate': crate('b', '1.0.0', { 'src/lib.rs': '' }), 'out/c.crate': 'no archive' });
    expect((await found(place, ['out'])).problems).toMatch(/c\.crate is no gzipped tar archive/);
  });

  it('that needs one of another folder, which is not published with it, has that among what is absent', async () => {
    const needs = '[dependencies.far]\nversion = "2.1"\n';
    await place.write({
      ...manifest(needs.replace('version', 'path = "far"\nversion')),
      'far/Cargo.toml': '[package]\nname = "far"\nversion = "2.1.0"\n',
    });
    const host = testHost(place.workspace, place.temp);
    const exec: typeof host.exec = async (_command, args) => {
      const target = args[args.indexOf('--target-dir') + 1] ?? '';
      await mkdir(join(target, 'package'));
      await writeFile(join(target, 'package/acme-1.0.0.crate'), crate('acme', '1.0.0', manifest(needs)));
      return { exitCode: 0, stdout: '', stderr: '' };
    };
    const collection = await collected(place, { ...host, exec });
    await collection.close();
    expect(collection.problems).toEqual([]);
    expect(collection.absent.map(label)).toEqual(['cargo far 2.1.0']);
    const [far] = collection.absent;
    const client = { read: () => Promise.resolve(undefined) } as unknown as RepositoryClient;
    expect(await far?.see(client)).toMatchObject({ visible: false, versions: [] });
    expect(collection.releases.flatMap(({ needs: names }) => names)).toEqual(['far']);
  });

  it('that is not for publishing is passed by where a pattern of ours meets it', async () => {
    await place.write({
      'out/acme-1.0.0.crate': crate('acme', '1.0.0', manifest('publish = []\n')),
      'out/b-1.0.0.crate': crate('b', '1.0.0'),
    });
    const { releases, problems, leftOut } = await found(place, ['out']);
    expect({ releases, problems }).toEqual({ releases: ['cargo b 1.0.0 of out/b-1.0.0.crate'], problems: '' });
    expect(leftOut).toBe('out/acme-1.0.0.crate is left out: its Cargo.toml says publish = [].');
  });
});
