import type { PackageKey, DomainRow, RepositoryRow } from '../store/types.ts';
import { html, type Html } from './html.ts';

/** Addresses of the pages. Names of packages and versions go into the query: a path would lose `..` to the browser. */
export const home = '/';
export const requestsPage = '/web/requests';
export const searchPage = '/web/search';

export function domainPage(domain: DomainRow): string {
  return `/web/d/${domain.region}/${domain.name}-${domain.owner}`;
}

export function groupsPage(domain: DomainRow): string {
  return `${domainPage(domain)}/groups`;
}

export type RepositoryTab = 'packages' | 'connect' | 'details';

export function repositoryPage(
  domain: DomainRow,
  repository: Pick<RepositoryRow, 'name'>,
  tab: RepositoryTab = 'packages',
): string {
  const base = `${domainPage(domain)}/r/${encodeURIComponent(repository.name)}`;
  return tab === 'packages' ? base : `${base}/${tab}`;
}

export function packagePage(domain: DomainRow, repository: Pick<RepositoryRow, 'name'>, at: PackageKey): string {
  return `${repositoryPage(domain, repository)}/package?${coordinates(at)}`;
}

export function versionPage(
  domain: DomainRow,
  repository: Pick<RepositoryRow, 'name'>,
  at: PackageKey,
  version: string,
): string {
  return `${repositoryPage(domain, repository)}/version?${coordinates(at)}&version=${encodeURIComponent(version.toWellFormed())}`;
}

function coordinates({ format, namespace, name }: PackageKey): string {
  return withQuery('', { format, namespace, package: name }).slice(1);
}

/** The path with those parameters that have a value. */
export function withQuery(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return path;
  const query = given.map(([name, value = '']) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
  return `${path}?${query.join('&')}`;
}

/** A link to an address that a package states, where it is one of the web; else its text alone. */
export function outsideLink(address: string): Html {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) return html`<bdi>${address}</bdi>`;
  return html`<a href="${url.href}" rel="noopener noreferrer nofollow external"><bdi>${address}</bdi></a>`;
}
