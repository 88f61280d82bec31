import { tokensIn } from '../auth/authority.ts';
import { ServiceError, UpstreamError } from '../errors.ts';
import { text, type HttpReply } from '../http/reply.ts';
import { BodyTooLarge, type HttpRequest } from '../http/request.ts';
import type { Services } from '../services.ts';
import { TooLarge } from '../store/blobs.ts';
import { derived } from '../store/derived.ts';
import { findDomain } from '../store/domains.ts';
import { findRepository } from '../store/repositories.ts';
import type { Target } from '../auth/types.ts';
import type { DomainRow, RepositoryRow } from '../store/types.ts';
import type { FormatRecord } from './format.ts';
import { FORMATS } from './formats.ts';

interface Address {
  readonly format: FormatRecord;
  readonly owner: string;
  readonly domain: string;
  readonly repository: string;
  /** Path of the endpoint, from the first slash to the last. */
  readonly base: string;
  readonly rest: string;
}

/** The service's host forms: `DOMAIN-OWNER.d.codeartifact.REGION.amazonaws.com` and `DOMAIN-OWNER.codeartifact.REGION.on.aws`. */
const SERVICE_HOST =
  /^([a-z][a-z0-9-]*)-(\d{12})(?:\.d\.codeartifact\.[a-z0-9-]+\.(?:amazonaws\.com|localhost)|\.codeartifact\.[a-z0-9-]+\.on\.aws)(?::\d+)?$/;

const DOMAIN_OWNER = /^([a-z][a-z0-9-]*)-(\d{12})$/;

/** `/FORMAT/d/DOMAIN-OWNER/REPOSITORY/…` anywhere, `/FORMAT/REPOSITORY/…` where the host names the domain. */
export function parseAddress(path: string, host: string | undefined): Address | undefined {
  const [, id = '', first = '', second = '', third = ''] = path.split('/', 5);
  const format = FORMATS.get(id);
  if (format === undefined) return undefined;
  const byPath = first === 'd' ? DOMAIN_OWNER.exec(second) : null;
  const [, domain, owner] = byPath ?? SERVICE_HOST.exec(host?.toLowerCase() ?? '') ?? [];
  const repository = byPath === null ? first : third;
  if (domain === undefined || owner === undefined || repository === '') return undefined;
  const base = byPath === null ? `/${id}/${repository}/` : `/${id}/d/${second}/${repository}/`;
  // RubyGems posts to `…//api/v1/gems` when the host was given with its slash.
  const rest = path.slice(base.length).replace(/^\/+/, '');
  return { format, domain, owner, repository, base, rest };
}

interface Named {
  readonly domain: DomainRow | undefined;
  readonly repository: RepositoryRow | undefined;
  /** What a reader needs a permission on. */
  readonly target: Target | undefined;
}

/** Names that clients make up are among them; a service has 1,000 repositories in a domain at most. */
const named = derived<Named>(2_000);

function find({ store }: Services, { owner, domain: name, repository: wanted }: Address, region: string): Named {
  const domain = findDomain(store, { region, owner, name });
  const repository = domain === undefined ? undefined : findRepository(store, domain, wanted);
  if (domain === undefined || repository === undefined) return { domain, repository, target: undefined };
  return { domain, repository, target: { kind: 'repository', domain, repository: repository.name } };
}

/** Where a path leads, and the answer to whoever may read there, once it was given and if it is a settled one. */
interface Destination extends Named {
  readonly address: Address;
  settled?: HttpReply;
}

/** Enough for all that one installation asks for; paths that clients make up are among them. */
const destinations = derived<Destination | undefined>(5_000);

function findDestination(services: Services, request: HttpRequest): Destination | undefined {
  const { path, headers, region = services.region } = request;
  return destinations(services.store, `${region} ${headers.host ?? ''} ${path}`, () => {
    const address = parseAddress(path, headers.host);
    if (address === undefined) return undefined;
    const key = `${region} ${address.owner} ${address.domain} ${address.repository}`;
    return { address, ...named(services.store, key, () => find(services, address, region)) };
  });
}

/** The data plane's gate: token, then repository, then, for who reads, the permission to, then the protocol. */
export async function handleDataPlane(services: Services, request: HttpRequest): Promise<HttpReply> {
  const found = findDestination(services, request);
  if (found === undefined) return text(404, 'Not found\n');
  const { address, domain, repository, target } = found;
  const { format } = address;
  const { routes } = format;
  if (domain === undefined) {
    return routes.error(404, `Domain '${address.domain}' owned by account '${address.owner}' does not exist`);
  }
  const principal = services.authority.authenticateBearer(request, domain);
  if (principal === undefined) return challenge(format, `${address.domain}/${address.repository}`, request);
  if (repository === undefined || target === undefined) {
    return routes.error(404, `Repository '${address.repository}' does not exist in domain '${address.domain}'`);
  }
  try {
    if (services.quotas.quotas.size > 0) {
      const cost = format.requestCost?.(address.rest, request.query) ?? 1;
      const owner = `${principal.account} ${domain.region}`;
      services.quotas.bearer(owner, tokensIn(request)[0] ?? '', request.method, cost);
    }
    if (request.method === 'GET' || format.writesNeedRead) {
      services.authority.authorize(principal, request, 'ReadFromRepository', target);
    }
    const settles = request.method === 'GET' && request.rawQuery === '';
    if (settles && found.settled !== undefined) return found.settled;
    const reply = await routes.handle({
      ...request,
      services,
      domain,
      repository,
      principal,
      rest: address.rest,
      endpoint: `${request.origin}${request.prefix}${address.base}`,
      authorize: (action, at) =>
        services.authority.authorize(principal, request, action, { kind: 'package', domain, repository, at }),
    });
    // Where the store has changed in the meantime, nobody asks this destination any more.
    if (settles && reply.settled === true) found.settled = reply;
    return reply;
  } catch (error) {
    if (error instanceof ServiceError) return formatErrorReply(format, error);
    if (error instanceof UpstreamError) return routes.error(502, error.message);
    if (error instanceof TooLarge || error instanceof BodyTooLarge) return routes.error(413, error.message);
    throw error;
  }
}

/** The format's own error, with the headers that the service's has. */
export function formatErrorReply({ routes }: FormatRecord, { status, message, headers }: ServiceError): HttpReply {
  const reply = routes.error(status, message);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/**
 * 401. The two challenges stand on lines of their own: Maven does not find the Basic one in a line that joins them.
 */
function challenge({ routes }: FormatRecord, realm: string, request: HttpRequest): HttpReply {
  const message =
    request.headers.authorization === undefined
      ? 'Authentication is required: send an authorization token of the domain'
      : 'The authorization token is invalid or has expired';
  const reply = routes.error(401, message);
  if (!routes.challenges) return reply;
  return {
    ...reply,
    headers: { ...reply.headers, 'www-authenticate': [`Bearer realm="${realm}"`, `Basic realm="${realm}"`] },
  };
}
