import { createHash } from 'node:crypto';
import { textBody, fileBody } from '../files.ts';
import type { Registry } from '../registry.ts';
import {
  label,
  NOTHING_SEEN,
  type Coordinates,
  type LocalAsset,
  type Release,
  type Seen,
  type Shipment,
} from '../release.ts';
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
  const at: Coordinates = { format: 'maven', namespace: group, name: artifact, version };
  const folder = [...group.split('.'), artifact].map(segment).join('/');
  const metadata = `${folder}/${METADATA}`;
  return {
    ...at,
    source,
    assets,
    needs: [],
    see: (registry) => see(registry, metadata, at),

    send: async (registry, { missing, arrived }) => {
      const send = (asset: LocalAsset): Promise<void> =>
        sendFile(registry, `${folder}/${segment(version)}/${segment(asset.name)}`, asset, label(at), arrived);
      const isPom = ({ name }: LocalAsset): boolean => name === `${artifact}-${version}.pom`;
      await Promise.all(missing.filter((asset) => !isPom(asset)).map(send));
      await Promise.all(missing.filter(isPom).map(send));
      // Read again: what was published meanwhile must stay in the list.
      const { versions } = await see(registry, metadata, at);
      const text = renderMetadata(staged, versions, now());
      await put(registry, metadata, text, `${label(at)}: ${METADATA}`);
      for (const algorithm of CHECKSUMS) {
        const digest = createHash(algorithm).update(text).digest('hex');
        await put(registry, `${metadata}.${algorithm}`, digest, `${label(at)}: ${METADATA}.${algorithm}`);
      }
    },
  };
}

async function see(registry: Registry, metadata: string, at: Coordinates): Promise<Seen> {
  const what = label(at);
  const parse = (body: string): Seen => {
    const versions = parseMetadata(body, `The registry's ${METADATA} of ${what}`)?.versions ?? [];
    const visible = versions.includes(at.version);
    return { visible, complete: visible, versions, tags: new Map() };
  };
  const accept = 'application/xml, text/xml, */*';
  return (await registry.read({ path: metadata, accept, what, parse })) ?? NOTHING_SEEN;
}

async function sendFile(
  registry: Registry,
  path: string,
  asset: LocalAsset,
  what: string,
  arrived: Shipment['arrived'],
): Promise<void> {
  await registry.write({
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
    await put(registry, `${path}.${algorithm}`, asset.hashes[algorithm], `${what}: ${asset.path}.${algorithm}`);
  }
}

/** Text that may be sent any number of times: a checksum, or metadata. */
async function put(registry: Registry, path: string, text: string, what: string): Promise<void> {
  const metadata = path.includes(`/${METADATA}`);
  await registry.write({
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
