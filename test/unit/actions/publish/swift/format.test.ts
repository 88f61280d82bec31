import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nameOf, releaseProblem } from '../../../../../actions/publish/swift/release.ts';
import type { RepositoryClient, Write } from '../../../../../actions/publish/repository-client.ts';
import { zip } from '../../../../support/nuget-package.ts';
import { runOk } from '../../../../support/process.ts';
import { collected, found, makeWorkspace, testHost, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const manifest = (name: string): string => `// swift-tools-version:5.9\nlet package = Package(\n  name: "${name}")\n`;
const archive = (name = 'Kit'): Buffer =>
  zip({ [`${name}/Package.swift`]: manifest(name), [`${name}/Package@swift-5.7.swift`]: '' });
const OPTIONS = { namespace: 'acme', version: '1.2.0' };

/** The form that is sent for what lies in `out`, as text, and its headers. */
async function sent(): Promise<{ body: string; headers: Write['headers'] }> {
  const collection = await collected(place, testHost(place.workspace, place.temp), ['out'], OPTIONS);
  try {
    const writes: Write[] = [];
    const write = (one: Write): Promise<void> => Promise.resolve(void writes.push(one));
    const [release] = collection.releases;
    const nothing = { visible: false, complete: false, versions: [], tags: new Map<string, string>() };
    await release?.send({ write } as unknown as RepositoryClient, {
      ...{ missing: release.assets, before: nothing, arrived: () => Promise.resolve(true) },
      publishAsset: () => Promise.resolve(),
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of writes[0]?.body.chunks() ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toHaveLength(writes[0]?.body.length ?? -1);
    return { body: Buffer.concat(chunks).toString('latin1'), headers: writes[0]?.headers ?? {} };
  } finally {
    await collection.close();
  }
}

it('archives of sources are what a folder holds, and not what lies about in a project', async () => {
  await place.write({ Gemfile: '', 'Kit.zip': archive(), 'out/Kit.zip': archive() });
  const collection = await collected(place, testHost(place.workspace, place.temp), ['out'], OPTIONS);
  await collection.close();
  expect(collection.releases.map(({ source, assets }) => [source, assets.length])).toEqual([['out/Kit.zip', 1]]);
  expect((await found(place, [], OPTIONS)).problems).toMatch(/^There is nothing to publish/);
});

describe('a Swift package', () => {
  it.each([
    ['Package(name: "Kit")', 'Kit'],
    ['// Package(name: "Old")\nlet p = Package (\n name : "Kit")', 'Kit'],
    ['Package(name: other)', undefined],
  ])('has the name of its manifest: %j', (text, expected) => expect(nameOf(text)).toBe(expected));

  it.each<[Partial<Record<'namespace' | 'name' | 'version', string>>, RegExp]>([
    [{ namespace: '' }, /needs a scope.*'namespace'/],
    [{ version: '' }, /version of the tag.*'tag'/],
    [{ namespace: 'a--b' }, /"a--b" is no scope/],
    [{ namespace: 'a'.repeat(40) }, /is no scope/],
    [{ name: 'a__b' }, /"a__b" is no name/],
    [{ name: 'a'.repeat(101) }, /is no name/],
    [{ version: '1.2' }, /1\.2 is no semantic version/],
    [{ version: 'v1.2.0' }, /v1\.2\.0 is no semantic version/],
  ])('is refused with %j', (change, message) => {
    expect(releaseProblem({ namespace: 'acme', name: 'Kit', version: '1.2.0', ...change })).toMatch(message);
  });

  it('is taken with the names that the registry protocol allows', () => {
    expect(releaseProblem({ namespace: 'a'.repeat(39), name: 'My_Kit-2', version: '1.2.0-rc.1' })).toBeUndefined();
  });

  it('is an archive with a manifest in its one folder; others are passed by', async () => {
    await place.write({ 'out/Kit.zip': archive(), 'out/other.zip': zip({ 'a.txt': '' }), 'out/broken.zip': 'x' });
    const { releases, leftOut, problems } = await found(place, ['out'], OPTIONS);
    expect(releases).toEqual(['swift acme.kit 1.2.0 of out/Kit.zip']);
    expect(leftOut).toMatch(/out\/other\.zip is left out: it is no Swift source archive/);
    expect(problems).toMatch(/out\/broken\.zip is no source archive/);
  });

  it('is archived from what Git holds of its folder, and two folders of one name are two packages', async () => {
    await place.write({ 'a/kit/Package.swift': manifest('A'), 'b/kit/Package.swift': manifest('B') });
    const git = (...args: string[]): Promise<unknown> =>
      runOk('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        ...{ cwd: place.workspace, env: { PATH: process.env['PATH'] ?? '', HOME: place.temp } },
      });
    await git('init', '-q');
    await git('add', '.');
    await git('commit', '-qm', 'first');
    expect(await found(place, ['a/kit', 'b/kit'], OPTIONS)).toMatchObject({
      ...{ releases: ['swift acme.a 1.2.0 of a/kit', 'swift acme.b 1.2.0 of b/kit'], problems: '' },
    });
  });

  it('goes without a signature where there is none', async () => {
    await place.write({ 'out/Kit.zip': archive() });
    const { body, headers } = await sent();
    expect(body).toMatch(/name="metadata"\r\n\r\n\{\}\r\n/);
    expect(body).toMatch(/name="source-archive"; filename="Kit-1\.2\.0\.zip"\r\nContent-Type: application\/zip/);
    expect(body).not.toContain('signature');
    expect(headers).not.toHaveProperty('x-swift-package-signature-format');
  });

  it('goes with the metadata and the signatures that lie beside the archive', async () => {
    await place.write({
      ...{ 'out/acme.Kit-1.2.0.zip': archive(), 'out/acme.Kit-1.2.0.sig': Buffer.from([0x30, 0xff, 0x0d, 0x0a]) },
      ...{ 'out/package-metadata.json': '{"description":"K"}', 'out/acme.Kit-1.2.0-metadata.sig': 'M' },
    });
    const { body, headers } = await sent();
    expect(body).toMatch(/name="metadata"\r\n\r\n\{"description":"K"\}\r\n/);
    expect(body).toContain(
      'name="source-archive-signature"\r\nContent-Type: application/octet-stream\r\n\r\n\x30\xff\r\n\r\n',
    );
    expect(body).toMatch(/name="metadata-signature"\r\n.*\r\n\r\nM\r\n/);
    expect(headers['x-swift-package-signature-format']).toBe('cms-1.0.0');
  });

  it('with metadata that cannot be read is refused', async () => {
    await place.write({ 'out/Kit.zip': archive(), 'out/package-metadata.json': '{' });
    expect((await found(place, ['out'], OPTIONS)).problems).toMatch(/out\/package-metadata\.json is no JSON object/);
  });
});
