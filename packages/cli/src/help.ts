import type { Command } from '@codeartifact-ci/core/command.ts';
import { GENERAL_FLAGS, offers } from './arguments.ts';

const WIDTH = 100;

export function commandHelp(command: Command): string {
  const usage = `codeartifact-ci ${command.name} [flags]${command.operands === undefined ? '' : ` -- ${command.operands}`}`;
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
  const general: [string, string][] = Object.entries(GENERAL_FLAGS)
    .filter(([name]) => !Object.hasOwn(command.inputs, name) && offers(command, name))
    .map(([name, flag]) => [`--${name}${flag.value ? ' FILE' : ''}`, flag.description]);
  const outputs = Object.entries(command.outputs);
  return [
    ...wrap(command.summary, 0),
    '',
    `Usage: ${usage}`,
    ...section('Flags', flags),
    ...section('General flags', general),
    ...section('Outputs', outputs),
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
    'codeartifact-ci COMMAND --help shows the flags of a command.',
    '',
  ].join('\n');
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
