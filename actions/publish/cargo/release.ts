import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { sameVersion } from '@codeartifact-ci/versions/same-version.ts';
import { fileBody } from '../files/asset.ts';
import { parseObject, stringAt } from '../files/json.ts';
import { label, NOTHING_SEEN, type ClientView, type PackageVersion, type Release } from '../release.ts';
import type { RepositoryClient } from '../repository-client.ts';
import type { Crate } from './crate.ts';
import { crateNeeds, uploadMetadata } from './manifest.ts';

/** A crate, by the upload API of Cargo's registries. */
export function crateRelease(
  { name, version, asset, source, manifest, readme }: Crate,
  siblings: ReadonlySet<string>,
): Release {
  const at: PackageVersion = { format: 'cargo', namespace: '', name, version };
  return {
    ...at,
    source,
    assets: [asset],
    takesFurtherAssets: false,
    hasOneFile: true,
    needs: crateNeeds(manifest),
    see: (client) => see(client, at, asset.hashes.sha256),
    preview: (_client, before) => {
      const same = before.versions.find((one) => one !== version && sameVersion('cargo', one, version));
      const problem = `${label(at)} is no other version than ${safeText(same ?? '')}, which is there: build metadata (+…) makes no difference. Publish another version.`;
      return { problems: same === undefined ? [] : [problem], notes: [] };
    },
    send: async (client, { arrived }) => {
      const document = uploadMetadata(manifest, readme, `sparse+${client.endpoint.href}`, siblings);
      const json = Buffer.from(JSON.stringify(document));
      await client.write({
        method: 'PUT',
        path: 'api/v1/crates/new',
        headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
        body: fileBody(asset, Buffer.concat([length(json.length), json, length(asset.size)])),
        what: `${label(at)}: ${source}`,
        action: 'codeartifact:PublishPackageVersion',
        asset,
        arrived: () => arrived(asset),
      });
    },
  };
}

/** A crate that others need and that this run does not publish: it can only be looked for. */
export function absentCrate({ name, version }: Pick<PackageVersion, 'name' | 'version'>): Release {
  const at: PackageVersion = { format: 'cargo', namespace: '', name, version };
  const nothing = { source: '', assets: [], needs: [], takesFurtherAssets: false };
  return { ...at, ...nothing, see: (client) => see(client, at, ''), send: () => Promise.resolve() };
}

async function see(client: RepositoryClient, at: PackageVersion, sha256: string): Promise<ClientView> {
  const parse = (body: string): ClientView => view(body, at, sha256);
  const { name } = at;
  const read = { path: indexPath(name), accept: 'text/plain, */*', what: `cargo ${name}`, parse };
  return (await client.read(read)) ?? NOTHING_SEEN;
}

/** 32 bits, low byte first. */
function length(bytes: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(bytes);
  return buffer;
}

/** Where a crate's lines are in an index (The Cargo Book, "index files"). */
export function indexPath(name: string): string {
  const lower = name.toLowerCase();
  if (lower.length <= 2) return `${lower.length}/${lower}`;
  return lower.length === 3 ? `3/${lower.slice(0, 1)}/${lower}` : `${lower.slice(0, 2)}/${lower.slice(2, 4)}/${lower}`;
}

function view(body: string, at: PackageVersion, sha256: string): ClientView {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const entries = lines.map((line) => parseObject(line, `A line of the registry's index of cargo ${at.name}`));
  const versions = entries.flatMap((entry) => stringAt(entry, 'vers') ?? []);
  const own = entries.find((entry) => stringAt(entry, 'vers') === at.version);
  const complete = own !== undefined && stringAt(own, 'cksum') === sha256;
  return { visible: own !== undefined, complete, versions, tags: new Map() };
}
