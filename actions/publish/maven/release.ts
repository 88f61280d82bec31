import { createHash } from 'node:crypto';
import { fileBody, textBody, type LocalAsset } from '../files/asset.ts';
import type { RepositoryClient } from '../repository-client.ts';
import { label, NOTHING_SEEN, type ClientView, type PackageVersion, type Release, type Shipment } from '../release.ts';
import { METADATA } from './layout.ts';
import { parseMetadata, renderMetadata } from './xml.ts';

export interface MavenVersion {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly source: string;
  readonly assets: readonly LocalAsset[];
}

/** The checksums that Maven itself uploads; the registry compares each with the file that it holds. */
const CHECKSUMS = ['sha1', 'md5'] as const;

/** A version of a Maven artifact: its files become visible together, once the metadata that lists it arrives. */
export function mavenRelease(staged: MavenVersion, now: () => Date): Release {
  const { group, artifact, version, source, assets } = staged;
  const at: PackageVersion = { format: 'maven', namespace: group, name: artifact, version };
  const folder = [...group.split('.'), artifact].map(segment).join('/');
  const metadata = `${folder}/${METADATA}`;
  return {
    ...at,
    source,
    assets,
    takesFurtherAssets: true,
    needs: [],
    see: (client) => see(client, metadata, at),

    send: async (client, { missing, arrived }) => {
      const send = (asset: LocalAsset): Promise<void> =>
        sendFile(client, `${folder}/${segment(version)}/${segment(asset.name)}`, asset, label(at), arrived);
      const isPom = ({ name }: LocalAsset): boolean => name === `${artifact}-${version}.pom`;
      await Promise.all(missing.filter((asset) => !isPom(asset)).map(send));
      await Promise.all(missing.filter(isPom).map(send));
      // Read again: what was published meanwhile must stay in the list.
      const { versions } = await see(client, metadata, at);
      const text = renderMetadata(staged, versions, now());
      await put(client, metadata, text, `${label(at)}: ${METADATA}`);
      for (const algorithm of CHECKSUMS) {
        const digest = createHash(algorithm).update(text).digest('hex');
        await put(client, `${metadata}.${algorithm}`, digest, `${label(at)}: ${METADATA}.${algorithm}`);
      }
    },
  };
}

async function see(client: RepositoryClient, metadata: string, at: PackageVersion): Promise<ClientView> {
  const what = label(at);
  const parse = (body: string): ClientView => {
    const versions = parseMetadata(body, `The registry's ${METADATA} of ${what}`)?.versions ?? [];
    const visible = versions.includes(at.version);
    return { visible, complete: visible, versions, tags: new Map() };
  };
  const accept = 'application/xml, text/xml, */*';
  return (await client.read({ path: metadata, accept, what, parse })) ?? NOTHING_SEEN;
}

async function sendFile(
  client: RepositoryClient,
  path: string,
  asset: LocalAsset,
  what: string,
  arrived: Shipment['arrived'],
): Promise<void> {
  await client.write({
    method: 'PUT',
    path,
    headers: { 'content-type': 'application/octet-stream', accept: '*/*' },
    body: fileBody(asset),
    what: `${what}: ${asset.path}`,
    action: 'codeartifact:PublishPackageVersion',
    asset,
    arrived: () => arrived(asset),
  });
  for (const algorithm of CHECKSUMS) {
    await put(client, `${path}.${algorithm}`, asset.hashes[algorithm], `${what}: ${asset.path}.${algorithm}`);
  }
}

/** Text that may be sent any number of times: a checksum, or metadata. */
async function put(client: RepositoryClient, path: string, text: string, what: string): Promise<void> {
  const metadata = path.includes(`/${METADATA}`);
  await client.write({
    method: 'PUT',
    path,
    headers: { 'content-type': metadata ? 'application/xml' : 'text/plain', accept: '*/*' },
    body: textBody(text),
    what,
    action: metadata ? 'codeartifact:PutPackageMetadata' : 'codeartifact:PublishPackageVersion',
  });
}

/** A segment of a path; `+` is common in versions and stands for itself there. */
function segment(text: string): string {
  return encodeURIComponent(text).replaceAll('%2B', '+');
}
