import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runBatch, tasksOf } from '../support/buildspec-batch.ts';
import { runBuildspec } from '../support/buildspec.ts';
import { buildspecNames, buildspecText, policyOf } from '../support/codebuild-project.ts';
import { packedArchive } from '../support/codebuild-checkout.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node, root } from '../support/paths.ts';
import { expectPrincipals } from '../support/principals.ts';
import { runOk } from '../support/process.ts';
import { npmProject, writeFiles } from '../support/projects.ts';
import { startReadmeMachine, type ReadmeMachine } from '../support/readme-machine.ts';
import { blocksOf, readmeFiles, type Block } from '../support/readme.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const files = (await readmeFiles()).filter((file) => file !== 'README.md' && !file.startsWith('actions/'));
const blocks = (await Promise.all(files.map(blocksOf))).flat();

let machine: ReadmeMachine;
let sandbox: Sandbox;
beforeAll(async () => {
  machine = await startReadmeMachine();
  await createGuide(machine.emulator);
});
afterAll(async () => {
  await machine.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  await writeFiles(sandbox.workspace, PROJECT);
});
afterEach(async () => {
  await sandbox.remove();
});

const PROJECT = {
  ...npmProject('@acme/app', '1.0.0', { scripts: { test: 'node index.js' } }),
  'package-lock.json': JSON.stringify({ name: '@acme/app', version: '1.0.0', lockfileVersion: 3, packages: {} }),
  'codeartifact.yml': 'domain: my-org\nrepositories:\n  my-packages: { description: For tests }\n',
};

type Run = (block: Block) => Promise<void>;

