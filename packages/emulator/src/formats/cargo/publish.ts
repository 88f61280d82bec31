import { crateAt, crateFile } from './names.ts';
import { conflict, invalid, ServiceError } from '../../errors.ts';
import { json, type HttpReply } from '../../http/reply.ts';
import type { Staged } from '../../store/blobs.ts';
import { assertPublishAllowed, publish } from '../../store/publish.ts';
import { reachableUpstream } from '../../store/resolve.ts';
import { releaseStaged } from '../../store/store.ts';
import type { PackageKey } from '../../store/types.ts';
import { readPublishBody } from './body.ts';
import { readCrate } from './crate.ts';
import { indexEntry, metadataFrom, readDocument, type CrateDocument } from './metadata.ts';
import type { FormatRequest } from '../format.ts';

/**
 * `cargo publish`. The same bytes again are accepted and change nothing. Cargo then waits for the index to show the
 * version, which it does by the time of the reply.
 */
export async function handlePublish(request: FormatRequest): Promise<HttpReply> {
  const body = request.body.iterator({ destroyOnReturn: false }) as AsyncGenerator<Buffer, unknown>;
  try {
    await takeCrate(request, body);
  } finally {
    // Lets go of the rest of a body that is refused, which is then read to its end so that the client sees the reply.
    await body.return(undefined);
  }
  return json(200, { warnings: { invalid_categories: [], invalid_badges: [], other: [] } });
}

async function takeCrate(request: FormatRequest, body: AsyncIterator<Buffer, unknown>): Promise<void> {
  const { services, repository } = request;
  const { store } = services;
  const length = request.headers['content-length'];
  const upload = await readPublishBody(body, length === undefined ? undefined : Number(length));
  const document = readDocument(upload.json);
  const { name, version } = document;
  const at = crateAt(name);
  if (at === undefined) throw invalid(`${name} is no name of a crate`);
  request.authorize('PublishPackageVersion', at);
  assertPublishAllowed(store, repository, at);
  const staged = await store.blobs.stage(upload.crate, upload.crateSize);
  try {
    await readCrate(store.blobs.read(staged.hashes.sha256), staged.size, name, version);
    await keep(request, at, document, staged);
  } finally {
    releaseStaged(store, staged);
  }
}

async function keep(request: FormatRequest, at: PackageKey, document: CrateDocument, staged: Staged): Promise<void> {
  const { services, repository, endpoint } = request;
  const { version } = document;
  try {
    publish(services.store, repository, {
      at,
      version,
      assets: [{ name: crateFile(at.name, version), staged }],
      metadata: metadataFrom(document, { entry: indexEntry(document, [`sparse+${endpoint}`]) }),
      mode: 'complete',
      reachableUpstream: await reachableUpstream(services, repository, at, version),
    });
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status !== 409 || error.members['resourceType'] === 'package') {
      throw error;
    }
    // The words of crates.io, by which tools tell this refusal from others; then what is the matter.
    throw conflict(`crate version \`${version}\` is already uploaded: ${error.message}`, version, 'package-version');
  }
}
