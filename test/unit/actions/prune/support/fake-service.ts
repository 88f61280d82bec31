import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { PackageMetadata, MetadataReader } from '../../../../../actions/prune/service/metadata-reader.ts';
import type { Entry, Journal, MovedTags, Standing } from '../../../../../actions/prune/state/journal.ts';
import { packageKey } from '../../../../../actions/prune/service/listing.ts';
import type { Origin } from '../../../../../actions/prune/policy/retention-policy.ts';
import type {
  Asset,
  Batch,
  Page,
  PackageAt,
  Reply,
  Requirement,
  Restoring,
  VersionService,
} from '../../../../../actions/prune/service/version-service.ts';

export interface FakeVersion {
  version: string;
  status: string;
  revision: string;
  origin: Origin;
  /** Milliseconds since the epoch. */
  published: number;
  assets: Asset[];
}

export interface FakePackage {
  readonly repository: string;
  readonly coordinates: Coordinates;
  /** In any order: it is listed by time of publication, and of the same time as it stands here. */
  versions: FakeVersion[];
}

/** What a crash looks like: nothing that anybody handles. */
export class Crash extends Error {}

export interface FakeOptions {
  readonly pageSize?: number;
  /** Change the innocent too when others fail, as the service might one day; the default is all or nothing. */
  readonly partial?: boolean;
  /** npm's dist-tags; a text says why they cannot be read. */
  readonly tags?: (at: PackageAt) => Readonly<Record<string, string>> | string;
  /** What versions need of other packages. */
  readonly requirements?: (at: PackageAt, version: string) => readonly Requirement[];
  /** Versions whose time DescribePackageVersion does not tell. */
  readonly withheld?: (at: PackageAt, version: string) => boolean;
  /** Called around each change and each line of the journal; a throw before or after it is a crash there. */
  readonly step?: (name: string) => void;
  /** Called after a change is done and before its answer is given. */
  readonly afterChange?: (name: string) => void;
}

interface Mutation {
  readonly operation: 'archive' | 'dispose' | 'delete' | 'restore';
  readonly at: PackageAt;
  readonly versions: readonly string[];
}

/** CodeArtifact as the API reference describes it, in memory. */
export class FakeService implements VersionService {
  readonly calls = { list: 0, describe: 0, assets: 0, remove: 0 };
  readonly mutations: Mutation[] = [];
  readonly packageList: FakePackage[];
  options: FakeOptions;
  #changes = 0;

  constructor(packages: readonly FakePackage[], options: FakeOptions = {}) {
    this.packageList = packages.map((one) => ({ ...one, versions: one.versions.map((version) => ({ ...version })) }));
    this.options = options;
  }

  /** Status by repository, package and version, without revisions: to compare two ends. */
  state(): Record<string, string> {
    return Object.fromEntries(
      this.packageList.flatMap(({ repository, coordinates, versions }) =>
        versions.map(({ version, status }) => [`${repository} ${packageKey(coordinates)} ${version}`, status]),
      ),
    );
  }

  find(at: PackageAt): FakePackage {
    const found = this.packageList.find(
      ({ repository, coordinates }) =>
        repository === at.repository && packageKey(coordinates) === packageKey(at.coordinates),
    );
    if (found === undefined) throw notFound();
    return found;
  }

  repositories(token: string | undefined): Promise<Page<string>> {
    return this.#page('list', [...new Set(this.packageList.map(({ repository }) => repository))], token);
  }

