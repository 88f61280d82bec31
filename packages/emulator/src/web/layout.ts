import type { Services } from '../services.ts';
import { html, type Html, type Value } from './html.ts';
import { home, requestsPage } from './links.ts';

export interface Crumb {
  readonly text: string;
  /** Undefined for the page itself. */
  readonly href?: string;
}

export interface Page {
  readonly title: string;
  /** From the start page down to the parent. */
  readonly crumbs: readonly Crumb[];
  /** The heading, where it is more than the title. */
  readonly heading?: Html;
  readonly main: Value;
  readonly status?: number;
}

/** The whole document. `path` is the path of the page, to mark it in the navigation. */
export function documentOf({ title, crumbs, heading, main }: Page, path: string, services: Services): string {
  const current = (href: string): Html | false => path === href && html` aria-current="page"`;
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · CodeArtifact emulator</title>
        <link rel="icon" href="/web/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/web/page.css" />
        <script src="/web/page.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href="${home}"
              ><svg aria-hidden="true" viewBox="0 0 24 24" width="22" height="22">
                <path d="M12 2 21 7v10l-9 5-9-5V7z" />
                <path d="m3 7 9 5 9-5M12 12v10" /></svg
              >CodeArtifact <span>emulator</span></a
            >
            <nav aria-label="Main">
              <ul>
                <li><a href="${home}" ${current(home)}>Domains</a></li>
                <li><a href="${requestsPage}" ${current(requestsPage)}>Requests</a></li>
              </ul>
            </nav>
          </div>
        </header>
        <div class="wrap">
          ${
            crumbs.length > 0 &&
            html`<nav class="crumbs" aria-label="Breadcrumb">
              <ol>
                ${crumbs.map(({ text, href }) => html`<li>${href === undefined ? text : html`<a href="${href}"><bdi>${text}</bdi></a>`}</li>`)}
                <li aria-current="page"><bdi>${title}</bdi></li>
              </ol>
            </nav>`
          }
          <main id="main" tabindex="-1">
            <h1>${heading ?? html`<bdi>${title}</bdi>`}</h1>
            ${main}
          </main>
        </div>
        <footer class="wrap">
          Account ${services.account}, Region ${services.region}. This page only reads; it holds no token. The emulator
          is for tests: it is not AWS and not affiliated with it.
        </footer>
        <p class="hidden" role="status" id="announce"></p>
      </body>
    </html> `;
  return markup;
}

/** Pages of one thing, side by side. */
export function tabs(
  label: string,
  entries: readonly { readonly text: string; readonly href: string; readonly current: boolean }[],
): Html {
  return html`<nav class="tabs" aria-label="${label}">
    <ul>
      ${entries.map(({ text, href, current }) => html`<li><a href="${href}" ${current && html` aria-current="page"`}>${text}</a></li>`)}
    </ul>
  </nav>`;
}

/** Terms with what there is to say of them; a term without a value is left out. */
export function facts(rows: readonly (readonly [term: string, value: Value])[]): Html {
  const given = rows.filter(([, value]) => value !== undefined && value !== false && value !== '');
  return html`<dl class="facts">
    ${given.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

export interface Column {
  readonly title: string;
  readonly class?: string;
}

/**
 * A table; the first cell of a row is its heading. On a narrow screen the style makes a block of each row, hence the
 * roles: some browsers forget what a table is when its elements are displayed as something else.
 */
export function table(caption: Value, columns: readonly Column[], rows: readonly (readonly Value[])[]): Html {
  const cell = (value: Value, index: number): Html => {
    const kind = columns[index]?.class;
    const attributes = html`${kind !== undefined && html` class="${kind}"`} data-title="${columns[index]?.title}"`;
    return index === 0
      ? html`<th scope="row" role="rowheader" ${attributes}>${value}</th>`
      : html`<td role="cell" ${attributes}>${value}</td>`;
  };
  return html`<div class="table">
    <table role="table">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(({ title, class: kind }) => html`<th scope="col" role="columnheader" ${kind !== undefined && html` class="${kind}"`}>${title}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (row) =>
            html`<tr role="row">
              ${row.map(cell)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Nothing here yet, and what to do about it. */
export function empty(title: string, advice: Value): Html {
  return html`<div class="empty">
    <p><strong>${title}</strong></p>
    ${advice}
  </div>`;
}
