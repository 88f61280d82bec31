import type { CommandList } from '@codeartifact-ci/core/command.ts';

/**
 * Every command but those that are made from this list, in the order in which the help shows them. Those with a `look`
 * are GitHub Actions, each in the folder of its name under actions/; the others live in packages/cli. A new command is
 * one line here.
 */
const described: CommandList = {
  login: async () => (await import('../../../actions/login/command.ts')).login,
  logout: async () => (await import('@codeartifact-ci/cli/commands/logout.ts')).logout,
  token: async () => (await import('@codeartifact-ci/cli/commands/token.ts')).token,
  doctor: async () => (await import('@codeartifact-ci/cli/commands/doctor.ts')).doctor,
  publish: async () => (await import('../../../actions/publish/command.ts')).publish,
  prune: async () => (await import('../../../actions/prune/command.ts')).prune,
  promote: async () => (await import('../../../actions/promote/command.ts')).promote,
  recall: async () => (await import('../../../actions/recall/command.ts')).recall,
  provision: async () => (await import('../../../actions/provision/command.ts')).provision,
  report: async () => (await import('../../../actions/report/command.ts')).report,
  can: async () => (await import('../../../actions/provision/can/command.ts')).can,
  dependabot: async () => (await import('@codeartifact-ci/cli/commands/dependabot.ts')).dependabot,
  emulator: async () => (await import('@codeartifact-ci/cli/commands/emulator.ts')).emulator,
  'emulator exec': async () => (await import('@codeartifact-ci/cli/commands/emulator-exec.ts')).emulatorExec,
  'emulator env': async () => (await import('@codeartifact-ci/cli/commands/emulator-env.ts')).emulatorEnv,
  'emulator wait': async () => (await import('@codeartifact-ci/cli/commands/emulator-wait.ts')).emulatorWait,
  tour: async () => (await import('@codeartifact-ci/cli/commands/tour.ts')).tour,
};

export const commands: CommandList = {
  ...described,
  policy: async () => await (await import('@codeartifact-ci/cli/commands/policy.ts')).policyCommand(described),
  completion: async () => (await import('@codeartifact-ci/cli/commands/completion.ts')).completionCommand(commands),
};
