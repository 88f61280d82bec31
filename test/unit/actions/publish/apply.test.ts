import { appendFile, rename, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { apply, type Outcome } from '../../../../actions/publish/apply.ts';
import { plan } from '../../../../actions/publish/plan.ts';
import { startFakeService, type FakeService } from '../../../support/publish-service.ts';
import { COMPLETE, expectComplete, publishAll, writeThree } from '../../../support/publish-three.ts';
import {
  collected,
  destination,
  makeWorkspace,
  npmTarball,
  testHost,
  useCredentials,
  type Workspace,
} from '../../../support/publish.ts';

/** Each asset is taken once, and what is reported as published is there with its bytes: the faults are in test/e2e. */
let place: Workspace;
let service: FakeService;

beforeAll(useCredentials);
beforeEach(async () => {
  place = await makeWorkspace();
  service = await startFakeService();
  await writeThree(place);
});
afterEach(async () => {
  await service.close();
  await place.remove();
});

describe('somebody else at the same time', () => {
  it('with the same bytes is no failure', async () => {
    const first = publishAll(place, service);
    const second = publishAll(place, service);
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
    const { outcomes } = await publishAll(place, service);
    expect(service.tags.get('npm|acme|widget')?.get('latest')).toBe('1.3.0');
    expect(outcomes.find(({ release }) => release.format === 'npm')?.notes.join()).toMatch(/given back to 1\.3\.0/);
  });
});

describe('a run that was killed', () => {
  it('half-way through Maven leaves an unfinished version that the next run finishes', async () => {
    await publishAll(place, service);
    const key = 'maven|com.acme|gizmo|1.2.0';
    const version = service.versions.get(key);
    version?.assets.delete('gizmo-1.2.0.pom');
    service.versions.set(key, { status: 'Unfinished', assets: version?.assets ?? new Map<string, string>() });
    service.commits.length = 0;
    const { outcomes } = await publishAll(place, service);
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

  it.each<[string, (path: string) => Promise<void>]>([
    ['by more bytes', (path) => appendFile(path, 'more')],
    [
      'by other bytes of the same number',
      async (path) => {
        await writeFile(path, Buffer.alloc((await stat(path)).size));
        await utimes(path, 1, 1);
      },
    ],
    [
      'by more bytes that look old',
      async (path) => {
        const { atime, mtime } = await stat(path);
        await appendFile(path, 'more');
        await utimes(path, atime, mtime);
      },
    ],
    ['by fewer bytes', (path) => truncate(path, 10)],
  ])('in itself %s is noticed, and nothing is published', async (_how, change) => {
    await utimes(join(place.workspace, 'widget-1.2.0.tgz'), 2, 2);
    const outcome = await publishAfter(change);
    expect(outcome?.problem).toMatch(/widget-1\.2\.0\.tgz was changed while it was being published/);
    expect(service.commits).toEqual([]);
  });
});

describe('a release that is refused', () => {
  const publish = async (): Promise<Outcome | undefined> => {
    const collection = await collected(place, testHost(place.workspace, place.temp), ['widget-1.2.0.tgz']);
    const to = await destination(service, testHost(place.workspace, place.temp));
    const { planned } = await plan(collection.releases, to, 'verify');
    service.refuse = 403;
    const [outcome] = (await apply(planned, to, 500)).outcomes;
    await collection.close();
    return outcome;
  };

  it('says what the repository holds of it, for which it is looked at once', async () => {
    const outcome = await publish();
    expect(outcome).toMatchObject({ kind: 'failed', stored: undefined });
    expect(outcome?.problem).toMatch(/ The repository does not hold it\.$/);
    const after = service.requests.slice(service.requests.findIndex(({ operation }) => operation === 'write') + 1);
    expect(after.map(({ operation }) => operation).sort()).toEqual(['assets', 'describe']);
  });
});

describe('a fault that passes', () => {
  it.each([
    ['origin', '500'],
    ['describe', 'cut-body'],
    ['assets', 'half-reply'],
    ['see', 'cut-body'],
    ['see', 'reset-before'],
    ['write', 'lost-reply'],
    ['write', 'reset-mid'],
    ['write', '500-after-commit'],
    ['checksum', '503'],
    ['metadata', 'lost-reply'],
  ] as const)('at %s, as %s, is none', async (operation, kind) => {
    service.faults.push({ operation, kind, times: 2 });
    expectComplete(service, (await publishAll(place, service)).outcomes);
    expect(service.faults.map(({ times }) => times)).toEqual([0]);
  });
});

describe('a page in place of a reply', () => {
  it.each(['write', 'checksum', 'metadata'] as const)('to %s is no success: it is sent again', async (operation) => {
    service.faults.push({ operation, kind: 'page', times: 2 });
    expectComplete(service, (await publishAll(place, service)).outcomes);
    expect(service.faults.map(({ times }) => times)).toEqual([0]);
  });
});

describe('a refusal', () => {
  it.each([
    [401, /token was not accepted/],
    [403, /Allow codeartifact:PublishPackageVersion/],
    [413, /larger than/],
  ])('with %i fails at once and names cause and remedy', async (status, message) => {
    service.refuse = status;
    const { outcomes } = await publishAll(place, service);
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
    expectComplete(service, (await publishAll(place, service)).outcomes);
    expect(service.welcomeAt.size).toBe(1);
    expect(service.tooEarly).toEqual([]);
  });
});
