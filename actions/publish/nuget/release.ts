import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { LocalAsset } from '../files/asset.ts';
import { isObject, parseObject, stringAt, stringsIn } from '../files/json.ts';
import { multipart } from '../files/multipart.ts';
import { label, NOTHING_SEEN, type PackageVersion, type Release } from '../release.ts';
import type { RepositoryClient } from '../repository-client.ts';

/** Where the repository has what, by a resource's type (NuGet docs, "service index"): one read for all packages. */
export type ServiceIndex = (client: RepositoryClient, type: string) => Promise<string>;

export function serviceIndex(): ServiceIndex {
  let resources: Promise<ReadonlyMap<string, string>> | undefined;
  return async (client, type) => {
    const found = (await (resources ??= readResources(client))).get(type);
    if (found?.startsWith(client.endpoint.href) === true) return found.slice(client.endpoint.href.length);
    throw new InputError(
      `The repository's NuGet service index has no ${type} below ${client.endpoint.href}. Check the endpoint.`,
    );
  };
}

async function readResources(client: RepositoryClient): Promise<ReadonlyMap<string, string>> {
  const parse = (body: string): Map<string, string> => {
    const listed: unknown = parseObject(body, "The repository's NuGet service index")['resources'];
    const resources: unknown[] = Array.isArray(listed) ? listed : [];
    return new Map(
      resources.filter(isObject).flatMap((one) => {
        const [type, id] = [stringAt(one, '@type'), stringAt(one, '@id')];
        return type === undefined || id === undefined ? [] : [[type, id] as const];
      }),
    );
  };
  const read = await client.read({
    path: 'v3/index.json',
    accept: 'application/json',
    what: 'the NuGet service index',
    parse,
  });
  return read ?? new Map<string, string>();
}

/** A package of NuGet's push protocol. */
export function nugetRelease(
  { name, version }: Pick<PackageVersion, 'name' | 'version'>,
  asset: LocalAsset,
  needs: readonly string[],
  index: ServiceIndex,
): Release {
  const at: PackageVersion = { format: 'nuget', namespace: '', name, version };
  return {
    ...at,
    source: asset.path,
    assets: [asset],
    takesFurtherAssets: false,
    needs,
    see: async (client) => {
      const base = await index(client, 'PackageBaseAddress/3.0.0');
      const parse = (body: string): string[] =>
        stringsIn(parseObject(body, `The registry's list of nuget ${name}`)['versions']);
      const path = `${base.replace(/\/?$/, '/')}${encodeURIComponent(name)}/index.json`;
      const versions = await client.read({ path, accept: 'application/json', what: `nuget ${name}`, parse });
      if (versions === undefined) return NOTHING_SEEN;
      const visible = versions.includes(version);
      return { visible, complete: visible, versions, tags: new Map() };
    },
    send: async (client, { arrived }) => {
      const { contentType, body } = multipart([], { field: 'package', filename: 'package.nupkg', asset });
      await client.write({
        method: 'PUT',
        path: await index(client, 'PackagePublish/2.0.0'),
        headers: { 'content-type': contentType, accept: '*/*' },
        body,
        what: `${label(at)}: ${asset.path}`,
        action: 'codeartifact:PublishPackageVersion',
        asset,
        arrived: () => arrived(asset),
      });
    },
  };
}
