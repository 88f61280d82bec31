import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { applyPlan, type Applied } from '../../../../../actions/promote/apply/apply-plan.ts';
import { copyVersions } from '../../../../../actions/promote/apply/copy-versions.ts';
import { rollBack, type RolledBack } from '../../../../../actions/promote/apply/rollback.ts';
import { makePlan } from '../../../../../actions/promote/plan/make-plan.ts';
import { readPlan } from '../../../../../actions/promote/plan/plan-file.ts';
import { planFile, type PromotionPlan, type PromotionRequest } from '../../../../../actions/promote/plan/plan.ts';
import type { ReleaseFile } from '../../../../../actions/promote/plan/release-file.ts';
import type { Selection } from '../../../../../actions/promote/intent.ts';
import type { RepositoryAccess } from '../../../../../actions/promote/run.ts';
import type { CopyVersions } from '../../../../../actions/promote/service/copier.ts';
import type { OriginControls } from '../../../../../actions/promote/service/origin-controls.ts';
import type { TagWriter } from '../../../../../actions/promote/service/tag-writer.ts';
import { packageKey } from '../../../../../actions/prune/service/listing.ts';
import type { PackageAt, Reply } from '../../../../../actions/prune/service/version-service.ts';
import {
  FakeJournal,
  FakeMetadata,
  FakeService,
  type FakePackage,
  type FakeVersion,
} from '../../prune/support/fake-service.ts';

export const AS_OF = new Date('2027-01-31T12:00:00Z');
export const DAY_MS = 86_400_000;
export const [SOURCE, DESTINATION] = ['dev', 'prod'] as const;

/** A version that was published `days` ago, whose one asset is told by its content. */
export function version(name: string, more: Partial<FakeVersion> & { readonly days?: number } = {}): FakeVersion {
  const { days = 30, ...rest } = more;
  const assets = [{ name: 'package.tgz', size: 10, sha256: `content-${name}` }];
  const published = AS_OF.getTime() - days * DAY_MS;
  return {
    ...{ version: name, status: 'Published', revision: `rev-${name}`, origin: 'internal', published, assets },
    ...rest,
  };
}

export function npm(name: string): Coordinates {
  return { format: 'npm', namespace: '', name };
}

export function pkg(repository: string, name: string, ...versions: readonly FakeVersion[]): FakePackage {
  return { repository, coordinates: npm(name), versions: [...versions] };
}

/** Called around each change; a throw before or after it is a crash there. */
export type Step = (name: string) => void;

/** Two repositories of a domain, in memory: copies as the API reference describes them, and npm's dist-tags. */
export class FakeDomain {
  readonly service: FakeService;
  /** By repository and package. */
  readonly tags = new Map<string, Map<string, string>>();
  readonly copies: { readonly at: PackageAt; readonly versions: readonly string[] }[] = [];
  controls: OriginControls | undefined;
  /** What a call of CopyPackageVersions does beside: throw before, or lose its reply. */
  onCopy: (when: 'before' | 'after') => void = () => undefined;
  step: Step = () => undefined;

  constructor(packages: readonly FakePackage[]) {
    this.service = new FakeService(packages, { tags: (at) => Object.fromEntries(this.tagsOf(at)) });
    this.service.options = { ...this.service.options, step: (name) => this.step(name) };
  }

  tagsOf({ repository, coordinates }: PackageAt): Map<string, string> {
    const key = `${repository} ${packageKey(coordinates)}`;
    const tags = this.tags.get(key) ?? new Map<string, string>();
    this.tags.set(key, tags);
    return tags;
  }

  setTags(repository: string, name: string, tags: Readonly<Record<string, string>>): void {
    const own = this.tagsOf({ repository, coordinates: npm(name) });
    own.clear();
    for (const [tag, one] of Object.entries(tags)) own.set(tag, one);
  }

  readonly copy: CopyVersions = async (to, from, revisions) => {
    await Promise.resolve();
    this.step('before copy');
    this.onCopy('before');
    this.copies.push({ at: to, versions: [...revisions.keys()] });
    const reply = this.#copy(to, { ...to, repository: from }, revisions);
    this.step('after copy');
    this.onCopy('after');
    return reply;
  };

