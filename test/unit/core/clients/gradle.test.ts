import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { newLoginId } from '@codeartifact-ci/core/undo/ledger.ts';
import { recordLogin } from '@codeartifact-ci/core/undo/record-login.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { gradle } from '@codeartifact-ci/core/clients/gradle.ts';
import type { Registry, ClientConfiguration, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { snapshot } from '../../../support/sandbox.ts';
import { clientContext } from '../../../support/client-context.ts';

const HOST = 'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/maven';
const extra = { repository: 'internal', mode: 'extra', name: 'codeartifact-internal' } as const;

function configure(
  registries: readonly Partial<Registry>[] = [{}],
  context: Partial<ClientContext> = {},
): ClientConfiguration {
  return gradle.configure(clientContext('maven', registries, context));
}

function contents(configuration: ClientConfiguration): Record<string, unknown> {
  return Object.fromEntries(configuration.files.map(({ path, slots: [slot] }) => [path, slot?.content]));
}

const place = (env: Readonly<Record<string, string>>): string | undefined => configure([{}], { env }).files[0]?.path;

describe('Gradle', () => {
  // "Initialization Scripts": files of init.d that end with .init.gradle
  it('has one script, and a file for each registry that it reads', () => {
    const files = contents(configure([{}, extra]));
    expect(Object.keys(files)).toEqual([
      '/home/user/.gradle/init.d/codeartifact-ci.init.gradle',
      '/home/user/.gradle/init.d/codeartifact-ci/codeartifact.json',
      '/home/user/.gradle/init.d/codeartifact-ci/codeartifact-internal.json',
    ]);
    expect(files['/home/user/.gradle/init.d/codeartifact-ci/codeartifact.json']).toBe(
      [
        '{',
        '  "name": "codeartifact",',
        '  "mode": "default",',
        `  "url": "${HOST}/my-packages/",`,
        '  "passwordVariable": "CODEARTIFACT_AUTH_TOKEN"',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('has the same script whatever the login, so that logins share it', () => {
    const script = (configuration: ClientConfiguration): unknown => Object.values(contents(configuration))[0];
    expect(script(configure([extra], { token: 'other', tokenIn: 'file' }))).toBe(script(configure()));
    expect(script(configure())).not.toMatch(/amazonaws\.com\/maven|eyJ2ZXIiOjEs/);
  });

  it('has the token itself where files hold it, and no variable then', () => {
    const [, registry] = Object.values(contents(configure([{}], { tokenIn: 'file' })));
    expect(JSON.parse(String(registry))).toEqual({
      name: 'codeartifact',
      mode: 'default',
      url: `${HOST}/my-packages/`,
      password: 'eyJ2ZXIiOjEs.TOKEN',
    });
  });

  // "Directories", "Gradle User Home"; "Configuring the Build Environment": GRADLE_OPTS, JAVA_OPTS
  it.each([
    [{ GRADLE_USER_HOME: '/cache/gradle' }, '/cache/gradle'],
    [{ GRADLE_USER_HOME: '/cache', GRADLE_OPTS: '-Dgradle.user.home=/a' }, '/a'],
    [{ GRADLE_OPTS: '-Duser.home=/opt/me', JAVA_OPTS: '-Duser.home=/b' }, '/opt/me/.gradle'],
    [{ JAVA_OPTS: '"-Duser.home=/b"' }, '/b/.gradle'],
    [{ MAVEN_OPTS: '-Duser.home=/b', GRADLE_USER_HOME: '' }, '/home/user/.gradle'],
  ])('finds its folder with %j', (env, home) => {
    expect(place(env)).toBe(`${home}/init.d/codeartifact-ci.init.gradle`);
  });

  it('refuses a home that every step finds elsewhere', () => {
    expect(() => place({ GRADLE_USER_HOME: '.gradle' })).toThrow(InputError);
    expect(() => place({ GRADLE_USER_HOME: '.gradle' })).toThrow(/GRADLE_USER_HOME is "\.gradle", a relative path/);
  });

  it('says what the default needs for plugins, and only then', () => {
    expect(configure([{}]).notes?.join()).toMatch(/public:maven-gradleplugins/);
    expect(configure([{}, extra]).notes).toEqual(configure([{}]).notes);
    expect(configure([extra]).notes).toEqual([]);
  });

  it('names the user’s own scripts that have repositories, where ours is the default, alone or not', () => {
    const script = "repositories { maven { url 'https://repo.example/x' } }";
    const read = (path: string): string | undefined => (path.endsWith('/init.gradle') ? script : undefined);
    for (const registries of [[{}], [{}, extra]]) {
      expect(configure(registries, { read }).warnings?.join()).toContain('init.gradle');
    }
    expect(configure([extra], { read }).warnings).toEqual([]);
  });

  it('keeps hostile values within their strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (name, token) => {
        const [, registry] = Object.values(contents(configure([{ name }], { token, tokenIn: 'file' })));
        expect(JSON.parse(String(registry))).toMatchObject({ name, password: token });
        expect(String(registry)).not.toMatch(/[^\n\P{C}]/u);
      }),
    );
  });

  it('goes with the logins in any order, and leaves the folder as it was', async () => {
    const logins = fc.array(
      fc.uniqueArray(fc.constantFrom('codeartifact', 'codeartifact-internal', 'other'), { minLength: 1 }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(logins, fc.boolean(), fc.infiniteStream(fc.nat()), async (names, existing, order) => {
        const home = await mkdtemp(join(tmpdir(), 'gradle-'));
        try {
          if (existing) {
            await mkdir(join(home, '.gradle/init.d'), { recursive: true });
            await writeFile(join(home, '.gradle/init.d/mine.gradle'), 'println 1\n');
          }
          const before = await snapshot(home);
          const ledger = { home, systemHome: home, workspace: '/nowhere', now: 1_000 };
          const ids: string[] = [];
          for (const [index, each] of names.entries()) {
            const registries = each.map((name) => ({ name, mode: 'extra' as const, repository: `r${index}` }));
            const { files } = configure(registries, { systemHome: home });
            const id = newLoginId();
            await recordLogin(ledger, {
              id,
              session: '/',
              expires: 9_000,
              files,
              variables: [],
              domain: 'd-',
              tokenVariable: undefined,
            });
            ids.push(id);
          }
          while (ids.length > 0) {
            const [id = ''] = ids.splice((order.next().value as number) % ids.length, 1);
            expect(await undoLogin(ledger, id)).toMatchObject({ problems: [] });
            const left = Object.keys(await snapshot(home)).filter((file) => file.endsWith('.init.gradle'));
            expect(left).toHaveLength(ids.length === 0 ? 0 : 1);
          }
          expect(await snapshot(home)).toEqual(before);
        } finally {
          await rm(home, { recursive: true });
        }
      }),
      { numRuns: 15, examples: [[[['codeartifact'], ['other']], false, fc.stream(zeros())]] },
    );
  });
});

function* zeros(): Generator<number> {
  for (;;) yield 0;
}
