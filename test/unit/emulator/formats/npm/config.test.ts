import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNpmrc, readNpmConfig, type NpmConfig } from '@codeartifact-ci/emulator/formats/npm/config.ts';
import fc from 'fast-check';
import { makeSandbox, type Sandbox } from '../../../../support/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

function config(files: { user?: string; project?: string; machine?: string }, env = {}): NpmConfig {
  if (files.user !== undefined) writeFileSync(join(sandbox.home, '.npmrc'), files.user);
  if (files.project !== undefined) writeFileSync(join(sandbox.workspace, '.npmrc'), files.project);
  if (files.machine !== undefined) {
    mkdirSync(join(sandbox.root, 'etc'));
    writeFileSync(join(sandbox.root, 'etc', 'npmrc'), files.machine);
  }
  const surroundings = { npm_config_prefix: sandbox.root, ...env };
  return readNpmConfig({ env: surroundings, home: sandbox.home, folder: sandbox.workspace });
}

describe("npm's registry", () => {
  it('is the public one where nothing is set', () => {
    expect(config({}).registry).toBe('https://registry.npmjs.org/');
  });

  it('comes from the environment, the project, the user or the machine, in this order', () => {
    const files = { user: 'registry=https://u.example', machine: 'registry = "https://m.example/"' };
    expect(config({ machine: files.machine }).registry).toBe('https://m.example/');
    expect(config({ user: files.user }).registry).toBe('https://u.example/');
    expect(config({ project: 'registry=https://p.example/x' }).registry).toBe('https://p.example/x/');
    expect(config({}, { NPM_CONFIG_REGISTRY: 'https://e.example/' }).registry).toBe('https://e.example/');
  });

  it('is found in the file that npm_config_userconfig names', () => {
    writeFileSync(join(sandbox.temp, 'rc'), 'registry=https://other.example/');
    expect(config({}, { npm_config_userconfig: join(sandbox.temp, 'rc') }).registry).toBe('https://other.example/');
  });

  it('is not found in a file that is none, or below one', () => {
    writeFileSync(join(sandbox.temp, 'rc'), 'registry=https://other.example/');
    for (const file of [sandbox.temp, join(sandbox.temp, 'rc', 'below'), join(sandbox.temp, 'none')]) {
      expect(config({}, { npm_config_userconfig: file }).registry).toBe('https://registry.npmjs.org/');
    }
  });

  it.each([
    ['registry=https://a.example/', true],
    ['  registry =  https://a.example/  ', true],
    ['; registry=https://a.example/', false],
    ['#registry=https://a.example/', false],
    ['[registry=https://a.example/', false],
    ['=https://a.example/', false],
    ['registry', false],
  ])('is set by the line %p: %p', (line, set) => {
    expect(config({ user: `${line}\n` }).registry).toBe(set ? 'https://a.example/' : 'https://registry.npmjs.org/');
  });

  it.each(['http://127.0.0.1:4999/npm/d/acme-111122223333/app/', 'http://localhost:1/npm/app/', 'file:///srv', 'x'])(
    'is not %s, which could not be asked',
    (registry) => {
      expect(config({ user: `registry=${registry}` }).registry).toBe('https://registry.npmjs.org/');
    },
  );
});

describe("npm's credentials", () => {
  const url = new URL('https://r.example:8443/a/b/@s%2fn');

  it.each([
    ['//r.example:8443/a/b/:_authToken=t1', 'Bearer t1'],
    ['//r.example:8443/a/:_authToken=t2', 'Bearer t2'],
    ['//r.example:8443/:_authToken=t3\n//r.example:8443/a/b/:_authToken=t4', 'Bearer t4'],
    ['//r.example:8443/:_auth=dTpw', 'Basic dTpw'],
    [`//r.example:8443/a/b:username=u\n//r.example:8443/a/b:_password=${btoa('p')}`, `Basic ${btoa('u:p')}`],
    ['//r.example:8443/:_authToken=${TOKEN}', 'Bearer from-env'],
    ['//r.example:8443/:_authToken=${UNSET}', undefined],
    ['//r.example/:_authToken=other-port', undefined],
    ['//r.example:8443/a/c/:_authToken=other-path', undefined],
    ['_authToken=for-any-host', undefined],
  ])('%s', (user, authorization) => {
    expect(config({ user }, { TOKEN: 'from-env' }).authorizationFor(url)).toBe(authorization);
  });

  it('come from the environment too', () => {
    expect(config({}, { 'npm_config_//r.example:8443/:_authToken': 't' }).authorizationFor(url)).toBe('Bearer t');
  });

  it("do not come from a project's file", () => {
    expect(config({ project: '//r.example:8443/:_authToken=t' }).authorizationFor(url)).toBeUndefined();
  });
});

describe('an .npmrc', () => {
  it('has comments, quotes, spaces and sections, of which only keys count', () => {
    const text = '; a\n# b\n\n[section]\n a = 1 \nb="two words"\r\nc=\'x\'\nd==\nflag\n';
    expect([...parseNpmrc(text, {})]).toEqual([
      ['a', '1'],
      ['b', 'two words'],
      ['c', 'x'],
      ['d', '='],
    ]);
  });

  it('leaves out a line whose variable is not set, unless it may be', () => {
    expect([...parseNpmrc('a=${X}-${Y}\nb=${X}\nc=${Y?}.', { X: '1' })]).toEqual([
      ['b', '1'],
      ['c', '.'],
    ]);
  });

  it('may hold anything', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const key of parseNpmrc(text, {}).keys()) expect(key.trim()).not.toBe('');
      }),
    );
  });
});
