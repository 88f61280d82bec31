import { describe, expect, it } from '@jest/globals';
import type { SurveyedLogin } from '@codeartifact-ci/core/clients/client.ts';
import type { ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import { HOST, surveyedLogin, surveyLines } from '../../../support/survey.ts';

const TOKEN = '${CODEARTIFACT_AUTH_TOKEN}';
const NUGET = `https://${HOST}/nuget/my-packages/v3/index.json`;

type Case = readonly [tool: ClientName, file: string, text: string, env?: Readonly<Record<string, string>>];

async function lines([tool, file, text, env = {}]: Case, more: Partial<SurveyedLogin> = {}): Promise<string[]> {
  return await surveyLines({ [file]: text }, { [tool]: surveyedLogin(tool, [{}], { env, ...more }) });
}

const nuget = (...sections: string[]): string => `<configuration>\n${sections.join('\n')}\n</configuration>\n`;
const otherSource = '<packageSources><add key="other" value="https://example.com/v3/index.json"/></packageSources>';
const credentials = (source: string, password: string): string =>
  `<packageSourceCredentials><${source}><add key="ClearTextPassword" value="${password}"/></${source}></packageSourceCredentials>`;

describe('a file of the project that has the token sent elsewhere', () => {
  it.each<Case>([
    // In the address itself; what it stands for is never shown.
    ['npm', '.npmrc', `registry=https://example.com/${TOKEN}/\n`, { CODEARTIFACT_AUTH_TOKEN: 'secret' }],
    ['npm', '.npmrc', `@other:registry=https://example.com/${TOKEN}/\n`, { CODEARTIFACT_AUTH_TOKEN: 'secret' }],
    [
      'pip',
      'requirements.txt',
      `--index-url https://example.com/${TOKEN}/simple`,
      { CODEARTIFACT_AUTH_TOKEN: 'secret' },
    ],
    [
      'yarn-berry',
      '.yarnrc.yml',
      `npmRegistryServer: "https://example.com/${TOKEN}"`,
      { CODEARTIFACT_AUTH_TOKEN: 'secret' },
    ],
    ['pnpm', '.npmrc', `//example.com/:_authToken=${TOKEN}\n`],
    ['pip', 'requirements.txt', `a @ https://example.com/${TOKEN}/a.whl`, { CODEARTIFACT_AUTH_TOKEN: 'secret' }],
    ['pip', 'requirements.txt', `git+https://aws:${TOKEN}@example.com/a.git`],
    ['bundler', 'Gemfile', 'source "https://aws:#{ENV[\'CODEARTIFACT_AUTH_TOKEN\']}@example.com/ruby/"\n'],
    [
      'maven',
      '.mvn/settings.xml',
      '<settings><servers><server><id>x</id><password>${env.CODEARTIFACT_AUTH_TOKEN}</password></server></servers><mirrors><mirror><id>x</id><mirrorOf>y</mirrorOf><url>https://example.com/</url></mirror></mirrors></settings>',
    ],
    ['bun', '.env', 'BUN_CONFIG_REGISTRY=https://example.com/\n'],
    ['bun', '.env.production.local', 'export NPM_CONFIG_REGISTRY="https://example.com/"\n'],
    [
      'uv',
      'pyproject.toml',
      '[[tool.uv.index]]\nname = "CodeArtifact"\nurl = "https://example.com/"\nexplicit = true\n',
    ],
    ['dotnet', 'nuget.config', nuget(otherSource, credentials('other', '%CODEARTIFACT_AUTH_TOKEN%'))],
    ['cargo', '.cargo/config.toml', '[http]\nproxy = "example.com:8080"\ncainfo = "ca.pem"\n'],
    ['pnpm', 'pnpm-workspace.yaml', 'strictSsl: false\nhttpsProxy: http://example.com:8080\n'],
  ])('ends the step: %s, %s, %j', async (...given) => {
    const found = await lines(given);
    expect(found.filter((line) => / token: /.test(line))).toEqual([expect.stringMatching(/^\S+:\d+ .*example\.com/)]);
    expect(found.join()).not.toContain('secret');
  });

  it('is one of a source that no file of the project names', async () => {
    const found = await lines(['dotnet', 'nuget.config', nuget(credentials('other', '%CODEARTIFACT_AUTH_TOKEN%'))]);
    expect(found).toEqual([expect.stringMatching(/^nuget\.config:2 token: .*'other' let NuGet send the token/)]);
  });

  it('is one of Maven’s where it stands in the address to deploy to', async () => {
    const url = (password: string): string =>
      `<project><distributionManagement><repository><id>x</id>\n<url>https://example.com/${password}</url></repository></distributionManagement></project>`;
    expect(await lines(['maven', 'pom.xml', url('${env.CODEARTIFACT_AUTH_TOKEN}')])).toEqual([
      expect.stringMatching(/^pom\.xml:1 token: The URL of a repository to deploy to/),
    ]);
    expect(await lines(['maven', 'pom.xml', url('${env.OTHER}')])).toEqual([]);
  });

  it('is one of Maven’s settings that maven.config names', async () => {
    const settings = (url: string): string =>
      `<settings><servers><server><id>x</id><password>\${env.CODEARTIFACT_AUTH_TOKEN}</password></server></servers><profiles><profile><repositories><repository><id>x</id><url>${url}</url></repository></repositories></profile></profiles></settings>`;
    for (const option of ['-s', '-gs']) {
      const found = async (url: string): Promise<string[]> =>
        await surveyLines(
          { '.mvn/maven.config': `${option}\nci.xml`, 'ci.xml': settings(url) },
          { maven: surveyedLogin('maven') },
        );
      expect(await found('https://example.com/')).toEqual([expect.stringMatching(/^ci\.xml:1 token: The server 'x'/)]);
      expect(await found(`https://${HOST}/maven/my-packages/`)).toEqual([]);
    }
  });

  it.each<Case>([
    ['bundler', 'Gemfile', `source "https://aws:#{ENV.fetch('CODEARTIFACT_AUTH_TOKEN')}@${HOST}/ruby/my-packages/"\n`],
    ['pip', 'requirements.txt', 'a @ https://example.com/a.whl\nb @ git+ssh://git@example.com/b.git\n'],
    ['npm', '.npmrc', `registry=https://aws:${TOKEN}@${HOST}/npm/my-packages/\n`],
    ['dotnet', 'nuget.config', nuget(credentials('codeartifact', '%CODEARTIFACT_AUTH_TOKEN%'))],
    [
      'dotnet',
      'nuget.config',
      nuget(
        `<packageSources><add key="codeartifact" value="${NUGET}"/></packageSources>`,
        credentials('codeartifact', '%CODEARTIFACT_AUTH_TOKEN%'),
      ),
    ],
    // What the job has set goes before the file.
    ['bun', '.env', 'BUN_CONFIG_REGISTRY=https://example.com/\n', { BUN_CONFIG_REGISTRY: 'x' }],
    ['bun', '.env', `NPM_CONFIG_REGISTRY=https://${HOST}/npm/my-packages/\nOTHER=https://example.com/\n`],
    ['npm', '.npmrc', `//\${HOST}/npm/my-packages/:_authToken=${TOKEN}\n`, { HOST }],
    ['npm', '.npmrc', `//${HOST}:443/npm/other/:_authToken=${TOKEN}\n`],
    ['bun', '.env.example', 'BUN_CONFIG_REGISTRY=https://example.com/\n'],
    ['bun', '.env', `BUN_CONFIG_TOKEN=${TOKEN}\n`],
  ])('is none that gives it to the repository: %s, %s, %j', async (...given) => {
    expect(await lines(given)).toEqual([]);
  });
});

describe('an address with variables', () => {
  it.each<Case>([
    ['pip', 'requirements.txt', '--extra-index-url https://example.com/${KEY}/simple'],
    ['npm', '.npmrc', 'registry=https://example.com/${KEY}/\n'],
    ['pnpm', 'pnpm-workspace.yaml', 'registry: https://example.com/${KEY}/\n'],
    ['pipenv', 'Pipfile', '[[source]]\nname = "x"\nurl = "https://example.com/${KEY}/simple"\n'],
    ['pdm', 'pyproject.toml', '[[tool.pdm.source]]\nname = "x"\nurl = "https://example.com/${KEY}/simple"\n'],
    [
      'dotnet',
      'nuget.config',
      nuget('<packageSources><add key="o" value="https://example.com/%KEY%"/></packageSources>'),
    ],
  ])('is told of without what they hold: %s, %s, %j', async (tool, file, text) => {
    const found = await lines([tool, file, text, { KEY: 'secret' }]);
    expect(found).toEqual([expect.stringMatching(/ warning: .*https:\/\/example\.com\//)]);
    expect(found.join()).not.toContain('secret');
  });

  it('is told of by its host where a variable is more than the path', async () => {
    const found = await lines(['npm', '.npmrc', 'registry=${REG}\n', { REG: 'https://example.com/secret/' }]);
    expect(found).toEqual([expect.stringMatching(/ warning: 'registry' is https:\/\/example\.com\/: npm asks there/)]);
  });
});

describe('a file of the project by which packages come from elsewhere', () => {
  it.each<Case>([
    ['pip', 'requirements.txt', `--index-url https://${HOST}/pypi/my-packages/simple/\n`],
    ['npm', '.npmrc', '${KEY}=https://example.com/\n', { KEY: 'registry' }],
    ['npm', '.npmrc', 'userconfig=./other.npmrc\n'],
    ['pnpm', '.npmrc', 'userconfig=./other.npmrc\n'],
    ['pnpm', '.npmrc', 'registry=${REG}\n', { REG: 'https://example.com/' }],
    ['pnpm', '.npmrc', '[section]\nregistry=https://example.com/\n'],
    ['bun', 'bunfig.toml', '[install]\nregistry = "$REG"\n', { REG: 'https://example.com/' }],
    [
      'cargo',
      '.cargo/config',
      '[source.crates-io]\nreplace-with = "x"\n[source.x]\ngit = "https://example.com/i.git"\n',
    ],
    ['bun', '.npmrc', 'registry=$REG\n', { REG: 'https://example.com/' }],
    ['yarn', '.npmrc', 'registry[]=https://example.com/\n'],
    ['yarn', '.yarnrc', '--registry "https://example.com/"\n'],
    ['yarn', '.yarnrc', '"--install.registry" "https://example.com/"\n'],
    [
      'yarn-berry',
      '.yarnrc.ci.yml',
      'npmRegistryServer: https://example.com/\n',
      { YARN_RC_FILENAME: '.yarnrc.ci.yml' },
    ],
    ['bun', '.env', 'NPM_CONFIG_TOKEN=old\n'],
    ['poetry', 'pyproject.toml', '[[tool.poetry.source]]\nname = "PyPI"\npriority = "supplemental"\n'],
    ['maven', '.mvn/maven.config', '-Dmaven.user.settings=other.xml\n'],
    ['maven', '.mvn/jvm.config', '-Xmx1g -Duser.home=/elsewhere\n'],
    ['maven', '.mvn/maven-user.properties', 'maven.user.settings = other.xml\n'],
    ['sbt', 'build.sbt', 'resolvers += "mine" at "https://example.com/maven"\n'],
    ['sbt', 'project/plugins.sbt', 'resolvers ++= Seq(\n  "mine" at "https://example.com/maven",\n)\n'],
    ['sbt', '.sbtopts', '-Dsbt.override.build.repos=true\n'],
    ['sbt', '.jvmopts', '-Dsbt.global.base=project/global\n'],
    ['dotnet', 'App.csproj', '<Project><RestoreConfigFile>ci.config</RestoreConfigFile></Project>'],
    [
      'dotnet',
      'Directory.Build.props',
      '<Project><RestoreSources>\n  https://example.com/v3/index.json;\n</RestoreSources></Project>',
    ],
    ['dotnet', 'Directory.Build.rsp', '-p:RestoreSources=https://example.com/v3/index.json\n'],
    [
      'dotnet',
      'nuget.config',
      nuget('<packageSources><add key="o" value="%SRC%v3"/></packageSources>'),
      { SRC: 'https://example.com/' },
    ],
    [
      'dotnet',
      'nuget.config',
      nuget('<disabledPackageSources><add key="CodeArtifact" value="true"/></disabledPackageSources>'),
    ],
    ['dotnet', 'nuget.config', nuget(credentials('codeartifact', 'old'))],
  ])('is told of: %s, %s, %j', async (...given) => {
    expect(await lines(given)).toEqual([expect.stringMatching(/^\S+:\d+ warning: /)]);
  });

  it.each<Case>([
    ['npm', '.npmrc', 'userconfig=${HOME}/.npmrc\n'],
    ['yarn', '.npmrc', 'userconfig=./other.npmrc\n'],
    ['yarn', '.yarnrc', `--registry "https://${HOST}/npm/my-packages/"\n--install.check-files true\n`],
    // Not the file that Yarn reads.
    ['yarn-berry', '.yarnrc.ci.yml', 'npmRegistryServer: https://example.com/\n'],
    ['yarn-berry', '.yarnrc.yml', 'npmRegistryServer: https://example.com/\n', { YARN_RC_FILENAME: '.yarnrc.ci.yml' }],
    ['poetry', 'pyproject.toml', '[[tool.poetry.source]]\nname = "pypi"\npriority = "explicit"\n'],
    ['maven', '.mvn/jvm.config', '-Xmx1g -Duser.language=en\n'],
    ['maven', '.mvn/maven.config', '# -Duser.home=/elsewhere\n'],
    [
      'sbt',
      'build.sbt',
      'publishTo := Some("releases" at "https://example.com/maven")\n// "x" at "https://example.com"\n',
    ],
    ['sbt', 'build.sbt', 'resolvers += "central" at "https://repo1.maven.org/maven2/"\n'],
    ['sbt', '.sbtopts', '-J-Xmx2g\n-Dsbt.override.build.repos=false\n'],
    ['dotnet', 'nuget.config', nuget(credentials('other', 'theirs'))],
    ['dotnet', 'Directory.Build.rsp', '-p:Configuration=Release\n'],
  ])('is none that goes on to the repository: %s, %s, %j', async (...given) => {
    expect(await lines(given)).toEqual([]);
  });

  it('is one of Maven’s settings that come after the user’s, with a mirror of Maven Central by its ID', async () => {
    const mirror = (of: string, url: string): string =>
      `<settings><mirrors>\n<mirror><id>corp</id><mirrorOf>${of}</mirrorOf><url>${url}</url></mirror></mirrors></settings>`;
    const found = async (text: string, option?: string, registry = {}): Promise<string[]> =>
      await surveyLines(
        option === undefined ? { '.mvn/settings.xml': text } : { 'm.xml': text, '.mvn/maven.config': option },
        { maven: surveyedLogin('maven', [registry]) },
      );
    const elsewhere = mirror('central', 'https://example.com/');
    const line = /^\S+:2 warning: The mirror 'corp' of central is https:\/\/example\.com\//;
    expect(await found(elsewhere)).toEqual([expect.stringMatching(line)]);
    for (const option of [
      '-gs\nm.xml',
      '--global-settings=m.xml',
      '-is\nm.xml',
      '-ps\nm.xml',
      '-T4\n--project-settings\nm.xml',
    ]) {
      expect(await found(elsewhere, option)).toEqual([expect.stringMatching(line)]);
    }
    expect(await found(mirror('*', 'https://example.com/'))).toEqual([]);
    expect(await found(mirror('central', `https://${HOST}/maven/my-packages/`))).toEqual([]);
    expect(await found(elsewhere, undefined, { mode: 'mirror' })).toEqual([]);
    expect(await found(elsewhere, '-gs\ngone.xml')).toEqual([]);
  });

  it('is found by the line of a property', async () => {
    const text =
      '<Project>\n<!-- <RestoreSources>\n https://example.org/ --><PropertyGroup>\n<RestoreSources>https://example.com/</RestoreSources>';
    expect(await lines(['dotnet', 'App.csproj', text])).toEqual([expect.stringMatching(/^App\.csproj:4 warning: /)]);
  });

  it('is one that a config.toml of Cargo includes', async () => {
    const files = {
      '.cargo/config.toml': 'include = ["one.toml", { path = "../two.toml", optional = true }, "gone.toml"]\n',
      '.cargo/one.toml':
        '[source.crates-io]\nreplace-with = "corp"\n[source.corp]\nregistry = "sparse+https://example.com/"\n',
      'two.toml': '[source.codeartifact]\nregistry = "sparse+https://example.org/"\n',
    };
    expect(await surveyLines(files, { cargo: surveyedLogin('cargo') })).toEqual([
      expect.stringMatching(/^\.cargo\/one\.toml:2 warning: The replacement of crates\.io, 'corp'/),
      expect.stringMatching(/^two\.toml:2 warning: The replacement of crates\.io, 'codeartifact'/),
    ]);
  });
});

describe('a file of the project by which nobody checks who answers for the repository', () => {
  const endpoint = new URL('http://127.0.0.1:8080/pypi/my-packages/');
  const cases: readonly Case[] = [
    ['pip', 'requirements.txt', `--trusted-host ${HOST}\n`],
    ['uv', 'pyproject.toml', `[tool.uv]\nallow-insecure-host = ["${HOST}"]\n`],
    ['poetry', 'poetry.toml', '[certificates.codeartifact]\ncert = false\n'],
    ['pdm', 'pdm.toml', '[pypi]\nverify_ssl = false\n'],
    [
      'pdm',
      'pyproject.toml',
      `[[tool.pdm.source]]\nname = "pypi"\nurl = "https://${HOST}/pypi/my-packages/simple/"\nverify_ssl = false\n`,
    ],
    [
      'pipenv',
      'Pipfile',
      `[[source]]\nname = "x"\nurl = "https://${HOST}/pypi/my-packages/simple/"\nverify_ssl = false\n`,
    ],
    ['bundler', '.bundle/config', 'BUNDLE_SSL_VERIFY_MODE: "0"\n'],
    ['maven', '.mvn/maven.config', '-Daether.connector.https.securityMode=insecure\n'],
    ['maven', '.mvn/jvm.config', '-Dmaven.wagon.http.ssl.insecure=true\n'],
    ['pnpm', 'pnpm-workspace.yaml', 'strictSsl: false\n'],
    [
      'dotnet',
      'nuget.config',
      nuget(
        `<packageSources><add key="codeartifact" value="${NUGET}" disableTLSCertificateValidation="True"/></packageSources>`,
      ),
    ],
  ];

  it.each(cases)('is told of: %s, %s, %j', async (...given) => {
    expect(await lines(given)).toEqual([
      expect.stringMatching(
        / warning: '[^']+' lets .* send the token of the login to whoever answers for the repository/,
      ),
    ]);
  });

  it.each<Case>([
    ['pip', 'requirements.txt', '--trusted-host example.com\n'],
    ['uv', 'uv.toml', 'allow-insecure-host = ["localhost:8080"]\n'],
    ['poetry', 'poetry.toml', '[certificates.other]\ncert = false\n[certificates.codeartifact]\ncert = "ca.pem"\n'],
    ['pdm', 'pdm.toml', '[pypi]\nverify_ssl = true\n'],
    ['bundler', '.bundle/config', 'BUNDLE_SSL_VERIFY_MODE: "1"\n'],
    ['maven', '.mvn/jvm.config', '-Dmaven.wagon.http.ssl.insecure=false\n'],
    ['pnpm', 'pnpm-workspace.yaml', 'httpsProxy: http://proxy.example.com\nca: null\nproxy: false\n'],
    ['cargo', '.cargo/config.toml', '[http]\nproxy = "proxy.example.com:8080"\n'],
  ])('is none that leaves ours alone: %s, %s, %j', async (...given) => {
    expect(await lines(given)).toEqual([]);
  });

  it('is none where the endpoint is one without TLS', async () => {
    const login = surveyedLogin('poetry', [{ endpoint }]);
    const text = '[certificates.codeartifact]\ncert = false\n';
    expect(await surveyLines({ 'poetry.toml': text }, { poetry: login })).toEqual([]);
  });
});
