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

/** The sources behind the external connections. Throws an Error for a setting that cannot be followed. */
export function externalSources(
  formats: Iterable<ConnectedFormat>,
  settings: readonly ExternalSetting[],
  clock: Clock,
): Sources {
  const connections = new Map<string, { format: ConnectedFormat; location: string }>();
  for (const format of formats) {
    for (const { name, location } of format.connections) {
      const set = settings.findLast(({ connection }) => connection === name);
      connections.set(name, { format, location: set?.location ?? location() });
    }
  }
  const unknown = settings.find(({ connection }) => !connections.has(connection));
  if (unknown !== undefined) {
    const known = [...connections.keys()].join(', ');
    throw new Error(`There is no external connection '${unknown.connection}'; there are ${known}`);
  }
  const sources = new Map<string, ExternalSource>();
  for (const [connection, { format, location }] of connections) {
    if (location === 'off') continue;
    if (format.source === undefined) {
      throw new Error(`Format ${format.id} has the external connection ${connection} but nothing that could ask it`);
    }
    sources.set(connection, format.source(connection, location, clock));
  }
  return sources;
}
