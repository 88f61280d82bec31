import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { apply, type Outcome } from '../../../../actions/publish/apply.ts';
import { plan } from '../../../../actions/publish/plan.ts';
import { FAULTS, startFakeService, type FakeService, type FaultKind, type Operation } from './fake-service.ts';
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
} from './support.ts';

/**
 * Every remote operation meets every fault. Whatever happens, each asset is taken once, what is reported as published
 * is there with its bytes, and what is there is not reported as failed.
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

/** An SDK call that hangs is given up after a minute, by the client's own setting: not for a unit test. */
const HANGS: ReadonlySet<Operation> = new Set(['origin', 'describe', 'assets']);
const OPERATIONS: readonly Operation[] = ['origin', 'describe', 'assets', 'see', 'write', 'checksum', 'metadata'];
const CASES = OPERATIONS.flatMap((operation) =>
  FAULTS.filter((kind) => !(kind === 'slow' && HANGS.has(operation))).map((kind): [Operation, FaultKind] => [
    operation,
    kind,
  ]),
);

describe('a fault that passes', () => {
  it.each(CASES)('at %s: %s', async (operation, kind) => {
    service.faults.push({ operation, kind, times: 2 });
    const { outcomes, problems } = await publishAll();
    expect(problems).toEqual([]);
    expectComplete(outcomes);
    expect(service.faults.map(({ times }) => times)).toEqual([0]);
  });
});

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

describe('somebody else at the same time', () => {
  it('with the same bytes is no failure', async () => {
    const first = publishAll();
    const second = publishAll();
    for (const { outcomes } of await Promise.all([first, second])) {
      expect(outcomes.flatMap(({ problem }) => problem ?? [])).toEqual([]);
    }
    expect([...service.commits].sort()).toEqual(COMPLETE);
  });

  it('with other bytes is a failure that shows both hashes', async () => {
    const key = 'npm|acme|widget|1.2.0';
    service.onCommit = () => undefined;
    const host = testHost(place.workspace, place.temp);
    const collection = await collected(place, host, ['widget-1.2.0.tgz']);
    const to = await destination(service, host);
    const { planned } = await plan(collection.releases, to, 'verify');
    service.versions.set(key, { status: 'Published', assets: new Map([['package.tgz', 'f'.repeat(64)]]) });
    const [outcome] = (await apply(planned, to, 500)).outcomes;
    await collection.close();
    expect(outcome?.kind).toBe('failed');
    expect(outcome?.problem).toContain('f'.repeat(64));
    expect(outcome?.problem).toContain(planned[0]?.release.assets[0]?.hashes.sha256);
    expect(service.commits).toEqual([]);
  });

  it('releasing a higher version keeps latest there', async () => {
    service.onCommit = (commit) => {
      if (commit !== 'npm|acme|widget|1.2.0 package.tgz') return;
      // It was sent a moment before ours, so that ours takes its tag.
      service.versions.set('npm|acme|widget|1.3.0', { status: 'Published', assets: new Map() });
    };
    const { outcomes } = await publishAll();
    expect(service.tags.get('npm|acme|widget')?.get('latest')).toBe('1.3.0');
    expect(outcomes.find(({ release }) => release.format === 'npm')?.notes.join()).toMatch(/given back to 1\.3\.0/);
  });
});

describe('a run that was killed', () => {
  it('half-way through Maven leaves an unfinished version that the next run finishes', async () => {
    await publishAll();
    const key = 'maven|com.acme|gizmo|1.2.0';
    const version = service.versions.get(key);
    version?.assets.delete('gizmo-1.2.0.pom');
    service.versions.set(key, { status: 'Unfinished', assets: version?.assets ?? new Map<string, string>() });
    service.commits.length = 0;
    const { outcomes } = await publishAll();
    expect(outcomes.find(({ release }) => release.format === 'maven')?.kind).toBe('completed');
    expect(service.commits).toEqual([`${key} gizmo-1.2.0.pom`, `${key} finished`]);
  });
});

describe('a file that changes after it was checked', () => {
  async function publishAfter(change: (path: string) => Promise<void>): Promise<Outcome | undefined> {
    const collection = await collected(place, testHost(place.workspace, place.temp), ['widget-1.2.0.tgz']);
    try {
      const to = await destination(service, testHost(place.workspace, place.temp));
      const { planned } = await plan(collection.releases, to, 'verify');
      await change(join(place.workspace, 'widget-1.2.0.tgz'));
      return (await apply(planned, to, 500)).outcomes[0];
    } finally {
      await collection.close();
    }
  }

  it('in its place is not sent: the bytes that were hashed are', async () => {
    const outcome = await publishAfter(async (path) => {
      await writeFile(`${path}.new`, npmTarball({ name: '@acme/widget', version: '1.2.0', evil: true }));
      await rename(`${path}.new`, path);
    });
    expect(outcome?.kind).toBe('published');
    expect(outcome?.stored?.assets.get('package.tgz')).toBe(outcome?.release.assets[0]?.hashes.sha256);
  });

  it('in itself is noticed, and nothing is published', async () => {
    const outcome = await publishAfter((path) => appendFile(path, 'more'));
    expect(outcome?.problem).toMatch(/widget-1\.2\.0\.tgz was changed while it was being published/);
    expect(service.commits).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each([
    [401, /token was not accepted/],
    [403, /Allow codeartifact:PublishPackageVersion/],
    [413, /larger than/],
  ])('with %i fails at once and names cause and remedy', async (status, message) => {
    service.refuse = status;
    const { outcomes } = await publishAll();
    for (const { kind, problem } of outcomes) {
      expect(kind).toBe('failed');
      expect(problem).toMatch(message);
    }
    // One upload each: a refusal is not tried again. Maven's two files go out together.
    const uploads = service.requests.filter(({ operation }) => operation === 'write');
    expect(uploads).toHaveLength(4);
  });

  it('comes back when Retry-After says, though its own pauses are shorter', async () => {
    service.faults.push({ operation: 'write', kind: '429-retry-after', times: 1 });
    expectComplete((await publishAll()).outcomes);
    expect(service.welcomeAt.size).toBe(1);
    expect(service.tooEarly).toEqual([]);
  });
});
