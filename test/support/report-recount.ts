import {
  DescribePackageVersionCommand,
  ListPackagesCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionsCommand,
  ListRepositoriesInDomainCommand,
  type CodeartifactClient,
  type PackageFormat,
  type PackageVersionSummary,
} from '@aws-sdk/client-codeartifact';

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

/** What a report counts, by other means: every version is described and its assets are listed. */
export async function recount(client: CodeartifactClient, domain: string): Promise<Recount[]> {
  const counted: Recount[] = [];
  const { repositories = [] } = await client.send(new ListRepositoriesInDomainCommand({ domain }));
  for (const { name: repository = '' } of repositories) {
    let nextToken: string | undefined;
    do {
      const page = await client.send(new ListPackagesCommand({ domain, repository, maxResults: 1000, nextToken }));
      for (const { format, namespace, package: name = '' } of page.packages ?? []) {
        counted.push(
          await recountPackage(client, {
            domain,
            repository,
            format: format as PackageFormat,
            namespace,
            package: name,
          }),
        );
      }
      ({ nextToken } = page);
    } while (nextToken !== undefined);
  }
  return counted;
}

interface At {
  readonly domain: string;
  readonly repository: string;
  readonly format: PackageFormat;
  readonly namespace: string | undefined;
  readonly package: string;
}

async function recountPackage(client: CodeartifactClient, at: At): Promise<Recount> {
  const versions: PackageVersionSummary[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(new ListPackageVersionsCommand({ ...at, maxResults: 1000, nextToken }));
    versions.push(...(page.versions ?? []));
    ({ nextToken } = page);
  } while (nextToken !== undefined);
  const each = await Promise.all(
    versions.map(async ({ version: packageVersion = '', status }) => {
      const listed = await client.send(new ListPackageVersionAssetsCommand({ ...at, packageVersion }));
      const described =
        status === 'Unfinished'
          ? undefined
          : await client.send(new DescribePackageVersionCommand({ ...at, packageVersion }));
      return {
        assets: (listed.assets ?? []).map(({ size = 0, hashes = {} }) => ({ size, sha256: hashes['SHA-256'] ?? '' })),
        published: status === 'Unfinished' ? [] : [described?.packageVersion?.publishedTime?.getTime() ?? NaN],
      };
    }),
  );
  return {
    repository: at.repository,
    package: `${at.format} ${at.namespace ?? ''} ${at.package}`,
    versions: versions.length,
    statuses: versions.map(({ status = '' }) => status),
    assets: each.flatMap(({ assets }) => assets),
    published: each.flatMap(({ published }) => published),
  };
}

/** Bytes with each content counted once. */
export function bytesOnce(assets: Recount['assets']): number {
  return [...new Map(assets.map(({ sha256, size }) => [sha256, size])).values()].reduce((sum, size) => sum + size, 0);
}
