import { nugetAsset, nugetPackage, parseNugetVersion, type NugetVersion } from './names.ts';
import type { PackageKey } from '../../store/types.ts';
import { decodeSegment } from '../responses.ts';

/** Below the endpoint, the resources that the service index names. The registration's is the service's own. */
export const FLAT_CONTAINER = 'v3/flatcontainer/';
export const QUERY = 'v3/query';
export const AUTOCOMPLETE = 'v3/autocomplete';
export const PACKAGE = 'v3/package';

/** The registration for clients that know SemVer 2.0.0, and the one for those that do not. */
export type Hive = 'registration4' | 'registration4-semver1';
const HIVES: readonly Hive[] = ['registration4', 'registration4-semver1'];

export type NugetRoute =
  | { readonly kind: 'service-index' | 'query' | 'autocomplete' | 'publish' }
  | { readonly kind: 'versions'; readonly at: PackageKey }
  | {
      readonly kind: 'nupkg' | 'nuspec' | 'listing';
      readonly at: PackageKey;
      readonly version: NugetVersion;
    }
  | { readonly kind: 'registration'; readonly hive: Hive; readonly at: PackageKey }
  | { readonly kind: 'registration-page'; readonly hive: Hive; readonly at: PackageKey; readonly lower: string }
  | {
      readonly kind: 'registration-leaf';
      readonly hive: Hive;
      readonly at: PackageKey;
      readonly version: NugetVersion;
    };

/** What a path below the endpoint names, in any case and spelling of ID and version; undefined for nothing. */
export function parseNugetRoute(rest: string): NugetRoute | undefined {
  const segments = rest.replace(/\/$/, '').split('/').map(decodeSegment);
  if (!segments.every((segment): segment is string => segment !== undefined)) return undefined;
  const [api, resource, id, ...more] = segments;
  if (api !== 'v3' || resource === undefined) return undefined;
  if (id === undefined) {
    return resource === 'index.json'
      ? { kind: 'service-index' }
      : resource === 'query' || resource === 'autocomplete'
        ? { kind: resource }
        : resource === 'package'
          ? { kind: 'publish' }
          : undefined;
  }
  const at = nugetPackage(id);
  if (at === undefined) return undefined;
  if (resource === 'flatcontainer') return flatContainerRoute(at, more);
  const hive = HIVES.find((name) => name === resource);
  if (hive !== undefined) return registrationRoute(hive, at, more);
  const version = parseNugetVersion(more[0] ?? '');
  return resource === 'package' && version !== undefined && more.length === 1
    ? { kind: 'listing', at, version }
    : undefined;
}

function flatContainerRoute(at: PackageKey, segments: readonly string[]): NugetRoute | undefined {
  const [first = '', file = '', ...more] = segments;
  if (segments.length === 1 && first === 'index.json') return { kind: 'versions', at };
  const version = parseNugetVersion(first);
  if (version === undefined || more.length > 0) return undefined;
  const name = file.toLowerCase();
  if (name === nugetAsset(at, version.normalised)) return { kind: 'nupkg', at, version };
  return name === `${at.name}.nuspec` ? { kind: 'nuspec', at, version } : undefined;
}

function registrationRoute(hive: Hive, at: PackageKey, segments: readonly string[]): NugetRoute | undefined {
  const [first = '', lower = '', upper = ''] = segments;
  if (segments.length === 1) {
    if (first === 'index.json') return { kind: 'registration', hive, at };
    const version = parseNugetVersion(first.replace(/\.json$/, ''));
    return version === undefined ? undefined : { kind: 'registration-leaf', hive, at, version };
  }
  if (segments.length !== 3 || first !== 'page' || !upper.endsWith('.json')) return undefined;
  return { kind: 'registration-page', hive, at, lower };
}
