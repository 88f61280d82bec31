import { runCli, type CommandList } from '@codeartifact-ci/cli/main.ts';
import { actions } from './actions.ts';
import { version } from '../../../package.json';

/** The whole product behind one door: everything else is loaded when it is asked for. */
const commands: CommandList = {
  ...actions,
  tour: async () => (await import('@codeartifact-ci/cli/commands/tour.ts')).tour,
  token: async () => (await import('@codeartifact-ci/cli/commands/token.ts')).token,
  doctor: async () => (await import('@codeartifact-ci/cli/commands/doctor.ts')).doctor,
  ...policies(),
  logout: async () => (await import('@codeartifact-ci/cli/commands/logout.ts')).logout,
  emulator: async () => (await import('@codeartifact-ci/cli/commands/emulator.ts')).emulator,
  'emulator exec': async () => (await import('@codeartifact-ci/cli/commands/emulator-exec.ts')).emulatorExec,
};

export async function cli(): Promise<void> {
  await runCli(commands, process.argv.slice(2), version);
}

export async function action(name: keyof typeof actions): Promise<void> {
  const { runAction } = await import('@codeartifact-ci/github/run-action.ts');
  await runAction(actions[name]);
}

export async function cleanup(name: keyof typeof actions): Promise<void> {
  const { runActionCleanup } = await import('@codeartifact-ci/github/run-action.ts');
  await runActionCleanup(actions[name]);
}

function policies(): CommandList {
  const load = async (name: 'login' | 'publish' | 'prune' | 'provision') =>
    (await import('@codeartifact-ci/cli/commands/policy.ts')).policyCommands[`policy ${name}`];
  return {
    'policy login': () => load('login'),
    'policy publish': () => load('publish'),
    'policy prune': () => load('prune'),
    'policy provision': () => load('provision'),
  };
}
