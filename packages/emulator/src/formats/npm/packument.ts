import semver from 'semver';
import type { HttpReply } from '../../http/reply.ts';
import type { VisiblePackage, VisibleVersion } from '../../store/resolve.ts';
import type { PackageKey } from '../../store/types.ts';
import { abbreviated, fullName, servedManifest, type Manifest, type ManifestAudience } from './manifest.ts';
import type { FormatRequest } from '../format.ts';
import { renderedReply } from '../rendered.ts';

const ABBREVIATED = 'application/vnd.npm.install-v1+json';

/** The package as its clients see it; undefined where there is nothing to see. */
export async function packumentReply(request: FormatRequest, at: PackageKey): Promise<HttpReply | undefined> {
  const short = (request.headers.accept ?? '').includes(ABBREVIATED);
  return await renderedReply(request, at, {
    kind: short ? 'abbreviated packument' : 'packument',
    headers: { 'content-type': short ? ABBREVIATED : 'application/json', vary: 'accept, accept-encoding' },
    render: (found) =>
      renderPackument(found, at, { endpoint: request.endpoint, variants: request.services.variants }, short),
  });
}

/**
 * The packument as JSON, piece by piece; undefined where no version is Published. `time` is part of the short form as
 * well: clients that hold back young versions need it, and take one without a time for too young.
 */
export function renderPackument(
  found: VisiblePackage,
  at: PackageKey,
  audience: ManifestAudience,
  short: boolean,
): Iterable<string> | undefined {
  const shown = shownVersions(found);
  if (shown.length === 0) return undefined;
  const times = shown.map(({ published }) => published);
  const tags = shownTags(found);
  const name = fullName(at);
  const modified = isoTime(times.reduce((latest, time) => Math.max(latest, time)));
  const head = {
    ...(short ? { modified } : { _id: name }),
    name,
    'dist-tags': tags,
    time: Object.fromEntries([
      ['created', isoTime(times.reduce((first, time) => Math.min(first, time)))],
      ['modified', modified],
      ...shown.map(({ version, published }) => [version, isoTime(published)] as const),
    ]),
  };
  const readme = short ? undefined : found.versions.get(tags['latest'] ?? '')?.metadata.readme;
  return pieces(head, shown, readme, (version) => {
    const manifest = servedManifest(version, at, audience);
    return short ? abbreviated(manifest) : manifest;
  });
}

/** Version by version, so that the manifests of thousands are not unfolded at the same time. */
function* pieces(
  head: object,
  shown: readonly VisibleVersion[],
  readme: string | undefined,
  manifest: (version: VisibleVersion) => Manifest,
): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"versions":{`;
  for (const [index, version] of shown.entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(version.version)}:${JSON.stringify(manifest(version))}`;
  }
  yield readme === undefined ? '}}' : `},"readme":${JSON.stringify(readme)}}`;
}

/** A time that JavaScript can express; registries have told stranger ones. */
function isoTime(time: number): string {
  return new Date(Math.abs(time) <= 8.64e15 ? time : 0).toISOString();
}

/** Published ones, the lowest first. */
function shownVersions({ versions }: VisiblePackage): VisibleVersion[] {
  return [...versions.values()]
    .flatMap((version) => {
      // Parsed once, not at each comparison.
      const parsed = version.status === 'Published' ? semver.parse(version.version, true) : null;
      return parsed === null ? [] : [{ version, parsed }];
    })
    .sort((a, b) => semver.compareBuild(a.parsed, b.parsed, true))
    .map(({ version }) => version);
}

/** A tag on a version that is not shown would lead clients nowhere. */
export function shownTags({ versions, tags }: VisiblePackage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags).filter(([, version]) => versions.get(version)?.status === 'Published'),
  );
}
