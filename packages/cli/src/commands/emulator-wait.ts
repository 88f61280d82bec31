import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { integer } from '@codeartifact-ci/core/inputs.ts';
import { endpointInput, findEmulator } from './emulator-client.ts';

export const emulatorWait = defineCommand({
  name: 'emulator wait',
  summary: 'Wait until an emulator that was started in the background answers.',
  inputs: {
    endpoint: endpointInput,
    timeout: integer({
      description: 'Fail after so many seconds.',
      min: 0,
      max: 3600,
      default: '30',
      unit: 'seconds',
    }),
  },
  outputs: {},
  examples: [{ title: 'After: codeartifact-ci emulator &', inputs: { timeout: '10' } }],
  async run({ endpoint, timeout }, host) {
    const { region } = await findEmulator(endpoint, timeout * 1000);
    host.info(`CodeArtifact emulator at ${endpoint}, Region ${region}`);
  },
});
