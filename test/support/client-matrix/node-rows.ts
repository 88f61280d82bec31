import { clients, type Client } from '../clients.ts';
import { clientEnvironment, npmClients } from '../npm-clients.ts';
import { awsLogin } from './aws-login.ts';
import type { ClientRow, Files, OwnChange, Winner } from './row.ts';

/** What the clients of npm's registries have in common: the file, and what stands in it already. */
const mine: Files = { '.npmrc': '; mine\nsave-exact=true\n//registry.example.com/:_authToken=mine\n' };
/** Credentials of an earlier day for the same registry. */
const stale: Winner = {
  title: 'credentials of an earlier day for the same registry',
  files: {
    '.npmrc':
      '//{HOST}/npm/d/my-org-111122223333/my-packages/:username=aws\n//{HOST}/npm/d/my-org-111122223333/my-packages/:_password=b2xk\n',
  },
  outcome: 'ours',
};
/** Tokens for the whole host and for a folder above the repository. */
const above: Winner = {
  title: 'tokens for the host and for what is above the repository',
  files: { '.npmrc': '//{HOST}/:_authToken=old\n//{HOST}/npm/:_authToken=old\n' },
  outcome: 'ours',
};
const variable = (name: string): Winner => ({
  title: `${name} in the environment`,
  env: { [name]: '{DECOY}' },
  outcome: 'ours',
});
const inProject = (file: string, text: string): Winner => ({
  title: `the project's ${file}`,
  project: { [file]: text },
  outcome: 'warned',
});
const projectNpmrc = inProject('.npmrc', 'registry={DECOY}\n');
/** setup-node with `registry-url`, after the login: in the file that NPM_CONFIG_USERCONFIG names, else the user's. */
const setupNode: OwnChange = {
  title: 'a step that writes the .npmrc anew',
  write: { '.npmrc': '//{HOST}/:_authToken=${NODE_AUTH_TOKEN}\nregistry={DECOY}\n' },
};

const base = {
  mine,
  env: clientEnvironment,
  project: (_world: unknown, name: string): Files => ({
    'package.json': JSON.stringify({
      name: 'app',
      version: '1.0.0',
      license: 'MIT',
      dependencies: { [name]: '^1.0.0' },
    }),
  }),
  ignored: /^(\.cache|\.local|\.npm|\.bun|\.yarn|Library)(\/|$)/,
} as const;

const needs = (program: Client): string => program.at(-1) ?? '';

function npmRow(version: string, program: Client): ClientRow {
  return {
    ...base,
    title: `npm ${version}`,
    tool: 'npm',
    program,
    needs: needs(program),
    install: [npmClients.npm11.install],
    own: [
      { title: 'npm config set', command: ['config', 'set', 'fund=false'] },
      { title: 'npm config set registry', command: ['config', 'set', 'registry={DECOY}'] },
      { title: 'npm config delete registry', command: ['config', 'delete', 'registry'] },
      { title: 'npm config set of a token', command: ['config', 'set', '//{HOST}/npm/:_authToken=mine'] },
      setupNode,
      awsLogin('npm', 'earlier'),
    ],
    earlier: [awsLogin('npm', 'earlier'), awsLogin('npm', 'my-packages')],
    winners: [
      variable('NPM_CONFIG_REGISTRY'),
      variable('npm_config_registry'),
      projectNpmrc,
      {
        title: "another user's file in the project's .npmrc",
        project: { '.npmrc': 'userconfig=./other.npmrc\n', 'other.npmrc': 'registry={DECOY}\n' },
        outcome: 'warned',
      },
      {
        title: "the token in the project's .npmrc for another host",
        project: { '.npmrc': 'registry={DECOY}${CODEARTIFACT_AUTH_TOKEN}/\n' },
        outcome: { environment: 'refused', file: 'warned' },
      },
      above,
      stale,
    ],
  };
}

function pnpmRow(version: string, program: Client, { ownFiles }: { readonly ownFiles: boolean }): ClientRow {
  return {
    ...base,
    title: `pnpm ${version}`,
    tool: 'pnpm',
    program,
    needs: needs(program),
    install: [['install', '--no-frozen-lockfile']],
    own: [
      { title: 'pnpm config set', command: ['config', 'set', 'store-dir', '{HOME}/.local/store'] },
      { title: 'pnpm config set registry', command: ['config', 'set', 'registry', '{DECOY}'] },
      { title: 'pnpm config delete registry', command: ['config', 'delete', 'registry'] },
      setupNode,
    ],
    winners: [
      variable('npm_config_registry'),
      projectNpmrc,
      above,
      stale,
      ...(ownFiles
        ? [
            {
              title: 'registry in its config.yaml',
              files: { '.config/pnpm/config.yaml': 'registry: "{DECOY}"\n' },
              outcome: 'ours' as const,
            },
            {
              title: 'registry in its auth.ini',
              files: { '.config/pnpm/auth.ini': 'registry={DECOY}\n' },
              outcome: 'ours' as const,
            },
          ]
        : [
            {
              title: 'registry in its rc',
              files: { '.config/pnpm/rc': 'registry={DECOY}\n' },
              outcome: 'ours' as const,
            },
          ]),
    ],
  };
}

