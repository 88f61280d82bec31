import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AGE_LABELS, callsForAges, readAges } from '../../../../../actions/report/read/ages.ts';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { FakeService, type FakePackage } from '../../prune/support/fake-service.ts';
import { inventoryOf } from '../support/samples.ts';

const NOW = new Date('2027-01-31T12:00:00Z');
const DAY = 86_400_000;
const BOUNDS = [30, 90, 180, 365, 730];

function aged(days: readonly number[], statuses: readonly string[] = []): FakePackage {
  return {
    repository: 'builds',
    coordinates: { format: 'npm', namespace: '', name: 'core' },
    versions: days.map((age, index) => ({
      version: `${index}.0.0`,
      status: statuses[index] ?? 'Published',
      revision: `rev-${index}`,
      origin: 'internal',
      published: NOW.getTime() - age * DAY,
      assets: [],
    })),
  };
}

async function read(service: FakeService, memory = new VersionMemory(), left = Infinity, asOf = NOW) {
  const packages = await inventoryOf(service);
  const before = service.calls.describe;
  const ages = await readAges(packages, { service, memory, budget: { left }, asOf, progress: () => undefined });
  const classes = packages.map((one) => ages?.get(one)?.classes);
  return { classes, ages, packages, asked: service.calls.describe - before };
}

describe('the ages of versions', () => {
  it('are counted in the classes of a recount, with at most 1 + 5 × ⌈log2(V+1)⌉ calls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.integer({ min: 0, max: 1000 }).map((days) => days + 0.5),
          { maxLength: 40 },
        ),
        async (days) => {
          const service = new FakeService([aged(days)]);
          const { classes, packages, asked } = await read(service);
          const expected = AGE_LABELS.map((_, index) => {
            const [from, to] = [BOUNDS[index - 1] ?? -1, BOUNDS[index] ?? Infinity];
            return days.filter((age) => age > from && age <= to).length;
          });
          expect(classes).toEqual([expected]);
          expect(asked).toBeLessThanOrEqual(callsForAges(packages));
        },
      ),
    );
  });

  it('cost no call when nothing has changed, and few when a version was added', async () => {
    const days = Array.from({ length: 60 }, (_, index) => 5 + index * 15);
    const memory = new VersionMemory();
    const first = await read(new FakeService([aged(days)]), memory);
    expect(first.asked).toBeGreaterThan(10);
    expect((await read(new FakeService([aged(days)]), memory)).asked).toBe(0);
    const more = aged(days);
    more.versions.push({
      ...aged([1]).versions[0],
      version: '99.0.0',
      revision: 'rev-new',
      status: 'Published',
      origin: 'internal',
      published: NOW.getTime() - DAY,
      assets: [],
    });
    const second = await read(new FakeService([more]), memory);
    expect(second.asked).toBe(1);
    expect(second.classes).toEqual([first.classes[0]?.map((count, index) => (index === 0 ? count + 1 : count))]);
  });

  it('leave unfinished versions out, and say when the newest was published', async () => {
    const { classes, ages, packages } = await read(new FakeService([aged([0.1, 3, 400], ['Unfinished'])]));
    expect(classes).toEqual([[1, 0, 0, 0, 1, 0]]);
    expect(packages[0] && ages?.get(packages[0])?.newest).toBe(NOW.getTime() - 3 * DAY);
  });

  it('are not read where half of the budget does not reach for them', async () => {
    const service = new FakeService([aged([1, 2, 3])]);
    expect((await read(service, new VersionMemory(), 5)).ages).toBeUndefined();
    expect(service.calls.describe).toBe(0);
    expect((await read(service, new VersionMemory(), 6)).ages).toBeDefined();
  });
});
