import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SurveyedLogin } from '@codeartifact-ci/core/clients/client.ts';
import type { ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import { HOST, surveyedLogin, surveyLines } from '../../../support/survey.ts';

const NPM = `https://${HOST}/npm/my-packages/`;
const SIMPLE = `https://${HOST}/pypi/my-packages/simple/`;
const NUGET = `https://${HOST}/nuget/my-packages/v3/index.json`;
const TOKEN = '${CODEARTIFACT_AUTH_TOKEN}';

type Case = readonly [tool: ClientName, file: string, text: string];

async function lines([tool, file, text]: Case, login: SurveyedLogin = surveyedLogin(tool)): Promise<string[]> {
  return await surveyLines({ [file]: text }, { [tool]: login });
}

describe('a file of the project that says what the login says', () => {
  it.each<Case>([
    ['npm', '.npmrc', `registry=${NPM}\n//${HOST}/npm/my-packages/:_authToken=${TOKEN}\n`],
    ['npm', '.npmrc', `registry = "https://${HOST}/npm/my-packages"\n; registry=https://example.com\n`],
    ['pnpm', '.npmrc', `registry=${NPM}\n//${HOST}/npm/my-packages/:_authToken=${TOKEN}\n`],
    ['npm', '.npmrc', '//npm.example.com/:_authToken=${OTHER}\n_auth = x\n'],
    ['npm', '.npmrc', `//${HOST}/:_authToken=${TOKEN}\n`],
    ['npm', '.npmrc', 'replace-registry-host=always\nother-key=never\n'],
    ['pnpm', '.npmrc', 'replace-registry-host=never\n'],
    ['pip', 'requirements.txt', '--proxy http://proxy.example:8080\n-c https://example.com/constraints.txt\n'],
    ['npm', 'package.json', `{"name": "a", "publishConfig": {"registry": "${NPM}"}}`],
    ['npm', 'package.json', '{"private": true, "publishConfig": {"registry": "https://example.com/"}}'],
    // The registry of .npmrc goes before it.
    ['npm', '.npmrc', `registry=${NPM} ; ours\n@acme:registry = "${NPM}"\n[other]\nregistry=https://example.com/\n`],
    ['yarn', '.yarnrc', 'registry "https://example.com/"\n'],
    // Yarn 1 does not read what is not in quotes: it ends with an error.
    ['yarn', '.yarnrc', '@acme:registry "https://example.com/"\n'],
    ['yarn-berry', '.yarnrc.yml', `npmRegistryServer: ${NPM}\nnpmAuthToken: '${TOKEN}'\nnodeLinker: pnp\n`],
    ['yarn-berry', '.yarnrc.yml', `npmRegistries:\n  '//${HOST}/npm/my-packages': {npmAuthToken: '${TOKEN}'}\n`],
    ['pnpm', 'pnpm-workspace.yaml', `packages: ['*']\nregistry: ${NPM}\n`],
    ['bun', 'bunfig.toml', `[install]\nregistry = {url = "${NPM}", token = "$CODEARTIFACT_AUTH_TOKEN"}\n`],
    ['bun', 'bunfig.toml', '[test]\nregistry = "https://example.com/"\n'],
    ['uv', 'requirements.txt', `--index-url ${SIMPLE}\na==1 --hash=sha256:aa\n`],
    ['pip', 'requirements.txt', `--extra-index-url ${SIMPLE}\na==1 --hash=sha256:aa\n`],
    ['pip', 'requirements.txt', `-i https://aws:${TOKEN}@${HOST}/pypi/my-packages/simple\n`],
    [
      'pip',
      'requirements.txt',
      '# --index-url https://example.com\n-r gone.txt\na @ https://example.com/a.whl\n--no-index\n',
    ],
    ['uv', 'pyproject.toml', `[[tool.uv.index]]\nname = "x"\nurl = "${SIMPLE}"\n`],
    ['uv', 'uv.toml', '[[index]]\nname = "torch"\nurl = "https://example.com/whl"\nexplicit = true\n'],
    // UV_DEFAULT_INDEX and the index by the same name go before them.
    ['uv', 'pyproject.toml', '[[tool.uv.index]]\nurl = "https://example.com/simple"\ndefault = true\n'],
    ['uv', 'pyproject.toml', '[[tool.uv.index]]\nname = "codeartifact"\nurl = "https://example.com/simple"\n'],
    [
      'poetry',
      'pyproject.toml',
      `[[tool.poetry.source]]\nname = "codeartifact"\nurl = "${SIMPLE}"\npriority = "primary"\n`,
    ],
    [
      'poetry',
      'pyproject.toml',
      '[[tool.poetry.source]]\nname = "x"\nurl = "https://example.com/"\npriority = "explicit"\n',
    ],
    ['pdm', 'pyproject.toml', `[[tool.pdm.source]]\nname = "pypi"\nurl = "${SIMPLE}"\n`],
    ['maven', '.mvn/maven.config', '-T4\n-gs\nmy.xml\n--strict-checksums\n'],
    ['maven', '.mvn/settings.xml', '<settings><mirrors/></settings>'],
    [
      'maven',
      'pom.xml',
      '<project><repositories><repository><id>codeartifact</id><url>https://example.com/</url></repository></repositories></project>',
    ],
    [
      'cargo',
      '.cargo/config.toml',
      `[source.crates-io]\nreplace-with = "x"\n[source.x]\nregistry = "sparse+https://${HOST}/cargo/my-packages/"\n`,
    ],
    [
      'cargo',
      '.cargo/config.toml',
      '[source.crates-io]\nreplace-with = "vendored"\n[source.vendored]\ndirectory = "vendor"\n',
    ],
    // Variables go before it.
    ['cargo', '.cargo/config', '[registries.codeartifact]\nindex = "sparse+https://example.com/"\n'],
    [
      'bundler',
      '.bundle/config',
      `BUNDLE_MIRROR__RUBYGEMS__ORG: "https://${HOST}/ruby/my-packages/"\nBUNDLE_PATH: vendor\n`,
    ],
    [
      'dotnet',
      'nuget.config',
      `<configuration><packageSources><clear/><add key="codeartifact" value="${NUGET}"/></packageSources></configuration>`,
    ],
    [
      'dotnet',
      'NuGet.Config',
      '<configuration><packageSources><add key="nuget.org" value="https://api.nuget.org/v3/index.json"/></packageSources></configuration>',
    ],
    [
      'dotnet',
      'nuget.config',
      `<configuration><packageSources><add key="x" value="packages"/></packageSources><packageSourceMapping><packageSource key="CodeArtifact"><package pattern="*"/></packageSource></packageSourceMapping></configuration>`,
    ],
    [
      'swift',
      '.swiftpm/configuration/registries.json',
      `{"registries": {"[default]": {"url": "https://${HOST}/swift/my-packages"}}}`,
    ],
    // Of several lines the last counts.
    ['npm', '.npmrc', `registry=https://example.com/\nregistry=${NPM}\n`],
    ['npm', '.npmrc', 'https-proxy=http://proxy.example.com:8080\nstrict-ssl=true\ncafile=null\n'],
    ['npm', '.npmrc', 'cafile=corporate.pem\n'],
    ['yarn-berry', '.yarnrc.yml', 'httpsProxy: http://proxy.example.com:8080\nenableStrictSsl: true\n'],
    [
      'uv',
      'pyproject.toml',
      '[tool.uv]\nfind-links = ["./wheels"]\n[tool.uv.pip]\nindex-url = "https://example.com/"\n',
    ],
    ['poetry', 'poetry.toml', `[repositories.codeartifact]\nurl = "https://${HOST}/pypi/my-packages/"\n`],
    ['poetry', 'poetry.toml', '[repositories.other]\nurl = "https://example.com/"\n[http-basic.codeartifact]\nx = 1\n'],
    // The login's variable goes before it.
    [
      'pdm',
      'pdm.toml',
      '[pypi]\nurl = "https://example.com/simple"\n[repository.other]\nurl = "https://example.com"\n',
    ],
    ['dotnet', 'App.csproj', '<Project>\n<!-- <RestoreSources>https://example.com/</RestoreSources> -->\n</Project>'],
    ['dotnet', 'App.csproj', `<Project><RestoreSources>${NUGET};../local</RestoreSources></Project>`],
    ['cargo', '.cargo/config.toml', '[registries.codeartifact]\nindex = "sparse+https://example.com/"\n'],
  ])('is nothing to tell: %s, %s, %j', async (...given) => {
    expect(await lines(given)).toEqual([]);
  });
});

describe('a source of nuget.config', () => {
  it('has no credentials by a name that differs in its case alone', async () => {
    const text = `<configuration><packageSources><add key="CodeArtifact" value="${NUGET}"/></packageSources></configuration>`;
    expect(await lines(['dotnet', 'nuget.config', text])).toEqual([expect.stringMatching(/: 401\. Give it that name/)]);
  });
});

describe('a Gemfile', () => {
  it('is told of where it names another source and no lock file does', async () => {
    const bundler = surveyedLogin('bundler');
    const Gemfile = (url: string): string => `source "https://rubygems.org"\nsource '${url}' do\n  gem 'a'\nend\n`;
    for (const option of ["source: 'https://gems.example.com'", ':source => "https://gems.example.com"']) {
      const inline = `source "https://rubygems.org"\ngem 'a', '~> 1', ${option}\n# gem 'b', ${option}\n`;
      expect(await surveyLines({ Gemfile: inline }, { bundler })).toEqual([
        expect.stringMatching(/^Gemfile:2 warning: /),
      ]);
    }
    const found = await surveyLines({ Gemfile: Gemfile('https://gems.example.com') }, { bundler });
    expect(found).toEqual([
      expect.stringMatching(/^Gemfile:2 warning: The 'source' is https:\/\/gems\.example\.com\/: Bundler takes gems/),
    ]);
    expect(await surveyLines({ Gemfile: Gemfile(`https://${HOST}/ruby/my-packages/`) }, { bundler })).toEqual([]);
    const locked = {
      Gemfile: Gemfile('https://gems.example.com'),
      'Gemfile.lock': 'GEM\n  remote: https://rubygems.org/\n',
    };
    expect(await surveyLines(locked, { bundler })).toEqual([]);
  });
});

describe('a Pipfile', () => {
  const pipfile = (url: string): Case => ['pipenv', 'Pipfile', `[[source]]\nname = "x"\nurl = "${url}"\n`];

  it('may name PyPI, which the login is a mirror of, and the repository of the login, and no other source', async () => {
    expect(await lines(pipfile('https://pypi.org/simple'))).toEqual([]);
    expect(await lines(pipfile(`https://aws:${TOKEN}@${HOST}/pypi/my-packages/simple/`))).toEqual([]);
    expect(await lines(pipfile('https://example.com/simple'))).toEqual([
      expect.stringMatching(/^Pipfile:3 warning: The source 'x' is https:\/\/example\.com\/simple: Pipenv takes/),
    ]);
    expect(await lines(pipfile(`https://aws:${TOKEN}@example.com/simple`))).toEqual([
      expect.stringMatching(/^Pipfile:3 token: The source 'x' lets Pipenv send the token/),
    ]);
  });
});

describe('a file of the project that goes before the login', () => {
  it.each<readonly [...Case, RegExp]>([
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
    const found = await lines([tool, file, text]);
    expect(found).toEqual([expect.stringMatching(expected)]);
    expect(found.join()).not.toContain('hidden');
    expect(await surveyLines({ [file]: text }, { twine: surveyedLogin('twine') })).toEqual([]);
  });

  it.each<Case>([
    ['npm', '.npmrc', 'registry=https://registry.npmjs.org/\n@other:registry=https://example.com/'],
    ['yarn-berry', '.yarnrc.yml', 'npmRegistryServer: https://registry.yarnpkg.com'],
    ['bun', 'bunfig.toml', '[install]\nregistry = "https://registry.npmjs.org/"'],
    ['pnpm', 'pnpm-workspace.yaml', 'registry: https://registry.npmjs.org/'],
  ])('says nothing against a login for a scope alone: %s, %s, %j', async (...given) => {
    const login = surveyedLogin(given[0], [{ scopes: ['@acme'] }]);
    expect(await lines(given, login)).toEqual([]);
  });

  it.each<Case>([
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
    expect(await lines(given, surveyedLogin(given[0], [{ mode: 'extra', name: 'team' }]))).toEqual([]);
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

describe('a file of the project by which the token would go to another host', () => {
  it.each<Case>([
    ['npm', '.npmrc', `registry=${NPM}\n//example.com/:_authToken=${TOKEN}`],
    ['yarn', '.npmrc', `//example.com/npm/:_authToken = ${TOKEN}`],
    ['bun', '.npmrc', `//example.com/:_password=${TOKEN}`],
    ['deno', '.npmrc', `//example.com/:_authToken=${TOKEN}`],
    ['yarn-berry', '.yarnrc.yml', `npmRegistries:\n  https://example.com/: {npmAuthToken: "${TOKEN}"}`],
    ['bun', 'bunfig.toml', '[install.scopes]\nx = {url = "https://example.com/", token = "$CODEARTIFACT_AUTH_TOKEN"}'],
    ['pip', 'requirements.txt', `--extra-index-url https://aws:${TOKEN}@example.com/simple`],
    ['uv', 'requirements.txt', `-f https://${TOKEN}@example.com/`],
    ['poetry', 'pyproject.toml', '[[tool.poetry.source]]\nname = "CodeArtifact"\nurl = "https://example.com/simple"'],
    ['pdm', 'pyproject.toml', '[[tool.pdm.source]]\nname = "pypi"\nurl = "https://example.com/simple"'],
    ['pdm', 'pyproject.toml', `[[tool.pdm.source]]\nname = "x"\nurl = "https://aws:${TOKEN}@example.com/simple"`],
    ['poetry', 'poetry.toml', '[repositories.codeartifact]\nurl = "https://example.com/"'],
    ['npm', '.npmrc', 'strict-ssl=false\nhttps-proxy=http://example.com'],
    ['pnpm', '.npmrc', 'proxy=http://example.com\ncafile=./theirs.pem'],
    ['yarn-berry', '.yarnrc.yml', 'enableStrictSsl: false\nhttpsProxy: http://example.com'],
    [
      'yarn-berry',
      '.yarnrc.yml',
      'networkSettings:\n  "*": {httpsProxy: "http://example.com", httpsCaFilePath: theirs.pem}',
    ],
    [
      'dotnet',
      'nuget.config',
      '<configuration><packageSources><add key="CODEARTIFACT" value="https://example.com/v3/index.json"/></packageSources></configuration>',
    ],
    [
      'maven',
      'pom.xml',
      '<project><distributionManagement><repository><id>codeartifact</id><url>https://example.com/</url></repository></distributionManagement></project>',
    ],
  ])('ends the step: %s, %s, %j', async (tool, file, text) => {
    const found = await lines([tool, file, text]);
    expect(found.filter((line) => line.includes(' token: '))).toHaveLength(1);
    expect(found.find((line) => line.includes(' token: '))).toMatch(/example\.com/);
    expect(await surveyLines({ [file]: text }, { [tool]: surveyedLogin(tool) }, ['example.com'])).toEqual([]);
  });

  it('is one of Cargo’s where the token stands in its own file under the name', async () => {
    const text = '[registries.codeartifact]\nindex = "sparse+https://example.com/"';
    const inFile = surveyedLogin('cargo', [{}], { tokenIn: 'file', tokenVariables: [] });
    expect(await lines(['cargo', '.cargo/config.toml', text], inFile)).toEqual([
      expect.stringMatching(/^\.cargo\/config\.toml:2 token: The registry 'codeartifact' has the name of the login's/),
    ]);
  });

  it.each<Case>([
    ['npm', '.npmrc', `//example.com/:_authToken=${TOKEN}`],
    ['pip', 'requirements.txt', `--extra-index-url https://aws:${TOKEN}@example.com/simple`],
  ])('is harmless where no variable holds the token: %s, %s', async (...given) => {
    const found = await lines(given, surveyedLogin(given[0], [{}], { tokenIn: 'file', tokenVariables: [] }));
    expect(found.join()).not.toContain(' token: ');
  });

  it.each(['[pypi]', '[pypi.codeartifact]', '[repository.codeartifact]'])(
    'is one of PDM’s where the credentials stand in the user’s file: %s',
    async (table) => {
      const text = `${table}\nurl = "https://example.com/simple"`;
      const inFile = surveyedLogin('pdm', [{}], { tokenIn: 'file', tokenVariables: [] });
      for (const file of ['pdm.toml', '.pdm.toml']) {
        expect(await lines(['pdm', file, text], inFile)).toEqual([expect.stringMatching(/pdm\.toml:2 token: /)]);
      }
    },
  );

  it('is no more than told where the host is the login’s own', async () => {
    const text = `[[tool.poetry.source]]\nname = "codeartifact"\nurl = "https://${HOST}/pypi/other/simple/"`;
    expect(await lines(['poetry', 'pyproject.toml', text])).toEqual([
      expect.stringMatching(/^pyproject\.toml:3 warning: /),
    ]);
    expect(await lines(['npm', '.npmrc', `//${HOST}/npm/other/:_authToken=${TOKEN}`])).toEqual([]);
  });

  it('is one of Maven’s repositories too where a mirror takes Maven Central alone', async () => {
    const text =
      '<project><repositories>\n<repository><id>codeartifact</id><url>https://example.com/</url></repository></repositories></project>';
    const mirror = surveyedLogin('maven', [{ mode: 'mirror' }]);
    expect(await lines(['maven', 'pom.xml', text], mirror)).toEqual([expect.stringMatching(/^pom\.xml:2 token: /)]);
  });
});

describe("a registry in a project's .npmrc", () => {
  const text = 'registry=https://example.com/\n';
  const asked = async (tool: 'npm' | 'yarn', env: Readonly<Record<string, string>>): Promise<string[]> =>
    await lines([tool, '.npmrc', text], surveyedLogin(tool, [{}], { env }));

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
