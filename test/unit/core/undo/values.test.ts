import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gem } from '@codeartifact-ci/core/clients/gem.ts';
import { npm } from '@codeartifact-ci/core/clients/npm.ts';
import { yarnBerry } from '@codeartifact-ci/core/clients/yarn-berry.ts';
import type { FormatName } from '@codeartifact-ci/core/files/formats.ts';
import type { Ledger } from '@codeartifact-ci/core/undo/ledger.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { clientContext } from '../../../support/client-context.ts';
import { ENDPOINT, logIn, newLedger, TOKEN } from '../../../support/ledger-home.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = await newLedger();
});
afterEach(() => rm(ledger.home, { recursive: true, force: true }));

const path = (name: string): string => join(ledger.home, name);

describe('a client that writes its file anew between login and logout', () => {
  it('leaves nothing of gem: our source goes, the one that was added stays, and the default is back', async () => {
    const { files } = gem.configure(
      clientContext('ruby', [{}], { token: TOKEN, home: ledger.home, systemHome: ledger.home }),
    );
    const id = await logIn(ledger, files);
    const [, ours = ''] = /^- (\S+)$/m.exec(await readFile(path('.gemrc'), 'utf8')) ?? [];
    expect(ours).toContain(TOKEN);
    // As `gem sources --add` writes it (RubyGems 3.3).
    await writeFile(path('.gemrc'), `---\n:backtrace: false\n:sources:\n- ${ours}\n- http://127.0.0.1:18999/\n`);
    expect((await undoLogin(ledger, id)).problems).toEqual([]);
    expect(await readFile(path('.gemrc'), 'utf8')).toBe(
      '---\n:backtrace: false\n:sources:\n- https://rubygems.org/\n- http://127.0.0.1:18999/\n',
    );
  });

  it('leaves nothing of Yarn: a flow map that it wrote as a block is known by its values', async () => {
    const context = clientContext('npm', [{}], { token: TOKEN, tokenIn: 'file', home: ledger.home });
    const id = await logIn(ledger, yarnBerry.configure(context).files);
    const url = context.registries[0].endpoint.href;
    // As `yarn config set --home enableTelemetry false` writes it (Yarn 4).
    await writeFile(
      path('.yarnrc.yml'),
      `enableTelemetry: false\n\nnpmPublishRegistry: "${url}"\n\nnpmRegistries:\n  "${url}":\n    npmAlwaysAuth: true\n    npmAuthToken: ${TOKEN}\n\nnpmRegistryServer: "${url}"\n`,
    );
    expect((await undoLogin(ledger, id)).problems).toEqual([]);
    expect((await readFile(path('.yarnrc.yml'), 'utf8')).trim()).toBe('enableTelemetry: false');
  });

  it('leaves nothing of npm: a variable that it wrote out is known by the token that it holds', async () => {
    const context = clientContext('npm', [{}], { token: TOKEN, tokenIn: 'environment', home: ledger.home });
    const id = await logIn(ledger, npm.configure(context).files, { tokenVariable: 'CODEARTIFACT_AUTH_TOKEN' });
    const ours = await readFile(path('.npmrc'), 'utf8');
    const variable = /_authToken=(\$\{\w+\})/.exec(ours)?.[1] ?? '';
    const other = TOKEN.replace(/.{4}$/, 'else');
    // As `npm config set fund false` of npm 8 writes it. Another login's token is another value.
    await writeFile(path('.npmrc'), `${ours.replace(variable, TOKEN)}//other/:_authToken=${other}\nfund=false\n`);
    expect((await undoLogin(ledger, id)).problems).toEqual([]);
    expect(await readFile(path('.npmrc'), 'utf8')).toBe(`//other/:_authToken=${other}\nfund=false\n`);
  });

  it.each([
    ['earlier', 0],
    ['later', 1],
  ] as const)(
    'leaves nothing of npm: the token of a second login, in the place of the variable of both, when the %s is undone first',
    async (_, first) => {
      const newer = TOKEN.replace(/.{4}$/, 'newr');
      const ids: string[] = [];
      for (const [repository, token] of [
        ['one', TOKEN],
        ['two', newer],
      ] as const) {
        const context = clientContext('npm', [{ repository }], { token, home: ledger.home });
        ids.push(
          await logIn(ledger, npm.configure(context).files, { tokenVariable: 'CODEARTIFACT_AUTH_TOKEN' }, token),
        );
      }
      const ours = await readFile(path('.npmrc'), 'utf8');
      await writeFile(path('.npmrc'), `${ours.replaceAll(/\$\{\w+\}/g, newer)}fund=false\n`);
      for (const id of first === 0 ? ids : [...ids].reverse()) {
        expect((await undoLogin(ledger, id)).problems).toEqual([]);
      }
      expect(await readFile(path('.npmrc'), 'utf8')).toBe('fund=false\n');
    },
  );

  it('leaves nothing of a token that was written as such, though a variable holds it as well', async () => {
    const context = clientContext('npm', [{}], { token: TOKEN, tokenIn: 'file', home: ledger.home });
    const id = await logIn(ledger, npm.configure(context).files, { tokenVariable: 'CODEARTIFACT_AUTH_TOKEN' });
    expect(await readFile(path('.npmrc'), 'utf8')).toContain(TOKEN);
    expect((await undoLogin(ledger, id)).problems).toEqual([]);
    await expect(readFile(path('.npmrc'), 'utf8')).rejects.toThrow('ENOENT');
  });

  it.each<[FormatName, string, string, string, string]>([
    ['npmrc', 'registry', 'registry=https://ours/', 'registry = "https://ours/"\nfund=false\n', 'fund=false\n'],
    [
      'ini',
      '[a] index-url',
      'index-url = https://ours/',
      '[a]\nother = 1\nindex_url:\n\thttps://ours/\n',
      '[a]\nother = 1\n',
    ],
    ['toml', '[a] index', 'index = "https://ours/"', "[a]\nindex = 'https://ours/'\nother = 1\n", '[a]\nother = 1\n'],
    ['json', '/url', '"url": "https://ours/"', '{"url" : "https:\\/\\/ours\\/", "b": 1}', '{ "b": 1}'],
    ['netrc', 'machine h', 'machine h login a password b', 'machine h\n  login a\n  password "b"\n', ''],
    [
      'nuget-config',
      'packageSources/a',
      '<add key="a" value="https://ours/" />',
      "<configuration><packageSources><add value='https://ours/' key='a'></add></packageSources></configuration>",
      '<configuration><packageSources></packageSources></configuration>',
    ],
  ])('leaves nothing in a file of the format %s', async (format, slot, content, rewritten, rest) => {
    const containers = { ini: '[a]', toml: '[a]', json: '', 'nuget-config': 'configuration' } as Record<string, string>;
    const text = {
      ini: '[a]',
      toml: '[a]',
      json: '{\n}',
      'nuget-config': '<configuration>\n</configuration>',
    } as Record<string, string>;
    const outer = containers[format];
    // The container is there before, so that what is left of the file can be seen.
    await writeFile(
      path('file'),
      format === 'nuget-config'
        ? '<configuration><packageSources>\n</packageSources></configuration>'
        : (text[format] ?? ''),
    );
    const id = await logIn(ledger, [
      {
        path: path('file'),
        format,
        slots: [
          ...(outer === undefined ? [] : [{ slot: outer, content: text[format] ?? '', container: true }]),
          { slot, content, container: false },
        ],
      },
    ]);
    await writeFile(path('file'), rewritten);
    expect((await undoLogin(ledger, id)).problems).toEqual([]);
    expect(await readFile(path('file'), 'utf8')).toBe(rest);
  });
});

