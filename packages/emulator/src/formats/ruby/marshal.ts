import { dump, RubyHash, RubyObject } from '@hyrious/marshal';
import { ANY_PLATFORM, platformParts } from './names.ts';
import type { InfoLine, Requirement } from './info.ts';

/** A gem as the Marshal documents tell of it. */
export interface MarshalGem extends Pick<InfoLine, 'version' | 'platform' | 'ruby' | 'rubygems'> {
  readonly name: string;
  readonly dependencies: readonly (Requirement & { readonly type: 'runtime' | 'development' })[];
  /** Milliseconds since the epoch. */
  readonly published: number;
  readonly summary: string;
  readonly description: string | undefined;
  readonly homePage: string | undefined;
  readonly authors: readonly string[];
  readonly licenses: readonly string[];
}

/**
 * A Gem::Specification as `Marshal.load` takes it: RubyGems dumps it by a `_dump` of its own, an array of 19 fields
 * that is marshalled once more (`Gem::Specification#_dump`).
 */
export function marshalSpecification(gem: MarshalGem): Buffer {
  const platform = gem.platform === ANY_PLATFORM ? ANY_PLATFORM : platformObject(gem.platform);
  const fields = [
    // The version of RubyGems that made it, and of the specification's own form.
    '3.0.0',
    4,
    gem.name,
    versionObject(gem.version),
    new Date(gem.published).toISOString().slice(0, 10),
    gem.summary,
    requirementObject(gem.ruby),
    requirementObject(gem.rubygems),
    gem.platform,
    gem.dependencies.map(dependencyObject),
    '',
    null,
    [...gem.authors],
    gem.description ?? null,
    gem.homePage ?? null,
    true,
    platform,
    [...gem.licenses],
    new RubyHash([]),
  ];
  return marshal(object('Gem::Specification', { userDefined: marshal(fields) }));
}

/** The answer of the dependency API: what each gem needs at run time. */
export function marshalDependencies(gems: readonly (Omit<InfoLine, 'created'> & { readonly name: string })[]): Buffer {
  return marshal(
    gems.map(({ name, version, platform, dependencies }) => {
      const members: [string, unknown][] = [
        ['name', name],
        ['number', version],
        ['platform', platform],
        ['dependencies', dependencies.map((each) => [each.name, each.versions.join(', ')])],
      ];
      return new RubyHash(members.map(([key, value]) => [Symbol.for(key), value]));
    }),
  );
}

function marshal(value: unknown): Buffer {
  return Buffer.from(dump(value));
}

function object(name: string, content: Partial<RubyObject>): RubyObject {
  return Object.assign(new RubyObject(Symbol.for(name)), content);
}

function withVariables(name: string, variables: Readonly<Record<string, unknown>>): RubyObject {
  const symbols = Object.entries(variables).map(([variable, value]) => [Symbol.for(`@${variable}`), value] as const);
  return object(name, Object.fromEntries(symbols));
}

function versionObject(version: string): RubyObject {
  return object('Gem::Version', { userMarshal: [version] });
}

function requirementObject(versions: readonly string[]): RubyObject {
  const pairs = (versions.length === 0 ? ['>= 0'] : versions).map((text) => {
    const [operator, version = '0'] = text.split(' ');
    return [operator, versionObject(version)];
  });
  return object('Gem::Requirement', { userMarshal: [pairs] });
}

function dependencyObject({ name, type, versions }: MarshalGem['dependencies'][number]): RubyObject {
  const requirement = requirementObject(versions);
  return withVariables('Gem::Dependency', {
    name,
    requirement,
    type: Symbol.for(type),
    prerelease: false,
    version_requirements: requirement,
  });
}

function platformObject(platform: string): RubyObject {
  return withVariables('Gem::Platform', { ...platformParts(platform) });
}
