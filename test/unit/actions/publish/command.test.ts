import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { publish } from '../../../../actions/publish/command.ts';
import { DOMAIN, OWNER, REPOSITORY, startFakeService, type FakeService } from '../../../support/publish-service.ts';
import {
  makeWorkspace,
  npmTarball,
  sdist,
  stagedArtifact,
  testHost,
  useCredentials,
  wheel,
  type Workspace,
  type TestHost,
} from '../../../support/publish.ts';

let place: Workspace;
let service: FakeService;
let host: TestHost;

beforeAll(useCredentials);
beforeEach(async () => {
  place = await makeWorkspace();
  service = await startFakeService();
  host = testHost(place.workspace, place.temp);
});
afterEach(async () => {
  await service.close();
  await place.remove();
});

async function run(inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<void> {
  host = testHost(place.workspace, place.temp, { ...process.env, ...env });
  await publish.execute(
    {
      domain: DOMAIN,
      'domain-owner': OWNER,
      region: 'us-east-1',
      endpoint: service.endpoint,
      repository: REPOSITORY,
      wait: '2',
      ...inputs,
    },
    host,
  );
}

const tarball = (name: string, version: string, more: Record<string, unknown> = {}): Buffer =>
  npmTarball({ name, version, ...more });

interface Manifest {
  readonly complete: boolean;
  readonly tag: string | null;
  readonly packages: readonly Record<string, unknown>[];
  readonly failures: readonly Record<string, unknown>[];
}
const manifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(host.outputs['release-file'] ?? '', 'utf8')) as Manifest;

