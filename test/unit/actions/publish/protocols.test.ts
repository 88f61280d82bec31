import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { LocalAsset } from '../../../../actions/publish/files/asset.ts';
import type { ClientView, Release } from '../../../../actions/publish/release.ts';
import type { Read, RepositoryClient, Write } from '../../../../actions/publish/repository-client.ts';
import { gemFile } from '../../../support/gems.ts';
import { nupkg, zip } from '../../../support/nuget-package.ts';
import { crate } from '../../../support/publish-scenes.ts';
import { collected, makeWorkspace, testHost, wheel, type Workspace } from '../../../support/publish.ts';

/** What each format asks of a registry, how it reads the answers, and what it sends, without a registry. */
let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const ENDPOINT = new URL('https://example.com/repository/');

interface Stub extends RepositoryClient {
  readonly asked: string[];
  readonly writes: (Pick<Write, 'method' | 'path' | 'headers'> & { readonly body: Buffer })[];
}

/** Answers with the bodies that are given by path; undefined where there is none. */
function stub(bodies: Readonly<Record<string, string>>): Stub {
  const asked: string[] = [];
  const writes: Stub['writes'] = [];
  return {
    ...{ endpoint: ENDPOINT, asked, writes },
    read: <T>({ path, parse }: Read<T>) => {
      asked.push(path);
      const body = bodies[path];
      return Promise.resolve(body === undefined ? undefined : parse(body));
    },
    write: async ({ method, path, headers, body }) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body.chunks()) chunks.push(chunk);
      writes.push({ method, path, headers, body: Buffer.concat(chunks) });
    },
  };
}

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'Acme.Lib.1.2.0.nupkg': () => nupkg('Acme.Lib', '1.2.0'),
  'acme-crate-1.2.0.crate': () => crate('acme-crate', '1.2.0'),
  'acme-gem-1.2.0.gem': () => gemFile('acme-gem', '1.2.0'),
  'acme-gem-1.2.0-java.gem': () => gemFile('acme-gem', '1.2.0', { platform: 'java' }),
  'Kit.zip': () => zip({ 'Kit/Package.swift': 'let package = Package(name: "Kit")' }),
  'tool-1.2.0-py3-none-any.whl': () => wheel('tool', '1.2.0'),
};
const INDEX = JSON.stringify({
  resources: [
    { '@type': 'PackageBaseAddress/3.0.0', '@id': `${ENDPOINT.href}flat` },
    { '@type': 'PackagePublish/2.0.0', '@id': `${ENDPOINT.href}push` },
    { '@type': 'Odd' },
    'odd',
  ],
});

async function withRelease<T>(format: Format, work: (release: Release) => Promise<T>): Promise<T> {
  await place.write(Object.fromEntries(Object.entries(FILES).map(([name, bytes]) => [`out/${name}`, bytes()])));
  const host = testHost(place.workspace, place.temp);
  const collection = await collected(place, host, ['out'], { namespace: 'Acme', version: '1.2.0' });
  try {
    expect(collection.problems).toEqual([]);
    const release = collection.releases.find((one) => one.format === format);
    if (release === undefined) throw new Error(`there is no release of ${format}`);
    return await work(release);
  } finally {
    await collection.close();
  }
}

const shown = ({ visible, complete, versions }: ClientView): unknown => ({ visible, complete, versions });
const none = { visible: false, complete: false, versions: [] };

