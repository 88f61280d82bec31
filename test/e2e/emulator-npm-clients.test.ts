import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateRepositoryCommand,
  DeletePackageVersionsCommand,
  PutPackageOriginConfigurationCommand,
  PutRepositoryPermissionsPolicyCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import {
  clientEnvironment,
  installedVersion,
  npmClients,
  publishPackages,
  runClient,
  writeProject,
  type NpmClient,
} from '../support/npm-clients.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
const names = Object.keys(npmClients) as (keyof typeof npmClients)[];

let emulator: TestEmulator;
let client: CodeartifactClient;

/** Each client has packages of its own, since what is done to them cannot be undone. */
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = await createGuide(emulator);
  for (const repository of ['denied', 'guarded'])
    await client.send(new CreateRepositoryCommand({ domain, repository }));
  const endpoint = (repository: string): string => `${emulator.endpoint}/npm/d/my-org-111122223333/${repository}/`;
  const packages = names.flatMap((name) =>
    ['unlisted', 'archived', 'deleted', 'taken'].map((base) => `${base}-${name}`),
  );
  await publishPackages(
    client,
    endpoint('my-packages'),
    ['plain', 'blocked', ...packages].map((name) => [name, '1.0.0'] as const),
  );
  await publishPackages(client, endpoint('denied'), [['@denied/lib', '1.0.0']]);
  await client.send(
    new PutPackageOriginConfigurationCommand({
      domain,
      repository: 'my-packages',
      format: 'npm',
      package: 'blocked',
      restrictions: { publish: 'BLOCK', upstream: 'BLOCK' },
    }),
  );
  for (const [repository, action] of [
    ['denied', 'ReadFromRepository'],
    ['guarded', 'PublishPackageVersion'],
  ] as const) {
    const statement = { Effect: 'Deny', Principal: '*', Action: `codeartifact:${action}`, Resource: '*' };
    const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    await client.send(new PutRepositoryPermissionsPolicyCommand({ domain, repository, policyDocument }));
  }
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});

/** The gates of the clients themselves are no matter of this file. */
const noGates = {
  NPM_CONFIG_MIN_RELEASE_AGE: '0',
  YARN_NPM_MINIMAL_AGE_GATE: '0',
  pnpm_config_minimum_release_age: '0',
};

async function setStatus(name: string, targetStatus: 'Unlisted' | 'Archived' | 'Deleted'): Promise<void> {
  const which = { domain, repository: 'my-packages', format: 'npm' as const, package: name, versions: ['1.0.0'] };
  const { failedVersions } =
    targetStatus === 'Deleted'
      ? await client.send(new DeletePackageVersionsCommand(which))
      : await client.send(new UpdatePackageVersionsStatusCommand({ ...which, targetStatus }));
  expect(failedVersions).toEqual({});
}

/** What a person reads when something is refused; `late`, `taken`, `blocked` and `unpublishable` come of a publish. */
interface Messages {
  /** Or one that has expired: the service tells no difference. */
  readonly wrongToken: RegExp;
  /** Where publishing says it in other words. */
  readonly late?: RegExp;
  readonly missing: RegExp;
  readonly unreadable: RegExp;
  readonly taken?: RegExp;
  readonly blocked?: RegExp;
  readonly unpublishable?: RegExp;
  /** From a lock file, when the version is Archived or Deleted by now. */
  readonly gone: RegExp;
}

const NOT_HERE = 'no-such-package is not in repository my-packages, nor can it be had from upstream';
const NO_ASSET = String.raw`\S+ 1\.0\.0 has no package\.tgz here`;
const TAKEN = String.raw`package\.tgz of \S+ 1\.0\.0 exists with other content`;
const BLOCKED = 'Publishing is blocked by the origin controls of package blocked';
const DENIED = 'is not authorized to perform: codeartifact:ReadFromRepository';
const GUARDED = 'is not authorized to perform: codeartifact:PublishPackageVersion';
const EXPIRED = 'The authorization token is invalid or has expired';
/** What these make of the header that asks for a token. */
const NEED = /nable to authenticate, need: Bearer realm="my-org\/my-packages"/;
const NOT_TWICE = /You cannot publish over the previously published versions: 1\.0\.0/;

