import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startFakeService, type FakeService } from '../../../support/publish-service.ts';
import { expectComplete, publishAll, writeThree } from '../../../support/publish-three.ts';
import { makeWorkspace, useCredentials, type Workspace } from '../../../support/publish.ts';

/** What is reported as published is there with its bytes, whatever the reads afterwards show. */
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

describe('what was sent but is not to be seen', () => {
  it.each(['see', 'describe', 'assets'] as const)('at first, by %s, is waited for', async (operation) => {
    service.stale.set(operation, 6);
    expectComplete(service, (await publishAll(place, service)).outcomes);
    expect(service.stale.get(operation)).toBe(0);
  });

  it.each([
    ['see', /could not be confirmed within 0\.2 s \(its status is Published, clients do not see it\)/],
    ['describe', /the repository does not show it yet/],
  ] as const)('for good, by %s, is no success', async (operation, message) => {
    service.stale.set(operation, Infinity);
    const { outcomes } = await publishAll(place, service, 200);
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
    const npm = (await publishAll(place, service)).outcomes.find(({ release }) => release.format === 'npm');
    expect(npm?.kind).toBe('failed');
    expect(npm?.problem).toMatch(/holds other content than was sent.*f{64} in the repository/);
  });

  it('because somebody withdrew it at once is no success, though clients still see it', async () => {
    service.onCommit = () => {
      const version = service.versions.get('pypi||gadget|1.2.0');
      if (version?.assets.size === 2) version.status = 'Archived';
    };
    const pypi = (await publishAll(place, service, 200)).outcomes.find(({ release }) => release.format === 'pypi');
    expect(pypi?.kind).toBe('failed');
    expect(pypi?.problem).toMatch(/its status is Archived/);
  });

  it('because it stays unfinished is no success', async () => {
    service.onCommit = (commit) => {
      const version = service.versions.get('maven|com.acme|gizmo|1.2.0');
      if (commit.endsWith('finished') && version !== undefined) version.status = 'Unfinished';
    };
    const maven = (await publishAll(place, service, 200)).outcomes.find(({ release }) => release.format === 'maven');
    expect(maven?.kind).toBe('failed');
    expect(maven?.problem).toMatch(/its status is Unfinished/);
  });
});
