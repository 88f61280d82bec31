import { describe, expect, it } from '@jest/globals';
import { bundler } from '@codeartifact-ci/core/clients/bundler.ts';
import { cargo } from '@codeartifact-ci/core/clients/cargo.ts';
import type { Client, ClientConfiguration, ClientContext, Registry } from '@codeartifact-ci/core/clients/client.ts';
import { loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { gem } from '@codeartifact-ci/core/clients/gem.ts';
import { pdm } from '@codeartifact-ci/core/clients/pdm.ts';
import { pip } from '@codeartifact-ci/core/clients/pip.ts';
import { uv } from '@codeartifact-ci/core/clients/uv.ts';
import { yarn } from '@codeartifact-ci/core/clients/yarn.ts';
import { nuget } from '@codeartifact-ci/core/clients/nuget.ts';
import { planRegistries } from '@codeartifact-ci/core/clients/registries.ts';
import { readRegistries } from '@codeartifact-ci/core/clients/registries-input.ts';
import { sbt } from '@codeartifact-ci/core/clients/sbt.ts';
import { isIdle } from '@codeartifact-ci/core/undo/layers.ts';
import { clientContext } from '../../../support/client-context.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';

const clients = await loadClients();

const configure = (client: Client, context: Partial<ClientContext> = {}, registries?: Partial<Registry>[]) =>
  client.configure(clientContext(client.format, registries, context));
/** A pip.conf. */
const EXTRA = '[global]\nextra-index-url = https://other/simple\n';
const HOST = 'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';

describe('what wins over a login', () => {
  it.each(Object.values(clients))('makes no file for $name where it is not there', (client) => {
    for (const tokenIn of ['environment', 'file'] as const) {
      const context = clientContext(client.format, [{}], { tokenIn });
      if (client.format === 'swift') continue;
      for (const { format, slots } of client.configure(context).mends ?? []) {
        const { text, layers } = applySlots(format, '', slots);
        expect({ text, changes: layers.filter((layer) => !isIdle(layer)) }).toEqual({ text: '', changes: [] });
      }
    }
  });

  it("is, for Gradle, a repository in the user's own init script", () => {
    const warnings = (text: string, registries?: Partial<Registry>[]): readonly string[] =>
      configure(clients.gradle, { read: (path) => (path.endsWith('/init.gradle') ? text : undefined) }, registries)
        .warnings ?? [];
    const script = (url: string): string => `allprojects {\n  repositories {\n    maven { url '${url}' }\n  }\n}\n`;
    expect(warnings(script('https://mirror.example/public'))).toEqual([
      expect.stringMatching(/^\/home\/user\/\.gradle\/init\.gradle names mirror\.example: if that is a repository/),
    ]);
    // Ours takes the place of the public ones, and comments name none.
    for (const text of [
      script('https://repo1.maven.org/maven2/'),
      '// https://a.example/\n/* http://b.example */\n',
      '',
    ]) {
      expect(warnings(text)).toEqual([]);
    }
    expect(warnings(script('https://mirror.example/public'), [{ mode: 'extra' }])).toEqual([]);
  });

  it("is, for Gradle and sbt, what other scripts of the user's name", () => {
    const list = (folder: string): string[] =>
      folder.endsWith('/init.d')
        ? ['codeartifact-ci.init.gradle', 'corp.init.gradle.kts', 'notes.txt']
        : folder.endsWith('/1.0')
          ? ['codeartifact-ci-codeartifact.sbt', 'global.sbt', 'mine.sbt']
          : [];
    const read = (path: string): string => `// ${path}\nmaven("https://mirror.example/")\n`;
    const reported = (client: Client): (string | undefined)[] =>
      (configure(client, { list, read }).warnings ?? []).map((warning) => /^\S+\/(\S+) names/.exec(warning)?.[1]);
    expect(reported(clients.gradle)).toEqual(['init.gradle', 'init.gradle.kts', 'corp.init.gradle.kts']);
    expect(reported(clients.sbt)).toEqual(['global.sbt', 'mine.sbt', 'global.sbt']);
  });

  it("is, for sbt, a resolver in the user's global.sbt", () => {
    const text =
      'resolvers += "mine" at "https://mirror.example/maven"\nresolvers += "c" at "https://repo1.maven.org/maven2"\n';
    const read = (path: string): string | undefined => (path.endsWith('/1.0/global.sbt') ? text : undefined);
    expect(configure(clients.sbt, { read }).warnings).toEqual([
      expect.stringMatching(
        /^\/home\/user\/\.sbt\/1\.0\/global\.sbt names mirror\.example: if that is a repository, sbt asks/,
      ),
    ]);
    expect(configure(clients.sbt, { read }, [{ mode: 'extra' }]).warnings).toEqual([]);
  });

  it.each(['BUN_CONFIG_TOKEN', 'NPM_CONFIG_TOKEN', 'npm_config_token'])('is, for Bun, the token in %s', (variable) => {
    const env = { [variable]: 'old' };
    const value = (name: string, { variables }: ClientConfiguration): string | undefined => variables[name]?.value;
    expect(value(variable, configure(clients.bun, { env }))).toBe('eyJ2ZXIiOjEs.TOKEN');
    expect(configure(clients.bun, { env: { [variable]: 'eyJ2ZXIiOjEs.TOKEN' } }).variables).toEqual({});
    expect(configure(clients.bun, { env }, [{ scopes: ['@acme'] }]).variables).toEqual({});
    const inFile = configure(clients.bun, { env, tokenIn: 'file' });
    expect([inFile.variables, inFile.warnings]).toEqual([{}, [expect.stringContaining(`${variable} in the environ`)]]);
  });

  it.each(['nuget', 'dotnet'] as const)('is, for %s, a variable with credentials of the source', (name) => {
    const variable = 'NuGetPackageSourceCredentials_codeartifact';
    const env = { [variable]: 'Username=me;Password=old', NuGetPackageSourceCredentials_other: 'mine' };
    const { variables, warnings } = configure(clients[name], { env });
    expect(Object.entries(variables).map(([key, { value }]) => [key, value])).toEqual([
      [variable, 'Username=aws;Password=eyJ2ZXIiOjEs.TOKEN'],
    ]);
    expect(warnings).toEqual([]);
    const inFile = configure(clients[name], { env, tokenIn: 'file' });
    expect(inFile.variables).toEqual({});
    expect(inFile.warnings).toEqual([expect.stringMatching(new RegExp(`^${variable} in the environment wins`))]);
    expect(configure(clients[name]).warnings).toEqual([]);
  });

  it("is, for Poetry 1.3, what auth.toml says of the login's repository, which goes before the variables", () => {
    const { mends = [] } = configure(clients.poetry);
    const before = '[http-basic.codeartifact]\nusername = "me"\npassword = "old"\n[http-basic.corp]\npassword = "x"\n';
    const { text, layers } = applySlots('toml', before, mends[0]?.slots ?? []);
    expect(text).toBe(before.replace('"me"', '"aws"').replace('"old"', '"eyJ2ZXIiOjEs.TOKEN"'));
    expect(removeLayers(fileFormats.toml, text, layers)).toBe(before);
  });

  it.each(['environment', 'file'] as const)(
    'is, for Poetry, a token of PyPI’s kind by the name of the repository, with the token in the %s',
    (tokenIn) => {
      const env = { POETRY_PYPI_TOKEN_CODEARTIFACT: 'old', POETRY_PYPI_TOKEN_OTHER: 'mine' };
      const { mends = [], warnings } = configure(clients.poetry, { tokenIn, env });
      const before = '[pypi-token]\ncodeartifact = "old"\nother = "mine"\n';
      const { text, layers } = applySlots('toml', before, mends.at(-1)?.slots ?? []);
      expect(text).toBe('[pypi-token]\nother = "mine"\n');
      expect(removeLayers(fileFormats.toml, text, layers)).toBe(before);
      expect(warnings).toEqual([expect.stringMatching(/^POETRY_PYPI_TOKEN_CODEARTIFACT in the environment wins/)]);
    },
  );

  it('is, for Bundler, what stands in the folder of BUNDLE_APP_CONFIG, with file and line', () => {
    const text = `---\nBUNDLE_PATH: "/x"\n"BUNDLE_MIRROR__RUBYGEMS__ORG": "https://all/"\nBUNDLE_MY___ORG___111122223333__D__CODEARTIFACT__US___EAST___1__AMAZONAWS__COM: "aws:old"\n`;
    const read = (path: string): string | undefined => (path === '/usr/local/bundle/config' ? text : undefined);
    const env = { BUNDLE_APP_CONFIG: '/usr/local/bundle' };
    for (const tokenIn of ['environment', 'file'] as const) {
      expect(configure(bundler, { env, read, tokenIn }).warnings).toEqual([
        expect.stringMatching(/^\/usr\/local\/bundle\/config:3: 'BUNDLE_MIRROR__RUBYGEMS__ORG' wins over the login/),
        expect.stringMatching(/^\/usr\/local\/bundle\/config:4: 'BUNDLE_MY___ORG\S+' wins over the login/),
      ]);
    }
    expect(configure(bundler, { env: { BUNDLE_APP_CONFIG: '.bundle' }, read: () => text }).warnings).toEqual([]);
    expect(configure(bundler, { env, read }, [{ mode: 'extra' }]).warnings).toHaveLength(1);
  });

  it('is, for Cargo, a source by the name of the registry', () => {
    const before = '[source.codeartifact]\nregistry = "sparse+https://example.com/"\n';
    const [file] = configure(cargo).files;
    const { text, layers } = applySlots('toml', before, file?.slots ?? []);
    expect(text).toContain(`[source.codeartifact]\nregistry = "sparse+${HOST}/cargo/my-packages/"\n`);
    expect(removeLayers(fileFormats.toml, text, layers)).toBe(before);
    expect(applySlots('toml', '', file?.slots ?? []).text).not.toContain('[source.codeartifact]');
  });

  it("is, for Bundler, a mirror of everything or of rubygems.org's URL, in the user's config and in a variable", () => {
    const before = '---\nBUNDLE_MIRROR__ALL: "https://all/"\nBUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/: "https://one/"\n';
    const env = { BUNDLE_MIRROR__ALL: 'https://all/' };
    const { mends = [], variables } = configure(bundler, { env });
    const [{ format, slots } = { format: 'yaml', slots: [] } as const] = mends;
    const { text, layers } = applySlots(format, before, slots);
    expect(text).toBe(`---\nBUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/: "${HOST}/ruby/my-packages/"\n`);
    expect(removeLayers(fileFormats.yaml, text, layers)).toBe(before);
    expect(variables['BUNDLE_MIRROR__ALL']?.value).toBe(
      `${HOST.replace('://', '://aws:eyJ2ZXIiOjEs.TOKEN@')}/ruby/my-packages/`,
    );
    expect(configure(bundler).variables).not.toHaveProperty('BUNDLE_MIRROR__ALL');
    // No variable holds the token there.
    const inFile = configure(bundler, { env, tokenIn: 'file' });
    expect([inFile.variables, inFile.warnings]).toEqual([
      {},
      [expect.stringMatching(/^BUNDLE_MIRROR__ALL in the env/)],
    ]);
    const beside = configure(bundler, { env, tokenIn: 'file' }, [{ mode: 'extra' }]);
    expect([beside.warnings, beside.mends?.[0]?.slots]).toEqual([[], []]);
  });

  it("is, for Yarn 1, a variable of npm's beside its own", () => {
    const names = ['yarn_registry', 'YARN_REGISTRY', 'npm_config_registry', 'NPM_CONFIG_REGISTRY'];
    const env = Object.fromEntries(names.map((name) => [name, 'https://other/']));
    expect(Object.keys(configure(yarn, { env }).variables)).toEqual(names);
  });

  const reading = (text: string): Partial<ClientContext> => ({
    read: (path) => (path.startsWith('/home/user/.config/') ? text : undefined),
  });
  it.each<[string, Client, Partial<ClientContext>]>([
    ["the machine's file for pip", pip, { read: (path) => (path === '/etc/pip.conf' ? EXTRA : undefined) }],
    [
      "a virtual environment's file",
      pip,
      { env: { VIRTUAL_ENV: '/v' }, read: (p) => (p === '/v/pip.conf' ? EXTRA : '') },
    ],
    ["a variable of pip's", pip, { env: { PIP_EXTRA_INDEX_URL: 'https://other/simple' } }],
    ["pip's file", pip, reading('[install]\nextra-index-url = https://other/simple\n')],
    ["pip's file in several lines", pip, reading('[global]\nExtra_Index_URL:\n    https://other/simple\n')],
    [
      "the machine's file for uv",
      uv,
      { read: (p) => (p === '/etc/uv/uv.toml' ? '[[index]]\nurl = "https://other/simple"' : '') },
    ],
    ["a variable of uv's", uv, { env: { UV_INDEX: 'corp=https://other/simple' } }],
    ["an older variable of uv's", uv, { env: { UV_EXTRA_INDEX_URL: 'https://other/simple' } }],
    ["uv's file", uv, reading('extra-index-url = [\n  "https://other/simple",\n]\n')],
    ["a table of uv's file", uv, reading('x = 1\n[[index]]\nname = "a"\n  url = "https://other/simple"\n')],
    [
      "a table of uv's file",
      uv,
      { ...reading('[[index]]\nname = "a"\nurl = "https://other/simple"\n'), tokenIn: 'file' },
    ],
    ["pages of links in a variable of pip's", pip, { env: { PIP_FIND_LINKS: '/wheels https://other/links' } }],
    ["pages of links in pip's file", pip, reading('[install]\n  find-links =\n    https://other/links\n')],
    ["pages of links in a variable of uv's", uv, { env: { UV_FIND_LINKS: '/wheels,https://other/links' } }],
    ["pages of links in uv's file", uv, reading('find-links = ["/wheels", "https://other/links"]\n')],
    ["PDM's file", pdm, reading('[pypi.corp]\nverify_ssl = true\nurl = "https://other/simple"\n')],
  ])('is an index more, in %s: it stays, and is told where ours takes the place of PyPI', (_title, client, context) => {
    expect(configure(client, context).warnings).toEqual([
      expect.stringMatching(/takes packages from the index there too, beside the repository of the login/),
    ]);
    expect(configure(client, context, [{ mode: 'extra', name: 'more' }]).warnings).toEqual([]);
  });

  it.each<[Client, Partial<ClientContext>]>([
    [pip, reading(`[global]\nextra-index-url = ${HOST}/pypi/my-packages/simple/\ntimeout = 9\n`)],
    [pip, { env: { PIP_CONFIG_FILE: '/dev/null' } }],
    [pip, { env: { PIP_FIND_LINKS: '/wheels' }, ...reading('[global]\nfind-links = https://other/\n') }],
    [uv, { ...reading('find-links = ["/wheels"]\n'), env: { UV_FIND_LINKS: 'wheels' } }],
    [uv, { env: { UV_INDEX: `mine=${HOST}/pypi/my-packages/simple` } }],
    [uv, { ...reading('[[index]]\nurl = "https://other/simple"\ndefault = true\n') }],
    [uv, { ...reading('[[index]]\n  url = "https://other/simple"\n  default=true\n') }],
    [uv, { ...reading('[[ index ]]\ndefault = true\nurl = "https://other/simple"\n[pip]\nx = 1\n') }],
    [uv, { ...reading('extra-index-url = ["https://other/simple"]\n'), env: { UV_NO_CONFIG: '1' } }],
    [pdm, reading('[pypi]\nurl = "https://other/simple"\n')],
    // What is stronger says the same key.
    [
      pip,
      {
        read: (path) =>
          path === '/etc/pip.conf' ? EXTRA : EXTRA.replace('https://other/simple', `${HOST}/pypi/my-packages/simple/`),
      },
    ],
    [pip, { ...reading(EXTRA), env: { PIP_EXTRA_INDEX_URL: `${HOST}/pypi/my-packages/simple/` } }],
  ])('is none where the index is ours or is not asked: $name %#', (client, context) => {
    expect(configure(client, context).warnings).toEqual([]);
  });

  it("is, for Cargo with its token in a file, a registry's variables; a token among them is told of", () => {
    const provider = 'CARGO_REGISTRIES_CODEARTIFACT_CREDENTIAL_PROVIDER';
    const env = {
      CARGO_REGISTRIES_CODEARTIFACT_INDEX: 'sparse+https://x/',
      CARGO_REGISTRY_DEFAULT: 'other',
      [provider]: 'cargo:libsecret',
    };
    const { variables } = configure(cargo, { tokenIn: 'file', env });
    expect(Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value]))).toEqual({
      CARGO_REGISTRIES_CODEARTIFACT_INDEX: `sparse+${HOST}/cargo/my-packages/`,
      CARGO_REGISTRY_DEFAULT: 'codeartifact',
      [provider]: 'cargo:token',
    });
    const helper = { command: ['/opt/node'], folder: '/opt' } as const;
    expect(configure(cargo, { helper, env: { [provider]: 'cargo:libsecret' } }).warnings).toEqual([
      expect.stringMatching(/CREDENTIAL_PROVIDER in the environment wins over the helper in config\.toml/),
    ]);
    const { warnings } = configure(cargo, { tokenIn: 'file', env: { CARGO_REGISTRIES_CODEARTIFACT_TOKEN: 'secret' } });
    expect(warnings).toEqual([expect.stringMatching(/^CARGO_REGISTRIES_CODEARTIFACT_TOKEN in the environment wins/)]);
  });

  it('is, for NuGet, a disabled source by our name and a mapping that leaves it out', () => {
    const before = [
      '<configuration>',
      '  <packageSourceMapping>',
      '    <packageSource key="nuget.org"><package pattern="*" /></packageSource>',
      '  </packageSourceMapping>',
      '  <disabledPackageSources>',
      '    <add key="codeartifact" value="true" />',
      '  </disabledPackageSources>',
      '</configuration>',
      '',
    ].join('\n');
    const [file] = configure(nuget).files;
    const { text, layers } = applySlots('nuget-config', before, file?.slots ?? []);
    expect(text).not.toContain('<add key="codeartifact" value="true" />');
    expect(text).toContain('<packageSource key="codeartifact"><package pattern="*" /></packageSource>');
    const undone = removeLayers(fileFormats['nuget-config'], text, layers);
    expect(undone.replace(/\s/g, '')).toBe(before.replace(/\s/g, ''));
    expect(applySlots('nuget-config', '<configuration/>', file?.slots ?? []).text).not.toContain('Mapping');
  });

  it('is, for gem, a key in the environment where the file has one, and for sbt an option', () => {
    expect(configure(gem, { tokenIn: 'file', env: { GEM_HOST_API_KEY: 'x' } }).warnings).toEqual([
      expect.stringMatching(/^GEM_HOST_API_KEY in the environment wins/),
    ]);
    expect(configure(sbt, { env: { SBT_OPTS: '-Dsbt.override.build.repos=true' } }).warnings).toEqual([
      expect.stringMatching(/sbt.override.build.repos/),
    ]);
    expect(configure(sbt).warnings).toEqual([]);
  });
});