  packages(repository: string, format: string | undefined, token: string | undefined): Promise<Page<Coordinates>> {
    const held = this.packageList.filter((one) => one.repository === repository).map((one) => one.coordinates);
    return this.#page(
      'list',
      held.filter((coordinates) => format === undefined || coordinates.format === format),
      token,
    );
  }

  async versions(at: PackageAt, token: string | undefined) {
    const { versions } = this.find(at);
    const page = await this.#page(
      'list',
      [...versions].sort((a, b) => b.published - a.published),
      token,
    );
    return { ...page, defaultVersion: shownVersion(versions) };
  }

  describe(at: PackageAt, version: string): Promise<FakeVersion> {
    this.calls.describe++;
    const found = this.find(at).versions.find((one) => one.version === version);
    return found === undefined ? Promise.reject(notFound()) : Promise.resolve(found);
  }

  publishedTime(at: PackageAt, version: string): Promise<Date | undefined> {
    this.options.step?.('describe');
    this.calls.describe++;
    const found = this.find(at).versions.find((one) => one.version === version);
    if (found === undefined) throw notFound();
    return Promise.resolve(this.options.withheld?.(at, version) === true ? undefined : new Date(found.published));
  }

  dependencies(at: PackageAt, version: string, token: string | undefined): Promise<Page<Requirement>> {
    return this.#page('list', this.options.requirements?.(at, version) ?? [], token);
  }

  assets(at: PackageAt, version: string, token: string | undefined) {
    const found = this.find(at).versions.find((one) => one.version === version);
    if (found === undefined) throw notFound();
    return this.#page('assets', found.assets, token);
  }

  archive(at: PackageAt, batch: Batch): Promise<Reply> {
    return this.#change('archive', at, [...batch.revisions.keys()], batch, (one) => {
      if (one.status === 'Disposed') return 'NOT_ALLOWED';
      one.status = 'Archived';
      one.revision = `changed-${++this.#changes}`;
      return undefined;
    });
  }

  restore(at: PackageAt, { revisions, targetStatus }: Restoring): Promise<Reply> {
    const batch = { revisions, expectedStatus: 'Archived' };
    return this.#change('restore', at, [...revisions.keys()], batch, (one) => {
      one.status = targetStatus;
      one.revision = `changed-${++this.#changes}`;
      return undefined;
    });
  }

  dispose(at: PackageAt, batch: Batch): Promise<Reply> {
    return this.#change('dispose', at, [...batch.revisions.keys()], batch, (one) => {
      if (one.status === 'Disposed') return 'NOT_ALLOWED';
      one.status = 'Disposed';
      one.revision = `changed-${++this.#changes}`;
      one.assets = [];
      return undefined;
    });
  }

  delete(at: PackageAt, versions: readonly string[], expectedStatus: string): Promise<Reply> {
    const batch = { revisions: new Map<string, string>(), expectedStatus };
    return this.#change('delete', at, versions, batch, (one, held) => {
      held.versions = held.versions.filter((other) => other !== one);
      return undefined;
    });
  }

  async #change(
    operation: Mutation['operation'],
    at: PackageAt,
    versions: readonly string[],
    batch: Batch,
    apply: (one: FakeVersion, held: FakePackage) => string | undefined,
  ): Promise<Reply> {
    await Promise.resolve();
    this.options.step?.(`before ${operation}`);
    this.calls.remove++;
    this.mutations.push({ operation, at, versions });
    const held = this.find(at);
    const failed = new Map<string, { code: string; message: string }>();
    const innocent: FakeVersion[] = [];
    for (const version of versions) {
      const one = held.versions.find((other) => other.version === version);
      const revision = batch.revisions.get(version);
      const code =
        one === undefined
          ? 'NOT_FOUND'
          : one.status !== batch.expectedStatus
            ? 'MISMATCHED_STATUS'
            : revision !== undefined && revision !== one.revision
              ? 'MISMATCHED_REVISION'
              : undefined;
      if (code !== undefined) failed.set(version, { code, message: '' });
      else if (one !== undefined) innocent.push(one);
    }
    const successful = new Map<string, string>();
    for (const one of innocent) {
      if (failed.size > 0 && this.options.partial !== true) failed.set(one.version, { code: 'SKIPPED', message: '' });
      else {
        apply(one, held);
        successful.set(one.version, one.revision);
      }
    }
    this.options.step?.(`after ${operation}`);
    this.options.afterChange?.(operation);
    return { successful, failed };
  }

  #page<T>(kind: 'list' | 'assets', all: readonly T[], token: string | undefined): Promise<Page<T>> {
    this.options.step?.(kind);
    this.calls[kind]++;
    const size = this.options.pageSize ?? 1000;
    const start = Number(token ?? '0');
    const end = start + size;
    return Promise.resolve({ items: all.slice(start, end), nextToken: end < all.length ? String(end) : undefined });
  }
}

/** As CodeArtifact shows a package: the version published last of those that are Published. */
function shownVersion(versions: readonly FakeVersion[]): string | undefined {
  const published = versions.filter(({ status }) => status === 'Published');
  return published.toSorted((a, b) => b.published - a.published)[0]?.version;
}

/** The repositories' own endpoints: tags as the options say, and the public registry's times, which are the true ones. */
export class FakeMetadata implements MetadataReader {
  requests = 0;
  readonly #service: FakeService;

  constructor(service: FakeService) {
    this.#service = service;
  }

  package(at: PackageAt): PackageMetadata {
    const service = this.#service;
    return {
      distTags: () => {
        this.requests++;
        const tags = service.options.tags?.(at) ?? {};
        return Promise.resolve(typeof tags === 'string' ? { unknown: tags } : { value: new Map(Object.entries(tags)) });
      },
      requirements: () => {
        this.requests++;
        const { versions } = service.find(at);
        return Promise.resolve({
          value: new Map(versions.map(({ version }) => [version, service.options.requirements?.(at, version) ?? []])),
        });
      },
      publicationTimes: (versions) => {
        this.requests++;
        const known = service
          .find(at)
          .versions.filter(({ version }) => versions.includes(version))
          .filter(({ version }) => service.options.withheld?.(at, version) !== true);
        return Promise.resolve(new Map(known.map(({ version, published }) => [version, new Date(published)])));
      },
    };
  }
}

export function notFound(): Error {
  return Object.assign(new Error('not found'), { name: 'ResourceNotFoundException', $fault: 'client' });
}

export function serverFault(): Error {
  return Object.assign(new Error('the service failed'), { name: 'InternalServerException', $fault: 'server' });
}

/** A journal in memory, that outlives crashes. */
export class FakeJournal implements Journal {
  readonly entries: Entry[] = [];
  step: (name: string) => void = () => undefined;

  standing(at: PackageAt, version: string): Standing | undefined {
    const key = JSON.stringify(at);
    const last = this.entries.findLast(
      (entry) =>
        !['failed', 'tagging', 'tagged'].includes(entry.event) &&
        JSON.stringify(entry.at) === key &&
        entry.versions.includes(version),
    );
    return last === undefined || last.event === 'failed' || last.event === 'tagging' || last.event === 'tagged'
      ? undefined
      : { event: last.event, revision: last.revisions?.[version] };
  }

  tags(at: PackageAt): MovedTags | undefined {
    let moved: MovedTags | undefined;
    for (const entry of this.entries.filter((one) => JSON.stringify(one.at) === JSON.stringify(at))) {
      if (entry.tags === undefined) continue;
      const tags = new Map(Object.entries(entry.tags));
      if (entry.event === 'tagging') {
        moved = { original: moved?.original ?? tags, before: tags, after: undefined };
      } else if (entry.event === 'restored') moved = undefined;
      else if (moved !== undefined) moved = { ...moved, after: tags };
    }
    return moved;
  }

  async record(entries: readonly Entry[]): Promise<void> {
    await Promise.resolve();
    this.step('before journal');
    this.entries.push(...entries);
    this.step('after journal');
  }
}