describe('what clients see of a version', () => {
  const see = (format: Format, bodies: Record<string, string>): Promise<unknown> =>
    withRelease(format, async (release) => shown(await release.see(stub(bodies))));
  const line = (vers: string, cksum: string): string => JSON.stringify({ name: 'acme-crate', vers, cksum });
  const sha256 = (format: Format): Promise<string> =>
    withRelease(format, (release) => Promise.resolve(release.assets[0]?.hashes.sha256 ?? ''));

  it('of NuGet is in the list of the flat container, whose place the service index says', async () => {
    const path = 'flat/acme.lib/index.json';
    expect(await see('nuget', { 'v3/index.json': INDEX })).toEqual(none);
    expect(await see('nuget', { 'v3/index.json': INDEX, [path]: '{"versions":["1.0.0"]}' })).toEqual({
      ...{ ...none, versions: ['1.0.0'] },
    });
    expect(await see('nuget', { 'v3/index.json': INDEX, [path]: '{"versions":["1.0.0","1.2.0"]}' })).toEqual({
      ...{ visible: true, complete: true, versions: ['1.0.0', '1.2.0'] },
    });
  });

  it('of NuGet cannot be known without a service index of this repository', async () => {
    await expect(see('nuget', {})).rejects.toThrow(/service index has no PackageBaseAddress\/3\.0\.0 below https/);
    const elsewhere = INDEX.replaceAll('example.com', 'other.example');
    await expect(see('nuget', { 'v3/index.json': elsewhere })).rejects.toThrow(/has no PackageBaseAddress/);
  });

  it('of Cargo is a line of the index with its checksum', async () => {
    const path = 'ac/me/acme-crate';
    const right = await sha256('cargo');
    expect(await see('cargo', {})).toEqual(none);
    expect(await see('cargo', { [path]: `${line('1.0.0', 'x')}\n\n${line('1.2.0', right)}\n` })).toEqual({
      ...{ visible: true, complete: true, versions: ['1.0.0', '1.2.0'] },
    });
    expect(await see('cargo', { [path]: line('1.2.0', 'x') })).toEqual({
      ...{ visible: true, complete: false, versions: ['1.2.0'] },
    });
    await expect(see('cargo', { [path]: '<html>' })).rejects.toThrow(
      /A line of the registry's index of cargo acme-crate/,
    );
  });

  it('of Cargo with the same version but for its build metadata is against another', async () => {
    const problems = (...versions: readonly string[]): Promise<readonly string[]> =>
      withRelease('cargo', (release) => {
        const before = { visible: false, complete: false, versions, tags: new Map<string, string>() };
        return Promise.resolve(release.preview?.(stub({}), before, false).problems ?? []);
      });
    expect(await problems('1.0.0', '1.2.0', '1.2.0-rc.1+a')).toEqual([]);
    expect(await problems('1.2.0+b')).toEqual([
      expect.stringMatching(/is no other version than 1\.2\.0\+b, which is there/),
    ]);
  });

  it('of Ruby has a line for each platform', async () => {
    const path = 'info/acme-gem';
    const hashes = await withRelease('ruby', ({ assets }) => Promise.resolve(assets.map((one) => one.hashes.sha256)));
    const lines = hashes.map((hash, index) => `1.2.0${index === 0 ? '' : '-java'} |checksum:${hash}`);
    expect(await see('ruby', {})).toEqual(none);
    expect(await see('ruby', { [path]: `---\n1.0.0 |checksum:${'0'.repeat(64)}\n${lines[0] ?? ''}\n` })).toEqual({
      ...{ visible: true, complete: false, versions: ['1.0.0', '1.2.0'] },
    });
    expect(await see('ruby', { [path]: `---\n${lines.join('\n')}\n` })).toEqual({
      ...{ visible: true, complete: true, versions: ['1.2.0'] },
    });
  });

  it('of Swift is one of the package’s releases', async () => {
    expect(await see('swift', {})).toEqual(none);
    expect(await see('swift', { 'Acme/Kit': '{"releases":{"1.0.0":{}}}' })).toEqual({ ...none, versions: ['1.0.0'] });
    expect(await see('swift', { 'Acme/Kit': '{"releases":{"1.2.0":{}}}' })).toEqual({
      ...{ visible: true, complete: true, versions: ['1.2.0'] },
    });
    await expect(see('swift', { 'Acme/Kit': '[]' })).rejects.toThrow(
      /The registry's releases of swift acme\.kit 1\.2\.0/,
    );
  });

  it('of Python is on the project’s page with all of its files', async () => {
    const path = 'simple/tool/';
    const page = (versions: string[], ...files: string[]): string =>
      JSON.stringify({ versions, files: files.map((filename) => ({ filename })) });
    expect(await see('pypi', {})).toEqual(none);
    expect(await see('pypi', { [path]: page(['1.2']) })).toEqual({ visible: true, complete: false, versions: ['1.2'] });
    expect(await see('pypi', { [path]: page([], 'tool-1.2.0-py3-none-any.whl', 'other.whl') })).toEqual({
      ...{ visible: true, complete: true, versions: [] },
    });
    expect(await see('pypi', { [path]: page(['1.0'], 'other.whl') })).toEqual({ ...none, versions: ['1.0'] });
    expect(await see('pypi', { [path]: '{"files":[1,{}]}' })).toEqual(none);
  });
});

