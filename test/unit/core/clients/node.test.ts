import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { mergeEdits } from '@codeartifact-ci/core/undo/record-login.ts';
import { pnpmConfigFolder } from '@codeartifact-ci/core/clients/support/config-folder.ts';
import type { Registry, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { configFiles } from '../../../support/config-files.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';
import { clientContext } from '../../../support/client-context.ts';
import { H, several } from '../../../support/npm-registries.ts';

const clients = await loadClients();

const names = ['npm', 'yarn', 'yarn-berry', 'pnpm', 'bun', 'deno'] as const;
type Name = (typeof names)[number];

const ungated = several.map((registry) => ({ ...registry, releaseAgeGate: 'off' as const }));

function configure(
  name: Name,
  registries?: readonly Partial<Registry>[],
  context?: Partial<Omit<ClientContext, 'registries'>>,
) {
  const { files, variables, notes = [] } = clients[name].configure(clientContext('npm', registries, context));
  expect(variables).toEqual({});
  return { files, notes: notes.join('\n') };
}

/** What the files hold when there was none before, by path. */
function written(...args: Parameters<typeof configure>): Record<string, string> {
  return Object.fromEntries(
    configure(...args).files.map(({ path, format, slots }) => [path, applySlots(format, '', slots).text]),
  );
}

const TOKEN = '${CODEARTIFACT_AUTH_TOKEN}';
const sorted = (text: string | undefined): string[] => (text ?? '').split('\n').filter(Boolean).sort();

/** npm-config, "npmrc": registries, and tokens under the URL without its scheme. */
const npmLines = [`${H}/npm/my-packages/:_authToken=${TOKEN}`, `registry=https:${H}/npm/my-packages/`];
const scopeLines = [
  `${H}/npm/internal/:_authToken=${TOKEN}`,
  `@acme:registry=https:${H}/npm/internal/`,
  `@corp:registry=https:${H}/npm/internal/`,
];

describe('the .npmrc', () => {
  it.each([
    ['npm', []],
    ['yarn', [`${H}/npm/my-packages/:always-auth=true`]],
    // pnpm/pnpm#6864: before 8.7 pnpm looks for tarballs' URLs as CodeArtifact writes them.
    ['pnpm', [`${H}:443/npm/my-packages/:_authToken=${TOKEN}`]],
    ['bun', []],
    ['deno', []],
  ] as const)('of %s has one repository for everything', (name, more) => {
    const files = written(name);
    expect(Object.keys(files)).toEqual(['/home/user/.npmrc']);
    expect(sorted(files['/home/user/.npmrc'])).toEqual([...npmLines, ...more].sort());
  });

  it.each([
    ['npm', []],
    ['yarn', [`${H}/npm/my-packages/:always-auth=true`, `${H}/npm/internal/:always-auth=true`]],
    ['pnpm', [`${H}:443/npm/my-packages/:_authToken=${TOKEN}`, `${H}:443/npm/internal/:_authToken=${TOKEN}`]],
    ['bun', []],
    ['deno', []],
  ] as const)('of %s has another repository for scopes', (name, more) => {
    expect(sorted(written(name, several)['/home/user/.npmrc'])).toEqual([...npmLines, ...scopeLines, ...more].sort());
  });

  it('leaves the default registry alone when there are scopes only, and has one token for one repository', () => {
    const scopes = [
      { scopes: ['@acme'], repository: 'my-packages' },
      { scopes: ['@corp'], repository: 'my-packages', name: 'other' },
    ];
    expect(sorted(written('npm', scopes)['/home/user/.npmrc'])).toEqual(
      [npmLines[0], `@acme:registry=https:${H}/npm/my-packages/`, `@corp:registry=https:${H}/npm/my-packages/`].sort(),
    );
    expect(configure('npm', scopes).files[0]?.slots.filter(({ content }) => content !== undefined)).toHaveLength(3);
  });

  it.each(['npm', 'yarn', 'pnpm', 'bun', 'deno'] as const)('of %s holds the token itself on request', (name) => {
    const text = written(name, several, { tokenIn: 'file' })['/home/user/.npmrc'];
    expect(text).toContain(`${H}/npm/internal/:_authToken=eyJ2ZXIiOjEs.TOKEN\n`);
    expect(text).not.toContain('${');
  });

  it('is edited once for all clients that share it', () => {
    const shared = (['npm', 'yarn', 'pnpm', 'bun', 'deno'] as const).flatMap((name) => configure(name, several).files);
    const [merged, ...others] = mergeEdits(shared);
    expect(others).toEqual([]);
    const slots = (merged?.slots ?? []).filter(({ content }) => content !== undefined).map(({ slot }) => slot);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots).toHaveLength(5 + 2 + 2);
    const elsewhere = configure('yarn', [{ endpoint: new URL(`https:${H}/npm/other/`) }]).files;
    expect(() => mergeEdits([...shared, ...elsewhere])).toThrow(/Two tools want different things of 'registry'/);
  });
});

