import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { digests, tar } from '../support/npm-package.ts';

/** A public registry on loopback with one package per name given, of so many versions. */
export interface SyntheticRegistry {
  /** With a trailing slash. */
  readonly url: string;
  /** Bytes of a package's packument. */
  size(name: string): number;
  close(): Promise<void>;
}

/** About what a tarball has in the middle of npm's. */
const TARBALL_BYTES = 52_000;

export async function startSyntheticRegistry(packages: Readonly<Record<string, number>>): Promise<SyntheticRegistry> {
  const documents = new Map<string, Buffer>();
  const tarballs = new Map(Object.keys(packages).map((name) => [name, tarballOf(name)]));
  const server = createServer((incoming, outgoing) => {
    const [name = '', file] = decodeURIComponent(incoming.url ?? '')
      .slice(1)
      .split('/-/');
    const body = file === undefined ? documents.get(name) : tarballs.get(name);
    outgoing.writeHead(body === undefined ? 404 : 200, {
      'content-type': file === undefined ? 'application/json' : 'application/octet-stream',
      'content-length': body?.length ?? 0,
      etag: `"${name}"`,
    });
    outgoing.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const [name, versions] of Object.entries(packages)) {
    documents.set(
      name,
      Buffer.from(JSON.stringify(packument(url, name, versions, tarballs.get(name) ?? Buffer.alloc(0)))),
    );
  }
  return {
    url,
    size: (name) => documents.get(name)?.length ?? 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function packument(url: string, name: string, count: number, tarball: Buffer): unknown {
  const hashes = digests(tarball);
  const versions = Array.from({ length: count }, (_, index) => `1.${index}.0`);
  return {
    _id: name,
    name,
    'dist-tags': { latest: versions.at(-1) },
    time: Object.fromEntries(
      ['created', 'modified', ...versions].map((version, index) => [
        version,
        new Date(1_600_000_000_000 + index * 3_600_000).toISOString(),
      ]),
    ),
    versions: Object.fromEntries(
      versions.map((version, index) => [version, manifest(url, name, version, index, hashes)]),
    ),
    readme: `# ${name}\n\n${'Some words of what it is good for. '.repeat(80)}`,
  };
}

/** As manifests are: names and ranges that are alike from version to version, and digests that are not. */
function manifest(
  url: string,
  name: string,
  version: string,
  index: number,
  hashes: ReturnType<typeof digests>,
): unknown {
  const needs = (what: string, count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, need) => [`${what}-${need}`, `^${(index % 7) + 1}.${need}.0`]),
    );
  return {
    name,
    version,
    description: 'A package that stands for many',
    license: 'MIT',
    main: 'index.js',
    scripts: { test: 'node test.js', build: 'node build.js' },
    repository: { type: 'git', url: `git+https://git.example/${name}.git` },
    engines: { node: '>=18' },
    dependencies: needs('needed', 8),
    devDependencies: needs('for-its-makers', 12),
    gitHead: digests(Buffer.from(version)).shasum,
    maintainers: [{ name: 'somebody', email: 'somebody@example.com' }],
    dist: { ...hashes, fileCount: 12, unpackedSize: 200_000, tarball: `${url}${name}/-/${name}-${version}.tgz` },
  };
}

/** Bytes that do not compress. */
function tarballOf(name: string): Buffer {
  let state = 1;
  const noise = Buffer.from(
    Array.from({ length: TARBALL_BYTES }, () => (state = (state * 48_271) % 2_147_483_647) >> 8),
  );
  return gzipSync(tar({ 'package/package.json': JSON.stringify({ name, version: '1.0.0' }), 'package/data': noise }));
}
