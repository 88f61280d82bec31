import { quote } from '@codeartifact-ci/core/shell.ts';

/** How a shell that evaluates our output sets variables. Each command is whole lines. */
export interface ShellSyntax {
  /** Sets and exports a variable. */
  set(name: string, value: string): string;
  /** Puts a folder at the front of PATH. */
  prependPath(folder: string): string;
  /** Removes a variable. */
  unset(name: string): string;
  /** Fails, so that a script that stops at errors does not go on without the variables. */
  readonly fail: string;
}

const posix: ShellSyntax = {
  set: (name, value) => `export ${checked(name)}=${quote(value)}\n`,
  prependPath: (folder) => `export PATH=${quote(folder)}"\${PATH:+:$PATH}"\n`,
  unset: (name) => `unset ${checked(name)}\n`,
  fail: 'false\n',
};

const powershell: ShellSyntax = {
  set: (name, value) => `$env:${checked(name)} = ${quotePowerShell(value)}\n`,
  prependPath: (folder) => `$env:PATH = ${quotePowerShell(folder)} + [IO.Path]::PathSeparator + $env:PATH\n`,
  unset: (name) => `Remove-Item -ErrorAction SilentlyContinue Env:${checked(name)}\n`,
  fail: "throw 'codeartifact-ci has failed; it says above why.'\n",
};

export const SHELLS = { sh: posix, powershell } as const;
export type ShellName = keyof typeof SHELLS;

/** The variables that lines of `SHELLS.sh.set` set. */
export function readExports(script: string): Record<string, string> {
  const lines = [...script.matchAll(/^export ([A-Za-z_][A-Za-z0-9_]*)='((?:[^']|'\\'')*)'$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value.replaceAll("'\\''", "'")]));
}

/** PowerShell takes the typographic single quotes for quotes as well (about_Quoting_Rules), and doubles what it means. */
function quotePowerShell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

function checked(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`${JSON.stringify(name)} is no variable name of a shell`);
  return name;
}
