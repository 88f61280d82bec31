import type { Services } from '../services.ts';
import { domainArn } from '../store/arns.ts';
import { knownDomainSize, packageCounts, upstreamEdges } from '../store/browse.ts';
import { listRepositories } from '../store/repositories.ts';
import { findPolicy, listTags } from '../store/resources.ts';
import type { Store } from '../store/store.ts';
import type { DomainRow, RepositoryRow } from '../store/types.ts';
import { upstreamGraph } from './graph-view.ts';
import { html, type Html, type Value } from './html.ts';
import { empty, facts, table, tabs, type Crumb, type Page } from './layout.ts';
import { domainPage, groupsPage, home, repositoryPage } from './links.ts';
import { bytes, copyable, copyButton, counted, snippet, time, whole } from './values.ts';

export const domainCrumbs: readonly Crumb[] = [{ text: 'Domains', href: home }];

export function domainTabs(domain: DomainRow, current: 'repositories' | 'groups'): Html {
  return tabs(`Domain ${domain.name}`, [
    { text: 'Repositories', href: domainPage(domain), current: current === 'repositories' },
    { text: 'Package groups', href: groupsPage(domain), current: current === 'groups' },
  ]);
}

export function domainView({ store }: Services, domain: DomainRow, endpoint: string): Page {
  const repositories = listRepositories(store, domain);
  const arn = domainArn(domain);
  return {
    title: domain.name,
    crumbs: domainCrumbs,
    main: html`${domainTabs(domain, 'repositories')}
      ${
        repositories.length === 0
          ? empty(
              'No repository in this domain yet.',
              html`<p>Make one:</p>
                ${snippet(
                  `aws codeartifact create-repository --endpoint-url ${endpoint} --region ${domain.region} --domain ${domain.name} --domain-owner ${domain.owner} --repository my-packages`,
                  'the command that makes a repository',
                )}`,
            )
          : html`<section aria-labelledby="graph">
                <h2 id="graph">Upstream graph</h2>
                ${upstreamGraph(store, domain, repositories)}
              </section>
              <section aria-labelledby="repositories">
                <h2 id="repositories">Repositories</h2>
                ${repositoryTable(store, domain, repositories)}
              </section>`
      }
      <section aria-labelledby="about">
        <h2 id="about">About the domain</h2>
        ${facts([
          ['Owner', html`<code>${domain.owner}</code>`],
          ['Region', domain.region],
          ['Assets', bytes(knownDomainSize(store, domain))],
          ['Created', time(domain.created)],
          ['ARN', copyable(arn, "the domain's ARN")],
          ['Encryption key', html`<code>${domain.encryption_key}</code>`],
        ])}
        ${policyAndTags(store, arn, 'domain')}
      </section>`,
  };
}

function repositoryTable(store: Store, domain: DomainRow, repositories: readonly RepositoryRow[]): Html {
  const counts = packageCounts(store, domain);
  const { edges, connections } = upstreamEdges(store, domain);
  const names = new Map(repositories.map(({ id, name }) => [id, name]));
  return table(
    counted(repositories.length, 'repository', 'repositories'),
    [{ title: 'Repository' }, { title: 'Packages', class: 'number' }, { title: 'Upstream, in search order' }],
    repositories.map(({ id, name, description }) => {
      const above = edges.filter(({ from }) => from === id).flatMap(({ to }) => names.get(to) ?? []);
      const connection = connections.get(id);
      return [
        html`<a href="${repositoryPage(domain, { name })}">${name}</a
          >${description !== null && description !== '' && html`<p class="quiet">${description}</p>`}`,
        whole(counts.get(id) ?? 0),
        connection !== undefined
          ? html`<code>${connection}</code>`
          : above.length === 0
            ? html`<span class="quiet">none</span>`
            : html`<ol class="inline">
                ${above.map((upstream) => html`<li><a href="${repositoryPage(domain, { name: upstream })}">${upstream}</a></li>`)}
              </ol>`,
      ];
    }),
  );
}

/** The resource policy as it was written, and the tags. */
export function policyAndTags(store: Store, arn: string, what: 'domain' | 'repository'): Value {
  const policy = findPolicy(store, arn);
  const tags = listTags(store, arn);
  return html`<h3>Resource policy</h3>
    ${
      policy === undefined
        ? html`<p class="quiet">None: only identity policies of the owner's account decide.</p>`
        : html`<div class="snippet">
              <pre
                tabindex="0"
                role="group"
                aria-label="Policy of the ${what}"
              ><code>${indented(policy.document)}</code></pre>
              ${copyButton(`the policy of the ${what}`)}
            </div>
            <p class="quiet">Revision <code>${policy.revision}</code></p>`
    }
    <h3>Tags</h3>
    ${
      tags.length === 0
        ? html`<p class="quiet">None.</p>`
        : table(
            counted(tags.length, 'tag'),
            [{ title: 'Key' }, { title: 'Value' }],
            tags.map(({ key, value }) => [html`<bdi>${key}</bdi>`, html`<bdi>${value}</bdi>`]),
          )
    }`;
}

function indented(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document), undefined, 2);
  } catch {
    return document;
  }
}
