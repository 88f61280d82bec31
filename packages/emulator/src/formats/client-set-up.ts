/** What the set-up of a client is written for. */
export interface ClientTarget {
  /** The repository's endpoint for the client's format, with a slash at the end, as all clients want it. */
  readonly url: string;
  /** The emulator: `http://127.0.0.1:4999` */
  readonly endpoint: string;
  readonly region: string;
  readonly domain: string;
  readonly owner: string;
  readonly repository: string;
}

export interface Step {
  /** What to do with the text: a file's path, or where to type it. */
  readonly title: string;
  readonly text: string;
  readonly note?: string;
}

export interface ClientSetUp {
  /** Value of the page's parameter. */
  readonly id: string;
  readonly name: string;
  /** The name under which `codeartifact-ci login --tools` configures it, where it does. */
  readonly login?: string;
  /** How the client authenticates: with the token in CODEARTIFACT_AUTH_TOKEN, or by signing its requests itself. */
  readonly auth: 'token' | 'signature';
  /** What the client needs beside the token. */
  readonly steps: (target: ClientTarget) => readonly Step[];
}

/** The token as shells and configuration files refer to it. */
export const TOKEN = '${CODEARTIFACT_AUTH_TOKEN}';

export function withCredentials(url: string): string {
  return url.replace('://', `://aws:${TOKEN}@`);
}

/** The name alone: `127.0.0.1`. */
export function hostOf({ endpoint }: ClientTarget): string {
  return new URL(endpoint).hostname;
}
