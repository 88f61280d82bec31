import type { Readable } from 'node:stream';
import type * as sdk from '@aws-sdk/client-codeartifact';
import { conflict, invalid } from '../errors.ts';
import type { FileBody } from '../http/reply.ts';
import { FORMATS } from '../formats/formats.ts';
import { findPackage } from '../store/packages.ts';
import { assertPublishAllowed, publish } from '../store/publish.ts';
import { heldAsset, learnHashes } from '../store/resolve-asset.ts';
import { releaseStaged, type Store } from '../store/store.ts';
import type { PackageKey, RepositoryRow } from '../store/types.ts';
import { downloadable, findAsset, findVersion, listAllAssets, requireAsset } from '../store/versions.ts';
import { packageKeyOf, repositoryOf, type Checked, type Handler } from './context.ts';
import { describeAsset, formatName, namespaceOf } from './describe.ts';
import { paginate } from './pagination.ts';
import { versionHeading, versionPlace } from './versions.ts';

const MAX_ASSET_BYTES = 5 * 1024 ** 3;

const ListPackageVersionAssets: Handler<
  sdk.ListPackageVersionAssetsRequest,
  sdk.ListPackageVersionAssetsResult
> = async (input, context) => {
  const place = versionPlace(context, input);
  await learnHashes(context.services, place.row, place.version);
  const rows = listAllAssets(context.services.store, place.version);
  const { page, nextToken } = paginate(context, input, rows, ({ name }) => [name]);
  return { ...versionHeading(place), assets: page.map(describeAsset), nextToken };
};

interface AssetResult extends Omit<sdk.GetPackageVersionAssetResult, 'asset'> {
  readonly asset: FileBody;
}

const GetPackageVersionAsset: Handler<sdk.GetPackageVersionAssetRequest, AssetResult> = async (input, context) => {
  const { store } = context.services;
  const { row, version } = versionPlace(context, input);
  const { packageVersionRevision: revision } = input;
  if (revision !== undefined && revision !== version.revision) {
    throw conflict(`The current revision is ${version.revision}, not ${revision}`, version.version, 'package-version');
  }
  requireAsset(store, version, input.asset);
  if (!downloadable(version.status)) {
    throw conflict(`Package version ${version.version} is ${version.status}`, version.version, 'package-version');
  }
  const asset = await heldAsset(context.services, row, version, input.asset);
  return {
    asset: { file: store.blobs.path(asset.sha256), size: asset.size },
    assetName: asset.name,
    packageVersion: version.version,
    packageVersionRevision: version.revision,
  };
};

type PublishInput = Omit<sdk.PublishPackageVersionRequest, 'assetContent'> & { readonly assetContent: Readable };

const PublishPackageVersion: Handler<PublishInput, sdk.PublishPackageVersionResult> = async (input, context) => {
  const { store } = context.services;
  const { domain, repository } = repositoryOf(context, input);
  const at = packageKeyOf(context, input);
  context.authorize('PublishPackageVersion', { kind: 'package', domain, repository, at });
  const format = FORMATS.get(at.format);
  if (format?.publishedByApi !== true) {
    const taken = [...FORMATS.values()].filter(({ publishedByApi }) => publishedByApi).map(({ id }) => id);
    throw invalid(
      `PublishPackageVersion takes packages of format ${taken.join(', ')}; publish ${at.format} packages with their own client`,
    );
  }
  asPublishError(input, () => assertPublishAllowed(store, repository, at));
  assertGenericNames(input);
  assertOpen(store, repository, at, input);
  const staged = await store.blobs.stage(input.assetContent, MAX_ASSET_BYTES);
  try {
    if (staged.hashes.sha256 !== input.assetSHA256) {
      throw invalid(`The SHA-256 of the asset is ${staged.hashes.sha256}, not ${input.assetSHA256}`);
    }
    const { version } = asPublishError(input, () =>
      publish(store, repository, {
        at,
        version: format.names.normaliseVersion(input.packageVersion),
        assets: [{ name: input.assetName, staged }],
        metadata: (before) => before ?? {},
        mode: input.unfinished === true ? 'unfinished' : 'last',
        // Generic packages are never taken from upstream.
        reachableUpstream: false,
      }),
    );
    const asset = findAsset(store, version, input.assetName);
    return {
      format: formatName(at.format),
      namespace: namespaceOf(at),
      package: at.name,
      version: version.version,
      versionRevision: version.revision,
      status: version.status,
      asset: asset === undefined ? undefined : describeAsset(asset),
    };
  } finally {
    releaseStaged(store, staged);
  }
};

/** On the API a package whose origin controls forbid publishing is a conflict; on the data plane it is forbidden. */
function asPublishError<T>(input: { readonly package: string }, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'AccessDeniedException')
      throw conflict(error.message, input.package, 'package');
    throw error;
  }
}

/** Refuses before the body is read what would be refused after. */
function assertOpen(store: Store, repository: RepositoryRow, at: PackageKey, input: Checked<PublishInput>): void {
  const row = findPackage(store, repository, at);
  const version = row === undefined ? undefined : findVersion(store, row, input.packageVersion);
  const present = version === undefined ? undefined : findAsset(store, version, input.assetName);
  if (present !== undefined && present.sha256 !== input.assetSHA256) {
    throw conflict(`Asset ${input.assetName} exists with other content`, input.assetName, 'asset');
  }
}

/**
 * User guide, "Generic package constraints": letters and numbers of any script (but superscripts and fractions), and
 * these marks; single spaces within; no part that names a folder.
 */
function assertGenericNames(input: Checked<PublishInput>): void {
  const legal = /^(?!\.{1,2}$)[\p{L}\p{Nl}\p{Nd}~!@^&()\-_+[\]{};,.]+(?: [\p{L}\p{Nl}\p{Nd}~!@^&()\-_+[\]{};,.]+)*$/u;
  for (const [member, value] of [
    ['namespace', input.namespace ?? ''],
    ['package', input.package],
    ['packageVersion', input.packageVersion],
    ['assetName', input.assetName],
  ] as const) {
    if (!legal.test(value))
      throw invalid(`Value '${value}' at '${member}' has characters that generic packages do not allow`);
  }
}

export const assetHandlers = { ListPackageVersionAssets, GetPackageVersionAsset, PublishPackageVersion };
