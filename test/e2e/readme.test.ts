import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLIENT_NAMES } from '@codeartifact-ci/core/clients/clients.ts';
import { access, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { runBuildspec } from '../support/buildspec.ts';
import { secondarySource } from '../support/codebuild-checkout.ts';
import { createGuide } from '../support/guide.ts';
import { dist, root } from '../support/paths.ts';
import { npmProject, writeFiles } from '../support/projects.ts';
import { startReadmeMachine, type ReadmeMachine } from '../support/readme-machine.ts';
import { blocksOf, readmeFiles, type Block } from '../support/readme.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';
import { runWorkflow, type Workflow } from '../support/workflow.ts';

const blocks = await blocksOf('README.md');
const files = await readmeFiles();

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
};

/** How each block is run, by its heading: one that is not here has nobody who runs it. */
const RUN: Readonly<Record<string, (block: Block) => Promise<unknown>>> = {
  // The tour and the tests themselves have suites of their own; the commands are those of package.json.
  'See it work': async ({ text }) => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: object };
    for (const [, name = ''] of text.matchAll(/npm ci && npm (\w+)/g)) expect(scripts).toHaveProperty(name);
    expect(text.match(/npm ci && npm (start|test)/g)).toHaveLength(2);
  },
  Build: workflow,
  'Publish when a tag is pushed': async (block) => {
    expect(await workflow(block)).toMatch(/@acme\/app +1\.0\.0 +published/);
  },
  'Prune on a schedule': workflow,
  'In CodeBuild': async ({ text }) => {
    for (const mode of ['process', 'shell'] as const) {
      const CODEBUILD_SRC_DIR_codeartifact_ci = await secondarySource(sandbox, mode);
      const env = { ...sandbox.env, ...machine.emulator.awsEnv, CODEBUILD_SRC_DIR_codeartifact_ci };
      const result = await runBuildspec(text, { mode, shell: 'dash' }, { cwd: sandbox.workspace, env });
      expect({ log: result.succeeded ? '' : result.log }).toEqual({ log: '' });
      expect(result.variables).not.toHaveProperty('CODEARTIFACT_LOGIN');
    }
  },
  'From a shell': async ({ text }) => {
    await machine.shell(sandbox, text);
  },
  'A CodeArtifact in a test': async ({ text }) => {
    expect(await machine.shell(sandbox, text)).toMatch(/^1\.0\.0$/m);
    // Whoever follows it goes on with the registry that they had.
    expect(Object.keys(await snapshot(sandbox.home)).filter((name) => /npmrc|codeartifact/.test(name))).toEqual([]);
  },
};

async function workflow({ text }: Block): Promise<string> {
  return await runWorkflow(parse(text) as Workflow, { sandbox, env: machine.emulator.awsEnv });
}

describe('the README', () => {
  it.each(blocks.map((block) => [block.line, block.language, block.heading, block] as const))(
    'has in line %d %s, of "%s", that works as it stands',
    async (_line, _language, heading, block) => {
      const run = RUN[heading];
      if (run === undefined) throw new Error(`nobody runs the ${block.language} below "${heading}"`);
      await run(block);
    },
    120_000,
  );
});

describe('what the README says of the project', () => {
  it('counts the clients of login as they are', async () => {
    const text = await readFile(join(root, 'README.md'), 'utf8');
    const others = CLIENT_NAMES.filter((name) => name !== 'renovate');
    expect(text).toContain(`| Clients at once | ${others.length} and Renovate, in one step |`);
  });

  it('quotes messages that are given: ours stand in the sources, the others are of AWS and the clients', async () => {
    const text = await readFile(join(root, 'README.md'), 'utf8');
    const table = /## When something is refused[^]*?(?=\n## )/.exec(text)?.[0] ?? '';
    const sources = await ours();
    const quoted = [...table.matchAll(/^\| ([^|]*`[^|]+`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, message = '']) => message),
    );
    expect(quoted.length).toBeGreaterThan(8);
    const others = /^(not authorized to perform|E401|401|409 Conflict|npm publish|failed to get aws token)/;
    const unknown = quoted
      .filter((message) => !others.test(message))
      .flatMap((message) => message.split('…').map((piece) => piece.trim()))
      .filter((piece) => piece !== '' && !sources.includes(piece));
    expect(unknown).toEqual([]);
  });
});

/** Every file of the bundle, and the scripts for CodeBuild. */
async function ours(): Promise<string> {
  const texts: string[] = [];
  for (const folder of [dist, join(root, 'codebuild/include')]) {
    for (const name of await readdir(folder)) {
      if (/\.(js|sh)$/.test(name)) texts.push(await readFile(join(folder, name), 'utf8'));
    }
  }
  return texts.join('\n');
}

describe.each(files)('%s', (file) => {
  it('names only files that are there', async () => {
    const text = await readFile(join(root, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)) {
      const found = await access(join(root, dirname(file), path)).then(
        () => basename(path),
        () => undefined,
      );
      expect({ path, found }).toEqual({ path, found: basename(path) });
    }
  });

  it('names only headings that are there', async () => {
    const text = await readFile(join(root, file), 'utf8');
    for (const [, path = '', anchor = ''] of text.matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)) {
      const target = path === '' ? file : join(dirname(file), path);
      const headings = [...(await readFile(join(root, target), 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      );
      expect({ path, anchor, headings }).toEqual({ path, anchor, headings: expect.arrayContaining([anchor]) });
    }
  });
});

describe('all of them together', () => {
  it('have one account to copy from, one Region, one domain, and one version of each action', async () => {
    const texts = await Promise.all(
      files.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const),
    );
    const odd: string[] = [];
    const versions = new Map<string, Set<string>>();
    for (const [file, text] of texts) {
      const look = (pattern: RegExp, right: RegExp): void => {
        for (const [found] of text.matchAll(pattern)) if (!right.test(found)) odd.push(`${file}: ${found}`);
      };
      look(/\b\d{12}\b/g, /^(111122223333|444455556666|000000000000)$/);
      look(
        /\b(?:us|eu|ap|sa|ca|me|af|il)-(?:gov-)?(?:north|south|east|west|central)\w*-\d\b/g,
        /^(us-east-1|eu-west-1)$/,
      );
      look(/(?:domain: |--domain |DOMAIN: )[\w-]+/g, /(my-org|<.*>)$/);
      for (const [, action = '', version = ''] of text.matchAll(/uses: ([\w./-]+)@(\S+)/g)) {
        versions.set(action, (versions.get(action) ?? new Set()).add(version));
      }
    }
    expect(odd).toEqual([]);
    expect([...versions].filter(([, found]) => found.size > 1).map(([action, found]) => [action, ...found])).toEqual(
      [],
    );
    for (const [action, found] of versions) {
      if (action.startsWith('your-org/codeartifact-ci/')) expect([...found]).toEqual(['v1']);
    }
  });
});
