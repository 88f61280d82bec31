import { json, text, type HttpReply } from '../../http/reply.ts';
import { projectAt } from './names.ts';
import { visiblePackage, type VisiblePackage } from '../../store/resolve.ts';
import { resolveAsset, retainNewAssets } from '../../store/resolve-asset.ts';
import type { PackageKey, VersionMetadata } from '../../store/types.ts';
import type { FormatRoutes, FormatRequest } from '../format.ts';
import type { PypiFile, PypiNative } from './native.ts';
import { negotiate, type SimpleType } from './negotiation.ts';
import { handleUpload } from './upload.ts';
import { assetReply, decodeSegment } from '../responses.ts';

/** The simple repository API (PEP 503, 691, 700) and the legacy upload API, as far as the service speaks them. */
export const routes: FormatRoutes = {
  challenges: true,
  error: (status, message) => text(status, `${message}\n`, message),
  async handle(request) {
    const { method, rest } = request;
    if (rest === '') return method === 'POST' ? await handleUpload(request) : text(404, 'Not found\n');
    const [index, rawName = '', ...more] = rest.split('/');
    if (index !== 'simple' || rawName === '') return text(404, 'Not found\n');
    if (method !== 'GET') return { ...text(405, 'Only GET is possible here\n'), headers: { allow: 'GET' } };
    const name = decodeSegment(rawName);
    const at = projectAt(name ?? '');
    if (at === undefined) return routes.error(404, 'No such project: this is no name of a Python project');
    if (more.length === 2) return await handleFile(request, at, more);
    if (more.length > 1 || (more[0] ?? '') !== '') return text(404, 'Not found\n');
    // The page's links are relative to its address with a slash at the end.
    if (name !== at.name || more.length === 0) {
      return { status: 301, headers: { location: `${request.endpoint}simple/${at.name}/` } };
    }
    return await handleProject(request, at);
  },
};

async function handleFile(request: FormatRequest, at: PackageKey, segments: readonly string[]): Promise<HttpReply> {
  const [version, file] = segments.map(decodeSegment);
  if (version === undefined || file === undefined) return routes.error(404, 'Not found');
  const asset = await resolveAsset(request.services, request.repository, at, version, file);
  return assetReply(request.services, asset, 'application/octet-stream');
}

async function handleProject(request: FormatRequest, at: PackageKey): Promise<HttpReply> {
  const type = negotiate(request.headers.accept);
  if (type === undefined) {
    return routes.error(
      406,
      'This index has application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html and text/html',
    );
  }
  await retainNewAssets(request.services, request.repository, at);
  const found = await visiblePackage(request.services, request.repository, at);
  const files = found === undefined ? [] : listFiles(found);
  if (files.length === 0)
    return routes.error(
      404,
      `${at.name} is not in repository ${request.repository.name}, nor can it be had from upstream`,
    );
  const reply =
    type.kind === 'json' ? projectJson(at.name, files) : projectHtml(at.name, files, request.repository.name);
  return { ...reply, etag: true, headers: { ...reply.headers, 'content-type': contentType(type), vary: 'accept' } };
}

function contentType({ kind, name }: SimpleType): string {
  return kind === 'json' ? name : `${name}; charset=utf-8`;
}

interface SimpleFile extends PypiFile {
  readonly name: string;
  readonly version: string;
  readonly size: number | undefined;
  readonly sha256: string | undefined;
  readonly md5: string | undefined;
}

/** Every file of every Published version, the oldest version first. */
function listFiles({ versions }: VisiblePackage): SimpleFile[] {
  return [...versions.values()]
    .filter(({ status }) => status === 'Published')
    .sort((a, b) => a.published - b.published)
    .flatMap(({ version, published, metadata, current, assets }) =>
      assets.map(({ name, size, sha256, md5 }) => ({
        // A file may be yanked long after it was kept.
        ...(fileFacts(current, name) ?? fileFacts(metadata, name) ?? { uploadTime: new Date(published).toISOString() }),
        name,
        version,
        size,
        sha256,
        md5,
      })),
    );
}

function fileFacts(metadata: VersionMetadata | undefined, file: string): PypiFile | undefined {
  const native = metadata?.native as PypiNative | undefined;
  return native !== undefined && Object.hasOwn(native.files, file) ? native.files[file] : undefined;
}

function relativeUrl({ version, name }: SimpleFile): string {
  return `${encodeURIComponent(version)}/${encodeURIComponent(name)}`;
}

function projectJson(name: string, files: readonly SimpleFile[]): HttpReply {
  return json(200, {
    meta: { 'api-version': '1.1' },
    name,
    versions: [...new Set(files.map((file) => file.version))],
    files: files.map((file) => ({
      filename: file.name,
      url: relativeUrl(file),
      hashes: { ...(file.sha256 && { sha256: file.sha256 }), ...(file.md5 && { md5: file.md5 }) },
      ...(file.requiresPython !== undefined && { 'requires-python': file.requiresPython }),
      ...(file.size !== undefined && { size: file.size }),
      'upload-time': file.uploadTime,
      // PEP 691: a reason is not empty, and without one there is a flag.
      yanked: file.yanked === '' ? true : (file.yanked ?? false),
    })),
  });
}

function projectHtml(name: string, files: readonly SimpleFile[], repository: string): HttpReply {
  const anchors = files.map((file) => {
    const attributes = [
      `href="${escape(relativeUrl(file))}${file.sha256 === undefined ? '' : `#sha256=${file.sha256}`}"`,
      ...(file.requiresPython === undefined ? [] : [`data-requires-python="${escape(file.requiresPython)}"`]),
      ...(file.yanked === undefined ? [] : [`data-yanked="${escape(file.yanked)}"`]),
    ];
    return `    <a ${attributes.join(' ')}>${escape(file.name)}</a><br>`;
  });
  const body = [
    '<!DOCTYPE html>',
    '<html>',
    '  <head>',
    '    <meta name="pypi:repository-version" content="1.1">',
    `    <title>Links for ${escape(name)} in ${escape(repository)}</title>`,
    '  </head>',
    '  <body>',
    `    <h1>Links for ${escape(name)}</h1>`,
    ...anchors,
    '  </body>',
    '</html>',
    '',
  ];
  return text(200, body.join('\n'));
}

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
