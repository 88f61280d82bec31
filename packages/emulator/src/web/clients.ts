import type { Format } from '../store/types.ts';

/** What the set-up of a client is written for. */
export interface RepositoryAddress {
  /** `http://127.0.0.1:4999` */
  readonly endpoint: string;
  readonly region: string;
  readonly domain: string;
  readonly owner: string;
  readonly repository: string;
}

export interface Step {
  /** What to do with the text: a file's path, or where to type it. */
  readonly title: string;
  readonly text: string;
  readonly note?: string;
}

export interface Client {
  /** Value of the page's parameter. */
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  /** The name under which `codeartifact-ci login --tools` configures it, where it does. */
  readonly login?: string;
  /** What the client needs beside the token in CODEARTIFACT_AUTH_TOKEN. */
  readonly steps: (target: RepositoryAddress) => readonly Step[];
}

const TOKEN = '${CODEARTIFACT_AUTH_TOKEN}';

/** With a slash at the end, as all clients want it. */
export function repositoryEndpoint({ endpoint, domain, owner, repository }: RepositoryAddress, format: Format): string {
  return `${endpoint}/${format}/d/${domain}-${owner}/${repository}/`;
}

/** `//HOST/npm/…/`, as npm's keys have it. */
function schemeless(url: string): string {
  return url.replace(/^[a-z]+:/, '');
}

function withCredentials(url: string): string {
  return url.replace('://', `://aws:${TOKEN}@`);
}

/** The name alone: `127.0.0.1`. */
function hostOf({ endpoint }: RepositoryAddress): string {
  return new URL(endpoint).hostname;
}

export function loginCommand(target: RepositoryAddress, tool: string): string {
  const { endpoint, region, domain, owner, repository } = target;
  return `eval "$(codeartifact-ci login --domain ${domain} --domain-owner ${owner} --region ${region} --repository ${repository} --tools ${tool} --endpoint ${endpoint} --export)"`;
}

export function tokenCommand({ endpoint, region, domain, owner }: RepositoryAddress): string {
  return `export CODEARTIFACT_AUTH_TOKEN="$(aws codeartifact get-authorization-token \\
  --endpoint-url ${endpoint} --region ${region} \\
  --domain ${domain} --domain-owner ${owner} \\
  --query authorizationToken --output text)"`;
}

function npmrc(target: RepositoryAddress, more = ''): string {
  const url = repositoryEndpoint(target, 'npm');
  return `registry=${url}
${schemeless(url)}:_authToken=${TOKEN}${more}`;
}

function mavenRepository(url: string, indent: string): string {
  return [
    'maven {',
    `    url = uri('${url}')`,
    '    allowInsecureProtocol = true',
    '    credentials {',
    "        username = 'aws'",
    "        password = System.getenv('CODEARTIFACT_AUTH_TOKEN')",
    '    }',
    '}',
  ].join(`\n${indent}`);
}

