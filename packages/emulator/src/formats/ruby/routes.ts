import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { ServiceError, UpstreamError } from '../../errors.ts';
import { gemAt, gemFullName, readFullName, type GemFile } from './names.ts';
import { text, type HttpReply } from '../../http/reply.ts';
import { visiblePackage } from '../../store/resolve.ts';
import { resolveAsset } from '../../store/resolve-asset.ts';
import type { AssetRow, VersionMetadata } from '../../store/types.ts';
import { downloadable } from '../../store/versions.ts';
import type { FormatRoutes, FormatRequest } from '../format.ts';
import { assetReply, decodeSegment } from '../responses.ts';
import { infoReply, listedGems, namesReply, versionsReply } from './index.ts';
import { gemIn, parseInfoLine, type RubyGem } from './info.ts';
import { marshalDependencies, marshalSpecification, type MarshalGem } from './marshal.ts';
import { handlePush } from './push.ts';

/** How many gems the dependency API is asked for at once, at most; Bundler asks for 50. */
const MAX_ASKED_GEMS = 200;

/** RubyGems' and Bundler's protocols, as far as the service speaks them. */
export const routes: FormatRoutes = {
  challenges: true,
  // `gem push` prints the body, `gem install` the reason.
  error: (status, message) => text(status, `${message}\n`, message),
  async handle(request) {
    const segments = request.rest.split('/').map(decodeSegment);
    const path = segments.every((segment) => segment !== undefined) ? segments : [];
    return (await answer(request, path)) ?? routes.error(404, 'Not found');
  },
};

async function answer(request: FormatRequest, [first, ...rest]: readonly string[]): Promise<HttpReply | undefined> {
  if (first === 'api') return await answerApi(request, rest);
  const reply = reader(first, rest);
  if (reply === undefined || (LISTS.has(first ?? '') && !hasLists(request))) return undefined;
  return request.method === 'GET' ? await reply(request) : notAllowed('GET');
}

const LISTS: ReadonlySet<string> = new Set(['versions', 'names']);

/**
 * The service speaks the Compact Index and the Dependencies API (user guide, "Bundler compatibility"). By the guide's
 * earlier editions it had no lists: Bundler falls back to the Dependencies API then, and RubyGems from 3.5.19 on finds
 * nothing; earlier ones ask for a gem's page without looking for the lists.
 */
function hasLists({ services }: FormatRequest): boolean {
  return services.variants.rubyIndex !== 'dependencies';
}

type Reader = (request: FormatRequest) => Promise<HttpReply | undefined> | HttpReply;

function reader(first: string | undefined, rest: readonly string[]): Reader | undefined {
  const [second = '', third = '', ...more] = rest;
  if (rest.length === 0) {
    // RubyGems before 3.5.19 looks here whether there is a compact index.
    if (first === '') return () => text(200, 'Gems of AWS CodeArtifact\n');
    if (first === 'versions') return versionsReply;
    if (first === 'names') return namesReply;
    // RubyGems comes here when a gem has no page in the compact index, and prints this answer only.
    if (/^(?:latest_|prerelease_)?specs\.4\.8(?:\.gz)?$/.test(first ?? '')) return noFullIndex;
  }
  if (first === 'info' && rest.length === 1) return async (request) => await handleInfo(request, second);
  if (first === 'gems' && rest.length === 1) return async (request) => await handleGem(request, second);
  if (first === 'quick' && second === 'Marshal.4.8' && more.length === 0) {
    return async (request) => await handleSpecification(request, third);
  }
  return undefined;
}

function noFullIndex({ repository }: FormatRequest): HttpReply {
  return routes.error(404, `Repository ${repository.name} does not have the gem, and no full index to look it up in`);
}

async function answerApi(request: FormatRequest, path: readonly string[]): Promise<HttpReply | undefined> {
  const { method } = request;
  const api = path.join('/');
  if (api === 'v1/gems') return method === 'POST' ? await handlePush(request) : notAllowed('POST');
  if (api === 'v1/dependencies') return method === 'GET' ? await handleDependencies(request) : notAllowed('GET');
  const command = unsupported(api);
  return command === undefined
    ? undefined
    : { ...routes.error(405, `CodeArtifact does not support ${command}`), ...allow('') };
}

/** Commands that the user guide names as not supported, by what they ask for. */
function unsupported(api: string): string | undefined {
  if (api === 'v1/gems/yank') return 'gem yank; unlist or delete the package version instead';
  if (/^v1\/gems\/[^/]+\/owners(?:\.json|\.yaml)?$/.test(api)) return 'gem owner; permissions are in the policies';
  if (/^v1\/search(?:\.json|\.yaml)?$/.test(api)) return 'gem search';
  if (api === 'v1/api_key') return 'gem signin; the API key is an authorization token, as "Bearer TOKEN"';
  return undefined;
}

function notAllowed(method: string): HttpReply {
  return { ...routes.error(405, `Only ${method} is possible here`), ...allow(method) };
}

