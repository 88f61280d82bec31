import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dist, node, root } from '../support/paths.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
let remote: string;
beforeEach(async () => {
  // The bundle names what tokens start with.
  sandbox = await makeSandbox({ holdsTokens: true });
  remote = join(sandbox.root, 'remote.git');
  await git('init', '--quiet', '--bare', remote);
  await git('init', '--quiet', '--initial-branch=main', '.');
  await git('remote', 'add', 'origin', remote);
});
afterEach(async () => {
  await sandbox.remove();
});

const IDENTITY = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];

async function git(...args: readonly string[]): Promise<string> {
  const { stdout } = await runOk('git', [...IDENTITY, ...args], { cwd: sandbox.workspace, env: sandbox.env });
  return stdout.trim();
}

/** A commit whose files say `version`, with the annotated tag, pushed. */
async function tagged(tag: string, version = tag.slice(1)): Promise<string> {
  await writeFile(join(sandbox.workspace, 'package.json'), JSON.stringify({ version }));
  await writeFile(join(sandbox.workspace, 'CHANGELOG.md'), `# Changelog\n\n## ${version}\n\n- Something.\n`);
  await git('add', '.');
  await git('commit', '--quiet', '--message', version);
  await git('tag', '--annotate', '--message', version, tag);
  await git('push', '--quiet', 'origin', `refs/tags/${tag}`);
  return await git('rev-parse', 'HEAD');
}

async function release(step: string, tag: string): Promise<Outcome> {
  const script = join(root, 'packages/build/src/release/release.ts');
  return await run(node, [script, step, tag], { cwd: sandbox.workspace, env: sandbox.env });
}

async function remoteTag(name: string): Promise<string> {
  return await git('--git-dir', remote, 'rev-parse', `refs/tags/${name}`);
}

describe('a release', () => {
  it('goes through when the tag, package.json and the changelog agree', async () => {
    await tagged('v1.0.0');
    expect(await release('check', 'v1.0.0')).toMatchObject({ exitCode: 0 });
  });

  it('is stopped when they do not, with what to do', async () => {
    await tagged('v1.0.1', '1.0.0');
    const { exitCode, stderr } = await release('check', 'v1.0.1');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/package\.json says 1\.0\.0, the tag 1\.0\.1\./);
    expect(stderr).toMatch(/CHANGELOG\.md has no section '## 1\.0\.1'\./);
    expect((await release('check', 'latest')).stderr).toMatch(/not of the form v1\.2\.3/);
  });

  it('moves the tag of its major version on, and a backport does not take it back', async () => {
    const first = await tagged('v1.0.0');
    expect((await release('move', 'v1.0.0')).stdout).toBe('v1 is v1.0.0 now.\n');
    expect(await remoteTag('v1')).toBe(first);
    const second = await tagged('v1.10.0');
    await release('move', 'v1.10.0');
    expect(await remoteTag('v1')).toBe(second);
    await tagged('v1.9.1');
    expect((await release('move', 'v1.9.1')).stdout).toMatch(/stays where it is/);
    expect(await remoteTag('v1')).toBe(second);
    const major = await tagged('v2.0.0');
    await release('move', 'v2.0.0');
    expect(await remoteTag('v1')).toBe(second);
    expect(await remoteTag('v2')).toBe(major);
  });

  it('of a tag that was not pushed moves nothing', async () => {
    await tagged('v1.0.0');
    const { exitCode, stderr } = await release('move', 'v3.0.0');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/The remote has no tag v3\.0\.0/);
  });
});

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

describe('the release workflow, step by step in a checkout of the tag', () => {
  it('makes an archive that runs and sums that hold, releases both with the maps, and moves v1', async () => {
    const { jobs } = parse(await readFile(join(root, '.github/workflows/release.yml'), 'utf8')) as {
      jobs: Readonly<Record<string, { steps: readonly Step[] }>>;
    };
    for (const name of ['package.json', 'codebuild', 'actions', 'SECURITY.md', 'packages/build/src/release']) {
      await cp(join(root, name), join(sandbox.workspace, name), { recursive: true });
    }
    await cp(dist, join(sandbox.workspace, 'dist'), { recursive: true });
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    const tag = `v${version}`;
    await writeFile(join(sandbox.workspace, 'CHANGELOG.md'), `# Changes\n\n## ${version}\n\n- All of it.\n`);
    await git('add', '.');
    await git('commit', '--quiet', '--message', version);
    await git('tag', tag);
    await git('push', '--quiet', 'origin', `refs/tags/${tag}`);

    // What the job before has made, and GitHub's own program.
    await writeFile(join(sandbox.workspace, 'source-maps.tgz'), 'maps');
    const programs = join(sandbox.root, 'programs');
    await mkdir(programs);
    await writeFile(join(programs, 'gh'), '#!/bin/sh\necho "gh $*"\n', { mode: 0o755 });
    const env = { ...sandbox.env, PATH: `${programs}:${sandbox.env['PATH'] ?? ''}`, GITHUB_REF_NAME: tag };
    let said = '';
    for (const { run: script } of jobs['release']?.steps ?? []) {
      if (script === undefined) continue;
      said += (await runOk('bash', ['-e', '-c', script], { cwd: sandbox.workspace, env })).stdout;
    }
    const archive = `codeartifact-ci-${version}.tgz`;
    const files = `${archive} source-maps.tgz SHA256SUMS`;
    expect(said).toContain(`gh release create ${tag} --verify-tag --generate-notes ${files}\n`);
    expect(said).toContain(`v1 is ${tag} now.\n`);
    expect(await remoteTag('v1')).toBe(await git('rev-parse', 'HEAD'));

    const check = 'sha256sum -c SHA256SUMS && mkdir unpacked && tar -xzf codeartifact-ci-*.tgz -C unpacked';
    await runOk('bash', ['-e', '-c', check], { cwd: sandbox.workspace, env });
    const inside = join(sandbox.workspace, 'unpacked/package');
    expect(await readdir(inside)).toEqual(expect.arrayContaining(['SECURITY.md', 'actions', 'codebuild', 'dist']));
    expect(await readdir(inside)).not.toContain('test');
    const { stdout } = await runOk(node, [join(inside, 'dist/cli.js'), '--version'], { cwd: inside, env });
    expect(stdout).toBe(`${version}\n`);
  }, 60_000);

  it('publishes under the name of the owner, with the repository that the provenance is checked against', async () => {
    const { jobs } = parse(await readFile(join(root, '.github/workflows/release.yml'), 'utf8')) as {
      jobs: Readonly<Record<string, { if?: string; steps: readonly Step[] }>>;
    };
    expect(jobs['npm']?.if).toBe("vars.NPM_PACKAGE != ''");
    const script = jobs['npm']?.steps.map(({ run: text = '' }) => text).join('\n') ?? '';
    await cp(join(root, 'package.json'), join(sandbox.workspace, 'package.json'));
    const env = {
      ...sandbox.env,
      ...{ NPM_PACKAGE: '@your-org/codeartifact-ci', GITHUB_SERVER_URL: 'https://github.com' },
      GITHUB_REPOSITORY: 'your-org/codeartifact-ci',
    };
    const [rename = '', publish = ''] = script.trim().split('\n').slice(-2);
    expect(publish).toBe('npm publish --ignore-scripts --provenance --access public');
    await runOk('bash', ['-e', '-c', rename], { cwd: sandbox.workspace, env });
    const manifest = JSON.parse(await readFile(join(sandbox.workspace, 'package.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({
      name: '@your-org/codeartifact-ci',
      repository: { url: 'git+https://github.com/your-org/codeartifact-ci.git' },
    });
  }, 60_000);
});
