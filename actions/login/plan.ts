import { existsSync, readdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ApiConnection } from '@codeartifact-ci/core/aws/connection.ts';
import { schemeless, type CredentialHelper, type Folders } from '@codeartifact-ci/core/clients/client.ts';
import type { RegistryRequest } from '@codeartifact-ci/core/clients/registries.ts';
import type { EndpointType } from '@codeartifact-ci/core/endpoints.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { FileEdit } from '@codeartifact-ci/core/files/edit.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { getToken, tokenSeconds, type Token } from '@codeartifact-ci/core/token.ts';
import { peekAtFile } from '@codeartifact-ci/core/files/user-file.ts';
import { openLedger } from '@codeartifact-ci/core/undo/home.ts';
import { ledgerFolder, newLoginId, type Ledger } from '@codeartifact-ci/core/undo/ledger.ts';
import {
  configureClients,
  findEndpoints,
  mergeVariables,
  type ClientRegistry,
  type ConfiguredClient,
} from './configure.ts';
import { credentialHelper, type HelperInputs } from './helper.ts';
import { chooseTokenVariable } from './token-variable.ts';

/** The variable that names the login in the shell, for `logout --login`. */
const LOGIN_VARIABLE = 'CODEARTIFACT_LOGIN';
/** The variable for the path of the input `docker-secret`, which CODEARTIFACT_DOCKER_SECRET itself is in a buildspec. */
const SECRET_VARIABLE = 'CODEARTIFACT_DOCKER_SECRET_FILE';

/** A token, and the repositories that it is for. */
export interface Access {
  readonly token: Token;
  readonly registries: readonly ClientRegistry[];
}

/** Token and endpoints, in one round trip: none of these needs the answer of another. */
export async function getAccess(
  connection: ApiConnection,
  requests: readonly RegistryRequest[],
  { durationSeconds, endpointType }: { readonly durationSeconds: number; readonly endpointType: EndpointType },
  host: Host,
): Promise<Access> {
  const [token, registries] = await Promise.all([
    getToken(connection, host, tokenSeconds(durationSeconds, connection)),
    findEndpoints(connection, requests, endpointType),
    connection.checkAccount(),
  ]);
  return { token, registries };
}

export interface PlanInputs extends HelperInputs {
  readonly tokenIn: 'environment' | 'file';
  readonly credentialHelpers: boolean;
  readonly dockerSecret: string | undefined;
  /** Minutes. */
  readonly minReleaseAge: number | undefined;
}

/** All that a login will change; nothing is changed yet. */
export interface LoginPlan {
  readonly id: string;
  readonly ledger: Ledger;
  readonly folders: Folders;
  readonly token: Token;
  /** What the clients ask for fresh tokens, where the login is to let them. */
  readonly helper: CredentialHelper | undefined;
  readonly configured: readonly ConfiguredClient[];
  readonly files: readonly FileEdit[];
  readonly variables: Readonly<Record<string, string>>;
  readonly loginVariable: string;
  readonly paths: readonly string[];
  /** `DOMAIN-OWNER`; the owner may be left out. */
  readonly domain: string;
  readonly tokenVariable: string | undefined;
  /** The endpoints without their scheme. */
  readonly endpoints: readonly string[];
  readonly secretFile: string | undefined;
}

export async function planLogin(
  inputs: PlanInputs,
  { token, registries }: Access,
  { region }: Pick<ApiConnection, 'region'>,
  host: Host,
): Promise<LoginPlan> {
  const ledger = openLedger(host);
  const folders: Folders = { env: host.env, home: ledger.home, systemHome: ledger.systemHome };
  const domain = `${inputs.domain}-${inputs.domainOwner ?? ''}`;
  const tokenVariable = await chooseTokenVariable(ledger, domain, host.env);
  const helper = inputs.credentialHelpers ? await planHelper(inputs, ledger, region, host) : undefined;
  const configured = configureClients(registries, {
    ...folders,
    domain: inputs.domain,
    token: token.token,
    tokenVariable,
    tokenIn: inputs.tokenIn,
    minReleaseAge: inputs.minReleaseAge,
    helper,
    exists: existsSync,
    read: (path) => peekAtFile(path),
    list: namesIn,
  });
  const id = newLoginId();
  const secretFile = planSecretFile(inputs.dockerSecret, id, host);
  const inEnvironment = inputs.tokenIn === 'environment';
  return {
    id,
    ledger,
    folders,
    token,
    helper,
    configured,
    files: [
      ...configured.flatMap(({ files, mends = [] }) => [...files, ...mends]),
      ...(secretFile === undefined ? [] : [wholeFile(secretFile, token.token)]),
    ],
    variables: {
      ...(inEnvironment ? { [tokenVariable]: token.token } : {}),
      ...mergeVariables(configured),
      ...(secretFile === undefined ? {} : { [SECRET_VARIABLE]: secretFile }),
    },
    loginVariable: LOGIN_VARIABLE,
    paths: [...new Set(configured.flatMap(({ paths = [] }) => paths))],
    domain,
    tokenVariable: inEnvironment ? tokenVariable : undefined,
    endpoints: [...new Set(registries.map(({ endpoint }) => schemeless(endpoint)))],
    secretFile,
  };
}

/** Throws where the clients need variables and nobody is there to set them. */
export function refuseVariables({ variables, paths, tokenVariable }: LoginPlan): void {
  const names = [...Object.keys(variables), ...(paths.length > 0 ? ['PATH'] : [])];
  if (names.length === 0) return;
  const files = tokenVariable === undefined ? '' : ' Or write files alone: --token-in file.';
  throw new InputError(
    `This login sets ${names.join(', ')}, and only the shell itself can do that. Run: eval "$(codeartifact-ci login … --export)".${files}`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

async function planHelper(
  inputs: HelperInputs,
  ledger: Ledger,
  region: string | undefined,
  host: Host,
): Promise<CredentialHelper> {
  return credentialHelper(inputs, {
    program: process.execPath,
    script: await realpath(process.argv[1] ?? ''),
    platform: process.platform,
    folder: join(ledgerFolder(ledger), 'helpers'),
    workspace: host.workspace,
    region,
  });
}

/** A folder of its own: no other user can have put something in its place, and logins do not get in each other's way. */
function planSecretFile(name: string | undefined, id: string, host: Host): string | undefined {
  return name === undefined ? undefined : join(resolve(host.tempDir), `codeartifact-ci-${id}`, name);
}

function wholeFile(path: string, content: string): FileEdit {
  return { path, format: 'whole', slots: [{ slot: 'file', content, container: false }] };
}
