import type { PackageKey, DomainRow } from './types.ts';

/** ARNs as the service documents them; a package without a namespace has an empty segment. */
export function domainArn(domain: DomainRow): string {
  return `arn:aws:codeartifact:${domain.region}:${domain.owner}:domain/${domain.name}`;
}

export function repositoryArn(domain: DomainRow, repository: string): string {
  return `arn:aws:codeartifact:${domain.region}:${domain.owner}:repository/${domain.name}/${repository}`;
}

export function packageArn(domain: DomainRow, repository: string, { format, namespace, name }: PackageKey): string {
  const path = `${domain.name}/${repository}/${format}/${namespace}/${name}`;
  return `arn:aws:codeartifact:${domain.region}:${domain.owner}:package/${path}`;
}

export function packageGroupArn(domain: DomainRow, pattern: string): string {
  const path = pattern.replaceAll('%', '%25').replaceAll('*', '%2a').replaceAll('$', '%24');
  return `arn:aws:codeartifact:${domain.region}:${domain.owner}:package-group/${domain.name}${path}`;
}
