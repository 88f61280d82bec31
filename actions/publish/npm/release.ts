import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { defaultDistTag, isDistTag, LATEST, movesBack, overtakenBy } from '@codeartifact-ci/versions/dist-tag.ts';
import { npmVersion } from '@codeartifact-ci/versions/same-version.ts';
import { fileBody, type LocalAsset } from '../files/asset.ts';
import { objectAt, parseObject, stringAt, type JsonObject } from '../files/json.ts';
import type { RepositoryClient } from '../repository-client.ts';
import { clientName, label, NOTHING_SEEN, type Release, type ClientView } from '../release.ts';
import {
  localDependencies,
  parseName,
  registryManifest,
  requiredDependencies,
  runtimeDependencies,
  type Packed,
} from './manifest.ts';
import { documentPath, putTag } from './dist-tags.ts';
import { access, foreignRegistry, unappliedOverrides } from './publish-config.ts';

/** CodeArtifact's name for the one asset of an npm version. */
export const TARBALL = 'package.tgz';
/** Enough of a packument to see versions and tags; the whole one of a popular package is tens of megabytes. */
const ABBREVIATED = 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8';

/**
 * A packed npm package. `distTag` is the tag asked for; undefined leaves it to the package's `publishConfig.tag` and
 * the version. Throws an InputError for coordinates that npm does not take.
 */
export function npmRelease(asset: LocalAsset, packed: Packed, source: string, distTag: string | undefined): Release {
  const { manifest } = packed;
  const at = checkedCoordinates(manifest, source);
  const name = clientName({ format: 'npm', ...at });
  const own = stringAt(objectAt(manifest, 'publishConfig'), 'tag');
  const asked = distTag ?? (own !== undefined && isDistTag(own) ? own : undefined);
  const tagFor = (before: ClientView): string =>
    asked ?? defaultDistTag(at.version, before.versions, before.tags.get(LATEST));
  const what = label({ format: 'npm', ...at });

  return {
    format: 'npm',
    ...at,
    source,
    assets: [asset],
    takesFurtherAssets: false,
    needs: runtimeDependencies(manifest),
    required: requiredDependencies(manifest),

    see: async (client) =>
      (await client.read({
        path: documentPath(name),
        accept: ABBREVIATED,
        what: `npm ${name}`,
        parse: (body) => seen(body, name, at.version),
      })) ?? NOTHING_SEEN,

    preview: (client, before, exists) => {
      const elsewhere = foreignRegistry(manifest, client.endpoint);
      if (elsewhere !== undefined) return { problems: [`${what}: ${safeText(elsewhere)}.`], notes: [] };
      if (exists) return { problems: [], notes: [] };
      const tag = tagFor(before);
      const latest = before.tags.get(LATEST);
      const problems =
        tag === LATEST && movesBack(at.version, latest)
          ? [
              `${what} would take the dist-tag latest back from ${safeText(latest ?? '')}. Leave 'dist-tag' out (this one then gets ${defaultDistTag(at.version, before.versions, latest)}), or give another tag.`,
            ]
          : [];
      return { problems, notes: [`dist-tag ${tag}`] };
    },

    send: async (client, { before, arrived }) => {
      const { prefix, suffix } = document(client, packed, asset, { name, version: at.version, tag: tagFor(before) });
      await client.write({
        method: 'PUT',
        path: documentPath(name),
        headers: { 'content-type': 'application/json', accept: '*/*', 'npm-command': 'publish' },
        body: fileBody(asset, prefix, suffix, 'base64'),
        what,
        action: 'codeartifact:PublishPackageVersion',
        asset,
        arrived: () => arrived(asset),
      });
    },

    settle: (client, before, after, sent) =>
      settleTags(client, { name, version: at.version, asked }, before, after, sent),
  };
}

