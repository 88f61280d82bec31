import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { metadataOf } from '@codeartifact-ci/emulator/store/versions.ts';
import { policyFor, startBench, type Bench } from '../data-plane.ts';
import { deploy, folderOf, get, hashOf, mavenAt, packageDocument, put } from './support.ts';

const POM =
  '<project><name>Lib</name><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>1</version></dependency></dependencies></project>';

let bench: Bench;
let app: RepositoryRow;

beforeAll(async () => {
  bench = await startBench('maven', 'public:maven-central');
  app = bench.repository('app');
});
afterAll(async () => {
  await bench.close();
});

describe('a deployment', () => {
  it('is Published once its metadata says so', async () => {
    const jar = `${folderOf('lib', '1.0')}lib-1.0.jar`;
    expect(await put(bench, jar, 'jar')).toBe('201');
    expect(bench.held(app, mavenAt('lib'))).toEqual(['1.0 Unfinished: lib-1.0.jar']);
    expect((await get(bench, jar)).status).toBe(404);
    expect((await get(bench, `${folderOf('lib')}maven-metadata.xml`)).status).toBe(404);
    const outcomes = await deploy(bench, 'lib', '1.0', { 'lib-1.0.jar': 'jar', 'lib-1.0.pom': POM });
    expect(outcomes).toEqual(['200', '201', '201', '201', '201', '201', '201', '201', '201']);
    expect(bench.held(app, mavenAt('lib'))).toEqual(['1.0 Published: lib-1.0.jar, lib-1.0.pom, maven-metadata.xml']);
    expect(await get(bench, jar)).toEqual({ status: 200, body: 'jar' });
    expect(metadataOf(bench.version(app, mavenAt('lib'), '1.0'))).toEqual({
      displayName: 'Lib',
      summary: 'Lib',
      dependencies: [{ namespace: 'g', package: 'a', dependencyType: 'compile', versionRequirement: '1' }],
    });
  });

  it('waits for the metadata that lists it', async () => {
    await put(bench, `${folderOf('waiting', '1.0')}waiting-1.0.jar`, 'jar');
    expect(await put(bench, `${folderOf('waiting')}maven-metadata.xml`, packageDocument('waiting', '0.9'))).toBe('201');
    expect(bench.held(app, mavenAt('waiting'))).toEqual(['1.0 Unfinished: waiting-1.0.jar']);
  });

  it('of several versions at once publishes those that are listed', async () => {
    for (const version of ['1.0', '1.1', '1.2'])
      await put(bench, `${folderOf('several', version)}several-${version}.jar`, 'jar');
    await put(bench, `${folderOf('several')}maven-metadata.xml`, packageDocument('several', '1.0', '1.2'));
    expect(bench.held(app, mavenAt('several')).map((line) => line.split(':')[0])).toEqual([
      '1.0 Published',
      '1.1 Unfinished',
      '1.2 Published',
    ]);
  });

  it('without a POM, or with one that cannot be read, is one all the same', async () => {
    await deploy(bench, 'bare', '1.0', { 'bare-1.0.jar': 'jar' });
    await deploy(bench, 'odd', '1.0', { 'odd-1.0.pom': '<!DOCTYPE x [<!ENTITY a "b">]><project>' });
    expect(bench.held(app, mavenAt('bare'))).toHaveLength(1);
    expect(await get(bench, `${folderOf('odd', '1.0')}odd-1.0.pom`)).toMatchObject({ status: 200 });
  });

  it('with the same bytes again changes nothing; with others it is a conflict', async () => {
    const files = { 'again-1.0.jar': 'jar', 'again-1.0.pom': POM };
    await deploy(bench, 'again', '1.0', files);
    const { revision } = bench.version(app, mavenAt('again'), '1.0');
    expect((await deploy(bench, 'again', '1.0', files)).map((outcome) => outcome.slice(0, 1))).toEqual(
      Array(9).fill('2'),
    );
    expect(bench.version(app, mavenAt('again'), '1.0').revision).toBe(revision);
    expect(await put(bench, `${folderOf('again', '1.0')}again-1.0.jar`, 'other')).toBe(
      '409 again-1.0.jar of again 1.0 exists with other content',
    );
    expect([...bench.store.blobs.all()]).not.toContain(hashOf('sha256', 'other'));
  });

  it('may be added to when it is Published, and what is added can be had at once', async () => {
    await deploy(bench, 'more', '1.0', { 'more-1.0.jar': 'jar' });
    const { revision } = bench.version(app, mavenAt('more'), '1.0');
    for (const file of ['more-1.0-sources.jar', 'more-1.0.jar.asc'])
      expect(await put(bench, `${folderOf('more', '1.0')}${file}`, file)).toBe('201');
    expect((await get(bench, `${folderOf('more', '1.0')}more-1.0-sources.jar`)).body).toBe('more-1.0-sources.jar');
    expect(bench.version(app, mavenAt('more'), '1.0').revision).not.toBe(revision);
  });

  it.each([
    ['lib-2.0.jar', 'lib-2.0.jar is not a file of lib 1.5, whose files are named lib-1.5'],
    ['other-1.5.jar', 'other-1.5.jar is not a file of lib 1.5'],
    ['lib-1.50.jar', 'lib-1.50.jar is not a file of lib 1.5'],
    ['lib-1.5', 'lib-1.5 is not a file of lib 1.5'],
  ])('of %s in the folder of version 1.5 is refused', async (file, words) => {
    expect(await put(bench, `${folderOf('lib', '1.5')}${file}`, 'jar')).toContain(`400 ${words}`);
  });

  it('to a version that is Archived is a conflict', async () => {
    await deploy(bench, 'archived', '1.0', { 'archived-1.0.jar': 'jar' });
    bench.setStatus(app, mavenAt('archived'), '1.0', 'Archived');
    expect(await put(bench, `${folderOf('archived', '1.0')}archived-1.0.jar`, 'jar')).toBe(
      '409 archived 1.0 is Archived',
    );
  });

  it('of a plugin may bring the metadata of its group along', async () => {
    const document =
      '<metadata><plugins><plugin><prefix>demo</prefix><artifactId>demo-maven-plugin</artifactId></plugin></plugins></metadata>';
    expect(await put(bench, 'com/acme/maven-metadata.xml', document)).toBe('201');
    expect((await get(bench, 'com/acme/maven-metadata.xml')).status).toBe(404);
  });

  it('without metadata that are some is refused', async () => {
    for (const body of ['', 'text', '<html/>', '<metadata>'.repeat(300)])
      expect(await put(bench, `${folderOf('lib')}maven-metadata.xml`, body)).toMatch(
        /^400 The body is no maven-metadata\.xml/,
      );
    expect(await put(bench, `${folderOf('lib')}maven-metadata.xml`, ' '.repeat(3 * 1024 * 1024))).toMatch(/^413 /);
  });

  it('only knows GET and PUT, and only paths of a repository', async () => {
    const reply = await bench.request('app', `${folderOf('lib', '1.0')}lib-1.0.jar`, { method: 'DELETE' });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, PUT']);
    expect(await put(bench, 'com/acme/lib/1.0/..%2f..%2flib-1.0.jar', 'x')).toMatch(/^404 /);
    expect((await get(bench, '')).status).toBe(404);
  });
});

