import { invalid } from '../errors.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Services } from '../services.ts';
import { countVersions, displayVersion, holdersOf, pageOfVersions } from '../store/browse.ts';
import { packageArn } from '../store/arns.ts';
import { associatedGroup } from '../store/groups.ts';
import { distTags, requirePackage } from '../store/packages.ts';
import type { PackageKey, PackageRow } from '../store/types.ts';
import { html, type Html } from './html.ts';
import { empty, facts, table, type Crumb, type Page } from './layout.ts';
import { groupsPage, packagePage, repositoryPage, versionPage } from './links.ts';
import { repositoryCrumbs, type RepositoryPlace } from './repository-view.ts';
import { badge, copyable, counted, fullName, origin, statusBadge, time, whole } from './values.ts';

export const VERSIONS_PER_PAGE = 100;

/** The package that the query of a page names. */
export function packageOf({ store }: Services, { repository }: RepositoryPlace, query: URLSearchParams): PackageRow {
  const format = FORMATS.get(query.get('format') ?? '')?.id;
  const name = query.get('package') ?? '';
  if (format === undefined || name === '') throw invalid('The address of this page must name a format and a package');
  return requirePackage(store, repository, { format, namespace: query.get('namespace') ?? '', name });
}

export function packageCrumbs(place: RepositoryPlace): readonly Crumb[] {
  const { domain, repository } = place;
  return [...repositoryCrumbs(place), { text: repository.name, href: repositoryPage(domain, repository) }];
}

export function headingOf(at: PackageKey, rest = ''): Html {
  return html`<bdi>${fullName(at)}</bdi>${rest !== '' && html` <bdi class="quiet">${rest}</bdi>`} ${badge(at.format)}`;
}

export function packageView(services: Services, place: RepositoryPlace, query: URLSearchParams): Page {
  const { store } = services;
  const { domain, repository } = place;
  const row = packageOf(services, place, query);
  const total = countVersions(store, row);
  const pages = Math.max(1, Math.ceil(total / VERSIONS_PER_PAGE));
  const page = readPage(query.get('page') ?? '1', pages);
  const versions = pageOfVersions(store, row, (page - 1) * VERSIONS_PER_PAGE, VERSIONS_PER_PAGE);
  const tags = Object.entries(distTags(store, row));
  const { group, association } = associatedGroup(store, domain, row);
  const elsewhere = holdersOf(store, domain, row).filter((name) => name !== repository.name);
  const link = (version: string): Html =>
    html`<a href="${versionPage(domain, repository, row, version)}"><bdi>${version}</bdi></a>`;
  const shown = displayVersion(store, row);
  return {
    title: fullName(row),
    heading: headingOf(row),
    crumbs: packageCrumbs(place),
    main: html`${facts([
        ['Version shown first', shown === undefined ? undefined : link(shown)],
        ['Publish', row.publish === 'ALLOW' ? badge('Allow', 'good') : badge('Block', 'bad')],
        ['Upstream', row.upstream === 'ALLOW' ? badge('Allow', 'good') : badge('Block', 'bad')],
        [
          'Package group',
          html`<a href="${groupsPage(domain)}"><code>${group.pattern}</code></a
            >${association === 'WEAK' && html` ${badge('only looks alike', 'warn')} <span class="quiet">blocked: the name resembles one that the group is for</span>`}`,
        ],
        [
          'Also in',
          elsewhere.length > 0 &&
            html`<ul class="inline">
              ${elsewhere.map((name) => html`<li><a href="${packagePage(domain, { name }, row)}">${name}</a></li>`)}
            </ul>`,
        ],
        ['ARN', copyable(packageArn(domain, repository.name, row), "the package's ARN")],
      ])}
      ${
        tags.length > 0 &&
        html`<section aria-labelledby="tags">
          <h2 id="tags">Dist-tags</h2>
          ${table(
            counted(tags.length, 'tag'),
            [{ title: 'Tag' }, { title: 'Version' }],
            tags.map(([tag, version]) => [html`<bdi>${tag}</bdi>`, link(version)]),
          )}
        </section>`
      }
      <section aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        ${
          versions.length === 0
            ? empty(
                'No version.',
                html`<p>The package's record is here with its origin controls; publish a version to fill it.</p>`,
              )
            : table(
                html`${counted(total, 'version')}, the newest first`,
                [
                  { title: 'Version' },
                  { title: 'Status' },
                  { title: 'Published' },
                  { title: 'Origin' },
                  { title: 'Assets', class: 'number' },
                  { title: 'Revision' },
                ],
                versions.map((version) => [
                  link(version.version),
                  statusBadge(version.status),
                  time(version.published),
                  origin(version),
                  whole(version.assets),
                  html`<code class="cut" title="${version.revision}">${version.revision}</code>`,
                ]),
              )
        }
        ${pages > 1 && pager(packagePage(domain, repository, row), page, pages)}
      </section>`,
  };
}

function readPage(text: string, pages: number): number {
  const page = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (page < 1 || page > pages) throw invalid(`'${text}' is no page of this list; it has ${pages}`);
  return page;
}

function pager(path: string, page: number, pages: number): Html {
  const link = (text: string, to: number, rel: string): Html =>
    html`<li><a href="${path}&page=${to}" rel="${rel}">${text}</a></li>`;
  return html`<nav class="pager" aria-label="Pages">
    <ul>
      ${page > 1 && link('Previous page', page - 1, 'prev')}
      <li>Page ${page} of ${pages}</li>
      ${page < pages && link('Next page', page + 1, 'next')}
    </ul>
  </nav>`;
}
