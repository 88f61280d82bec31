import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { unbounded } from '@codeartifact-ci/core/files/glob.ts';
import { match } from '../../../../../actions/publish/files/glob.ts';
import { rootAt } from '../../../../../actions/publish/files/root.ts';
import { writeFiles } from '../../../../support/projects.ts';
import { makeSandbox, type Sandbox } from '../../../../support/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
  await writeFiles(sandbox.workspace, { 'app/a/package.json': '', 'lib/b/package.json': '' });
});
afterEach(() => sandbox.remove());

async function found(pattern: string, folder = 'app'): Promise<string[]> {
  const root = await rootAt(sandbox.workspace);
  return (await match(root, join(root.path, folder), [pattern])).map((path) => path.slice(root.path.length + 1));
}

describe('a pattern', () => {
  it.each([
    ['*/package.json', ['app/a/package.json']],
    ['../lib/*/package.json', ['lib/b/package.json']],
    ['../*/{a,b}/package.json', ['app/a/package.json', 'lib/b/package.json']],
  ])('may lead to another folder of the workspace: %s', async (pattern, paths) => {
    expect(await found(pattern)).toEqual(paths);
  });

  it.each(['/**', '../../**', '../../**/package.json', '*/../../../**', '{..,a}/../**', '../{../..,a}/*', '/etc/*'])(
    'that leads out of it is refused before anything is looked for: %s',
    async (pattern) => {
      await expect(found(pattern)).rejects.toThrow(/leads out of the workspace\. Only files within it/);
      await expect(found(`!${pattern}`)).rejects.toThrow(/leads out of the workspace/);
    },
  );

  it.each(['{a,b}'.repeat(18), '{1..100000000}', '**/'.repeat(9), '+(a|+(b))', 'a'.repeat(1_001)])(
    'without end is known as such: %#',
    async (pattern) => {
      expect(unbounded(pattern)).toBeDefined();
      await expect(found(pattern)).rejects.toThrow(/Give a simpler one/);
    },
  );
});
