import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../support/paths.ts';
import { blocksOf, readmeFiles } from '../../support/readme.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: object;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>>;
}

/** What is wrong with a workflow by the schema that GitHub's own editor goes by, expressions among it. */
function problems(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

const folder = join(root, '.github/workflows');
const own = await Promise.all(
  (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
);
const shown = (await Promise.all((await readmeFiles()).map(blocksOf)))
  .flat()
  .filter(({ language, text }) => language === 'yaml' && /^jobs:/m.test(text))
  .map(({ file, line, text }) => [`${file}, line ${line}`, text] as const);

describe('the workflows', () => {
  it.each([...own, ...shown])('%s is one by GitHub’s schema', (name, text) => {
    expect(problems(name, text)).toEqual([]);
  });

  it('that have a slip of the pen are found', () => {
    const [, text = ''] = own.find(([name]) => name === 'ci.yml') ?? [];
    for (const [right, wrong] of [
      ['runs-on:', 'run-on:'],
      ['timeout-minutes: 45', 'timeout-minutes: long'],
      ['github.ref }}', 'githb.ref }}'],
      ['permissions: {}', 'permissions: { content: read }'],
    ] as const) {
      expect(text).toContain(right);
      expect({ wrong, problems: problems('ci.yml', text.replace(right, wrong)) }).not.toEqual({ wrong, problems: [] });
    }
  });

  it.each(own)(
    '%s takes actions by their commit, no permission that it does not name, and no text into its scripts',
    (_name, text) => {
      const workflow = parse(text) as Workflow;
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
      expect(workflow.permissions).toEqual({});
      for (const [job, { permissions, steps }] of Object.entries(workflow.jobs)) {
        expect({ job, permissions }).toEqual({ job, permissions: expect.any(Object) });
        for (const { uses, run, with: inputs } of steps) {
          expect(run ?? '').not.toMatch(/\$\{\{/);
          if (uses === undefined) continue;
          expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
          // What an action is pinned to is said beside it.
          expect(text).toMatch(new RegExp(`uses: ${uses} # v\\d+\\.\\d+\\.\\d+$`, 'm'));
          if (uses.startsWith('actions/checkout@')) expect(inputs).toHaveProperty('persist-credentials');
        }
      }
    },
  );
});
