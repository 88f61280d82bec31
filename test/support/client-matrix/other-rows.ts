import { join } from 'node:path';
import { clients, type Client } from '../clients.ts';
import { buildOpenSslShim, consumerProject, dotnetEnv } from '../dotnet.ts';
import { makeGradle, type Gradle } from '../gradle.ts';
import type { ClientRow } from './row.ts';
import type { World } from './world.ts';

const settings =
  '<settings>\n  <!-- mine -->\n  <mirrors>\n    <mirror><id>corp</id><mirrorOf>corp-only</mirrorOf><url>https://corp.example.com/</url></mirror>\n  </mirrors>\n</settings>\n';

function mavenRow(version: string, program: Client): ClientRow {
  return {
    title: `Maven ${version}`,
    tool: 'maven',
    program,
    needs: program.at(-1) ?? '',
    mine: { '.m2/settings.xml': settings },
    // A parent is what Maven gets before any plugin.
    project: () => ({
      'pom.xml':
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><parent><groupId>org.apache</groupId><artifactId>apache</artifactId><version>29</version></parent><groupId>com.acme</groupId><artifactId>app</artifactId><version>1.0</version><packaging>pom</packaging></project>\n',
    }),
    install: [['-B', '-ntp', '-q', '-Dmaven.repo.local={TEMP}/state/m2', 'validate']],
    own: [
      {
        title: 'a step such as setup-java, which writes settings.xml anew',
        write: { '.m2/settings.xml': '<settings><servers><server><id>other</id></server></servers></settings>\n' },
      },
    ],
    winners: [
      {
        title: 'a mirror of everything',
        files: {
          '.m2/settings.xml':
            '<settings><mirrors><mirror><id>corp</id><mirrorOf>*</mirrorOf><url>{DECOY}</url></mirror></mirrors></settings>\n',
        },
        outcome: 'ours',
      },
      {
        title: 'a mirror of Maven Central by its ID',
        files: {
          '.m2/settings.xml':
            '<settings><mirrors><mirror><id>corp</id><mirrorOf>central</mirrorOf><url>{DECOY}</url></mirror></mirrors></settings>\n',
        },
        outcome: 'ours',
      },
      {
        title: 'another settings.xml in MAVEN_ARGS, which Maven 3.8 does not read',
        files: {
          'other.xml':
            '<settings><mirrors><mirror><id>corp</id><mirrorOf>*</mirrorOf><url>{DECOY}</url></mirror></mirrors></settings>\n',
        },
        env: { MAVEN_ARGS: '-s {HOME}/other.xml' },
        outcome: 'ours',
      },
      {
        title: 'settings for all users in MAVEN_ARGS',
        files: {
          'all.xml':
            '<settings><mirrors><mirror><id>all</id><mirrorOf>central</mirrorOf><url>{DECOY}</url></mirror></mirrors></settings>\n',
        },
        env: { MAVEN_ARGS: '-gs {HOME}/all.xml' },
        outcome: 'ours',
      },
      {
        title: "the project's maven.config",
        project: { '.mvn/maven.config': '-s\nother.xml\n', 'other.xml': settings },
        outcome: 'warned',
      },
    ],
    ignored: /^\.(m2\/repository|m2\/wrapper|java)/,
  };
}

