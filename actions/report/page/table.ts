import { markup, type Markup } from './markup.ts';

export interface Column {
  readonly name: string;
  /** Set to the right, so that digits stand below each other. */
  readonly number?: boolean;
}

/** A table whose first column names its rows, or that there are none; on a narrow screen it is scrolled by itself. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  if (rows.length === 0) return markup`<p class="lead">There are none.</p>`;
  const look = (index: number): string => (columns[index]?.number === true ? 'number' : '');
  const head = columns.map(({ name }, index) => markup`<th scope="col" class="${look(index)}">${name}</th>`);
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell, index) => markup`<td class="${look(index + 1)}">${cell}</td>`);
    return markup`<tr><th scope="row">${first}</th>${cells}</tr>`;
  });
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
