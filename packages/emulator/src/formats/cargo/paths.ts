import { crateAt, indexPath, isCrateVersion } from './names.ts';
import type { PackageKey } from '../../store/types.ts';
import { decodeSegment } from '../responses.ts';

/** What a path below a repository's endpoint asks for. */
export type CargoRoute =
  | { readonly kind: 'config' }
  | { readonly kind: 'index'; readonly at: PackageKey }
  | { readonly kind: 'publish' }
  | { readonly kind: 'versions'; readonly at: PackageKey }
  | { readonly kind: 'download'; readonly at: PackageKey; readonly version: string }
  | { readonly kind: 'unsupported'; readonly command: 'search' | 'owner' | 'yank' };

/** Undefined for what neither an index nor the web API has. No crate has a name with `%` in it. */
export function parseRoute(rest: string): CargoRoute | undefined {
  if (rest === 'config.json') return { kind: 'config' };
  const segments = rest.split('/');
  if (segments[0] !== 'api') return parseIndexPath(rest, segments.at(-1) ?? '');
  const [, version, crates, ...more] = segments;
  if (version !== 'v1' || crates !== 'crates') return undefined;
  const [name = '', selector, action] = more;
  if (more.length === 0) return { kind: 'unsupported', command: 'search' };
  if (more.length === 1 && name === 'new') return { kind: 'publish' };
  const at = crateAt(name);
  if (at === undefined) return undefined;
  if (more.length === 2) return ofCrate(at, selector);
  return more.length === 3 ? ofVersion(at, decodeSegment(selector ?? ''), action) : undefined;
}

/** The folders must be those of the name: at any other address, Cargo would never see the crate. */
function parseIndexPath(rest: string, name: string): CargoRoute | undefined {
  const at = crateAt(name);
  return at !== undefined && indexPath(name) === rest ? { kind: 'index', at } : undefined;
}

function ofCrate(at: PackageKey, selector: string | undefined): CargoRoute | undefined {
  if (selector === 'versions') return { kind: 'versions', at };
  return selector === 'owners' ? { kind: 'unsupported', command: 'owner' } : undefined;
}

function ofVersion(at: PackageKey, version: string | undefined, action: string | undefined): CargoRoute | undefined {
  if (version === undefined || !isCrateVersion(version)) return undefined;
  if (action === 'download') return { kind: 'download', at, version };
  return action === 'yank' || action === 'unyank' ? { kind: 'unsupported', command: 'yank' } : undefined;
}
