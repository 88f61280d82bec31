import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { load } from '@hyrious/marshal';
import { findDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { createGroup, updateGroupOrigin } from '@codeartifact-ci/emulator/store/groups.ts';
import { deletePackage, findPackage, putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { deleteVersions, disposeVersions, metadataOf } from '@codeartifact-ci/emulator/store/versions.ts';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { gemFile, packGem, type GemOptions } from '../../../../support/gems.ts';
import { policyFor, startBench, type Bench } from '../data-plane.ts';

const at = (name: string): PackageKey => ({ format: 'ruby', namespace: '', name });
const digest = (algorithm: string, content: string | Buffer): string =>
  createHash(algorithm).update(content).digest('hex');

let bench: Bench;
let app: RepositoryRow;

beforeEach(async () => {
  bench = await startBench('ruby', 'public:ruby-gems-org');
  app = bench.repository('app');
});
afterEach(async () => {
  await bench.close();
});

async function push(
  bytes: Buffer,
  path = 'api/v1/gems',
  policy?: string,
  repository = 'app',
): Promise<[number, string]> {
  const headers = { 'content-type': 'application/octet-stream' };
  const reply = await bench.request(repository, path, { method: 'POST', body: new Uint8Array(bytes), headers }, policy);
  return [reply.status, await reply.text()];
}
async function pushed(name: string, version: string, options?: GemOptions, repository = 'app'): Promise<Buffer> {
  const bytes = gemFile(name, version, options);
  expect((await push(bytes, 'api/v1/gems', undefined, repository))[0]).toBe(200);
  // No two gems come in the same millisecond.
  bench.emulator.services.clock.advance(1_000);
  return bytes;
}
async function get(path: string, headers: Record<string, string> = {}): Promise<[number, string]> {
  const reply = await bench.request('app', path, { headers });
  return [reply.status, await reply.text()];
}
const download = async (file: string): Promise<[number, string]> => {
  const reply = await bench.request('app', `gems/${file}`);
  return [reply.status, digest('sha256', Buffer.from(await reply.arrayBuffer()))];
};

describe('gem push', () => {
  it('answers as rubygems.org does, and takes the same bytes again', async () => {
    const bytes = gemFile('demo', '1.0');
    expect(await push(bytes)).toEqual([200, 'Successfully registered gem: demo (1.0)\n']);
    const { revision } = bench.version(app, at('demo'), '1.0');
    expect(await push(bytes, '/api/v1/gems')).toEqual([
      200,
      'demo (1.0) was pushed before with the same content; nothing has changed.\n',
    ]);
    expect(bench.version(app, at('demo'), '1.0').revision).toBe(revision);
    expect(bench.held(app, at('demo'))).toEqual(['1.0 Published: demo-1.0.gem']);
    expect(await download('demo-1.0.gem')).toEqual([200, digest('sha256', bytes)]);
  });

  it('refuses other bytes under the same name', async () => {
    await pushed('demo', '1.0');
    expect(await push(gemFile('demo', '1.0', { content: 'other' }))).toEqual([
      409,
      'demo-1.0.gem of demo 1.0 exists with other content\n',
    ]);
  });

  it('keeps what the gem says of itself for the API', async () => {
    await pushed('demo', '1.0', { dependencies: { rack: '>= 2, < 4' }, developmentDependencies: { rake: '~> 13' } });
    expect(metadataOf(bench.version(app, at('demo'), '1.0'))).toMatchObject({
      summary: 'A small gem',
      homePage: 'https://example.com/demo',
      sourceCodeRepository: 'https://example.com/demo/source',
      licenses: [{ name: 'MIT' }],
      dependencies: [
        { package: 'rack', dependencyType: 'runtime', versionRequirement: '>= 2, < 4' },
        { package: 'rake', dependencyType: 'development', versionRequirement: '~> 13' },
      ],
    });
  });

  it('adds gems for other platforms to a version; the one for all of them describes it', async () => {
    const native = await pushed('demo', '1.0', { platform: 'x86_64-linux', summary: 'for Linux' });
    const summary = (): string | undefined => metadataOf(bench.version(app, at('demo'), '1.0')).summary;
    expect(summary()).toBe('for Linux');
    await pushed('demo', '1.0', { summary: 'for all' });
    await pushed('demo', '1.0', {
      platform: 'java',
      summary: 'for Java',
      dependencies: { 'jar-dependencies': '>= 0' },
    });
    expect(summary()).toBe('for all');
    expect(bench.held(app, at('demo'))).toEqual([
      '1.0 Published: demo-1.0-java.gem, demo-1.0-x86_64-linux.gem, demo-1.0.gem',
    ]);
    const [, info] = await get('info/demo');
    expect(info.replaceAll(/checksum:\w+/g, 'checksum')).toBe(
      '---\n1.0-x86_64-linux |checksum\n1.0 |checksum\n1.0-java jar-dependencies:>= 0|checksum\n',
    );
    expect(await download('demo-1.0-x86_64-linux.gem')).toEqual([200, digest('sha256', native)]);
    expect(await push(gemFile('demo', '1.0', { platform: 'java', content: 'other' }))).toEqual([
      409,
      'demo-1.0-java.gem of demo 1.0 exists with other content\n',
    ]);
  });

  it('takes no gem whose file another gem has', async () => {
    await pushed('demo-1-java', '2.0');
    expect(await push(gemFile('demo', '1', { platform: 'java-2.0' }))).toEqual([
      409,
      'demo-1-java (2.0) has the file name demo-1-java-2.0.gem already\n',
    ]);
    // No other reading of the file's name is there.
    await pushed('demo', '1', { platform: 'java-2.1' });
    expect((await download('demo-1-java-2.0.gem'))[0]).toBe(200);
    expect((await download('demo-1-java-2.1.gem'))[0]).toBe(200);
  });

  it.each<[string, () => Buffer, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /The body is empty; a gem was expected/],
    ['a text', () => Buffer.from('hello'), /The body is no gem: /],
    [
      'a gem by a hostile name',
      () => gemFile('../../etc/passwd', '1.0'),
      /'\.\.\/\.\.\/etc\/passwd' is no name of a gem/,
    ],
    [
      'a gem of a hostile version',
      () => gemFile('demo', '1.0/../../x'),
      /'1\.0\/\.\.\/\.\.\/x' is no version of a gem/,
    ],
    ['a gem for a hostile platform', () => gemFile('demo', '1.0', { platform: '../x' }), /'\.\.\/x' is no platform/],
    ['a bomb', () => packGem(`name: demo\nversion: 1.0\nx: ${'x'.repeat(10_000_000)}`), /unfolds to more than/],
  ])('refuses %s', async (_what, bytes, message) => {
    expect(await push(bytes())).toEqual([400, expect.stringMatching(message)]);
    expect([...bench.store.blobs.all()]).toEqual([]);
  });

  it('is for those who may, where the origin controls and the group allow it', async () => {
    const read = policyFor('ReadFromRepository');
    expect(await push(gemFile('demo', '1.0'), 'api/v1/gems', read)).toEqual([
      403,
      expect.stringMatching(
        /not authorized to perform: codeartifact:PublishPackageVersion on resource: .*\/ruby\/\/demo/,
      ),
    ]);
    putOriginConfiguration(bench.store, app, at('demo'), { publish: 'BLOCK', upstream: 'ALLOW' });
    expect(await push(gemFile('demo', '1.0'))).toEqual([
      403,
      expect.stringMatching(/publish is BLOCK in repository app/),
    ]);
    const domain = findDomain(bench.store, {
      region: 'us-east-1',
      owner: bench.emulator.services.account,
      name: 'acme',
    });
    if (domain === undefined) throw new Error('no domain');
    const group = createGroup(bench.store, domain, { pattern: '/ruby//secret~' });
    updateGroupOrigin(bench.store, domain, group, {
      restrictions: new Map([['PUBLISH', 'BLOCK']]),
      add: [],
      remove: [],
    });
    expect(await push(gemFile('secret-gem', '1.0'))).toEqual([
      403,
      expect.stringMatching(/blocked by the package group of package secret-gem/),
    ]);
    expect([...bench.store.blobs.all()]).toEqual([]);
  });

  it('does not bring back what is archived', async () => {
    const bytes = await pushed('demo', '1.0');
    bench.setStatus(app, at('demo'), '1.0', 'Archived');
    expect(await push(bytes)).toEqual([409, 'demo 1.0 is Archived\n']);
    expect(await push(gemFile('demo', '1.0', { platform: 'java' }))).toEqual([409, 'demo 1.0 is Archived\n']);
  });

  it('leaves nothing of a gem that was refused', async () => {
    await pushed('demo', '1.0');
    const before = [...bench.store.blobs.all()];
    await push(gemFile('demo', '1.0', { content: 'other' }));
    expect([...bench.store.blobs.all()]).toEqual(before);
  });
});

