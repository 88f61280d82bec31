import busboy from 'busboy';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { invalid } from '../errors.ts';
import type { HttpReply } from '../http.ts';
import { parseFileName, sameVersion } from '../pypi-names.ts';
import type { Blobs, Staged } from '../store/blobs.ts';
import { normaliseName } from '../store/normalise.ts';
import { assertPublishAllowed, publish } from '../store/publish.ts';
import { reachableUpstream } from '../store/resolve.ts';
import type { Coordinates, Dependency, VersionMetadata } from '../store/types.ts';
import type { ProtocolRequest } from './protocol.ts';
import type { PypiFile, PypiNative } from './pypi.ts';

const MAX_FILE_BYTES = 5 * 1024 ** 3;
/** A description is a whole README; the index takes no longer ones. */
const MAX_FIELD_BYTES = 4 * 1024 * 1024;
const MAX_FIELDS = 2_000;

interface Form {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly file: { readonly name: string; readonly staged: Staged } | undefined;
}

/** The legacy upload API: one file with its metadata as a form. */
export async function handleUpload(request: ProtocolRequest): Promise<HttpReply> {
  const { store } = request.services;
  const form = await readForm(request, store.blobs);
  try {
    if (form.file === undefined) throw invalid("The form has no file in the part 'content'");
    const upload = checkForm(form, form.file);
    request.authorize('PublishPackageVersion', upload.at);
    assertPublishAllowed(store, request.repository, upload.at);
    const reachable = await reachableUpstream(request.services, request.repository, upload.at, upload.version);
    const now = new Date(request.services.clock.now()).toISOString();
    publish(store, request.repository, {
      at: upload.at,
      version: upload.version,
      displayName: upload.version,
      assets: [{ name: form.file.name, staged: form.file.staged }],
      metadata: (before) => mergeMetadata(before, form, form.file?.name ?? '', now),
      mode: 'open',
      reachableUpstream: reachable,
    });
    return { status: 200, body: '' };
  } finally {
    if (form.file !== undefined) store.blobs.release(form.file.staged);
  }
}

async function readForm(request: ProtocolRequest, blobs: Blobs): Promise<Form> {
  const fields = new Map<string, string[]>();
  const files: { name: string; staging: Promise<Staged> }[] = [];
  let parser: busboy.Busboy;
  try {
    parser = busboy({
      headers: request.headers,
      limits: { fieldSize: MAX_FIELD_BYTES, fields: MAX_FIELDS, files: 4 },
    });
  } catch {
    throw invalid('The body must be multipart/form-data');
  }
  let problem: string | undefined;
  parser.on('field', (name, value, info) => {
    if (info.valueTruncated) problem = `The field ${name} is longer than ${MAX_FIELD_BYTES} bytes`;
    fields.set(name, [...(fields.get(name) ?? []), value]);
  });
  parser.on('file', (name, stream: Readable, info) => {
    // Signatures and attestations come as files too; the service does not keep them.
    if (name !== 'content' || files.length > 0) {
      stream.resume();
      return;
    }
    const staging = blobs.stage(stream, MAX_FILE_BYTES);
    // Awaited below; until then a failure must not count as unhandled.
    staging.catch(() => stream.resume());
    files.push({ name: info.filename ?? '', staging });
  });
  parser.on('fieldsLimit', () => (problem = `The form has more than ${MAX_FIELDS} fields`));
  let broken: unknown;
  try {
    await pipeline(request.body, parser);
  } catch (error) {
    broken = error;
  }
  const [file] = files;
  const staged =
    file === undefined
      ? undefined
      : await file.staging.catch((error: unknown) => {
          broken ??= error;
          return undefined;
        });
  if (broken !== undefined || problem !== undefined) {
    if (staged !== undefined) blobs.release(staged);
    if (problem !== undefined) throw invalid(problem);
    if (broken instanceof Error && broken.name === 'TooLarge') throw broken;
    throw invalid(`The form cannot be read: ${broken instanceof Error ? broken.message : String(broken)}`);
  }
  return { fields, file: file === undefined || staged === undefined ? undefined : { name: file.name, staged } };
}

function field({ fields }: Form, name: string): string | undefined {
  const [value] = fields.get(name) ?? [];
  return value === undefined || value === '' || value === 'UNKNOWN' ? undefined : value;
}

function checkForm(form: Form, file: NonNullable<Form['file']>): { at: Coordinates; version: string } {
  const action = field(form, ':action');
  if (action !== undefined && action !== 'file_upload')
    throw invalid(`The action ${action} is not supported, only file_upload`);
  const name = field(form, 'name');
  const version = field(form, 'version');
  if (name === undefined || version === undefined) throw invalid("The form needs the fields 'name' and 'version'");
  if (!/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name)) throw invalid(`${name} is no name of a Python project`);
  const at = normaliseName({ format: 'pypi', namespace: '', name });
  const named = parseFileName(file.name);
  if (named === undefined) throw invalid(`${file.name} is no file name of a wheel or source distribution`);
  if (normaliseName({ ...at, name: named.name }).name !== at.name || !sameVersion(named.version, version)) {
    throw invalid(`The file ${file.name} does not belong to ${name} ${version}`);
  }
  for (const [digest, actual] of [
    ['sha256_digest', file.staged.hashes.sha256],
    ['md5_digest', file.staged.hashes.md5],
  ] as const) {
    const told = field(form, digest)?.toLowerCase();
    if (told !== undefined && told !== actual) throw invalid(`The file's ${digest} is ${actual}, not ${told}`);
  }
  return { at, version };
}

function mergeMetadata(
  before: VersionMetadata | undefined,
  form: Form,
  file: string,
  uploadTime: string,
): VersionMetadata {
  const native = before?.native as PypiNative | undefined;
  const requiresPython = field(form, 'requires_python');
  const facts: PypiFile = { uploadTime, ...(requiresPython === undefined ? {} : { requiresPython }) };
  return { ...describe(form), native: { files: { ...native?.files, [file]: facts } } satisfies PypiNative };
}

function describe(form: Form): VersionMetadata {
  const urls = new Map(
    (form.fields.get('project_urls') ?? []).map((line): [string, string] => {
      const at = line.indexOf(',');
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const summary = field(form, 'summary');
  const homePage = field(form, 'home_page') ?? urls.get('homepage');
  const sourceCodeRepository = urls.get('source') ?? urls.get('source code') ?? urls.get('repository');
  const license = field(form, 'license_expression') ?? field(form, 'license');
  const readme = field(form, 'description');
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(homePage === undefined ? {} : { homePage }),
    ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
    ...(license === undefined ? {} : { licenses: [{ name: license }] }),
    ...(readme === undefined ? {} : { readme }),
    dependencies: (form.fields.get('requires_dist') ?? []).map(parseRequirement),
  };
}

/** `NAME[extras] (specifiers); marker` (PEP 508). */
function parseRequirement(requirement: string): Dependency {
  const match = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*\(?([^;)]*)\)?\s*(?:;(.*))?$/.exec(requirement);
  const [, name = requirement, specifiers = '', marker = ''] = match ?? [];
  return {
    package: normaliseName({ format: 'pypi', namespace: '', name }).name,
    dependencyType: /\bextra\s*==/.test(marker) ? 'optional' : 'requires',
    ...(specifiers.trim() === '' ? {} : { versionRequirement: specifiers.trim() }),
  };
}
