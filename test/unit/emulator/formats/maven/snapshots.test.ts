import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { findPackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { deleteVersions, disposeVersions } from '@codeartifact-ci/emulator/store/versions.ts';
import { startBench, type Bench } from '../data-plane.ts';
import { deploySnapshot, folderOf, get, hashOf, mavenAt, put } from './support.ts';

const FIRST = '20210728.194552-1';
const SECOND = '20210728.200706-2';

let bench: Bench;
let above: RepositoryRow;
let app: RepositoryRow;

beforeAll(async () => {
  bench = await startBench('maven', 'public:maven-central');
  above = bench.repository('above');
  app = bench.repository('app', ['above']);
});
afterAll(async () => {
  await bench.close();
});

const metadata = async (name: string): Promise<string> =>
  (await get(bench, `${folderOf(name, '1.0-SNAPSHOT')}maven-metadata.xml`)).body;

describe('a snapshot', () => {
  it('is a build that is Unlisted, and a Published version with the files of the newest', async () => {
    expect(await deploySnapshot(bench, 'lib', FIRST)).toEqual(['201', '201', '201', '201']);
    expect(bench.held(app, mavenAt('lib'))).toEqual([
      `1.0-${FIRST} Unlisted: lib-1.0-${FIRST}.jar, lib-1.0-${FIRST}.pom`,
      `1.0-SNAPSHOT Published: lib-1.0-${FIRST}.jar, lib-1.0-${FIRST}.pom`,
    ]);
    const { revision } = bench.version(app, mavenAt('lib'), '1.0-SNAPSHOT');
    await deploySnapshot(bench, 'lib', SECOND);
    expect(bench.held(app, mavenAt('lib'))).toEqual([
      `1.0-${FIRST} Unlisted: lib-1.0-${FIRST}.jar, lib-1.0-${FIRST}.pom`,
      `1.0-${SECOND} Unlisted: lib-1.0-${SECOND}.jar, lib-1.0-${SECOND}.pom`,
      `1.0-SNAPSHOT Published: lib-1.0-${SECOND}.jar, lib-1.0-${SECOND}.pom`,
    ]);
    expect(bench.version(app, mavenAt('lib'), '1.0-SNAPSHOT').revision).not.toBe(revision);
  });

  it('is not to be had before its metadata came', async () => {
    const jar = `${folderOf('early', '1.0-SNAPSHOT')}early-1.0-${FIRST}.jar`;
    expect(await put(bench, jar, 'jar')).toBe('201');
    expect((await get(bench, jar)).status).toBe(404);
    expect((await get(bench, `${folderOf('early', '1.0-SNAPSHOT')}maven-metadata.xml`)).status).toBe(404);
  });

  it('has metadata that name its newest build and all files of that', async () => {
    const files = {
      '.jar': 'j',
      '.pom': '<project/>',
      '-sources.jar': 's',
      '-sources.jar.asc': 'a',
      '.jar.asc': 'b',
      '-bin.tar.gz': 't',
      '-linux-x86.v2.zip': 'z',
    };
    await deploySnapshot(bench, 'files', FIRST, files);
    const document = await metadata('files');
    expect(document).toContain('<version>1.0-SNAPSHOT</version>');
    expect(document).toContain('<timestamp>20210728.194552</timestamp>\n      <buildNumber>1</buildNumber>');
    const listed = [...document.matchAll(/<snapshotVersion>([^]*?)<\/snapshotVersion>/g)].map(([, entry = '']) =>
      ['classifier', 'extension', 'value']
        .map((tag) => new RegExp(`<${tag}>(.*)</${tag}>`).exec(entry)?.[1] ?? '')
        .join(' '),
    );
    expect(listed.sort()).toEqual(
      [' jar', ' jar.asc', ' pom', 'bin tar.gz', 'linux-x86.v2 zip', 'sources jar', 'sources jar.asc'].map(
        (file) => `${file} 1.0-${FIRST}`,
      ),
    );
    const path = `${folderOf('files', '1.0-SNAPSHOT')}maven-metadata.xml`;
    expect((await get(bench, `${path}.sha1`)).body).toBe(hashOf('sha1', document));
  });

  it('can be had by its build, and without one', async () => {
    await deploySnapshot(bench, 'both', FIRST);
    await deploySnapshot(bench, 'both', SECOND);
    const folder = folderOf('both', '1.0-SNAPSHOT');
    expect((await get(bench, `${folder}both-1.0-${FIRST}.jar`)).body).toBe(`jar ${FIRST}`);
    expect((await get(bench, `${folder}both-1.0-SNAPSHOT.jar`)).body).toBe(`jar ${SECOND}`);
    expect((await get(bench, `${folder}both-1.0-SNAPSHOT.jar.md5`)).body).toBe(hashOf('md5', `jar ${SECOND}`));
  });

  it('stays at its newest build, whatever is finished after it', async () => {
    await deploySnapshot(bench, 'late', SECOND);
    const { revision } = bench.version(app, mavenAt('late'), '1.0-SNAPSHOT');
    await deploySnapshot(bench, 'late', FIRST);
    expect(bench.version(app, mavenAt('late'), '1.0-SNAPSHOT').revision).toBe(revision);
    expect(await metadata('late')).toContain(`<value>1.0-${SECOND}</value>`);
    expect(bench.held(app, mavenAt('late')).at(-1)).toBe(
      `1.0-SNAPSHOT Published: late-1.0-${SECOND}.jar, late-1.0-${SECOND}.pom`,
    );
  });

  it('must be unique: without time and number it is refused', async () => {
    expect(await put(bench, `${folderOf('plain', '1.0-SNAPSHOT')}plain-1.0-SNAPSHOT.jar`, 'jar')).toBe(
      '400 plain-1.0-SNAPSHOT.jar is not named like plain-1.0-YYYYMMDD.HHMMSS-N: only unique snapshots can be published',
    );
    expect(await put(bench, `${folderOf('plain', `1.0-${FIRST}`)}plain-1.0-${FIRST}.jar`, 'jar')).toMatch(
      /^400 .*belong into the folder 1\.0-SNAPSHOT/,
    );
  });

  it('is not finished with a checksum that does not match', async () => {
    const jar = `${folderOf('wrong', '1.0-SNAPSHOT')}wrong-1.0-${FIRST}.jar`;
    await put(bench, jar, `jar ${FIRST}`);
    expect(await put(bench, `${jar}.sha1`, 'wrong')).toMatch(/^400 /);
    expect(await deploySnapshot(bench, 'wrong', FIRST)).toEqual([
      '200',
      '201',
      expect.stringMatching(/^400 wrong-1\.0-.*\.jar\.sha1 did not match/),
      '201',
    ]);
  });

  it('that is Archived hides all its builds, and takes no new one', async () => {
    await deploySnapshot(bench, 'hidden', FIRST);
    bench.setStatus(app, mavenAt('hidden'), '1.0-SNAPSHOT', 'Archived');
    const folder = folderOf('hidden', '1.0-SNAPSHOT');
    for (const file of ['maven-metadata.xml', 'hidden-1.0-SNAPSHOT.jar'])
      expect((await get(bench, folder + file)).status).toBe(404);
    expect((await deploySnapshot(bench, 'hidden', SECOND))[2]).toBe('409 hidden 1.0-SNAPSHOT is Archived');
  });

  it('that was disposed of does not come back to life', async () => {
    await deploySnapshot(bench, 'disposed', FIRST);
    const row = findPackage(bench.store, app, mavenAt('disposed'));
    if (row === undefined) throw new Error('it was deployed');
    disposeVersions(bench.store, row, ['1.0-SNAPSHOT'], {});
    expect((await deploySnapshot(bench, 'disposed', SECOND))[2]).toBe('409 disposed 1.0-SNAPSHOT is Disposed');
    expect(bench.held(app, mavenAt('disposed')).at(-1)).toBe('1.0-SNAPSHOT Disposed: ');
  });

  it('leaves no bytes behind that nobody refers to', async () => {
    await deploySnapshot(bench, 'bytes', FIRST, { '.jar': 'bytes of the first' });
    const row = findPackage(bench.store, app, mavenAt('bytes'));
    if (row === undefined) throw new Error('it was deployed');
    deleteVersions(bench.store, row, [`1.0-${FIRST}`], {});
    expect([...bench.store.blobs.all()]).toContain(hashOf('sha256', 'bytes of the first'));
    await deploySnapshot(bench, 'bytes', SECOND, { '.jar': 'bytes of the second' });
    expect([...bench.store.blobs.all()]).not.toContain(hashOf('sha256', 'bytes of the first'));
  });
});

describe('a snapshot in several repositories', () => {
  it("is the upstream's build, even where the nearer one is newer", async () => {
    await deploySnapshot(bench, 'shared', FIRST, undefined, 'above');
    // So that the nearer repository looks above it: a copy is kept of what was asked for.
    const folder = folderOf('shared', '1.0-SNAPSHOT');
    expect((await get(bench, `${folder}shared-1.0-SNAPSHOT.jar`)).body).toBe(`jar ${FIRST}`);
    expect(bench.held(app, mavenAt('shared'))).toEqual([
      `1.0-${FIRST} Unlisted: shared-1.0-${FIRST}.jar, shared-1.0-${FIRST}.pom`,
    ]);
    bench.store.db.run("UPDATE packages SET publish = 'ALLOW' WHERE name = 'shared'");
    await deploySnapshot(bench, 'shared', SECOND);
    expect(await metadata('shared')).toContain(`<value>1.0-${FIRST}</value>`);
    bench.setStatus(above, mavenAt('shared'), '1.0-SNAPSHOT', 'Archived');
    expect(await metadata('shared')).toContain(`<value>1.0-${SECOND}</value>`);
  });
});