describe('the compact index', () => {
  it('lists what is Published, with the MD5 of each page', async () => {
    await pushed('rack', '2.0');
    const bytes = await pushed('demo', '1.0', { dependencies: { rack: '>= 2, < 4' }, ruby: '>= 2.5' });
    const [status, info] = await get('info/demo');
    expect([status, info]).toEqual([200, `---\n1.0 rack:>= 2&< 4|checksum:${digest('sha256', bytes)},ruby:>= 2.5\n`]);
    expect(await get('names')).toEqual([200, '---\ndemo\nrack\n']);
    const [, versions] = await get('versions');
    expect(versions).toMatch(
      new RegExp(`^created_at: \\d{4}-.*Z\n---\nrack 2\\.0 [0-9a-f]{32}\ndemo 1\\.0 ${digest('md5', info)}\n$`),
    );
  });

  it('only grows while gems are pushed, and has the right MD5 last', async () => {
    let versions = '';
    let info = '';
    for (const [name, version] of [
      ['demo', '1.0'],
      ['rack', '2.0'],
      ['demo', '0.9'],
      ['demo', '1.1'],
      ['abba', '1.0'],
    ] as const) {
      await pushed(name, version);
      const [[, grown], [, page]] = [await get('versions'), await get('info/demo')];
      expect(grown.startsWith(versions)).toBe(true);
      expect(page.startsWith(info)).toBe(true);
      [versions, info] = [grown, page];
      const last = versions.split('\n').findLast((line) => line.startsWith('demo '));
      expect(last).toMatch(new RegExp(` ${digest('md5', info)}$`));
    }
    expect(info.match(/^[\d.]+/gm)).toEqual(['1.0', '0.9', '1.1']);
  });

  it('is kept by clients and read on: ETag, Range and Repr-Digest fit together', async () => {
    await pushed('demo', '1.0');
    const first = await bench.request('app', 'versions');
    const before = await first.text();
    expect(first.headers.get('etag')).toBe(`"${digest('md5', before)}"`);
    expect(first.headers.get('accept-ranges')).toBe('bytes');
    const etag = first.headers.get('etag') ?? '';
    const range = `bytes=${before.length - 1}-`;
    expect(await get('versions', { 'if-none-match': etag, range })).toEqual([304, '']);

    await pushed('demo', '1.1');
    const part = await bench.request('app', 'versions', { headers: { 'if-none-match': etag, range } });
    const added = await part.text();
    expect(part.status).toBe(206);
    const [, whole] = await get('versions');
    expect(before + added.slice(1)).toBe(whole);
    expect(part.headers.get('etag')).toBe(`"${digest('md5', whole)}"`);
    expect(part.headers.get('content-range')).toBe(`bytes ${before.length - 1}-${whole.length - 1}/${whole.length}`);
    const sha256 = createHash('sha256').update(whole).digest('base64');
    expect(part.headers.get('repr-digest')).toBe(`sha-256=:${sha256}:`);

    // Whoever has the beginning of another document is sent all of this one; what is beyond its end, nothing.
    expect(await get('versions', { range, 'if-range': etag })).toEqual([200, whole]);
    expect(await get('versions', { range, 'if-range': `"${digest('md5', whole)}"` })).toEqual([206, added]);
    const beyond = await bench.request('app', 'versions', { headers: { range: 'bytes=100000-' } });
    expect([beyond.status, beyond.headers.get('content-range'), await beyond.text()]).toEqual([
      416,
      `bytes */${whole.length}`,
      '',
    ]);
    expect(await get('versions', { range: 'bytes=-5' })).toEqual([206, whole.slice(-5)]);
  });

  it('is compressed as a whole, and never in part', async () => {
    for (let at = 0; at < 12; at++) await pushed(`demo-with-a-long-name-${'x'.repeat(80)}`, `1.${at}`);
    const whole = await bench.request('app', 'versions', { headers: { 'accept-encoding': 'gzip' } });
    expect(whole.headers.get('content-encoding')).toBe('gzip');
    const text = await whole.text();
    const headers = { 'accept-encoding': 'gzip', range: 'bytes=0-1499' };
    const part = await bench.request('app', 'versions', { headers });
    expect([part.status, part.headers.get('content-encoding')]).toEqual([206, null]);
    expect(await part.text()).toBe(text.slice(0, 1500));
    const head = await bench.request('app', 'versions', { method: 'HEAD', headers: { range: 'bytes=0-9' } });
    // Ranges are a matter of GET (RFC 9110, 14.2).
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, `${text.length}`, '']);
  });

  it('has a page for RubyGems to see that it is there, and no full index', async () => {
    expect((await get(''))[0]).toBe(200);
    expect((await bench.request('app', 'versions', { method: 'HEAD' })).status).toBe(200);
    for (const name of ['specs.4.8.gz', 'latest_specs.4.8.gz', 'prerelease_specs.4.8.gz', 'specs.4.8']) {
      expect(await get(name)).toEqual([404, expect.stringMatching(/^Repository app does not have the gem/)]);
    }
  });

  it('has no lists where none are wanted: gems are found by the Dependencies API, and page by page', async () => {
    await bench.close();
    bench = await startBench('ruby', 'public:ruby-gems-org', 'off', { rubyIndex: 'dependencies' });
    app = bench.repository('app');
    await pushed('demo', '1.0');
    for (const path of ['versions', 'names']) expect(await get(path)).toEqual([404, 'Not found\n']);
    expect((await bench.request('app', '', { method: 'HEAD' })).status).toBe(200);
    expect((await get('info/demo'))[1]).toMatch(/^1\.0 /m);
    const reply = await bench.request('app', 'api/v1/dependencies?gems=demo');
    expect(load(await reply.arrayBuffer())).toHaveLength(1);
    expect((await download('demo-1.0.gem'))[0]).toBe(200);
  });

  it('is empty where nothing is', async () => {
    expect(await get('names')).toEqual([200, '---\n']);
    expect((await get('versions'))[1]).toMatch(/^created_at: .*\n---\n$/);
    expect(await get('info/demo')).toEqual([404, expect.stringMatching(/^Gem demo is not in repository app/)]);
  });

  it('of more than 5,000 gems is refused', async () => {
    const insert =
      "INSERT INTO packages (repository_id, format, namespace, name, identity, publish, upstream) VALUES (?1, 'ruby', '', ?2, ?2, 'ALLOW', 'ALLOW')";
    bench.store.db.transaction(() => {
      for (let at = 0; at <= 5_000; at++) bench.store.db.run(insert, app.id, `gem${at}`);
    });
    for (const list of ['versions', 'names']) {
      expect(await get(list)).toEqual([
        400,
        expect.stringMatching(/more than 5000 gems cannot be listed; this one has 5001/),
      ]);
    }
    expect((await get('info/gem1'))[0]).toBe(404);
  });
});

