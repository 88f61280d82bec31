import type { Host } from './host.ts';
import { parseInputs, type Inputs, type RawInputs, type Values } from './inputs.ts';

export type State = Readonly<Record<string, string>>;

/** How an action looks in GitHub's Marketplace (metadata syntax, `branding`). */
export interface Look {
  readonly icon: string;
  readonly color: string;
}

/** What the role of one mode of a command must be allowed to do. */
export interface Permissions {
  /** When this is what the command needs, in Markdown: 'with `mode: plan`'. */
  readonly when: string;
  /** IAM actions, the least that will do. */
  readonly actions: readonly string[];
  /** Which of a repository's jobs should be able to assume such a role. */
  readonly trust: 'any' | 'tags' | 'default-branch';
}

/** One call of a command, shown in the help and, for an action, in its README. */
export interface Example {
  /** What it is for: a sentence's beginning, without a full stop. */
  readonly title: string;
  /** Inputs as a user writes them. */
  readonly inputs: RawInputs;
  readonly operands?: readonly string[];
}

/** What a command takes on the command line that is no flag. */
export interface Operands {
  /** How the usage shows it: `COMMAND …`. */
  readonly label: string;
  /** Whether it follows the command's name, or a `--`. */
  readonly after: 'name' | '--';
  /** The legal words, where there is a closed set: one of them has to be given. Otherwise there may be any number. */
  readonly values?: readonly string[];
}

interface Description {
  /** Lower-case words: `login`, `emulator exec`. */
  readonly name: string;
  /** One line, for lists of commands and the action's description. */
  readonly summary: string;
  /** Commands that have one are GitHub Actions, each in the folder of its name under `actions/`. */
  readonly look?: Look;
  /** Output name to description. */
  readonly outputs: Readonly<Record<string, string>>;
  /** By mode; the first is the one that `policy` prints unless it is told which. */
  readonly permissions?: Readonly<Record<string, Permissions>>;
  readonly examples: readonly Example[];
  /** The JSON Schema of each file that the command reads, by its path in the command's folder. */
  readonly schemas?: Readonly<Record<string, () => object>>;
  readonly operands?: Operands;
  /**
   * What goes to standard output in a terminal: `messages` for people (the default), `data` for programs (messages
   * then go to standard error), or `exports`: shell commands that set variables, given only under `--export`.
   */
  readonly stdout?: 'messages' | 'data' | 'exports';
  /** Undoes what `run` did; gets what `run` saved. It warns and never throws for what it cannot undo. */
  cleanup?(state: State, host: Host): Promise<void>;
}

export interface CommandSpec<I extends Inputs> extends Description {
  readonly inputs: I;
  readonly run: (inputs: Values<I>, host: Host, operands: readonly string[]) => Promise<void>;
}

/** A command whose inputs' types are sealed in: what the hosts, the help and the generators work with. */
export interface Command extends Description {
  readonly inputs: Inputs;
  execute(raw: RawInputs, host: Host, operands?: readonly string[]): Promise<void>;
}

/** A command's name and how to load it: nothing of a command is read before it is asked for. */
export type CommandList = Readonly<Record<string, () => Promise<Command>>>;

/** Describes a command once; `action.yml`, flags, help, completion, policies and README tables all follow from it. */
export function defineCommand<const I extends Inputs>(spec: CommandSpec<I>): Command {
  const { run, ...description } = spec;
  return {
    ...description,
    execute: async (raw, host, operands = []) => {
      await run(parseInputs(spec.inputs, raw), host, operands);
    },
  };
}
