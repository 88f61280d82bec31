import type { ClientSetUp, ClientTarget } from '../formats/client-set-up.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Format } from '../store/types.ts';

/** A client of the page, and the format whose packages it takes. */
export interface Client extends ClientSetUp {
  readonly format: Format;
}

/** In the order of the page. */
export const CLIENTS: readonly Client[] = [...FORMATS.values()].flatMap(({ id, clients }) =>
  clients.map((client) => ({ ...client, format: id })),
);

/** A repository as its clients reach it. */
export interface RepositoryAddress extends Omit<ClientTarget, 'url'> {
  /** What the path begins with where the Region is not the emulator's own: `/eu-west-1`; else ''. */
  readonly prefix: string;
}

/** With a slash at the end, as all clients want it. */
export function repositoryEndpoint(
  { endpoint, prefix, domain, owner, repository }: RepositoryAddress,
  format: Format,
): string {
  return `${endpoint}${prefix}/${format}/d/${domain}-${owner}/${repository}/`;
}

export function loginCommand(target: RepositoryAddress, tool: string): string {
  const { endpoint, region, domain, owner, repository } = target;
  return `eval "$(codeartifact-ci login --domain ${domain} --domain-owner ${owner} --region ${region} --repository ${repository} --tools ${tool} --endpoint ${endpoint} --export)"`;
}

export function tokenCommand({ endpoint, region, domain, owner }: RepositoryAddress): string {
  return `export CODEARTIFACT_AUTH_TOKEN="$(aws codeartifact get-authorization-token \\
  --endpoint-url ${endpoint} --region ${region} \\
  --domain ${domain} --domain-owner ${owner} \\
  --query authorizationToken --output text)"`;
}
