import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ClientName, loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import type { ClientConfiguration } from '@codeartifact-ci/core/clients/client.ts';
import type { ConfiguredClient } from '../../../../actions/login/configure.ts';
import { reportLogin, type LoginResult } from '../../../../actions/login/report.ts';
import { clientContext } from '../../../support/client-context.ts';
import { makeSandbox, type Sandbox } from '../../../support/sandbox.ts';
import { loginHost, type LoginHost } from './host.ts';

const clients = await loadClients();

const NOW = Date.parse('2026-03-01T12:00:00Z');
let sandbox: Sandbox;
let host: LoginHost;
beforeEach(async () => {
  sandbox = await makeSandbox();
  host = { ...loginHost(sandbox), now: () => new Date(NOW) };
});
afterEach(() => sandbox.remove());

function client(tool: ClientName, repositories = ['a'], more: Partial<ClientConfiguration> = {}): ConfiguredClient {
  const wanted = repositories.map((repository) => ({ repository }));
  return {
    client: clients[tool],
    registries: clientContext(clients[tool].format, wanted).registries,
    files: [],
    variables: {},
    ...more,
  };
}

const AT = (minutes: number): Date => new Date(NOW + minutes * 60_000);

async function report(result: Partial<LoginResult>): Promise<readonly string[]> {
  const nothing = { helper: undefined, findings: [], sessionExpires: undefined, minReleaseAge: undefined };
  const token = { token: 'the-token', expires: AT(60) };
  await reportLogin(host, { token, configured: [client('npm')], ...nothing, ...result });
  return host.lines;
}
const line = (start: string): string | undefined => host.lines.find((each) => each.startsWith(start));

describe('the report of a login', () => {
  it('has the endpoint of the first tool, and of the first of each format', async () => {
    await report({ configured: [client('pip', ['one']), client('npm', ['two', 'more']), client('pnpm', ['three'])] });
    expect(host.outputs).toMatchObject({
      token: 'the-token',
      'expires-at': '2026-03-01T13:00:00.000Z',
      'registry-url': expect.stringMatching(/\/pypi\/one\/$/),
      'pypi-url': expect.stringMatching(/\/pypi\/one\/$/),
      'npm-url': expect.stringMatching(/\/npm\/two\/$/),
    });
    expect(host.outputs).not.toHaveProperty('maven-url');
  });

  it('lists what was configured, files and variables, for programs and for people', async () => {
    const files = [{ path: '/home/.npmrc', format: 'npmrc', slots: [], purpose: 'registry' } as const];
    await report({
      configured: [client('npm', ['a'], { files, variables: { NPM_TOKEN: { value: 'secret', purpose: 'token' } } })],
    });
    expect(JSON.parse(host.outputs['configured'] ?? '')).toEqual([
      { tool: 'npm', file: '/home/.npmrc', for: 'registry' },
      { tool: 'npm', variable: 'NPM_TOKEN', for: 'token' },
    ]);
    expect(host.lines).toContain('npm: registry in /home/.npmrc, token in NPM_TOKEN');
    expect(JSON.stringify([host.lines, host.outputs['configured'], host.summaries])).not.toContain('secret');
  });

  it('says each note and each warning once, the warnings safe for a log', async () => {
    const more = { notes: ['Add a line.'], warnings: ['::error::A file wins.'] };
    const lines = await report({ configured: [client('npm', ['a'], more), client('yarn', ['a'], more)] });
    expect(lines.filter((each) => each.includes('Add a line.'))).toHaveLength(1);
    expect(lines.filter((each) => each.includes('A file wins.'))).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/^warning: ::error::/m);
  });

  it.each([
    [60, '1 h 0 min'],
    [59, '59 min'],
    [61, '1 h 1 min'],
    [720, '12 h 0 min'],
  ])('says when the token ends: in %i minutes', async (minutes, text) => {
    await report({ token: { token: 't', expires: AT(minutes) } });
    expect(line('The token ends at')).toBe(`The token ends at ${AT(minutes).toISOString()}, in ${text}.`);
    expect(host.summaries.join()).toContain(`(in ${text})`);
  });

  it.each([
    [undefined, false],
    [60, false],
    [61, false],
    [59, true],
  ])('warns of a role session that ends before the token: after %p minutes', async (minutes, warned) => {
    await report({ sessionExpires: minutes === undefined ? undefined : AT(minutes) });
    expect(line('warning: The role session ends') !== undefined).toBe(warned);
  });

  it('warns of what goes against the login, and only notes what is worth knowing', async () => {
    const found = { file: '.npmrc', line: 3, tools: ['npm'] as const };
    const lines = await report({
      findings: [
        { ...found, kind: 'note', message: 'is old' },
        { ...found, kind: 'warning', message: 'wins' },
      ],
    });
    expect(lines).toEqual(expect.arrayContaining(['.npmrc:3 (npm): is old.', 'warning: .npmrc:3 (npm): wins.']));
  });

  it('has a row for each repository, with its scopes', async () => {
    const [first, second] = clientContext('npm', [{ repository: 'a' }, { repository: 'b', scopes: ['@acme', '@x'] }])
      .registries as [ConfiguredClient['registries'][0], ConfiguredClient['registries'][0]];
    await report({ configured: [{ ...client('npm'), registries: [first, second] }] });
    const rows = host.summaries
      .join()
      .split('\n')
      .filter((row) => row.startsWith('|'));
    expect(rows).toHaveLength(4);
    expect(rows[2]).toMatch(/^\| npm +\| `a` +\|/);
    expect(rows[3]).toMatch(/^\| +\| `b` for `@acme`, `@x` +\|/);
  });
});

describe('what is said of fresh tokens', () => {
  const helper = { command: ['node', 'token'], folder: '/helpers' } as const;

  it.each<[readonly ClientName[], string]>([
    [['pip'], 'pip: a fresh token for each call, from codeartifact-ci token. '],
    [['npm'], 'npm: no credential helpers; the token below is what they have.'],
    [
      ['pip', 'npm', 'cargo'],
      'pip, cargo: a fresh token for each call, from codeartifact-ci token. npm: no credential helpers; the token below is what they have.',
    ],
  ])('by %j', async (tools, text) => {
    expect(await report({ helper, configured: tools.map((tool) => client(tool)) })).toContain(text);
  });
});

describe('what is said of young releases', () => {
  it.each<[number, readonly ClientName[], RegExp]>([
    [60 * 24 * 3, ['npm'], /^Releases younger than 3 d: npm passes over them \(.+\)\.$/],
    [60 * 12, ['npm'], /^Releases younger than 12 h: /],
    [60 * 36, ['npm'], /^Releases younger than 36 h: /],
    [60 * 24, ['maven'], /^Releases younger than 1 d: maven: no setting of that kind, so they are taken\.$/],
    // twine uploads only.
    [60 * 24, ['npm', 'twine'], /^Releases younger than 1 d: npm passes over them \([^)]+\)\.$/],
    [60 * 24, ['npm', 'maven', 'sbt'], /\)\. maven, sbt: no setting of that kind, so they are taken\.$/],
  ])('after %i minutes, by %j', async (minReleaseAge, tools, text) => {
    await report({ minReleaseAge, configured: tools.map((tool) => client(tool)) });
    expect(line('Releases younger')).toMatch(text);
  });

  it('is nothing where no age was asked for', async () => {
    await report({});
    expect(line('Releases younger')).toBeUndefined();
  });
});
