import type { Registry } from '../client.ts';

/** The hosts that a script in Groovy, Kotlin or Scala names, without those of the login and those in `known`. */
export function otherHosts(script: string | undefined, registries: readonly Registry[], known: string): string[] {
  const own = new Set(registries.map(({ endpoint }) => endpoint.host));
  const code = (script ?? '').replace(/^\s*\/\/.*$/gm, '').replace(/\/\*[^]*?\*\//g, '');
  const hosts = [...code.matchAll(/https?:\/\/[^\s"'`$)]+/g)].flatMap(([url]) =>
    URL.canParse(url) ? [new URL(url).host] : [],
  );
  return [...new Set(hosts)].filter((host) => !own.has(host) && !known.includes(host));
}

/** What to say of such a script of the user's. */
export function besideLogin(path: string, hosts: readonly string[], client: string): string {
  return `${path} names ${hosts.join(', ')}: if that is a repository, ${client} asks there beside the one of the login. Remove it, or give it to the repository as an upstream.`;
}
