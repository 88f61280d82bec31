import { invalid } from '../../errors.ts';
import { BodyTooLarge, type HttpRequest } from '../../http/request.ts';
import { parseClientJson, StructureTooLarge } from '../../reading/client-json.ts';
import { isRecord } from '../../reading/json-record.ts';
import type { Staged } from '../../store/blobs.ts';
import { releaseStaged, type Store } from '../../store/store.ts';
import type { Manifest } from './manifest.ts';

/** Of the whole body; the service's limit. */
const MAX_BODY_BYTES = 2 * 1024 ** 3;
/** Of what is not the content of an attachment: manifests, and a readme or a few. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** What `npm publish` and `npm deprecate` send. */
export interface PublishDocument {
  /** As it came, but that the `data` of attachments is empty. */
  readonly document: Manifest;
  /** The contents of the attachments, decoded, by their names. The caller's to release, by `release`. */
  readonly contents: ReadonlyMap<string, Staged>;
  release(): void;
}

/**
 * Reads a document whose attachments are base64 within its JSON. Their contents go to the store as they arrive: neither
 * the document nor a tarball is ever held as a whole. A ValidationException for what is no such document.
 */
export async function readPublishDocument(
  { headers, body }: Pick<HttpRequest, 'headers' | 'body'>,
  store: Store,
): Promise<PublishDocument> {
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const staged: Staged[] = [];
  const release = (): void => staged.splice(0).forEach((one) => releaseStaged(store, one));
  // Stopping early must not destroy the request: the rest is drained and the connection used again.
  const parts = partsOf(body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
  try {
    const contents = new Map<string, Staged>();
    const text: Uint8Array[] = [];
    let size = 0;
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
      const part = next.value;
      if (part.kind === 'content') {
        const one = await store.blobs.stage(decoded(parts, part.bytes), MAX_BODY_BYTES);
        staged.push(one);
        contents.set(part.attachment, one);
      } else {
        size += part.bytes.length;
        if (size > MAX_DOCUMENT_BYTES) throw tooLarge();
        text.push(part.bytes);
      }
    }
    return { document: parse(Buffer.concat(text)), contents, release };
  } catch (error) {
    release();
    throw error;
  } finally {
    await parts.return(undefined);
  }
}

function tooLarge(): BodyTooLarge {
  return new BodyTooLarge(
    `A publish document may have ${MAX_BODY_BYTES} bytes, and ${MAX_DOCUMENT_BYTES} beside its tarball`,
  );
}

function parse(text: Buffer): Manifest {
  try {
    const document: unknown = parseClientJson(text);
    if (isRecord(document)) return document;
  } catch (cause) {
    if (cause instanceof StructureTooLarge) throw invalid(cause.message);
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw invalid('The body is not a JSON object');
}

/** Bytes of the document, or the first ones of an attachment's content; `end`: its last ones, others else. */
type Part =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'content'; readonly attachment: string; readonly bytes: Uint8Array; readonly end: boolean };

/** The content that begins with a part, to its end; the parts that belong to it are taken from the document. */
async function* decoded(parts: AsyncGenerator<Part>, first: Uint8Array): AsyncGenerator<Buffer> {
  let left = '';
  for (let bytes: Uint8Array = first, over = false; ;) {
    const text =
      left +
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        .toString('latin1')
        .replace(/[\\\s]/g, '');
    const whole = over ? text.length : text.length - (text.length % 4);
    left = text.slice(whole);
    if (whole > 0) yield Buffer.from(text.slice(0, whole), 'base64');
    if (over) return;
    const next = await parts.next();
    if (next.done === true) throw invalid('The body is not a JSON object: it ends within an attachment');
    if (next.value.kind === 'text') throw new Error('an attachment ended without its last part');
    bytes = next.value.bytes;
    over = next.value.end;
  }
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OBJECT, OBJECT_END, ARRAY, ARRAY_END] = [0x7b, 0x7d, 0x5b, 0x5d];

interface Level {
  readonly isObject: boolean;
  /** Of the member that is read at present. */
  key: string;
  wantsKey: boolean;
}

/**
 * A document in parts: the values of `_attachments.NAME.data` apart from all else. Only as much of JSON is understood
 * as it takes to find them: whether the rest is JSON, its parser tells.
 */
async function* partsOf(body: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  const levels: Level[] = [];
  let state: 'between' | 'key' | 'string' | 'content' = 'between';
  let escaped = false;
  let key = '';
  const isContent = (): boolean =>
    levels.length === 3 && levels[0]?.key === '_attachments' && levels[2]?.key === 'data' && levels[2].isObject;
  for await (const chunk of body) {
    let from = 0;
    let at = 0;
    while (at < chunk.length) {
      if (state === 'content') {
        const quote = chunk.indexOf(QUOTE, at);
        const end = quote < 0 ? chunk.length : quote;
        yield { kind: 'content', attachment: levels[1]?.key ?? '', bytes: chunk.subarray(at, end), end: quote >= 0 };
        from = at = end;
        if (quote < 0) break;
        state = 'between';
        at++;
        continue;
      }
      const byte = chunk[at++] ?? 0;
      if (state === 'key' || state === 'string') {
        const closes = byte === QUOTE && !escaped;
        escaped = byte === BACKSLASH && !escaped;
        if (state === 'key' && !closes) key += String.fromCharCode(byte);
        if (closes) {
          const level = levels.at(-1);
          if (state === 'key' && level !== undefined) level.key = unescape(key);
          state = 'between';
        }
        continue;
      }
      const level = levels.at(-1);
      if (byte === QUOTE) {
        if (level?.isObject === true && level.wantsKey) {
          state = 'key';
          key = '';
        } else if (isContent()) {
          yield { kind: 'text', bytes: chunk.subarray(from, at) };
          from = at;
          yield { kind: 'content', attachment: levels[1]?.key ?? '', bytes: chunk.subarray(at, at), end: false };
          state = 'content';
        } else state = 'string';
      } else if (byte === OBJECT || byte === ARRAY) {
        levels.push({ isObject: byte === OBJECT, key: '', wantsKey: true });
        if (levels.length > MOST_LEVELS) throw invalid(`The JSON is more than ${MOST_LEVELS} levels deep`);
      } else if (byte === OBJECT_END || byte === ARRAY_END) levels.pop();
      else if (level !== undefined && byte === COLON) level.wantsKey = false;
      else if (level !== undefined && byte === COMMA) level.wantsKey = true;
    }
    if (from < chunk.length) yield { kind: 'text', bytes: chunk.subarray(from) };
  }
}

const MOST_LEVELS = 100;

/** A key as its bytes are written, in UTF-8 and with escapes. */
function unescape(written: string): string {
  try {
    return JSON.parse(`"${Buffer.from(written, 'latin1').toString('utf8')}"`) as string;
  } catch {
    // The parser of the whole will find fault with it.
    return '';
  }
}