  /** All or nothing; what is there already, identical, is in neither part of the reply. */
  #copy(to: PackageAt, from: PackageAt, revisions: ReadonlyMap<string, string>): Reply {
    const source = this.service.find(from);
    const held = this.#held(to);
    const failed = new Map<string, { code: string; message: string }>();
    const ready: FakeVersion[] = [];
    for (const [name, revision] of revisions) {
      const original = source.versions.find((one) => one.version === name);
      const there = held.versions.find((one) => one.version === name);
      if (original === undefined) failed.set(name, { code: 'NOT_FOUND', message: '' });
      else if (original.revision !== revision) failed.set(name, { code: 'MISMATCHED_REVISION', message: '' });
      else if (there === undefined) ready.push(original);
      else if (there.revision !== original.revision) failed.set(name, { code: 'ALREADY_EXISTS', message: '' });
    }
    if (failed.size > 0) {
      for (const { version: name } of ready) failed.set(name, { code: 'SKIPPED', message: '' });
      return { successful: new Map(), failed };
    }
    held.versions.push(...ready.map((one) => ({ ...one })));
    const names = new Set(ready.map((one) => one.version));
    for (const [tag, name] of this.tagsOf(from)) if (names.has(name)) this.tagsOf(to).set(tag, name);
    return { successful: new Map(ready.map((one) => [one.version, one.revision])), failed };
  }

  #held(at: PackageAt): FakePackage {
    const known = this.service.packageList.find(
      (one) => one.repository === at.repository && packageKey(one.coordinates) === packageKey(at.coordinates),
    );
    if (known !== undefined) return known;
    const fresh: FakePackage = { ...at, versions: [] };
    this.service.packageList.push(fresh);
    return fresh;
  }

  readonly writer: TagWriter = {
    set: async (coordinates, tag, name) => {
      await Promise.resolve();
      this.step('tag');
      this.tagsOf({ repository: DESTINATION, coordinates }).set(tag, name);
    },
    remove: async (coordinates, tag) => {
      await Promise.resolve();
      this.step('tag');
      this.tagsOf({ repository: DESTINATION, coordinates }).delete(tag);
    },
  };

  access(repository: string): RepositoryAccess {
    const restrictions = (): OriginControls | undefined => this.controls;
    const client = {
      send: () => Promise.resolve({ package: { originConfiguration: { restrictions: restrictions() } } }),
    };
    return {
      location: { domain: 'acme', domainOwner: '111122223333', region: 'us-east-1', repository },
      connection: { client, domain: 'acme', domainOwner: '111122223333' } as unknown as Connection,
      service: this.service,
      metadata: new FakeMetadata(this.service),
      hasUpstreams: false,
    };
  }

  get between() {
    return { source: this.access(SOURCE), destination: this.access(DESTINATION), method: 'copy' as const };
  }

  /** Statuses, contents and tags of a repository, without revisions: to compare two ends. */
  state(repository: string): Record<string, unknown> {
    return Object.fromEntries(
      this.service.packageList
        .filter((one) => one.repository === repository && one.versions.length > 0)
        .map(({ coordinates, versions }) => [
          packageKey(coordinates),
          {
            versions: Object.fromEntries(
              versions
                .map((one): [string, string] => [
                  one.version,
                  `${one.status} ${one.assets.map(({ sha256 }) => sha256).join()}`,
                ])
                .sort(),
            ),
            tags: Object.fromEntries([...this.tagsOf({ repository, coordinates })].sort()),
          },
        ]),
    );
  }
}

export const REQUEST: PromotionRequest = {
  method: 'copy',
  coordinates: [],
  dependencies: false,
  tagRule: 'keep',
  tags: [],
  removeFromSource: 'none',
  guards: { maxVersions: 1000, maxPackages: 200 },
};

export const ALL: Selection = {
  packages: ['*:*'],
  versions: [],
  formats: [],
  channels: [],
  olderThan: undefined,
  origin: [],
  allowEmpty: true,
};

export interface Asking {
  readonly coordinates?: readonly string[];
  readonly selection?: Selection;
  readonly release?: ReleaseFile;
  readonly request?: Partial<PromotionRequest>;
}

/** Makes a plan, and reads it back from its text as apply does. */
export async function planOf(
  domain: FakeDomain,
  { coordinates = [], selection, release, request = {} }: Asking,
): Promise<{ readonly plan: PromotionPlan; readonly text: string; readonly warnings: readonly string[] }> {
  const warnings: string[] = [];
  const { source, destination } = domain.between;
  const plan = await makePlan({
    run: domain.between,
    intent: { coordinates, selection, releaseFile: undefined, planFile: 'plan.json', ttl: 3600 },
    release,
    request: { ...REQUEST, ...request },
    head: {
      account: '111122223333',
      asOf: AS_OF.toISOString(),
      expires: new Date(AS_OF.getTime() + DAY_MS).toISOString(),
      source: source.location,
      destination: destination.location,
    },
    warn: (line) => warnings.push(line),
    progress: () => undefined,
  });
  const { text } = planFile(plan);
  return { plan: readPlan(text), text, warnings };
}

export interface Carried {
  readonly applied: Applied;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

export async function carryOut(
  domain: FakeDomain,
  plan: PromotionPlan,
  journal: FakeJournal = new FakeJournal(),
  onlyBegun = false,
): Promise<Carried> {
  const { source, destination } = domain.between;
  const [notes, warnings]: [string[], string[]] = [[], []];
  const applied = await applyPlan({
    ...{ source, destination, plan, journal, onlyBegun, request: plan.request, writer: domain.writer },
    bring: (to, items) => copyVersions({ copy: domain.copy, service: domain.service, to, from: SOURCE, items }),
    warn: (line) => warnings.push(line),
    note: (name, one, outcome, detail) => notes.push(`${name} ${one}: ${outcome}, ${detail}`),
    progress: () => undefined,
  });
  return { applied, notes, warnings };
}

export async function undoPlan(
  domain: FakeDomain,
  plan: PromotionPlan,
  journal: FakeJournal,
): Promise<RolledBack & { readonly notes: readonly string[] }> {
  const { source, destination } = domain.between;
  const notes: string[] = [];
  const counts = await rollBack({
    ...{ source, destination, plan, journal, writer: domain.writer },
    warn: (line) => notes.push(line),
    note: (label, one, why) => notes.push(`${label} ${one}: ${why}`),
  });
  return { ...counts, notes };
}