describe('permissions', () => {
  const jar = `${folderOf('guarded', '1.0')}guarded-1.0.jar`;
  const metadata = `${folderOf('guarded')}maven-metadata.xml`;

  it('are those to publish for files, and those to put metadata for metadata', async () => {
    const reader = policyFor('ReadFromRepository');
    const files = policyFor('ReadFromRepository', 'PublishPackageVersion');
    const documents = policyFor('ReadFromRepository', 'PutPackageMetadata');
    const document = packageDocument('guarded', '1.0');
    for (const [path, content, allowed, denied] of [
      [jar, 'jar', files, documents],
      [`${jar}.sha1`, hashOf('sha1', 'jar'), files, documents],
      [metadata, document, documents, files],
      [`${metadata}.sha1`, hashOf('sha1', document), documents, files],
    ] as const) {
      for (const policy of [reader, denied])
        expect(await put(bench, path, content, { policy })).toMatch(
          /^403 .*(PublishPackageVersion|PutPackageMetadata)/,
        );
      expect(await put(bench, path, content, { policy: allowed })).toBe('201');
    }
    expect(bench.held(app, mavenAt('guarded'))).toEqual(['1.0 Published: guarded-1.0.jar, maven-metadata.xml']);
  });

  it('do not help where the origin controls forbid to publish', async () => {
    putOriginConfiguration(bench.store, app, mavenAt('blocked'), { publish: 'BLOCK', upstream: 'ALLOW' });
    expect(await put(bench, `${folderOf('blocked', '1.0')}blocked-1.0.jar`, 'jar')).toMatch(/^403 .*origin controls/);
  });
});

