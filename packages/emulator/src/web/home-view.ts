import type { Services } from '../services.ts';
import { allDomains, knownDomainSize } from '../store/browse.ts';
import { repositoryCount } from '../store/domains.ts';
import { html } from './html.ts';
import { empty, table, type Page } from './layout.ts';
import { domainPage } from './links.ts';
import { searchForm } from './search-view.ts';
import { bytes, counted, snippet, time, whole } from './values.ts';

export function homeView({ store, region }: Services, origin: string): Page {
  const domains = allDomains(store);
  const main =
    domains.length === 0
      ? empty(
          'No domain yet.',
          html`<p>Make one with a repository in it, and come back:</p>
            ${snippet(
              `aws codeartifact create-domain --endpoint-url ${origin} --region ${region} --domain my-org
aws codeartifact create-repository --endpoint-url ${origin} --region ${region} --domain my-org --repository my-packages`,
              'the two commands that make a domain and a repository',
            )}
            <p>
              Or start the emulator with <code>--provision codeartifact.yml</code>, and all that the file describes is
              there.
            </p>`,
        )
      : html`${searchForm('', false)}
        ${table(
          counted(domains.length, 'domain'),
          [
            { title: 'Domain' },
            { title: 'Owner' },
            { title: 'Region' },
            { title: 'Repositories', class: 'number' },
            { title: 'Assets', class: 'number' },
            { title: 'Created' },
          ],
          domains.map((domain) => [
            html`<a href="${domainPage(domain)}">${domain.name}</a>`,
            html`<code>${domain.owner}</code>`,
            html`<code>${domain.region}</code>`,
            whole(repositoryCount(store, domain)),
            bytes(knownDomainSize(store, domain)),
            time(domain.created),
          ]),
        )}`;
  return {
    title: 'Domains',
    crumbs: [],
    main: html`<p class="lead">A CodeArtifact on this machine, at <code>${origin}</code>.</p>
      ${main}`,
  };
}
