import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { metadataOf } from '@codeartifact-ci/emulator/store/versions.ts';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBench, startFakeSite, type Bench, type FakeSite } from '../data-plane.ts';
import { deploySnapshot, deploy, folderOf, get, hashOf, mavenAt, packageDocument, put } from './support.ts';

const POM = '<project><name>Lib</name></project>';

let bench: Bench;
let app: RepositoryRow;
let shared: RepositoryRow;
let store: RepositoryRow;

/** app → shared → store → the public repository. */
async function start(location: string): Promise<void> {
  bench = await startBench('maven', 'public:maven-central', location);
  store = bench.repository('store', ['public:maven-central']);
  shared = bench.repository('shared', ['store']);
  app = bench.repository('app', ['shared']);
}

const file = (version: string, extension: string): string => `${folderOf('lib', version)}lib-${version}.${extension}`;
const listed = async (): Promise<string[]> => {
  const { body } = await get(bench, `${folderOf('lib')}maven-metadata.xml`);
  return [...body.matchAll(/<(?:version|latest|release)>(.*?)<\/(?:version|latest|release)>/g)].map(
    ([, one = '']) => one,
  );
};

describe('an artifact of a public repository', () => {
  let site: FakeSite;
  const DATE = 'Sat, 01 Jan 2022 10:00:00 GMT';

  beforeEach(async () => {
    site = await startFakeSite();
    await start(`${site.url}maven2`);
    const put = (path: string, body: string, headers: Record<string, string> = {}): void => {
      site.pages.set(`maven2/${path}`, { body, headers });
    };
    put(`${folderOf('lib')}maven-metadata.xml`, packageDocument('lib', '1.0', '1.1', '1.10'), {
      'last-modified': 'Thu, 01 Feb 2024 10:00:00 GMT',
      etag: '"m"',
    });
    put(file('1.1', 'pom'), POM, { 'last-modified': DATE });
    put(file('1.1', 'jar'), 'jar', { 'last-modified': DATE, 'x-checksum-sha1': hashOf('sha1', 'jar') });
    put(`${folderOf('lib', '1.1')}lib-1.1-sources.jar`, 'sources');
  });
  afterEach(async () => {
    await bench.close();
    await site.close();
  });

  it('is kept where it was asked for and where the connection is, with the time that the repository tells', async () => {
    expect(await get(bench, file('1.1', 'jar'))).toEqual({ status: 200, body: 'jar' });
    for (const repository of [app, store]) {
      expect(bench.held(repository, mavenAt('lib'))).toEqual(['1.1 Published: lib-1.1.jar']);
      expect(bench.version(repository, mavenAt('lib'), '1.1')).toMatchObject({
        published: Date.parse(DATE),
        origin_type: 'EXTERNAL',
        origin_connection: 'public:maven-central',
      });
    }
    expect(bench.held(shared, mavenAt('lib'))).toEqual([]);
  });

  it('is described by its POM once that was asked for, in all repositories that keep it', async () => {
    await get(bench, file('1.1', 'jar'));
    expect(metadataOf(bench.version(app, mavenAt('lib'), '1.1'))).toEqual({});
    await get(bench, file('1.1', 'pom'));
    for (const repository of [app, store])
      expect(metadataOf(bench.version(repository, mavenAt('lib'), '1.1'))).toMatchObject({ displayName: 'Lib' });
  });

  it('has checksums, whether the repository has them or not', async () => {
    expect((await get(bench, `${file('1.1', 'jar')}.sha1`)).body).toBe(hashOf('sha1', 'jar'));
    expect((await get(bench, `${file('1.1', 'jar')}.sha512`)).body).toBe(hashOf('sha512', 'jar'));
    const downloads = site.requests.filter(({ method }) => method === 'GET');
    expect(downloads.map(({ path }) => path)).toEqual([`maven2/${file('1.1', 'jar')}`]);
  });

  it('is listed with all its versions, in their order, whichever of them are kept', async () => {
    const all = ['1.10', '1.10', '1.0', '1.1', '1.10'];
    expect(await listed()).toEqual(all);
    await get(bench, file('1.1', 'jar'));
    expect(await listed()).toEqual(all);
    bench.setStatus(app, mavenAt('lib'), '1.1', 'Archived');
    expect(await listed()).toEqual(['1.10', '1.10', '1.0', '1.10']);
  });

  it('is validated, not fetched again, when its versions may have changed', async () => {
    await listed();
    await listed();
    bench.emulator.services.clock.advance(3_600_000);
    await listed();
    expect(site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"m"']);
  });

  it('with other bytes than the repository tells is not passed on', async () => {
    site.pages.set(`maven2/${file('1.1', 'jar')}`, {
      body: 'other',
      headers: { 'x-checksum-sha1': hashOf('sha1', 'jar') },
    });
    const { status, body } = await get(bench, file('1.1', 'jar'));
    expect([status, body]).toEqual([502, expect.stringMatching(/does not have the sha1/)]);
  });

  it('is served from what is held when the repository is down; the rest is a clear 502', async () => {
    await get(bench, file('1.1', 'jar'));
    site.down = true;
    expect((await get(bench, file('1.1', 'jar'))).status).toBe(200);
    expect(await listed()).toEqual(['1.1', '1.1', '1.1']);
    expect((await get(bench, file('1.0', 'jar'))).status).toBe(502);
  });

  it('has no snapshots', async () => {
    site.pages.set(`maven2/${folderOf('lib', '2-SNAPSHOT')}maven-metadata.xml`, { body: '<metadata/>' });
    site.pages.set(`maven2/${folderOf('lib', '2-SNAPSHOT')}lib-2-SNAPSHOT.jar`, { body: 'x' });
    site.pages.set(`maven2/${folderOf('lib')}maven-metadata.xml`, {
      body: packageDocument('lib', '1.0', '2-SNAPSHOT'),
    });
    expect(await listed()).toEqual(['1.0', '1.0', '1.0']);
    for (const name of ['maven-metadata.xml', 'lib-2-SNAPSHOT.jar', 'lib-2-20210728.194552-1.jar'])
      expect((await get(bench, folderOf('lib', '2-SNAPSHOT') + name)).status).toBe(404);
  });

  it('that is not there is not found; metadata that are none are a clear 502, those of a group are passed over', async () => {
    expect((await get(bench, file('9.9', 'jar'))).status).toBe(404);
    expect((await get(bench, 'com/acme/other/maven-metadata.xml')).status).toBe(404);
    site.pages.set('maven2/com/acme/bad/maven-metadata.xml', { body: '<html>' });
    expect((await get(bench, 'com/acme/bad/maven-metadata.xml')).status).toBe(502);
    site.pages.set('maven2/com/acme/maven-metadata.xml', { body: '<metadata><plugins/></metadata>' });
    expect((await get(bench, 'com/acme/maven-metadata.xml')).status).toBe(404);
  });

  it('is not published over, and is out of sight once one was published here', async () => {
    await get(bench, file('1.1', 'jar'));
    expect(await put(bench, file('1.0', 'jar'), 'mine')).toMatch(/^403 .*origin controls/);
    putOriginConfiguration(bench.store, app, mavenAt('lib'), { publish: 'ALLOW', upstream: 'ALLOW' });
    expect(await put(bench, file('1.0', 'jar'), 'mine')).toMatch(/^409 /);
    expect(await put(bench, file('3.0', 'jar'), 'mine')).toBe('201');

    await deploy(bench, 'lib', '7.0', { 'lib-7.0.jar': 'mine' }, 'shared');
    const { body } = await get(bench, `${folderOf('lib')}maven-metadata.xml`, 'shared');
    expect(body).not.toContain('1.10');
    expect((await get(bench, file('1.0', 'pom'), 'shared')).status).toBe(404);
  });

  it('is not asked for snapshots', async () => {
    await deploySnapshot(bench, 'own', '20210728.194552-1');
    await get(bench, `${folderOf('own', '1.0-SNAPSHOT')}maven-metadata.xml`);
    expect(site.requests).toEqual([]);
  });
});

describe('a folder in place of a public repository', () => {
  let root: string;
  let folder: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'maven-'));
    folder = join(root, 'maven-repo');
    for (const path of [join(folder, 'com/acme/lib/1.0'), join(folder, 'com/acme/lib/1.1'), join(root, 'java')])
      await mkdir(path, { recursive: true });
    for (const [name, content] of [
      ['maven-repo/com/acme/lib/1.0/lib-1.0.pom', POM],
      ['maven-repo/com/acme/lib/1.1/lib-1.1.txt', 'no version without a POM'],
      ['java/lib.jar', 'jar'],
      ['maven-repo/secret', 'secret'],
    ] as const)
      await writeFile(join(root, name), content);
    await utimes(join(root, 'java/lib.jar'), 0, 1_600_000_000.25);
    // As Debian's folder does.
    await symlink('../../../../../java/lib.jar', join(folder, 'com/acme/lib/1.0/lib-1.0.jar'));
    await symlink('1.0', join(folder, 'com/acme/lib/debian'));
    await symlink('lib-1.0.pom', join(folder, 'com/acme/lib/1.0/lib-debian.pom'));
    await start(pathToFileURL(folder).href);
  });
  afterEach(async () => {
    await bench.close();
    await rm(root, { recursive: true });
  });

  it('needs neither metadata nor checksums', async () => {
    expect(await listed()).toEqual(['1.0', '1.0', 'debian', '1.0']);
    expect(await get(bench, file('1.0', 'jar'))).toEqual({ status: 200, body: 'jar' });
    expect((await get(bench, `${file('1.0', 'jar')}.sha1`)).body).toBe(hashOf('sha1', 'jar'));
    expect(bench.version(app, mavenAt('lib'), '1.0').published).toBe(1_600_000_000_250);
    expect((await get(bench, file('1.0', 'war'))).status).toBe(404);
    expect((await get(bench, 'com/acme/never/maven-metadata.xml')).status).toBe(404);
    expect((await get(bench, 'com/acme/lib/1.0/lib-1.0.pom/x')).status).toBe(404);
  });

  it('is not left by any path, nor by links that lead farther than beside it', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'lib-1.0.zip'), 'outside');
    await symlink(join(outside, 'lib-1.0.zip'), join(folder, 'com/acme/lib/1.0/lib-1.0.zip'));
    for (const path of [
      file('1.0', 'zip'),
      'com/acme/lib/..%2f..%2f..%2fsecret',
      'com/acme/lib/%2e%2e/secret',
      '..%2f..%2fetc/x/1/passwd',
    ])
      expect((await get(bench, path)).status).toBe(404);
    await rm(outside, { recursive: true });
  });

  it('that is not there is a clear 502', async () => {
    await rm(folder, { recursive: true });
    for (const path of [file('1.0', 'jar'), `${folderOf('lib')}maven-metadata.xml`]) {
      const { status, body } = await get(bench, path);
      expect([status, body]).toEqual([502, expect.stringMatching(/maven-repo cannot be read/)]);
    }
  });
});
