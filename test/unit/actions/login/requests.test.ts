import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requestRegistries, type RequestInputs } from '../../../../actions/login/requests.ts';
import { writeFiles } from '../../../support/projects.ts';
import { makeSandbox, type Sandbox } from '../../../support/sandbox.ts';
import { loginHost, type LoginHost } from './host.ts';

let sandbox: Sandbox;
let host: LoginHost;
beforeEach(async () => {
  sandbox = await makeSandbox();
  host = loginHost(sandbox);
});
afterEach(() => sandbox.remove());

const NOTHING = { tools: [], registries: undefined, repository: 'main', minReleaseAge: undefined } as const;
const tools = async (inputs: Partial<RequestInputs> = {}): Promise<string[]> =>
  (await requestRegistries({ ...NOTHING, ...inputs }, host)).map(
    ({ client, repository }) => `${client.name} ${repository}`,
  );

describe('the tools of a login', () => {
  beforeEach(() => writeFiles(sandbox.workspace, { 'package-lock.json': '{}', 'pom.xml': '' }));

  it('are those that are named, and then nobody looks at the workspace', async () => {
    expect(await tools({ tools: ['pip'] })).toEqual(['pip main']);
    expect(host.lines).toEqual([]);
  });

  it("are those of 'registries' where none is named", async () => {
    const registries = 'cargo: [{ repository: crates }]';
    expect(await tools({ registries, repository: undefined })).toEqual(['cargo crates']);
    expect(host.lines).toEqual([]);
  });

  it('are those of the project where nothing is named, and beside the named ones with auto', async () => {
    expect(await tools()).toEqual(['npm main', 'maven main']);
    expect(host.lines).toEqual(['Found in the workspace: npm (package-lock.json), maven (pom.xml)']);
    expect(await tools({ tools: ['pip', 'auto'] })).toEqual(['pip main', 'npm main', 'maven main']);
    const registries = 'cargo: [{ repository: crates }]';
    expect((await tools({ tools: ['auto'], registries })).sort()).toEqual(['cargo crates', 'maven main', 'npm main']);
  });

  it('are held to a minimum age, but for the scopes of the login', async () => {
    const registries = 'npm: [{ repository: own, scope: acme }]';
    const gate = async (minReleaseAge: number | undefined): Promise<string[]> =>
      (await requestRegistries({ ...NOTHING, tools: ['npm'], registries, minReleaseAge }, host)).map(
        ({ repository, releaseAgeGate }) => `${repository} ${releaseAgeGate}`,
      );
    expect(await gate(60)).toContain('own off');
    expect(await gate(undefined)).toContain('own keep');
  });
});

describe('a workspace without a package manager', () => {
  it('fails where it was all that could tell, and says what to do', async () => {
    await expect(tools()).rejects.toThrow(
      `No lock file or manifest of a package manager is in ${sandbox.workspace}. Check the project out first`,
    );
    await expect(tools({ tools: ['auto'] })).rejects.toThrow('name the tools in');
  });

  it('does where others are named', async () => {
    expect(await tools({ tools: ['auto', 'npm'] })).toEqual(['npm main']);
    const registries = 'cargo: [{ repository: crates }]';
    expect(await tools({ tools: ['auto'], registries })).toEqual(['cargo crates']);
    expect(host.lines).toEqual(Array(2).fill('Found in the workspace: no package manager'));
  });

  it('with more folders than are searched is warned of, and no other', async () => {
    await writeFiles(sandbox.workspace, { 'pom.xml': '' });
    await tools();
    expect(host.lines.join('\n')).not.toContain('more folders than are searched');
    for (let at = 0; at < 60; at++) {
      await Promise.all(
        Array.from({ length: 40 }, (_, below) =>
          mkdir(join(sandbox.workspace, `f${String(at)}`, `g${String(below)}`), { recursive: true }),
        ),
      );
    }
    expect(await tools()).toEqual(['maven main']);
    expect(host.lines.join('\n')).toContain('warning: The workspace has more folders than are searched');
  });
});
