import type { FileEdit } from '../files/ledger.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { CredentialHelper } from './helper.ts';

/**
 * What a repository is for a tool: `default` takes the place of the public registry; `extra` stands beside what the
 * tool uses already; `mirror` answers for another source (Maven's mirrors, Cargo's source replacement).
 */
export const MODES = ['default', 'extra', 'mirror'] as const;
export type Mode = (typeof MODES)[number];

/** One repository that one tool shall use. */
export interface Registry {
  readonly repository: string;
  readonly mode: Mode;
  /** The name by which the tool knows it: Maven's ID, Cargo's and uv's index name, NuGet's source name. */
  readonly name: string;
  /** Only packages of these scopes (npm: `@acme`; Swift: `acme`); none means all packages. */
  readonly scopes: readonly string[];
  /** Maven: what a mirror answers for, as `<mirrorOf>` has it. */
  readonly mirrorOf: string | undefined;
  /** `off`: the client's minimum age of releases shall not hold for these scopes. */
  readonly releaseAgeGate: 'keep' | 'off';
  /** The repository's endpoint for the tool's format, with a trailing slash. */
  readonly endpoint: URL;
}

/** What a tool's configuration is made from. */
export interface ToolContext {
  /** At least one; names are unique, and at most one has the mode `default` and no scopes. */
  readonly registries: readonly [Registry, ...Registry[]];
  readonly domain: string;
  readonly token: string;
  /** The variable that holds the token where `tokenIn` is `environment`. */
  readonly tokenVariable: string;
  /**
   * `environment`: files refer to the variable wherever the client expands it. `file`: no variable holds the token, and
   * the client's own user file (mode 0600) holds it, for processes that do not see the job's variables.
   */
  readonly tokenIn: 'environment' | 'file';
  /** For clients that can ask a program for a fresh token; undefined where the login is to hand out one token. */
  readonly helper?: CredentialHelper | undefined;
  /** The environment of the login: clients' own variables say where their user files are. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the home directory. */
  readonly home: string;
  /** The user's home in the system's user database, for clients that do not look at HOME. */
  readonly systemHome: string;
  /** Whether there is a file, for clients that take the first one that is there of several. */
  readonly exists: (path: string) => boolean;
}

export interface ToolFile extends FileEdit {
  /** What stands there, for people: `registry`. */
  readonly purpose: string;
}

export interface ToolVariable {
  readonly value: string;
  readonly purpose: string;
}

export interface ToolConfiguration {
  readonly files: readonly ToolFile[];
  /** Variables to export, secrets among them. */
  readonly variables: Readonly<Record<string, ToolVariable>>;
  /** What the user should know: a limit of the client, something to add to a project's file. */
  readonly notes?: readonly string[];
  /** Folders for the front of PATH: one may hold a program that the client looks for. */
  readonly paths?: readonly string[];
}

/** A client that login configures. One file per tool in this folder, and one line in tools.ts. */
export interface Tool {
  readonly name: string;
  readonly format: Format;
  /** What its registries may be; the first is what an entry without a mode gets. */
  readonly modes: readonly [Mode, ...Mode[]];
  /** Whether a repository can be had for some scopes alone. */
  readonly scoped: boolean;
  /** Whether it can ask a program for a fresh token; the token of any other ends with the login's. */
  readonly asksHelper?: true;
  /** Pure. */
  readonly configure: (context: ToolContext) => ToolConfiguration;
}

/** The variable that holds the token; configuration files refer to it, so that no file holds the token itself. */
export const TOKEN_VARIABLE = 'CODEARTIFACT_AUTH_TOKEN';

/** The endpoint without its scheme, as npm's keys have it: `//HOST/npm/REPOSITORY/`. */
export function schemeless(endpoint: URL): string {
  return `//${endpoint.host}${endpoint.pathname}`;
}

/** The endpoint with the user `aws` alone, for clients that ask for the password. */
export function withUser(endpoint: URL): string {
  const url = new URL(endpoint);
  url.username = 'aws';
  return url.href;
}

/** The endpoint with `aws` and the token as its credentials, for clients that take them no other way. */
export function withCredentials(endpoint: URL, token: string): string {
  const url = new URL(endpoint);
  url.username = 'aws';
  url.password = token;
  return url.href;
}
