import type { Host } from '@codeartifact-ci/core/host.ts';
import { isForeseen } from '../../prune/service/version-service.ts';
import type { Destination } from '../../publish/plan.ts';
import type { PromotionPlan } from '../plan/plan.ts';
import type { RepositoryAccess } from '../run.ts';
import { versionCopier } from '../service/copier.ts';
import { copyVersions, type CopyResult } from './copy-versions.ts';
import type { BringVersions } from './promote-package.ts';
import { transferDestination, transferVersion } from './transfer-version.ts';

interface Between {
  readonly host: Host;
  readonly source: RepositoryAccess;
  readonly destination: RepositoryAccess;
}

interface BringOptions {
  /** An empty folder of ours. */
  readonly scratch: string;
  readonly waitMs: number;
  readonly caBundle: string | undefined;
}

/** How versions get from one repository into the other: by a copy of the service's own, or over this machine. */
export function bringer(
  { host, source, destination }: Between,
  plan: PromotionPlan,
  options: BringOptions,
): BringVersions {
  if (plan.request.method === 'copy') {
    const copy = versionCopier(destination.connection);
    const { repository } = source.location;
    return async (to, items) => await copyVersions({ copy, service: destination.service, to, from: repository, items });
  }
  const { scratch, waitMs, caBundle } = options;
  const formats = new Set(plan.packages.filter(({ copy }) => copy.length > 0).map(({ format }) => format));
  let opened: Promise<Destination> | undefined;
  return async (to, items) => {
    const results = new Map<string, CopyResult>();
    // One after the other: a package's index is written anew with each version of it.
    for (const { version } of items) {
      try {
        opened ??= transferDestination(destination, host, formats, caBundle);
        const transfer = { host, source, destination: await opened, scratch, waitMs };
        results.set(version, await transferVersion(transfer, to, version));
      } catch (error) {
        if (!isForeseen(error)) throw error;
        return { results, error };
      }
    }
    return { results };
  };
}