describe('what a logout cannot undo', () => {
  const edit = (content: string) => ({
    path: path('.npmrc'),
    format: 'npmrc' as const,
    slots: [{ slot: 'registry', content, container: false }],
  });

  it('is named with its file and key where it still refers to the repository', async () => {
    const id = await logIn(ledger, [edit(`registry=https:${ENDPOINT}`)]);
    await writeFile(path('.npmrc'), `registry=https:${ENDPOINT}?mine\n`);
    const { problems } = await undoLogin(ledger, id);
    expect(problems).toEqual([expect.stringMatching(/\.npmrc: 'registry' was changed since .* Remove that entry/)]);
  });

  it('is a file that a later set-up step has written anew, which is told', async () => {
    const id = await logIn(ledger, [edit(`registry=https:${ENDPOINT}`)]);
    await writeFile(path('.npmrc'), '//registry.example/:_authToken=${NODE_AUTH_TOKEN}\n');
    expect(await undoLogin(ledger, id)).toMatchObject({ problems: [], overwritten: [path('.npmrc')] });
  });

  it('is no news where somebody has put in something else', async () => {
    const id = await logIn(ledger, [edit(`registry=https:${ENDPOINT}`)]);
    await writeFile(path('.npmrc'), 'registry=https://theirs.example/\n');
    expect((await undoLogin(ledger, id)).problems).toEqual([]);
    expect(await readFile(path('.npmrc'), 'utf8')).toBe('registry=https://theirs.example/\n');
  });

  it('is the token under any other key, which the last look at the file finds; it is not repeated', async () => {
    const id = await logIn(ledger, [edit(`registry=${TOKEN}`)]);
    await writeFile(path('.npmrc'), `fund=false\n//other/:_authToken=${TOKEN}\n`);
    const { problems } = await undoLogin(ledger, id);
    expect(problems).toEqual([expect.stringMatching(/\.npmrc:2: still holds the token of this login/)]);
    expect(problems.join()).not.toContain(TOKEN);
  });

  it("is an older token for the same repository, but not one of the user's for another", async () => {
    const older = `eyJ2ZXIiOjEs${'o'.repeat(40)}`;
    await writeFile(path('.npmrc'), `${ENDPOINT}:_authToken=${older}\n//elsewhere/:_authToken=${older}\n`);
    const id = await logIn(ledger, [edit('registry=x')]);
    const { problems } = await undoLogin(ledger, id);
    expect(problems).toEqual([
      expect.stringMatching(/\.npmrc:2?1?: still holds an older token for the same repository/),
    ]);
  });

  it('is not the token of a login that is still in use', async () => {
    const first = await logIn(ledger, [edit(`registry=${TOKEN}`)]);
    const second = await logIn(ledger, [edit(`registry=${TOKEN}`)]);
    expect((await undoLogin(ledger, first)).problems).toEqual([]);
    expect(await readFile(path('.npmrc'), 'utf8')).toBe(`registry=${TOKEN}\n`);
    expect((await undoLogin(ledger, second)).problems).toEqual([]);
  });

  it('is a file that nobody can read any more, with the keys to look for', async () => {
    const id = await logIn(ledger, [
      {
        path: path('f'),
        format: 'json',
        slots: [
          { slot: '', content: '{\n}', container: true },
          { slot: '/token', content: '"token": "x"', container: false },
        ],
      },
    ]);
    await writeFile(path('f'), '{ "token": "x"');
    const { problems } = await undoLogin(ledger, id);
    expect(problems).not.toEqual([]);
    expect(problems.join()).toMatch(/'\/token' could not be undone: Not JSON/);
  });
});
