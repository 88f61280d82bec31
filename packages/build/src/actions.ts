import type { CommandList } from '@codeartifact-ci/cli/main.ts';

/** The commands that are GitHub Actions, each in the folder of its name under actions/. */
export const actions = {
  login: async () => (await import('../../../actions/login/command.ts')).login,
  provision: async () => (await import('../../../actions/provision/command.ts')).provision,
  prune: async () => (await import('../../../actions/prune/command.ts')).prune,
  publish: async () => (await import('../../../actions/publish/command.ts')).publish,
} satisfies CommandList;