describe('where the .npmrc is', () => {
  const path = (name: Name, env: Record<string, string>): string | undefined =>
    configure(name, undefined, { env }).files[0]?.path;

  it.each([
    ['npm', 'NPM_CONFIG_USERCONFIG', true],
    ['npm', 'npm_config_userconfig', true],
    ['npm', 'PNPM_CONFIG_USERCONFIG', false],
    ['yarn', 'NPM_CONFIG_USERCONFIG', true],
    ['deno', 'NPM_CONFIG_USERCONFIG', false],
    ['pnpm', 'NPM_CONFIG_USERCONFIG', true],
    ['pnpm', 'PNPM_CONFIG_USERCONFIG', true],
    ['pnpm', 'pnpm_config_npmrc_auth_file', true],
  ] as const)('%s: %s', (name, variable, honoured) => {
    expect(path(name, { [variable]: '/elsewhere/rc' })).toBe(honoured ? '/elsewhere/rc' : '/home/user/.npmrc');
    expect(path(name, { [variable]: '' })).toBe('/home/user/.npmrc');
  });

  it('is both for Bun, as 1.2 and 1.3 know no variable', () => {
    const { files } = configure('bun', undefined, { env: { NPM_CONFIG_USERCONFIG: '/elsewhere/rc' } });
    expect(files.map(({ path: each }) => each)).toEqual(['/home/user/.npmrc', '/elsewhere/rc']);
  });

  it.each([
    [{ PNPM_CONFIG_USERCONFIG: '/elsewhere/rc' }, ['/elsewhere/rc', '/home/user/.npmrc']],
    [{ pnpm_config_userconfig: '/pnpm', NPM_CONFIG_USERCONFIG: '/npm' }, ['/pnpm', '/npm']],
  ])("is both for pnpm, as 10 and older know npm's variables alone (%j)", (env, expected) => {
    const { files } = configure('pnpm', undefined, { env });
    expect(files.map(({ path: each }) => each)).toEqual(expected);
  });

  it('is in the home directory for ~, and refused for a path that means another file in each folder', () => {
    expect(path('npm', { NPM_CONFIG_USERCONFIG: '~/rc' })).toBe('/home/user/rc');
    expect(() => path('npm', { NPM_CONFIG_USERCONFIG: 'x/rc' })).toThrow(
      /NPM_CONFIG_USERCONFIG is the relative path "x\/rc".*Make it absolute/,
    );
  });

  it('is the one of the variable that the client prefers', () => {
    const env = { npm_config_userconfig: '/lower', NPM_CONFIG_USERCONFIG: '/upper', PNPM_CONFIG_USERCONFIG: '/pnpm' };
    expect(path('npm', env)).toBe('/lower');
    expect(path('pnpm', env)).toBe('/pnpm');
  });
});

