import type { BusboyConfig, BusboyInstance } from '@fastify/busboy';
import type { Readable } from 'node:stream';
import { invalid } from '../errors.ts';
import type { HttpRequest } from '../http/request.ts';
import type { Blobs, Staged } from '../store/blobs.ts';

/** A parser for the request's body; a ValidationException where that is no multipart form. */
export async function multipartParser(
  { headers }: Pick<HttpRequest, 'headers'>,
  options: Omit<BusboyConfig, 'headers'>,
): Promise<BusboyInstance> {
  const type = headers['content-type'] ?? '';
  const refusal = invalid('The body must be multipart/form-data, with a boundary');
  // The parser would take other forms too.
  if (!/^multipart\/form-data\s*;/i.test(type)) throw refusal;
  // Its module is a function: of one that is loaded late the bundle has the default alone.
  const { default: Busboy } = await import('@fastify/busboy');
  try {
    return new Busboy({ ...options, headers: { ...headers, 'content-type': type } });
  } catch {
    throw refusal;
  }
}

/**
 * Parses the body to its end. As `pipeline`, but a form that cannot be read leaves the request whole, so that the
 * client sees the reply; `parts`, which would wait for their rest for ever, are then destroyed. Returns what is wrong
 * with the form, if anything is.
 */
export async function parseForm(
  body: Readable,
  parser: BusboyInstance,
  parts: readonly Readable[],
): Promise<Error | undefined> {
  try {
    await new Promise<void>((resolve, reject) => {
      const cut = (error?: Error): void => {
        if (!body.readableEnded) reject(error ?? new Error('the connection was closed'));
      };
      body.once('error', cut).once('close', cut);
      parser.on('error', (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))));
      parser.once('finish', resolve);
      // The client may have gone while the parser was loaded.
      if (body.destroyed) cut();
      else body.pipe(parser);
    });
    return undefined;
  } catch (error) {
    const broken = invalid(`The form cannot be read: ${(error as Error).message}`);
    for (const part of parts) part.destroy(broken);
    return broken;
  }
}

/** A part that is a file, into the store's staging area. Throws TooLarge beyond `maxBytes`. */
export async function stagePart(blobs: Blobs, part: Readable, maxBytes: number): Promise<Staged> {
  try {
    // A destroyed part would stop the parser for good: what is refused is read to its end, and dropped.
    return await blobs.stage(part.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>, maxBytes);
  } finally {
    part.resume();
  }
}
