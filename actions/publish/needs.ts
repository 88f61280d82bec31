import { clientName, label, type Release } from './release.ts';
import type { Destination } from './plan.ts';

/** A sentence for each need that nobody has. */
export interface UnmetNeeds {
  /** Of what nobody could install without. */
  readonly problems: readonly string[];
  /** Of what may be there or not, such as binaries for a platform. */
  readonly warnings: readonly string[];
}

/**
 * What the releases need of the same checkout and this run leaves out, and of which the repository has no version. One
 * look for each of these packages.
 */
export async function unmetNeeds(
  releases: readonly Release[],
  leftOut: readonly Release[],
  { client }: Pick<Destination, 'client'>,
): Promise<UnmetNeeds> {
  const problems: string[] = [];
  const warnings: string[] = [];
  await Promise.all(
    leftOut.map(async (absent) => {
      const name = clientName(absent);
      const needing = releases.filter(
        (one) => one.format === absent.format && [...one.needs, ...(one.required ?? [])].includes(name),
      );
      if (needing.length === 0 || releases.some((one) => isSame(one, absent))) return;
      const { versions } = await absent.see(client(absent.format));
      if (versions.length > 0) return;
      for (const one of needing) {
        const isRequired = (one.required ?? one.needs).includes(name);
        (isRequired ? problems : warnings).push(
          `${label(one)} ${isRequired ? 'needs' : 'may need'} ${label(absent)}, which this run leaves out, and no version of it is in the repository. Publish it, too, or first.`,
        );
      }
    }),
  );
  return { problems: problems.sort(), warnings: warnings.sort() };
}

function isSame(one: Release, other: Release): boolean {
  return one.format === other.format && clientName(one) === clientName(other);
}