describe('what is sent', () => {
  const sent = (format: Format): Promise<Stub['writes']> =>
    withRelease(format, async (release) => {
      const client = stub({ 'v3/index.json': INDEX });
      const arrived = (asset: LocalAsset): Promise<boolean> => Promise.resolve(release.assets.includes(asset));
      const before = { ...none, tags: new Map<string, string>() };
      await release.send(client, { missing: release.assets, before, arrived, publishAsset: () => Promise.resolve() });
      return client.writes;
    });

  it('to NuGet is a form with the package, where the service index says', async () => {
    const [write, ...more] = await sent('nuget');
    expect(more).toEqual([]);
    expect(write).toMatchObject({ method: 'PUT', path: 'push' });
    expect(write?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=[0-9a-f]{48}$/);
    expect(write?.body.toString('latin1')).toMatch(/name="package"; filename="package\.nupkg"\r\n/);
    expect(write?.body.includes(nupkg('Acme.Lib', '1.2.0'))).toBe(true);
  });

  it('to Cargo is its metadata and the crate, each after its length', async () => {
    const [write] = await sent('cargo');
    expect(write).toMatchObject({ method: 'PUT', path: 'api/v1/crates/new' });
    const body = write?.body ?? Buffer.of();
    const length = body.readUInt32LE(0);
    const document = JSON.parse(body.subarray(4, 4 + length).toString()) as Record<string, unknown>;
    expect(document).toMatchObject({ name: 'acme-crate', vers: '1.2.0', deps: [] });
    const bytes = crate('acme-crate', '1.2.0');
    expect(body.readUInt32LE(4 + length)).toBe(bytes.length);
    expect(body.subarray(8 + length).equals(bytes)).toBe(true);
  });

  it('to Ruby is each gem as it is', async () => {
    const writes = await sent('ruby');
    expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST api/v1/gems', 'POST api/v1/gems']);
    const bytes = [gemFile('acme-gem', '1.2.0'), gemFile('acme-gem', '1.2.0', { platform: 'java' })];
    expect(bytes.every((one) => writes.some(({ body }) => body.equals(one)))).toBe(true);
  });

  it('to Swift is a form under the version', async () => {
    const [write] = await sent('swift');
    expect(write).toMatchObject({ method: 'PUT', path: 'Acme/Kit/1.2.0' });
  });

  it('to Python is a form with the metadata and the hashes', async () => {
    const [write] = await sent('pypi');
    expect(write).toMatchObject({ method: 'POST', path: '' });
    const body = write?.body.toString('latin1') ?? '';
    for (const [name, value] of [
      [':action', 'file_upload'],
      ['protocol_version', '1'],
      ['name', 'tool'],
      ['version', '1.2.0'],
      ['classifiers', 'A'],
      ['classifiers', 'B'],
      ['filetype', 'bdist_wheel'],
      ['pyversion', 'py3'],
    ]) {
      expect(body).toContain(`name="${name ?? ''}"\r\n\r\n${value ?? ''}\r\n`);
    }
    expect(body).toMatch(/name="md5_digest"\r\n\r\n[0-9a-f]{32}\r\n[^]*name="sha256_digest"\r\n\r\n[0-9a-f]{64}\r\n/);
  });
});
