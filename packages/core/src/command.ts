import type { Host } from './host.ts';
import { parseInputs, type Inputs, type RawInputs, type Values } from './inputs.ts';

export type State = Readonly<Record<string, string>>;

interface Description {
  /** Lower-case words: `login`, `emulator exec`. */
  readonly name: string;
  /** One line, for lists of commands and the action's description. */
  readonly summary: string;
  /** Output name to description. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What stands after `--` on the command line, for commands that take it. */
  readonly operands?: string;
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

/** Describes a command once; `action.yml`, flags, help and README tables all follow from it. */
export function defineCommand<const I extends Inputs>(spec: CommandSpec<I>): Command {
  const { run, ...description } = spec;
  return {
    ...description,
    execute: async (raw, host, operands = []) => {
      await run(parseInputs(spec.inputs, raw), host, operands);
    },
  };
}