const npm: Messages = {
  wrongToken: /code E401 .*your authentication token seems to be invalid/,
  missing: new RegExp(`code E404 .*${NOT_HERE}`),
  unreadable: new RegExp(`code E403 .*${DENIED}`),
  taken: NOT_TWICE,
  blocked: new RegExp(`code E403 .*${BLOCKED}`),
  unpublishable: new RegExp(`code E403 .*${GUARDED}`),
  gone: new RegExp(`code E404 .*${NO_ASSET}`),
};
/** pnpm shows nothing of what the service says when it installs. */
const pnpm: Messages = {
  ...npm,
  wrongToken: /ERR_PNPM_FETCH_401\W.*An authorization header was used/,
  late: npm.wrongToken,
  missing: /ERR_PNPM_FETCH_404\W.*no-such-package is not in the npm registry, or you have no permission to fetch it/,
  unreadable: /ERR_PNPM_FETCH_403\W.*Forbidden - 403/,
  gone: /ERR_PNPM_FETCH_404\W.*-1\.0\.0\.tgz: Not Found - 404/,
};
const deno: Messages = {
  wrongToken: new RegExp(`Bad response: 401 .*${EXPIRED}`),
  missing: /npm package 'no-such-package' does not exist/,
  unreadable: new RegExp(`Bad response: 403 .*${DENIED}`),
  gone: /Could not find npm package tarball at: \S+-1\.0\.0\.tgz/,
};

const messages: Readonly<Record<keyof typeof npmClients, Messages>> = {
  npm10: { ...npm, taken: new RegExp(`code E409 .*${TAKEN}`) },
  npm11: npm,
  npm12: npm,
  pnpm10: pnpm,
  pnpm11: {
    ...pnpm,
    late: NEED,
    taken: new RegExp(`E409\\W.*${TAKEN}`),
    blocked: new RegExp(`E403\\W.*${BLOCKED}`),
    unpublishable: new RegExp(`E403\\W.*${GUARDED}`),
  },
  pnpm12: {
    ...pnpm,
    late: new RegExp(`status 401 Unauthorized.*${EXPIRED}`),
    taken: new RegExp(`status 409 Conflict.*${TAKEN}`),
    blocked: new RegExp(`status 403 Forbidden.*${BLOCKED}`),
    unpublishable: new RegExp(`status 403 Forbidden.*${GUARDED}`),
    gone: /ERR_PNPM_TARBALL_HTTP_STATUS .*Tarball server returned HTTP 404/,
  },
  yarn1: {
    wrongToken: new RegExp(String.raw`error Error: \S+: ${EXPIRED}`),
    late: new RegExp(`Couldn't publish package: .*${EXPIRED}`),
    missing: new RegExp(NOT_HERE),
    unreadable: new RegExp(DENIED),
    taken: new RegExp(`Couldn't publish package: .*${TAKEN}`),
    blocked: new RegExp(`Couldn't publish package: .*${BLOCKED}`),
    unpublishable: new RegExp(`Couldn't publish package: .*${GUARDED}`),
    gone: /-1\.0\.0\.tgz: Request failed "404 Not Found"/,
  },
  yarn4: {
    wrongToken: /YN0041: .*Invalid authentication \(as an unknown user\)/,
    missing: /YN0035: .*no-such-package@npm:1\.0\.0: Package not found/,
    unreadable: /YN0035: .*failed to provide the requested resource .*Response Code: 403 \(Forbidden\)/,
    taken: new RegExp(`YN0035: ${TAKEN} .*Response Code: 409`),
    blocked: new RegExp(`YN0035: ${BLOCKED} .*Response Code: 403`),
    unpublishable: new RegExp(`YN0035: .*${GUARDED} .*Response Code: 403`),
    gone: /YN0035: .*@npm:1\.0\.0: Package not found .*Response Code: 404/,
  },
  bun: {
    wrongToken: /error: GET \S+\/plain - 401/,
    late: NEED,
    missing: /error: GET \S+\/no-such-package - 404/,
    unreadable: /error: GET \S+\/@denied%2flib - 403/,
    taken: new RegExp(`409 Conflict: .*${TAKEN}`),
    blocked: new RegExp(`403 Forbidden: .*${BLOCKED}`),
    unpublishable: new RegExp(`403 Forbidden: .*${GUARDED}`),
    gone: /error: GET \S+-1\.0\.0\.tgz - 404/,
  },
  deno,
};

/** A repository for a scope of its name. */
const scoped = (repository: string): string => `{ repository: ${repository}, scope: '@${repository}' }`;

