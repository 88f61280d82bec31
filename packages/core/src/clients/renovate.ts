import type { Client, ClientContext, Registry } from './client.ts';

/**
 * Renovate's datasource for each format that it can read here, which is the `hostType` of a host rule, and the way in
 * which it shall show the token (Renovate's documentation, "Private package support" and "hostRules").
 */
const DATASOURCES = {
  npm: { hostType: 'npm', scheme: 'bearer' },
  pypi: { hostType: 'pypi', scheme: 'basic' },
  maven: { hostType: 'maven', scheme: 'basic' },
  nuget: { hostType: 'nuget', scheme: 'basic' },
  cargo: { hostType: 'crate', scheme: 'bearer' },
  ruby: { hostType: 'rubygems', scheme: 'basic' },
} as const;

/**
 * Renovate, self-hosted or as an action in the same job: its global option `hostRules`, by the variable for it ("Every
 * option has an environment variable", RENOVATE_…). Renovate asks registries itself, without a package manager, so it
 * takes the token of nobody else's configuration; and one token is good for all formats of a domain. Which registry a
 * package comes from is the project's to say.
 */
export const renovate: Client<'renovate'> = {
  name: 'renovate',
  title: 'Renovate',
  documentation: 'https://docs.renovatebot.com/getting-started/private-packages/',
  // The endpoints of the other formats differ in one word.
  format: 'npm',
  modes: ['default', 'extra'],
  scoped: false,
  readme: {
    configured: '`RENOVATE_HOST_RULES`, for all formats of each repository',
    token: 'in the variable',
    tested: 'contract: Renovate’s documentation',
  },
  signs: [],
  projectFiles: [],
  lockFiles: [],
  configure({ registries, token, env }) {
    const before = rulesOf(env['RENOVATE_HOST_RULES']);
    const rules = registries.flatMap((registry) => hostRules(registry, token));
    return {
      files: [],
      variables: {
        RENOVATE_HOST_RULES: { value: JSON.stringify([...(before ?? []), ...rules]), purpose: 'host rules' },
      },
      notes: [
        `Renovate looks packages up where the project says. In renovate.json: ${JSON.stringify({ packageRules: [{ matchDatasources: ['npm'], registryUrls: [registries[0].endpoint.href] }] })}`,
      ],
      warnings:
        before === undefined
          ? ['RENOVATE_HOST_RULES in the environment is no JSON list, and the login puts its own in its place.']
          : [],
    };
  },
};

/** A rule for each format of a repository; it is for that repository's addresses alone. */
function hostRules({ endpoint }: Registry, token: ClientContext['token']): object[] {
  return Object.entries(DATASOURCES).map(([format, { hostType, scheme }]) => {
    const matchHost = new URL(endpoint.pathname.replace('/npm/', `/${format}/`), endpoint).href;
    return { hostType, matchHost, ...(scheme === 'bearer' ? { token } : { username: 'aws', password: token }) };
  });
}

/** The rules that are there already; undefined for a text that holds none. */
function rulesOf(text: string | undefined): unknown[] | undefined {
  if (text === undefined || text.trim() === '') return [];
  try {
    const rules: unknown = JSON.parse(text);
    return Array.isArray(rules) ? (rules as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}
