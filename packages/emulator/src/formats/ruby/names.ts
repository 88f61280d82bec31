import type { PackageKey } from '../../store/types.ts';

/** Platform of a gem that runs on all of them. */
export const ANY_PLATFORM = 'ruby';

/** `Gem::SpecificationPolicy#validate_name`; the length is the service's. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;
/** `Gem::Version::VERSION_PATTERN`, after its hyphens were replaced. */
const VERSION = /^[0-9]+(?:\.[0-9A-Za-z]+)*$/;
const MAX_VERSION_LENGTH = 255;
/** CPU, system and its version, joined by hyphens. That a platform starts with a letter tells it from a version. */
const PLATFORM = /^[A-Za-z][A-Za-z0-9_.]*(?:-[A-Za-z0-9_.]+)*$/;
const MAX_PLATFORM_LENGTH = 100;

/** A gem's file as its name tells of it. */
export interface GemFile {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
}

/** Where a gem is kept; undefined for what is no name of a gem. */
export function gemAt(name: string): PackageKey | undefined {
  return NAME.test(name) && /[A-Za-z]/.test(name) ? { format: 'ruby', namespace: '', name } : undefined;
}

/** A version in RubyGems' own spelling: `1.0-rc1` is `1.0.pre.rc1`. Undefined for what is none. */
export function gemVersion(text: string): string | undefined {
  const version = text.trim().replaceAll('-', '.pre.');
  return version.length <= MAX_VERSION_LENGTH && VERSION.test(version) ? version : undefined;
}

/** Undefined for what is no platform; none given means any. */
export function gemPlatform(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return ANY_PLATFORM;
  return text.length <= MAX_PLATFORM_LENGTH && PLATFORM.test(text) ? text : undefined;
}

/** `VERSION` or `VERSION-PLATFORM`: how the indexes list a gem. */
export function gemNumber({ version, platform }: Pick<GemFile, 'version' | 'platform'>): string {
  return platform === ANY_PLATFORM ? version : `${version}-${platform}`;
}

/** `NAME-VERSION[-PLATFORM]`: RubyGems' `full_name`. */
export function gemFullName(file: GemFile): string {
  return `${file.name}-${gemNumber(file)}`;
}

/**
 * Everything that a full name can mean: names of gems may look as if they ended with a version (`foo-1` 2.0 is
 * `foo-1-2.0`). Each reading has a platform that starts with a letter, so there is seldom more than one.
 */
export function readFullName(fullName: string): GemFile[] {
  const readings: GemFile[] = [];
  for (let at = fullName.indexOf('-'); at > 0; at = fullName.indexOf('-', at + 1)) {
    const next = fullName.indexOf('-', at + 1);
    const number = fullName.slice(at + 1, next < 0 ? undefined : next);
    const name = fullName.slice(0, at);
    const platform = next < 0 ? ANY_PLATFORM : gemPlatform(fullName.slice(next + 1));
    if (gemAt(name) === undefined || gemVersion(number) !== number || platform === undefined) continue;
    if (next < 0 || (platform !== ANY_PLATFORM && next + 1 < fullName.length))
      readings.push({ name, version: number, platform });
  }
  return readings;
}

/** The parts of a `Gem::Platform`; what is not there is null, as in Ruby. */
export interface PlatformParts {
  readonly cpu: string | null;
  readonly os: string | null;
  readonly version: string | null;
}

/** Systems whose version is written right behind their name, as `Gem::Platform#initialize` knows them. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/^aix(\d+)?/, 'aix'],
  [/cygwin()/, 'cygwin'],
  [/^darwin(\d+)?/, 'darwin'],
  [/^macruby()$/, 'macruby'],
  [/^freebsd(\d+)?/, 'freebsd'],
  [/^hpux(\d+)?/, 'hpux'],
  [/^j(?:ruby|ava)()$/, 'java'],
  [/^java([\d.]*)/, 'java'],
  [/^dalvik(\d+)?$/, 'dalvik'],
  [/^dotnet([\d.]*)/, 'dotnet'],
  [/^linux-?((?!gnu)\w+)?/, 'linux'],
  [/mingw32()/, 'mingw32'],
  [/mingw-?(\w+)?/, 'mingw'],
  [/netbsdelf()/, 'netbsdelf'],
  [/^openbsd(\d+\.\d+)?/, 'openbsd'],
  [/^solaris(\d+\.\d+)?/, 'solaris'],
];

/** What `Gem::Platform.new` makes of a platform's text. */
export function platformParts(platform: string): PlatformParts {
  const parts = platform.split('-');
  // x86-linux-gnu: the system has a hyphen of its own.
  if (parts.length > 2 && !/\d/.test(parts.at(-1) ?? '')) parts.push(parts.splice(-2).join('-'));
  const [first = '', system, number] = parts;
  const cpu = /i\d86/.test(first) ? 'x86' : first;
  if (parts.length === 3 && number !== undefined && /^\d+(\.\d+)?$/.test(number)) {
    return { cpu, os: system ?? null, version: number };
  }
  const [owner, name] = system === undefined ? [null, first] : [cpu, system];
  const windows = /(mswin\d+)(?:_(\d+))?/.exec(name);
  if (windows !== null) {
    const os = windows[1] ?? null;
    return { cpu: owner ?? (os?.endsWith('32') === true ? 'x86' : null), os, version: windows[2] ?? null };
  }
  for (const [pattern, os] of SYSTEMS) {
    const match = pattern.exec(name);
    if (match !== null) return { cpu: owner, os, version: match[1] === undefined || match[1] === '' ? null : match[1] };
  }
  return { cpu: owner, os: 'unknown', version: null };
}
