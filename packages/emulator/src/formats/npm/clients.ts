import { type ClientSetUp, type ClientTarget, hostOf, TOKEN } from '../client-set-up.ts';

export const clients: readonly ClientSetUp[] = [
  {
    id: 'npm',
    name: 'npm',
    auth: 'token',
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
    auth: 'token',
    steps: (target) => [
      {
        title: '~/.yarnrc.yml (Yarn 2 and later)',
        text: `npmRegistryServer: "${target.url}"
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
    auth: 'token',
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
    auth: 'token',
    steps: (target) => [
      {
        title: 'bunfig.toml',
        text: `[install]
registry = { url = "${target.url}", token = "$CODEARTIFACT_AUTH_TOKEN" }`,
      },
    ],
  },
];

function npmrc({ url }: ClientTarget, more = ''): string {
  return `registry=${url}
${schemeless(url)}:_authToken=${TOKEN}${more}`;
}

/** `//HOST/npm/…/`, as npm's keys have it. */
function schemeless(url: string): string {
  return url.replace(/^[a-z]+:/, '');
}
