import type { Readable } from 'node:stream';
import { invalid } from '../errors.ts';
import type { HttpRequest } from '../http/request.ts';
import { TooLarge, type Staged } from '../store/blobs.ts';
import { releaseStaged, type Store } from '../store/store.ts';
import { multipartParser, parseForm, stagePart } from './multipart.ts';

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
  const parts: Readable[] = [];
  const parser = await multipartParser(request, {
    limits: { fieldSize: MAX_FORM_BYTES, fields: MAX_FIELDS, files: 4 },
  });
  parser.on('field', (name, value, nameTruncated, valueTruncated) => {
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
  parser.on('file', (name, stream, filename: string | undefined) => {
    // A form that ends too early ends its parts with an error each, perhaps before anybody reads them.
    stream.on('error', () => undefined);
    parts.push(stream);
    if (name !== part || file !== undefined) {
      stream.resume();
      return;
    }
    file = { name: filename ?? '', staging: stagePart(store.blobs, stream, maxFileBytes) };
    // It is looked at when the form is over; until then nobody would have handled it, which ends the process.
    file.staging.catch(() => undefined);
  });
  const broken = await parseForm(request.body, parser, parts);
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
