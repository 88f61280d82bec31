import { parseArgs } from 'node:util';
import type { Command } from '@codeartifact-ci/core/command.ts';
import { UsageError } from '@codeartifact-ci/core/errors.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { SHELLS, type ShellName } from './shell.ts';

interface GeneralFlag {
  /** What the help calls its value; undefined for a flag that has none. */
  readonly value?: string;
  readonly values?: readonly string[];
  readonly description: string;
}

/** Flags that every command has, beside its inputs. */
export const GENERAL_FLAGS = {
  help: { description: 'Show what the command does and its flags.' },
  debug: { description: 'Show debug lines, and the stack trace of a bug.' },
  outputs: { value: 'FILE', description: "Write the command's outputs to this file, as one JSON object." },
  summary: { value: 'FILE', description: 'Write the summary (Markdown) to this file.' },
  'from-environment': {
    description: 'Take the inputs that no flag gives from variables: domain-owner from CODEARTIFACT_DOMAIN_OWNER.',
  },
  export: {
    description:
      'Print shell commands that set the variables: eval "$(codeartifact-ci … --export)". When the command fails they are false.',
  },
  shell: {
    value: 'VALUE',
    values: Object.keys(SHELLS),
    description:
      'Whose commands --export prints: sh (the default), or powershell: codeartifact-ci … --export --shell powershell | Out-String | Invoke-Expression.',
  },
} as const satisfies Readonly<Record<string, GeneralFlag>>;

export interface Arguments {
  readonly inputs: Record<string, string>;
  readonly operands: readonly string[];
  readonly debug: boolean;
  /** Whether inputs that are not given come from variables. */
  readonly fromEnvironment: boolean;
  /** The shell that evaluates our output; undefined without `--export`. */
  readonly shell: ShellName | undefined;
  readonly outputs: string | undefined;
  readonly summary: string | undefined;
}

/**
 * `--name value`, `--name=value`, `--flag`, `--no-flag`, a list flag any number of times, and operands, after the name or
 * after `--`. All that is wrong comes in one UsageError.
 */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const separator = argv.indexOf('--');
  const own = separator < 0 ? argv : argv.slice(0, separator);
  const behind = separator < 0 ? [] : argv.slice(separator + 1);
  const takesValue = (name: string): boolean =>
    command.inputs[name] === undefined ? generalFlag(name)?.value !== undefined : command.inputs[name].shape !== 'flag';
  const names = flagNames(command);

  const { tokens } = parseArgs({
    args: [...own],
    strict: false,
    tokens: true,
    allowPositionals: true,
    allowNegative: true,
    options: Object.fromEntries(
      names.map((name) => [name, { type: takesValue(name) ? 'string' : 'boolean' } as const]),
    ),
  });

  const problems: string[] = [];
  const given: Record<string, string> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const negated = token.rawName.startsWith('--no-') && !names.includes(token.rawName.slice(2));
    const name = negated ? token.rawName.slice('--no-'.length) : token.name;
    if (!names.includes(name)) {
      problems.push(`unknown flag '${token.rawName}'${suggest(name, names).replace("'", "'--")}`);
    } else if (!takesValue(name)) {
      given[name] = negated ? 'false' : (token.value ?? 'true');
    } else if (negated) {
      problems.push(`'--${name}' takes a value and has no '--no-' form`);
    } else if (token.value === undefined || (!token.inlineValue && /^--?[a-z]/.test(token.value))) {
      problems.push(`'--${name}' needs a value: --${name} VALUE, or --${name}=VALUE if it starts with a hyphen`);
    } else if (given[name] !== undefined && command.inputs[name]?.shape !== 'list') {
      problems.push(`'--${name}' is given twice`);
    } else {
      given[name] = given[name] === undefined ? token.value : `${given[name]}\n${token.value}`;
    }
  }
  const operands = findOperands(command, words, behind, problems);
  const shell = Object.hasOwn(command.inputs, 'shell') ? undefined : readShell(given, problems);
  if (problems.length > 0) {
    throw new UsageError(`${problems.join('\n')}\nSee: codeartifact-ci ${command.name} --help`);
  }
  return {
    inputs: Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(command.inputs, name))),
    operands,
    debug: given['debug'] === 'true',
    fromEnvironment: given['from-environment'] === 'true',
    shell,
    outputs: Object.hasOwn(command.inputs, 'outputs') ? undefined : given['outputs'],
    summary: Object.hasOwn(command.inputs, 'summary') ? undefined : given['summary'],
  };
}

/** Every flag of a command, its inputs first, without the hyphens. */
export function flagNames(command: Command): string[] {
  const general = Object.keys(GENERAL_FLAGS).filter((name) => offers(command, name));
  return [...Object.keys(command.inputs), ...general.filter((name) => !Object.hasOwn(command.inputs, name))];
}

/** The words that are operands of the command; those that are not are problems. */
function findOperands(
  { name, operands }: Command,
  words: readonly string[],
  behind: readonly string[],
  problems: string[],
): readonly string[] {
  if (behind.length > 0 && operands?.after !== '--') problems.push(`${name} takes nothing after '--'`);
  if (operands?.after !== 'name') {
    for (const word of words) problems.push(`unexpected argument '${word}'; inputs are given as --name value`);
    return behind;
  }
  const { values: legal } = operands;
  // Without a closed set of words the command itself says what is wrong with them.
  if (legal === undefined) return words;
  const [first, ...others] = words;
  if (first === undefined) {
    problems.push(`${name} needs one of ${legal.join(', ')}: codeartifact-ci ${name} ${operands.label}`);
  } else if (!legal.includes(first)) {
    problems.push(`'${first}' is not one of ${legal.join(', ')}${suggest(first, legal)}`);
  }
  for (const word of others) problems.push(`unexpected argument '${word}'; inputs are given as --name value`);
  return words;
}

function readShell(given: Readonly<Record<string, string>>, problems: string[]): ShellName | undefined {
  const { shell = 'sh' } = given;
  if (!isShell(shell)) {
    problems.push(`'--shell' must be one of ${Object.keys(SHELLS).join(', ')}, not ${JSON.stringify(shell)}`);
    return undefined;
  }
  if (given['export'] === 'true') return shell;
  if (given['shell'] !== undefined) problems.push("'--shell' needs --export");
  return undefined;
}

function isShell(name: string): name is ShellName {
  return Object.hasOwn(SHELLS, name);
}

/** The shell that is going to evaluate our output, whatever else is wrong with the arguments. */
export function shellOf(argv: readonly string[]): ShellName | undefined {
  const separator = argv.indexOf('--');
  const own = separator < 0 ? argv : argv.slice(0, separator);
  if (!own.includes('--export')) return undefined;
  return own.some((word) => /^(--shell=)?powershell$/.test(word)) ? 'powershell' : 'sh';
}

function generalFlag(name: string): GeneralFlag | undefined {
  return Object.hasOwn(GENERAL_FLAGS, name) ? GENERAL_FLAGS[name as keyof typeof GENERAL_FLAGS] : undefined;
}

/** Whether a general flag makes sense for the command. */
function offers(command: Command, flag: string): boolean {
  if (flag === 'export' || flag === 'shell') return command.stdout === 'exports';
  if (flag === 'from-environment') return Object.keys(command.inputs).length > 0;
  if (flag === 'outputs') return Object.keys(command.outputs).length > 0;
  return true;
}
