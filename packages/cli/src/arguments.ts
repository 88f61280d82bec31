import { parseArgs } from 'node:util';
import type { Command } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';

/** Flags that every command has, beside its inputs. */
export const GENERAL_FLAGS = {
  help: { value: false, description: 'Show what the command does and its flags.' },
  debug: { value: false, description: 'Show debug lines, and the stack trace of a bug.' },
  outputs: { value: true, description: "Write the command's outputs to this file, as one JSON object." },
  summary: { value: true, description: 'Write the summary (Markdown) to this file.' },
  export: {
    value: false,
    description: 'Print shell commands that set the variables: eval "$(codeartifact-ci … --export)".',
  },
} as const;

export interface Arguments {
  readonly inputs: Record<string, string>;
  readonly operands: readonly string[];
  readonly help: boolean;
  readonly debug: boolean;
  readonly export: boolean;
  readonly outputs: string | undefined;
  readonly summary: string | undefined;
}

/**
 * `--name value`, `--name=value`, `--flag`, `--no-flag`, a list flag any number of times, and operands after `--`.
 * All that is wrong comes in one InputError.
 */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const separator = argv.indexOf('--');
  const own = separator < 0 ? argv : argv.slice(0, separator);
  const operands = separator < 0 ? [] : argv.slice(separator + 1);
  const takesValue = (name: string): boolean =>
    command.inputs[name] === undefined ? (generalFlag(name)?.value ?? false) : command.inputs[name].shape !== 'flag';
  const names = [...Object.keys(command.inputs), ...Object.keys(GENERAL_FLAGS).filter((name) => offers(command, name))];

  const { tokens } = parseArgs({
    args: [...own],
    strict: false,
    tokens: true,
    allowPositionals: true,
    allowNegative: true,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: takesValue(name) ? 'string' : 'boolean' } as const])),
      help: { type: 'boolean', short: 'h' },
    },
  });

  const problems: string[] = [];
  if (operands.length > 0 && command.operands === undefined) problems.push(`${command.name} takes nothing after '--'`);
  const given: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional')
      problems.push(`unexpected argument '${token.value}'; inputs are given as --name value`);
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
  const help = given['help'] === 'true';
  if (problems.length > 0 && !help) {
    throw new InputError(`${problems.join('\n')}\nSee: codeartifact-ci ${command.name} --help`);
  }
  const inputs = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(command.inputs, name)));
  return {
    inputs,
    operands,
    help,
    debug: given['debug'] === 'true',
    export: given['export'] === 'true',
    outputs: Object.hasOwn(command.inputs, 'outputs') ? undefined : given['outputs'],
    summary: Object.hasOwn(command.inputs, 'summary') ? undefined : given['summary'],
  };
}

function generalFlag(name: string): { value: boolean } | undefined {
  return Object.hasOwn(GENERAL_FLAGS, name) ? GENERAL_FLAGS[name as keyof typeof GENERAL_FLAGS] : undefined;
}

/** Whether a general flag makes sense for the command. */
export function offers(command: Command, flag: string): boolean {
  if (flag === 'export') return command.stdout === 'exports';
  if (flag === 'outputs') return Object.keys(command.outputs).length > 0;
  return true;
}
