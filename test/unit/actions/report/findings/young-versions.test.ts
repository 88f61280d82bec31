import { describe, expect, it } from '@jest/globals';
import { findYoungVersions } from '../../../../../actions/report/findings/young-versions.ts';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import type { Gap } from '../../../../../actions/report/document.ts';
import { FakeService, type FakeVersion } from '../../prune/support/fake-service.ts';
import { inventoryOf } from '../support/samples.ts';

const NOW = new Date('2027-01-31T12:00:00Z');
const DAY = 86_400_000;

/** A version by the days since the service's own time; the registry's are given apart. */
function version(
  name: string,
  days: number,
  origin: FakeVersion['origin'] = 'external',
  status = 'Published',
): FakeVersion {
  return { version: name, status, revision: `rev-${name}`, origin, published: NOW.getTime() - days * DAY, assets: [] };
}

async function find(versions: readonly FakeVersion[], publicDays: Readonly<Record<string, number>>) {
  const coordinates = { format: 'npm', namespace: '', name: 'left-pad' } as const;
  const service = new FakeService([{ repository: 'store', coordinates, versions: [...versions] }]);
  const asked: string[] = [];
  const gaps: Gap[] = [];
  const metadata = {
    requests: 0,
    package: () => ({
      distTags: () => Promise.reject(new Error('not asked')),
      requirements: () => Promise.reject(new Error('not asked')),
      publicationTimes: (wanted: readonly string[]) => {
        asked.push(...wanted);
        return Promise.resolve(
          new Map(Object.entries(publicDays).map(([name, days]) => [name, new Date(NOW.getTime() - days * DAY)])),
        );
      },
    }),
  };
  const found = await findYoungVersions(
    await inventoryOf(service),
    { service, metadata, memory: new VersionMemory(), now: NOW, cooldown: 7 * 86_400 },
    gaps,
  );
  return {
    found: found.map((one) => `${one.rule} ${one.version ?? ''}`),
    asked,
    gaps,
    described: service.calls.describe,
  };
}

describe('a version from a public registry', () => {
  it('is found when the registry published it within the cooldown', async () => {
    const { found, gaps } = await find([version('2.0.0', 1)], { '2.0.0': 3 });
    expect(found).toEqual(['young-external-version 2.0.0']);
    expect(gaps).toEqual([]);
  });

  it('is found when it is unlisted, and not when it is archived', async () => {
    const of = (status: string) => find([version('2.0.0', 1, 'external', status)], { '2.0.0': 3 });
    expect((await of('Unlisted')).found).toEqual(['young-external-version 2.0.0']);
    expect((await of('Archived')).found).toEqual([]);
  });

  it('is not found when the registry published it before, though it is new here', async () => {
    expect((await find([version('2.0.0', 1)], { '2.0.0': 8 })).found).toEqual([]);
  });

  it('is not even asked about when it was here before the cooldown', async () => {
    const { asked, described } = await find([version('3.0.0', 1), version('2.0.0', 9), version('1.0.0', 10)], {
      '3.0.0': 1,
    });
    expect(asked).toEqual(['3.0.0']);
    expect(described).toBe(2);
  });

  it('is a gap when the registry tells no time', async () => {
    const { found, gaps } = await find([version('2.0.0', 1)], {});
    expect(found).toEqual([]);
    expect(gaps).toMatchObject([
      {
        what: 'Age of some public versions',
        why: expect.stringMatching(/^Of 1 version new here the public registry's own time is not known/),
      },
    ]);
  });

  it('is none of those published here, and none that nobody can get', async () => {
    const { found, asked } = await find(
      [version('2.0.0', 1, 'internal'), version('1.0.0', 2, 'external', 'Archived')],
      { '2.0.0': 1, '1.0.0': 1 },
    );
    expect({ found, asked }).toEqual({ found: [], asked: [] });
  });
});