function yarnBerryRow(version: string, program: Client): ClientRow {
  return {
    ...base,
    title: `Yarn ${version}`,
    tool: 'yarn-berry',
    program,
    needs: needs(program),
    mine: { '.yarnrc.yml': '# mine\nnpmScopes:\n  other:\n    npmRegistryServer: "https://registry.example.com"\n' },
    project: (world, name) => ({ ...base.project(world, name), 'yarn.lock': '' }),
    install: [npmClients.yarn4.install],
    own: [
      { title: 'yarn config set', command: ['config', 'set', '--home', 'enableTelemetry', 'false'] },
      { title: 'yarn config set of the server', command: ['config', 'set', '--home', 'npmRegistryServer', '{DECOY}'] },
      {
        title: 'yarn config set of a scope',
        command: ['config', 'set', '--home', 'npmScopes.mine.npmRegistryServer', '{DECOY}'],
      },
      { title: 'yarn config unset', command: ['config', 'unset', '--home', 'npmRegistryServer'] },
    ],
    winners: [
      variable('YARN_NPM_REGISTRY_SERVER'),
      inProject('.yarnrc.yml', 'npmRegistryServer: "{DECOY}"\nunsafeHttpWhitelist: ["127.0.0.1"]\n'),
      {
        ...inProject('.yarnrc.ci.yml', 'npmRegistryServer: "{DECOY}"\nunsafeHttpWhitelist: ["127.0.0.1"]\n'),
        env: { YARN_RC_FILENAME: '.yarnrc.ci.yml' },
      },
    ],
  };
}

const yarn1: ClientRow = {
  ...base,
  title: 'Yarn 1',
  tool: 'yarn',
  program: clients.yarn1,
  needs: needs(clients.yarn1),
  install: [npmClients.yarn1.install],
  own: [
    { title: 'yarn config set', command: ['config', 'set', 'strict-ssl', 'true'] },
    { title: 'yarn config set registry', command: ['config', 'set', 'registry', '{DECOY}'] },
    setupNode,
  ],
  winners: [
    variable('YARN_REGISTRY'),
    projectNpmrc,
    above,
    { title: "the project's .yarnrc", project: { '.yarnrc': 'registry "{DECOY}"\n' }, outcome: 'ours' },
    {
      title: "an option in the project's .yarnrc",
      project: { '.yarnrc': '--registry "{DECOY}"\n' },
      outcome: 'warned',
    },
    {
      title: "an option in the user's .yarnrc",
      files: { '.yarnrc': '--install.registry "{DECOY}"\n' },
      outcome: 'warned',
    },
    { title: "registry in the user's .yarnrc", files: { '.yarnrc': 'registry "{DECOY}"\n' }, outcome: 'ours' },
    variable('NPM_CONFIG_REGISTRY'),
  ],
};

function bunRow(version: string, program: Client, { isOld }: { readonly isOld: boolean }): ClientRow {
  return {
    ...base,
    title: `Bun ${version}`,
    tool: 'bun',
    program,
    needs: needs(program),
    install: [npmClients.bun.install],
    own: [setupNode],
    winners: [
      variable('BUN_CONFIG_REGISTRY'),
      variable('NPM_CONFIG_REGISTRY'),
      projectNpmrc,
      // Before 1.4 the last line for the host counts.
      { ...above, outcome: isOld ? 'loud' : 'ours' },
      ...['BUN_CONFIG_TOKEN', 'NPM_CONFIG_TOKEN'].map((name): Winner => ({
        title: `${name} in the environment`,
        env: { [name]: 'old' },
        outcome: { environment: 'ours', file: 'warned' },
      })),
      {
        title: "the project's bunfig.toml",
        project: { 'bunfig.toml': '[install]\nregistry = "{DECOY}"\n' },
        outcome: isOld ? 'ours' : 'warned',
      },
      {
        title: "the project's .env",
        project: { '.env': 'BUN_CONFIG_REGISTRY={DECOY}\n' },
        outcome: 'refused',
      },
      {
        title: "registry in the user's .bunfig.toml",
        files: { '.bunfig.toml': '[install]\nregistry = "{DECOY}"\n' },
        outcome: 'ours',
      },
    ],
  };
}

const deno: ClientRow = {
  ...base,
  title: 'Deno 2',
  tool: 'deno',
  program: clients.deno,
  needs: needs(clients.deno),
  install: [npmClients.deno.install],
  own: [setupNode],
  winners: [variable('NPM_CONFIG_REGISTRY'), projectNpmrc, above],
};

export const newestNodeRows: readonly ClientRow[] = [
  npmRow('12', clients.npm12),
  pnpmRow('12', clients.pnpm12, { ownFiles: true }),
  yarn1,
  yarnBerryRow('4', clients.yarn4),
  bunRow('1.4', clients.bun, { isOld: false }),
  deno,
];

export const oldestNodeRows: readonly ClientRow[] = [
  npmRow('8', clients.npm8),
  pnpmRow('8', clients.pnpm8, { ownFiles: false }),
  yarnBerryRow('3', clients.yarn3),
];

export const proofNodeRows: readonly ClientRow[] = [
  npmRow('9', clients.npm9),
  npmRow('10', clients.npm10),
  npmRow('11', clients.npm11),
  pnpmRow('9', clients.pnpm9, { ownFiles: false }),
  pnpmRow('10', clients.pnpm10, { ownFiles: false }),
  pnpmRow('11', clients.pnpm11, { ownFiles: true }),
  bunRow('1.2', clients.bun12, { isOld: true }),
  bunRow('1.3', clients.bun13, { isOld: true }),
];
