import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startFakeService, type FakeService } from '../support/publish-service.ts';
import { COMPLETE, expectComplete, publishAll, writeThree } from '../support/publish-three.ts';
import { makeWorkspace, useCredentials, type Workspace } from '../support/publish.ts';

/**
 * Faults that stay: each asset is taken once, and what is there is not reported as failed. More of them, and
 * of those that pass, are in test/proof/publish-faults.test.ts; reads that lag behind are among the unit tests.
 */
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

describe('a fault that stays', () => {
  it.each(['reset-mid', '503', '429', 'slow', 'lost-reply'] as const)('at every upload: %s', async (kind) => {
    service.faults.push({ operation: 'write', kind, times: Infinity });
    const { outcomes } = await publishAll(place, service);
    const committed = ['lost-reply', 'slow'].includes(kind);
    if (committed) {
      expectComplete(service, outcomes);
      return;
    }
    expect(service.commits).toEqual([]);
    expect(outcomes.map(({ kind: outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
    for (const { problem } of outcomes) expect(problem).toMatch(/[Rr]un (the same command )?again/);

    // The same again, once the service is well, finishes it.
    service.faults.length = 0;
    expectComplete(service, (await publishAll(place, service)).outcomes);
  });

  it('after the upload is no false success: what cannot be confirmed is said so, and confirmed by the next run', async () => {
    service.faults.push({ operation: 'see', kind: '500', times: 0 });
    service.onCommit = (commit) => {
      if (commit.startsWith('npm|')) service.faults[0] = { operation: 'see', kind: '500', times: Infinity };
    };
    const { outcomes } = await publishAll(place, service, 200);
    const npm = outcomes.find(({ release }) => release.format === 'npm');
    expect(npm?.kind).toBe('failed');
    expect(npm?.problem).toMatch(/cannot be read \(500/);

    service.faults.length = 0;
    service.onCommit = () => undefined;
    const again = await publishAll(place, service);
    expect(again.outcomes.map(({ problem }) => problem)).toEqual([undefined, undefined, undefined]);
    expect(again.outcomes.find(({ release }) => release.format === 'npm')?.kind).toBe('unchanged');
    expect([...service.commits].sort()).toEqual(COMPLETE);
  });
});
