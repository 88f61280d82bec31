import type { Command, Example } from '@codeartifact-ci/core/command.ts';
import { flagNames, GENERAL_FLAGS } from './arguments.ts';
import { commandLine } from './command-line.ts';

const WIDTH = 100;

export function commandHelp(command: Command): string {
  const { operands } = command;
  const before = operands?.after === 'name' ? ` ${operands.label}` : '';
  const behind = operands?.after === '--' ? ` -- ${operands.label}` : '';
  const flags: [string, string][] = Object.entries(command.inputs).map(([name, input]) => {
    const notes = [
      input.required ? 'Required.' : '',
      input.values.length > 0 && !input.description.includes(input.values.join(', '))
        ? `One of ${input.values.join(', ')}.`
        : '',
      input.default === '' || (input.shape === 'flag' && input.default === 'false') ? '' : `Default: ${input.default}.`,
    ].filter((note) => note !== '');
    return [`--${name}${input.shape === 'flag' ? '' : ' VALUE'}`, [input.description, ...notes].join(' ')];
  });
  const general = Object.entries(GENERAL_FLAGS)
    .filter(([name]) => !Object.hasOwn(command.inputs, name) && flagNames(command).includes(name))
    .map(([name, flag]): [string, string] => [`--${name}${'value' in flag ? ` ${flag.value}` : ''}`, flag.description]);
  return [
    ...wrap(command.summary, 0),
    '',
    `Usage: codeartifact-ci ${command.name}${before} [flags]${behind}`,
    ...(operands?.values === undefined ? [] : ['', ...wrap(`${operands.label}: ${operands.values.join(', ')}`, 0)]),
    ...examples(command, command.examples),
    ...section('Flags', flags),
    ...section('General flags', general),
    ...section('Outputs', Object.entries(command.outputs)),
    '',
  ].join('\n');
}

export function generalHelp(commands: readonly { name: string; summary: string }[], version: string): string {
  return [
    `codeartifact-ci ${version}: CI steps for AWS CodeArtifact.`,
    '',
    'Usage: codeartifact-ci COMMAND [flags]',
    ...section(
      'Commands',
      commands.map(({ name, summary }): [string, string] => [name, summary]),
    ),
    '',
    'codeartifact-ci COMMAND --help shows the flags of a command and examples.',
    'Exit codes: 0 done, 1 failed, 2 a plan has changes (with --detailed-exit-code), 64 wrong usage.',
    '',
  ].join('\n');
}

function examples(command: Command, shown: readonly Example[]): string[] {
  if (shown.length === 0) return [];
  const lines = shown.flatMap((example) => [`  # ${example.title}`, `  ${commandLine(command, example)}`]);
  return ['', 'Examples:', ...lines];
}

function section(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  const column = Math.min(32, Math.max(...rows.map(([name]) => name.length)) + 4);
  const lines = rows.flatMap(([name, text]) => {
    const wrapped = wrap(text, column);
    const head = `  ${name}`;
    if (head.length >= column) return [head, ...wrapped];
    return [head.padEnd(column) + (wrapped[0] ?? '').trimStart(), ...wrapped.slice(1)];
  });
  return ['', `${title}:`, ...lines];
}

function wrap(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((content) => ' '.repeat(indent) + content);
}
