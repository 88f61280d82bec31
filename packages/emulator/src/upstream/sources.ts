import type { Clock } from '../clock.ts';
import { EXTERNAL_CONNECTIONS } from '../store/repositories.ts';
import type { ExternalSource, Sources } from './source.ts';

/** `connection` is a name such as `public:npmjs`; `location` an http(s) or file URL, or `off`. */
export interface ExternalSetting {
  readonly connection: string;
  readonly location: string;
}

/** One module per format makes a source from a location. */
type SourceMaker = (connection: string, location: string, clock: Clock) => ExternalSource;

const makers: Readonly<Partial<Record<string, SourceMaker>>> = {};

/** The sources behind the external connections. */
export function externalSources(settings: readonly ExternalSetting[], clock: Clock): Sources {
  const sources = new Map<string, ExternalSource>();
  for (const { connection, location } of settings) {
    const format = EXTERNAL_CONNECTIONS[connection];
    const maker = format === undefined ? undefined : makers[format];
    if (maker !== undefined && location !== 'off') sources.set(connection, maker(connection, location, clock));
  }
  return sources;
}