function checkedCoordinates(
  manifest: JsonObject,
  source: string,
): { readonly namespace: string; readonly name: string; readonly version: string } {
  const name = stringAt(manifest, 'name') ?? '';
  const version = stringAt(manifest, 'version') ?? '';
  const problems: string[] = [];
  const parsed = parseName(name);
  if (parsed === undefined) problems.push(`the name ${JSON.stringify(name)} is none that npm takes`);
  const clean = npmVersion(version);
  if (clean === undefined) problems.push(`the version ${JSON.stringify(version)} is no semantic version`);
  if (parsed === undefined || clean === undefined) {
    throw new InputError(problems.map((problem) => `${source}: ${problem}.`).join('\n'));
  }
  return { ...parsed, version: clean };
}

/** What makes a package unfit to be published, a sentence each without its end. */
export function unfitness(packed: Packed): string[] {
  const { manifest } = packed;
  const tag = stringAt(objectAt(manifest, 'publishConfig'), 'tag');
  return [
    ...localDependencies(manifest).map(
      ({ name, range }) =>
        `the dependency ${safeText(name)} is ${JSON.stringify(range)}, which means something only in this checkout: pack with the package manager that knows it (pnpm pack, yarn pack) and publish its .tgz, or give a version`,
    ),
    ...(tag === undefined || isDistTag(tag)
      ? []
      : [`its publishConfig.tag is ${JSON.stringify(tag)}, which npm takes for no dist-tag`]),
    ...unappliedOverrides(packed),
  ];
}

function seen(body: string, name: string, version: string): ClientView {
  const packument = parseObject(body, `The registry's document of npm ${name}`);
  const versions = Object.keys(objectAt(packument, 'versions'));
  const tags = Object.entries(objectAt(packument, 'dist-tags')).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const visible = versions.includes(version);
  return { visible, complete: visible, versions, tags: new Map(tags) };
}

interface Publication {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
}

/** The publish document (libnpmpublish), cut where the tarball's base64 comes in. */
function document(
  client: RepositoryClient,
  packed: Packed,
  asset: LocalAsset,
  { name, version, tag }: Publication,
): { readonly prefix: string; readonly suffix: string } {
  const filename = `${name}-${version}.tgz`;
  const { sha1, sha512 } = asset.hashes;
  const manifest = {
    ...registryManifest(packed),
    dist: {
      integrity: `sha512-${Buffer.from(sha512, 'hex').toString('base64')}`,
      shasum: sha1,
      tarball: new URL(`${name}/-/${filename.replace(/^@[^/]*\//, '')}`, client.endpoint).href,
    },
  };
  const head = JSON.stringify({
    _id: name,
    name,
    'dist-tags': { [tag]: version },
    versions: { [version]: manifest },
    access: access(packed.manifest),
  });
  return {
    prefix: `${head.slice(0, -1)},"_attachments":{${JSON.stringify(filename)}:{"content_type":"application/octet-stream","data":"`,
    suffix: `","length":${asset.size}}}}`,
  };
}

interface Tagging {
  readonly name: string;
  readonly version: string;
  /** The tag that was asked for; undefined when it was chosen by the version. */
  readonly asked: string | undefined;
}

/** Sets the tag that was asked for, and gives `latest` back to a higher release that came at the same time. */
async function settleTags(
  client: RepositoryClient,
  { name, version, asked }: Tagging,
  before: ClientView,
  after: ClientView,
  sent: boolean,
): Promise<string[]> {
  if (sent && after.tags.get(LATEST) === version) {
    const higher = overtakenBy(version, before.versions, after.versions, after.tags);
    if (higher !== undefined) {
      await putTag(client, name, LATEST, higher);
      return [`dist-tag latest given back to ${higher}, which was published at the same time`];
    }
  }
  if (asked === undefined || after.tags.get(asked) === version) return [];
  if (asked === LATEST && movesBack(version, after.tags.get(LATEST))) {
    return [`dist-tag latest stays at ${after.tags.get(LATEST) ?? ''}`];
  }
  await putTag(client, name, asked, version);
  return [`dist-tag ${asked} set`];
}

/** For the input: a tag, or an InputError without its name. */
export function parseDistTag(text: string): string {
  const tag = text.trim();
  if (isDistTag(tag)) return tag;
  throw new InputError('must be a word that is no range of versions, such as latest or beta');
}
