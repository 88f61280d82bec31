import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { clients } from '../support/clients.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, runOk } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let emulator: TestEmulator;
/** A source without gems: RubyGems adds none that has no index. */
let gems: Server;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator();
  (await createGuide(emulator, [])).destroy();
  const index = gzipSync(Buffer.from([4, 8, 0x5b, 0]));
  gems = createServer((_request, response) => response.end(index));
  await new Promise<void>((resolve) => gems.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  gems.close();
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(() => sandbox.remove());

/** What a client's own "change my configuration" command does to its file. */
interface OwnCommand {
  readonly tool: string;
  readonly command: readonly string[];
  readonly file: string;
  /** What the command has put into the file. */
  readonly shows: RegExp;
}

const commands: readonly OwnCommand[] = [
  { tool: 'npm', command: [...clients.npm11, 'config', 'set', 'fund=false'], file: '.npmrc', shows: /fund=false/ },
  {
    tool: 'yarn-berry',
    command: [...clients.yarn4, 'config', 'set', '--home', 'enableTelemetry', 'false'],
    file: '.yarnrc.yml',
    shows: /enableTelemetry: false/,
  },
  {
    tool: 'pip',
    command: ['/usr/bin/python3', '-m', 'pip', 'config', '--user', 'set', 'global.timeout', '60'],
    file: '.config/pip/pip.conf',
    shows: /timeout = 60/,
  },
  {
    tool: 'gem',
    command: ['/usr/bin/gem', 'sources', '--add', 'SOURCE'],
    file: '.gemrc',
    shows: /:sources:\n- https:\/\/rubygems\.org\/\n- http:\/\/127/,
  },
  {
    tool: 'bundler',
    command: ['/usr/bin/bundle', 'config', 'set', '--global', 'jobs', '4'],
    file: '.bundle/config',
    shows: /BUNDLE_JOBS: "4"/,
  },
];

const cli = async (...args: readonly string[]) =>
  await run(node, [`${dist}/cli.js`, ...args], {
    cwd: sandbox.workspace,
    env: { ...sandbox.env, ...emulator.awsEnv },
  });

describe.each(['environment', 'file'])('with the token in the %s', (tokenIn) => {
  it.each(commands)("$tool's own command is all that is left after logout", async ({ tool, command, file, shows }) => {
    const login = await cli(
      'login',
      ...['--domain', 'my-org', '--repository', 'my-packages', '--tools', tool, '--token-in', tokenIn, '--export'],
    );
    expect({ exitCode: login.exitCode, stderr: login.exitCode === 0 ? '' : login.stderr }).toEqual({
      exitCode: 0,
      stderr: '',
    });
    const id = /CODEARTIFACT_LOGIN='?([0-9a-f-]{36})/.exec(login.stdout)?.[1] ?? '';
    const source = `http://127.0.0.1:${(gems.address() as AddressInfo).port}/`;
    const [program = '', ...args] = command.map((word) => (word === 'SOURCE' ? source : word));
    await runOk(program, args, { cwd: sandbox.workspace, env: { ...sandbox.env, CODEARTIFACT_AUTH_TOKEN: 'x' } });
    const logout = await cli('logout', '--login', id);
    expect({ exitCode: logout.exitCode, stderr: logout.stderr }).toMatchObject({ exitCode: 0 });
    const text = await readFile(join(sandbox.home, file), 'utf8');
    expect(text).toMatch(shows);
    expect(text).not.toMatch(/my-packages|eyJ2ZXI|CODEARTIFACT/);
  });
});