describe('checksums', () => {
  it('are computed when they are asked for', async () => {
    await deploy(bench, 'sums', '1.0', { 'sums-1.0.jar': 'jar' });
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
      expect(await get(bench, `${folderOf('sums', '1.0')}sums-1.0.jar.${algorithm}`)).toEqual({
        status: 200,
        body: hashOf(algorithm, 'jar'),
      });
      const path = `${folderOf('sums')}maven-metadata.xml`;
      const document = (await get(bench, path)).body;
      expect((await get(bench, `${path}.${algorithm}`)).body).toBe(hashOf(algorithm, document));
    }
  });

  it('are compared when they are uploaded; one that differs stands in the way until it is put right', async () => {
    const jar = `${folderOf('wrong', '1.0')}wrong-1.0.jar`;
    const finish = async (): Promise<string> =>
      await put(bench, `${folderOf('wrong')}maven-metadata.xml`, packageDocument('wrong', '1.0'));
    await put(bench, jar, 'jar');
    expect(await put(bench, `${jar}.sha1`, hashOf('sha1', 'other'))).toBe(
      `400 The sha1 of wrong-1.0.jar is ${hashOf('sha1', 'jar')}, not ${hashOf('sha1', 'other')}`,
    );
    // Another checksum that is right does not make up for it.
    expect(await put(bench, `${jar}.md5`, hashOf('md5', 'jar'))).toBe('201');
    expect(await finish()).toMatch(/^400 wrong-1\.0\.jar\.sha1 did not match/);
    expect(bench.held(app, mavenAt('wrong'))).toEqual(['1.0 Unfinished: wrong-1.0.jar']);
    expect(await put(bench, `${jar}.sha1`, `${hashOf('sha1', 'jar')}  wrong-1.0.jar\n`)).toBe('201');
    expect(await finish()).toBe('201');
  });

  it('that differ do not take a Published version back: what came can be had, with the checksums that it has', async () => {
    await deploy(bench, 'late', '1.0', { 'late-1.0.jar': 'jar' });
    const sources = `${folderOf('late', '1.0')}late-1.0-sources.jar`;
    expect(await put(bench, sources, 'sources')).toBe('201');
    expect(await put(bench, `${sources}.sha1`, hashOf('sha1', 'other'))).toMatch(/^400 /);
    expect(bench.version(app, mavenAt('late'), '1.0').status).toBe('Published');
    expect((await get(bench, sources)).body).toBe('sources');
    expect((await get(bench, `${sources}.sha1`)).body).toBe(hashOf('sha1', 'sources'));
  });

  it('are in lower case', async () => {
    const jar = `${folderOf('upper', '1.0')}upper-1.0.jar`;
    await put(bench, jar, 'jar');
    expect(await put(bench, `${jar}.sha1`, hashOf('sha1', 'jar').toUpperCase())).toMatch(/^400 /);
  });

  it('of what is not there are not found', async () => {
    expect(await put(bench, `${folderOf('nothing', '1.0')}nothing-1.0.jar.sha1`, 'x')).toMatch(/^404 /);
    await put(bench, `${folderOf('nothing', '1.0')}nothing-1.0.pom`, POM);
    expect(await put(bench, `${folderOf('nothing', '1.0')}nothing-1.0.jar.sha1`, 'x')).toMatch(/^404 /);
    expect(await put(bench, `${folderOf('nothing', '1.0')}nothing-1.0.pom.sha1`, 'x'.repeat(5000))).toMatch(/^413 /);
  });

  it('of metadata are those of the bytes that came, and not of what is served', async () => {
    const path = `${folderOf('sums')}maven-metadata.xml`;
    const document = packageDocument('sums', '1.0');
    await put(bench, path, document);
    expect(await put(bench, `${path}.sha1`, hashOf('sha1', 'other'))).toMatch(/^400 The sha1 of maven-metadata\.xml/);
    expect(await put(bench, `${path}.sha1`, hashOf('sha1', document))).toBe('201');
    expect((await get(bench, path)).body).not.toBe(document);
  });
});

describe("an artifact's metadata", () => {
  it('list what is Published, in the order of versions', async () => {
    for (const version of ['2.0', '1.10', '1.9', '2.1-rc1', '3.0'])
      await deploy(bench, 'listed', version, { [`listed-${version}.jar`]: version });
    bench.setStatus(app, mavenAt('listed'), '3.0', 'Unlisted');
    bench.setStatus(app, mavenAt('listed'), '1.9', 'Archived');
    const reply = await bench.request('app', `${folderOf('listed')}maven-metadata.xml`);
    expect(reply.headers.get('content-type')).toBe('application/xml');
    const document = await reply.text();
    expect(document).toContain('<latest>2.1-rc1</latest>');
    expect(document).toContain('<release>2.1-rc1</release>');
    expect([...document.matchAll(/<version>(.*?)<\/version>/g)].map(([, version]) => version)).toEqual([
      '1.10',
      '2.0',
      '2.1-rc1',
    ]);
    expect(document).toMatch(/<lastUpdated>\d{14}<\/lastUpdated>/);
  });

  it('escape what names may hold', async () => {
    await put(bench, 'com/a&b/x%3Cy/1/x%3Cy-1.jar', 'jar');
    await put(bench, 'com/a&b/x%3Cy/maven-metadata.xml', packageDocument('x', '1'));
    const { body } = await get(bench, 'com/a&b/x%3Cy/maven-metadata.xml');
    expect(body).toContain('<groupId>com.a&#38;b</groupId>');
    expect(body).toContain('<artifactId>x&#60;y</artifactId>');
  });
});

describe('a version', () => {
  it('can be had when it is Unlisted, and cannot when it is Archived', async () => {
    await deploy(bench, 'status', '1.0', { 'status-1.0.jar': 'jar' });
    const jar = `${folderOf('status', '1.0')}status-1.0.jar`;
    bench.setStatus(app, mavenAt('status'), '1.0', 'Unlisted');
    expect((await get(bench, jar)).status).toBe(200);
    expect((await get(bench, `${folderOf('status')}maven-metadata.xml`)).status).toBe(404);
    bench.setStatus(app, mavenAt('status'), '1.0', 'Archived');
    for (const path of [jar, `${jar}.sha1`]) expect((await get(bench, path)).status).toBe(404);
  });
});
