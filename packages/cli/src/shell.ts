import { quote } from '@codeartifact-ci/core/shell.ts';

/** A shell command that sets and exports a variable. */
export function exportLine(name: string, value: string): string {
  assertName(name);
  return `export ${name}=${quote(value)}\n`;
}

/** A shell command that puts a folder at the front of PATH. */
export function pathLine(folder: string): string {
  return `export PATH=${quote(folder)}"\${PATH:+:$PATH}"\n`;
}

/** A shell command that removes a variable. */
export function unsetLine(name: string): string {
  assertName(name);
  return `unset ${name}\n`;
}

/** The variables that lines of `exportLine` set. */
export function readExports(script: string): Record<string, string> {
  const lines = [...script.matchAll(/^export ([A-Za-z_][A-Za-z0-9_]*)='((?:[^']|'\\'')*)'$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value.replaceAll("'\\''", "'")]));
}

function assertName(name: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`${JSON.stringify(name)} is no variable name of a shell`);
}
