import busboy from 'busboy';
import type { Readable } from 'node:stream';
import { invalid } from '../errors.ts';
import type { HttpReply, HttpRequest } from '../http.ts';
import { canonicalVersion, projectAt, versionInFileName } from '../pypi-names.ts';
import { TooLarge, type Blobs, type Staged } from '../store/blobs.ts';
import { assertPublishAllowed, publish } from '../store/publish.ts';
import { reachableUpstream } from '../store/resolve.ts';
import { releaseStaged, type Store } from '../store/store.ts';
import type { Coordinates, VersionMetadata } from '../store/types.ts';
import type { ProtocolRequest } from './protocol.ts';
import { describeForm, type Fields } from './pypi-metadata.ts';
import type { PypiFile, PypiNative } from './pypi.ts';

const MAX_FILE_BYTES = 5 * 1024 ** 3;
/** All fields together. A description is a whole README, and the largest of them by far. */
const MAX_FORM_BYTES = 8 * 1024 * 1024;
const MAX_FIELDS = 5_000;

interface Form {
  readonly fields: Fields;
  readonly file: FormFile | undefined;
}

interface FormFile {
  readonly name: string;
  readonly staged: Staged;
}

/** The legacy upload API: one file with its metadata as a form. */
export async function handleUpload(request: ProtocolRequest): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  const { fields, file } = await readForm(request, store);
  if (file === undefined) throw invalid("The form has no file in the part 'content'");
  try {
    const { at, version } = checkForm(fields, file);
    request.authorize('PublishPackageVersion', at);
    assertPublishAllowed(store, repository, at);
    publish(store, repository, {
      at,
      version,
      assets: [{ name: file.name, staged: file.staged }],
      metadata: (before) => mergeMetadata(before, fields, file.name, new Date(services.clock.now()).toISOString()),
      mode: 'open',
      reachableUpstream: await reachableUpstream(services, repository, at, version),
    });
    return { status: 200, body: '' };
  } finally {
    releaseStaged(store, file.staged);
  }
}

/**
 * Reads the form to its end, its parts in any order; the file is staged as it comes, and the caller's to release.
 * Throws TooLarge for a file of more than `maxFileBytes`, a ValidationException for what else is wrong with the form.
 */
export async function readForm(
  request: Pick<HttpRequest, 'headers' | 'body'>,
  store: Store,
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
    // Signatures and attestations come as files too; the service does not keep them.
    if (name !== 'content' || file !== undefined) stream.resume();
    else file = { name: filename ?? '', staging: stage(store.blobs, stream, maxFileBytes) };
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

function checkForm(fields: Fields, file: FormFile): { at: Coordinates; version: string } {
  const [action, name, version] = [':action', 'name', 'version'].map((key) => fields.get(key)?.[0]);
  if (action !== undefined && action !== 'file_upload')
    throw invalid(`The action ${action} is not supported, only file_upload`);
  if (name === undefined || version === undefined) throw invalid("The form needs the fields 'name' and 'version'");
  const at = projectAt(name);
  if (at === undefined) throw invalid(`${name} is no name of a Python project`);
  const canonical = canonicalVersion(version);
  if (canonical === undefined) throw invalid(`${version} is no version as PEP 440 has it`);
  if (versionInFileName(file.name, at.name) !== canonical) {
    throw invalid(`${file.name} is not the name of a wheel or a source distribution of ${name} ${version}`);
  }
  for (const algorithm of ['sha256', 'md5'] as const) {
    const told = fields.get(`${algorithm}_digest`)?.[0]?.toLowerCase() ?? '';
    const actual = file.staged.hashes[algorithm];
    if (told !== '' && told !== actual) throw invalid(`The ${algorithm} of ${file.name} is ${actual}, not ${told}`);
  }
  return { at, version };
}

/** The version as the form tells of it, with what is known of its other files. */
function mergeMetadata(
  before: VersionMetadata | undefined,
  fields: Fields,
  file: string,
  uploadTime: string,
): VersionMetadata {
  const native = before?.native as PypiNative | undefined;
  const [requiresPython = ''] = fields.get('requires_python') ?? [];
  const facts: PypiFile = { uploadTime, ...(requiresPython === '' ? {} : { requiresPython }) };
  return { ...describeForm(fields), native: { files: { ...native?.files, [file]: facts } } satisfies PypiNative };
}
