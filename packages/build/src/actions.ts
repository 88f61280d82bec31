import type { CommandList } from '@codeartifact-ci/cli/main.ts';

/** The commands that are GitHub Actions, each in the folder of its name under actions/. */
export const actions = {
  login: async () => (await import('../../../actions/login/command.ts')).login,
} satisfies CommandList;