it("takes AWS's own name of a source for NuGet, DOMAIN/REPOSITORY, and no other client takes it", async () => {
  const [planned] = planRegistries(
    [clients.nuget],
    await readRegistries('nuget: { repository: aa, name: my-org/my-packages }'),
    undefined,
  );
  expect(planned?.name).toBe('my-org/my-packages');
  const { files } = configure(nuget, {}, [{ name: 'my-org/my-packages' }]);
  const { text } = applySlots('nuget-config', '', files[0]?.slots ?? []);
  expect(text).toContain('<add key="my-org/my-packages"');
  expect(text).toContain('<my-org_x002F_my-packages>');
  await expect(readRegistries('cargo: { repository: aa, name: my-org/x }')).rejects.toThrow(
    /^'registries':1:32: must be a letter/,
  );
});

describe('what the user has beside a login, or before it,', () => {
  const reported = (
    client: Client,
    context: Partial<ClientContext>,
    registries?: Partial<Registry>[],
  ): readonly string[] => configure(client, context, registries).warnings ?? [];

  it.each(['PIP_EXTRA_INDEX_URL', 'PIP_FIND_LINKS'])('is told of for Pipenv, which starts a pip: %s', (name) => {
    const env = { [name]: 'https://other.example/simple' };
    expect(reported(clients.pipenv, { env })).toEqual([expect.stringMatching(new RegExp(`^${name}: Pipenv takes`))]);
    expect(reported(clients.pipenv, { env, tokenIn: 'file' })).toHaveLength(1);
  });

  it('is none for Pipenv where it is a folder, or stands in a pip.conf, which it keeps its pip from reading', () => {
    const read = (path: string): string | undefined => (path.endsWith('/pip.conf') ? EXTRA : undefined);
    expect(reported(clients.pipenv, { read, env: { PIP_FIND_LINKS: '/wheels' } })).toEqual([]);
  });

  it.each(['RestoreSources', 'RESTOREADDITIONALPROJECTSOURCES', 'RestoreConfigFile'])(
    'is told of for .NET, as MSBuild takes variables for properties: %s',
    (name) => {
      expect(reported(clients.dotnet, { env: { [name]: 'x' } })).toEqual([
        expect.stringMatching(new RegExp(`^${name} in the`)),
      ]);
      expect(reported(clients.dotnet, { env: { [name]: '' } })).toEqual([]);
      expect(reported(clients.dotnet, { env: { [name]: 'x' } }, [{ mode: 'extra' }])).toEqual([]);
    },
  );

  it('is told of for .NET where it is another source of the same file, and none that is disabled, ours or a folder', () => {
    const read = (text: string) => ({ read: (path: string) => (path.endsWith('/NuGet.Config') ? text : undefined) });
    const sources = ['corp', 'Old', 'nuget.org', 'CodeArtifact'].map(
      (key) => `<add key="${key}" value="https://x.example/"/>`,
    );
    const text = `<configuration><packageSources>${sources.join('')}<add key="local" value="/packages"/></packageSources><disabledPackageSources><add key="old" value="true"/></disabledPackageSources></configuration>`;
    expect(reported(clients.dotnet, read(text))).toEqual([
      expect.stringMatching(/packages from the source 'corp' too/),
    ]);
    expect(reported(clients.dotnet, read(text), [{ mode: 'extra' }])).toEqual([]);
    expect(reported(clients.dotnet, read('<configuration>'))).toEqual([]);
  });

  it('is told of for Yarn 1 where it is an option of the command line in ~/.yarnrc', () => {
    const read = (url: string) => ({
      read: (path: string) => (path === '/home/user/.yarnrc' ? `# mine\n--install.registry "${url}"\n` : undefined),
    });
    expect(reported(yarn, read('https://other.example/'))).toEqual([
      "/home/user/.yarnrc:2: '--install.registry' wins over the login: remove the line.",
    ]);
    expect(reported(yarn, read(`${HOST}/npm/my-packages/`))).toEqual([]);
    expect(reported(yarn, read('https://other.example/'), [{ scopes: ['@acme'] }])).toEqual([]);
  });

  it('is told of for Bundler where it is a mirror by its URL in a variable', () => {
    const env = { 'BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/': 'https://other.example/' };
    for (const tokenIn of ['environment', 'file'] as const) {
      expect(reported(bundler, { env, tokenIn })).toEqual([
        expect.stringMatching(/RUBYGEMS__ORG\/ in the environment wins/),
      ]);
    }
    expect(reported(bundler, { env }, [{ mode: 'extra' }])).toEqual([]);
  });

  it('is reported for gem where an argument in a gemrc names a source', () => {
    const read = (at: string, text: string) => ({ read: (path: string) => (path === at ? text : undefined) });
    expect(
      reported(
        gem,
        read('/home/user/.gemrc', '---\n:verbose: true\ninstall: --clear-sources --source https://x.example\n'),
      ),
    ).toEqual(["/home/user/.gemrc:3: 'install' names another source for gem, which it asks first: remove it."]);
    expect(reported(gem, read('/etc/gemrc', 'gem: -s https://x.example\n'))).toHaveLength(1);
    const env = { GEMRC: '/a.yml:/b.yml' };
    expect(
      reported(gem, { env, ...read('/a.yml', '"gem": "--source=https://x.example"\n'), tokenIn: 'file' }),
    ).toHaveLength(1);
    expect(
      reported(gem, read('/home/user/.gemrc', 'gem: --no-document\n:sources:\n- https://x.example/s -s\n')),
    ).toEqual([]);
  });

  it('is mended for uv where the token is in its file and the table of uv pip names an index', () => {
    const [file] = configure(uv, { tokenIn: 'file' }).mends ?? [];
    const before = '[pip]\nindex-url = "https://other.example/simple"\n';
    const { text, layers } = applySlots('toml', before, file?.slots ?? []);
    expect(text).toMatch(
      /^\[pip\]\nindex-url = "https:\/\/aws:eyJ2ZXIiOjEs\.TOKEN@my-org-[^"]*\/pypi\/my-packages\/simple\/"\n$/,
    );
    expect(removeLayers(fileFormats.toml, text, layers)).toBe(before);
    expect(configure(uv, { tokenIn: 'file' }, [{ mode: 'extra' }]).mends).toEqual([]);
  });

  it('is taken over for Maven where MAVEN_ARGS names settings with a mirror of Maven Central by its ID', () => {
    const central =
      '<settings><mirrors><mirror><id>x</id><mirrorOf>central</mirrorOf><url>https://x.example</url></mirror></mirrors></settings>';
    const read = (path: string): string | undefined => (path === '/etc/global.xml' ? central : undefined);
    const ids = (args: string): readonly string[] =>
      configure(clients.maven, { env: { MAVEN_ARGS: args }, read }).files.flatMap(({ slots }) =>
        slots.map(({ slot }) => slot),
      );
    for (const args of ['-gs /etc/global.xml', '-B --install-settings=/etc/global.xml']) {
      expect(ids(args)).toContain('mirrors/codeartifact-central');
    }
    expect(ids('-gs /etc/other.xml')).not.toContain('mirrors/codeartifact-central');
  });
});
