import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { decide, type Decision, type Found, type IfExists } from './decide.ts';
import type { ClientView, Release } from './release.ts';
import type { RepositoryClient } from './repository-client.ts';
import type { RepositoryApi } from './stored-version.ts';

/** The repository that is published to: CodeArtifact's API for it, and each format's own protocol. */
export interface Destination {
  readonly api: RepositoryApi;
  readonly client: (format: Format) => RepositoryClient;
}

/** What is to be done, and what the decision was made from. */
export interface Planned {
  readonly release: Release;
  readonly found: Found;
  readonly decision: Decision;
  readonly notes: readonly string[];
}

export interface Plan {
  readonly planned: readonly Planned[];
  /** What stands against publishing. */
  readonly problems: readonly string[];
}

/**
 * Looks at the repository once for each release and decides. What stands against publishing comes back as problems,
 * a failing look among them: nothing is sent while there is one.
 */
export async function plan(releases: readonly Release[], destination: Destination, ifExists: IfExists): Promise<Plan> {
  const problems: string[] = [];
  const looks = await Promise.all(
    releases.map(async (release) => {
      try {
        return await look(release, destination);
      } catch (error) {
        problems.push(inputError(error).message);
        return undefined;
      }
    }),
  );
  const planned: Planned[] = [];
  for (const [index, release] of releases.entries()) {
    const found = looks[index];
    if (found === undefined) continue;
    const decision = decide(release, found, ifExists);
    const preview = release.preview?.(
      destination.client(release.format),
      withSiblings(release, found.seen, releases),
      found.stored !== undefined,
    );
    if (decision.kind === 'problem') problems.push(decision.problem);
    if (decision.kind === 'send' || decision.kind === 'unchanged') problems.push(...(preview?.problems ?? []));
    planned.push({ release, found, decision, notes: preview?.notes ?? [] });
  }
  return { planned, problems: [...new Set(problems)] };
}

/** A package that is not there has no version either, so that nothing more is asked about a new one. */
async function look(release: Release, { api, client }: Destination): Promise<Found> {
  const ofFormat = client(release.format);
  const [state, seen] = await Promise.all([api.package(release), release.see(ofFormat)]);
  const stored = state === 'absent' ? undefined : await api.version(release, seen.visible);
  return { stored, publishBlocked: state === 'blocked', seen };
}

/** Two versions of one package in the same run must know of each other: only one of them can be the latest. */
export function withSiblings(release: Release, seen: ClientView, releases: readonly Release[]): ClientView {
  const siblings = releases.filter(
    (other) => other.format === release.format && other.namespace === release.namespace && other.name === release.name,
  );
  return { ...seen, versions: [...new Set([...seen.versions, ...siblings.map(({ version }) => version)])] };
}

/** An error that the user can mend; anything else is thrown on. */
function inputError(error: unknown): InputError {
  const explained = explain(error);
  if (explained instanceof InputError) return explained;
  throw error;
}
