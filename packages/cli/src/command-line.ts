import type { Command, Example } from '@codeartifact-ci/core/command.ts';
import { word } from '@codeartifact-ci/core/shell.ts';

/** An example as a user types it into a POSIX shell. */
export function commandLine(command: Command, { inputs, operands = [] }: Example): string {
  const words = ['codeartifact-ci', command.name];
  if (command.operands?.after === 'name') words.push(...operands);
  for (const [name, value = ''] of Object.entries(inputs)) {
    const input = command.inputs[name];
    if (input?.shape === 'flag') words.push(value === 'true' ? `--${name}` : `--no-${name}`);
    else words.push(`--${name}`, wordOrVariable(input?.shape === 'list' ? value.replaceAll(', ', ',') : value));
  }
  const needsVariables = command.stdout === 'exports' && inputs['token-in'] !== 'file';
  if (needsVariables) words.push('--export');
  if (command.operands?.after === '--') words.push('--', ...operands.map(wordOrVariable));
  const line = words.join(' ');
  return needsVariables ? `eval "$(${line})"` : line;
}

/** A variable is written as one. */
function wordOrVariable(text: string): string {
  return /^"\$[A-Z_]+"$/.test(text) ? text : word(text);
}
