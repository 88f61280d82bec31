import { clientName, label, type Release } from './release.ts';
import type { Destination } from './plan.ts';

/**
 * What the releases need of the same checkout and this run leaves out: a problem unless the repository has some version
 * of it, since nobody could install them otherwise. One look for each of these packages.
 */
export async function unmetNeeds(
  releases: readonly Release[],
  leftOut: readonly Release[],
  { client }: Pick<Destination, 'client'>,
): Promise<string[]> {
  const problems = await Promise.all(
    leftOut.map(async (absent) => {
      const needing = releases.filter(
        (one) => one.format === absent.format && (one.required ?? one.needs).includes(clientName(absent)),
      );
      if (needing.length === 0 || releases.some((one) => isSame(one, absent))) return [];
      const { versions } = await absent.see(client(absent.format));
      if (versions.length > 0) return [];
      return needing.map(
        (one) =>
          `${label(one)} needs ${label(absent)}, which this run leaves out, and no version of it is in the repository. Publish it, too, or first.`,
      );
    }),
  );
  return problems.flat();
}

function isSame(one: Release, other: Release): boolean {
  return one.format === other.format && clientName(one) === clientName(other);
}
