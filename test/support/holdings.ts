import {
  ListPackagesCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';

/**
 * All that a repository holds, by `FORMAT:NAMESPACE/PACKAGE VERSION STATUS`: asset name to SHA-256. Small repositories
 * only: one page of each list.
 */
export async function holdings(
  client: CodeartifactClient,
  domain: string,
  repository: string,
): Promise<Record<string, Record<string, string | undefined>>> {
  const held: Record<string, Record<string, string | undefined>> = {};
  const { packages = [] } = await client.send(new ListPackagesCommand({ domain, repository }));
  for (const { format, namespace, package: name } of packages) {
    const at = { domain, repository, format, namespace, package: name };
    const { versions = [] } = await client.send(new ListPackageVersionsCommand(at));
    for (const { version, status } of versions) {
      const { assets = [] } = await client.send(
        new ListPackageVersionAssetsCommand({ ...at, packageVersion: version }),
      );
      const files = assets.map(({ name: file = '', hashes }) => [file, hashes?.['SHA-256']] as const);
      held[`${format ?? ''}:${namespace ?? ''}/${name ?? ''} ${version ?? ''} ${status ?? ''}`] =
        Object.fromEntries(files);
    }
  }
  return held;
}

/** The Published versions of a package without a namespace, such as `npm:lib`, sorted. */
export async function versionsIn(
  client: CodeartifactClient,
  domain: string,
  repository: string,
  name: string,
): Promise<string[]> {
  const held = Object.keys(await holdings(client, domain, repository));
  const prefix = `${name.replace(':', ':/')} `;
  return held
    .filter((key) => key.startsWith(prefix) && key.endsWith(' Published'))
    .map((key) => key.slice(prefix.length, -' Published'.length))
    .sort();
}