const cargo: ClientRow = {
  title: 'Cargo',
  tool: 'cargo',
  program: ['/usr/bin/cargo'],
  needs: '/usr/bin/cargo',
  env: () => ({ RUSTC: '/usr/bin/rustc', CARGO_TERM_COLOR: 'never', CARGO_NET_RETRY: '0' }),
  mine: {
    '.cargo/config.toml': '# mine\n[net]\nretry = 1\n\n[registries.corp]\nindex = "sparse+{DECOY}"\n',
    '.cargo/credentials.toml': '[registries.corp]\ntoken = "mine"\n',
  },
  project: (_world, name) => ({
    'Cargo.toml': `[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n${name} = "1"\n`,
    'src/lib.rs': '',
  }),
  install: [['fetch']],
  own: [
    { title: 'cargo login', command: ['login', '--registry', 'corp'], input: 'another\n' },
    { title: 'cargo logout', command: ['logout', '--registry', 'corp'] },
  ],
  winners: [
    {
      title: 'another source in the place of crates.io',
      files: {
        '.cargo/config.toml':
          '[source.crates-io]\nreplace-with = "corp"\n\n[source.corp]\nregistry = "sparse+{DECOY}"\n',
      },
      outcome: 'ours',
    },
    {
      title: "the project's .cargo/config.toml",
      project: {
        '.cargo/config.toml':
          '[source.crates-io]\nreplace-with = "corp"\n\n[source.corp]\nregistry = "sparse+{DECOY}"\n',
      },
      outcome: 'warned',
    },
    {
      title: "what the project's .cargo/config.toml includes",
      project: {
        '.cargo/config.toml': 'include = ["other.toml"]\n',
        '.cargo/other.toml':
          '[source.crates-io]\nreplace-with = "corp"\n\n[source.corp]\nregistry = "sparse+{DECOY}"\n',
      },
      outcome: 'warned',
    },
    {
      title: 'the index of our registry in the environment',
      env: { CARGO_REGISTRIES_CODEARTIFACT_INDEX: 'sparse+{DECOY}' },
      outcome: 'ours',
    },
    {
      title: 'a credential provider of our registry in the environment',
      env: { CARGO_REGISTRIES_CODEARTIFACT_CREDENTIAL_PROVIDER: 'cargo:token-from-stdout false' },
      outcome: 'ours',
    },
    {
      title: 'a token of our registry in the environment',
      env: { CARGO_REGISTRIES_CODEARTIFACT_TOKEN: 'old' },
      outcome: { environment: 'ours', file: 'warned' },
    },
  ],
  ignored: /^\.cargo\/(registry|\.package-cache|\.package-cache-mutate|\.global-cache)/,
};

const rubyEnv = (folder: string): Record<string, string> => ({
  GEM_HOME: `${folder}/gems`,
  GEM_PATH: `${folder}/gems`,
  GEM_SPEC_CACHE: `${folder}/spec-cache`,
  BUNDLE_PATH: `${folder}/bundle`,
  BUNDLE_USER_CACHE: `${folder}/bundle-cache`,
  BUNDLE_SILENCE_ROOT_WARNING: 'true',
});

const gem: ClientRow = {
  title: 'gem',
  tool: 'gem',
  program: ['/usr/bin/gem'],
  needs: '/usr/bin/gem',
  env: rubyEnv,
  mine: { '.gemrc': '---\n# mine\ngem: --no-document\n' },
  project: () => ({}),
  install: [['install', 'matrix-demo']],
  own: [{ title: 'gem sources --add', command: ['sources', '--add', '{DECOY}'] }],
  winners: [
    {
      title: 'a source among the arguments in the gemrc',
      files: { '.gemrc': 'install: --clear-sources --source {DECOY}\n' },
      outcome: 'warned',
    },
    { title: 'a source in the gemrc', files: { '.gemrc': ':sources:\n- {DECOY}\n' }, outcome: 'ours' },
    {
      title: 'GEMRC in the environment',
      files: { 'other.yml': ':sources:\n- {DECOY}\n' },
      env: { GEMRC: '{HOME}/other.yml' },
      outcome: 'ours',
    },
    { title: 'a gemrc in the XDG folder', files: { '.config/gem/gemrc': ':sources:\n- {DECOY}\n' }, outcome: 'ours' },
  ],
};