/** In the order of the page. A client that is not here is a new entry. */
export const CLIENTS: readonly Client[] = [
  {
    id: 'npm',
    name: 'npm',
    format: 'npm',
    login: 'npm',
    steps: (target) => [
      {
        title: '~/.npmrc',
        text: npmrc(target),
        note: 'npm replaces the variable when it reads the file. For one scope only, write @scope:registry= in place of registry=.',
      },
    ],
  },
  {
    id: 'yarn',
    name: 'Yarn',
    format: 'npm',
    steps: (target) => [
      {
        title: '~/.yarnrc.yml (Yarn 2 and later)',
        text: `npmRegistryServer: "${repositoryEndpoint(target, 'npm')}"
npmAuthToken: "${TOKEN}"
npmAlwaysAuth: true
unsafeHttpWhitelist: ["${hostOf(target)}"]`,
      },
      {
        title: '~/.npmrc (Yarn 1)',
        text: npmrc(target, '\nalways-auth=true'),
        note: 'Without always-auth, Yarn 1 fetches tarballs without the token and gets 401.',
      },
    ],
  },
  {
    id: 'pnpm',
    name: 'pnpm',
    format: 'npm',
    steps: (target) => [
      {
        title: '~/.npmrc',
        text: npmrc(target),
        note: "It must be the user's file: current versions do not replace variables in a project's .npmrc.",
      },
    ],
  },
  {
    id: 'bun',
    name: 'Bun',
    format: 'npm',
    steps: (target) => [
      {
        title: 'bunfig.toml',
        text: `[install]
registry = { url = "${repositoryEndpoint(target, 'npm')}", token = "$CODEARTIFACT_AUTH_TOKEN" }`,
      },
    ],
  },
  {
    id: 'pip',
    name: 'pip',
    format: 'pypi',
    login: 'pip',
    steps: (target) => [
      {
        title: 'In the shell',
        text: `export PIP_INDEX_URL="${withCredentials(repositoryEndpoint(target, 'pypi'))}simple/"`,
      },
    ],
  },
  {
    id: 'twine',
    name: 'twine',
    format: 'pypi',
    login: 'twine',
    steps: (target) => [
      {
        title: 'In the shell',
        text: `export TWINE_REPOSITORY_URL="${repositoryEndpoint(target, 'pypi')}"
export TWINE_USERNAME=aws
export TWINE_PASSWORD="${TOKEN}"`,
      },
    ],
  },
  {
    id: 'uv',
    name: 'uv',
    format: 'pypi',
    steps: (target) => [
      {
        title: 'pyproject.toml',
        text: `[[tool.uv.index]]
name = "codeartifact"
url = "${repositoryEndpoint(target, 'pypi')}simple/"
publish-url = "${repositoryEndpoint(target, 'pypi')}"
default = true`,
      },
      {
        title: 'In the shell',
        text: `export UV_INDEX_CODEARTIFACT_USERNAME=aws
export UV_INDEX_CODEARTIFACT_PASSWORD="${TOKEN}"
export UV_PUBLISH_USERNAME=aws
export UV_PUBLISH_PASSWORD="${TOKEN}"`,
      },
    ],
  },
  {
    id: 'poetry',
    name: 'Poetry',
    format: 'pypi',
    steps: (target) => [
      {
        title: 'pyproject.toml',
        text: `[[tool.poetry.source]]
name = "codeartifact"
url = "${repositoryEndpoint(target, 'pypi')}simple/"`,
      },
      {
        title: 'In the shell',
        text: `export POETRY_REPOSITORIES_CODEARTIFACT_URL="${repositoryEndpoint(target, 'pypi')}"
export POETRY_HTTP_BASIC_CODEARTIFACT_USERNAME=aws
export POETRY_HTTP_BASIC_CODEARTIFACT_PASSWORD="${TOKEN}"`,
        note: 'The first variable is for poetry publish --repository codeartifact.',
      },
    ],
  },
  {
    id: 'maven',
    name: 'Maven',
    format: 'maven',
    login: 'maven',
    steps: (target) => {
      const url = repositoryEndpoint(target, 'maven');
      return [
        {
          title: '~/.m2/settings.xml',
          text: `<settings>
  <servers>
    <server>
      <id>codeartifact</id>
      <username>aws</username>
      <password>\${env.CODEARTIFACT_AUTH_TOKEN}</password>
    </server>
  </servers>
  <mirrors>
    <mirror>
      <id>codeartifact</id>
      <mirrorOf>*</mirrorOf>
      <url>${url}</url>
    </mirror>
  </mirrors>
</settings>`,
          note: 'Maven takes the credentials of the server whose id is that of the mirror.',
        },
        {
          title: 'To publish, in the shell',
          text: `mvn deploy -DaltDeploymentRepository=codeartifact::default::${url}`,
        },
      ];
    },
  },
  {
    id: 'gradle',
    name: 'Gradle',
    format: 'maven',
    steps: (target) => {
      const url = repositoryEndpoint(target, 'maven');
      return [
        {
          title: 'settings.gradle (Gradle 6.8 and later)',
          text: `pluginManagement {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}
dependencyResolutionManagement {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}`,
        },
        {
          title: 'To publish, in build.gradle',
          text: `publishing {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}`,
        },
      ];
    },
  },
  {
    id: 'nuget',
    name: 'NuGet, dotnet',
    format: 'nuget',
    steps: (target) => [
      {
        title: 'nuget.config',
        text: `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <add key="codeartifact" value="${repositoryEndpoint(target, 'nuget')}v3/index.json"
         protocolVersion="3" allowInsecureConnections="true" />
  </packageSources>
  <packageSourceCredentials>
    <codeartifact>
      <add key="Username" value="aws" />
      <add key="ClearTextPassword" value="%CODEARTIFACT_AUTH_TOKEN%" />
    </codeartifact>
  </packageSourceCredentials>
</configuration>`,
        note: 'NuGet replaces %…% with the variable on every platform.',
      },
      { title: 'To publish, in the shell', text: 'dotnet nuget push NAME.nupkg --source codeartifact' },
    ],
  },
  {
    id: 'cargo',
    name: 'Cargo',
    format: 'cargo',
    steps: (target) => [
      {
        title: '~/.cargo/config.toml',
        text: `[registries.codeartifact]
index = "sparse+${repositoryEndpoint(target, 'cargo')}"

[registry]
default = "codeartifact"
global-credential-providers = ["cargo:token"]

[source.crates-io]
replace-with = "codeartifact"`,
      },
      {
        title: 'In the shell',
        text: `export CARGO_REGISTRIES_CODEARTIFACT_TOKEN="Bearer ${TOKEN}"`,
        note: 'The word Bearer belongs to the value.',
      },
    ],
  },
  {
    id: 'bundler',
    name: 'Bundler',
    format: 'ruby',
    steps: (target) => [
      {
        title: 'In the shell',
        text: `export ${bundlerVariable(hostOf(target))}="aws:${TOKEN}"
bundle config set --global mirror.https://rubygems.org ${repositoryEndpoint(target, 'ruby')}`,
        note: "Bundler's configuration keeps the mirror; the token stays in the variable.",
      },
    ],
  },
  {
    id: 'gem',
    name: 'gem',
    format: 'ruby',
    steps: (target) => {
      const url = repositoryEndpoint(target, 'ruby');
      return [
        {
          title: 'To publish, in the shell',
          text: `export GEM_HOST_API_KEY="Bearer ${TOKEN}"
gem push NAME.gem --host ${url.slice(0, -1)}`,
          note: 'The host has no slash at its end, and the word Bearer belongs to the key.',
        },
        {
          title: 'To install, in the shell',
          text: `gem sources --add "${withCredentials(url)}"`,
          note: 'RubyGems writes the source with the token into ~/.gemrc; take it away afterwards with gem sources --remove.',
        },
      ];
    },
  },
  {
    id: 'swift',
    name: 'Swift',
    format: 'swift',
    steps: (target) => [
      {
        title: "In the package's folder",
        text: `swift package-registry set --allow-insecure-http ${repositoryEndpoint(target, 'swift')}`,
      },
      {
        title: 'In the shell',
        text: `(umask 077 && printf 'machine %s login token password %s\\n' ${hostOf(target)} "${TOKEN}" >> ~/.netrc)`,
        note: 'SwiftPM reads the token from ~/.netrc only. Delete the line when the token has expired.',
      },
    ],
  },
  {
    id: 'generic',
    name: 'Generic (AWS CLI)',
    format: 'generic',
    steps: ({ endpoint, region, domain, owner, repository }) => {
      const place = `--endpoint-url ${endpoint} --region ${region} \\
  --domain ${domain} --domain-owner ${owner} --repository ${repository} \\
  --format generic --namespace my-team --package my-tool --package-version 1.0.0`;
      return [
        {
          title: 'To publish, in the shell',
          text: `aws codeartifact publish-package-version ${place} \\
  --asset-name my-tool.tgz --asset-content my-tool.tgz \\
  --asset-sha256 "$(sha256sum my-tool.tgz | cut -d ' ' -f 1)"`,
        },
        {
          title: 'To fetch, in the shell',
          text: `aws codeartifact get-package-version-asset ${place} \\
  --asset my-tool.tgz my-tool.tgz`,
          note: 'Generic packages have no protocol of their own; these calls are signed and need no token.',
        },
      ];
    },
  },
];

/** Bundler's variable for the credentials of a host: `BUNDLE_127__0__0__1`. */
function bundlerVariable(host: string): string {
  return `BUNDLE_${host.replaceAll('.', '__').replaceAll('-', '___').toUpperCase()}`;
}
