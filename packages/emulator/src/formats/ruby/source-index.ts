import { ANY_PLATFORM, gemAt, gemFullName } from './names.ts';
import { indexLines, parseInfoLine, type InfoLine, type RubyGem, type RubyNative } from './info.ts';
import type { VersionMetadata } from '../../store/types.ts';
import type { ExternalCatalogue, ExternalPackage, ExternalVersion } from '../../store/external-source.ts';

/** A gem as a registry lists it, with what is known beside its line. */
export interface ListedLine {
  /** As it stands in the compact index. */
  readonly text: string;
  readonly line: InfoLine;
  /** Where the gem can be had. */
  readonly url: string;
  /** Milliseconds since the epoch, where known; else what the line says. */
  readonly published?: number;
  readonly size?: number;
  readonly facts?: Omit<RubyGem, 'line' | 'uploaded' | 'position'>;
  readonly metadata?: VersionMetadata;
}

/** A gem's page. */
export function readInfo(name: string, document: string, base: string): ListedLine[] {
  return indexLines(document).flatMap((text): ListedLine[] => {
    const line = parseInfoLine(text);
    if (line === undefined) return [];
    const file = `${gemFullName({ name, ...line })}.gem`;
    return [{ text, line, url: new URL(`gems/${encodeURIComponent(file)}`, base).href }];
  });
}

/**
 * `NAME VERSIONS MD5`, by name. A registry adds lines as gems change: of several on a gem the versions add up (`-1.0`
 * takes one away), and the last MD5 counts.
 */
export function readVersions(document: string): ExternalCatalogue {
  const catalogue = new Map<string, string>();
  for (const line of indexLines(document)) {
    const [name = '', versions = '', md5 = '', ...more] = line.split(' ');
    if (gemAt(name) === undefined || more.length > 0 || !/^[0-9A-Za-z.,_-]+$/.test(versions)) continue;
    if (!/^[0-9a-f]{32}$/.test(md5)) continue;
    const before = catalogue.get(name)?.split(' ', 1)[0];
    catalogue.set(name, `${before === undefined ? '' : `${before},`}${versions} ${md5}`);
  }
  return catalogue;
}

/** A gem from its lines, in their order; undefined where there is none. Of two lines on one gem the last counts. */
export function describeGem(name: string, lines: readonly ListedLine[]): ExternalPackage | undefined {
  const groups = new Map<string, Map<string, ListedLine & { readonly position: number }>>();
  for (const [position, listed] of lines.entries()) {
    const { version } = listed.line;
    const group = groups.get(version) ?? new Map<string, ListedLine & { readonly position: number }>();
    groups.set(version, group);
    group.set(`${gemFullName({ name, ...listed.line })}.gem`, { ...listed, position });
  }
  if (groups.size === 0) return undefined;
  const versions = [...groups].map(([version, group]): [string, ExternalVersion] => {
    const all = [...group.values()];
    const main = all.find(({ line }) => line.platform === ANY_PLATFORM) ?? all[0];
    const times = all.map(({ published, line }) => published ?? line.created ?? 0);
    return [
      version,
      {
        version,
        published: Math.min(...times),
        // Made when somebody looks: there may be hundreds of versions.
        get metadata() {
          return { ...(main?.metadata ?? runtimeDependencies(main?.line)), native: nativeOf(group) };
        },
        assets: [...group].map(([file, { url, line, size }]) => ({
          name: file,
          url,
          ...(size === undefined ? {} : { size }),
          ...(line.sha256 === undefined ? {} : { hashes: { sha256: line.sha256 } }),
        })),
      },
    ];
  });
  return { versions: new Map(versions), tags: {} };
}

function nativeOf(group: ReadonlyMap<string, ListedLine & { readonly position: number }>): RubyNative {
  const gems = [...group].map(([file, { text, position, facts }]): [string, RubyGem] => [
    file,
    { line: text, position, ...facts },
  ]);
  return { gems: Object.fromEntries(gems) };
}

function runtimeDependencies(line: InfoLine | undefined): VersionMetadata {
  return {
    dependencies: (line?.dependencies ?? []).map(({ name, versions }) => ({
      package: name,
      dependencyType: 'runtime',
      versionRequirement: versions.join(', '),
    })),
  };
}
