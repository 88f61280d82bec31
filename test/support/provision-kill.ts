import { expect } from '@jest/globals';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deleteDomain } from './delete-domain.ts';
import type { TestEmulator } from './emulator.ts';
import { sdkClient } from './guide.ts';
import { startKillingGateway } from './killing-gateway.ts';
import { dist, node } from './paths.ts';
import { run } from './process.ts';
import type { Sandbox } from './sandbox.ts';

/** Every kind of change, without the domain's name. */
export const PROVISIONED = [
  'tags: {team: platform}',
  'access: [{accounts: ["222222222222"], can: [read, get-token]}, {organizations: [o-a1b2c3d4e5], can: [read]}]',
  'repositories:',
  '  store: {external-connection: public:npmjs}',
  '  dev: {upstreams: [store], tags: {stage: dev}, access: [{roles: [CI], can: [publish, prune]}]}',
  '  prod: {upstreams: [dev], description: What runs, access: [{roles: [CI], can: [promote, admin]}]}',
  'package-groups:',
  '  "/npm/acme/*": {publish: [dev], external-upstream: block, description: Ours, tags: {a: b}}',
  '  "/*": {external-upstream: [store], contact-info: platform@example.org}',
];

/**
 * Kills an apply (SIGKILL) at each call that it makes (of `every` one), right before it is passed on and right after it
 * was carried out, and expects that the next apply brings it to its end. Resolves to the number of kills.
 */
export async function killProvision(emulator: TestEmulator, sandbox: Sandbox, every: number): Promise<number> {
  let kills = 0;
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; ; nth += every) {
      if (!(await killOnce(emulator, sandbox, nth, when))) break;
      kills++;
    }
  }
  return kills;
}

/** Whether the run was killed: one that makes fewer calls is not. */
async function killOnce(
  emulator: TestEmulator,
  sandbox: Sandbox,
  nth: number,
  when: 'before' | 'after',
): Promise<boolean> {
  const [file, domain] = [`kill-${when}-${nth}.yml`, `killed-${when}-${nth}`];
  await writeFile(join(sandbox.workspace, file), [`domain: ${domain}`, ...PROVISIONED].join('\n'));
  const env = { ...sandbox.env, ...emulator.awsEnv };
  const args = [`${dist}/cli.js`, 'provision', '--file', file, '--mode'];
  const gateway = await startKillingGateway(emulator.endpoint, nth, when);
  const child = spawn(node, [...args, 'apply', '--endpoint', gateway.endpoint], {
    ...{ cwd: sandbox.workspace, env, stdio: 'ignore' },
  });
  gateway.aim(child);
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
  await gateway.close();
  for (const flags of [['apply'], ['check', '--prune']]) {
    const { exitCode, stderr } = await run(node, [...args, ...flags], { cwd: sandbox.workspace, env });
    expect({ nth, when, flags, exitCode, said: exitCode === 0 ? '' : stderr }).toMatchObject({ exitCode: 0 });
  }
  const client = sdkClient(emulator);
  await deleteDomain(client, domain);
  client.destroy();
  return signal === 'SIGKILL';
}