describe('a version', () => {
  it('that is Unlisted is only for those who know it', async () => {
    const bytes = await pushed('demo', '1.0');
    await pushed('demo', '1.1');
    bench.setStatus(app, at('demo'), '1.0', 'Unlisted');
    expect((await get('info/demo'))[1]).not.toMatch(/^1\.0 /m);
    expect((await get('versions'))[1]).not.toMatch(/demo 1\.0 /);
    expect(await download('demo-1.0.gem')).toEqual([200, digest('sha256', bytes)]);
    expect((await get('quick/Marshal.4.8/demo-1.0.gemspec.rz'))[0]).toBe(200);
    bench.setStatus(app, at('demo'), '1.1', 'Unlisted');
    expect((await get('info/demo'))[0]).toBe(404);
    expect(await get('names')).toEqual([200, '---\n']);
  });

  it.each(['Archived', 'Disposed', 'Deleted'] as const)('that is %s is gone', async (status) => {
    await pushed('demo', '1.0');
    const row = findPackage(bench.store, app, at('demo'));
    if (row === undefined) throw new Error('not pushed');
    if (status === 'Archived') bench.setStatus(app, at('demo'), '1.0', 'Archived');
    else if (status === 'Disposed') disposeVersions(bench.store, row, ['1.0'], {});
    else deleteVersions(bench.store, row, ['1.0'], {});
    for (const path of ['info/demo', 'gems/demo-1.0.gem', 'quick/Marshal.4.8/demo-1.0.gemspec.rz']) {
      expect((await get(path))[0]).toBe(404);
    }
    expect(await get('names')).toEqual([200, '---\n']);
    const again = await push(gemFile('demo', '1.0', { content: 'other' }));
    expect(again[0]).toBe(status === 'Deleted' ? 200 : 409);
  });

  it('that hides another above it stays hidden in the lists', async () => {
    const shared = bench.repository('shared');
    bench.repository('team', ['shared']);
    await pushed('demo', '1.0', {}, 'shared');
    const names = async (): Promise<string> => await (await bench.request('team', 'names')).text();
    expect(await names()).toBe('---\ndemo\n');
    putOriginConfiguration(bench.store, bench.repository('other', ['team']), at('demo'), {
      publish: 'ALLOW',
      upstream: 'BLOCK',
    });
    expect(await (await bench.request('other', 'names')).text()).toBe('---\n');
    expect((await bench.request('other', 'info/demo')).status).toBe(404);
    expect((await bench.request('other', 'gems/demo-1.0.gem')).status).toBe(404);
    deletePackage(bench.store, shared, at('demo'));
    expect(await names()).toBe('---\n');
  });
});

