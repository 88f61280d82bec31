import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { NpmPackage } from './npm-package.ts';

export interface FakeRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly status: number;
}

/** A public npm registry on loopback, whose packages, moods and lies a test decides. */
export interface FakeNpmRegistry {
  /** With a trailing slash. */
  readonly url: string;
  readonly requests: FakeRequest[];
  add(item: NpmPackage, more?: { readonly published?: string; readonly tag?: string }): void;
  /** Answers these requests instead of the registry; return false to leave one to it. */
  intercept: ((incoming: IncomingMessage, outgoing: ServerResponse) => boolean) | undefined;
  /** Changes what packuments say, before they are sent. */
  distort: ((packument: Packument) => void) | undefined;
  close(): Promise<void>;
}

export interface Packument {
  name: string;
  readme?: string;
  'dist-tags': Record<string, string>;
  versions: Record<string, Record<string, unknown> & { dist: Record<string, unknown> }>;
  time: Record<string, string>;
}

export async function startFakeNpmRegistry(): Promise<FakeNpmRegistry> {
  const packages = new Map<string, Map<string, { item: NpmPackage; published: string }>>();
  const tags = new Map<string, Record<string, string>>();
  const requests: FakeRequest[] = [];

  const server = createServer((incoming, outgoing) => {
    outgoing.once('close', () => {
      requests.push({
        path: incoming.url ?? '',
        authorization: incoming.headers.authorization,
        status: outgoing.statusCode,
      });
    });
    if (registry.intercept?.(incoming, outgoing) === true) return;
    const [name = '', file] = decodeURIComponent(incoming.url ?? '')
      .slice(1)
      .split('/-/');
    const versions = packages.get(name);
    if (versions === undefined) {
      outgoing.writeHead(404).end('{}');
    } else if (file === undefined) {
      const body = JSON.stringify(packument(name, versions));
      const etag = `"${Buffer.from(body).toString('base64').slice(-40)}-${body.length}"`;
      const unchanged = incoming.headers['if-none-match'] === etag;
      const packed = !unchanged && (incoming.headers['accept-encoding'] ?? '').includes('gzip');
      outgoing.writeHead(unchanged ? 304 : 200, { etag, ...(packed ? { 'content-encoding': 'gzip' } : {}) });
      outgoing.end(unchanged ? undefined : packed ? gzipSync(body) : body);
    } else {
      const found = [...versions.values()].find(({ item }) => file.endsWith(`-${item.version}.tgz`));
      if (found === undefined) outgoing.writeHead(404).end();
      else outgoing.writeHead(200, { 'content-length': found.item.tarball.length }).end(found.item.tarball);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const packument = (
    name: string,
    versions: ReadonlyMap<string, { item: NpmPackage; published: string }>,
  ): Packument => {
    const document: Packument = {
      name,
      'dist-tags': { ...tags.get(name) },
      versions: Object.fromEntries(
        [...versions.values()].map(({ item: { version, manifest, shasum, integrity } }) => {
          const tarball = `${url}${name}/-/${name.split('/').at(-1) ?? name}-${version}.tgz`;
          return [version, { ...manifest, dist: { shasum, integrity, tarball } }];
        }),
      ),
      time: Object.fromEntries([...versions].map(([version, { published }]) => [version, published])),
    };
    registry.distort?.(document);
    return document;
  };

  const registry: FakeNpmRegistry = {
    url,
    requests,
    intercept: undefined,
    distort: undefined,
    add: (item, { published = '2020-01-02T03:04:05.000Z', tag = 'latest' } = {}) => {
      const versions = packages.get(item.name) ?? new Map<string, { item: NpmPackage; published: string }>();
      packages.set(item.name, versions.set(item.version, { item, published }));
      tags.set(item.name, { ...tags.get(item.name), [tag]: item.version });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return registry;
}
