import { invalid } from '../../errors.ts';
import type { HttpReply } from '../../http/reply.ts';
import { canonicalVersion, projectAt, versionInFileName } from './names.ts';
import { assertPublishAllowed, publish } from '../../store/publish.ts';
import { reachableUpstream } from '../../store/resolve.ts';
import { releaseStaged } from '../../store/store.ts';
import type { PackageKey, VersionMetadata } from '../../store/types.ts';
import { readForm, type Fields, type FormFile } from '../upload-form.ts';
import type { FormatRequest } from '../format.ts';
import { describeForm } from './metadata.ts';
import type { PypiFile, PypiNative } from './native.ts';

/** The legacy upload API: one file with its metadata as a form. */
export async function handleUpload(request: FormatRequest): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  const { fields, file } = await readForm(request, store, 'content');
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
      mode: 'complete',
      reachableUpstream: await reachableUpstream(services, repository, at, version),
    });
    return { status: 200, body: '' };
  } finally {
    releaseStaged(store, file.staged);
  }
}

function checkForm(fields: Fields, file: FormFile): { at: PackageKey; version: string } {
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
    const stated = fields.get(`${algorithm}_digest`)?.[0]?.toLowerCase() ?? '';
    const actual = file.staged.hashes[algorithm];
    if (stated !== '' && stated !== actual)
      throw invalid(`The ${algorithm} of ${file.name} is ${actual}, not ${stated}`);
  }
  return { at, version };
}

/**
 * The version as the form tells of it, with what is known of it and its other files: the form of a source distribution may
 * leave out what that of a wheel has (PEP 643), dependencies above all.
 */
function mergeMetadata(
  before: VersionMetadata | undefined,
  fields: Fields,
  file: string,
  uploadTime: string,
): VersionMetadata {
  const native = before?.native as PypiNative | undefined;
  const [requiresPython = ''] = fields.get('requires_python') ?? [];
  const facts: PypiFile = { uploadTime, ...(requiresPython === '' ? {} : { requiresPython }) };
  const [displayName = ''] = fields.get('name') ?? [];
  const { dependencies = [], ...described } = describeForm(fields);
  return {
    ...before,
    displayName,
    ...described,
    dependencies: dependencies.length === 0 ? (before?.dependencies ?? []) : dependencies,
    native: { files: { ...native?.files, [file]: facts } } satisfies PypiNative,
  };
}