function allow(methods: string): Pick<HttpReply, 'headers'> {
  return { headers: { ...text(405, '').headers, allow: methods } };
}

function missing({ repository }: FormatRequest, what: string): HttpReply {
  return routes.error(404, `${what} is not in repository ${repository.name}, nor can it be had from upstream`);
}

async function handleInfo(request: FormatRequest, name: string): Promise<HttpReply> {
  const at = gemAt(name);
  const reply = at === undefined ? undefined : await infoReply(request, at);
  return reply ?? missing(request, `Gem ${name}`);
}

/** A gem's file, or its error: of a name that can be read in several ways, the first that leads to a gem. */
async function handleGem(request: FormatRequest, file: string): Promise<HttpReply> {
  const fullName = /^(.+)\.gem$/.exec(file)?.[1] ?? '';
  const asset = await firstReading(fullName, async ({ name, version }): Promise<AssetRow | undefined> => {
    const at = gemAt(name);
    if (at === undefined) return undefined;
    try {
      return await resolveAsset(request.services, request.repository, at, version, file);
    } catch (error) {
      if (error instanceof ServiceError && error.status === 404) return undefined;
      throw error;
    }
  });
  return asset === undefined ? missing(request, file) : assetReply(request.services, asset, 'application/octet-stream');
}

/** Names are hostile: of one that can be read in very many ways, no registry is asked for each. */
const MAX_READINGS = 8;

async function firstReading<T>(
  fullName: string,
  look: (reading: GemFile) => Promise<T | undefined>,
): Promise<T | undefined> {
  let failure: UpstreamError | undefined;
  for (const reading of readFullName(fullName).slice(0, MAX_READINGS)) {
    try {
      const found = await look(reading);
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
  return undefined;
}

/** `NAME-VERSION[-PLATFORM].gemspec.rz`: what `gem install` reads before it downloads a gem. */
async function handleSpecification(request: FormatRequest, file: string): Promise<HttpReply> {
  const fullName = /^(.+)\.gemspec\.rz$/.exec(file)?.[1] ?? '';
  const gem = await firstReading(fullName, async (reading) => await findSpecification(request, reading));
  if (gem === undefined) return missing(request, fullName === '' ? file : fullName);
  const body = await promisify(deflate)(marshalSpecification(gem));
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body, etag: true };
}

async function findSpecification(request: FormatRequest, file: GemFile): Promise<MarshalGem | undefined> {
  const at = gemAt(file.name);
  const found = at === undefined ? undefined : await visiblePackage(request.services, request.repository, at);
  const version = found?.versions.get(file.version);
  // Who knows an Unlisted version may install it; that goes through here.
  if (version === undefined || !downloadable(version.status)) return undefined;
  const asset = `${gemFullName(file)}.gem`;
  const gem = gemIn(version.current, asset) ?? gemIn(version.metadata, asset);
  return gem === undefined ? undefined : specificationOf(file, gem, version.metadata, version.published);
}

function specificationOf(
  { name, platform }: GemFile,
  gem: RubyGem,
  metadata: VersionMetadata,
  published: number,
): MarshalGem | undefined {
  const line = parseInfoLine(gem.line);
  if (line === undefined) return undefined;
  // The index has only what is needed at run time; `gem install --development` looks for the rest.
  const development = (metadata.dependencies ?? []).filter(({ dependencyType }) => dependencyType === 'development');
  return {
    ...line,
    name,
    platform,
    dependencies: [
      ...line.dependencies.map((each) => ({ ...each, type: 'runtime' as const })),
      ...development.map(({ package: of, versionRequirement = '>= 0' }) => ({
        name: of,
        versions: versionRequirement.split(', '),
        type: 'development' as const,
      })),
    ],
    published,
    summary: metadata.summary ?? '',
    description: gem.description,
    homePage: metadata.homePage,
    authors: gem.authors ?? [],
    licenses: (metadata.licenses ?? []).flatMap(({ name: license }) => license ?? []),
  };
}

/** What Bundler falls back to, and what it used before the compact index. Without names it only looks whether it is there. */
async function handleDependencies(request: FormatRequest): Promise<HttpReply> {
  const names = request.query
    .getAll('gems')
    .flatMap((list) => list.split(','))
    .filter((name) => name !== '');
  if (names.length > MAX_ASKED_GEMS) {
    return routes.error(422, `The dependencies of at most ${MAX_ASKED_GEMS} gems can be asked for at once`);
  }
  const headers = { 'content-type': 'application/octet-stream' };
  if (names.length === 0) return { status: 200, headers, body: '' };
  const listed = await Promise.all(
    [...new Set(names)].flatMap((name) => gemAt(name) ?? []).map(async (at) => await listedGems(request, at)),
  );
  const gems = listed.flat().map(({ name, line }) => ({ ...line, name }));
  return { status: 200, headers, body: marshalDependencies(gems), etag: true };
}
