import type { Clock } from '../clock.ts';
import { EXTERNAL_CONNECTIONS } from '../store/repositories.ts';
import type { Format } from '../store/types.ts';
import { cratesSource } from '../formats/cargo/source.ts';
import { mavenSource } from '../formats/maven/source.ts';
import { readNpmConfig } from '../formats/npm/config.ts';
import { npmSource } from '../formats/npm/source.ts';
import { nugetSource } from '../formats/nuget/source.ts';
import { pypiSource } from '../formats/pypi/source.ts';
import { rubygemsSource } from '../formats/ruby/source.ts';
import type { ExternalSource, Sources } from '../store/external-source.ts';

/** `connection` is a name such as `public:npmjs`; `location` an http(s) or file URL, or `off`. */
export interface ExternalSetting {
  readonly connection: string;
  readonly location: string;
}

/** One module per format makes a source from a location. Throws an Error for a location that it cannot use. */
type SourceMaker = (connection: string, location: string, clock: Clock) => ExternalSource;

const makers: Readonly<Partial<Record<Format, SourceMaker>>> = {
  npm: npmSource,
  pypi: pypiSource,
  maven: mavenSource,
  nuget: nugetSource,
  cargo: cratesSource,
  ruby: rubygemsSource,
};

/** What stands behind a connection for which nothing is set. A connection that is not here has no network behind it. */
const defaults: Readonly<Partial<Record<string, () => string>>> = {
  'public:npmjs': () => readNpmConfig().registry,
  'public:pypi': () => 'https://pypi.org/simple/',
  'public:nuget-org': () => 'https://api.nuget.org/v3/index.json',
  'public:maven-central': () => 'https://repo.maven.apache.org/maven2/',
  'public:maven-googleandroid': () => 'https://maven.google.com/',
  'public:maven-gradleplugins': () => 'https://plugins.gradle.org/m2/',
  'public:maven-commonsware': () => 'https://repo.commonsware.com/',
  'public:maven-clojars': () => 'https://repo.clojars.org/',
  'public:crates-io': () => 'https://index.crates.io/',
  'public:ruby-gems-org': () => 'https://rubygems.org/',
};

/** The sources behind the external connections. Throws an Error for a setting that cannot be followed. */
export function externalSources(settings: readonly ExternalSetting[], clock: Clock): Sources {
  const set = new Map<string, string>();
  for (const { connection, location } of settings) {
    if (!Object.hasOwn(EXTERNAL_CONNECTIONS, connection)) {
      const known = Object.keys(EXTERNAL_CONNECTIONS).join(', ');
      throw new Error(`There is no external connection '${connection}'; there are ${known}`);
    }
    set.set(connection, location);
  }
  const sources = new Map<string, ExternalSource>();
  for (const [connection, format] of Object.entries(EXTERNAL_CONNECTIONS)) {
    const location = set.get(connection) ?? defaults[connection]?.() ?? 'off';
    if (location === 'off') continue;
    const maker = makers[format];
    if (maker === undefined) {
      throw new Error(
        `The emulator cannot fetch from a registry of the format ${format}, so ${connection} must be off`,
      );
    }
    sources.set(connection, maker(connection, location, clock));
  }
  return sources;
}
