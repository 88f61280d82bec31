import type { Host } from './host.ts';

/** This machine is never reached through a proxy, whatever the variables say. */
export const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** The variables of proxies as Node.js's agents take them (`proxyEnv`), with this machine among the exceptions. */
export function proxyVariables(env: Host['env']): Record<string, string | undefined> {
  const value = (name: string): string | undefined => env[name.toLowerCase()] ?? env[name];
  const exceptions = withoutProxy(value('NO_PROXY'));
  return { HTTP_PROXY: value('HTTP_PROXY'), HTTPS_PROXY: value('HTTPS_PROXY'), NO_PROXY: exceptions };
}

/** A value of NO_PROXY with this machine in it; everything stays excepted where everything was. */
export function withoutProxy(given: string | undefined): string {
  const present = (given ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (present.includes('*')) return '*';
  return [...new Set([...present, ...LOOPBACK_HOSTS])].join(',');
}

/** The proxy that a request to `url` goes through, as people find it: its variable and its address, without credentials. */
export function proxyFor(url: URL, env: Host['env']): string | undefined {
  const variables = proxyVariables(env);
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const proxy = variables[name] ?? '';
  if (proxy === '' || (variables['NO_PROXY'] ?? '').split(',').some((entry) => excepts(entry, url))) return undefined;
  return `${URL.canParse(proxy) ? new URL(proxy).host : proxy.replace(/^.*@/, '')} (${name})`;
}

/** `*`, a host, a host with its port, a suffix as `.example.com` or `*.example.com`. */
function excepts(entry: string, { hostname, port, protocol }: URL): boolean {
  if (entry === '*') return true;
  const host = hostname.toLowerCase();
  const withPort = `${host}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
  const pattern = entry.toLowerCase().replace(/^\*(?=\.)/, '');
  return pattern.startsWith('.') ? host.endsWith(pattern) : pattern === host || pattern === withPort;
}
