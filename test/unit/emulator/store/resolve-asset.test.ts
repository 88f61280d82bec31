import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyVersions } from '@codeartifact-ci/emulator/store/copy.ts';
import { domainSize, findDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import type { DomainRow, PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { disposeVersions, listAllAssets } from '@codeartifact-ci/emulator/store/versions.ts';
import { requirePackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { deleteRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { learnHashes } from '@codeartifact-ci/emulator/store/resolve-asset.ts';
import { createHash } from 'node:crypto';
import { startBench, startFakeSite, type Bench, type FakeSite } from '../formats/data-plane.ts';
import { deploy, folderOf, get, hashOf, mavenAt } from '../formats/maven/support.ts';

let site: FakeSite;
let bench: Bench;
let app: RepositoryRow;
let owner: RepositoryRow;

/** app → owner → the public registry; other has nothing above it. */
async function start(format: string, connection: string): Promise<void> {
  site = await startFakeSite();
  bench = await startBench(format, connection, site.url);
  owner = bench.repository('owner', [connection]);
  app = bench.repository('app', ['owner']);
  bench.repository('other');
}
afterEach(async () => {
  await bench.close();
  await site.close();
});

const assetsOf = (repository: RepositoryRow, at: PackageKey, version: string): string[] =>
  listAllAssets(bench.store, bench.version(repository, at, version)).map(({ name }) => name);
const revisionOf = (repository: RepositoryRow, at: PackageKey, version: string): string =>
  bench.version(repository, at, version).revision;
const domain = (): DomainRow => {
  const found = findDomain(bench.store, { owner: bench.emulator.account, region: bench.emulator.region, name: 'acme' });
  if (found === undefined) throw new Error('there is no domain');
  return found;
};
function copy(from: RepositoryRow, to: RepositoryRow, at: PackageKey, version: string): void {
  copyVersions(bench.store, {
    ...{ from, to, at, versions: [version], revisions: undefined },
    ...{ allowOverwrite: false, includeFromUpstream: false },
  });
}

describe('a Maven version of a public repository', () => {
  const lib = mavenAt('lib');
  const path = (suffix: string): string => `${folderOf('lib', '1.1')}lib-1.1${suffix}`;
  const ALL = ['lib-1.1-sources.jar', 'lib-1.1.jar', 'lib-1.1.pom'];

  beforeEach(async () => {
    await start('maven', 'public:maven-central');
    for (const suffix of ['.pom', '.jar', '-sources.jar', '-tests.jar'])
      site.pages.set(path(suffix), { body: `bytes of ${suffix}` });
  });

  it('is imported with the standard assets that its repository has, as one revision, whichever was asked for', async () => {
    await get(bench, path('.jar'));
    for (const repository of [app, owner]) expect(assetsOf(repository, lib, '1.1')).toEqual(ALL);
    const revision = revisionOf(app, lib, '1.1');
    expect(await get(bench, path('.pom'))).toEqual({ status: 200, body: 'bytes of .pom' });
    expect([revisionOf(app, lib, '1.1'), revisionOf(owner, lib, '1.1')]).toEqual([revision, revision]);
    // Bytes that nobody asked for have not come, and take no room.
    expect(domainSize(bench.store, domain())).toBe('bytes of .jarbytes of .pom'.length);
  });

  it('gets an asset of another name when that is asked for, with a new revision', async () => {
    await get(bench, path('.jar'));
    const revision = revisionOf(app, lib, '1.1');
    expect((await get(bench, path('-tests.jar'))).body).toBe('bytes of -tests.jar');
    expect(assetsOf(app, lib, '1.1')).toEqual([...ALL.slice(0, 1), 'lib-1.1-tests.jar', ...ALL.slice(1)]);
    expect(revisionOf(app, lib, '1.1')).not.toBe(revision);
    expect(revisionOf(owner, lib, '1.1')).toBe(revisionOf(app, lib, '1.1'));
  });

  it('takes no asset of the same version that has another origin', async () => {
    bench.repository('private');
    await deploy(bench, 'lib', '1.1', { 'lib-1.1-extra.jar': 'ours' }, 'private');
    const mixed = bench.repository('mixed', ['owner', 'private']);
    expect((await get(bench, path('.jar'), 'mixed')).status).toBe(200);
    expect((await get(bench, path('-extra.jar'), 'mixed')).status).toBe(404);
    expect(assetsOf(mixed, lib, '1.1')).toEqual(ALL);
  });

  it('is copied as a whole, and its bytes come to every copy that waits for them', async () => {
    await get(bench, path('.jar'));
    const other = bench.repository('second');
    copy(app, other, lib, '1.1');
    expect(assetsOf(other, lib, '1.1')).toEqual(ALL);
    expect(await get(bench, path('-sources.jar'), 'second')).toEqual({ status: 200, body: 'bytes of -sources.jar' });
    site.down = true;
    expect((await get(bench, path('-sources.jar'))).status).toBe(200);
    expect((await get(bench, path('.pom'))).status).toBe(502);
  });

  it('shows digests that its repository does not tell once somebody looks for them', async () => {
    await get(bench, path('.jar'));
    const digests = (): unknown[] =>
      listAllAssets(bench.store, bench.version(app, lib, '1.1')).map(({ sha256 }) => sha256);
    expect(digests()).toEqual([undefined, hashOf('sha256', 'bytes of .jar'), undefined]);
    await learnHashes(bench.emulator.services, lib, bench.version(app, lib, '1.1'));
    expect(digests()).toEqual(['-sources.jar', '.jar', '.pom'].map((suffix) => hashOf('sha256', `bytes of ${suffix}`)));
  });

  it('keeps what it has though the repository that it came through is gone', async () => {
    await get(bench, path('.jar'));
    bench.store.db.run('DELETE FROM upstreams');
    deleteRepository(bench.store, domain(), 'owner');
    expect(await get(bench, path('.pom'))).toEqual({ status: 200, body: 'bytes of .pom' });
  });

  it('has no assets left, fetched or not, when it is disposed of', async () => {
    await get(bench, path('.jar'));
    disposeVersions(bench.store, requirePackage(bench.store, app, lib), ['1.1'], {});
    expect(assetsOf(app, lib, '1.1')).toEqual([]);
    expect((await get(bench, path('.pom'))).status).toBe(404);
  });

  it('with other bytes than were told at its import is refused', async () => {
    const sha1 = hashOf('sha1', 'bytes of .pom');
    site.pages.set(path('.pom'), { body: 'bytes of .pom', headers: { 'x-checksum-sha1': sha1 } });
    await get(bench, path('.jar'));
    site.pages.set(path('.pom'), { body: 'changed' });
    expect((await get(bench, path('.pom'))).status).toBe(502);
  });
});

describe('a Python version', () => {
  const demo: PackageKey = { format: 'pypi', namespace: '', name: 'py-demo' };
  const SDIST = 'Py-Demo-1.0.tar.gz';
  const wheel = (tag: string): string => `Py_Demo-1.0-${tag}-none-any.whl`;
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  function list(...files: readonly string[]): void {
    const page = {
      meta: { 'api-version': '1.1' },
      name: 'py-demo',
      files: files.map((filename) => ({
        filename,
        url: `${site.url}files/${filename}`,
        hashes: { sha256: sha256(filename) },
        size: filename.length,
        'upload-time': '2024-01-01T00:00:00Z',
      })),
    };
    site.pages.set('py-demo/', {
      body: JSON.stringify(page),
      headers: { 'content-type': 'application/vnd.pypi.simple.v1+json' },
    });
    for (const file of files) site.pages.set(`files/${file}`, { body: file });
  }
  const page = async (repository = 'app'): Promise<number> =>
    (await bench.request(repository, 'simple/py-demo/')).status;
  const file = async (name: string, repository = 'app'): Promise<number> =>
    (await bench.request(repository, `simple/py-demo/1.0/${name}`)).status;
  async function upload(repository: string, name: string): Promise<number> {
    const data = new FormData();
    data.append('name', 'Py.Demo');
    data.append('version', '1.0');
    data.append('content', new Blob([name]), name);
    return (await bench.request(repository, '', { method: 'POST', body: data })).status;
  }

  beforeEach(async () => {
    await start('pypi', 'public:pypi');
    list(wheel('py3'), SDIST);
  });

  it('of the public index is imported with all its files, their sizes and their digests', async () => {
    expect(await file(SDIST)).toBe(200);
    for (const repository of [app, owner]) {
      expect(listAllAssets(bench.store, bench.version(repository, demo, '1.0'))).toMatchObject([
        { name: SDIST, size: SDIST.length, sha256: sha256(SDIST) },
        { name: wheel('py3'), size: wheel('py3').length, sha256: sha256(wheel('py3')) },
      ]);
    }
    expect(site.requests.map(({ path }) => path)).toEqual(['py-demo/', `files/${SDIST}`]);
    // The index has the name normalised; the files have it as its project spells it.
    expect(JSON.parse(bench.version(app, demo, '1.0').metadata)).toMatchObject({ displayName: 'Py-Demo' });
  });

  it('that is retained gets the files that the index has come to list when it is installed', async () => {
    await file(SDIST);
    const revision = revisionOf(app, demo, '1.0');
    list(wheel('py3'), SDIST, wheel('cp313'));
    bench.emulator.services.clock.advance(3_600_000);
    expect(await page()).toBe(200);
    for (const repository of [app, owner])
      expect(assetsOf(repository, demo, '1.0')).toEqual([SDIST, wheel('cp313'), wheel('py3')]);
    expect(revisionOf(app, demo, '1.0')).not.toBe(revision);
    expect(revisionOf(app, demo, '1.0')).toBe(revisionOf(owner, demo, '1.0'));
    expect(await file(wheel('cp313'))).toBe(200);
  });

  it('that is retained gets the files that were added upstream, where it is listed and where it is fetched', async () => {
    bench.repository('low', ['other']);
    const low = bench.repository('lower', ['low']);
    expect(await upload('other', wheel('py3'))).toBe(200);
    expect(await file(wheel('py3'), 'lower')).toBe(200);
    expect(await upload('other', wheel('cp313'))).toBe(200);
    expect(await file(wheel('cp313'), 'lower')).toBe(200);
    expect(assetsOf(low, demo, '1.0')).toEqual([wheel('cp313'), wheel('py3')]);
    expect(await upload('other', wheel('cp314'))).toBe(200);
    expect(await page('lower')).toBe(200);
    expect(assetsOf(low, demo, '1.0')).toEqual([wheel('cp313'), wheel('cp314'), wheel('py3')]);
  });

  it('that is Archived, where it is asked for or further up, learns nothing more', async () => {
    await file(SDIST);
    list(wheel('py3'), SDIST, wheel('cp313'));
    bench.setStatus(owner, demo, '1.0', 'Archived');
    bench.emulator.services.clock.advance(3_600_000);
    const shown = async (): Promise<string> => await (await bench.request('app', 'simple/py-demo/')).text();
    expect(await shown()).toContain(SDIST);
    expect(await shown()).not.toContain(wheel('cp313'));
    expect(await file(wheel('cp313'))).toBe(404);
    for (const repository of [app, owner]) expect(assetsOf(repository, demo, '1.0')).toEqual([SDIST, wheel('py3')]);
    bench.setStatus(owner, demo, '1.0', 'Published');
    expect(await shown()).toContain(wheel('cp313'));
    expect(assetsOf(app, demo, '1.0')).toContain(wheel('cp313'));
  });

  it('that was published below takes nothing from the same version above', async () => {
    const low = bench.repository('low', ['other']);
    expect(await upload('low', wheel('py3'))).toBe(200);
    bench.store.db.run("UPDATE packages SET upstream = 'ALLOW'");
    expect(await upload('other', wheel('cp313'))).toBe(200);
    expect(await file(wheel('cp313'), 'low')).toBe(404);
    expect(await page('low')).toBe(200);
    expect(assetsOf(low, demo, '1.0')).toEqual([wheel('py3')]);
  });

  it('shows its name as its publisher spelled it', async () => {
    expect(await upload('other', wheel('py3'))).toBe(200);
    const [held] = bench.store.db.all<{ metadata: string }>('SELECT metadata FROM versions');
    expect(JSON.parse(held?.metadata ?? '')).toMatchObject({ displayName: 'Py.Demo' });
  });
});
