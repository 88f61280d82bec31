import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { openDestination } from '../../publish/destination.ts';
import { npm } from '../../publish/npm/format.ts';
import { putTag, removeTag } from '../../publish/npm/dist-tags.ts';
import { clientName } from '../../publish/release.ts';
import type { RepositoryClient } from '../../publish/repository-client.ts';
import type { RepositoryAccess } from '../run.ts';

/** Sets and removes npm's dist-tags in a repository. */
export interface TagWriter {
  set(coordinates: Coordinates, tag: string, version: string): Promise<void>;
  remove(coordinates: Coordinates, tag: string): Promise<void>;
}

const WRITES_AT_ONCE = 4;

/** Gets its token and endpoint when the first tag is written. */
export function tagWriter(
  { connection, location }: Pick<RepositoryAccess, 'connection' | 'location'>,
  host: Host,
  caBundle: string | undefined,
): TagWriter {
  let client: Promise<RepositoryClient> | undefined;
  const open = async (): Promise<RepositoryClient> => {
    const destination = await openDestination(connection, host, {
      ...{ repository: location.repository, formats: [npm], concurrency: WRITES_AT_ONCE, caBundle },
      observer: { sent: () => undefined, done: () => undefined },
      client: () => Promise.resolve(connection.client),
    });
    return destination.client('npm');
  };
  return {
    set: async (at, tag, version) => putTag(await (client ??= open()), clientName(at), tag, version),
    remove: async (at, tag) => removeTag(await (client ??= open()), clientName(at), tag),
  };
}