describe('files that win over the .npmrc', () => {
  /** The texts of the files that are mended, given what is in them. */
  const mended = (name: Name, before: Record<string, string>, context: Partial<ClientContext> = {}) => {
    const { mends = [] } = clients[name].configure(clientContext('npm', several, context));
    return Object.fromEntries(
      mends.map(({ path, format, slots }) => [path, applySlots(format, before[path] ?? '', slots).text]),
    );
  };
  const main = `https:${H}/npm/my-packages/`;
  const internal = `https:${H}/npm/internal/`;

  it.each(['bun', 'pnpm'] as const)('are not made by %s where there are none', (name) => {
    for (const text of Object.values(mended(name, {}))) expect(text).toBe('');
  });

  it("are Bun's .bunfig.toml, with the token beside the registry", () => {
    const path = '/home/user/.bunfig.toml';
    const before =
      '[install]\nregistry = "https://registry.example/"\n[install.scopes]\nacme = "https://a/"\nother = "https://b/"\n';
    expect(mended('bun', { [path]: before })[path]).toBe(
      `[install]\nregistry = { url = "${main}", token = "$CODEARTIFACT_AUTH_TOKEN" }\n[install.scopes]\nacme = { url = "${internal}", token = "$CODEARTIFACT_AUTH_TOKEN" }\nother = "https://b/"\n`,
    );
    expect(mended('bun', { [path]: before }, { tokenIn: 'file' })[path]).toContain('token = "eyJ2ZXIiOjEs.TOKEN"');
  });

  it.each([
    [{ XDG_CONFIG_HOME: '/xdg' }, '/xdg/.bunfig.toml'],
    [{ XDG_CONFIG_HOME: '' }, '/home/user/.bunfig.toml'],
    [{ XDG_CONFIG_HOME: 'xdg' }, '/home/user/.bunfig.toml'],
  ])("are Bun's in the folder that counts (%j)", (env, path) => {
    expect(Object.keys(mended('bun', {}, { env }))).toEqual([path]);
  });

  it("are pnpm's config.yaml and auth.ini (pnpm 11)", () => {
    const [yaml, ini] = ['/home/user/.config/pnpm/config.yaml', '/home/user/.config/pnpm/auth.ini'];
    const before = {
      [yaml]: 'registry: https://r/\nregistries:\n  default: https://d/\n  "@acme": https://a/\n  "@x": https://x/\n',
      [ini]: `registry=https://r/\n${H}/npm/my-packages/:_authToken=stale\n`,
    };
    expect(mended('pnpm', before)).toEqual({
      [yaml]: `registry: "${main}"\nregistries:\n  default: "${main}"\n  "@acme": "${internal}"\n  "@x": https://x/\n`,
      [ini]: `registry=${main}\n${H}/npm/my-packages/:_authToken=${TOKEN}\n`,
    });
  });

  it('are other credentials for the same registry, which go before the token in pnpm 7 to 10', () => {
    const twice = `${H}/npm/my-packages/:_password=eA==`;
    const before = `a=1\n${twice}\n${H}/npm/my-packages/:username=me\n//other/:username=me\n${twice}\n`;
    const [file] = configure('pnpm').files;
    const { text, layers } = applySlots('npmrc', before, file?.slots ?? []);
    expect(text).not.toContain(`${H}/npm/my-packages/:username`);
    expect(text).not.toContain('_password');
    expect(text).toContain('//other/:username=me');
    expect(removeLayers(fileFormats.npmrc, text, layers)).toBe(before);
  });

  it.each(['npm', 'yarn', 'pnpm', 'bun', 'deno'] as const)(
    'are credentials without a URL, which are for the default registry: %s',
    (name) => {
      const before = 'a=1\n_auth=eA==\nusername=me\n_password=eA==\n_authToken=old\nemail=me\n';
      const edited = (registries: readonly Partial<Registry>[]) =>
        applySlots('npmrc', before, configure(name, registries).files[0]?.slots ?? []);
      const { text, layers } = edited(several);
      expect(text.split('\n').slice(-3)).toEqual(['a=1', 'email=me', '']);
      expect(removeLayers(fileFormats.npmrc, text, layers)).toBe(before);
      expect(edited(several.slice(1)).text).toContain(before);
    },
  );

  it("are Bun's tables with a header, key by key", () => {
    const path = '/home/user/.bunfig.toml';
    const before =
      '[install.registry]\nurl = "https://r/"\nusername = "me"\npassword = "x"\n\n[ install . scopes . "@acme" ]\nurl = "https://a/"\ntoken = "old"\n';
    const { mends = [] } = clients.bun.configure(clientContext('npm', several, { read: () => before }));
    const [file] = mends.filter((each) => each.path === path);
    const { text, layers } = applySlots('toml', before, file?.slots ?? []);
    expect(text).toBe(
      `[install.registry]\ntoken = "$CODEARTIFACT_AUTH_TOKEN"\nurl = "${main}"\n\n[ install . scopes . "@acme" ]\nurl = "${internal}"\ntoken = "$CODEARTIFACT_AUTH_TOKEN"\n`,
    );
    expect(removeLayers(fileFormats.toml, text, layers)).toBe(before);
  });

  it("are Yarn 2's entry without the slash, which it takes for the same registry, and a scope's credentials", () => {
    const before = `npmRegistries:\n  "${main.slice(0, -1)}":\n    npmAuthToken: old\nnpmScopes:\n  acme:\n    npmAuthIdent: a:b\n`;
    const [file] = configure('yarn-berry', several).files;
    const { text, layers } = applySlots('yaml', before, file?.slots ?? []);
    expect(text).not.toContain('old');
    expect(text).not.toContain('npmAuthIdent');
    expect(parse(removeLayers(fileFormats.yaml, text, layers))).toEqual(parse(before));
  });

  it("are npm's excluded packages joined with the user's own", () => {
    const { slots = [] } = configure('npm', ungated).files[0] ?? {};
    expect(applySlots('npmrc', 'min-release-age-exclude=mine\n', slots).text).toContain(
      'min-release-age-exclude=mine,@acme/*,@corp/*',
    );
  });
});

