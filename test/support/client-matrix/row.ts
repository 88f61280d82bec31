import type { ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import type { Client } from '../clients.ts';
import type { World } from './world.ts';

export type Files = Readonly<Record<string, string>>;
export const TOKEN_PLACES = ['environment', 'file'] as const;
export type TokenPlace = (typeof TOKEN_PLACES)[number];

/** A client in one version, and all that the matrix does with it; a new client is a new row. */
export interface ClientRow {
  /** `npm 11`; unique. */
  readonly title: string;
  readonly tool: ClientName;
  readonly program: Client | ((world: World) => Promise<Client>);
  /** The file that says whether the client is on this machine. */
  readonly needs: string;
  /** The arguments that print the version; `--version` where there are none. */
  readonly version?: readonly string[];
  /** What keeps the client's downloads and state below `folder`, outside of the home directory. */
  readonly env?: (folder: string, world: World) => Readonly<Record<string, string>>;
  /** What the user has in the home directory before: paths below it, and texts. */
  readonly mine: Files;
  /** The client's own "change my configuration" commands, and what others do to its files in a job. */
  readonly own: readonly OwnChange[];
  /** What others have written before the login, with commands of their own. */
  readonly earlier?: readonly OwnChange[];
  /** What is read after the file that login writes, or before it, and wins over it. */
  readonly winners: readonly Winner[];
  /** A project that needs a package of the repository. */
  readonly project: (world: World, name: string) => Files;
  /** The client's arguments that get it, one command after the other. */
  readonly install: readonly (readonly string[])[];
  /** A failure that shows as well as a success that the repository was asked. */
  readonly asGoodAsSuccess?: RegExp;
  /** Paths below the home directory that hold no configuration. */
  readonly ignored?: RegExp;
}

/** Texts and arguments may have {DECOY}, {ENDPOINT} (of the service), {REPOSITORY:format} (the endpoint of the login), {HOST}, {HOME}, {TEMP} and {FOLDER} in them. */
export type OwnChange = { readonly title: string } & (
  | {
      readonly command: readonly string[];
      readonly input?: string;
      /** Another program than the client itself. */
      readonly program?: Client;
      /** It leaves a token of its own in the client's files. */
      readonly holdsTokens?: true;
    }
  /** Below the home directory; what a step writes that runs after the login. */
  | { readonly write: Files }
);

export interface Winner {
  readonly title: string;
  /** Below the home directory. */
  readonly files?: Files;
  /** Below the project. */
  readonly project?: Files;
  readonly env?: Readonly<Record<string, string>>;
  /**
   * `ours`: mended, so the package comes from the repository of the login; `warned`: a warning of the login names it;
   * `loud`: the install fails without having asked anybody else; `refused`: the login itself fails, and changes nothing.
   */
  readonly outcome: Outcomes | Readonly<Record<TokenPlace, Outcomes>>;
}

export type Outcomes = 'ours' | 'warned' | 'loud' | 'refused';
