import type { Command } from '@codeartifact-ci/core/command.ts';
import { flagNames, GENERAL_FLAGS } from '../arguments.ts';

/** What a shell has to know of the command line to complete it. */
export interface Grammar {
  readonly commands: readonly CommandWords[];
}

export interface CommandWords {
  /** `login`, `emulator exec`. */
  readonly name: string;
  readonly summary: string;
  /** Words that may follow the name: those of a closed set, and the second words of longer names. */
  readonly words: readonly string[];
  readonly flags: readonly FlagWords[];
}

export interface FlagWords {
  /** With its hyphens. */
  readonly flag: string;
  readonly description: string;
  /** `none`: it stands alone; `one`: a value follows; `list`: values between commas. */
  readonly takes: 'none' | 'one' | 'list';
  /** The legal values; none where anything goes, a file's name for one. */
  readonly values: readonly string[];
}

export function grammarOf(commands: readonly Command[]): Grammar {
  const names = commands.map(({ name }) => name);
  const described = commands.map((command): CommandWords => {
    const { name, summary, operands } = command;
    const longer = names.flatMap((other) => (other.startsWith(`${name} `) ? [other.slice(name.length + 1)] : []));
    const words = [...(operands?.after === 'name' ? (operands.values ?? []) : []), ...longer];
    return { name, summary, words, flags: flagNames(command).map((flag) => flagWords(command, flag)) };
  });
  const help: CommandWords = {
    name: 'help',
    summary: 'Show what a command does, its flags and examples.',
    words: names.filter((name) => !name.includes(' ')),
    flags: [],
  };
  return { commands: [...described, help] };
}

function flagWords(command: Command, name: string): FlagWords {
  const input = command.inputs[name];
  if (input !== undefined) {
    const takes = { flag: 'none', list: 'list', value: 'one' } as const;
    return {
      flag: `--${name}`,
      description: firstSentence(input.description),
      takes: takes[input.shape],
      values: input.values,
    };
  }
  const general: { description: string; value?: string; values?: readonly string[] } =
    GENERAL_FLAGS[name as keyof typeof GENERAL_FLAGS];
  return {
    flag: `--${name}`,
    description: firstSentence(general.description),
    takes: general.value === undefined ? 'none' : 'one',
    values: general.values ?? [],
  };
}

/** What a menu has room for. */
function firstSentence(text: string): string {
  const [sentence = text] = /^.*?(?=[.;](\s|$))/.exec(text) ?? [];
  return sentence;
}
