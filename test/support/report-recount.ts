import type { TestEmulator } from './emulator.ts';

/** What a package of a repository has. */
export interface Recount {
  readonly repository: string;
  /** Format, namespace and name. */
  readonly package: string;
  readonly versions: number;
  readonly statuses: readonly string[];
  readonly assets: readonly { readonly size: number; readonly sha256: string }[];
  /** Milliseconds since the epoch, of what is not unfinished. */
  readonly published: readonly number[];
}

/**
 * What a report counts, by other means: every version of every repository is described and its assets are listed, in
 * plain requests without the SDK.
 */
export async function recount(emulator: Pick<TestEmulator, 'endpoint' | 'region'>, domain: string): Promise<Recount[]> {
  const ask = caller(emulator);
  const counted: Recount[] = [];
  for (const { name: repository } of await all<{ name: string }>(ask, '/v1/domain/repositories', 'repositories', {
    domain,
  })) {
    for (const { format, namespace = '', package: name } of await all<PackageReply>(ask, '/v1/packages', 'packages', {
      domain,
      repository,
    })) {
      counted.push(await recountPackage(ask, { domain, repository, format, namespace, package: name }));
    }
  }
  return counted;
}

interface PackageReply {
  readonly format: string;
  readonly namespace?: string;
  readonly package: string;
}

type Query = Readonly<Record<string, string>>;
type Ask = <T>(method: 'GET' | 'POST', path: string, query: Query) => Promise<T>;

async function recountPackage(ask: Ask, { namespace = '', ...rest }: Query): Promise<Recount> {
  const at: Query = { ...rest, ...(namespace === '' ? {} : { namespace }) };
  const versions = await all<{ version: string; status: string }>(ask, '/v1/package/versions', 'versions', at);
  const each = await Promise.all(
    versions.map(async ({ version, status }) => {
      const listed = await all<{ size: number; hashes: Query }>(ask, '/v1/package/version/assets', 'assets', {
        ...at,
        version,
      });
      const assets = listed.map(({ size, hashes }) => ({ size, sha256: hashes['SHA-256'] ?? '' }));
      if (status === 'Unfinished') return { assets, published: [] };
      const { packageVersion } = await ask<{ packageVersion: { publishedTime: number } }>(
        'GET',
        '/v1/package/version',
        {
          ...at,
          version,
        },
      );
      return { assets, published: [Math.round(packageVersion.publishedTime * 1000)] };
    }),
  );
  return {
    repository: at['repository'] ?? '',
    package: `${at['format'] ?? ''} ${namespace} ${at['package'] ?? ''}`,
    versions: versions.length,
    statuses: versions.map(({ status }) => status),
    assets: each.flatMap(({ assets }) => assets),
    published: each.flatMap(({ published }) => published),
  };
}

/** All pages of a list. */
async function all<T>(ask: Ask, path: string, member: string, query: Query): Promise<T[]> {
  const found: T[] = [];
  let token: string | undefined;
  do {
    const more: Query = { 'max-results': '1000', ...(token === undefined ? {} : { 'next-token': token }) };
    const page = await ask<Record<string, unknown>>('POST', path, { ...query, ...more });
    found.push(...((page[member] ?? []) as T[]));
    token = page['nextToken'] as string | undefined;
  } while (token !== undefined);
  return found;
}

/** The emulator takes every access key that it does not know, whatever the signature. */
function caller({ endpoint, region }: Pick<TestEmulator, 'endpoint' | 'region'>): Ask {
  return async (method, path, query) => {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const credential = `AKIARECOUNT/${stamp.slice(0, 8)}/${region}/codeartifact/aws4_request`;
    const reply = await fetch(`${endpoint}${path}?${new URLSearchParams(query).toString()}`, {
      method,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
        'x-amz-date': stamp,
      },
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as never;
  };
}

/** Bytes with each content counted once. */
export function bytesOnce(assets: Recount['assets']): number {
  return [...new Map(assets.map(({ sha256, size }) => [sha256, size])).values()].reduce((sum, size) => sum + size, 0);
}