describe.each(names)('%s', (name) => {
  const used: NpmClient = npmClients[name];
  const expected = messages[name];
  let sandbox: Sandbox;
  let job: Job;

  beforeAll(async () => {
    sandbox = await makeSandbox();
    job = new Job(sandbox, emulator.awsEnv);
    const registries = `${used.tool}: [my-packages, ${['denied', 'guarded'].map(scoped).join(', ')}]`;
    const { exitCode } = await job.uses('login', { domain, tools: used.tool, registries });
    expect(exitCode).toBe(0);
  });
  afterAll(async () => {
    await sandbox.remove();
  });

  /** What a person sees, in one line: pnpm 12 breaks lines and draws beside them. Nothing is cached. */
  async function call(folder: string, args: readonly string[], more = {}): Promise<{ failed: boolean; said: string }> {
    const caches = join(sandbox.temp, 'caches');
    await rm(caches, { recursive: true, force: true });
    const cwd = join(sandbox.workspace, folder);
    const env = { ...job.env, ...clientEnvironment(caches), ...noGates, ...more };
    const { exitCode, stdout, stderr } = await runClient(used, args, { cwd, env });
    return { failed: exitCode !== 0, said: `${stdout}${stderr}`.replace(/[\s│├╰─▶×]+/g, ' ') };
  }

  async function refusal(folder: string, args: readonly string[], more = {}): Promise<string> {
    const { failed, said } = await call(folder, args, more);
    expect(failed).toBe(true);
    return said;
  }

  async function consumer(dependency: string): Promise<string> {
    const folder = `of-${dependency}`;
    const manifest = { name: 'consumer', dependencies: { [dependency]: '1.0.0' } };
    await writeProject(used, join(sandbox.workspace, folder), manifest);
    return folder;
  }

  it('says that the token is wrong', async () => {
    const wrong = { CODEARTIFACT_AUTH_TOKEN: 'eyJ-wrong' };
    expect(await refusal(await consumer('plain'), used.install, wrong)).toMatch(expected.wrongToken);
  });

  it('says that a package is missing', async () => {
    expect(await refusal(await consumer('no-such-package'), used.install)).toMatch(expected.missing);
  });

  it('says that a repository cannot be read', async () => {
    expect(await refusal(await consumer('@denied/lib'), used.install)).toMatch(expected.unreadable);
  });

  const publishes = [
    ['a version that is there already with other content', `taken-${name}`, '1.0.0', expected.taken],
    ['what origin controls block', 'blocked', '2.0.0', expected.blocked],
    ['to a repository whose policy forbids it', '@guarded/new', '1.0.0', expected.unpublishable],
  ] as const;
  const { publish } = used;

  // To install, the answer is the one to a wrong token: a client that also publishes has shown what it makes of that.
  it('says that the token has expired', async () => {
    const late = `late-${name}`;
    await writeProject(used, join(sandbox.workspace, late), { name: late, version: '1.0.0' });
    if (name === 'yarn4') await call(late, used.install);
    const folder = publish === undefined ? await consumer('plain') : late;
    await emulator.atClock('+13h', async () => {
      expect(await refusal(folder, publish ?? used.install)).toMatch(expected.late ?? expected.wrongToken);
    });
  });

  if (publish !== undefined) {
    it.each(publishes)('is told why it cannot publish %s', async (_what, published, version, message) => {
      await writeProject(used, join(sandbox.workspace, published), { name: published, version });
      if (name === 'yarn4') await call(published, used.install);
      if (message === undefined) throw new Error('there is no message to expect');
      expect(await refusal(published, publish)).toMatch(message);
    });
  }

  it.each(['Unlisted', 'Archived', 'Deleted'] as const)(
    'with a lock file whose version is %s by now',
    async (status) => {
      const dependency = `${status.toLowerCase()}-${name}`;
      const folder = await consumer(dependency);
      expect(await call(folder, used.install)).toMatchObject({ failed: false });
      await rm(join(sandbox.workspace, folder, 'node_modules'), { recursive: true });
      await setStatus(dependency, status);
      const { failed, said } = await call(folder, used.locked);
      expect(failed).toBe(status !== 'Unlisted');
      if (failed) expect(said).toMatch(expected.gone);
      const version = await installedVersion(join(sandbox.workspace, folder), dependency);
      expect(version).toBe(status === 'Unlisted' ? '1.0.0' : undefined);
    },
  );
});
