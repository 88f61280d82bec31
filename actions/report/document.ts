import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { Finding, Rule } from './findings/rules.ts';

/** The version of the form of report.json. */
export const REPORT_VERSION = 1;

/** A report as data: what report.json holds (report.schema.json), and what page, summary and tables are made of. */
export interface ReportDocument {
  readonly version: typeof REPORT_VERSION;
  /** When the report was begun (ISO 8601). */
  readonly generated: string;
  readonly domain: DomainSection;
  readonly totals: Totals;
  readonly repositories: readonly RepositorySection[];
  readonly packages: readonly PackageSection[];
  readonly storage: StorageSection;
  readonly cost: CostSection;
  readonly forecast: ForecastSection | null;
  readonly usage: UsageSection | null;
  /** The rules that findings name. */
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
  /** What the report does not say, and why. */
  readonly notAvailable: readonly Gap[];
  readonly calls: CallSection;
}

export interface DomainSection {
  readonly name: string;
  readonly owner: string;
  readonly region: string;
  readonly arn: string;
  /** Repositories of the domain that were looked into; with `repositories` fewer than it has. */
  readonly looksAt: 'all repositories' | 'some repositories';
}

/** Numbers of versions, by what the service says of them. */
export interface VersionCounts {
  readonly versions: number;
  /** As the service spells them: Published, Unlisted, Archived, Unfinished, Disposed. */
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byOrigin: Readonly<Record<string, number>>;
}

export interface Totals extends VersionCounts {
  readonly repositories: number;
  /** A package counts once for each repository that has it. */
  readonly packages: number;
  readonly byFormat: Readonly<Partial<Record<Format, { readonly packages: number; readonly versions: number }>>>;
  /** Versions by age, as `ageLabels` names the classes; null where ages were not read. */
  readonly ages: readonly number[] | null;
  readonly ageLabels: readonly string[];
}

/** The version of a package or repository that was published last. */
export interface Newest {
  /** In a repository's section: `npm:@acme/core`. */
  readonly package?: string;
  readonly version: string;
  /** ISO 8601; null where the time was not read, or the service has none. */
  readonly published: string | null;
}

export interface RepositorySection extends VersionCounts {
  readonly name: string;
  readonly description: string;
  /** In the order in which they are searched. */
  readonly upstreams: readonly string[];
  readonly connections: readonly string[];
  /** null where it may not be read. */
  readonly hasPolicy: boolean | null;
  readonly packages: number;
  readonly byFormat: Readonly<Partial<Record<Format, number>>>;
  readonly newest: Newest | null;
  readonly ages: readonly number[] | null;
  readonly storage: StorageFigures;
}

export interface PackageSection extends VersionCounts, Coordinates {
  readonly repository: string;
  /** The package's own origin controls: ALLOW or BLOCK; null where the service says none. */
  readonly publish: string | null;
  readonly upstream: string | null;
  readonly newest: Newest | null;
  readonly ages: readonly number[] | null;
  readonly storage: StorageFigures;
}

/** Bytes of a repository or a package; null is what is not known. */
export interface StorageFigures {
  /** The sizes of all assets of all versions. */
  readonly logical: number | null;
  /** The same with each content counted once: what it would take alone. */
  readonly physical: number | null;
  /** Of `physical`, what something else holds too: it would stay if this went. */
  readonly shared: number | null;
  /** Of `physical`, what nothing else holds: it would be freed if this went. */
  readonly exclusive: number | null;
  /** Its part of what is billed: a content that several packages hold is divided among them, so that the parts add up. */
  readonly attributed: number | null;
  /** `attributed` at the price of storage, in US dollars a month. */
  readonly monthly: number | null;
  /** With a sample: half the width of the confidence interval of `logical`. */
  readonly error?: number;
}

export interface StorageSection {
  /** `complete`: the assets of all versions are known. `sample`: of some. `none`: of none. */
  readonly basis: 'complete' | 'sample' | 'none';
  /** The domain's own figure, which is what is billed (DescribeDomain, assetSizeBytes). */
  readonly headline: number | null;
  readonly logical: number | null;
  readonly physical: number | null;
  /** `headline` − `physical`: what no version that was looked at refers to. */
  readonly rest: number | null;
  /** Distinct contents. */
  readonly contents: number | null;
  /** Versions whose assets are known, and how many of them were asked for in this run; the others were remembered. */
  readonly known: number;
  readonly asked: number;
  /** Versions that have assets. */
  readonly of: number;
  /** Of `logical`, with a sample: the 95 % confidence interval. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface CostSection {
  readonly currency: 'USD';
  readonly perGigabyteMonth: number;
  readonly perTenThousandRequests: number;
  /** The headline at that price, a month; null where the headline is not known. */
  readonly storage: number | null;
  /** The requests of the account at that price, a month; null where usage was not read. */
  readonly requests: number | null;
  /** The calls of this run. */
  readonly thisRun: number;
}

/** What a retention policy would free. */
export interface ForecastSection {
  /** The policy's file. */
  readonly policy: string;
  /** Versions that it removes. */
  readonly versions: number;
  readonly actions: Readonly<Record<'archive' | 'dispose' | 'delete', number>>;
  /** Bytes that nothing refers to afterwards; null where sizes are not all known. */
  readonly frees: number | null;
  readonly physicalAfter: number | null;
  /** Saved a month, in US dollars. */
  readonly saves: number | null;
  readonly repositories: readonly { readonly name: string; readonly versions: number; readonly frees: number | null }[];
  /** Why an apply would be refused as it stands: guards that trip. */
  readonly guards: readonly string[];
}

export interface UsageSection {
  /** Days that the calls are of. */
  readonly days: number;
  /** Calls of the account in the Region, by operation, the most first; null where CloudWatch has none. */
  readonly operations: readonly { readonly operation: string; readonly calls: number }[] | null;
  /** The same by day (YYYY-MM-DD), the oldest first. */
  readonly daily: readonly { readonly day: string; readonly calls: number }[] | null;
  /** What CloudTrail recorded of this domain; null where it was not read. */
  readonly events: EventSection | null;
}

export interface EventSection {
  readonly events: number;
  /** Time of the oldest and of the newest event (ISO 8601). */
  readonly from: string;
  readonly to: string;
  /** Whether there are older events that were not read. */
  readonly more: boolean;
  readonly callers: readonly { readonly caller: string; readonly reads: number; readonly writes: number }[];
  readonly packages: readonly {
    readonly repository: string;
    readonly package: string;
    readonly reads: number;
    readonly writes: number;
  }[];
}

export interface Gap {
  /** A few words: `Age of versions`. */
  readonly what: string;
  /** A sentence with the remedy. */
  readonly why: string;
}

export interface CallSection {
  readonly total: number;
  readonly byOperation: Readonly<Record<string, number>>;
  /** Of `total`, requests to repositories' own endpoints. */
  readonly registry: number;
}
