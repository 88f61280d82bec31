import { gemAt, gemNumber, gemPlatform, gemVersion, type GemFile } from './names.ts';
import type { VersionMetadata } from '../../store/types.ts';

/** What a version's `native` metadata holds for Ruby: each of its gems, by file name; there is one per platform. */
export interface RubyNative {
  readonly gems: Readonly<Record<string, RubyGem>>;
}

export interface RubyGem {
  /** The gem's line in the compact index, checksum and all: as it was published, or as its registry has it. */
  readonly line: string;
  /** Milliseconds since the epoch, of a gem that was pushed here. */
  readonly uploaded?: number;
  /** The place among the lines of its registry, of a gem that comes from one. */
  readonly position?: number;
  readonly authors?: readonly string[];
  readonly description?: string;
}

export interface Requirement {
  readonly name: string;
  /** `>= 1.0` and the like; all of them have to hold. */
  readonly versions: readonly string[];
}

/** A line of the compact index, read. */
export interface InfoLine {
  readonly version: string;
  readonly platform: string;
  readonly dependencies: readonly Requirement[];
  /** In hex; old lines may have none. */
  readonly sha256: string | undefined;
  readonly ruby: readonly string[];
  readonly rubygems: readonly string[];
  /** Milliseconds since the epoch, where the registry tells. */
  readonly created: number | undefined;
}

export type NewInfoLine = Omit<InfoLine, 'created'>;

/** `Gem::Requirement::PATTERN`: an operator, `=` if there is none, and a version. */
const REQUIREMENT = /^\s*(=|!=|>=|<=|~>|>|<)?\s*([0-9A-Za-z.-]+)\s*$/;

/** A requirement in RubyGems' own spelling, `>= 1.0`; undefined for what is none. */
export function versionRequirement(text: string): string | undefined {
  const [, operator = '=', stated = ''] = REQUIREMENT.exec(text) ?? [];
  const version = gemVersion(stated);
  return version === undefined ? undefined : `${operator} ${version}`;
}

/** `VERSION[-PLATFORM] NAME:REQUIREMENT&…,…|checksum:SHA256,ruby:…,rubygems:…` (Compact Index API). */
export function formatInfoLine(line: NewInfoLine): string {
  const pair = ({ name, versions }: Requirement): string => `${name}:${versions.join('&')}`;
  const facts = [
    ...(line.sha256 === undefined ? [] : [`checksum:${line.sha256}`]),
    ...(says(line.ruby) ? [pair({ name: 'ruby', versions: line.ruby })] : []),
    ...(says(line.rubygems) ? [pair({ name: 'rubygems', versions: line.rubygems })] : []),
  ];
  return `${gemNumber(line)} ${line.dependencies.map(pair).join(',')}|${facts.join(',')}`;
}

/** Whether a requirement excludes anything. */
function says(versions: readonly string[]): boolean {
  return versions.length > 0 && !(versions.length === 1 && versions[0] === '>= 0');
}

/** Undefined for a line that no client could make use of. */
export function parseInfoLine(text: string): InfoLine | undefined {
  const space = text.indexOf(' ');
  const number = space < 0 ? text : text.slice(0, space);
  const hyphen = number.indexOf('-');
  const version = hyphen < 0 ? number : number.slice(0, hyphen);
  const platform = gemPlatform(hyphen < 0 ? undefined : number.slice(hyphen + 1));
  // Not one character that could start another line, or another column.
  if (gemVersion(version) !== version || platform === undefined || /[\x00-\x1f\x7f]/.test(text)) return undefined;
  const [dependencies = '', facts = ''] = (space < 0 ? '' : text.slice(space + 1)).split('|', 2);
  const read = (list: string): Requirement[] =>
    list.split(',').flatMap((pair) => {
      const colon = pair.indexOf(':');
      return colon <= 0 ? [] : [{ name: pair.slice(0, colon), versions: pair.slice(colon + 1).split('&') }];
    });
  const known = new Map(read(facts).map(({ name, versions }) => [name, versions]));
  const requirements = (name: string): string[] =>
    (known.get(name) ?? []).flatMap((each) => versionRequirement(each) ?? []);
  const checksum = known.get('checksum')?.[0] ?? '';
  const created = Date.parse(known.get('created_at')?.[0] ?? '');
  return {
    version,
    platform,
    dependencies: read(dependencies).flatMap(({ name, versions }) => {
      const wanted = versions.flatMap((each) => versionRequirement(each) ?? []);
      return gemAt(name) === undefined ? [] : [{ name, versions: wanted.length === 0 ? ['>= 0'] : wanted }];
    }),
    sha256: /^[0-9a-f]{64}$/i.test(checksum) ? checksum.toLowerCase() : undefined,
    ruby: requirements('ruby'),
    rubygems: requirements('rubygems'),
    created: Number.isNaN(created) ? undefined : created,
  };
}

/** A gem's page in the compact index. */
export function formatInfo(lines: readonly string[]): string {
  return `---\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** The lines of a document of the compact index, without what stands above them. */
export function indexLines(document: string): string[] {
  const lines = document.split('\n').filter((line) => line !== '');
  return lines.slice(lines.indexOf('---') + 1);
}

/** What is known of one of a version's gems. */
export function gemIn(metadata: VersionMetadata | undefined, file: string): RubyGem | undefined {
  const native = metadata?.native as RubyNative | undefined;
  return native !== undefined && Object.hasOwn(native.gems, file) ? native.gems[file] : undefined;
}

/** A gem's name with its version, as people read it: `demo (1.0-java)`. */
export function titleOf(file: GemFile): string {
  return `${file.name} (${gemNumber(file)})`;
}
