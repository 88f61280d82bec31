import { invalid, notFound } from '../../errors.ts';
import type { HttpReply } from '../../http/reply.ts';
import { nugetAsset, type NugetVersion } from './names.ts';
import { findPackage } from '../../store/packages.ts';
import { assertPublishAllowed, publish } from '../../store/publish.ts';
import { reachableUpstream } from '../../store/resolve.ts';
import { releaseStaged } from '../../store/store.ts';
import type { PackageKey } from '../../store/types.ts';
import { downloadable, requireVersion, updateStatus } from '../../store/versions.ts';
import { BadArchive } from '../../reading/zip.ts';
import { readForm } from '../upload-form.ts';
import { readNupkg, type NugetPackage } from './nuspec.ts';
import type { FormatRequest } from '../format.ts';

/** `PUT v3/package`: a .nupkg as the form's part `package`. What it is of is told by the nuspec inside. */
export async function handlePush(request: FormatRequest): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  const { file } = await readForm(request, store, 'package');
  if (file === undefined) throw invalid("The form has no file in the part 'package'");
  const { staged } = file;
  try {
    const { at, version, metadata } = await readPushed(store.blobs.path(staged.hashes.sha256));
    request.authorize('PublishPackageVersion', at);
    assertPublishAllowed(store, repository, at);
    const { outcome } = publish(store, repository, {
      at,
      version: version.normalised,
      displayName: version.full,
      assets: [{ name: nugetAsset(at, version.normalised), staged }],
      metadata,
      mode: 'complete',
      reachableUpstream: await reachableUpstream(services, repository, at, version.normalised),
    });
    return { status: outcome === 'created' ? 201 : 200, body: '' };
  } finally {
    releaseStaged(store, staged);
  }
}

async function readPushed(path: string): Promise<NugetPackage> {
  try {
    return await readNupkg(path);
  } catch (error) {
    if (error instanceof BadArchive) throw invalid(`This is no package that NuGet could install: ${error.message}`);
    throw error;
  }
}

/**
 * Unlists a version, or lists it again. What the service does with these requests is not documented; nuget.org, too,
 * unlists what is to be deleted. Versions that clients cannot see are not to be found by this either.
 */
export function handleListing(
  request: FormatRequest,
  at: PackageKey,
  { normalised }: NugetVersion,
  target: 'Published' | 'Unlisted',
): HttpReply {
  const { services, repository } = request;
  const { store } = services;
  request.authorize('PutPackageMetadata', at);
  const absent = notFound(
    `${at.name} ${normalised} is not in repository ${repository.name}`,
    normalised,
    'package-version',
  );
  const row = findPackage(store, repository, at);
  if (row === undefined) throw absent;
  const version = requireVersion(store, row, normalised);
  if (!downloadable(version.status)) throw absent;
  updateStatus(store, row, [normalised], target, { expectedStatus: version.status });
  return { status: target === 'Unlisted' ? 204 : 200, body: '' };
}
