import type { Problem, Registry, SurveyedLogin } from '../client.ts';

/*
 * Whether what a file of the project names is what the login says. Registries are compared, not hosts: a URL, what it is
 * for, and for which scope.
 */

/** A web address of a registry, without its credentials, query and `sparse+`; undefined for anything else. */
export function registryUrl(text: string | undefined): URL | undefined {
  const plain = (text ?? '').trim().replace(/^(?:sparse|registry)\+/, '');
  if (!URL.canParse(plain)) return undefined;
  // As the clients read it: `https:host/` and `https:\\host/` are web addresses too.
  const url = new URL(plain);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  return url;
}

/** Whether a URL is an endpoint or lies below it. CodeArtifact's own URLs have its port in them, which says the same. */
export function isBelow(url: URL, endpoint: URL): boolean {
  return url.origin === endpoint.origin && `${url.pathname.replace(/\/$/, '')}/`.startsWith(endpoint.pathname);
}

/** Whether a URL is that of a registry, of any of its pages that clients are given, such as `simple/` or `v3/index.json`. */
export function ownRegistry(url: URL, { registries }: Pick<SurveyedLogin, 'registries'>): Registry | undefined {
  return registries.find(({ endpoint }) => isBelow(url, endpoint));
}

/** The registry that takes the public one's place. */
export function mainRegistry({ registries }: Pick<SurveyedLogin, 'registries'>): Registry | undefined {
  return registries.find(({ mode, scopes }) => mode !== 'extra' && scopes.length === 0);
}

/**
 * Where the login has the packages of a scope from; undefined where it says nothing of them, so that nothing can go
 * against it. `scope` with its `@`.
 */
export function registryFor(login: Pick<SurveyedLogin, 'registries'>, scope: string | undefined): Registry | undefined {
  const own = scope === undefined ? undefined : login.registries.find(({ scopes }) => scopes.includes(scope));
  return own ?? mainRegistry(login);
}

/** The scope of an npm package's name. */
export function scopeOf(name: string | undefined): string | undefined {
  return /^(@[^/]+)\//.exec(name ?? '')?.[1];
}

/** A URL for people: nothing of it that could be a secret. */
export function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** Whether a text refers to a variable with the token, in the way of any client: `${V}`, `$V`, `%V%`, `${env.V}`. */
export function namesToken(text: string, { tokenVariables }: Pick<SurveyedLogin, 'tokenVariables'>): boolean {
  const words = new Set(text.match(/[A-Za-z0-9_]+/g) ?? []);
  return tokenVariables.some((name) => words.has(name));
}

/** With the variables that the job and the login have: `${NAME}`, `${NAME-default}`, `${NAME:-default}`, Bun's `$NAME`. */
export function expandVariables(text: string, { env }: Pick<SurveyedLogin, 'env'>): string {
  return text.replace(
    /\$\{([A-Za-z_]\w*)(?::?[-?]([^}]{0,1000}))?\}|\$([A-Za-z_]\w*)/g,
    (whole, name: string | undefined, fallback: string | undefined, bare: string) =>
      env[name ?? bare] ?? fallback ?? whole,
  );
}

/**
 * The URL of a text with variables, for people: a variable may hold what is secret, such as the entitlement in a path of
 * Cloudsmith's, and stays as it is written; where it is more than the path, its host alone is shown.
 */
export function asWritten(url: URL, text: string): URL {
  const plain = registryUrl(text);
  return plain?.host === url.host ? plain : new URL(url.origin);
}

/**
 * The problem of a place that would be given the token: no more than another address on the login's own host, and the
 * end of the step on any other.
 */
export function handedOver(line: number, url: URL, message: string, { registries }: SurveyedLogin): Problem {
  const isOurs = registries.some(({ endpoint }) => endpoint.origin === url.origin);
  return { line, kind: isOurs ? 'warning' : 'token', host: url.host, message };
}

/** A place that a file of the project names instead of, or beside, the one of the login. */
export interface Named {
  readonly line: number;
  /** The setting, as the file has it. */
  readonly what: string;
  readonly url: URL;
  /** What the client does: `npm asks there for all packages without a scope`. */
  readonly effect: string;
  readonly remedy: string;
  readonly kind?: Problem['kind'];
}

/** The problem of one such place. */
export function named({ line, what, url, effect, remedy, kind = 'warning' }: Named): Problem {
  return { line, kind, host: url.host, message: `${what} is ${shown(url)}: ${effect}. ${remedy}` };
}
