import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';

/** 127.0.0.0/8, ::1 and localhost. */
export function isLoopback(url: URL): boolean {
  return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}

/** An absolute http(s) URL without credentials, query or fragment; throws an InputError that says what is wrong. */
export function parseEndpoint(text: string): URL {
  if (!URL.canParse(text)) throw new InputError('must be an absolute URL, such as https://vpce-….vpce.amazonaws.com');
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    throw new InputError('must be an https URL (http only for this machine: 127.0.0.1 or localhost)');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new InputError('must not hold credentials, a query or a fragment');
  }
  return url;
}

/** A VPC endpoint for repositories: the address of a host alone. */
export function parseRepositoryEndpoint(text: string): URL {
  const url = parseEndpoint(text);
  if (url.pathname !== '/') throw new InputError('must be the address of a host without a path');
  if (!isLoopback(url) && !/^vpce-[a-z0-9-]+\.d\.codeartifact\.[a-z0-9-]+\.vpce\.[a-z0-9.-]+$/.test(url.hostname)) {
    throw new InputError(
      'must be a VPC endpoint for repositories: https://vpce-….d.codeartifact.REGION.vpce.amazonaws.com',
    );
  }
  return url;
}

/**
 * Where to send a service's requests; undefined leaves it to the SDK. The SDK would take AWS_ENDPOINT_URL_* from the
 * environment by itself, so that any step of a job could lead the next one's credentials elsewhere: such a variable is
 * honoured for this machine (the emulator) and refused for any other.
 */
export function resolveEndpoint(given: URL | undefined, env: Host['env']): string | undefined {
  return given?.href ?? fromVariables('CODEARTIFACT', 'endpoint', env);
}

/** The same for STS: the input `sts-endpoint`, else the emulator, which is both, else a variable. */
export function stsEndpoint(
  { stsEndpoint: given, endpoint }: { readonly stsEndpoint: URL | undefined; readonly endpoint: URL | undefined },
  env: Host['env'],
): string | undefined {
  if (given !== undefined) return given.href;
  return endpoint !== undefined && isLoopback(endpoint) ? endpoint.href : fromVariables('STS', 'sts-endpoint', env);
}

/**
 * An endpoint as the SDK's clients take it: FIPS and dual stack, which the environment or a profile may ask for, choose
 * among the service's own, and a client refuses them together with another.
 */
export function clientEndpoint(endpoint: string | undefined) {
  return endpoint === undefined ? {} : { endpoint, useFipsEndpoint: false, useDualstackEndpoint: false };
}

function fromVariables(service: 'CODEARTIFACT' | 'STS', input: string, env: Host['env']): string | undefined {
  for (const name of [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL']) {
    const value = env[name];
    if (value === undefined || value === '') continue;
    if (!URL.canParse(value) || !isLoopback(new URL(value))) {
      throw new InputError(
        `The variable ${name} points at ${value}, which is not this machine. Give the endpoint as the input '${input}', or unset the variable.`,
      );
    }
    return value;
  }
  return undefined;
}