describe("Yarn 2's .yarnrc.yml", () => {
  const path = '/home/user/.yarnrc.yml';
  const read = (...args: Parameters<typeof written>): unknown => parse(written(...args)[path] ?? '');
  const auth = { npmAuthToken: '${CODEARTIFACT_AUTH_TOKEN-}', npmAlwaysAuth: true };
  const main = `https:${H}/npm/my-packages/`;
  const internal = `https:${H}/npm/internal/`;

  it('has the registries for everything and for scopes', () => {
    expect(read('yarn-berry')).toEqual({
      npmRegistryServer: main,
      npmPublishRegistry: main,
      npmRegistries: { [main]: auth },
    });
    expect(read('yarn-berry', several)).toEqual({
      npmRegistryServer: main,
      npmPublishRegistry: main,
      npmRegistries: { [main]: auth, [internal]: auth },
      npmScopes: {
        acme: { npmRegistryServer: internal, npmPublishRegistry: internal },
        corp: { npmRegistryServer: internal, npmPublishRegistry: internal },
      },
    });
  });

  it('holds the token itself on request, whatever characters it has', () => {
    const token = 'a"b\\c: #${X}\n';
    expect(read('yarn-berry', undefined, { tokenIn: 'file', token })).toMatchObject({
      npmRegistries: { [main]: { npmAuthToken: token } },
    });
  });

  it('lets Yarn talk to an emulator without TLS', () => {
    const endpoint = new URL('http://127.0.0.1:3000/npm/d/my-org-111122223333/my-packages/');
    expect(read('yarn-berry', [{ endpoint }])).toMatchObject({
      unsafeHttpWhitelist: ['127.0.0.1'],
      npmRegistries: { [endpoint.href]: auth },
    });
  });

  it.each([
    ['npmPreapprovedPackages:\n  # ours\n  - a\n  - "b*" # b', ['a', 'b*']],
    ['npmPreapprovedPackages:\r\n- a', ['a']],
    ['npmPreapprovedPackages: [a, "b*"]', ['a', 'b*']],
    ['"npmPreapprovedPackages": [\n  a,\n]', ['a']],
    ['npmPreapprovedPackages: []', []],
    ['npmPreapprovedPackages:', []],
    ['npmPreapprovedPackages: null', []],
  ])('keeps what the user has approved: %j', (list, own) => {
    const before = `${list}\nnpmScopes: {acme: {npmMinimalAgeGate: 1}, other: {}}\n`;
    const [file] = configure('yarn-berry', ungated.slice(1)).files;
    if (file === undefined) throw new Error('no file');
    const { text, layers } = applySlots('yaml', before, file.slots);
    expect(parse(text)).toMatchObject({
      npmPreapprovedPackages: ['@acme/*', '@corp/*', ...own],
      npmScopes: { acme: { npmMinimalAgeGate: 1, npmRegistryServer: internal }, other: {} },
    });
    expect(removeLayers(fileFormats.yaml, text, layers)).toBe(before);
  });
});

