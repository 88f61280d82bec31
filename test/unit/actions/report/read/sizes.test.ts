import { describe, expect, it } from '@jest/globals';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { readSizes } from '../../../../../actions/report/read/sizes.ts';
import { FakeService, type FakePackage } from '../../prune/support/fake-service.ts';
import { inventoryOf } from '../support/samples.ts';

function sized(repository: string, count: number, size = (index: number) => 100 + index): FakePackage {
  return {
    repository,
    coordinates: { format: 'npm', namespace: '', name: 'core' },
    versions: Array.from({ length: count }, (_, index) => ({
      version: `${index}.0.0`,
      status: 'Published',
      revision: `rev-${index}`,
      origin: 'internal',
      published: index,
      assets: [{ name: 'a.tgz', size: size(index), sha256: String(index).padStart(64, '0') }],
    })),
  };
}

async function read(packages: readonly FakePackage[], left = Infinity, memory = new VersionMemory()) {
  const service = new FakeService(packages);
  const listed = await inventoryOf(service);
  const scan = await readSizes(listed, { service, memory, budget: { left }, progress: () => undefined });
  return { scan, asked: service.calls.assets, memory };
}

describe('the sizes of versions', () => {
  it('are asked for once for each revision, whichever repositories hold it', async () => {
    const { scan, asked } = await read([sized('builds', 10), sized('releases', 4)]);
    expect(asked).toBe(10);
    expect(scan).toEqual({ complete: true, asked: 10, failed: 0, refused: undefined, strata: [] });
  });

  it('are not asked for again when they are remembered', async () => {
    const { memory } = await read([sized('builds', 10)]);
    const { asked, scan } = await read([sized('builds', 12)], Infinity, memory);
    expect(asked).toBe(2);
    expect(scan.complete).toBe(true);
  });

  it('are not asked for of disposed versions, which have no assets', async () => {
    const one = sized('builds', 3);
    one.versions[1] = {
      ...one.versions[1],
      ...sized('x', 1).versions[0],
      version: '1.0.0',
      status: 'Disposed',
      assets: [],
    } as never;
    expect((await read([one])).asked).toBe(2);
  });

  it('are those of a random sample within the budget, with what was drawn of each stratum', async () => {
    const { scan, asked } = await read([sized('builds', 60), sized('releases', 20, () => 7)], 20);
    expect(asked).toBeLessThanOrEqual(20);
    expect(scan.complete).toBe(false);
    expect(scan.strata.map(({ repository, population }) => [repository, population])).toEqual([
      ['builds', 60],
      ['releases', 20],
    ]);
    for (const { drawn } of scan.strata) expect(drawn.length).toBeGreaterThanOrEqual(2);
    expect(scan.strata[1]?.drawn.every((size) => size === 7 || size >= 100)).toBe(true);
  });

  it('of a second sample begin where the first one ended', async () => {
    const first = await read([sized('builds', 60)], 20);
    const second = await read([sized('builds', 60)], 20, first.memory);
    expect(second.asked).toBe(20);
    expect(second.scan.strata).toMatchObject([{ population: 40 }]);
    const last = await read([sized('builds', 60)], 20, second.memory);
    expect(last.scan.complete).toBe(true);
  });

  it('are not read at all where the budget does not reach for two of each stratum', async () => {
    const { scan, asked } = await read([sized('builds', 60)], 1);
    expect({ asked, scan }).toMatchObject({ asked: 0, scan: { complete: false, asked: 0 } });
  });

  it('that cannot be had make the report incomplete, and are counted', async () => {
    const service = new FakeService([sized('builds', 5)]);
    const listed = await inventoryOf(service);
    const fault = Object.assign(new Error('down'), { $fault: 'server' });
    const faulty = Object.assign(Object.create(service) as FakeService, {
      assets: (...asked: Parameters<FakeService['assets']>) =>
        asked[1] === '3.0.0' ? Promise.reject(fault) : service.assets(...asked),
    });
    const memory = new VersionMemory();
    const scan = await readSizes(listed, {
      service: faulty,
      memory,
      budget: { left: Infinity },
      progress: () => undefined,
    });
    expect(scan).toMatchObject({ complete: false, asked: 5, failed: 1 });
  });
});
