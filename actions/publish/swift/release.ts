import { npmVersion } from '@codeartifact-ci/versions/same-version.ts';
import type { LocalAsset } from '../files/asset.ts';
import { objectAt, parseObject } from '../files/json.ts';
import { multipart } from '../files/multipart.ts';
import { label, NOTHING_SEEN, type ClientView, type PackageVersion, type Release } from '../release.ts';

/** Names of scopes and packages (SE-0292, "package identification"). */
const SCOPE = /^[a-zA-Z0-9](?:[a-zA-Z0-9]|-(?=[a-zA-Z0-9])){0,38}$/;
const NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9]|[-_](?=[a-zA-Z0-9])){0,99}$/;

type SwiftCoordinates = Pick<PackageVersion, 'namespace' | 'name' | 'version'>;

/** The name in a Package.swift. */
export function nameOf(manifest: string): string | undefined {
  return /\bPackage\s*\(\s*name\s*:\s*"([^"\\]+)"/.exec(manifest.replace(/\/\/.*$/gm, ''))?.[1];
}

/** Why a package cannot have these coordinates; undefined when it can. */
export function releaseProblem({ namespace, name, version }: SwiftCoordinates): string | undefined {
  if (namespace === '') return "a Swift package needs a scope. Give it as the input 'namespace'.";
  if (version === '') return "a Swift package has the version of the tag. Give it as the input 'tag'.";
  if (!SCOPE.test(namespace))
    return `${JSON.stringify(namespace)} is no scope for a Swift package: letters, digits and single hyphens. Correct 'namespace'.`;
  if (!NAME.test(name))
    return `${JSON.stringify(name)} is no name for a Swift package in a registry: letters, digits, single hyphens and underscores.`;
  return npmVersion(version) === version ? undefined : `${version} is no semantic version. Correct the tag.`;
}

const JSON_TYPE = 'application/vnd.swift.registry.v1+json';

/** What goes along with an archive (SE-0391, "package release metadata" and "package signing"). */
export interface Companions {
  /** A JSON document. */
  readonly metadata: Buffer | undefined;
  /** A detached CMS signature of the archive. */
  readonly signature: Buffer | undefined;
  readonly metadataSignature: Buffer | undefined;
}

interface SwiftArchive extends Companions {
  readonly asset: LocalAsset;
  readonly source: string;
}

/** The one format of signatures that there is. */
const SIGNATURE_FORMAT = 'cms-1.0.0';

/** A package, by the registry protocol (SE-0292, "create a package release"). */
export function swiftRelease(
  { namespace, name, version }: SwiftCoordinates,
  { asset, source, metadata, signature, metadataSignature }: SwiftArchive,
): Release {
  const at: PackageVersion = { format: 'swift', namespace: namespace.toLowerCase(), name: name.toLowerCase(), version };
  const path = `${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
  return {
    ...at,
    source,
    assets: [asset],
    takesFurtherAssets: false,
    hasOneFile: true,
    needs: [],
    see: async (client) => {
      const parse = (body: string): ClientView => {
        const versions = Object.keys(
          objectAt(parseObject(body, `The registry's releases of ${label(at)}`), 'releases'),
        );
        const visible = versions.includes(version);
        return { visible, complete: visible, versions, tags: new Map() };
      };
      return (await client.read({ path, accept: JSON_TYPE, what: label(at), parse })) ?? NOTHING_SEEN;
    },
    send: async (client, { arrived }) => {
      const file = { field: 'source-archive', filename: asset.name, asset, type: 'application/zip' };
      const fields: [string, string | Buffer][] = [['metadata', metadata?.toString('utf8') ?? '{}']];
      if (signature !== undefined) fields.push(['source-archive-signature', signature]);
      if (metadataSignature !== undefined) fields.push(['metadata-signature', metadataSignature]);
      const { contentType, body } = multipart(fields, file);
      const signed = signature === undefined ? {} : { 'x-swift-package-signature-format': SIGNATURE_FORMAT };
      await client.write({
        method: 'PUT',
        path: `${path}/${encodeURIComponent(version)}`,
        headers: { 'content-type': contentType, accept: JSON_TYPE, ...signed },
        body,
        what: `${label(at)}: ${source}`,
        action: 'codeartifact:PublishPackageVersion',
        asset,
        arrived: () => arrived(asset),
      });
    },
  };
}
