import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { choice, choices, flag, text } from '@codeartifact-ci/core/inputs.ts';
import { ACCESS, accessInput } from '@codeartifact-ci/core/aws/access.ts';
import { connect, connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { ENDPOINT_TYPES } from '@codeartifact-ci/core/endpoints.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { surveyProject } from '@codeartifact-ci/core/project/survey.ts';
import type { FileEdit } from '@codeartifact-ci/core/files/edit.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { ledgerPlace } from '@codeartifact-ci/core/undo/home.ts';
import { ledgerFolder, newLoginId, recordLogin, sessionName } from '@codeartifact-ci/core/undo/ledger.ts';
import { logOut } from '@codeartifact-ci/core/undo/log-out.ts';
import { repositoryInput } from '@codeartifact-ci/core/names.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { durationInput, getToken, tokenSeconds } from '@codeartifact-ci/core/token.ts';
import { planRegistries, readRegistries, type RegistryEntries } from '@codeartifact-ci/core/clients/registries.ts';
import { CLIENT_NAMES, type ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import { restoreCaches, saveCaches, type CacheRecord } from './cache.ts';
import { configureClients, findEndpoints, mergeVariables } from './configure.ts';
import { detectClients } from './detect.ts';
import { credentialHelper } from './helper.ts';
import { reportLogin } from './report.ts';
import { chooseTokenVariable } from './token-variable.ts';
import { verifyRegistries } from './verify.ts';

/** The variable that names the login in the shell, for `logout --login`. */
const LOGIN_VARIABLE = 'CODEARTIFACT_LOGIN';
/** The variable for the path of the input `docker-secret`, which CODEARTIFACT_DOCKER_SECRET itself is in a buildspec. */
const SECRET_VARIABLE = 'CODEARTIFACT_DOCKER_SECRET_FILE';

export const login = defineCommand({
  name: 'login',
  summary: 'Get a CodeArtifact token, configure the package managers for a repository, and undo it after the job.',
  look: { icon: 'log-in', color: 'orange' },
  stdout: 'exports',
  inputs: {
    ...connectionInputs,
    repository: text({
      description:
        'Repository that the package managers shall use; not needed where each of `registries` names its own.',
      ...repositoryInput,
    }),
    tools: choices([...CLIENT_NAMES, 'auto'], {
      description:
        "Package managers to configure; auto: those whose lock files or manifests are in the workspace. Default: auto, or those of 'registries'.",
    }),
    registries: text({
      description:
        "YAML: for each tool a list of { repository, scope, mode: default|extra|mirror, name }, for more than one repository or for npm scopes. A tool that is named here need not be in 'tools'.",
    }),
    access: accessInput,
    'duration-seconds': durationInput,
    'endpoint-type': choice(ENDPOINT_TYPES, {
      description: 'Whether the repository endpoints are reached over IPv4 alone or over IPv6 too.',
      default: 'ipv4',
    }),
    'token-in': choice(['environment', 'file'], {
      description:
        "Where the token is: in variables, to which files refer wherever the client can; or in the clients' own user files (mode 0600), for processes that do not see the variables of the job.",
      default: 'environment',
    }),
    'credential-helpers': flag({
      description:
        'For long jobs: let Cargo, pnpm and pip ask for a fresh token whenever they need one (codeartifact-ci token), instead of one that ends with the role session. The credentials must be there in later steps: role-to-assume with id-token: write, or those of the environment.',
    }),
    cache: flag({
      description:
        "Restore the package managers' own caches, and save them after the job; keyed by repository and lock files.",
    }),
    'docker-secret': text({
      description:
        'Name of a file for `docker build --secret id=codeartifact,src=…`: it holds the token alone (mode 0600), in a folder for temporary files, until the clean-up. Its path is the output `docker-secret` and in CODEARTIFACT_DOCKER_SECRET_FILE.',
      pattern: /^(?!\.)[A-Za-z0-9._-]{1,100}$/,
      expected: 'the name of a file, without its folder: letters, digits, dots, hyphens and underscores',
    }),
    verify: flag({
      description:
        'Ask each repository with the token, and fail with the cause and the remedy where it refuses: one more round trip.',
    }),
  },
  outputs: {
    token: 'The authorization token (masked; it cannot be passed to another job).',
    'expires-at': 'When the token ends (ISO 8601).',
    'registry-url': 'Endpoint of the repository for the first of the tools.',
    ...Object.fromEntries(
      FORMATS.map((format) => [`${format}-url`, `Endpoint for ${format}, if one of the tools uses it.`]),
    ),
    'docker-secret': 'Path of the file with the token, where the input `docker-secret` asks for one.',
    configured: 'What was configured, as JSON: a list of {tool, file or variable, for}.',
  },
  permissions: {
    read: { when: 'with `access: read`', actions: ACCESS.read, trust: 'any' },
    publish: { when: 'with `access: publish`', actions: ACCESS.publish, trust: 'tags' },
  },
  examples: [
    {
      title: 'Configure npm, pip and Maven for one repository',
      inputs: { domain: 'my-org', repository: 'my-packages', tools: 'npm, pip, maven' },
    },
    {
      title: 'Assume a role first, and let nothing but one account through',
      inputs: {
        domain: 'my-org',
        'domain-owner': '111122223333',
        region: 'us-east-1',
        repository: 'my-packages',
        'role-to-assume': 'arn:aws:iam::111122223333:role/codeartifact-read',
        'allowed-account-ids': '111122223333',
      },
    },
    {
      title: "Write the token into the clients' own files, for processes that do not see the variables",
      inputs: { domain: 'my-org', repository: 'my-packages', tools: 'npm', 'token-in': 'file' },
    },
  ],

  async run(inputs, host) {
    const { durationSeconds, tokenIn } = inputs;
    const entries = inputs.registries === undefined ? new Map() : await readRegistries(inputs.registries);
    const requests = planRegistries(await chooseClients(inputs.tools, entries, host), entries, inputs.repository);
    const connection = await connect(inputs, host, ACCESS[inputs.access]);

    // One round trip: none of these needs the answer of another.
    const [token, registries] = await Promise.all([
      getToken(connection, host, tokenSeconds(durationSeconds, connection)),
      findEndpoints(connection, requests, inputs.endpointType),
      connection.checkAccount(),
    ]);

    const place = ledgerPlace(host);
    const helper = inputs.credentialHelpers
      ? credentialHelper(inputs, {
          program: process.execPath,
          script: await realpath(process.argv[1] ?? ''),
          platform: process.platform,
          folder: join(ledgerFolder(place), 'helpers'),
          workspace: host.workspace,
          region: connection.region,
        })
      : undefined;
    const domain = `${inputs.domain}-${inputs.domainOwner ?? ''}`;
    const tokenVariable = await chooseTokenVariable(place, domain, host.env);
    const configured = configureClients(registries, {
      domain: inputs.domain,
      token: token.token,
      tokenVariable,
      tokenIn,
      helper,
      env: host.env,
      home: place.home,
      systemHome: userInfo().homedir,
      exists: existsSync,
    });
    const id = newLoginId();
    // A folder of its own: no other user can have put something in its place, and logins do not get in each other's way.
    const secretFile =
      inputs.dockerSecret === undefined
        ? undefined
        : join(resolve(host.tempDir), `codeartifact-ci-${id}`, inputs.dockerSecret);
    const variables = {
      ...(tokenIn === 'environment' ? { [tokenVariable]: token.token } : {}),
      ...mergeVariables(configured),
      ...(secretFile === undefined ? {} : { [SECRET_VARIABLE]: secretFile }),
    };

    if (!host.canExport) {
      refuseVariables(
        [...Object.keys(variables), ...configured.flatMap(({ paths = [] }) => (paths.length > 0 ? ['PATH'] : []))],
        tokenIn,
      );
    }
    if (inputs.verify) await verifyRegistries(connection, registries, token, inputs, host);

    // The state comes before the first edit, so that the clean-up finds its way even if we are killed in between.
    host.saveState('login', id);
    await recordLogin(
      place,
      {
        id,
        session: sessionName(host.env),
        expires: token.expires.getTime(),
        files: [
          ...configured.flatMap((tool) => tool.files),
          ...(secretFile === undefined ? [] : [wholeFile(secretFile, token.token)]),
        ],
        variables: [...Object.keys(variables), LOGIN_VARIABLE],
        domain,
        tokenVariable: tokenIn === 'environment' ? tokenVariable : undefined,
      },
      token.token,
    );
    for (const [name, value] of Object.entries(variables)) host.exportVariable(name, value);
    host.exportVariable(LOGIN_VARIABLE, id);
    if (!host.canExport) host.info(`To take this login back: codeartifact-ci logout --login ${id}`);
    for (const folder of new Set(configured.flatMap(({ paths = [] }) => paths))) host.addPath(folder);
    if (secretFile !== undefined) host.setOutput('docker-secret', secretFile);

    if (inputs.cache) {
      const folders = { env: host.env, home: place.home, systemHome: userInfo().homedir };
      host.saveState('caches', JSON.stringify(await restoreCaches(host, configured, folders)));
    }
    const ours = new Set(configured.flatMap(({ files }) => files.map(({ path }) => path)));
    const hosts = [...new Set(registries.map(({ endpoint }) => endpoint.host))];
    // Where somebody works in the home directory itself, the user's files are the project's.
    const findings = (await surveyProject(host.workspace, hosts)).filter(
      ({ file }) => !ours.has(resolve(host.workspace, file)),
    );
    await reportLogin(host, { token, helper, configured, findings, sessionExpires: connection.sessionExpires });
  },

  async cleanup(state, host) {
    const id = state['login'];
    if (id !== undefined) await logOut(host, id);
    const caches = state['caches'];
    if (caches !== undefined) await saveCaches(host, JSON.parse(caches) as CacheRecord[]);
  },
});

/** Throws where the clients need variables and nobody is there to set them. */
function refuseVariables(names: readonly string[], tokenIn: 'environment' | 'file'): void {
  if (names.length === 0) return;
  const files = tokenIn === 'environment' ? ' Or write files alone: --token-in file.' : '';
  throw new InputError(
    `This login sets ${[...new Set(names)].join(', ')}, and only the shell itself can do that. Run: eval "$(codeartifact-ci login … --export)".${files}`,
  );
}

function wholeFile(path: string, content: string): FileEdit {
  return { path, format: 'whole', slots: [{ slot: 'file', content, container: false }] };
}

/** The tools by name, and for `auto`, or where nothing is named, those of the project. */
async function chooseClients(
  given: readonly (ClientName | 'auto')[],
  entries: RegistryEntries,
  host: Host,
): Promise<ClientName[]> {
  const named = given.filter((tool) => tool !== 'auto');
  if (!given.includes('auto') && (given.length > 0 || entries.size > 0)) return named;
  const found = await detectClients(host.workspace);
  if (found.length === 0 && named.length === 0 && entries.size === 0) {
    throw new InputError(
      `No lock file or manifest of a package manager is in ${host.workspace}. Check the project out first, or name the tools in 'tools': ${CLIENT_NAMES.join(', ')}`,
    );
  }
  host.info(`Found in the workspace: ${found.join(', ') || 'no package manager'}`);
  return [...named, ...found];
}
