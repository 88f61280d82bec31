import type { PackageKey } from '../../store/types.ts';
import { packageKeyOf } from './manifest.ts';
import { decodeSegment } from '../responses.ts';

export type NpmRoute =
  | { readonly kind: 'root' | 'ping' }
  | { readonly kind: 'package'; readonly at: PackageKey }
  | { readonly kind: 'version'; readonly at: PackageKey; readonly selector: string }
  | { readonly kind: 'tarball'; readonly at: PackageKey; readonly version: string }
  | { readonly kind: 'dist-tags'; readonly at: PackageKey; readonly tag: string | undefined }
  /** What the service does not have and clients do without. */
  | { readonly kind: 'absent'; readonly what: string }
  /** What the service does not do: a client must not take it for done. */
  | { readonly kind: 'unsupported'; readonly command: string };

/**
 * Reads the path below the endpoint as it came. A scope is parted from its name by a slash, or by `%2f` or `%2F`:
 * npm and Yarn 4 encode it in one place, pnpm in another. Undefined: no such path.
 */
export function parseRoute(rest: string): NpmRoute | undefined {
  const segments = rest.replace(/\/$/, '').split('/').map(decodeSegment);
  if (!segments.every((segment) => segment !== undefined)) return undefined;
  if (segments.length === 1 && segments[0] === '') return { kind: 'root' };
  if (segments.includes('-rev')) return { kind: 'unsupported', command: 'unpublish and owner' };
  // There is a package named `-`; its own paths go on with another `-`, or end.
  if (segments[0] === '-' && segments.length > 1 && segments[1] !== '-') return serviceRoute(segments.slice(1));
  const named = takeName(segments);
  if (named === undefined) return undefined;
  const [at, tail] = named;
  const [first, file] = tail;
  if (first === undefined) return { kind: 'package', at };
  if (first === '-' && file !== undefined && tail.length === 2) {
    const version = versionInFile(at, file);
    return version === undefined ? undefined : { kind: 'tarball', at, version };
  }
  return tail.length === 1 ? { kind: 'version', at, selector: first } : undefined;
}

/** Below `-/`: what is not about one package. */
function serviceRoute(segments: readonly string[]): NpmRoute | undefined {
  const path = segments.join('/');
  if (path === 'ping') return { kind: 'ping' };
  if (segments[0] === 'package') {
    const named = takeName(segments.slice(1));
    if (named === undefined) return undefined;
    const [at, [what, tag, ...more]] = named;
    if (what === 'dist-tags' && more.length === 0) return { kind: 'dist-tags', at, tag };
    return { kind: 'unsupported', command: 'access' };
  }
  // `npm install` asks for advisories and goes on without; a 405 would do as well, but is logged as an error.
  if (path.startsWith('npm/v1/security/')) return { kind: 'absent', what: 'security advisories' };
  if (path.startsWith('npm/v1/keys')) return { kind: 'absent', what: 'registry signatures' };
  if (path.startsWith('npm/v1/attestations/')) return { kind: 'absent', what: 'attestations' };
  return { kind: 'unsupported', command: commandOf(path) };
}

/** The npm command that asks for a path, to name it in the answer. */
const COMMANDS: readonly (readonly [prefix: string, command: string])[] = [
  ['whoami', 'whoami'],
  ['v1/search', 'search'],
  ['all', 'search'],
  ['v1/login', 'login'],
  ['user/', 'login, logout and adduser'],
  ['npm/v1/tokens', 'token'],
  ['npm/v1/user', 'profile'],
  ['npm/v1/hooks', 'hook'],
  ['org/', 'org and team'],
  ['team/', 'team'],
  ['_view/starred', 'star'],
  ['stage', 'stage'],
];

function commandOf(path: string): string {
  return COMMANDS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? path.split('/', 1).join('');
}

/** The coordinates at the head of the segments, and what follows. */
function takeName(segments: readonly string[]): [PackageKey, string[]] | undefined {
  const [first = '', second = ''] = segments;
  const joined = first.startsWith('@') && !first.includes('/');
  const at = packageKeyOf(joined ? `${first}/${second}` : first);
  return at === undefined ? undefined : [at, segments.slice(joined ? 2 : 1)];
}

/** `name-1.0.0.tgz` of `@scope/name` is version 1.0.0. */
function versionInFile({ name }: PackageKey, file: string): string | undefined {
  const match = file.startsWith(`${name}-`) ? /^(.+)\.tgz$/.exec(file.slice(name.length + 1)) : null;
  return match?.[1];
}
