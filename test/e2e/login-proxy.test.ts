import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startConnectProxy, type ConnectProxy } from '../support/connect-proxy.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/** The service under its own hosts, which can be had through the proxy alone. */
let emulator: TestEmulator;
let files: Sandbox;
let proxy: ConnectProxy;
let sandbox: Sandbox;
const CREDENTIALS = 'builder:s3cr%2Fet';

beforeAll(async () => {
  emulator = await startTestEmulator(['--https']);
  (await createGuide(emulator)).destroy();
  files = await makeSandbox();
  proxy = await startConnectProxy(emulator.httpsEndpoint ?? '', files.root, decodeURIComponent(CREDENTIALS));
});
afterAll(async () => {
  await proxy.close();
  await emulator.stop();
  await files.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  proxy.tunnels.length = 0;
});
afterEach(() => sandbox.remove());

const withCredentials = (): string => proxy.url.replace('://', `://${CREDENTIALS}@`);

async function cli(command: string, args: readonly string[], more: Readonly<Record<string, string>>): Promise<Outcome> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_REGION = '' } = emulator.awsEnv;
  const env = { ...sandbox.env, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, ...more };
  const common = ['--domain=my-org', '--repository=my-packages'];
  return await run(node, [`${dist}/cli.js`, command, ...common, ...args], { cwd: sandbox.workspace, env });
}
const LOGIN = ['--tools=npm', '--verify', '--export'];
const doctor = (env: Readonly<Record<string, string>>, ...args: string[]): Promise<Outcome> =>
  cli('doctor', ['--formats=npm', ...args], env);

describe('Through a proxy that wants credentials and opens TLS', () => {
  it.each(['HTTPS_PROXY', 'https_proxy'])('a login asks the service under its own hosts, by %s', async (name) => {
    const { exitCode, stderr } = await cli('login', [...LOGIN, `--ca-bundle=${proxy.ca}`], {
      [name]: withCredentials(),
    });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringMatching(/✓ npm: read from my-packages/),
    });
    expect([...new Set(proxy.tunnels)].sort()).toEqual([
      'codeartifact.us-east-1.amazonaws.com:443',
      'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com:443',
    ]);
  });

  it('so does one that has the authority from NODE_EXTRA_CA_CERTS, even beside another ca-bundle', async () => {
    const env = { HTTPS_PROXY: withCredentials(), NODE_EXTRA_CA_CERTS: proxy.ca };
    expect(await cli('login', LOGIN, env)).toMatchObject({ exitCode: 0 });
    expect(await cli('login', [...LOGIN, `--ca-bundle=${emulator.ca ?? ''}`], env)).toMatchObject({ exitCode: 0 });
  });

  it('doctor says that the proxy wants credentials, and never shows wrong ones', async () => {
    const none = await doctor({ HTTPS_PROXY: proxy.url }, `--ca-bundle=${proxy.ca}`);
    expect(none.stdout).toMatch(
      /✗ Credentials: .*407.* The proxy 127\.0\.0\.1:\d+ \(HTTPS_PROXY\) wants credentials: give them in its URL, http:\/\/USER:PASSWORD@HOST:PORT/,
    );
    const wrong = await doctor({ HTTPS_PROXY: proxy.url.replace('://', '://me:wr0ng@') }, `--ca-bundle=${proxy.ca}`);
    expect([wrong.exitCode, wrong.stdout]).toEqual([1, expect.stringMatching(/wants credentials/)]);
    expect(wrong.stdout + wrong.stderr).not.toContain('wr0ng');
    expect(proxy.tunnels).toEqual([]);
  });

  it("doctor says that the proxy's authority is not trusted, and where to give it", async () => {
    const { exitCode, stdout } = await doctor({ HTTPS_PROXY: withCredentials() });
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(
        /✗ Credentials: .*certificate.*went through the proxy 127\.0\.0\.1:\d+ \(HTTPS_PROXY\): .* as 'ca-bundle', or in NODE_EXTRA_CA_CERTS/,
      ),
    ]);
  });

  it('nothing for this machine goes, whatever the variables say', async () => {
    const local = {
      ...emulator.awsEnv,
      HTTPS_PROXY: withCredentials(),
      HTTP_PROXY: withCredentials(),
      NO_PROXY: 'example.com',
    };
    expect(await cli('login', LOGIN, local)).toMatchObject({ exitCode: 0 });
    expect(proxy.tunnels).toEqual([]);
  });
});
