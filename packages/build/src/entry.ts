// Every command begins with the inputs, on which the names rest: named here, they are bundled once and not into each
// command's chunk.
import '@codeartifact-ci/core/names.ts';
import { runCli } from '@codeartifact-ci/cli/main.ts';
import type { Emulator, EmulatorOptions } from '@codeartifact-ci/emulator/library.ts';
import { version } from '../../../package.json';
import { commands } from './commands.ts';

/** The whole product behind one door: everything else is loaded when it is asked for. */
export async function cli(): Promise<void> {
  await runCli(commands, process.argv.slice(2), version);
}

/** The library entry `codeartifact-ci/emulator`. */
export async function startEmulator(options?: EmulatorOptions): Promise<Emulator> {
  const library = await import('@codeartifact-ci/emulator/library.ts');
  return await library.startEmulator(options);
}

export async function action(name: string): Promise<void> {
  const { runAction } = await import('@codeartifact-ci/github/run-action.ts');
  await runAction(commandOf(name));
}

export async function cleanup(name: string): Promise<void> {
  const { runActionCleanup } = await import('@codeartifact-ci/github/run-action.ts');
  await runActionCleanup(commandOf(name));
}

/** The starters that the build writes name commands of the list. */
function commandOf(name: string): (typeof commands)[string] {
  const load = commands[name];
  if (load === undefined) throw new Error(`no command ${name}`);
  return load;
}
