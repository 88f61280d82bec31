import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOST, surveyedLogin, surveyFile, surveyLines, type SurveyedFile } from '../../../support/survey.ts';

const NPM = `https://${HOST}/npm/my-packages/`;
const SIMPLE = `https://${HOST}/pypi/my-packages/simple/`;
const NUGET = `https://${HOST}/nuget/my-packages/v3/index.json`;

describe('a file of the project that goes before the login', () => {
  it.each<readonly [...SurveyedFile, RegExp]>([
    [
      'npm',
      '.npmrc',
      'fund=false\nregistry=https://example.com/',
      /^\.npmrc:2 warning: 'registry' is https:\/\/example\.com\/: npm asks there for packages, and not in my-packages\. Remove/,
    ],
    [
      'npm',
      '.npmrc',
      `@acme:registry = https://${HOST}/npm/other/`,
      /^\.npmrc:1 warning: '@acme:registry' is \S+\/npm\/other\/: npm asks there for packages of @acme/,
    ],
    [
      'npm',
      'app/.npmrc',
      `//${HOST}/npm/my-packages/:_authToken=hidden`,
      /^app\/\.npmrc:1 warning: '\S+' wins over the token of the login/,
    ],
    ['npm', '.npmrc', `//${HOST}:443/npm/my-packages/:_authToken=x`, /^\.npmrc:1 warning: .* wins over the token/],
    ['npm', '.npmrc', 'replace-registry-host=never', /^\.npmrc:1 warning: 'replace-registry-host' is never/],
    [
      'npm',
      'package.json',
      '{"name": "a",\n"publishConfig": {\n"registry": "https://example.com/"}}',
      /^package\.json:3 note: publishConfig's 'registry' is https:\/\/example\.com\/: npm publishes there, .*ENEEDAUTH.* npm pkg delete/,
    ],
    [
      'pnpm',
      'packages/a/package.json',
      '{"name": "@acme/a", "publishConfig": {"@acme:registry": "https://example.com/"}}',
      /^packages\/a\/package\.json:1 note: publishConfig's '@acme:registry'/,
    ],
    [
      'yarn',
      '.yarnrc',
      '# x\n"@acme:registry" "https://example.com/"',
      /^\.yarnrc:2 warning: '@acme:registry' is https:\/\/example\.com\/: Yarn 1 asks there for packages of @acme/,
    ],
    [
      'yarn',
      '.yarnrc',
      '"@acme:registry": "https://example.com/"',
      /^\.yarnrc:1 warning: '@acme:registry' is https:\/\/example\.com\/: Yarn 1 asks there/,
    ],
    [
      'yarn-berry',
      '.yarnrc.yml',
      'nodeLinker: pnp\nnpmRegistryServer: https://example.com',
      /^\.yarnrc\.yml:2 warning: 'npmRegistryServer' is https:\/\/example\.com\//,
    ],
    [
      'yarn-berry',
      '.yarnrc.yml',
      'npmScopes:\n  acme:\n    npmRegistryServer: "https://example.com"',
      /^\.yarnrc\.yml:3 warning: 'npmScopes\.acme\.npmRegistryServer' is/,
    ],
    [
      'yarn-berry',
      '.yarnrc.yml',
      `npmRegistries:\n  ${NPM}:\n    npmAuthToken: hidden`,
      /^\.yarnrc\.yml:3 warning: 'npmRegistries\.\S+\.npmAuthToken' wins over the token/,
    ],
    [
      'pnpm',
      'pnpm-workspace.yaml',
      'packages: []\nregistry: https://example.com/',
      /^pnpm-workspace\.yaml:2 warning: 'registry' is/,
    ],
    [
      'pnpm',
      'pnpm-workspace.yaml',
      'registries:\n  default: https://example.com/',
      /^pnpm-workspace\.yaml:2 warning: 'registries\.default' is/,
    ],
    [
      'bun',
      'bunfig.toml',
      '[test]\nx = 1\n[install]\nregistry = "https://example.com"',
      /^bunfig\.toml:4 warning: 'install\.registry' is/,
    ],
    [
      'bun',
      'bunfig.toml',
      '[install.scopes]\nacme = { url = "https://example.com" }',
      /^bunfig\.toml:2 warning: 'install\.scopes\.acme' is .* packages of @acme/,
    ],
    ['deno', '.npmrc', 'registry=https://example.com/', /^\.npmrc:1 warning: .*Deno asks there/],
    [
      'pip',
      'requirements.txt',
      'a==1\r\n--index-url https://example.com/simple',
      /^requirements\.txt:2 warning: '--index-url' is .*: pip asks there, and not in my-packages/,
    ],
    [
      'pip',
      'requirements-dev.txt',
      'a==1 \\\n  --hash=sha256:aa\n--extra-index-url=https://pypi.org/simple',
      /^requirements-dev\.txt:3 warning: '--extra-index-url' is .* takes the higher version/,
    ],
    ...[
      "--index-url='https://example.com/simple'",
      '--index-url "https://example.com/simple"',
      '--pre --index-url https://example.com/simple',
      '--index https://example.com/simple',
    ].map((text) => ['pip', 'requirements.txt', text, /^requirements\.txt:1 warning: '--index-url' is/] as const),
    [
      'pip',
      'requirements.txt',
      '--no-binary :all: --extra-index https://example.com/simple',
      /^requirements\.txt:1 warning: '--extra-index-url' is/,
    ],
    ['pip', 'requirements/base.txt', 'a\n-i https://example.com/simple', /^requirements\/base\.txt:2 warning: '-i' is/],
    [
      'uv',
      'pyproject.toml',
      '[tool.uv.pip]\nextra-index-url = ["https://example.com/simple"]',
      /^pyproject\.toml:2 warning: 'pip\.extra-index-url' is .*: uv asks there before my-packages/,
    ],
    [
      'uv',
      'uv.toml',
      'find-links = ["https://example.com/"]',
      /^uv\.toml:1 warning: 'find-links' is .*: uv takes what is linked there beside what is in my-packages/,
    ],
    [
      'poetry',
      'poetry.toml',
      '[pypi-token]\ncodeartifact = "hidden"',
      /^poetry\.toml:2 warning: 'pypi-token\.codeartifact' wins .* poetry config --local pypi-token\.codeartifact --unset$/,
    ],
    [
      'pdm',
      'pdm.toml',
      '[pypi.more]\nurl = "https://example.com/simple"',
      /^pdm\.toml:2 warning: 'pypi\.more\.url' is .*: PDM takes packages from there too/,
    ],
    [
      'dotnet',
      'src/App.csproj',
      '<Project><PropertyGroup>\n<RestoreSources>../local;https://example.com/v3/index.json</RestoreSources>',
      /^src\/App\.csproj:2 warning: <RestoreSources> is .*: NuGet takes packages from there, and not from my-packages/,
    ],
    [
      'nuget',
      'Directory.Build.props',
      '<Project><RestoreAdditionalProjectSources>https://example.com/</RestoreAdditionalProjectSources></Project>',
      /^Directory\.Build\.props:1 warning: .*: NuGet takes packages from there too/,
    ],
    [
      'cargo',
      '.cargo/config.toml',
      '[source.codeartifact]\nregistry = "sparse+https://example.com/"',
      /^\.cargo\/config\.toml:2 warning: The replacement of crates\.io, 'codeartifact', is https:\/\/example\.com\//,
    ],
    [
      'npm',
      '.npmrc',
      'fund=false\nstrict-ssl=false',
      /^\.npmrc:2 warning: 'strict-ssl' lets npm send the token of the login to whoever answers/,
    ],
    [
      'yarn-berry',
      '.yarnrc.yml',
      'networkSettings:\n  "*.com":\n    enableStrictSsl: false',
      /^\.yarnrc\.yml:3 warning: 'networkSettings\.\*\.com\.enableStrictSsl' lets Yarn send the token/,
    ],
    [
      'yarn-berry',
      '.yarnrc.yml',
      'npmScopes:\n  acme:\n    npmAlwaysAuth: true',
      /^\.yarnrc\.yml:2 warning: 'npmScopes\.acme' is https:\/\/registry\.yarnpkg\.com\/: Yarn asks there for packages of @acme/,
    ],
    [
      'uv',
      'pyproject.toml',
      '[project]\n[[tool.uv.index]]\nname = "x"\nurl = "https://example.com/simple"',
      /^pyproject\.toml:4 warning: The index 'x' of the project is .*: uv asks there before my-packages/,
    ],
    ['uv', 'uv.toml', 'extra-index-url = ["https://example.com/simple"]', /^uv\.toml:1 warning: 'extra-index-url' is/],
    [
      'poetry',
      'pyproject.toml',
      '[[tool.poetry.source]]\nname = "x"\nurl = "https://example.com/"',
      /^pyproject\.toml:3 warning: The source 'x' is .* poetry source remove x$/,
    ],
    [
      'poetry',
      'pyproject.toml',
      `[[tool.poetry.source]]\nname = "x"\nurl = "${SIMPLE}"`,
      /^pyproject\.toml:3 warning: The source 'x' is the login's my-packages, whose credentials have the name 'codeartifact': 401\. Give it that name/,
    ],
    [
      'pdm',
      'pyproject.toml',
      '[[tool.pdm.source]]\nname = "x"\nurl = "https://example.com/"',
      /^pyproject\.toml:3 warning: The source 'x' is/,
    ],
    [
      'maven',
      '.mvn/maven.config',
      '-T4\n-s\nmy.xml',
      /^\.mvn\/maven\.config:2 warning: '-s' makes Maven read my\.xml in place of the user's settings\.xml, .* -gs instead/,
    ],
    [
      'maven',
      'pom.xml',
      `<project>\n<distributionManagement>\n<repository><id>x</id><url>https://${HOST}/maven/my-packages/</url></repository></distributionManagement></project>`,
      /^pom\.xml:3 note: The repository 'x' is the login's my-packages, whose credentials have the ID 'codeartifact': 401/,
    ],
    [
      'cargo',
      '.cargo/config.toml',
      '[source.crates-io]\nreplace-with = "x"\n[source.x]\nregistry = "sparse+https://example.com/"',
      /^\.cargo\/config\.toml:2 warning: The replacement of crates\.io, 'x', is https:\/\/example\.com\//,
    ],
    [
      'bundler',
      '.bundle/config',
      '---\nBUNDLE_MIRROR__RUBYGEMS__ORG: "https://example.com/"',
      /^\.bundle\/config:2 warning: .* bundle config unset --local mirror\.rubygems\.org$/,
    ],
    [
      'dotnet',
      'nuget.config',
      '<configuration>\n<packageSources>\n<clear />\n</packageSources></configuration>',
      /^nuget\.config:3 warning: <clear \/> takes away the login's source 'codeartifact'/,
    ],
    [
      'dotnet',
      'src/nuget.config',
      '<configuration><packageSources>\n<add key="x" value="https://example.com/v3/index.json" /></packageSources></configuration>',
      /^src\/nuget\.config:2 warning: The source 'x' is .* dotnet nuget remove source x$/,
    ],
    [
      'dotnet',
      'nuget.config',
      `<configuration><packageSources><clear/><add key="my-org/my-packages" value="${NUGET}"/></packageSources></configuration>`,
      /^nuget\.config:1 warning: The source 'my-org\/my-packages' is the login's my-packages, whose credentials have the name 'codeartifact': 401.*name: 'my-org\/my-packages'/,
    ],
    [
      'dotnet',
      'nuget.config',
      '<configuration><packageSourceMapping>\n<packageSource key="x"><package pattern="*"/></packageSource></packageSourceMapping></configuration>',
      /^nuget\.config:2 warning: The mapping of packages to sources does not name 'codeartifact'/,
    ],
    [
      'swift',
      '.swiftpm/configuration/registries.json',
      '{"registries": {\n"acme": {"url": "https://example.com"}}}',
      /:2 warning: The registry of 'acme' is https:\/\/example\.com\/.* swift package-registry unset --scope acme$/,
    ],
  ])('is told: %s, %s, %j', async (tool, file, text, expected) => {
    const found = await surveyFile([tool, file, text]);
    expect(found).toEqual([expect.stringMatching(expected)]);
    expect(found.join()).not.toContain('hidden');
    expect(await surveyLines({ [file]: text }, { twine: surveyedLogin('twine') })).toEqual([]);
  });

  it.each<SurveyedFile>([
    ['npm', '.npmrc', 'registry=https://registry.npmjs.org/\n@other:registry=https://example.com/'],
    ['yarn-berry', '.yarnrc.yml', 'npmRegistryServer: https://registry.yarnpkg.com'],
    ['bun', 'bunfig.toml', '[install]\nregistry = "https://registry.npmjs.org/"'],
    ['pnpm', 'pnpm-workspace.yaml', 'registry: https://registry.npmjs.org/'],
  ])('says nothing against a login for a scope alone: %s, %s, %j', async (...given) => {
    const login = surveyedLogin(given[0], [{ scopes: ['@acme'] }]);
    expect(await surveyFile(given, login)).toEqual([]);
  });

  it.each<SurveyedFile>([
    ['pip', 'requirements.txt', '--index-url https://pypi.org/simple'],
    ['uv', 'pyproject.toml', '[[tool.uv.index]]\nurl = "https://pypi.org/simple"'],
    ['poetry', 'pyproject.toml', '[[tool.poetry.source]]\nname = "PyPI-x"\nurl = "https://pypi.org/simple"'],
    ['pdm', 'pyproject.toml', '[[tool.pdm.source]]\nname = "pypi"\nurl = "https://pypi.org/simple"'],
    [
      'cargo',
      '.cargo/config.toml',
      '[source.crates-io]\nreplace-with = "x"\n[source.x]\nregistry = "sparse+https://example.com/"',
    ],
    [
      'dotnet',
      'nuget.config',
      '<configuration><packageSources><add key="x" value="https://example.com/v3/index.json"/></packageSources></configuration>',
    ],
  ])('says nothing against an extra registry: %s, %s, %j', async (...given) => {
    expect(await surveyFile(given, surveyedLogin(given[0], [{ mode: 'extra', name: 'team' }]))).toEqual([]);
  });

  it('is where a login is to publish with more than a note', async () => {
    const files = { 'package.json': '{"name": "a", "publishConfig": {"registry": "https://example.com/"}}' };
    const npm = surveyedLogin('npm', [{}], { access: 'publish' });
    expect(await surveyLines(files, { npm })).toEqual([expect.stringMatching(/^package\.json:1 warning: /)]);
  });

  it('is told once for all the clients that read it', async () => {
    const text = '{"name": "a", "publishConfig": {"registry": }';
    const both = { npm: surveyedLogin('npm'), pnpm: surveyedLogin('pnpm') };
    expect(await surveyLines({ 'package.json': text }, both)).toHaveLength(1);
  });

  it('is found in the files that requirements name, by whatever name, once each, and in the workspace alone', async () => {
    const files = {
      'requirements.txt': '-r deps/base.in\n-c ../outside.txt\n-r /etc/hosts\n',
      'deps/base.in': '--requirement=more.in\n-rmore.in\n',
      'deps/more.in': '-r base.in\n\n--index-url https://example.com/simple\n',
    };
    expect(await surveyLines(files, { pip: surveyedLogin('pip') })).toEqual([
      expect.stringMatching(/^deps\/more\.in:3 warning: '--index-url'/),
    ]);
  });

  it('is no settings.xml of the project that leads to the repository itself', async () => {
    const settings = (url: string): Record<string, string> => ({
      'sub/.mvn/maven.config': '--settings=.mvn/settings.xml\n',
      'sub/.mvn/settings.xml': `<settings><mirrors><mirror><id>x</id><url>${url}</url></mirror></mirrors></settings>`,
    });
    const maven = surveyedLogin('maven');
    expect(await surveyLines(settings(`https://${HOST}/maven/my-packages/`), { maven })).toEqual([]);
    expect(await surveyLines(settings('https://example.com/'), { maven })).toEqual([
      expect.stringMatching(/^sub\/\.mvn\/maven\.config:1 warning: '--settings' .* does not lead to its repository/),
    ]);
  });

  it('never has its secrets quoted, nor fails, whatever it holds', async () => {
    const files = [
      '.npmrc',
      '.yarnrc.yml',
      'nuget.config',
      'requirements.txt',
      'pyproject.toml',
      'bunfig.toml',
      'pom.xml',
    ];
    const logins = Object.fromEntries(
      (['npm', 'yarn-berry', 'dotnet', 'pip', 'uv', 'poetry', 'pdm', 'bun', 'maven'] as const).map((tool) => [
        tool,
        surveyedLogin(tool),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.string(), async (file, before) => {
        const secret = 'c0ffee5ec2e7';
        const text = `${before}\n//h/:_authToken=${secret}\nregistry=https://aws:${secret}@h/\nurl = "https://aws:${secret}@h/"\n--index-url https://aws:${secret}@h/?x=${secret}`;
        expect((await surveyLines({ [file]: text }, logins)).join()).not.toContain(secret);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a registry in a project's .npmrc", () => {
  const text = 'registry=https://example.com/\n';
  const asked = async (tool: 'npm' | 'yarn', env: Readonly<Record<string, string>>): Promise<string[]> =>
    await surveyFile([tool, '.npmrc', text], surveyedLogin(tool, [{}], { env }));

  it.each(['npm', 'yarn'] as const)(
    'wins over the login of %s, but for the variables that win over it',
    async (tool) => {
      const { npm_config_registry: one, NPM_CONFIG_REGISTRY: two } = {
        npm_config_registry: NPM,
        NPM_CONFIG_REGISTRY: NPM,
      };
      expect(await asked(tool, {})).toHaveLength(1);
      expect(await asked(tool, { npm_config_registry: one, NPM_CONFIG_REGISTRY: two, yarn_registry: NPM })).toEqual([]);
      expect(await asked(tool, { npm_config_registry: '', NPM_CONFIG_REGISTRY: '' })).toHaveLength(1);
    },
  );
});