describe('gates for young releases', () => {
  it.each([
    ['pnpm', /pnpm 11 and later passes over versions.*less than a day ago \(minimumReleaseAge\)/],
    ['yarn-berry', /Yarn 4 passes over versions.*\(npmMinimalAgeGate\)/],
    ['deno', /Deno passes over versions.*\(minimumDependencyAge\)/],
  ] as const)('are told of for %s, with the remedy', (name, message) => {
    expect(configure(name, several).notes).toMatch(message);
    expect(configure(name, several).notes).toContain("'release-age-gate: off'");
    expect(configure(name, ungated.slice(1)).notes).not.toContain("'release-age-gate: off'");
  });

  it.each(['npm', 'yarn', 'bun'] as const)('are not told of for %s, which has none of its own accord', (name) => {
    expect(configure(name, several).notes).not.toMatch(/day|release-age/i);
  });

  it('are off for scopes, where the client has a place for that outside the project', () => {
    expect(written('npm', ungated.slice(1))['/home/user/.npmrc']).toContain(
      'min-release-age-exclude=@acme/*,@corp/*\n',
    );
    expect(written('pnpm', ungated.slice(1))['/home/user/.config/pnpm/config.yaml']).toBe(
      'minimumReleaseAgeExclude: ["@acme/*", "@corp/*"]\n',
    );
    expect(configure('pnpm', ungated.slice(1)).notes).toMatch(/unless the project's pnpm-workspace.yaml/);
    expect(configure('bun', ungated.slice(1)).notes).toMatch(/@acme\/\*, @corp\/\* in its minimumReleaseAgeExcludes/);
    expect(configure('deno', ungated.slice(1)).notes).toContain('"exclude": ["npm:@acme/*","npm:@corp/*"]');
  });

  it('adds to a list in pnpm’s config.yaml, which is where pnpm has it on each system', () => {
    const folder = (env: Record<string, string>, platform: NodeJS.Platform): string =>
      pnpmConfigFolder(env, '/home/user', platform);
    expect(folder({ XDG_CONFIG_HOME: '/xdg' }, 'darwin')).toBe('/xdg/pnpm');
    expect(folder({ XDG_CONFIG_HOME: '' }, 'linux')).toBe('/home/user/.config/pnpm');
    expect(() => folder({ XDG_CONFIG_HOME: 'xdg' }, 'linux')).toThrow(/XDG_CONFIG_HOME is "xdg".*absolute path/);
    expect(folder({ LOCALAPPDATA: '/local' }, 'linux')).toBe('/home/user/.config/pnpm');
    expect(folder({}, 'darwin')).toBe('/home/user/Library/Preferences/pnpm');
    expect(folder({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/pnpm/config');
    expect(folder({}, 'win32')).toBe('/home/user/.config/pnpm');
    const gate = configure('pnpm', ungated.slice(1)).files[1];
    const { text } = applySlots('yaml', 'minimumReleaseAgeExclude:\n  - own\n', gate?.slots ?? []);
    expect(parse(text)).toEqual({ minimumReleaseAgeExclude: ['@acme/*', '@corp/*', 'own'] });
  });
});

/** Lines of a user's .npmrc, keys that login writes among them. */
const npmrcFiles = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF'),
    fc.array(
      fc.constantFrom(
        'registry=https://example.com/',
        ' registry = x',
        '"@acme:registry" = https://example.com/',
        `${H}/npm/internal/:_authToken=old`,
        `${H}/npm/internal/:always-auth=false`,
        'min-release-age-exclude[]=own',
        'min-release-age-exclude = own',
        '; registry=comment',
        '',
        '[section]',
        'fund=false',
      ),
      { maxLength: 8 },
    ),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([mark, lines, end, last]) => mark + lines.join(end) + (last && lines.length > 0 ? end : ''));

describe.each(names)('what %s writes', (name) => {
  it('is taken back to the byte from any file', () => {
    let tried = 0;
    for (const { format, slots } of configure(name, ungated.slice(1)).files) {
      // Each slot of a YAML file is a parse of the whole.
      const [files, numRuns] = format === 'npmrc' ? [npmrcFiles, 500] : [configFiles.yaml.files, 60];
      fc.assert(
        fc.property(files, (before) => {
          let result;
          try {
            result = applySlots(format, before, slots);
          } catch (error) {
            expect(error).toMatchObject({ name: 'InputError' });
            return;
          }
          tried++;
          expect(result.text).not.toBe(before);
          expect(removeLayers(fileFormats[format], result.text, result.layers)).toBe(before);
        }),
        { numRuns },
      );
    }
    expect(tried).toBeGreaterThan(20);
  });
});
