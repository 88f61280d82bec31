import type { ApiConnection } from './aws/connection.ts';
import { isLoopback } from './aws/endpoint.ts';
import { InputError } from './errors.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';

export const ENDPOINT_TYPES = ['ipv4', 'dualstack'] as const;
export type EndpointType = (typeof ENDPOINT_TYPES)[number];

/**
 * The endpoint of a repository for a format, as the service tells it, with a trailing slash: one call. It is where
 * the token will be sent, so its host is checked (see `checkEndpoint`).
 */
export async function repositoryEndpoint(
  connection: ApiConnection,
  repository: string,
  format: Format,
  type: EndpointType = 'ipv4',
): Promise<URL> {
  const { domain, domainOwner, region, endpoint: declared, repositoryEndpoint: vpc, service } = connection;
  const { repositoryEndpoint: endpoint } = await service.getRepositoryEndpoint({
    ...{ domain, domainOwner, repository, format },
    ...(type === 'ipv4' ? {} : { endpointType: type }),
  });
  if (endpoint === undefined || !URL.canParse(endpoint)) {
    throw new InputError(
      `CodeArtifact gave no endpoint for ${format} in repository ${repository}. Check the endpoint.`,
    );
  }
  const url = new URL(endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
  const { hostSuffixes } = await import('./aws/partition.ts');
  const suffixes = region === undefined ? undefined : hostSuffixes(region);
  checkEndpoint(url, { domain, domainOwner, region, repository, format, declared, suffixes });
  return vpc === undefined ? url : throughVpc(url, vpc, { domain, domainOwner, repository, format });
}

/**
 * The address of a repository at a VPC endpoint without private DNS (user guide, "Use the codeartifact.repositories
 * endpoint without private DNS"): `https://vpce-….vpce.amazonaws.com/FORMAT/d/DOMAIN-OWNER/REPOSITORY/`.
 */
function throughVpc(
  url: URL,
  vpc: URL,
  {
    domain,
    domainOwner,
    repository,
    format,
  }: Pick<EndpointExpectation, 'domain' | 'domainOwner' | 'repository' | 'format'>,
): URL {
  const owner = domainOwner ?? new RegExp(`(?:^|/)${domain}-(\\d{12})[./]`).exec(`${url.host}${url.pathname}`)?.[1];
  if (owner === undefined) {
    throw new InputError(
      "The input 'repository-endpoint' needs the input 'domain-owner': CodeArtifact did not name it.",
    );
  }
  return new URL(`${vpc.origin}/${format}/d/${domain}-${owner}/${repository}/`);
}

export interface EndpointExpectation {
  readonly domain: string;
  readonly domainOwner: string | undefined;
  readonly region: string | undefined;
  readonly repository: string;
  readonly format: Format;
  /** The API endpoint in use, where it is not the service's own: a VPC endpoint or the emulator. */
  readonly declared: URL | undefined;
  /** How hosts end in the partition of the Region. Default: `amazonaws.com` and `on.aws`. */
  readonly suffixes?: { readonly ipv4: string; readonly dualstack: string } | undefined;
}

/**
 * Throws unless the host is the service's for this domain, owner and Region, in one of its forms (user guide,
 * "repository endpoints"): `D-O.d.codeartifact.R.amazonaws.com`, dual-stack `D-O.codeartifact.R.on.aws`, or a VPC
 * endpoint with the path `/FORMAT/d/D-O/REPOSITORY/`; or the host of the declared endpoint with such a path.
 */
export function checkEndpoint(url: URL, expected: EndpointExpectation): void {
  const { domain, repository, format, declared } = expected;
  const owner = expected.domainOwner ?? '\\d{12}';
  const region = expected.region ?? '[a-z0-9-]+';
  const { ipv4, dualstack } = expected.suffixes ?? { ipv4: 'amazonaws.com', dualstack: 'on.aws' };
  const account = new RegExp(`^${domain}-${owner}$`);
  const service = new RegExp(
    `^${domain}-${owner}\\.(d\\.codeartifact\\.${region}\\.${literal(ipv4)}|(?:d\\.)?codeartifact\\.${region}\\.${literal(dualstack)})$`,
  );
  const vpc = new RegExp(`^vpce-[a-z0-9-]+\\.d\\.codeartifact\\.${region}\\.vpce\\.${literal(ipv4)}$`);
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  // The emulator writes a Region that is not its own in front.
  const path = segments[0] === expected.region ? segments.slice(1) : segments;
  const byPath =
    path.length === 4 && path[0] === format && path[1] === 'd' && account.test(path[2] ?? '') && path[3] === repository;
  const byHost = path.length === 2 && path[0] === format && path[1] === repository;
  const secure = url.protocol === 'https:';
  if (secure && byHost && service.test(url.hostname)) return;
  if (secure && byPath && vpc.test(url.hostname)) return;
  if (byPath && declared !== undefined && sameSite(url, declared)) return;
  throw new InputError(
    `The endpoint ${url.href} is not CodeArtifact's for domain ${domain}${expected.region === undefined ? '' : ` in ${expected.region}`}, so the token will not be sent there. Check 'domain-owner', 'region' and 'endpoint'.`,
  );
}

/** The emulator may serve its repositories on another port of this machine; any other host must be the same one. */
function sameSite(url: URL, declared: URL): boolean {
  return url.host === declared.host || (isLoopback(url) && isLoopback(declared));
}

function literal(text: string): string {
  return text.replaceAll('.', '\\.');
}
