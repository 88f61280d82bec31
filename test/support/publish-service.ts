import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Busboy } from '@fastify/busboy';

/** The remote operations that publish makes, by what they are for. */
export type Operation =
  'token' | 'endpoint' | 'origin' | 'describe' | 'assets' | 'see' | 'write' | 'checksum' | 'metadata' | 'tag';

export type FaultKind =
  | 'reset-before'
  | 'reset-mid'
  | 'reset-after'
  | 'lost-reply'
  | 'half-reply'
  | 'cut-body'
  | 'slow'
  | '429'
  | '429-retry-after'
  | '500'
  | '500-after-commit'
  | '503'
  | 'page';

export interface Fault {
  readonly operation: Operation;
  readonly kind: FaultKind;
  /** How often it strikes. */
  times: number;
}

export interface FakeVersion {
  status: string;
  readonly assets: Map<string, string>;
  readonly from?: string;
}

export interface FakeRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
}

interface State {
  readonly token: string;
  /** By `format|namespace|name|version`. */
  readonly versions: Map<string, FakeVersion>;
  /** Versions that only an upstream has, by the same key. */
  readonly upstream: Set<string>;
  /** `format|namespace|name` of packages whose origin controls block publishing. */
  readonly blocked: Set<string>;
  /** npm's dist-tags, by `format|namespace|name`. */
  readonly tags: Map<string, Map<string, string>>;
  /** Everything that changed something, as `key asset`. */
  readonly commits: string[];
  readonly requests: FakeRequest[];
  readonly faults: Fault[];
  /** How many reads more show nothing of what was published, by operation. */
  readonly stale: Map<Operation, number>;
  /** Answers every upload with this status; 0 for none. */
  refuse: number;
  /** Requests that came before the time that a `Retry-After` had named for their path. */
  readonly tooEarly: string[];
  /** By method and path: when the next request is welcome, in milliseconds since the epoch. */
  readonly welcomeAt: Map<string, number>;
  /** Called when a write has been carried out, before it is answered. */
  onCommit: (commit: string) => void;
}

export interface FakeService extends State {
  readonly endpoint: string;
  close(): Promise<void>;
}

