/**
 * Text from a registry is hostile: a package may be called `::stop-commands::x`, or hold an escape sequence that
 * rewrites the terminal. For a log line: control and format characters (line ends, ESC, bidirectional overrides,
 * zero-width ones) become visible escapes, and what the runner reads as a command does not.
 */
export function safeText(text: string): string {
  const visible = text.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return withoutCommands(visible);
}

/**
 * Lines of a log in which the runner finds no command: its newer parser looks for `::` at the start of a line, its
 * older one for `##[` anywhere (actions/runner, ActionCommand), and both take a carriage return for the end of one.
 */
export function withoutCommands(text: string): string {
  return text.replace(/(^|[\r\n])(\s*)::/g, '$1$2\u2024::').replaceAll('##[', '##\u2024[');
}

/** Each line of a longer text made safe, as for an error that quotes a registry or a file. */
export function safeLines(text: string): string {
  return text.split('\n').map(safeText).join('\n');
}

/** Text for a cell of a Markdown table or a paragraph: nothing in it is markup, HTML, a mention or a link. */
export function safeMarkdown(text: string): string {
  return safeText(text)
    .replace(/[&<>"'@\\`*_{}[\]()#+!|~]/g, (character) =>
      /[&<>"'@]/.test(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`,
    )
    .replace(/:(?=\/\/)/g, '&#58;');
}

/** Text in a Markdown code span; a run of backticks inside cannot end it. */
export function code(text: string): string {
  const safe = safeText(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = safe.startsWith('`') || safe.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** A Markdown table; cells are Markdown already. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n') + '\n';
}

/** A table for a terminal or a log: columns padded to the widest cell. Cells are made safe. */
export function plainTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => safeText(cell)));
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  return lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
