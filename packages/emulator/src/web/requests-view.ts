import type { Services } from '../services.ts';
import { html, type Html } from './html.ts';
import { empty, table, type Page } from './layout.ts';
import { home, requestsPage } from './links.ts';
import { badge, counted } from './values.ts';

export function requestsView({ requests }: Services): Page {
  const recent = requests.recent();
  return {
    title: 'Requests',
    crumbs: [],
    main: html`<p class="lead">
        What clients asked for last, the newest first. Tokens in an address are left out.
        <a href="${requestsPage}">Refresh</a>
      </p>
      ${
        recent.length === 0
          ? empty(
              'No request yet.',
              html`<p>
                Choose a repository among the <a href="${home}">domains</a> and connect a client to it; its requests
                appear here.
              </p>`,
            )
          : table(
              counted(recent.length, 'request'),
              [
                { title: 'Address' },
                { title: 'Method' },
                { title: 'Status' },
                { title: 'Took', class: 'number' },
                { title: 'At' },
                { title: 'Client' },
              ],
              recent.map(({ path, method, status, milliseconds, at, client }) => [
                html`<code class="path">${path}</code>`,
                method,
                outcome(status),
                `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`,
                html`<time datetime="${new Date(at).toISOString()}">${new Date(at).toISOString().slice(11, 23)}</time>`,
                html`<bdi>${client}</bdi>`,
              ]),
            )
      }`,
  };
}

function outcome(status: number): Html {
  const [tone, word] =
    status >= 500
      ? (['bad', 'failed'] as const)
      : status >= 400
        ? (['warn', 'refused'] as const)
        : status >= 300
          ? (['plain', status === 304 ? 'unchanged' : 'redirected'] as const)
          : (['good', 'ok'] as const);
  return badge(`${status} ${word}`, tone);
}
