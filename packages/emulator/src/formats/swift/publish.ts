import { invalid } from '../../errors.ts';
import type { HttpReply } from '../../http/reply.ts';
import { assertPublishAllowed, publish } from '../../store/publish.ts';
import { reachableUpstream } from '../../store/resolve.ts';
import { releaseStaged } from '../../store/store.ts';
import type { FormatRequest } from '../format.ts';
import { readManifests } from './archive.ts';
import { readForm } from './form.ts';
import { describeRelease, parseRelease, type SwiftNative } from './metadata.ts';
import { archiveName, type SwiftPackage } from './names.ts';

/** Takes a release (SE-0292, "create a package release"), at once. */
export async function handlePublish(request: FormatRequest, wanted: SwiftPackage, version: string): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  const { at } = wanted;
  request.authorize('PublishPackageVersion', at);
  assertPublishAllowed(store, repository, at);
  const { archive, metadata, signature } = await readForm(request, store);
  try {
    const release = parseRelease(metadata);
    const signing = signature === undefined ? undefined : signingOf(request, signature);
    const manifests = await readManifests(store.blobs.path(archive.hashes.sha256), archive.size);
    publish(store, repository, {
      at,
      version,
      assets: [{ name: archiveName(wanted, version), staged: archive }],
      metadata: describeRelease(wanted, manifests, release, signing),
      mode: 'complete',
      reachableUpstream: await reachableUpstream(services, repository, at, version),
    });
  } finally {
    releaseStaged(store, archive);
  }
  return { status: 201, headers: { location: `${request.endpoint}${wanted.scope}/${wanted.name}/${version}` } };
}

function signingOf({ headers }: FormatRequest, signature: Buffer): SwiftNative['signing'] {
  const format = headers['x-swift-package-signature-format'];
  if (typeof format !== 'string' || !/^[a-z0-9][a-z0-9.-]{0,49}$/i.test(format)) {
    throw invalid('A signed release needs the header X-Swift-Package-Signature-Format, such as cms-1.0.0');
  }
  return { signatureBase64Encoded: signature.toString('base64'), signatureFormat: format };
}