export const DOMAIN = 'acme';
export const OWNER = '111122223333';
export const REPOSITORY = 'releases';

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A CodeArtifact of few pages that can be told to misbehave; it shares nothing with the emulator. */
export async function startFakeService(): Promise<FakeService> {
  const state: State = {
    token: `token-${randomUUID()}`,
    versions: new Map(),
    upstream: new Set(),
    blocked: new Set(),
    tags: new Map(),
    commits: [],
    requests: [],
    faults: [],
    stale: new Map(),
    refuse: 0,
    tooEarly: [],
    welcomeAt: new Map(),
    onCommit: () => undefined,
  };
  const server = createServer((incoming, outgoing) => {
    answer(state, incoming, outgoing).catch((error: unknown) => {
      // A reset that was asked for breaks the reading of the body, too.
      if (!outgoing.destroyed && !outgoing.headersSent) outgoing.writeHead(599).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

async function answer(state: State, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? ''}`);
  const method = incoming.method ?? '';
  const operation = operationOf(method, url.pathname);
  state.requests.push({ operation, method, url: url.pathname, authorization: incoming.headers.authorization ?? '' });
  const key = `${method} ${url.pathname}${url.search}`;
  if (Date.now() < (state.welcomeAt.get(key) ?? 0)) state.tooEarly.push(key);
  const fault = state.faults.find((one) => one.operation === operation && one.times > 0);
  if (fault !== undefined) fault.times -= 1;
  const kind = fault?.kind;

  if (kind === 'reset-before' || kind === 'reset-mid') {
    if (kind === 'reset-mid') await Promise.race([once(incoming, 'data'), once(incoming, 'end')]);
    outgoing.destroy();
    return;
  }
  const body = await buffer(incoming);
  const early = kind === undefined ? undefined : EARLY[kind];
  if (early !== undefined) {
    const seconds = Number(early.headers?.['retry-after'] ?? 0);
    // A timer may fire a moment before the full second.
    if (seconds > 0) state.welcomeAt.set(key, Date.now() + seconds * 1000 - 20);
    send(outgoing, early);
    return;
  }
  if (operation === 'write' && state.refuse > 0) {
    send(outgoing, { status: state.refuse, body: 'refused', headers: { location: '/elsewhere' } });
    return;
  }
  const reply =
    kind === 'reset-after' ? undefined : await carryOut(state, operation, method, url, incoming.headers, body);
  if (reply === undefined || kind === 'lost-reply') {
    outgoing.destroy();
  } else if (kind === 'half-reply') {
    outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': String(reply.body.length + 10) });
    outgoing.write(reply.body.slice(0, reply.body.length / 2), () => outgoing.destroy());
  } else if (kind === 'cut-body') {
    send(outgoing, { ...reply, body: reply.body.slice(0, reply.body.length / 2) });
  } else if (kind === '500-after-commit') {
    send(outgoing, { status: 500, body: 'broken' });
  } else if (kind !== 'slow') {
    // What is slow is kept until the client gives up, or the test is over.
    send(outgoing, reply);
  }
}

/** Faults that strike before anything is done. */
const EARLY: Partial<Readonly<Record<FaultKind, Reply>>> = {
  '429': { status: 429, body: '' },
  '429-retry-after': { status: 429, body: '', headers: { 'retry-after': '1' } },
  '500': { status: 500, body: 'broken' },
  '503': { status: 503, body: 'broken' },
  page: { status: 200, body: '<!DOCTYPE html><html>Welcome</html>' },
};

function send(outgoing: ServerResponse, { status, body, headers = {} }: Reply): void {
  outgoing.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers }).end(body);
}

function operationOf(method: string, path: string): Operation {
  if (path === '/v1/authorization-token') return 'token';
  if (path === '/v1/repository/endpoint') return 'endpoint';
  if (path === '/v1/package') return 'origin';
  if (path === '/v1/package/version') return 'describe';
  if (path === '/v1/package/version/assets') return 'assets';
  if (method === 'GET') return 'see';
  if (path.includes('/-/package/')) return 'tag';
  if (path.includes('/maven-metadata.xml')) return 'metadata';
  return /\.(sha1|md5)$/.test(path) ? 'checksum' : 'write';
}

async function carryOut(
  state: State,
  operation: Operation,
  method: string,
  url: URL,
  headers: IncomingMessage['headers'],
  body: Buffer,
): Promise<Reply> {
  const stale = state.stale.get(operation) ?? 0;
  if (stale > 0 && state.commits.length > 0) {
    state.stale.set(operation, stale - 1);
    return api({ ...state, versions: new Map() }, operation === 'see' ? 'describe' : operation, url);
  }
  if (url.pathname.startsWith('/v1/')) return api(state, operation, url);
  const basic = `Basic ${Buffer.from(`aws:${state.token}`).toString('base64')}`;
  if (![`Bearer ${state.token}`, basic].includes(headers.authorization ?? '')) return { status: 401, body: 'no token' };
  const [, format = '', , , , ...rest] = url.pathname.split('/');
  const path = rest.join('/');
  if (format === 'npm') return npm(state, operation, path, body, method);
  if (format === 'pypi') return method === 'GET' ? simple(state, path) : await upload(state, headers, body);
  return maven(state, method, path, body);
}

const json = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', ...headers },
});
const hash = (bytes: Buffer, algorithm = 'sha256'): string => createHash(algorithm).update(bytes).digest('hex');

function api(state: State, operation: Operation, url: URL): Reply {
  const given = (name: string): string => url.searchParams.get(name) ?? '';
  const packageKey = [given('format'), given('namespace'), given('package')].join('|');
  const version = state.versions.get(`${packageKey}|${given('version')}`);
  const missing = (resourceType: string): Reply =>
    json(404, { message: 'not found', resourceType }, { 'x-amzn-errortype': 'ResourceNotFoundException' });
  switch (operation) {
    case 'token':
      return json(200, { authorizationToken: state.token, expiration: Date.now() / 1000 + 3600 });
    case 'endpoint':
      return json(200, {
        repositoryEndpoint: `${url.origin}/${given('format')}/d/${DOMAIN}-${OWNER}/${given('repository')}/`,
      });
    case 'origin': {
      if (state.blocked.has(packageKey)) {
        return json(200, {
          package: { originConfiguration: { restrictions: { publish: 'BLOCK', upstream: 'ALLOW' } } },
        });
      }
      const isThere = [...state.versions.keys()].some((key) => key.startsWith(`${packageKey}|`));
      return isThere ? json(200, { package: {} }) : missing('package');
    }
    case 'describe':
      if (version === undefined) return missing('package-version');
      return json(200, {
        packageVersion: {
          status: version.status,
          revision: revision(version),
          origin: { domainEntryPoint: { repositoryName: version.from ?? REPOSITORY } },
        },
      });
    case 'assets':
      if (version === undefined) return missing('package-version');
      return json(200, {
        versionRevision: revision(version),
        assets: [...version.assets].map(([name, sha256]) => ({ name, size: 1, hashes: { 'SHA-256': sha256 } })),
      });
    default:
      return json(404, { message: 'no such operation' });
  }
}

function revision(version: FakeVersion): string {
  return hash(Buffer.from(JSON.stringify([version.status, ...version.assets]))).slice(0, 44);
}

/** Adds an asset the way the service does: same bytes are fine, other bytes a conflict, as is an upstream's version. */
function addAsset(state: State, key: string, name: string, bytes: Buffer, status: string, open: boolean): Reply {
  if (state.upstream.has(key)) return json(409, { error: 'the version exists upstream' });
  const version = state.versions.get(key) ?? { status, assets: new Map<string, string>() };
  const present = version.assets.get(name);
  if (present !== undefined) return present === hash(bytes) ? json(200, {}) : json(409, { error: 'other content' });
  if (version.assets.size > 0 && !open) return json(409, { error: 'nothing can be added' });
  version.assets.set(name, hash(bytes));
  state.versions.set(key, version);
  commit(state, `${key} ${name}`);
  return json(200, { success: true });
}

function commit(state: State, what: string): void {
  state.commits.push(what);
  state.onCommit(what);
}

function npmKey(encoded: string): string {
  const match = /^(?:@([^/]+)\/)?(.+)$/.exec(decodeURIComponent(encoded));
  return `npm|${match?.[1] ?? ''}|${match?.[2] ?? ''}`;
}

function npm(state: State, operation: Operation, path: string, body: Buffer, method: string): Reply {
  if (operation === 'tag') {
    const [, name = '', tag = ''] = /^-\/package\/(.+)\/dist-tags\/(.+)$/.exec(path) ?? [];
    tagsOf(state, npmKey(name)).set(tag, JSON.parse(body.toString()) as string);
    commit(state, `${npmKey(name)} tag ${tag}`);
    return json(200, {});
  }
  const key = npmKey(path);
  if (method === 'GET') {
    const all = [...state.versions.keys(), ...state.upstream].filter((one) => one.startsWith(`${key}|`));
    const published = all.filter((one) => (state.versions.get(one)?.status ?? 'Published') === 'Published');
    if (published.length === 0) return json(404, { error: 'not found' });
    const versions = Object.fromEntries(published.map((one) => [one.slice(key.length + 1), {}]));
    return json(200, { versions, 'dist-tags': Object.fromEntries(tagsOf(state, key)) });
  }
  const document = JSON.parse(body.toString()) as {
    'dist-tags': Record<string, string>;
    versions: Record<string, { dist: { shasum: string; integrity: string } }>;
    _attachments: Record<string, { data: string; length: number }>;
  };
  const [[version, manifest] = ['', undefined]] = Object.entries(document.versions);
  const [attachment] = Object.values(document._attachments);
  const tarball = Buffer.from(attachment?.data ?? '', 'base64');
  if (tarball.length !== attachment?.length || hash(tarball, 'sha1') !== manifest?.dist.shasum) {
    return json(400, { error: 'damaged' });
  }
  const reply = addAsset(state, `${key}|${version}`, 'package.tgz', tarball, 'Published', false);
  if (reply.body.includes('success')) {
    for (const [tag, target] of Object.entries(document['dist-tags'])) tagsOf(state, key).set(tag, target);
  }
  return reply;
}

function tagsOf(state: State, key: string): Map<string, string> {
  const tags = state.tags.get(key) ?? new Map<string, string>();
  state.tags.set(key, tags);
  return tags;
}

function simple(state: State, path: string): Reply {
  const name = path.split('/')[1] ?? '';
  const all = [...state.versions].filter(([key]) => key.startsWith(`pypi||${name}|`));
  const upstream = [...state.upstream].filter((key) => key.startsWith(`pypi||${name}|`));
  if (all.length + upstream.length === 0) return json(404, {});
  return json(200, {
    versions: [...all.map(([key]) => key), ...upstream].map((key) => key.split('|')[3] ?? ''),
    files: all.flatMap(([, { assets }]) => [...assets].map(([filename]) => ({ filename }))),
  });
}

async function upload(state: State, headers: IncomingMessage['headers'], body: Buffer): Promise<Reply> {
  const fields = new Map<string, string>();
  let filename = '';
  let content: Promise<Buffer> = Promise.resolve(Buffer.alloc(0));
  const form = new Busboy({ headers: { ...headers, 'content-type': headers['content-type'] ?? '' } });
  form.on('field', (name, value) => fields.set(name, value));
  form.on('file', (_name, stream, name) => {
    filename = name;
    content = buffer(stream);
  });
  await new Promise<void>((resolve, reject) => {
    form.once('finish', () => resolve());
    form.once('error', reject);
    form.end(body);
  });
  const bytes = await content;
  if (hash(bytes) !== fields.get('sha256_digest')) return { status: 400, body: 'damaged' };
  const name = (fields.get('name') ?? '').toLowerCase().replace(/[-_.]+/g, '-');
  return addAsset(state, `pypi||${name}|${fields.get('version') ?? ''}`, filename, bytes, 'Published', true);
}

function maven(state: State, method: string, path: string, body: Buffer): Reply {
  const metadata = /^(.+)\/([^/]+)\/maven-metadata\.xml(\.sha1|\.md5)?$/.exec(path);
  if (metadata?.[1] !== undefined && metadata[2] !== undefined) {
    const group = metadata[1].replaceAll('/', '.');
    const key = `maven|${group}|${metadata[2]}`;
    const all = [...state.versions].filter(([one]) => one.startsWith(`${key}|`));
    if (method === 'GET') {
      const seen = all.filter(([, { status }]) => status === 'Published').map(([one]) => one.slice(key.length + 1));
      const upstream = [...state.upstream]
        .filter((one) => one.startsWith(`${key}|`))
        .map((one) => one.slice(key.length + 1));
      const versions = [...seen, ...upstream].map((one) => `<version>${one}</version>`).join('');
      if (versions === '') return { status: 404, body: '' };
      return {
        status: 200,
        body: `<metadata><groupId>${group}</groupId><artifactId>${metadata[2]}</artifactId><versioning><versions>${versions}</versions></versioning></metadata>`,
      };
    }
    if (metadata[3] === undefined) {
      for (const [one, version] of all) {
        if (
          version.status !== 'Unfinished' ||
          !body.toString().includes(`<version>${one.split('|')[3] ?? ''}</version>`)
        )
          continue;
        version.status = 'Published';
        commit(state, `${one} finished`);
      }
    }
    return { status: 201, body: '' };
  }
  const [file = '', version = '', artifact = '', ...group] = path.split('/').map(decodeURIComponent).reverse();
  const key = `maven|${group.reverse().join('.')}|${artifact}|${version}`;
  const checksum = /^(.+)\.(sha1|md5)$/.exec(file);
  if (checksum?.[1] !== undefined)
    return { status: state.versions.get(key)?.assets.has(checksum[1]) === true ? 201 : 404, body: '' };
  return addAsset(state, key, file, body, 'Unfinished', true);
}
