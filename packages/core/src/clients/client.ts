import type { FileEdit } from '../files/edit.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';

/**
 * What a repository is for a client: `default` takes the place of the public registry; `extra` stands beside what the
 * client uses already; `mirror` answers for another source (Maven's mirrors, Cargo's source replacement).
 */
export const MODES = ['default', 'extra', 'mirror'] as const;
export type Mode = (typeof MODES)[number];

/** One repository that one client shall use. */
export interface Registry {
  readonly repository: string;
  readonly mode: Mode;
  /** The name by which the client knows it: Maven's ID, Cargo's and uv's index name, NuGet's source name. */
  readonly name: string;
  /** Only packages of these scopes (npm: `@acme`; Swift: `acme`); none means all packages. */
  readonly scopes: readonly string[];
  /** The client's own fields that were given; see `OwnField`. */
  readonly own: Readonly<Record<string, string>>;
  /** `off`: the client's minimum age of releases shall not hold for these scopes. */
  readonly releaseAgeGate: 'keep' | 'off';
  /** The repository's endpoint for the client's format, with a trailing slash. */
  readonly endpoint: URL;
}

/** Where a user's files are. */
export interface Folders {
  /** The environment of the login: clients' own variables say where their user files are. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the home directory. */
  readonly home: string;
  /** The user's home in the system's user database, for clients that do not look at HOME. */
  readonly systemHome: string;
}

/** What a client's configuration is made from. */
export interface ClientContext extends Folders {
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
  /** In minutes: younger versions are to be passed over, by clients that can (`releaseAge`). */
  readonly minReleaseAge?: number | undefined;
  /** For clients that can ask a program for a fresh token; undefined where the login is to hand out one token. */
  readonly helper?: CredentialHelper | undefined;
  /** Whether there is a file, for clients that take the first one that is there of several. */
  readonly exists: (path: string) => boolean;
  /** The text of a user's file; undefined for one that is not there or cannot be read. */
  readonly read: (path: string) => string | undefined;
  /** The names in a folder, sorted; none where it is not there or cannot be read. */
  readonly list: (folder: string) => readonly string[];
}

export interface ClientFile extends FileEdit {
  /** What stands there, for people: `registry`. */
  readonly purpose: string;
}

export interface ClientVariable {
  readonly value: string;
  readonly purpose: string;
}

export interface ClientConfiguration {
  readonly files: readonly ClientFile[];
  /** Files that are edited only where something in them wins over the login (`SlotEdit.ifPresent`). */
  readonly mends?: readonly ClientFile[];
  /** Variables to export, secrets among them. */
  readonly variables: Readonly<Record<string, ClientVariable>>;
  /** What the user should know: a limit of the client, something to add to a project's file. */
  readonly notes?: readonly string[];
  /** What wins over the login and is not its own to change, each with file or variable and remedy. */
  readonly warnings?: readonly string[];
  /** Folders for the front of PATH: one may hold a program that the client looks for. */
  readonly paths?: readonly string[];
}

/** How clients ask for a fresh token while a job runs. It holds no secret: the credentials are those of the job. */
export interface CredentialHelper {
  /** Program and arguments that print the plain token: absolute paths, and names that were checked. */
  readonly command: readonly [program: string, ...args: string[]];
  /** Absolute path of a folder for scripts. */
  readonly folder: string;
}

/** A file of a workspace that shows that a project uses the client: a lock file or a manifest. */
export interface Sign {
  /** The folder that it lies in, below any folder of the workspace: `requirements`. */
  readonly folder?: string;
  /** The file's name, without its folder. */
  readonly file: RegExp;
  /** What stands in it, where its name alone does not tell. */
  readonly text?: RegExp;
  /**
   * Counts only where no other client of the same format shows by a sign of its own: in the same folder, or, for a
   * manifest that may be a member of a workspace, in a folder above it too.
   */
  readonly weak?: 'folder' | 'tree';
}

/** How a file of a project is written; `lines` is any other way, read line by line. */
export type Syntax = 'json' | 'yaml' | 'toml' | 'lines';

/** A file of a project, parsed. */
export interface ProjectDocument {
  /** Relative to the workspace, with slashes. */
  readonly path: string;
  readonly text: string;
  /** What it says, in JSON's types, dates as text. A YAML file may hold several documents; one of lines holds none. */
  readonly values: readonly unknown[];
  /** The line, from 1, of a value of the first document, by its path from the root; the root's where there is none. */
  lineOf(path: readonly (string | number)[]): number;
}

