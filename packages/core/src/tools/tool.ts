import type { FileEdit } from '../files/ledger.ts';
import type { Format } from '../names.ts';

/** What a tool's configuration is made from. */
export interface ToolContext {
  readonly domain: string;
  readonly repository: string;
  /** The repository's endpoint for the tool's format, with a trailing slash. */
  readonly endpoint: URL;
  readonly token: string;
  /** The environment of the login: clients' own variables say where their user files are. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the home directory. */
  readonly home: string;
  /** The user's home in the system's user database, for clients that do not look at HOME. */
  readonly systemHome: string;
}

export interface ToolConfiguration {
  readonly files: readonly FileEdit[];
  /** Variables to export, secrets among them. */
  readonly variables: Readonly<Record<string, string>>;
  /** What is configured where, for people: `registry in ~/.npmrc`. */
  readonly summary: string;
}

/** A client that login configures. One file per tool in this folder, and one line in tools.ts. */
export interface Tool {
  readonly name: string;
  readonly format: Format;
  readonly configure: (context: ToolContext) => ToolConfiguration;
}

/** The variable that holds the token; configuration files refer to it, so that no file holds the token itself. */
export const TOKEN_VARIABLE = 'CODEARTIFACT_AUTH_TOKEN';

/** The endpoint without its scheme, as npm's keys have it: `//HOST/npm/REPOSITORY/`. */
export function schemeless(endpoint: URL): string {
  return `//${endpoint.host}${endpoint.pathname}`;
}
