import { expect } from '@jest/globals';
import { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { codeArtifactApi } from '@codeartifact-ci/core/aws/codeartifact-api.ts';
import { Quotas } from '@codeartifact-ci/core/aws/quota.ts';
import { httpAgents } from '@codeartifact-ci/core/http.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { startEmulator } from '@codeartifact-ci/emulator/server.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { ensurePackage, setDistTag } from '@codeartifact-ci/emulator/store/packages.ts';
import { createRepository, deleteRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import type { Store } from '@codeartifact-ci/emulator/store/store.ts';
import { createHash } from 'node:crypto';
import { applyPlan } from '../../actions/prune/apply/apply.ts';
import { makePlan } from '../../actions/prune/plan/make-plan.ts';
import type { Plan, PlannedPackage } from '../../actions/prune/plan/plan.ts';
import { codeArtifactService } from '../../actions/prune/service/codeartifact.ts';
import { dataPlane } from '../../actions/prune/service/data-plane.ts';
import { NO_REFERENCES } from '../../actions/prune/service/references.ts';
import { AS_OF, HEAD, REMEMBERED, removals } from '../unit/actions/prune/support/cases.ts';
import { FakeJournal, type FakePackage } from '../unit/actions/prune/support/fake-service.ts';
import { expectReleases, type Case } from '../unit/actions/prune/support/plan-properties.ts';

const REPOSITORIES = ['ci-a', 'ci-b', 'prod'];
const DOMAIN = 'acme';

export interface RetentionEmulator {
  /** Plans and applies against the emulator, with what the case holds, and expects of the end what properties say. */
  check(one: Case): Promise<void>;
  close(): Promise<void>;
}

/** An emulator in this process with a domain, and the planner and applier as commands use them, without their pacing. */
export async function startRetentionEmulator(): Promise<RetentionEmulator> {
  const emulator = await startEmulator({ port: 0 });
  const { endpoint, account, region, services } = emulator;
  const { store } = services;
  const domain = createDomain(store, { owner: account, name: DOMAIN, region, encryptionKey: undefined });
  const credentials = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  };
  const provider = () => Promise.resolve(credentials);
  const client = new CodeartifactClient({ endpoint, region, credentials, maxAttempts: 1 });
  const agents = await httpAgents(undefined, {});
  const api = codeArtifactApi({
    ...{ region: () => Promise.resolve(region), endpoint: new URL(endpoint), agents, quotas: new Quotas() },
    credentials: provider,
  });
  const connection: Connection = {
    ...{ service: api, credentials: provider },
    ...{ client, domain: DOMAIN, domainOwner: account, region, endpoint: new URL(endpoint) },
    ...{ repositoryEndpoint: undefined, sessionExpires: undefined },
    caller: () => Promise.reject(new Error('nobody asks')),
    checkAccount: () => Promise.resolve(),
  };
  const host = { env: {}, mask: () => undefined, debug: () => undefined, now: () => new Date() } as unknown as Host;
  const metadata = dataPlane(connection, host, undefined);
  const service = await codeArtifactService(connection);

  const planOf = async ({ policy }: Case): Promise<Plan> => {
    const packages: PlannedPackage[] = [];
    const result = await makePlan({
      ...{ service, metadata, references: NO_REFERENCES, firstSeen: REMEMBERED, policy, asOf: AS_OF, allowEmpty: true },
      write: (planned) => Promise.resolve(void packages.push(planned)),
      warn: () => undefined,
      progress: () => undefined,
    });
    return { head: HEAD, policy, packages, result };
  };
  return {
    async check(one) {
      for (const name of REPOSITORIES) {
        const settings = { name, administrator: account, description: undefined, upstreams: [] };
        const repository = createRepository(store, domain, settings);
        for (const held of one.packages.filter((each) => each.repository === name)) fill(store, repository, held, one);
      }
      const before = stateOf(store);
      const plan = await planOf(one);
      expect(stateOf(store)).toEqual(before);
      const journal = new FakeJournal();
      const apply = () =>
        applyPlan({ service, metadata, plan, journal, note: () => undefined, progress: () => undefined });
      expect(await apply()).toEqual({ removed: plan.result.planned, stale: 0, failed: 0 });
      const after = stateOf(store);
      expectPlanned(plan, before, after);
      expectInstallable(one, after);
      expect(await apply()).toMatchObject({ removed: plan.result.planned });
      expect(stateOf(store)).toEqual(after);
      for (const name of REPOSITORIES) deleteRepository(store, domain, name);
    },
    async close() {
      client.destroy();
      await emulator.close();
    },
  };
}

/** Straight into the tables, because no API publishes with another time, status or origin than its own. */
function fill(
  store: Store,
  repository: ReturnType<typeof createRepository>,
  { repository: name, coordinates, versions }: FakePackage,
  { options }: Case,
): void {
  const row = ensurePackage(store, repository, coordinates, 'publish');
  for (const { version, status, revision, origin, published, assets } of versions) {
    const native = { name: coordinates.name, version, dist: { shasum: '0'.repeat(40) } };
    const { id } = store.db.run(
      `INSERT INTO versions (package_id, version, status, revision, published, origin_type, metadata, changes)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1)`,
      ...[row.id, version, status, `${name}-${revision}`, status === 'Unfinished' ? null : published],
      ...[origin.toUpperCase(), JSON.stringify({ native })],
    );
    for (const asset of status === 'Disposed' ? [] : assets) {
      const sha256 = createHash('sha256').update(asset.sha256).digest('hex');
      store.db.run(
        "INSERT INTO assets (version_id, name, size, md5, sha1, sha256, sha512) VALUES (?, ?, ?, '', '', ?, '')",
        ...[id, asset.name, asset.size, sha256],
      );
    }
  }
  const tags = coordinates.format === 'npm' ? options.tags?.({ repository: name, coordinates }) : {};
  for (const [tag, version] of Object.entries(tags ?? {})) setDistTag(store, row, tag, version);
}

type State = Readonly<Record<string, string>>;

/** Status by `REPOSITORY PACKAGE VERSION`, as `removals` names them. */
function stateOf(store: Store): State {
  const rows = store.db.all<
    Readonly<Record<'repository' | 'format' | 'namespace' | 'name' | 'version' | 'status', string>>
  >(
    `SELECT repositories.name AS repository, format, namespace, packages.name AS name, version, status
     FROM versions JOIN packages ON packages.id = package_id JOIN repositories ON repositories.id = repository_id`,
  );
  return Object.fromEntries(
    rows.map(({ repository, format, namespace, name, version, status }) => [
      `${repository} ${JSON.stringify([format, namespace, name])} ${version}`,
      status,
    ]),
  );
}

function expectPlanned(plan: Plan, before: State, after: State): void {
  const actions = new Map(
    plan.packages.flatMap(({ repository, format, namespace, name, remove }) =>
      remove.map(({ version, action }) => [
        `${repository} ${JSON.stringify([format, namespace, name])} ${version}`,
        action,
      ]),
    ),
  );
  expect(new Set(actions.keys())).toEqual(removals(plan));
  const becomes = { archive: 'Archived', dispose: 'Disposed', delete: undefined };
  const expected = Object.entries(before).flatMap(([key, status]) => {
    const action = actions.get(key);
    const now = action === undefined ? status : becomes[action];
    return now === undefined ? [] : [[key, now] as const];
  });
  expect(after).toEqual(Object.fromEntries(expected));
}

function expectInstallable({ packages, policy, options }: Case, after: State): void {
  for (const { repository, coordinates, versions } of packages) {
    const { format, namespace, name } = coordinates;
    const key = (version: string): string => `${repository} ${JSON.stringify([format, namespace, name])} ${version}`;
    const same = versions.filter(({ version, status }) => after[key(version)] === status);
    expectReleases(format, versions, new Set(same.map(({ version }) => version)));
    const tags = format === 'npm' && policy.distTags === 'protect' ? options.tags?.({ repository, coordinates }) : {};
    const latest = typeof tags === 'string' ? undefined : tags?.['latest'];
    if (latest !== undefined) expect(after[key(latest)]).toBe('Published');
  }
}
