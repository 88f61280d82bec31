import type { Services } from '../services.ts';
import { allDomains } from '../store/browse.ts';
import { searchPackages, searchRepositories } from '../store/search.ts';
import { html, type Html } from './html.ts';
import { table, type Page } from './layout.ts';
import { domainPage, home, packagePage, repositoryPage, searchPage } from './links.ts';
import { badge, counted, fullName } from './values.ts';

/** Of packages, and of repositories: who sees so many types on. */
export const MOST_FOUND = 100;

/** The field that looks through all domains. `live`: the list on the same page follows it. */
export function searchForm(text: string, live: boolean): Html {
  return html`<form
    class="filter everywhere"
    role="search"
    aria-label="All domains"
    action="${searchPage}"
    ${live && html` data-live="results"`}
  >
    <p class="field wide">
      <label for="q">Search all domains</label
      ><input
        id="q"
        name="q"
        type="search"
        value="${text}"
        placeholder="Part of the name of a package or a repository"
        autocomplete="off"
        spellcheck="false"
      />
    </p>
    <p class="field"><button type="submit">Search</button></p>
  </form>`;
}

export function searchView({ store }: Services, query: URLSearchParams): Page {
  const text = query.get('q') ?? '';
  const domains = new Map(allDomains(store).map((domain) => [domain.id, domain]));
  const packages = searchPackages(store, text, MOST_FOUND + 1);
  const repositories = searchRepositories(store, text, MOST_FOUND + 1);
  const summary =
    text.trim() === ''
      ? 'Nothing to look for yet'
      : `${found(packages, 'package')}, ${found(repositories, 'repository', 'repositories')}`;
  return {
    title: 'Search',
    crumbs: [{ text: 'Domains', href: home }],
    main: html`${searchForm(text, true)}
      <div id="results" data-summary="${summary}">
        <p class="count">${summary}</p>
        ${
          repositories.length > 0 &&
          html`<section>
            ${table(
              'Repositories',
              [{ title: 'Repository' }, { title: 'Domain' }, { title: 'Region' }],
              repositories.slice(0, MOST_FOUND).flatMap((repository) => {
                const domain = domains.get(repository.domain_id);
                if (domain === undefined) return [];
                return [
                  [
                    html`<a href="${repositoryPage(domain, repository)}">${repository.name}</a>`,
                    html`<a href="${domainPage(domain)}">${domain.name}</a>`,
                    html`<code>${domain.region}</code>`,
                  ],
                ];
              }),
            )}
          </section>`
        }
        ${
          packages.length > 0 &&
          html`<section>
            ${table(
              'Packages',
              [{ title: 'Package' }, { title: 'Format' }, { title: 'Repository' }, { title: 'Domain' }],
              packages.slice(0, MOST_FOUND).flatMap((one) => {
                const domain = domains.get(one.domain_id);
                if (domain === undefined) return [];
                const repository = { name: one.repository };
                return [
                  [
                    html`<a href="${packagePage(domain, repository, one)}"><bdi>${fullName(one)}</bdi></a>`,
                    badge(one.format),
                    html`<a href="${repositoryPage(domain, repository)}">${one.repository}</a>`,
                    html`<a href="${domainPage(domain)}">${domain.name}</a>`,
                  ],
                ];
              }),
            )}
          </section>`
        }
      </div>`,
  };
}

function found(rows: readonly unknown[], one: string, several = `${one}s`): string {
  return rows.length > MOST_FOUND
    ? `more than ${counted(MOST_FOUND, one, several)}`
    : counted(rows.length, one, several);
}
