import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { ListedPackage } from '../../../../../actions/report/read/inventory.ts';
import type { DomainFacts, RepositoryFacts } from '../../../../../actions/report/read/domain.ts';
import type { ReportDocument } from '../../../../../actions/report/document.ts';
import { assemble } from '../../../../../actions/report/analyse/assemble.ts';
import type { SizeScan } from '../../../../../actions/report/read/sizes.ts';
import type { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { RULES, type Finding } from '../../../../../actions/report/findings/rules.ts';
import { listVersions } from '../../../../../actions/prune/service/listing.ts';
import type { FakeService } from '../../prune/support/fake-service.ts';

export const PRICES = { perGigabyteMonth: 0.05, perTenThousandRequests: 0.05 };

/** A package with versions of these statuses and origins; version and revision are counted from 1. */
export function listed(
  coordinates: Coordinates,
  repository: string,
  versions: readonly { readonly status?: string; readonly origin?: 'internal' | 'external' | 'unknown' }[],
  controls: Pick<ListedPackage, 'publish' | 'upstream'> = { publish: 'ALLOW', upstream: 'BLOCK' },
): ListedPackage {
  return {
    at: { repository, coordinates },
    ...controls,
    defaultVersion: undefined,
    incomplete: undefined,
    versions: versions.map(({ status = 'Published', origin = 'internal' }, index) => ({
      version: `${index + 1}.0.0`,
      status,
      revision: `rev-${index + 1}`,
      origin,
    })),
  };
}

/** The inventory of a fake service. */
export async function inventoryOf(service: FakeService): Promise<ListedPackage[]> {
  return await Promise.all(
    service.packageList.map(async ({ repository, coordinates }) => ({
      at: { repository, coordinates },
      publish: 'ALLOW',
      upstream: 'BLOCK',
      ...(await listVersions(service, { repository, coordinates })),
    })),
  );
}

export function repositoryFacts(facts: Partial<RepositoryFacts> = {}): RepositoryFacts {
  return { arn: 'arn', description: '', upstreams: [], connections: [], tags: new Map(), policy: '{}', ...facts };
}

export function domainFacts(
  repositories: Readonly<Record<string, Partial<RepositoryFacts>>>,
  facts: Partial<DomainFacts> = {},
): DomainFacts {
  return {
    owner: '111122223333',
    arn: 'arn:aws:codeartifact:us-east-1:111122223333:domain/acme',
    assetSizeBytes: 0,
    policy: undefined,
    repositories: new Map(Object.entries(repositories).map(([name, one]) => [name, repositoryFacts(one)])),
    selected: Object.keys(repositories),
    groups: new Map(),
    gaps: [],
    ...facts,
  };
}

/** A whole report of these packages. */
export function documentOf(
  facts: DomainFacts,
  packages: readonly ListedPackage[],
  memory: VersionMemory,
  findings: readonly Finding[] = [],
  sizes: SizeScan = { complete: true, asked: 0, failed: 0, refused: undefined, strata: [] },
): ReportDocument {
  const {
    totals,
    repositories,
    packages: sections,
    storage,
  } = assemble({
    ...{ facts, packages, memory, sizes, prices: PRICES },
    ages: new Map(packages.map((one) => [one, { classes: [1, 0, 0, 0, 0, 2], newest: 1_767_225_600_000 }])),
  });
  return {
    version: 1,
    generated: '2027-01-31T12:00:00.000Z',
    domain: { name: 'acme', owner: facts.owner, region: 'us-east-1', arn: facts.arn, looksAt: 'all repositories' },
    ...{ totals, repositories, packages: sections, storage },
    cost: { currency: 'USD', ...PRICES, storage: 1.5, requests: 0.25, thisRun: 0.01 },
    forecast: {
      policy: 'retention.yml',
      versions: 3,
      actions: { archive: 1, dispose: 0, delete: 2 },
      frees: 1000,
      physicalAfter: 2000,
      saves: 0.001,
      repositories: [{ name: 'builds', versions: 3, frees: 1000 }],
      guards: ['this run: 3 of 4 versions exceed max-percent run=20'],
    },
    usage: {
      days: 30,
      operations: [{ operation: 'ReadFromRepository', calls: 12_345 }],
      daily: [
        { day: '2027-01-29', calls: 6000 },
        { day: '2027-01-30', calls: 6345 },
      ],
      events: {
        ...{ events: 2, from: '2027-01-29T10:00:00Z', to: '2027-01-30T10:00:00Z', more: true },
        callers: [{ caller: 'arn:aws:iam::111122223333:role/ci', reads: 1, writes: 1 }],
        packages: [{ repository: 'builds', package: 'npm:@acme/core', reads: 1, writes: 1 }],
      },
    },
    ...{ rules: RULES, findings },
    notAvailable: [{ what: 'Package groups', why: 'The role may not read it: no.' }],
    calls: { total: 12, byOperation: { ListPackages: 5, ListPackageVersions: 7 }, registry: 0 },
  };
}
