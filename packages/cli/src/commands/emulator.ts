import { setFlagsFromString } from 'node:v8';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { emulatorInputs, HTTPS_PORT, portInput, startFromFlags } from './emulator-options.ts';

/**
 * The emulator stays beside a build for hours, and what it keeps is little: V8's new space stays at its first size
 * instead of growing to 128 MB under load, and the old one grows by a tenth before garbage is collected, not twofold.
 * The defaults are there again in the end: V8 keeps compiled code for runs with the same flags only.
 */
const SMALL_HEAP = ['--semi-space-growth-factor=1', '--heap-growing-percent=10'];
const DEFAULT_HEAP = ['--semi-space-growth-factor=2', '--heap-growing-percent=0'];

export const emulator = defineCommand({
  name: 'emulator',
  summary: 'Run a CodeArtifact on this machine: the AWS API, STS and the package protocols on 127.0.0.1.',
  stdout: 'data',
  inputs: { port: portInput, ...emulatorInputs },
  outputs: {},
  async run(inputs, host) {
    SMALL_HEAP.forEach(setFlagsFromString);
    const running = await startFromFlags(inputs, host, HTTPS_PORT);
    const { endpoint, secure, account, region } = running;
    // Before anybody knows that it runs: who stops it at once must not leave its temporary folder behind.
    const stopped = untilStopped();
    const withTls = secure === undefined ? {} : { httpsEndpoint: secure.endpoint, ca: secure.ca };
    host.print(`${JSON.stringify({ endpoint, ...withTls, account, region, pid: process.pid })}\n`);
    const also = secure === undefined ? '' : ` and ${secure.endpoint} (trust ${secure.ca})`;
    host.info(`CodeArtifact emulator at ${endpoint}${also}; stop it with Ctrl-C`);
    await stopped;
    await running.close();
    DEFAULT_HEAP.forEach(setFlagsFromString);
  },
});

async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
