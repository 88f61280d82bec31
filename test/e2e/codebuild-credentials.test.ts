import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssumeRoleCommand, STSClient, type Credentials } from '@aws-sdk/client-sts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runBuildspec } from '../support/buildspec.ts';
import { expectBuilt, startCodeBuild, type CodeBuildProject } from '../support/codebuild-project.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/** Where CodeBuild's containers ask for the credentials of the service role (Amazon ECS, "Task IAM role"). */
const CONTAINER_HOST = '169.254.170.2';
const ROLE = 'arn:aws:iam::111122223333:role/codebuild-login';
const PATH = '/v2/credentials/0f0f0f0f-0000-4000-8000-0f0f0f0f0f0f';

let project: CodeBuildProject;
let sandbox: Sandbox;
let server: Server;
let asked: string[];
let role: Credentials;

beforeAll(async () => {
  project = await startCodeBuild({});
  const { endpoint, region, awsEnv } = project.emulator;
  const sts = new STSClient({
    endpoint,
    region,
    credentials: {
      accessKeyId: awsEnv['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: awsEnv['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  const assumed = await sts.send(new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'AWSCodeBuild-1' }));
  if (assumed.Credentials === undefined) throw new Error('no credentials');
  role = assumed.Credentials;
  server = createServer(({ url = '', headers: { host = '' } }, reply) => {
    asked.push(`${host}${url}`);
    reply.setHeader('content-type', 'application/json');
    reply.end(
      JSON.stringify({
        RoleArn: ROLE,
        AccessKeyId: role.AccessKeyId,
        SecretAccessKey: role.SecretAccessKey,
        Token: role.SessionToken,
        Expiration: role.Expiration?.toISOString(),
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  await project.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  asked = [];
});
afterEach(async () => {
  await sandbox.remove();
});

/** A build's environment with no key in it; what goes to the container's link-local address gets to `server`. */
async function withContainerRole(more: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const { port } = server.address() as AddressInfo;
  const redirect = `import net from 'node:net';
    const { connect } = net.Socket.prototype;
    net.Socket.prototype.connect = function (...args) {
      const [options] = [args[0]].flat();
      if (options?.host === '${CONTAINER_HOST}') Object.assign(options, { host: '127.0.0.1', port: ${port} });
      return connect.apply(this, args);
    };`;
  const { env } = await project.container('npm.yml', sandbox);
  const keyless = Object.entries(env).filter(([name]) => !/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)$/.test(name));
  return {
    ...Object.fromEntries(keyless),
    CODEARTIFACT_DOMAIN: 'my-org',
    CODEARTIFACT_REPOSITORY: 'my-packages',
    CODEARTIFACT_TOOLS: 'npm',
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(redirect)}`,
    ...more,
  };
}

const BUILD = `version: 0.2
phases:
  build:
    on-failure: ABORT
    commands:
      - . "$CODEBUILD_SRC_DIR_codeartifact_ci/codebuild/include/install.sh"
      - . "$CODEARTIFACT_CI_INCLUDE/login.sh"
      - grep -q codeartifact "$HOME/.npmrc" || grep -q registry "$HOME/.npmrc"
    finally:
      - . "$CODEARTIFACT_CI_INCLUDE/logout.sh"
`;

describe('the credentials of a build', () => {
  it("are the service role's, from the container's own address, with the account and Region of the build", async () => {
    const env = await withContainerRole({ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: PATH });
    expectBuilt(await runBuildspec(BUILD, { mode: 'process', shell: 'dash' }, { cwd: sandbox.workspace, env }));
    expect(new Set(asked)).toEqual(new Set([`${CONTAINER_HOST}${PATH}`]));
  }, 60_000);

  it('may come from a full address with a token of its own, as where pods have an identity', async () => {
    const { port } = server.address() as AddressInfo;
    const env = await withContainerRole({
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/v1/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'pod-token',
    });
    expectBuilt(await runBuildspec(BUILD, { mode: 'shell', shell: 'bash' }, { cwd: sandbox.workspace, env }));
    expect(new Set(asked)).toEqual(new Set([`127.0.0.1:${port}/v1/credentials`]));
  }, 60_000);

  it('that are not to be had stop the build with the cause and the remedy', async () => {
    const env = await withContainerRole({ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '' });
    const result = await runBuildspec(BUILD, { mode: 'process', shell: 'busybox' }, { cwd: sandbox.workspace, env });
    expect(result.phases).toEqual({ build: 'FAILED' });
    expect(result.log).toMatch(/No AWS credentials were found\. .*run on a role/);
  }, 60_000);
});