const bundler: ClientRow = {
  title: 'Bundler',
  tool: 'bundler',
  program: ['/usr/bin/bundle'],
  needs: '/usr/bin/bundle',
  env: rubyEnv,
  mine: { '.bundle/config': '---\nBUNDLE_RETRY: "1"\n' },
  project: (_world, name) => ({ Gemfile: `source "https://rubygems.org"\ngem "${name}"\n` }),
  install: [['install', '--retry', '0']],
  own: [
    { title: 'bundle config set', command: ['config', 'set', '--global', 'jobs', '4'] },
    {
      title: 'bundle config set of a mirror',
      command: ['config', 'set', '--global', 'mirror.https://rubygems.org', '{DECOY}'],
    },
    { title: 'bundle config unset', command: ['config', 'unset', '--global', 'mirror.rubygems.org'] },
  ],
  winners: [
    {
      title: 'a mirror of everything',
      files: { '.bundle/config': '---\nBUNDLE_MIRROR__ALL: "{DECOY}"\n' },
      outcome: 'ours',
    },
    {
      title: 'a mirror of the public source',
      files: { '.bundle/config': '---\nBUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/: "{DECOY}"\n' },
      outcome: 'ours',
    },
    {
      title: 'BUNDLE_MIRROR__ALL in the environment',
      env: { BUNDLE_MIRROR__ALL: '{DECOY}' },
      outcome: { environment: 'ours', file: 'warned' },
    },
    {
      title: 'a mirror by its URL in the environment',
      env: { 'BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/': '{DECOY}' },
      outcome: 'warned',
    },
    {
      title: "a mirror in the project's config",
      project: { '.bundle/config': '---\nBUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/: "{DECOY}"\n' },
      outcome: 'warned',
    },
  ],
};

/** Debian's Gradle, made once for each world. */
const gradles = new WeakMap<World, Promise<Gradle>>();

const gradle: ClientRow = {
  title: 'Gradle 4',
  tool: 'gradle',
  program: async (world) => {
    const made = gradles.get(world) ?? makeGradle(join(world.folder, 'gradle'));
    gradles.set(world, made);
    return (await made).program;
  },
  needs: '/usr/bin/gradle',
  env: (folder) => ({ GRADLE_USER_HOME: `${folder}/../../home/.gradle` }),
  mine: { '.gradle/init.d/mine.gradle': "println 'mine'\n" },
  project: () => ({
    'settings.gradle': "rootProject.name = 'app'\n",
    'build.gradle':
      "repositories { mavenCentral() }\nconfigurations { wanted }\ndependencies { wanted 'org.apache.commons:commons-parent:56@pom' }\ntask show { doLast { println configurations.wanted.files } }\n",
  }),
  install: [['show']],
  own: [
    {
      title: 'a step that writes a script of its own over ours',
      write: { '.gradle/init.d/codeartifact-ci.init.gradle': "println 'theirs'\n" },
    },
  ],
  winners: [
    {
      title: "a repository of the user's own init script",
      files: { '.gradle/init.gradle': "allprojects { repositories { maven { url '{DECOY}' } } }\n" },
      outcome: 'warned',
    },
  ],
  ignored: /^\.gradle\/(?!init\.d)/,
};

/** Its own jars come from Maven Central, as its launcher is configured, once for each world. */
const sbt: ClientRow = {
  title: 'sbt 1',
  tool: 'sbt',
  program: ({ folder }) => {
    const [java, ...launcher] = clients.sbt;
    const own = [`-Dsbt.boot.directory=${folder}/sbt/boot`, '-Dsbt.server.autostart=false', '-Dsbt.log.noformat=true'];
    return Promise.resolve([java, ...own, ...launcher]);
  },
  needs: clients.sbt.at(-1) ?? '',
  env: (folder) => ({
    JAVA_TOOL_OPTIONS: `-Duser.home=${join(folder, '../../home')}`,
    COURSIER_CACHE: `${folder}/coursier`,
  }),
  version: ['--script-version'],
  mine: { '.sbt/1.0/mine.sbt': '// mine\n' },
  project: () => ({
    'project/build.properties': 'sbt.version=1.11.7\n',
    'build.sbt':
      'autoScalaLibrary := false\nmanagedScalaInstance := false\ncrossPaths := false\nlibraryDependencies += ("org.apache.commons" % "commons-parent" % "56").artifacts(Artifact("commons-parent", "pom", "pom"))\n',
  }),
  install: [['update']],
  own: [
    {
      title: 'a step that writes a file of its own over ours',
      write: { '.sbt/1.0/codeartifact-ci-codeartifact.sbt': '// theirs\n' },
    },
  ],
  winners: [
    {
      title: 'a resolver of the user',
      files: { '.sbt/1.0/global.sbt': 'resolvers += ("mine" at "{DECOY}").withAllowInsecureProtocol(true)\n' },
      outcome: 'warned',
    },
    {
      title: 'a resolver of the build',
      project: { 'more.sbt': 'resolvers += ("mine" at "{DECOY}").withAllowInsecureProtocol(true)\n' },
      outcome: 'warned',
    },
  ],
  ignored: /^\.(sbt\/(?!1\.0\/[^/]*\.sbt$|2\/[^/]*\.sbt$)|ivy2|cache|java|config\/sbt\/(?!2\/[^/]*\.sbt$))/,
};

