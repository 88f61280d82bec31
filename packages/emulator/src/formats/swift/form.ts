import type { Readable } from 'node:stream';
import { invalid } from '../../errors.ts';
import { BodyTooLarge, type HttpRequest } from '../../http/request.ts';
import { TooLarge, type Staged } from '../../store/blobs.ts';
import { releaseStaged, type Store } from '../../store/store.ts';
import { multipartParser, parseForm, stagePart } from '../multipart.ts';

const MAX_ARCHIVE_BYTES = 5 * 1024 ** 3;
const MAX_METADATA_BYTES = 1024 * 1024;
/** A CMS signature with its certificates. */
const MAX_SIGNATURE_BYTES = 32 * 1024;
const MAX_PARTS = 16;

/** The parts that are kept in memory, with the most bytes that each may have. The last one is read, and not looked at. */
const SMALL_PARTS: Readonly<Record<string, number>> = {
  metadata: MAX_METADATA_BYTES,
  'source-archive-signature': MAX_SIGNATURE_BYTES,
  'metadata-signature': MAX_SIGNATURE_BYTES,
};

export interface SwiftForm {
  /** The caller's to release. */
  readonly archive: Staged;
  readonly metadata: Buffer | undefined;
  readonly signature: Buffer | undefined;
}

/**
 * Reads the form of a release (SE-0292, "create a package release") to its end, its parts in any order; the archive
 * is staged as it comes. Throws TooLarge or BodyTooLarge for a part beyond its limit, a ValidationException for what
 * else is wrong.
 */
export async function readForm(
  request: Pick<HttpRequest, 'headers' | 'body'>,
  store: Store,
  maxArchiveBytes = MAX_ARCHIVE_BYTES,
): Promise<SwiftForm> {
  const problems: Error[] = [];
  const parts: Readable[] = [];
  const small = new Map<string, Promise<Buffer>>();
  let staging: Promise<Staged> | undefined;
  const parser = await multipartParser(request, {
    limits: { parts: MAX_PARTS, headerPairs: 20, headerSize: 8 * 1024 },
    // The package manager gives its archive no file name; as a field it would be held in memory.
    isPartAFile: () => true,
  });
  parser.on('partsLimit', () => problems.push(invalid(`The form has more than ${MAX_PARTS} parts`)));
  parser.on('file', (name, stream, _file, encoding) => {
    // A form that ends too early ends its parts with an error each, perhaps before anybody reads them.
    stream.on('error', () => undefined);
    parts.push(stream);
    const limit = Object.hasOwn(SMALL_PARTS, name) ? SMALL_PARTS[name] : undefined;
    const again = name === 'source-archive' ? staging !== undefined : small.has(name);
    if (again) problems.push(invalid(`The form has the part '${name}' twice`));
    else if (!/^(?:7bit|8bit|binary)$/.test(encoding)) {
      // RFC 7578, 4.7: encodings of parts are of the past.
      problems.push(invalid(`The part '${name}' comes encoded as ${encoding}: send it as it is (binary)`));
    } else if (name === 'source-archive') {
      staging = stagePart(store.blobs, stream, maxArchiveBytes);
      // It is looked at when the form is over; until then nobody would have handled it, which ends the process.
      staging.catch(() => undefined);
      return;
    } else if (limit !== undefined) {
      const bytes = collect(name, stream, limit);
      bytes.catch(() => undefined);
      small.set(name, bytes);
      return;
    }
    stream.resume();
  });
  const broken = await parseForm(request.body, parser, parts);
  const [archive, ...rest] = await Promise.allSettled([staging, ...small.values()]);
  const failures = [archive, ...rest].flatMap((one) => (one.status === 'rejected' ? [asError(one.reason)] : []));
  const tooLarge = failures.find((failure) => failure instanceof TooLarge || failure instanceof BodyTooLarge);
  const staged = archive.status === 'fulfilled' ? archive.value : undefined;
  const [failure] = [tooLarge, broken, ...problems, ...failures].filter((one) => one !== undefined);
  if (failure !== undefined) {
    if (staged !== undefined) releaseStaged(store, staged);
    throw failure;
  }
  if (staged === undefined) throw invalid("The form has no part 'source-archive'");
  return {
    archive: staged,
    metadata: await small.get('metadata'),
    signature: await small.get('source-archive-signature'),
  };
}

async function collect(name: string, stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new BodyTooLarge(`The part '${name}' is larger than ${limit} bytes`);
  return Buffer.concat(chunks);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
