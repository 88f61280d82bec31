import { describe, expect, it } from '@jest/globals';
import { HOST, surveyedLogin, surveyFile, surveyLines, type SurveyedFile } from '../../../support/survey.ts';

const NPM = `https://${HOST}/npm/my-packages/`;
const SIMPLE = `https://${HOST}/pypi/my-packages/simple/`;
const NUGET = `https://${HOST}/nuget/my-packages/v3/index.json`;
const TOKEN = '${CODEARTIFACT_AUTH_TOKEN}';

describe('a file of the project that says what the login says', () => {
  it.each<SurveyedFile>([
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
    expect(await surveyFile(given)).toEqual([]);
  });
});

describe('a source of nuget.config', () => {
  it('has no credentials by a name that differs in its case alone', async () => {
    const text = `<configuration><packageSources><add key="CodeArtifact" value="${NUGET}"/></packageSources></configuration>`;
    expect(await surveyFile(['dotnet', 'nuget.config', text])).toEqual([
      expect.stringMatching(/: 401\. Give it that name/),
    ]);
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
  const pipfile = (url: string): SurveyedFile => ['pipenv', 'Pipfile', `[[source]]\nname = "x"\nurl = "${url}"\n`];

  it('may name PyPI, which the login is a mirror of, and the repository of the login, and no other source', async () => {
    expect(await surveyFile(pipfile('https://pypi.org/simple'))).toEqual([]);
    expect(await surveyFile(pipfile(`https://aws:${TOKEN}@${HOST}/pypi/my-packages/simple/`))).toEqual([]);
    expect(await surveyFile(pipfile('https://example.com/simple'))).toEqual([
      expect.stringMatching(/^Pipfile:3 warning: The source 'x' is https:\/\/example\.com\/simple: Pipenv takes/),
    ]);
    expect(await surveyFile(pipfile(`https://aws:${TOKEN}@example.com/simple`))).toEqual([
      expect.stringMatching(/^Pipfile:3 token: The source 'x' lets Pipenv send the token/),
    ]);
  });
});