/** The login of one client, for the survey of the project. */
export interface SurveyedLogin {
  /** At least one. */
  readonly registries: readonly Registry[];
  readonly access: 'read' | 'publish';
  readonly tokenIn: ClientContext['tokenIn'];
  /** Variables that hold the token, or a URL or header with it. */
  readonly tokenVariables: readonly string[];
  /** The environment of the steps that follow: the job's, and what the login exports. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Something in a file of the project that goes against the login of a client. */
export interface Problem {
  /** Another file than the one that was looked into: one that it names. */
  readonly path?: string;
  /** From 1. */
  readonly line: number;
  /**
   * `note`: worth knowing; `warning`: packages come from, or go to, another place than the login's; `token`: the client
   * would send the token to another host.
   */
  readonly kind: 'note' | 'warning' | 'token';
  /** The host that packages come from or go to, for the input `allow-lock-hosts`. */
  readonly host?: string;
  /** What stands there, what the client does, and the remedy; without a full stop, and never a secret. */
  readonly message: string;
}

/** The text of another file of the project, by its path in the workspace; undefined for one that is not there. */
export type ReadProjectFile = (path: string) => Promise<string | undefined>;

/** A configuration file or manifest of a project that can win over the login (the client's documentation of its files). */
export interface ProjectFile {
  /** The folder that it lies in, below any folder of the workspace: `.cargo`. */
  readonly folder?: string;
  /** The file's name. */
  readonly file: RegExp;
  readonly syntax: Syntax;
  /** The client reads it in every folder above the project, too. */
  readonly above?: true;
  /** What in it goes against the login; nothing where both agree. Throws an InputError for a file that is broken. */
  readonly check: (
    document: ProjectDocument,
    login: SurveyedLogin,
    read: ReadProjectFile,
  ) => readonly Problem[] | Promise<readonly Problem[]>;
}

/** A package that a lock file takes from an address of its own. */
export interface LockedPackage {
  /** An `http:` or `https:` URL; any other is passed over. */
  readonly url: string;
  /** The URLs of further files of it, which one is fetched depends on the machine. */
  readonly others?: readonly string[];
  /** npm's name with its scope, for clients that have registries by scope. */
  readonly name?: string | undefined;
  /** How the file has it, where that is not the URL itself. */
  readonly written?: string;
}

/** How a lock file records where packages come from, and what becomes of that. */
export interface LockFile {
  /** The file's name, without its folder. */
  readonly file: RegExp;
  /** What stands in it, where its name alone does not tell how it is written. */
  readonly text?: RegExp;
  readonly syntax: Syntax;
  /** The packages with an address of their own, in one of the file's documents. Pure. */
  readonly packages: (value: unknown, text: string) => readonly LockedPackage[];
  /** Hosts that the client exchanges for the registry by itself, or that stand for the public one whatever it is. */
  readonly replaced?: readonly string[];
  /** The client takes a package from the registry of its scope alone. */
  readonly strict?: true;
  /** The client sends the token to whatever host it names. */
  readonly costsToken?: true;
  /** What the client does with an address on another host; completes "…: ". */
  readonly elsewhere: string;
  /** What it does with one in another repository on the login's own host. */
  readonly otherRepository: string;
  /** A command that makes the file agree; `URL` and `OURS`, within single quotes, stand for what it names and our endpoint. */
  readonly remedy: string;
}

/** What of a client is worth keeping from run to run. */
export interface CachePlace {
  /** Absolute paths: what the client has downloaded, and never its configuration or credentials. */
  readonly paths: readonly string[];
  /** Names of the files of a project that say what will be downloaded. */
  readonly locks: RegExp;
}

/** What the README's table of clients says, in Markdown. */
export interface ReadmeFacts {
  /** Files and variables. */
  readonly configured: string;
  /** Where the token is with `token-in: environment`. */
  readonly token: string;
  /**
   * What the record of the tests (test/clients/driven.json) does not say: what stands in for a real client, or the
   * limits of those that were driven.
   */
  readonly tested?: string;
}

/** What the client takes for the name of a registry. */
export interface NameRule {
  readonly pattern: RegExp;
  /** What `pattern` matches, for people. */
  readonly expected: string;
}

/** A field of the input `registries` that a client alone knows. */
export interface OwnField {
  readonly name: string;
  readonly pattern: RegExp;
  /** What `pattern` matches, for people. */
  readonly expected: string;
  /** The modes that it is for. */
  readonly modes: readonly Mode[];
}

/**
 * A client that login configures, and all that the project knows about it. One file for each in this folder, and one
 * line in clients.ts; detection, survey, caches, help and the README's table are loops over that list.
 */
export interface Client<Name extends string = string> {
  /** As the input `tools` names it. */
  readonly name: Name;
  /** As people call it. */
  readonly title: string;
  /** Where its own documentation says how it is configured. */
  readonly documentation: string;
  readonly format: Format;
  /** What its registries may be; the first is what an entry without a mode gets. */
  readonly modes: readonly [Mode, ...Mode[]];
  /** Whether a repository can be had for some scopes alone. */
  readonly scoped: boolean;
  /** Whether it can ask a program for a fresh token; the token of any other ends with the login's. */
  readonly asksHelper?: true;
  /** Its own gate for young releases, and the first version that has it: `min-release-age, from npm 11.10`. */
  readonly releaseAge?: string;
  /** Installs nothing, so that a gate for young releases is no matter. */
  readonly installsNothing?: true;
  /** Where it takes other names of registries than the rest: see `NAME` in registries-input.ts. */
  readonly names?: NameRule;
  /** Fields of `registries` beyond those of all clients. */
  readonly fields?: readonly OwnField[];
  readonly readme: ReadmeFacts;
  readonly signs: readonly Sign[];
  readonly projectFiles: readonly ProjectFile[];
  /** Lock files that name no address, such as packages.lock.json, are none of these. */
  readonly lockFiles: readonly LockFile[];
  /** Lock files that cannot be read, each with what to say of it. */
  readonly unreadable?: readonly { readonly file: RegExp; readonly message: string }[];
  /** Where its downloads are; undefined for a client that keeps nothing between runs. Pure. */
  readonly cache?: (folders: Folders) => CachePlace;
  /** Pure. */
  readonly configure: (context: ClientContext) => ClientConfiguration;
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