/** How each block is run, by its README and heading and, where a heading has several, by their order. */
const RUN: Readonly<Record<string, readonly Run[]>> = {
  'codebuild/README.md Without a secondary source': [bootstrap],
  'codebuild/README.md Batches': [batch],
  'packages/cli/README.md When something is refused': [
    async ({ text }) => {
      expect(await machine.shell(sandbox, text)).toMatch(/Everything that was tried works\.\n$/);
    },
  ],
  'packages/cli/README.md Dependabot': [
    async ({ text }) => {
      await writeFile(join(sandbox.workspace, 'job.log'), 'proxy | GitHub Actions OIDC is not configured\n');
      const said = await machine.shell(sandbox, text.replace(/^(codeartifact-ci doctor .*)$/m, '$1 || true'));
      const [registries = '', ...documents] = said.split(/^(?=\{)|^(?=✗)/m);
      expect(Object.keys((parse(registries) as { registries: object }).registries)).toHaveLength(2);
      expect(documents.filter((one) => one.startsWith('{')).map((one) => JSON.parse(one) as object)).toHaveLength(2);
      expect(documents.at(-1)).toMatch(/^✗ Identity: the job has no OpenID Connect identity/);
    },
  ],
  'packages/emulator/README.md The emulator': [eachEmulator],
  'packages/emulator/README.md For tests': [library, waited],
  'packages/emulator/README.md Users and roles': [({ text }) => expectPrincipals(text)],
  'packages/emulator/README.md Made cruel': [
    async ({ text }) => {
      const address = text.replace('http://127.0.0.1:4999', machine.emulator.endpoint);
      expect(JSON.parse(await machine.shell(sandbox, address))).toMatchObject({ latency: '10ms-50ms' });
      await machine.emulator.resetControl();
    },
  ],
};

describe('the READMEs of the packages and of CodeBuild', () => {
  it.each(blocks.map((block) => [block.file, block.line, block.language, block] as const))(
    '%s has in line %d %s that works as it stands',
    async (file, _line, language, block) => {
      const same = blocks.filter((other) => other.file === file && other.heading === block.heading);
      const run = RUN[`${file} ${block.heading}`]?.[same.indexOf(block)];
      if (run === undefined) throw new Error(`nobody runs the ${language} below "${block.heading}"`);
      await run(block);
    },
    120_000,
  );

  it('list every buildspec with the policy that its own head names', async () => {
    const text = await readFile(join(root, 'codebuild/README.md'), 'utf8');
    const rows = [...text.matchAll(/^\| \[([\w-]+\.yml)\]\(buildspecs\/\1\) \|.*\| `codeartifact-ci policy (\w+)`/gm)];
    const listed = rows.map(([, name = '', policy = '']) => [name, policy]).sort();
    const names = await buildspecNames();
    expect(listed).toEqual(await Promise.all(names.map(async (name) => [name, policyOf(await buildspecText(name))])));
  });
});

/** The two lines that fetch the archive, with the real one behind the URL; with another digest they stop. */
async function bootstrap({ text }: Block): Promise<void> {
  const { path, digest } = await packedArchive(sandbox);
  const env = {
    ...(await machine.env(sandbox)),
    ...{ CODEARTIFACT_DOMAIN: 'my-org', CODEARTIFACT_REPOSITORY: 'my-packages', CODEARTIFACT_TOOLS: 'npm' },
    CODEARTIFACT_CI_URL: `file://${path}`,
    CODEARTIFACT_CI_SHA256: digest,
    CODEARTIFACT_CI_HOME: join(sandbox.root, 'fetched'),
  };
  const process = { mode: 'process', shell: 'dash' } as const;
  const logout = `${text}      - . "$CODEARTIFACT_CI_INCLUDE/logout.sh"\n`;
  const good = await runBuildspec(logout, process, { cwd: sandbox.workspace, env });
  expect({ log: good.succeeded ? '' : good.log }).toEqual({ log: '' });
  await runOk('rm', ['-r', join(sandbox.root, 'fetched')], { cwd: sandbox.root, env });
  const wrong = { ...env, CODEARTIFACT_CI_SHA256: '0'.repeat(64) };
  const bad = await runBuildspec(text, process, { cwd: sandbox.workspace, env: wrong });
  expect(bad.phases).toEqual({ pre_build: 'FAILED' });
  expect(bad.variables).not.toHaveProperty('CODEARTIFACT_CI_CLI');
  // The sources in the archive, of which npm keeps a copy, name what tokens start with.
  const rest = ['fetched', 'fetched.tgz', 'archive', 'home/.npm'].map((name) => join(sandbox.root, name));
  await runOk('rm', ['-rf', ...rest], { cwd: sandbox.root, env });
}

/** The builds of the batch whose buildspec needs npm alone; the other one is run by the buildspecs' own suite. */
async function batch({ text }: Block): Promise<void> {
  expect(tasksOf(text).map(({ buildspec }) => buildspec?.split('/').at(-1))).toEqual(['npm.yml', 'python.yml']);
  const web = text.replace(/ {4}- identifier: tools\n.*\n/, '');
  await cp(join(root, 'codebuild'), join(sandbox.workspace, 'codebuild'), { recursive: true });
  await symlink(dist, join(sandbox.workspace, 'dist'));
  const env = { ...(await machine.env(sandbox)), CODEBUILD_SRC_DIR_codeartifact_ci: sandbox.workspace };
  const options = { cwd: sandbox.workspace, env };
  const results = await runBatch(web, { mode: 'shell', shell: 'bash' }, () => Promise.resolve(options));
  // The repository that the entry names is another one, and does not exist here.
  expect(results.get('web')?.log).toMatch(/Repository 'web-packages' does not exist/);
}

/** Each line starts an emulator: it is ready, and ends when it is told to. */
async function eachEmulator({ text }: Block): Promise<void> {
  for (const line of text
    .split('\n')
    .map((one) => one.replace(/ +#.*/, ''))
    .filter((one) => one !== '')) {
    if (line.includes(' exec ')) {
      await machine.shell(sandbox, line);
      continue;
    }
    const script = `${line} --port 0 >ready.json & pid=$!
      for i in $(seq 100); do test -s ready.json && break; sleep 0.1; done
      kill $pid; wait $pid || test $? -eq 143; cat ready.json`;
    expect(JSON.parse(await machine.shell(sandbox, script))).toMatchObject({ region: 'us-east-1' });
  }
}

/** The library, from a folder in which the package is installed. */
async function library({ text }: Block): Promise<void> {
  const modules = join(sandbox.workspace, 'node_modules');
  await mkdir(modules);
  await symlink(root, join(modules, 'codeartifact-ci'));
  await symlink(join(root, 'node_modules/@aws-sdk'), join(modules, '@aws-sdk'));
  expect(CodeartifactClient).toBeDefined();
  const script = `import { CodeartifactClient } from '@aws-sdk/client-codeartifact';\n${text}console.log('stopped');\n`;
  await writeFile(join(sandbox.workspace, 'example.mjs'), script);
  const options = { cwd: sandbox.workspace, env: sandbox.env };
  expect((await runOk(node, ['example.mjs'], options)).stdout).toMatch(/stopped\n$/);
}

/** The emulator in the background of a shell, on a port that is free here. */
async function waited({ text }: Block): Promise<void> {
  const { port } = new URL(machine.emulator.endpoint);
  const free = String(Number(port) + 1);
  const script = text.replace('codeartifact-ci emulator &', `codeartifact-ci emulator --port ${free} >/dev/null &`);
  const at = script.replace(/emulator (wait|env)/g, `emulator $1 --endpoint http://127.0.0.1:${free}`);
  const said = await machine.shell(sandbox, `${at}\necho "$AWS_ENDPOINT_URL_CODEARTIFACT"; kill %1`);
  expect(said).toContain(`http://127.0.0.1:${free}`);
}
