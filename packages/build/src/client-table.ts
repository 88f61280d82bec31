import type { ToolName } from '@codeartifact-ci/core/tools/tools.ts';
import { tools } from '@codeartifact-ci/core/tools/tools.ts';
import clients from '../../../test/clients/package.json' with { type: 'json' };

interface Facts {
  /** The client, as people call it. */
  readonly client: string;
  /** Files and variables, in Markdown. */
  readonly configured: string;
  /** Where the token is with `token-in: environment`. */
  readonly token: string;
  /** The real client that the tests drive, with its version; or what stands in for one that cannot be had. */
  readonly tested: string;
}

const pinned = clients.dependencies;
const version = (name: keyof typeof pinned): string => pinned[name].replace(/^npm:.*@/, '');
const referred = '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it';
const ownVariable = 'in the variable';

/** What login does for each client; a tool without a row does not build. */
const FACTS: Readonly<Record<ToolName, Facts>> = {
  npm: {
    client: 'npm',
    configured: "user `.npmrc` (`NPM_CONFIG_USERCONFIG`): `registry`, scopes' registries, `_authToken`",
    token: referred,
    tested: `npm ${version('npm10')}, ${version('npm11')}, ${version('npm12')}`,
  },
  yarn: {
    client: 'Yarn 1',
    configured: 'the same `.npmrc`, with `always-auth`',
    token: referred,
    tested: `Yarn ${version('yarn1')}`,
  },
  'yarn-berry': {
    client: 'Yarn 2 and later',
    configured: '`~/.yarnrc.yml`: server, publish registry, scopes, `npmAuthToken`',
    token: referred,
    tested: `Yarn ${version('yarn4')}`,
  },
  pnpm: {
    client: 'pnpm',
    configured: 'user `.npmrc`; `config.yaml` for release ages on request',
    token: `${referred}, or a helper fetches it`,
    tested: `pnpm ${version('pnpm10')}, ${version('pnpm11')}, ${version('pnpm12')}`,
  },
  bun: { client: 'Bun', configured: 'user `.npmrc`', token: referred, tested: `Bun ${version('bun')}` },
  deno: {
    client: 'Deno',
    configured: '`~/.npmrc`, for `npm:` packages',
    token: referred,
    tested: `Deno ${version('deno')}`,
  },
  pip: {
    client: 'pip',
    configured: '`PIP_INDEX_URL`, `PIP_EXTRA_INDEX_URL`',
    token: `${ownVariable}, or a helper fetches it`,
    tested: 'pip 23.0.1',
  },
  twine: {
    client: 'twine',
    configured: '`TWINE_REPOSITORY_URL`, `TWINE_USERNAME`, `TWINE_PASSWORD`',
    token: ownVariable,
    tested: 'twine 4.0.2',
  },
  uv: {
    client: 'uv',
    configured: '`UV_DEFAULT_INDEX`, `UV_INDEX`, `UV_INDEX_…_PASSWORD`, `UV_PUBLISH_…`',
    token: ownVariable,
    tested: 'contract: the documentation of uv 0.12.5',
  },
  poetry: {
    client: 'Poetry',
    configured: '`POETRY_REPOSITORIES_…_URL`, `POETRY_HTTP_BASIC_…`; the source itself is the project’s',
    token: ownVariable,
    tested: 'Poetry 1.3.2',
  },
  pdm: {
    client: 'PDM',
    configured: '`PDM_PYPI_…`, `PDM_PUBLISH_…`; further indexes in `config.toml`',
    token: ownVariable,
    tested: 'contract: the documentation of PDM 2.28',
  },
  maven: {
    client: 'Maven',
    configured: 'user `settings.xml`: server, mirror and profile with the ID `codeartifact`',
    token: referred,
    tested: 'Maven 3.8.7',
  },
  gradle: {
    client: 'Gradle',
    configured: 'an init script and a file for each registry in `init.d/`',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the script reads it',
    tested: 'Gradle 4.4.1; newer ones by the documentation',
  },
  sbt: {
    client: 'sbt',
    configured: 'a file for each registry in the global settings of sbt 1 and 2',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file reads it',
    tested: 'contract: the documentation of sbt 1 and 2',
  },
  nuget: {
    client: 'NuGet',
    configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
    token: referred,
    tested: 'contract: NuGet’s documentation',
  },
  dotnet: {
    client: '.NET',
    configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
    token: referred,
    tested: '.NET SDK 3.1.102',
  },
  cargo: {
    client: 'Cargo',
    configured: '`CARGO_REGISTRIES_…`; `$CARGO_HOME/config.toml` in the place of crates.io',
    token: `${ownVariable}, or a helper fetches it`,
    tested: 'Cargo 1.96',
  },
  gem: {
    client: 'RubyGems',
    configured: 'the gemrc’s sources; `RUBYGEMS_HOST`, `GEM_HOST_API_KEY`',
    token: 'in the gemrc (0600), as `gem install` knows no other place, and in the variable',
    tested: 'RubyGems 3.3.15',
  },
  bundler: {
    client: 'Bundler',
    configured: '`BUNDLE_MIRROR__RUBYGEMS__ORG`, `BUNDLE_<HOST>`',
    token: ownVariable,
    tested: 'Bundler 2.3.15',
  },
  swift: {
    client: 'SwiftPM',
    configured: '`registries.json`, `~/.netrc`',
    token: 'in `~/.netrc` (0600), as SwiftPM knows no other place',
    tested: 'contract: SwiftPM’s documentation; its files through curl over TLS',
  },
  generic: {
    client: 'generic packages',
    configured: '`CODEARTIFACT_GENERIC_URL`, `…_DOMAIN`, `…_DOMAIN_OWNER`, `…_REPOSITORY`, `…_REGION`',
    token: 'none: the API is signed',
    tested: 'contract',
  },
};

/** The table of clients in the README. */
export function clientTable(): string {
  const rows = Object.entries(FACTS).map(([name, { client, configured, token, tested }]) => {
    const { modes, scoped } = tools[name as ToolName];
    return `| ${client} | \`${name}\` | ${configured} | ${token} | ${[...modes, ...(scoped ? ['scopes'] : [])].join(', ')} | ${tested} |`;
  });
  return [
    '| Client | `tools` | What is configured | Where the token is | Repositories | Tested with |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
