import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { discover } from '../../../../../actions/publish/cargo/discover.ts';
import { crateNeeds, uploadMetadata } from '../../../../../actions/publish/cargo/manifest.ts';
import { indexPath } from '../../../../../actions/publish/cargo/release.ts';
import { rootAt } from '../../../../../actions/publish/files/root.ts';
import { parseToml } from '../../../../../actions/publish/files/toml.ts';
import { makeWorkspace, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

describe('a workspace of Cargo', () => {
  it('gives its members, with what they inherit, without those that are excluded or not for publishing', async () => {
    await place.write({
      'Cargo.toml':
        '[workspace]\nmembers = ["crates/*", "tool"]\nexclude = ["crates/old"]\n[workspace.package]\nversion = "2.1.0"\npublish = ["crates-io"]\n[package]\nname = "root"\nversion = "1.0.0"\n',
      'crates/a/Cargo.toml': '[package]\nname = "a"\nversion.workspace = true\n',
      'crates/b/Cargo.toml': '[package]\nname = "b"\nversion = "1.0.0"\npublish.workspace = true\n',
      'crates/c/Cargo.toml': '[package]\nname = "c"\n',
      'crates/d/Cargo.toml': '[package]\nname = "d"\nversion = "1.0.0"\npublish = false\n',
      'crates/old/Cargo.toml': '[package]\nname = "old"\nversion = "1.0.0"\n',
      'crates/empty/readme': '',
      'tool/Cargo.toml': '[package]\nname = "tool"\nversion = { workspace = true }\n',
    });
    const root = await rootAt(place.workspace);
    const { sources, leftOut } = await discover(root, { path: root.path, kind: 'project', named: false });
    expect(sources.map(({ crate }) => `${crate?.name} ${crate?.version} ${crate?.title}`)).toEqual([
      ...['root 1.0.0 .', 'a 2.1.0 crates/a', 'tool 2.1.0 tool'],
    ]);
    expect(leftOut).toEqual([
      'crates/b is left out: its Cargo.toml says publish = ["crates-io"], and this is another registry.',
      'crates/c is left out: its Cargo.toml has no version.',
      'crates/d is left out: its Cargo.toml says publish = false.',
    ]);
    expect([...(sources[0]?.hidden.keys() ?? [])]).toEqual(['b', 'c', 'd']);
  });
});

describe('a crate that others have by its path', () => {
  const crate = (name: string, more = ''): string => `[package]\nname = "${name}"\nversion = "1.0.0"\n${more}`;
  const found = async (manifest: string): Promise<{ sources: unknown; apart: unknown }> => {
    await place.write({
      'Cargo.toml': manifest,
      'sub/Cargo.toml': crate('sub', '[dev-dependencies.deep]\npath = "deep"\n'),
      'sub/deep/Cargo.toml': crate('deep', '[target.unix.dependencies.far]\nworkspace = true\n'),
      'far/Cargo.toml': crate('far'),
      'old/Cargo.toml': crate('old'),
    });
    const root = await rootAt(place.workspace);
    const { sources } = await discover(root, { path: root.path, kind: 'project', named: false });
    return { sources: sources.map(({ crate: one }) => one?.name), apart: sources[0]?.apart };
  };
  const needs =
    '[dependencies]\nsub = { path = "sub" }\nold = { path = "old" }\nup = { path = "../up" }\ngone = { path = "gone" }\n';

  it('is a member of the same workspace, wherever that lists it, unless it is excluded', async () => {
    const workspace = '[workspace]\nexclude = ["old"]\n[workspace.dependencies]\nfar = { path = "far" }\n';
    expect(await found(`${workspace}${crate('top', needs)}`)).toEqual({
      ...{ sources: ['top', 'sub', 'deep', 'far'], apart: [{ name: 'old', version: '1.0.0' }] },
    });
  });

  it('is one apart where there is no workspace', async () => {
    const apart = ['sub', 'old'].map((name) => ({ name, version: '1.0.0' }));
    expect(await found(crate('top', needs))).toEqual({ sources: ['top'], apart });
  });
});

describe('what a registry of Cargo is document', () => {
  const manifest = parseToml(
    [
      '[package]\nname = "a"\nversion = "1.0.0"\nauthors = ["A"]\nkeywords = ["k"]\nlinks = "z"\nrust-version = "1.70"',
      '[features]\ndefault = ["std"]\nstd = []',
      '[dependencies]\nserde = "1"\n[dependencies.renamed]\npackage = "real"\nversion = "2"\noptional = true\nfeatures = ["x"]\ndefault-features = false',
      '[dependencies.sibling]\nversion = "1"\n[dependencies.other]\nversion = "3"\nregistry-index = "sparse+https://other.example/"',
      '[dev-dependencies]\ntesting = "1"\n[build-dependencies]\ncc = "1"',
      `[target.'cfg(unix)'.dependencies]\nlibc = "0.2"`,
    ].join('\n'),
    'x',
  );
  const INDEX = 'sparse+https://ours.example/';
  const CRATES_IO = 'https://github.com/rust-lang/crates.io-index';
  const document = uploadMetadata(manifest, 'text', INDEX, new Set(['sibling']));

  it('names each dependency with its registry, which is none for the one that it goes to', () => {
    const base = { features: [], optional: false, default_features: true, target: null, kind: 'normal' };
    const none = { registry: null, explicit_name_in_toml: null };
    const crates = { registry: CRATES_IO, explicit_name_in_toml: null };
    expect(document['deps']).toEqual([
      { ...base, ...crates, name: 'serde', version_req: '1' },
      {
        ...{ ...base, ...crates, name: 'real', version_req: '2', explicit_name_in_toml: 'renamed' },
        ...{ features: ['x'], optional: true, default_features: false },
      },
      { ...base, ...none, name: 'sibling', version_req: '1' },
      { ...base, ...crates, name: 'other', version_req: '3', registry: 'sparse+https://other.example/' },
      { ...base, ...crates, name: 'testing', version_req: '1', kind: 'dev' },
      { ...base, ...crates, name: 'cc', version_req: '1', kind: 'build' },
      { ...base, ...crates, name: 'libc', version_req: '0.2', target: 'cfg(unix)' },
    ]);
  });

  it('has what the manifest says, and null for what it does not', () => {
    expect(document).toMatchObject({
      ...{ name: 'a', vers: '1.0.0', authors: ['A'], keywords: ['k'], links: 'z', rust_version: '1.70' },
      ...{ features: { default: ['std'], std: [] }, readme: 'text', description: null, license: null, badges: {} },
    });
  });

  it('needs what it is built with, and not what it is tested with', () => {
    expect(crateNeeds(manifest)).toEqual(['serde', 'real', 'sibling', 'other', 'cc', 'libc']);
  });

  it.each([
    ['a', '1/a'],
    ['Ab', '2/ab'],
    ['abc', '3/a/abc'],
    ['Serde_JSON', 'se/rd/serde_json'],
  ])('has the lines of %s at %s', (name, path) => expect(indexPath(name)).toBe(path));
});
