import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { apply, type Outcome } from '../../actions/publish/apply.ts';
import { plan } from '../../actions/publish/plan.ts';
import { startFakeService, type FakeService } from '../support/publish-service.ts';
import {
  collected,
  destination,
  makeWorkspace,
  npmTarball,
  sdist,
  stagedArtifact,
  testHost,
  useCredentials,
  wheel,
  type Workspace,
} from '../support/publish.ts';

/**
 * Faults that stay, and reads that lag behind: each asset is taken once, what is reported as published is there with its
 * bytes, and what is there is not reported as failed. Faults that pass are in publish-disturbed.test.ts.
 */
let place: Workspace;
let service: FakeService;

beforeAll(useCredentials);
beforeEach(async () => {
  place = await makeWorkspace();
  service = await startFakeService();
  await place.write({
    'widget-1.2.0.tgz': npmTarball({ name: '@acme/widget', version: '1.2.0' }),
    'pyproject.toml': '',
    'dist/gadget-1.2.0-py3-none-any.whl': wheel('gadget', '1.2.0'),
    'dist/gadget-1.2.0.tar.gz': sdist('gadget', '1.2.0'),
    ...stagedArtifact('target/staging', 'com.acme', 'gizmo', '1.2.0'),
  });
});
afterEach(async () => {
  await service.close();
  await place.remove();
});

async function publishAll(waitMs = 2_000): Promise<{ outcomes: readonly Outcome[]; problems: readonly string[] }> {
  const host = testHost(place.workspace, place.temp);
  const collection = await collected(place, host);
  try {
    expect(collection.problems).toEqual([]);
    const to = await destination(service, host);
    const { planned, problems } = await plan(collection.releases, to, 'verify');
    return { outcomes: problems.length > 0 ? [] : (await apply(planned, to, waitMs)).outcomes, problems };
  } finally {
    await collection.close();
  }
}

const COMPLETE = [
  'maven|com.acme|gizmo|1.2.0 finished',
  'maven|com.acme|gizmo|1.2.0 gizmo-1.2.0-sources.jar',
  'maven|com.acme|gizmo|1.2.0 gizmo-1.2.0.jar',
  'maven|com.acme|gizmo|1.2.0 gizmo-1.2.0.pom',
  'npm|acme|widget|1.2.0 package.tgz',
  'pypi||gadget|1.2.0 gadget-1.2.0-py3-none-any.whl',
  'pypi||gadget|1.2.0 gadget-1.2.0.tar.gz',
];

function expectComplete(outcomes: readonly Outcome[]): void {
  expect(outcomes.flatMap(({ problem }) => problem ?? [])).toEqual([]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['published', 'published', 'published']);
  expect([...service.commits].sort()).toEqual(COMPLETE);
  for (const { release, stored } of outcomes) {
    expect(stored?.status).toBe('Published');
    for (const { name, hashes } of release.assets) expect(stored?.assets.get(name)).toBe(hashes.sha256);
  }
}

describe('a fault that stays', () => {
  it.each([
    'reset-before',
    'reset-mid',
    'reset-after',
    '500',
    '503',
    '429',
    'slow',
    'lost-reply',
    '500-after-commit',
  ] as const)('at every upload: %s', async (kind) => {
    service.faults.push({ operation: 'write', kind, times: Infinity });
    const { outcomes } = await publishAll();
    const committed = ['lost-reply', '500-after-commit', 'slow'].includes(kind);
    if (committed) {
      expectComplete(outcomes);
      return;
    }
    expect(service.commits).toEqual([]);
    expect(outcomes.map(({ kind: outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
    for (const { problem } of outcomes) expect(problem).toMatch(/[Rr]un (the same command )?again/);

    // The same again, once the service is well, finishes it.
    service.faults.length = 0;
    expectComplete((await publishAll()).outcomes);
  });

  it('after the upload is no false success: what cannot be confirmed is said so, and confirmed by the next run', async () => {
    service.faults.push({ operation: 'see', kind: '500', times: 0 });
    service.onCommit = (commit) => {
      if (commit.startsWith('npm|')) service.faults[0] = { operation: 'see', kind: '500', times: Infinity };
    };
    const { outcomes } = await publishAll(200);
    const npm = outcomes.find(({ release }) => release.format === 'npm');
    expect(npm?.kind).toBe('failed');
    expect(npm?.problem).toMatch(/cannot be read \(500/);

    service.faults.length = 0;
    service.onCommit = () => undefined;
    const again = await publishAll();
    expect(again.outcomes.map(({ problem }) => problem)).toEqual([undefined, undefined, undefined]);
    expect(again.outcomes.find(({ release }) => release.format === 'npm')?.kind).toBe('unchanged');
    expect([...service.commits].sort()).toEqual(COMPLETE);
  });
});

describe('what was sent but is not to be seen', () => {
  it.each(['see', 'describe', 'assets'] as const)('at first, by %s, is waited for', async (operation) => {
    service.stale.set(operation, 6);
    expectComplete((await publishAll()).outcomes);
    expect(service.stale.get(operation)).toBe(0);
  });

  it.each([
    ['see', /could not be confirmed within 0\.2 s \(its status is Published, clients do not see it\)/],
    ['describe', /the repository does not show it yet/],
  ] as const)('for good, by %s, is no success', async (operation, message) => {
    service.stale.set(operation, Infinity);
    const { outcomes } = await publishAll(200);
    for (const { kind, problem } of outcomes) {
      expect(kind).toBe('failed');
      expect(problem).toMatch(message);
    }
  });

  it('because the repository holds other bytes by then is no success', async () => {
    service.onCommit = (commit) => {
      if (commit.startsWith('npm|'))
        service.versions.get('npm|acme|widget|1.2.0')?.assets.set('package.tgz', 'f'.repeat(64));
    };
    const npm = (await publishAll()).outcomes.find(({ release }) => release.format === 'npm');
    expect(npm?.kind).toBe('failed');
    expect(npm?.problem).toMatch(/holds other content than was sent.*f{64} in the repository/);
  });

  it('because somebody withdrew it at once is no success, though clients still see it', async () => {
    service.onCommit = () => {
      const version = service.versions.get('pypi||gadget|1.2.0');
      if (version?.assets.size === 2) version.status = 'Archived';
    };
    const pypi = (await publishAll(200)).outcomes.find(({ release }) => release.format === 'pypi');
    expect(pypi?.kind).toBe('failed');
    expect(pypi?.problem).toMatch(/its status is Archived/);
  });

  it('because it stays unfinished is no success', async () => {
    service.onCommit = (commit) => {
      const version = service.versions.get('maven|com.acme|gizmo|1.2.0');
      if (commit.endsWith('finished') && version !== undefined) version.status = 'Unfinished';
    };
    const maven = (await publishAll(200)).outcomes.find(({ release }) => release.format === 'maven');
    expect(maven?.kind).toBe('failed');
    expect(maven?.problem).toMatch(/its status is Unfinished/);
  });
});
