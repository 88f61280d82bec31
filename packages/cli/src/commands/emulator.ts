import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { emulatorInputs, HTTPS_PORT, portInput, startFromFlags } from './emulator-options.ts';

export const emulator = defineCommand({
  name: 'emulator',
  summary: 'Run a CodeArtifact on this machine: the AWS API, STS and the package protocols on 127.0.0.1.',
  stdout: 'data',
  inputs: { port: portInput, ...emulatorInputs },
  outputs: {},
  examples: [
    { title: 'Start in memory, on http://127.0.0.1:4999', inputs: {} },
    { title: 'Keep everything in a folder, and serve TLS too', inputs: { data: './data', https: 'true' } },
    { title: 'Set up a domain first', inputs: { provision: 'codeartifact.yml' } },
  ],
  async run(inputs, host) {
    const running = await startFromFlags(inputs, host, HTTPS_PORT);
    const { endpoint, secure, account, region } = running;
    // Before anybody knows that it runs: who stops it at once must not leave its temporary folder behind.
    const stopped = untilStopped();
    const withTls = secure === undefined ? {} : { httpsEndpoint: secure.endpoint, ca: secure.ca };
    const external = Object.fromEntries([...running.external].map(([name, url]) => [name, withoutCredentials(url)]));
    host.print(`${JSON.stringify({ endpoint, ...withTls, account, region, external, pid: process.pid })}\n`);
    const also = secure === undefined ? '' : ` and ${secure.endpoint} (trust ${secure.ca})`;
    host.info(`CodeArtifact emulator at ${endpoint}${also}; stop it with Ctrl-C`);
    await stopped;
    await running.close();
  },
});

function withoutCredentials(location: string): string {
  if (!URL.canParse(location)) return location;
  const url = new URL(location);
  url.username = '';
  url.password = '';
  return url.href;
}

async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
