import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { domain } from '@codeartifact-ci/core/names.ts';

export const login = defineCommand({
  name: 'login',
  summary: 'Get a CodeArtifact token and configure the package managers.',
  stdout: 'exports',
  inputs: { domain },
  outputs: { token: 'The authorization token (masked).' },
  async run({ domain }, host) {
    host.info(`domain ${domain}`);
    await Promise.resolve();
  },
  async cleanup(_state, host) {
    host.info('clean');
    await Promise.resolve();
  },
});
