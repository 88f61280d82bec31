import { join } from 'node:path';
import { InputError } from '../errors.ts';
import type { Client, ClientConfiguration, ClientContext, Registry } from './client.ts';
import { configHome } from './support/config-folder.ts';
import { textAt } from './support/values.ts';

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
 * package comes from is the project's to say. With the token in a file, by a configuration file of our own, to which
 * RENOVATE_ADDITIONAL_CONFIG_FILE leads.
 */
export const renovate: Client<'renovate'> = {
  name: 'renovate',
  title: 'Renovate',
  documentation: 'https://docs.renovatebot.com/getting-started/private-packages/',
  // The endpoints of the other formats differ in one word.
  format: 'npm',
  modes: ['default', 'extra'],
  scoped: false,
  installsNothing: true,
  readme: {
    configured: '`RENOVATE_HOST_RULES`, for all formats of each repository',
    token: 'in the variable',
    tested: 'contract: Renovate’s documentation',
  },
  signs: [],
  projectFiles: [],
  lockFiles: [],
  configure(context) {
    const { registries, token, tokenIn } = context;
    const rules = registries.flatMap((registry) => hostRules(registry, token));
    return {
      ...(tokenIn === 'file' ? inFile(rules, context) : inVariable(rules, context)),
      notes: [
        `Renovate looks packages up where the project says. In renovate.json: ${JSON.stringify({ packageRules: [{ matchDatasources: ['npm'], registryUrls: [registries[0].endpoint.href] }] })}`,
      ],
    };
  },
};

interface HostRule {
  readonly hostType: string;
  readonly matchHost: string;
}

/** Beside the rules that are there, but for those of an earlier login. */
function inVariable(rules: readonly HostRule[], { env }: ClientContext): ClientConfiguration {
  const before = rulesOf(env['RENOVATE_HOST_RULES']);
  const ours = new Set(rules.map(({ matchHost }) => matchHost));
  const others = (before ?? []).filter((rule) => !ours.has(textAt(rule, 'matchHost') ?? ''));
  return {
    files: [],
    variables: { RENOVATE_HOST_RULES: { value: JSON.stringify([...others, ...rules]), purpose: 'host rules' } },
    warnings:
      before === undefined
        ? ['RENOVATE_HOST_RULES in the environment is no JSON list, and the login puts its own in its place.']
        : [],
  };
}

/** Renovate reads one such file, whatever its name, beside its usual one ("Additional configuration file"). */
function inFile(rules: readonly HostRule[], context: ClientContext): ClientConfiguration {
  const path = join(configHome(context), 'codeartifact-ci', 'renovate.json');
  const given = context.env['RENOVATE_ADDITIONAL_CONFIG_FILE'] ?? '';
  if (given !== '' && given !== path) {
    throw new InputError(
      `RENOVATE_ADDITIONAL_CONFIG_FILE is ${JSON.stringify(given)}, and Renovate reads one such file. Choose 'token-in: environment' for renovate.`,
    );
  }
  const content = `${JSON.stringify({ hostRules: rules }, undefined, 2)}\n`;
  return {
    files: [{ path, format: 'whole', purpose: 'host rules', slots: [{ slot: 'file', content, container: false }] }],
    variables: { RENOVATE_ADDITIONAL_CONFIG_FILE: { value: path, purpose: 'further configuration' } },
  };
}

/** A rule for each format of a repository; it is for that repository's addresses alone. */
function hostRules({ endpoint }: Registry, token: ClientContext['token']): HostRule[] {
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