describe('what gem install and Bundler read', () => {
  it('is a specification with what the gem told', async () => {
    await pushed('demo', '1.0', {
      platform: 'x86_64-linux',
      dependencies: { rack: '>= 2, < 4' },
      developmentDependencies: { rake: '~> 13' },
    });
    const reply = await bench.request('app', 'quick/Marshal.4.8/demo-1.0-x86_64-linux.gemspec.rz');
    expect(reply.status).toBe(200);
    const spec = load(inflateSync(Buffer.from(await reply.arrayBuffer()))) as { userDefined: Uint8Array };
    const fields = load(spec.userDefined) as unknown[];
    expect(fields.filter((field) => typeof field === 'string')).toEqual(
      expect.arrayContaining(['demo', 'A small gem', 'x86_64-linux', 'A longer text', 'https://example.com/demo']),
    );
    expect(fields[9]).toHaveLength(2);
    expect(fields[12]).toEqual(['A. Author']);
    expect(fields[17]).toEqual(['MIT']);
    for (const wrong of ['demo-1.0', 'demo-1.1', 'demo', '', '..%2fdemo-1.0', 'demo-1.0-java']) {
      expect((await get(`quick/Marshal.4.8/${wrong}.gemspec.rz`))[0]).toBe(404);
    }
    expect((await get('quick/Marshal.4.8/demo-1.0-x86_64-linux'))[0]).toBe(404);
  });

  it('is the dependencies of many gems at once', async () => {
    await pushed('rack', '2.0');
    await pushed('demo', '1.0', { dependencies: { rack: '>= 2, < 4' } });
    await pushed('demo', '1.0', { platform: 'java' });
    const reply = await bench.request('app', 'api/v1/dependencies?gems=demo,rack,nosuch,..%2fx,demo&gems=rack');
    const list = load(Buffer.from(await reply.arrayBuffer()), { hashSymbolKeysToString: true });
    expect(list).toEqual([
      { name: 'demo', number: '1.0', platform: 'ruby', dependencies: [['rack', '>= 2, < 4']] },
      { name: 'demo', number: '1.0', platform: 'java', dependencies: [] },
      { name: 'rack', number: '2.0', platform: 'ruby', dependencies: [] },
    ]);
    expect(await get('api/v1/dependencies')).toEqual([200, '']);
    const many = Array.from({ length: 201 }, (_, index) => `g${index}`).join(',');
    expect(await get(`api/v1/dependencies?gems=${many}`)).toEqual([422, expect.stringMatching(/at most 200 gems/)]);
  });
});

