import { conflict, invalid } from '../../errors.ts';
import { ANY_PLATFORM, gemAt, gemFullName, readFullName } from './names.ts';
import { text, type HttpReply } from '../../http/reply.ts';
import type { Staged } from '../../store/blobs.ts';
import { findPackage } from '../../store/packages.ts';
import { assertPublishAllowed, publish } from '../../store/publish.ts';
import { reachableUpstream } from '../../store/resolve.ts';
import { releaseStaged } from '../../store/store.ts';
import type { PackageKey, VersionMetadata } from '../../store/types.ts';
import { findAsset, findVersion } from '../../store/versions.ts';
import type { FormatRequest } from '../format.ts';
import { readGem } from './archive.ts';
import { describeGemspec, type Gemspec } from './specification.ts';
import { formatInfoLine, titleOf, type RubyGem, type RubyNative } from './info.ts';

const MAX_GEM_BYTES = 5 * 1024 ** 3;

/**
 * `gem push`: the gem as it is. The same bytes again are accepted and change nothing; for other bytes under the same
 * name the store has a ConflictException.
 *
 * A gem for a platform is one more file of the version that it belongs to. Public documentation does not say how the
 * service keeps them, nor that files can be added to a Published version of a gem; but each platform's gem is a push of
 * its own, so that without it a release for several platforms would end with its first.
 */
export async function handlePush(request: FormatRequest): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  const staged = await store.blobs.stage(
    // Refusing a body must not cut the connection before the client has seen why.
    request.body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    MAX_GEM_BYTES,
  );
  try {
    if (staged.size === 0) throw invalid('The body is empty; a gem was expected');
    const spec = await readGem(store.blobs.read(staged.hashes.sha256));
    const { name, version } = spec;
    const at = gemAt(name);
    if (at === undefined) throw new Error(`the gem's name ${name} was not checked`);
    request.authorize('PublishPackageVersion', at);
    assertPublishAllowed(store, repository, at);
    assertUnambiguous(request, spec);
    const file = `${gemFullName(spec)}.gem`;
    const { outcome } = publish(store, repository, {
      at,
      version,
      assets: [{ name: file, staged }],
      metadata: (before) => mergeMetadata(before, spec, gemOf(spec, staged, services.clock.now()), file),
      mode: 'complete',
      reachableUpstream: await reachableUpstream(services, repository, at, version),
    });
    return text(
      200,
      outcome === 'unchanged'
        ? `${titleOf(spec)} was pushed before with the same content; nothing has changed.\n`
        : `Successfully registered gem: ${titleOf(spec)}\n`,
    );
  } finally {
    releaseStaged(store, staged);
  }
}

/** `foo-1` 2.0 and a gem `foo` 1 for a platform could have the same file name; only one of them can be downloaded. */
function assertUnambiguous({ services: { store }, repository }: FormatRequest, spec: Gemspec): void {
  const fullName = gemFullName(spec);
  for (const reading of readFullName(fullName)) {
    const at: PackageKey | undefined = reading.name === spec.name ? undefined : gemAt(reading.name);
    const row = at === undefined ? undefined : findPackage(store, repository, at);
    const version = row === undefined ? undefined : findVersion(store, row, reading.version);
    if (version !== undefined && findAsset(store, version, `${fullName}.gem`) !== undefined) {
      throw conflict(`${titleOf(reading)} has the file name ${fullName}.gem already`, `${fullName}.gem`, 'asset');
    }
  }
}

function gemOf(spec: Gemspec, { hashes }: Staged, now: number): RubyGem {
  const dependencies = spec.dependencies.filter(({ type }) => type === 'runtime');
  return {
    line: formatInfoLine({ ...spec, dependencies, sha256: hashes.sha256 }),
    uploaded: now,
    authors: spec.authors,
    ...(spec.description === undefined ? {} : { description: spec.description }),
  };
}

/** The version as the gem tells of it, with what is known of those for other platforms; the one for all has the word. */
function mergeMetadata(
  before: VersionMetadata | undefined,
  spec: Gemspec,
  gem: RubyGem,
  file: string,
): VersionMetadata {
  const native = before?.native as RubyNative | undefined;
  const gems = { ...native?.gems, [file]: gem };
  const pureIsThere = Object.hasOwn(gems, `${spec.name}-${spec.version}.gem`) && spec.platform !== ANY_PLATFORM;
  return {
    ...(before !== undefined && pureIsThere ? before : describeGemspec(spec)),
    native: { gems } satisfies RubyNative,
  };
}
