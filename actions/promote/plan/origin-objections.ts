import { formatCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { ListedVersion } from '../../prune/service/version-service.ts';
import type { OriginControls } from '../service/origin-controls.ts';
import type { PlannedCopy, RepositoryLocation } from './plan.ts';

export interface OriginQuestion {
  readonly coordinates: Coordinates;
  readonly copy: readonly PlannedCopy[];
  readonly destination: Pick<RepositoryLocation, 'repository'>;
  /** Whether versions can come into the destination from upstream repositories or a public registry. */
  readonly hasUpstreams: boolean;
  /** Undefined where the destination does not know the package. */
  readonly controls: OriginControls | undefined;
  /** The pattern of the package group that lets nothing be published there; undefined where none does. */
  readonly group: string | undefined;
  /** What the destination holds of the package. */
  readonly held: readonly ListedVersion[];
}

export interface OriginObjections {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * What the destination's origin controls say of versions that come in. They are there against dependency substitution: a
 * package that is published here and one of the same name from a public registry must not become one.
 */
export function originObjections(question: OriginQuestion): OriginObjections {
  const { coordinates, copy, destination, hasUpstreams, controls, group, held } = question;
  const what = `${formatCoordinates(coordinates)} in ${destination.repository}`;
  const [internal, external] = [
    copy.some((one) => one.origin !== 'external'),
    copy.some((one) => one.origin === 'external'),
  ];
  const problems: string[] = [];
  if (group !== undefined) {
    problems.push(
      `${what} takes no versions that are published: its package group ${group} does not allow it (PUBLISH). Allow this repository in the group: aws codeartifact update-package-group-origin-configuration … --add-allowed-repositories.`,
    );
  }
  if (internal && controls?.publish === 'BLOCK') {
    problems.push(
      `${what} takes no versions of your own: its origin controls say publish BLOCK, as for a package that came from a public registry. If the package is yours, allow it: aws codeartifact put-package-origin-configuration … --restrictions publish=ALLOW,upstream=BLOCK.`,
    );
  }
  if (external && controls?.upstream === 'BLOCK' && held.some(({ origin }) => origin === 'internal')) {
    problems.push(
      `${what} is a package of your own: its origin controls say upstream BLOCK, and versions of the same name from a public registry would be installed in its place. Leave it out; if it is meant to be so, allow it: aws codeartifact put-package-origin-configuration … --restrictions publish=ALLOW,upstream=ALLOW.`,
    );
  }
  const open = internal && !external && hasUpstreams && controls?.upstream === 'ALLOW';
  const warnings = open
    ? [
        `${what} still takes versions from upstream repositories and public registries under the same name (origin controls: upstream ALLOW). Set upstream=BLOCK with put-package-origin-configuration.`,
      ]
    : [];
  return { problems, warnings };
}