describe('what is not offered', () => {
  it.each([
    ['DELETE', 'api/v1/gems/yank', 405, /does not support gem yank; unlist or delete/],
    ['GET', 'api/v1/gems/demo/owners.json', 405, /does not support gem owner/],
    ['POST', 'api/v1/gems/demo/owners', 405, /does not support gem owner/],
    ['GET', 'api/v1/search.json?query=demo', 405, /does not support gem search/],
    ['POST', 'api/v1/api_key', 405, /does not support gem signin/],
    ['GET', 'api/v1/gems', 405, /Only POST is possible here/],
    ['PUT', 'info/demo', 405, /Only GET is possible here/],
    ['POST', 'api/v1/dependencies', 405, /Only GET is possible here/],
    ['GET', 'api/v1/nothing', 404, /Not found/],
    ['GET', 'info', 404, /Not found/],
    ['GET', 'info/a/b', 404, /Not found/],
    ['GET', 'gems/%', 404, /Not found/],
    ['GET', 'info/%2e%2e%2f', 404, /is not in repository app/],
    ['GET', 'gems/..%2f..%2fetc%2fpasswd', 404, /is not in repository app/],
    ['GET', `gems/${'1-'.repeat(400)}.gem`, 404, /is not in repository app/],
    ['GET', 'quick/Marshal.4.9/demo-1.0.gemspec.rz', 404, /Not found/],
  ])('%s %s', async (method, path, status, message) => {
    const reply = await bench.request('app', path, { method });
    expect([reply.status, await reply.text()]).toEqual([status, expect.stringMatching(message)]);
  });

  it('is anything without a token that is good', async () => {
    for (const authorization of [undefined, 'Bearer wrong', 'wrong']) {
      const headers = authorization === undefined ? {} : { authorization };
      const reply = await fetch(`${bench.url('app')}versions`, { headers });
      expect(reply.status).toBe(401);
      expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="acme/app", Basic realm="acme/app"');
    }
    const bare = bench.authorization().replace('Bearer ', '');
    expect((await fetch(`${bench.url('app')}versions`, { headers: { authorization: bare } })).status).toBe(200);
    const basic = `Basic ${Buffer.from(`aws:${bare}`).toString('base64')}`;
    expect((await fetch(`${bench.url('app')}versions`, { headers: { authorization: basic } })).status).toBe(200);
    bench.emulator.services.clock.advance(3_601_000);
    expect((await fetch(`${bench.url('app')}versions`, { headers: { authorization: basic } })).status).toBe(401);
  });
});
