import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DeletePackageVersionsCommand,
  DeleteRepositoryPermissionsPolicyCommand,
  DescribePackageVersionCommand,
  GetAuthorizationTokenCommand,
  ListPackageVersionAssetsCommand,
  ListPackagesCommand,
  PutPackageOriginConfigurationCommand,
  PutRepositoryPermissionsPolicyCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/**
 * The requests of Swift's package manager (RegistryClient of SwiftPM 6), sent with curl over TLS: the package manager
 * itself is not to be had here.
 */
const accept = (type: 'json' | 'swift' | 'zip'): string[] => [
  '-H',
  `Accept: application/vnd.swift.registry.v1+${type}`,
];
const place = { domain: 'my-org', repository: 'my-packages' };

let emulator: TestEmulator;
let client: CodeartifactClient;
let endpoint: string;
let token: string;
let sandbox: Sandbox;

beforeAll(async () => {
  emulator = await startTestEmulator(['--https', '--https-port', '0']);
  client = await createGuide(emulator);
  token = (await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }))).authorizationToken ?? '';
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  const aws = await runOk(
    '/usr/bin/aws',
    [
      ...['--endpoint-url', emulator.endpoint, '--output', 'text', 'codeartifact', 'get-repository-endpoint'],
      ...['--domain', 'my-org', '--repository', 'my-packages', '--format', 'swift'],
    ],
    { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv } },
  );
  endpoint = aws.stdout.trim();
  expect(endpoint).toBe(`${emulator.httpsEndpoint ?? ''}/swift/d/my-org-111122223333/my-packages/`);
});
afterEach(async () => {
  await sandbox.remove();
});

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** The token goes as the netrc file of `aws codeartifact login` has it, and by standard input, not as an argument. */
async function curl(path: string, args: readonly string[], password: string | undefined = token): Promise<Reply> {
  const [head, body] = [join(sandbox.temp, 'head'), join(sandbox.temp, 'body')];
  await writeFile(body, '');
  const config = password === '' ? '' : `user = "token:${password}"\n`;
  await runOk(
    'curl',
    ['-sS', '--config', '-', '--cacert', emulator.ca ?? '', '-D', head, '-o', body, ...args, '--', endpoint + path],
    { cwd: sandbox.workspace, env: sandbox.env, input: config },
  );
  // After a 100 Continue comes the reply.
  const block = (await readFile(head, 'latin1')).trim().split('\r\n\r\n').at(-1) ?? '';
  const [first = '', ...lines] = block.split('\r\n');
  const headers = new Headers(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  expect(headers.get('content-version')).toBe('1');
  return { status: Number(first.split(' ')[1]), headers, body: await readFile(body) };
}

const get = async (path: string, type: 'json' | 'swift' | 'zip', password?: string): Promise<Reply> =>
  await curl(path, accept(type), password);
const parsed = ({ body }: Reply): unknown => JSON.parse(body.toString('utf8')) as unknown;
const detail = (reply: Reply): [number, string] => {
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  return [reply.status, (parsed(reply) as { detail: string }).detail];
};

/** What `swift package archive-source` makes of a folder under git: `git archive` with a prefix. */
async function archiveSource(
  name: string,
  version: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = join(sandbox.workspace, name);
  await writeFiles(folder, {
    'Package.swift': `// swift-tools-version:5.7\nimport PackageDescription\nlet package = Package(name: "${name}")\n`,
    'Package@swift-6.0.swift': `// swift-tools-version:6.0\nimport PackageDescription\nlet package = Package(name: "${name}")\n`,
    [`Sources/${name}/${name}.swift`]: `public let version = "${version}"\n`,
    ...more,
  });
  const inside = { cwd: folder, env: sandbox.env };
  const git = ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com', '-c', 'init.defaultBranch=main'];
  await runOk('git', [...git, 'init', '-q'], inside);
  await runOk('git', [...git, 'add', '-A'], inside);
  await runOk('git', [...git, 'commit', '-qm', version, '--date', '2026-01-01T00:00:00Z'], inside);
  const archive = join(sandbox.workspace, `${name}-${version}.zip`);
  await runOk('git', ['archive', '--format', 'zip', '--prefix', `${name}/`, '-o', archive, 'HEAD'], inside);
  return archive;
}

/** The request of `swift package-registry publish`, to the byte. */
async function publish(path: string, archive: string, metadata?: string, password?: string): Promise<Reply> {
  const boundary = '5D1C0E1B-07C6-4A43-8E3D-2C5C8D9F4E11';
  const parts = [
    `--${boundary}\r\nContent-Disposition: form-data; name="source-archive"\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: binary\r\n\r\n`,
    await readFile(archive),
    ...(metadata === undefined
      ? []
      : [
          `\r\n--${boundary}\r\nContent-Disposition: form-data; name="metadata"\r\nContent-Type: application/json\r\n\r\n${metadata}`,
        ]),
    `\r\n--${boundary}--\r\n`,
  ];
  const file = join(sandbox.temp, 'form');
  await writeFile(file, Buffer.concat(parts.map((part) => Buffer.from(part))));
  return await curl(
    path,
    [
      ...['-X', 'PUT', '--data-binary', `@${file}`, ...accept('json')],
      ...['-H', `Content-Type: multipart/form-data;boundary="${boundary}"`, '-H', 'Expect: 100-continue'],
    ],
    password,
  );
}

const coordinates = (name: string) => ({ ...place, format: 'swift' as const, namespace: 'mona', package: name });

describe('Swift packages over TLS', () => {
  it('are published and resolved: releases, metadata, manifests, and an archive with the checksum told', async () => {
    expect((await curl('login', ['-X', 'POST'])).status).toBe(200);
    const archive = await archiveSource('LinkedList', '1.0.0');
    const metadata = JSON.stringify({ description: 'Links', repositoryURLs: ['https://github.com/mona/LinkedList'] });
    const published = await publish('mona/LinkedList/1.0.0', archive, metadata);
    expect([published.status, published.headers.get('location')]).toEqual([201, `${endpoint}mona/LinkedList/1.0.0`]);

    expect(parsed(await get('mona/LinkedList', 'json'))).toEqual({
      releases: { '1.0.0': { url: `${endpoint}mona/LinkedList/1.0.0` } },
    });
    const checksum = createHash('sha256')
      .update(await readFile(archive))
      .digest('hex');
    expect(parsed(await get('mona/LinkedList/1.0.0', 'json'))).toMatchObject({
      id: 'mona.LinkedList',
      resources: [{ name: 'source-archive', type: 'application/zip', checksum }],
      metadata: { description: 'Links' },
    });
    const manifest = await get('mona/LinkedList/1.0.0/Package.swift', 'swift');
    expect(manifest.body.toString()).toMatch(/^\/\/ swift-tools-version:5\.7\n/);
    expect(manifest.headers.get('link')).toBe(
      `<${endpoint}mona/LinkedList/1.0.0/Package.swift?swift-version=6.0>; rel="alternate"; filename="Package@swift-6.0.swift"; swift-tools-version="6.0"`,
    );
    const variant = await get('mona/LinkedList/1.0.0/Package.swift?swift-version=6.0.0', 'swift');
    expect(variant.body.toString()).toMatch(/^\/\/ swift-tools-version:6\.0\n/);
    const zip = await get('mona/LinkedList/1.0.0.zip', 'zip');
    expect(createHash('sha256').update(zip.body).digest('hex')).toBe(checksum);
    expect(zip.headers.get('digest')).toBe(`sha-256=${Buffer.from(checksum, 'hex').toString('base64')}`);
    await writeFile(join(sandbox.temp, 'got.zip'), zip.body);
    await runOk('unzip', ['-q', 'got.zip', '-d', 'got'], { cwd: sandbox.temp, env: sandbox.env });
    const source = join(sandbox.temp, 'got/LinkedList/Sources/LinkedList/LinkedList.swift');
    expect(await readFile(source, 'utf8')).toBe('public let version = "1.0.0"\n');
    expect(parsed(await get('identifiers?url=https://github.com/mona/LinkedList', 'json'))).toEqual({
      identifiers: ['mona.LinkedList'],
    });

    // The API takes any spelling, and shows the normalised one.
    const { packages } = await client.send(new ListPackagesCommand({ ...place, format: 'swift', namespace: 'mona' }));
    expect(packages).toMatchObject([{ namespace: 'mona', package: 'linkedlist' }]);
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({ ...coordinates('LinkedList'), packageVersion: '1.0.0' }),
    );
    expect(assets).toMatchObject([{ name: 'linkedlist-1.0.0.zip', hashes: { 'SHA-256': checksum } }]);
    const { packageVersion } = await client.send(
      new DescribePackageVersionCommand({ ...coordinates('LinkedList'), packageVersion: '1.0.0' }),
    );
    expect(packageVersion).toMatchObject({ displayName: 'LinkedList', summary: 'Links', status: 'Published' });
  }, 60_000);

  it('are immutable: the same bytes are taken again, others are a conflict until the version is deleted', async () => {
    const archive = await archiveSource('Immutable', '1.0.0');
    expect((await publish('mona/Immutable/1.0.0', archive)).status).toBe(201);
    expect((await publish('mona/Immutable/1.0.0', archive)).status).toBe(201);
    // A release from a folder that is not under git, as zip makes it; and curl's own form, as the user guide has it.
    const other = join(sandbox.temp, 'other.zip');
    await runOk('zip', ['-qry', other, 'Immutable', '-x', '*/.git/*'], { cwd: sandbox.workspace, env: sandbox.env });
    const form = ['-X', 'PUT', ...accept('json'), '-F', `source-archive=@${other}`];
    expect(detail(await curl('mona/Immutable/1.0.0', form))).toEqual([
      409,
      'immutable-1.0.0.zip of immutable 1.0.0 exists with other content',
    ]);
    await client.send(new DeletePackageVersionsCommand({ ...coordinates('immutable'), versions: ['1.0.0'] }));
    expect(detail(await get('mona/Immutable', 'json'))).toEqual([
      404,
      'mona.Immutable is not in repository my-packages',
    ]);
    expect((await curl('mona/Immutable/1.0.0', form)).status).toBe(201);
  }, 60_000);

  it('are hidden when Unlisted but for those who have them in Package.resolved, and gone when Archived', async () => {
    expect((await publish('mona/Status/1.0.0', await archiveSource('Status', '1.0.0'))).status).toBe(201);
    const set = async (targetStatus: 'Unlisted' | 'Archived'): Promise<void> => {
      await client.send(
        new UpdatePackageVersionsStatusCommand({ ...coordinates('Status'), versions: ['1.0.0'], targetStatus }),
      );
    };
    const statuses = async (): Promise<number[]> => [
      (await get('mona/Status', 'json')).status,
      (await get('mona/Status/1.0.0', 'json')).status,
      (await get('mona/Status/1.0.0/Package.swift', 'swift')).status,
      (await get('mona/Status/1.0.0.zip', 'zip')).status,
    ];
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await set('Unlisted');
    expect(await statuses()).toEqual([404, 200, 200, 200]);
    await set('Archived');
    expect(await statuses()).toEqual([404, 404, 404, 404]);
  }, 60_000);

  it('are refused by origin controls and by a policy, in words that the package manager shows', async () => {
    const archive = await archiveSource('Refused', '1.0.0');
    await client.send(
      new PutPackageOriginConfigurationCommand({
        ...coordinates('refused'),
        restrictions: { publish: 'BLOCK', upstream: 'BLOCK' },
      }),
    );
    expect(detail(await publish('mona/Refused/1.0.0', archive))).toEqual([
      403,
      expect.stringMatching(/origin controls/),
    ]);
    const statement = { Effect: 'Deny', Principal: '*', Action: 'codeartifact:PublishPackageVersion', Resource: '*' };
    const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    await client.send(new PutRepositoryPermissionsPolicyCommand({ ...place, policyDocument }));
    expect(detail(await publish('mona/Other/1.0.0', archive))).toEqual([
      403,
      expect.stringMatching(/codeartifact:PublishPackageVersion/),
    ]);
    await client.send(new DeleteRepositoryPermissionsPolicyCommand(place));
    expect((await publish('mona/Other/1.0.0', archive)).status).toBe(201);
  }, 60_000);

  it('need a token; a refusal has no challenge, on which the package manager would hang', async () => {
    for (const password of ['', 'wrong', `${token.slice(0, -4)}AAAA`]) {
      for (const reply of [
        await curl('login', ['-X', 'POST'], password),
        await get('mona/LinkedList', 'json', password),
        await get('mona/LinkedList/1.0.0.zip', 'zip', password),
      ]) {
        expect(detail(reply)).toEqual([401, expect.stringMatching(/token/)]);
        expect(reply.headers.has('www-authenticate')).toBe(false);
      }
    }
  }, 60_000);

  it('are not had from a server that the client has no reason to trust', async () => {
    const { exitCode, stderr } = await run('curl', ['-sS', endpoint], { cwd: sandbox.workspace, env: sandbox.env });
    expect([exitCode, stderr]).toEqual([60, expect.stringMatching(/unable to get local issuer certificate/)]);
  });
});
