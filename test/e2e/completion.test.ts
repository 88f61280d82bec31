import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, node, root } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await makeSandbox();
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout } = await runOk(node, [`${dist}/cli.js`, 'completion', shell], { cwd: root, env: sandbox.env });
    await writeFile(join(sandbox.temp, shell), stdout);
  }
});
afterAll(async () => {
  await sandbox.remove();
});

/** What each shell offers at the end of a line, sorted; bash is asked as its line editor asks. */
const ASK: Readonly<Record<string, (script: string, line: string) => readonly string[]>> = {
  bash: (script, line) => [
    'bash',
    '--norc',
    '-c',
    `source '${script}'
     COMP_WORDS=(${line
       .split(' ')
       .map((word) => `'${word}'`)
       .join(' ')})
     COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
     _codeartifact_ci && printf '%s\\n' "\${COMPREPLY[@]##*,}"`,
  ],
  zsh: (script, line) => ['zsh', '-f', join(root, 'test/support/zsh-completion.zsh'), script, line],
  fish: (script, line) => [
    'fish',
    '--no-config',
    '-c',
    `source '${script}'; complete -C '${line}' | string replace -r '\\t.*' '' | string replace -r '^.*,' ''; true`,
  ],
};

async function offered(shell: string, line: string): Promise<string[]> {
  const [program = '', ...args] = ASK[shell]?.(join(sandbox.temp, shell), line) ?? [];
  const { stdout } = await runOk(program, args, { cwd: sandbox.workspace, env: { ...sandbox.env, TERM: 'dumb' } });
  return [...new Set(stdout.split('\n').filter((word) => word !== ''))].sort();
}

describe.each(Object.keys(ASK))('%s', (shell) => {
  it.each([
    ['a command', 'codeartifact-ci lo', ['login', 'logout']],
    ['the second word of a command', 'codeartifact-ci emulator e', ['env', 'exec']],
    ['a command that a command is about', 'codeartifact-ci policy p', ['promote', 'provision', 'prune', 'publish']],
    ['a flag', 'codeartifact-ci login --endp', ['--endpoint', '--endpoint-type']],
    ['a flag of a command of two words', 'codeartifact-ci emulator exec --princ', ['--principals']],
    ['a value of a closed set', 'codeartifact-ci login --token-in ', ['environment', 'file']],
    ['a further value of a list', 'codeartifact-ci login --tools npm,yarn', ['yarn', 'yarn-berry']],
  ])('completes %s', async (_what, line, expected) => {
    expect(await offered(shell, line)).toEqual(expected);
  });
});