const nugetConfig = (...sections: string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n${sections.join('\n')}\n</configuration>\n`;
const shims = new WeakMap<World, Promise<string>>();

const net: ClientRow = {
  title: '.NET 3.1',
  tool: 'dotnet',
  program: async (world) => {
    const made = shims.get(world) ?? buildOpenSslShim(world.folder);
    shims.set(world, made);
    await made;
    return clients.dotnet;
  },
  needs: clients.dotnet[0],
  env: (folder, world) => ({
    ...dotnetEnv({ home: `${folder}/../../home`, temp: folder }, join(world.folder, 'openssl-shim')),
  }),
  mine: { '.nuget/NuGet/NuGet.Config': nugetConfig('  <!-- mine -->', '  <packageSources>', '  </packageSources>') },
  project: () => consumerProject({ 'Matrix.Demo': '1.0.0' }),
  install: [['restore', '--disable-parallel']],
  own: [],
  winners: [
    {
      title: 'our source disabled in the user file',
      files: {
        '.nuget/NuGet/NuGet.Config': nugetConfig(
          '  <disabledPackageSources>',
          '    <add key="codeartifact" value="true" />',
          '  </disabledPackageSources>',
        ),
      },
      outcome: 'ours',
    },
    {
      title: 'another source in the user file',
      files: {
        '.nuget/NuGet/NuGet.Config': nugetConfig(
          '  <packageSources>',
          '    <add key="other" value="{DECOY}v3/index.json" />',
          '  </packageSources>',
        ),
      },
      outcome: 'warned',
    },
    {
      title: 'RestoreSources in the environment',
      env: { RestoreSources: '{DECOY}v3/index.json' },
      outcome: 'warned',
    },
    {
      title: 'another configuration file of the project',
      project: {
        'Directory.Build.props':
          '<Project><PropertyGroup><RestoreConfigFile>$(MSBuildThisFileDirectory)ci.config</RestoreConfigFile></PropertyGroup></Project>\n',
        'ci.config': nugetConfig(
          '  <packageSources>',
          '    <clear />',
          '    <add key="other" value="{DECOY}v3/index.json" />',
          '  </packageSources>',
        ),
      },
      outcome: 'warned',
    },
    {
      title: 'a mapping that leaves our source out',
      files: {
        '.nuget/NuGet/NuGet.Config': nugetConfig(
          '  <packageSourceMapping>',
          '    <packageSource key="nuget.org"><package pattern="*" /></packageSource>',
          '  </packageSourceMapping>',
        ),
      },
      outcome: 'ours',
    },
    {
      title: 'credentials of our source in the environment',
      env: { NuGetPackageSourceCredentials_codeartifact: 'Username=aws;Password=old' },
      outcome: { environment: 'ours', file: 'warned' },
    },
    {
      title: "the project's nuget.config",
      project: {
        'nuget.config': nugetConfig(
          '  <packageSources>',
          '    <clear />',
          '    <add key="other" value="{DECOY}v3/index.json" />',
          '  </packageSources>',
        ),
      },
      outcome: 'warned',
    },
  ],
  ignored: /^\.(dotnet|templateengine|local|nuget\/packages|config\/NuGet)/,
};

export const newestOtherRows: readonly ClientRow[] = [mavenRow('4', clients.maven4), gradle, net, cargo, gem, bundler];

export const proofOtherRows: readonly ClientRow[] = [
  mavenRow('3.8', clients.maven38),
  mavenRow('3.9', clients.maven3),
  mavenRow('of Debian', ['/usr/bin/mvn']),
  sbt,
];
