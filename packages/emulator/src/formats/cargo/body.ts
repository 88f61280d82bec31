import { invalid } from '../../errors.ts';
import { BodyTooLarge } from '../../http/request.ts';

/** A readme is in it whole, and by far the largest part. */
const MAX_JSON_BYTES = 8 * 1024 * 1024;

export interface PublishBody {
  readonly json: unknown;
  readonly crateSize: number;
  /**
   * The crate's bytes, to be read once. Throws a ValidationException where they are not as many as the body says, or
   * where something follows them.
   */
  readonly crate: AsyncIterable<Buffer>;
}

/**
 * The body of a publish (The Cargo Book, "Publish"): 32 bits of length, low byte first, and JSON of that length; then
 * a length again, and the .crate file. `stated` is the Content-Length, where there is one. Throws a
 * ValidationException for lengths that contradict each other, before any of the crate is read.
 */
export async function readPublishBody(
  body: AsyncIterator<Buffer, unknown>,
  stated: number | undefined,
): Promise<PublishBody> {
  const bytes = new ByteReader(body);
  const jsonSize = (await bytes.take(4, 'the length of the metadata')).readUInt32LE();
  if (jsonSize > MAX_JSON_BYTES) {
    throw new BodyTooLarge(`The crate's metadata may have ${MAX_JSON_BYTES} bytes, not ${jsonSize}`);
  }
  const json = parseJson(await bytes.take(jsonSize, 'the metadata'));
  const crateSize = (await bytes.take(4, 'the length of the crate')).readUInt32LE();
  if (crateSize === 0) throw invalid('The body has no crate');
  if (stated !== undefined && stated !== 8 + jsonSize + crateSize) {
    throw invalid(`The body has ${stated} bytes, but by the lengths within it ${8 + jsonSize + crateSize}`);
  }
  return { json, crateSize, crate: bytes.last(crateSize) };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw invalid("The crate's metadata are no JSON");
  }
}

/** Takes a stream apart at given lengths, whatever chunks it comes in. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer, unknown>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterator<Buffer, unknown>) {
    this.#source = source;
  }

  async take(size: number, what: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let missing = size;
    while (missing > 0) {
      const chunk = await this.#some(missing);
      if (chunk === undefined) throw invalid(`The body ends within ${what}`);
      chunks.push(chunk);
      missing -= chunk.length;
    }
    return Buffer.concat(chunks);
  }

  /** The rest of the stream, which must have exactly this size. */
  async *last(size: number): AsyncGenerator<Buffer> {
    let missing = size;
    while (missing > 0) {
      const chunk = await this.#some(missing);
      if (chunk === undefined) throw invalid('The body ends within the crate');
      missing -= chunk.length;
      yield chunk;
    }
    if ((await this.#some(1)) !== undefined) throw invalid('Something follows the crate in the body');
  }

  /** The next bytes, at most so many; undefined at the end. */
  async #some(most: number): Promise<Buffer | undefined> {
    while (this.#held.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) return undefined;
      this.#held = next.value;
    }
    const some = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(some.length);
    return some;
  }
}
