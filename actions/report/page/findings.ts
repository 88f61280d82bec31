import type { ReportDocument } from '../document.ts';
import { grouped } from '../write/numbers.ts';
import { markup, NOTHING, type Markup } from './markup.ts';

/** Findings of a rule that the page has; the CSV file has all. */
const NAMED = 100;

/** What is wrong, by rule, the worst first: each can be opened without a script. */
export function findingsSection({ findings, rules }: ReportDocument): Markup {
  const groups = Map.groupBy(findings, ({ rule }) => rule);
  const sections = rules.flatMap(({ id, level, title, why, remedy, link }) => {
    const of = groups.get(id) ?? [];
    if (of.length === 0) return [];
    const items = of.slice(0, NAMED).map(({ message }) => markup`<li>${message}</li>`);
    const more = of.length > NAMED ? markup`<p>And ${grouped(of.length - NAMED)} more, in findings.csv.</p>` : NOTHING;
    return [
      markup`<details><summary><span class="level ${level}">${NAMES[level]}</span><b>${title}</b><span class="count">${grouped(of.length)}</span></summary><div><p>${why}</p><ul>${items}</ul>${more}<p>${remedy} <a href="${link}">AWS on this: ${title.toLowerCase()}</a></p></div></details>`,
    ];
  });
  return markup`<section><h2>Findings</h2>${sections.length === 0 ? markup`<p class="lead">Nothing is wrong, as far as this report looks.</p>` : sections}</section>`;
}

const NAMES = { error: 'Error', warning: 'Warning', note: 'Note' } as const;
