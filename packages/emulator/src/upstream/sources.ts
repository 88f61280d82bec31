import type { Clock } from '../clock.ts';
import type { ExternalSource, Sources } from '../store/external-source.ts';
import type { Connection } from '../store/format.ts';

/** `connection` is a name such as `public:npmjs`; `location` an http(s) or file URL, or `off`. */
export interface ExternalSetting {
  readonly connection: string;
  readonly location: string;
}

/** What of a format's record says which registries there are, and how to ask them. */
interface ConnectedFormat {
  readonly id: string;
  readonly connections: readonly Connection[];
  readonly source?: (connection: string, location: string, clock: Clock) => ExternalSource;
}

/** What stands behind each external connection: as set, or by default. The last setting of a connection counts. */
export function externalLocations(
  formats: Iterable<Pick<ConnectedFormat, 'connections'>>,
  settings: readonly ExternalSetting[],
): ReadonlyMap<string, string> {
  const connections = [...formats].flatMap((format) => format.connections);
  return new Map(
    connections.map(({ name, location }) => {
      const set = settings.findLast(({ connection }) => connection === name);
      return [name, set?.location ?? location()];
    }),
  );
}

/** The sources behind the external connections. Throws an Error for a setting that cannot be followed. */
export function externalSources(
  formats: Iterable<ConnectedFormat>,
  settings: readonly ExternalSetting[],
  clock: Clock,
): Sources {
  const all = [...formats];
  const locations = externalLocations(all, settings);
  const unknown = settings.find(({ connection }) => !locations.has(connection));
  if (unknown !== undefined) {
    const known = [...locations.keys()].join(', ');
    throw new Error(`There is no external connection '${unknown.connection}'; there are ${known}`);
  }
  const sources = new Map<string, ExternalSource>();
  for (const format of all) {
    for (const { name } of format.connections) {
      const location = locations.get(name) ?? 'off';
      if (location === 'off') continue;
      if (format.source === undefined) {
        throw new Error(`Format ${format.id} has the external connection ${name} but nothing that could ask it`);
      }
      sources.set(name, format.source(name, location, clock));
    }
  }
  return sources;
}