describe('publish', () => {
  it('publishes everything that it finds, says so in every way, and changes nothing the second time', async () => {
    await place.write({
      'a.tgz': tarball('@acme/a', '1.0.0'),
      'setup.py': '',
      'dist/Py_Pkg-1.0.0-py3-none-any.whl': wheel('Py_Pkg', '1.0.0'),
      'dist/py_pkg-1.0.0.tar.gz': sdist('py_pkg', '1.0.0'),
      ...stagedArtifact('build/repo', 'com.acme', 'lib', '1.0.0'),
    });
    await run({ tag: 'v1.0.0' });
    expect(host.outputs['count']).toBe('3');
    const published = JSON.parse(host.outputs['published'] ?? '') as Record<string, unknown>[];
    expect(
      published.map(({ format, namespace, package: name, version, outcome }) => [
        format,
        namespace,
        name,
        version,
        outcome,
      ]),
    ).toEqual([
      ['npm', 'acme', 'a', '1.0.0', 'published'],
      ['pypi', null, 'py-pkg', '1.0.0', 'published'],
      ['maven', 'com.acme', 'lib', '1.0.0', 'published'],
    ]);
    expect(await manifest()).toMatchObject({
      complete: true,
      tag: '1.0.0',
      repository: REPOSITORY,
      packages: published,
      failures: [],
    });
    for (const entry of published) {
      const version = service.versions.get(
        [entry['format'], entry['namespace'], entry['package'], entry['version']].join('|'),
      );
      const assets = entry['assets'] as { name: string; sha256: string }[];
      expect(Object.fromEntries(assets.map(({ name, sha256 }) => [name, sha256]))).toEqual(
        Object.fromEntries(version?.assets ?? []),
      );
      expect(entry['revision']).toMatch(/^[0-9a-f]{44}$/);
    }
    expect(host.summaries.join()).toMatch(/@acme\/a.*published.*dist-tag latest/);
    expect(host.lines.join('\n')).toMatch(/3 published\. The release manifest is /);

    const before = service.commits.length;
    await run({ tag: 'v1.0.0' });
    expect(service.commits).toHaveLength(before);
    expect(host.outputs['count']).toBe('0');
    expect(host.summaries.join()).not.toMatch(/`published`/);
  });

  it('sends the token in headers only, for each format as its clients do, and lets nobody see it', async () => {
    await place.write({ 'a.tgz': tarball('a', '1.0.0'), 'dist/b-1.0.0-py3-none-any.whl': wheel('b', '1.0.0') });
    await run();
    const data = service.requests.filter(({ url }) => !url.startsWith('/v1/'));
    const basic = `Basic ${Buffer.from(`aws:${service.token}`).toString('base64')}`;
    for (const { url, authorization } of data)
      expect(authorization).toBe(url.startsWith('/npm/') ? `Bearer ${service.token}` : basic);
    expect(host.masked).toContain(service.token);
    const said = JSON.stringify([host.lines, host.outputs, host.summaries, service.requests.map(({ url }) => url)]);
    expect(said).not.toContain(service.token);
  });

  it('makes no more requests than one look before, the protocol’s uploads, and one look after', async () => {
    await place.write({ 'a.tgz': tarball('a', '1.0.0') });
    await run();
    const order = (from: number, to?: number): string[] =>
      service.requests.slice(from, to).map(({ operation }) => operation);
    expect(order(0, 2).sort()).toEqual(['endpoint', 'token']);
    expect(order(2, 4).sort()).toEqual(['origin', 'see']);
    expect(order(4, 5)).toEqual(['write']);
    expect(order(5).sort()).toEqual(['assets', 'describe', 'see']);
    // Of a package that is there a further version is asked for; of one that is seen with all of its assets.
    const before = service.requests.length;
    await place.write({ 'a.tgz': tarball('a', '1.1.0') });
    await run();
    expect(order(before + 4, before + 6)).toEqual(['describe', 'write']);
    const again = service.requests.length;
    await run();
    expect(order(again + 2, again + 4).sort()).toEqual(['origin', 'see']);
    expect(order(again + 4).sort()).toEqual(['assets', 'describe']);
  });

  it('tells everything that stands against it in one message, and sends nothing', async () => {
    await place.write({
      'a.tgz': tarball('blocked', '1.0.0'),
      'b.tgz': tarball('upstream', '1.0.0'),
      'c.tgz': tarball('different', '1.0.0'),
      'd.tgz': tarball('other-version', '2.0.0'),
      'e.tgz': 'no archive',
      'f.tgz': tarball('backwards', '1.0.0'),
      'g.tgz': tarball('fine', '1.0.0'),
    });
    service.blocked.add('npm||blocked');
    service.upstream.add('npm||upstream|1.0.0');
    service.versions.set('npm||different|1.0.0', {
      status: 'Published',
      assets: new Map([['package.tgz', 'f'.repeat(64)]]),
    });
    service.versions.set('npm||backwards|2.0.0', { status: 'Published', assets: new Map() });
    service.tags.set('npm||backwards', new Map([['latest', '2.0.0']]));
    const error = await run({ tag: 'v1.0.0', 'dist-tag': 'latest' }).catch((thrown: unknown) => thrown as Error);
    const message = error?.message ?? '';
    expect(message).toMatch(/^Nothing was published:/);
    for (const expected of [
      /npm blocked 1\.0\.0 may not be published: .* publish BLOCK/,
      /npm upstream 1\.0\.0 .* one of its upstreams/,
      /npm different 1\.0\.0 exists already with other content.*f{64} in the repository/,
      /npm other-version 2\.0\.0 is not the version of the tag, 1\.0\.0/,
      /e\.tgz is no gzipped tar archive/,
      /npm backwards 1\.0\.0 would take the dist-tag latest back from 2\.0\.0/,
    ]) {
      expect(message).toMatch(expected);
    }
    expect(message).not.toMatch(/npm fine/);
    expect(service.commits).toEqual([]);
  });

  it('shows in a dry run what it would do, and does nothing', async () => {
    await place.write({ 'a.tgz': tarball('a', '1.0.0-rc.1') });
    await run({ 'dry-run': 'true' });
    expect(service.commits).toEqual([]);
    expect(host.outputs).toMatchObject({ count: '0', 'release-file': '' });
    expect(JSON.parse(host.outputs['published'] ?? '')).toMatchObject([
      { package: 'a', outcome: 'would-publish', revision: null },
    ]);
    expect(host.lines.join('\n')).toMatch(/would publish.*dist-tag rc/);
  });

  it('publishes what others need first, and not what needs something that failed', async () => {
    await place.write({
      'a.tgz': tarball('a', '1.0.0', { dependencies: { b: '1' } }),
      'b.tgz': tarball('b', '1.0.0', { peerDependencies: { c: '1' } }),
      'c.tgz': tarball('c', '1.0.0'),
      'd.tgz': tarball('d', '1.0.0'),
    });
    service.onCommit = (commit) => {
      // From now on every upload is refused: of a chain of three, the last two.
      if (commit.startsWith('npm||c|')) service.refuse = 403;
    };
    const error = await run({ concurrency: '1' }).catch((thrown: unknown) => thrown as Error);
    const message = error?.message ?? '';
    expect(message).toMatch(/of 4 packages were not published/);
    expect(message).toMatch(/npm b 1\.0\.0 was not taken \(403: refused\)\. Allow codeartifact:PublishPackageVersion/);
    expect(message).toMatch(/npm a 1\.0\.0 was not sent, because it needs npm b 1\.0\.0/);
    expect(message).toMatch(/In the repository are: .*npm c 1\.0\.0 \(published\)/);
    const { complete, packages, failures } = await manifest();
    expect(complete).toBe(false);
    expect(packages.map((entry) => entry['package'])).toContain('c');
    expect(failures.map((entry) => entry['outcome'])).toEqual(expect.arrayContaining(['failed', 'withheld']));

    service.refuse = 0;
    service.onCommit = () => undefined;
    await run();
    const order = service.commits.map((commit) => commit.split('|')[2]);
    expect([...order].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(order.indexOf('c')).toBeLessThan(order.indexOf('b'));
    expect(order.indexOf('b')).toBeLessThan(order.indexOf('a'));
    expect((await manifest()).complete).toBe(true);
  });

  it('publishes only the package that the workflow’s tag names', async () => {
    await place.write({ 'a.tgz': tarball('@acme/a', '1.1.0'), 'b.tgz': tarball('@acme/b', '7.0.0') });
    await run({}, { GITHUB_REF: 'refs/tags/@acme/a@1.1.0', GITHUB_REF_TYPE: 'tag' });
    expect(service.commits).toEqual(['npm|acme|a|1.1.0 package.tgz']);
    expect(host.lines.join()).toMatch(/npm @acme\/b 7\.0\.0 is not of this tag/);
    expect((await manifest()).tag).toBe('@acme/a@1.1.0');
  });

  it('does not publish what needs a package that the tag leaves out and nobody has', async () => {
    await place.write({
      'a.tgz': tarball('@acme/a', '1.1.0', { dependencies: { '@acme/b': '^7.0.0' } }),
      'b.tgz': tarball('@acme/b', '7.0.0'),
    });
    const publishA = (): Promise<void> => run({ tag: '@acme/a@1.1.0' });
    await expect(publishA()).rejects.toThrow(
      /npm @acme\/a 1\.1\.0 needs npm @acme\/b 7\.0\.0, which this run leaves out, and no version of it is in the repository/,
    );
    expect(service.commits).toEqual([]);
    await run({ tag: '@acme/b@7.0.0' });
    await publishA();
    expect(service.commits).toEqual(['npm|acme|b|7.0.0 package.tgz', 'npm|acme|a|1.1.0 package.tgz']);
  });

  it('does not publish a module whose parent was not deployed, unless the repository has it', async () => {
    const parent = '<groupId>com.acme</groupId><artifactId>parent</artifactId><version>1.0</version>';
    const staged = stagedArtifact('target/staging', 'com.acme', 'lib', '1.0');
    const pom = 'target/staging/com/acme/lib/1.0/lib-1.0.pom';
    await place.write({
      ...staged,
      [pom]: `<project><parent>${parent}</parent><artifactId>lib</artifactId></project>`,
      'pom.xml': `<project>${parent}<packaging>pom</packaging><modules><module>lib</module></modules></project>`,
      'lib/pom.xml': `<project><parent>${parent}</parent><artifactId>lib</artifactId></project>`,
    });
    await expect(run()).rejects.toThrow(
      /maven com\.acme:lib 1\.0 needs maven com\.acme:parent 1\.0, which this run leaves out, and no version of it is in the repository/,
    );
    expect(service.commits).toEqual([]);
    service.versions.set('maven|com.acme|parent|0.9', { status: 'Published', assets: new Map() });
    await run();
    expect(service.versions.get('maven|com.acme|lib|1.0')?.status).toBe('Published');
  });

  it('does not look at the tag when check-version is off', async () => {
    await place.write({ 'a.tgz': tarball('a', '1.1.0') });
    await run({ 'check-version': 'false' }, { GITHUB_REF: 'refs/tags/nightly', GITHUB_REF_TYPE: 'tag' });
    expect(service.commits).toHaveLength(1);
  });

  it('sets the dist-tag that is asked for on a version that is there already, but never takes latest back', async () => {
    await place.write({ 'a.tgz': tarball('a', '1.0.0') });
    await run();
    await run({ 'dist-tag': 'stable' });
    expect(service.tags.get('npm||a')?.get('stable')).toBe('1.0.0');
    service.versions.set('npm||a|2.0.0', { status: 'Published', assets: new Map() });
    service.tags.get('npm||a')?.set('latest', '2.0.0');
    await run({ 'dist-tag': 'latest' });
    expect(service.tags.get('npm||a')?.get('latest')).toBe('2.0.0');
    expect(host.summaries.join()).toMatch(/latest stays at 2\.0\.0/);
  });

  it('knows of the other versions of a package in the same run: only the highest becomes latest', async () => {
    await place.write({ 'a1.tgz': tarball('a', '1.0.1'), 'a2.tgz': tarball('a', '2.0.0') });
    await run();
    expect(Object.fromEntries(service.tags.get('npm||a') ?? [])).toEqual({ latest: '2.0.0', 'release-1.0': '1.0.1' });
  });

  it('skips what exists when told to, and fails for it when told to', async () => {
    service.versions.set('npm||a|1.0.0', { status: 'Published', assets: new Map([['package.tgz', 'f'.repeat(64)]]) });
    await place.write({ 'a.tgz': tarball('a', '1.0.0') });
    await run({ 'if-exists': 'skip' });
    expect((await manifest()).packages).toMatchObject([{ outcome: 'skipped', assets: [{ sha256: 'f'.repeat(64) }] }]);
    await expect(run({ 'if-exists': 'fail' })).rejects.toThrow(/'if-exists' is fail/);
    expect(service.commits).toEqual([]);
  });

  it('leaves nothing in the temporary folder but the release manifest', async () => {
    await place.write({ 'package.json': JSON.stringify({ name: 'a', version: '1.0.0' }) });
    await run();
    const { readdir } = await import('node:fs/promises');
    const left = await readdir(place.temp, { recursive: true });
    expect(left.filter((path) => path.includes('/')).sort()).toEqual([
      expect.stringMatching(/^codeartifact-release-\w+\/checksums\.txt$/),
      expect.stringMatching(/^codeartifact-release-\w+\/release\.json$/),
    ]);
    const sha256 = (await manifest()).packages[0]?.['assets'] as { sha256: string }[];
    expect(await readFile(host.outputs['subject-checksums'] ?? '', 'utf8')).toBe(
      `${sha256[0]?.sha256 ?? ''}  a-1.0.0-package.tgz\n`,
    );
  });

  it('offers the formats that it can publish, and no others', async () => {
    await expect(run({ formats: 'conda' })).rejects.toThrow(/must be one of npm, pypi, maven, nuget, cargo, ruby/);
  });
});
