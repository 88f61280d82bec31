import { isIPv4 } from 'node:net';
import { InputError } from './errors.ts';
import type { Host } from './host.ts';

/** This machine is never reached through a proxy, whatever the variables say. */
const LOOPBACK_HOSTS = ['127.0.0.0-127.255.255.255', 'localhost', '::1', '[::1]'];

type ProxyVariable = 'HTTP_PROXY' | 'HTTPS_PROXY';

/**
 * The variables of proxies as Node.js's agent for plain HTTP takes them (`proxyEnv`), with this machine among the
 * exceptions. A proxy that cannot be used is left out: `proxyFor` tells of it when a request would go there.
 */
export function proxyVariables(env: Host['env']): Record<string, string | undefined> {
  const parsed = parseProxy(env, 'HTTP_PROXY');
  return { HTTP_PROXY: parsed instanceof URL ? parsed.href : undefined, NO_PROXY: exceptions(env).join(',') };
}

/**
 * The proxy that a request to `url` goes through, as people find it: its variable and its address, without credentials.
 * Throws an InputError for one that cannot be used.
 */
export function proxyFor(url: URL, env: Host['env']): string | undefined {
  const proxy = proxyUrl(url, env);
  return proxy === undefined ? undefined : `${proxy.host} (${variableFor(url)})`;
}

/** The same as a URL, with its credentials. */
export function proxyUrl(url: URL, env: Host['env']): URL | undefined {
  if (exceptions(env).some((entry) => excepts(entry, url))) return undefined;
  const name = variableFor(url);
  const parsed = parseProxy(env, name);
  if (typeof parsed === 'string') {
    throw new InputError(
      `The variable ${name} (or ${name.toLowerCase()}) ${parsed}, so no request can go through it. Write http://HOST:PORT or http://USER:PASSWORD@HOST:PORT there, or add the host ${url.host} to NO_PROXY.`,
    );
  }
  return parsed;
}

function variableFor({ protocol }: URL): ProxyVariable {
  return protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
}

/** The proxy's URL, what is wrong with it, or undefined where there is none. Without a scheme it is http, as for curl. */
function parseProxy(env: Host['env'], name: ProxyVariable): URL | string | undefined {
  const given = (variable(env, name) ?? '').trim();
  if (given === '') return undefined;
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  if (!URL.canParse(text)) return 'holds no URL';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `names a proxy of the kind ${url.protocol}//`;
  try {
    [url.username, url.password].map(decodeURIComponent);
  } catch {
    return 'has credentials that are not URL-encoded (% is written %25)';
  }
  return url;
}

/** Lower case goes before upper case. */
function variable(env: Host['env'], name: ProxyVariable | 'NO_PROXY'): string | undefined {
  return env[name.toLowerCase()] ?? env[name];
}

/**
 * What NO_PROXY excepts, and this machine, in the forms that Node.js knows. A name stands for the hosts below it too, as
 * it does for curl, the AWS CLI and the package managers; Node.js wants a dot in front for that.
 */
function exceptions(env: Host['env']): string[] {
  const present = (variable(env, 'NO_PROXY') ?? '')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map((entry) => (/^[^.*:[\]/][^*:[\]/]*$/.test(entry) && !/^[\d.-]+$/.test(entry) ? `.${entry}` : entry));
  return present.includes('*') ? ['*'] : [...new Set([...present, ...LOOPBACK_HOSTS])];
}

/** As Node.js has it: `*`, a host, a host with its port, `.example.com` with what is below it, `*.example.com`, IPs from-to. */
function excepts(given: string, { hostname, port, protocol }: URL): boolean {
  const entry = given.toLowerCase();
  const host = hostname.toLowerCase();
  const withPort = `${host}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
  if (entry === '*' || entry === host || entry === withPort) return true;
  if (entry.startsWith('*.')) return host.endsWith(entry.slice(1));
  if (entry.startsWith('.')) return `.${host}`.endsWith(entry);
  const [from = '', to = ''] = entry.split('-');
  return [host, from, to].every((address) => isIPv4(address)) && order(from) <= order(host) && order(host) <= order(to);
}

function order(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
