import type { Services } from '../services.ts';
import { repositoryArn } from '../store/arns.ts';
import { externalConnection, searchOrder } from '../store/repositories.ts';
import type { DomainRow, RepositoryRow } from '../store/types.ts';
import { domainCrumbs, policyAndTags } from './domain-view.ts';
import { html, type Html } from './html.ts';
import { facts, tabs, type Crumb, type Page } from './layout.ts';
import { domainPage, repositoryPage, type RepositoryTab } from './links.ts';
import { copyable, time } from './values.ts';

export interface RepositoryPlace {
  readonly domain: DomainRow;
  readonly repository: RepositoryRow;
}

export function repositoryCrumbs({ domain }: RepositoryPlace): readonly Crumb[] {
  return [...domainCrumbs, { text: domain.name, href: domainPage(domain) }];
}

const TABS: readonly (readonly [RepositoryTab, string])[] = [
  ['packages', 'Packages'],
  ['connect', 'Connect'],
  ['details', 'Details'],
];

export function repositoryTabs({ domain, repository }: RepositoryPlace, current: RepositoryTab): Html {
  return tabs(
    `Repository ${repository.name}`,
    TABS.map(([tab, text]) => ({ text, href: repositoryPage(domain, repository, tab), current: tab === current })),
  );
}

export function detailsView({ store }: Services, place: RepositoryPlace): Page {
  const { domain, repository } = place;
  const arn = repositoryArn(domain, repository.name);
  const searched = searchOrder(store, repository);
  return {
    title: repository.name,
    crumbs: repositoryCrumbs(place),
    main: html`${repositoryTabs(place, 'details')}
      ${facts([
        ['Description', repository.description ?? undefined],
        ['Administrator', html`<code>${repository.administrator}</code>`],
        ['Created', time(repository.created)],
        ['ARN', copyable(arn, "the repository's ARN")],
      ])}
      <h2>Search order</h2>
      <p>A request for a package looks into these, one after the other:</p>
      <ol class="steps">
        ${searched.map((row) => {
          const connection = externalConnection(store, row);
          return html`<li>
            ${row.id === repository.id ? html`<strong>${row.name}</strong>, this repository` : html`<a href="${repositoryPage(domain, row)}">${row.name}</a>`}${connection !== undefined && html`, then <code>${connection}</code>`}
          </li>`;
        })}
      </ol>
      <h2>Access</h2>
      ${policyAndTags(store, arn, 'repository')}`,
  };
}
