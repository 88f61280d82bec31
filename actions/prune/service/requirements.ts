import { isRecord } from './json.ts';
import { nugetEntries, nugetKey } from './publication-times.ts';
import type { Requirement } from './version-service.ts';

/** What installs along with a package, or beside it; what only its developers need is not looked at. */
const KINDS = ['dependencies', 'optionalDependencies', 'peerDependencies'];

/** By version, what a packument's versions need of other packages. */
export function npmRequirements(packument: unknown): Map<string, readonly Requirement[]> {
  const versions = isRecord(packument) ? packument['versions'] : undefined;
  if (!isRecord(versions)) return new Map();
  return new Map(
    Object.entries(versions).map(([version, manifest]) => [
      version,
      isRecord(manifest) ? KINDS.flatMap((kind) => entriesOf(manifest[kind])) : [],
    ]),
  );
}

/** By version (see nugetKey), what the versions in a NuGet registration need, whatever the target framework. */
export function nugetRequirements(pages: readonly unknown[]): Map<string, readonly Requirement[]> {
  const recordsIn = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
  return new Map(
    nugetEntries(pages).flatMap(({ version, dependencyGroups }): [string, readonly Requirement[]][] => {
      if (typeof version !== 'string') return [];
      const needed = recordsIn(dependencyGroups).flatMap(({ dependencies }) => recordsIn(dependencies));
      const requirements = needed.flatMap(({ id, range }) =>
        typeof id === 'string' && typeof range === 'string' ? [{ namespace: '', name: id, range }] : [],
      );
      return [[nugetKey(version), requirements]];
    }),
  );
}

function entriesOf(dependencies: unknown): Requirement[] {
  if (!isRecord(dependencies)) return [];
  return Object.entries(dependencies).flatMap(([key, range]): Requirement[] => {
    if (typeof range !== 'string') return [];
    // `npm:@acme/core@^1` under another name (npm, "package.json", aliases).
    const alias = /^npm:(.+)@([^@]*)$/.exec(range);
    const [, scope = '', name = ''] = /^(?:@([^/]+)\/)?(.+)$/.exec(alias?.[1] ?? key) ?? [];
    return [{ namespace: scope, name, range: alias?.[2] ?? range }];
  });
}
