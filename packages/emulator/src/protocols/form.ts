import busboy from 'busboy';
import type { Readable } from 'node:stream';
import { invalid } from '../errors.ts';
import type { HttpRequest } from '../http.ts';
import { TooLarge, type Blobs, type Staged } from '../store/blobs.ts';
import { releaseStaged, type Store } from '../store/store.ts';

const MAX_FILE_BYTES = 5 * 1024 ** 3;
/** All fields together. A description is a whole README, and the largest of them by far. */
const MAX_FORM_BYTES = 8 * 1024 * 1024;
const MAX_FIELDS = 5_000;

/** An upload form's fields by name; some may be there several times. */
export type Fields = ReadonlyMap<string, readonly string[]>;

export interface Form {
  readonly fields: Fields;
  readonly file: FormFile | undefined;
}

export interface FormFile {
  readonly name: string;
  readonly staged: Staged;
}

/**
 * Reads a multipart form to its end, its parts in any order. The file in `part` is staged as it comes, and the
 * caller's to release; other files (signatures, attestations) are read and dropped, as the service does not keep them.
 * Throws TooLarge for a file of more than `maxFileBytes`, a ValidationException for what else is wrong with the form.
 */
export async function readForm(
  request: Pick<HttpRequest, 'headers' | 'body'>,
  store: Store,
  part: string,
  maxFileBytes = MAX_FILE_BYTES,
): Promise<Form> {
  const fields = new Map<string, string[]>();
  let room = MAX_FORM_BYTES;
  let problem: string | undefined;
  const parser = parserFor(request);
  parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
    room -= name.length + value.length;
    if (room < 0 || valueTruncated || nameTruncated) {
      problem = `The fields of the form are larger than ${MAX_FORM_BYTES} bytes`;
      return;
    }
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [value]);
    else values.push(value);
  });
  parser.on('fieldsLimit', () => (problem = `The form has more than ${MAX_FIELDS} fields`));
  let file: { readonly name: string; readonly staging: Promise<Staged> } | undefined;
  parser.on('file', (name, stream: Readable, { filename }: { readonly filename?: string | undefined }) => {
    // A form that ends too early ends its parts with an error each, perhaps before anybody reads them.
    stream.on('error', () => undefined);
    if (name !== part || file !== undefined) {
      stream.resume();
      return;
    }
    file = { name: filename ?? '', staging: stage(store.blobs, stream, maxFileBytes) };
    // It is looked at when the form is over; until then nobody would have handled it, which ends the process.
    file.staging.catch(() => undefined);
  });
  const broken = await feed(request.body, parser).then(
    () => undefined,
    (error: unknown) => invalid(`The form cannot be read: ${error instanceof Error ? error.message : String(error)}`),
  );
  const staged = await file?.staging.catch((error: unknown) => {
    // The file ends early because the form does: that is the cause to tell.
    throw error instanceof TooLarge || broken === undefined ? error : broken;
  });
  const refusal = problem === undefined ? broken : invalid(problem);
  if (refusal !== undefined) {
    if (staged !== undefined) releaseStaged(store, staged);
    throw refusal;
  }
  return { fields, file: file === undefined || staged === undefined ? undefined : { name: file.name, staged } };
}

function parserFor({ headers }: Pick<HttpRequest, 'headers'>): busboy.Busboy {
  const limits = { fieldSize: MAX_FORM_BYTES, fields: MAX_FIELDS, files: 4 };
  try {
    return busboy({ headers, limits });
  } catch {
    throw invalid('The body must be multipart/form-data');
  }
}

async function stage(blobs: Blobs, stream: Readable, maxBytes: number): Promise<Staged> {
  try {
    // A destroyed part would stop the parser for good: what is refused is read to its end, and dropped.
    return await blobs.stage(stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>, maxBytes);
  } finally {
    stream.resume();
  }
}

/** As `pipeline`, but a form that cannot be read leaves the request whole, so that the client sees the reply. */
async function feed(body: Readable, parser: busboy.Busboy): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const cut = (error?: Error): void => {
      if (body.readableEnded) return;
      reject(error ?? new Error('the connection was closed'));
      parser.destroy();
    };
    body.once('error', cut).once('close', cut);
    parser.on('error', reject).once('close', resolve);
    body.pipe(parser);
  });
}
