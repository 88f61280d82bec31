import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agesFrom, findAges, search } from '../../../../../actions/prune/plan/ages.ts';
import { decider } from '../../../../../actions/prune/plan/decide.ts';
import type { ListedVersion } from '../../../../../actions/prune/service/version-service.ts';
import { plainFacts } from '../../../../../actions/prune/policy/facts.ts';
import { AS_OF, DAY, eager } from '../support/cases.ts';

const bound = (count: number): number => Math.ceil(Math.log2(count + 1));

const NO_TIMES = { publicationTimes: () => Promise.resolve(new Map<string, Date>()) };

describe('the search for an age', () => {
  it('finds what a look at each would find, ties included, within its bound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 9 })), fc.nat({ max: 10 }), async (values, limit) => {
        const sorted = values.toSorted((a, b) => a - b);
        let calls = 0;
        const found = await search(0, sorted.length, (index) => {
          calls++;
          return (sorted[index] ?? 0) >= limit;
        });
        const scanned = sorted.findIndex((value) => value >= limit);
        expect(found).toBe(scanned < 0 ? sorted.length : scanned);
        expect(calls).toBeLessThanOrEqual(bound(sorted.length));
      }),
    );
  });

  it('knows exactly the versions that are older, in a call for each halving and age', async () => {
    const days = fc.array(fc.nat({ max: 30 }), { maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 1, max: 30 }), async (ages, limit) => {
        const times = new Map(
          ages
            .toSorted((a, b) => a - b)
            .map((age, index) => [`1.0.${index}`, new Date(AS_OF.getTime() - age * DAY * 1000)]),
        );
        let calls = 0;
        const service = {
          publishedTime: (_: unknown, version: string) => {
            calls++;
            return Promise.resolve(times.get(version));
          },
        };
        const versions = ['9.0.0', ...times.keys()].map((version): ListedVersion => ({
          version,
          status: 'Published',
          revision: 'r',
          origin: 'internal',
        }));
        const policy = eager();
        const [scope] = policy.scopes;
        if (scope === undefined) throw new Error('no scope');
        const older = { ...policy, scopes: [{ ...scope, delete: [{ id: 'old', olderThan: limit * DAY }] }] };
        const at = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'core' } } as const;
        const { isOlder, provenAge } = await findAges(
          { service, metadata: NO_TIMES, firstSeen: () => undefined },
          older,
          at,
          decider(older, at, versions, plainFacts(undefined)),
          AS_OF,
        );
        for (const [version, time] of times) {
          const scanned = AS_OF.getTime() - time.getTime() > limit * DAY * 1000;
          expect(isOlder(version, limit * DAY)).toBe(scanned ? 'yes' : 'no');
          expect(provenAge(version)).toBe(scanned ? limit * DAY : undefined);
        }
        expect(calls).toBeLessThanOrEqual(bound(versions.length));
      }),
    );
  });

  it('takes no version for old that is not, where an answer shows that the list is not sorted', async () => {
    const days = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 40 });
    let disorders = 0;
    await fc.assert(
      fc.asyncProperty(days, async (ages) => {
        const times = new Map(ages.map((age, index) => [`1.0.${index}`, AS_OF.getTime() - age * DAY * 1000 - 1]));
        const asked: number[] = [];
        const service = {
          publishedTime: (_: unknown, version: string) => {
            asked.push([...times.keys()].indexOf(version));
            const time = times.get(version);
            return Promise.resolve(time === undefined ? undefined : new Date(time));
          },
        };
        const versions = [...times.keys()].map((version): ListedVersion => ({
          ...{ version, status: 'Published', revision: 'r', origin: 'internal' },
        }));
        const policy = eager();
        const at = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'core' } } as const;
        const { isOlder } = await findAges(
          { service, metadata: NO_TIMES, firstSeen: () => undefined },
          policy,
          at,
          () => versions.map((listed) => ({ listed, action: 'archive', revision: 'r', rules: [] })),
          AS_OF,
        );
        const seen = [...new Set(asked)].sort((a, b) => a - b).map((index) => ages[index] ?? 0);
        if (seen.every((age, index) => index === 0 || age >= (seen[index - 1] ?? 0))) return;
        disorders++;
        for (const [index, age] of ages.entries()) {
          if (age < 2) expect(isOlder(`1.0.${index}`, 2 * DAY)).not.toBe('yes');
        }
      }),
      { numRuns: 1_000 },
    );
    expect(disorders).toBeGreaterThan(100);
  });

  it('is not led astray by versions that were never published', async () => {
    const times = new Map(
      [10, 8, 6, 4, 3, 1].map((age, index) => [`1.0.${index}`, AS_OF.getTime() - (11 - age) * DAY * 1000]),
    );
    const published = ['9.0.0', ...times.keys()].map((version): ListedVersion => ({
      version,
      status: 'Published',
      revision: 'r',
      origin: 'internal',
    }));
    const unfinished = published.map((one): ListedVersion => ({
      ...one,
      version: `2.${one.version}`,
      status: 'Unfinished',
    }));
    const service = {
      publishedTime: (_: unknown, version: string) => {
        const time = times.get(version);
        return Promise.resolve(time === undefined ? undefined : new Date(time));
      },
    };
    const [scope] = eager().scopes;
    if (scope === undefined) throw new Error('no scope');
    const select = { ...scope.select, status: ['Published' as const, 'Unfinished' as const] };
    const policy = { ...eager(), scopes: [{ ...scope, select }] };
    const at = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'core' } } as const;
    for (let place = 0; place <= published.length; place++) {
      const versions = published.toSpliced(place, 0, ...unfinished);
      const { isOlder } = await findAges(
        { service, metadata: NO_TIMES, firstSeen: () => undefined },
        policy,
        at,
        decider(policy, at, versions, plainFacts(undefined)),
        AS_OF,
      );
      const older = versions.filter(({ version }) => isOlder(version, 2 * DAY) === 'yes').map(({ version }) => version);
      expect(older).toEqual(['1.0.1', '1.0.2', '1.0.3', '1.0.4', '1.0.5']);
      expect(isOlder('2.1.0.5', 2 * DAY)).toBe('unknown');
    }
  });
});

describe('what is known of ages', () => {
  const at = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'core' } } as const;

  it('says yes up to the greatest age that is proven, no beyond it and for what is young, and else nothing', () => {
    const { isOlder, provenAge } = agesFrom(new Map([['1.0.0', 7 * DAY]]), new Set(['2.0.0']));
    expect([6, 7, 8].map((days) => isOlder('1.0.0', days * DAY))).toEqual(['yes', 'yes', 'no']);
    expect([isOlder('2.0.0', DAY), isOlder('3.0.0', DAY)]).toEqual(['no', 'unknown']);
    expect([provenAge('1.0.0'), provenAge('2.0.0')]).toEqual([7 * DAY, undefined]);
  });

  /** Which versions were asked for, at the service and at the public registry, and what came of it. */
  async function ages(versions: readonly Partial<ListedVersion>[], limit = 3 * DAY) {
    const asked: { service: string[]; registry: string[] } = { service: [], registry: [] };
    const old = new Date(AS_OF.getTime() - limit * 1000 - 1);
    const service = {
      publishedTime: (_: unknown, version: string) => {
        asked.service.push(version);
        return Promise.resolve(old);
      },
    };
    const publicationTimes = (names: readonly string[]) => {
      asked.registry.push(...names);
      return Promise.resolve(
        new Map(names.map((name) => [name, name === '3.0.0' ? new Date(old.getTime() + 1) : old] as const)),
      );
    };
    const listed = versions.map((one): ListedVersion => ({
      ...{ version: '1.0.0', status: 'Published', revision: 'r', origin: 'internal', ...one },
    }));
    const [scope] = eager().scopes;
    if (scope === undefined) throw new Error('no scope');
    const select = { ...scope.select, status: ['Published', 'Unfinished'] as const };
    const policy = { ...eager(), scopes: [{ ...scope, select, delete: [{ id: 'old', olderThan: limit }] }] };
    const seen: Readonly<Record<string, string>> = {
      '1.0.0': old.toISOString(),
      '2.0.0': 'never',
      '3.0.0': AS_OF.toISOString(),
    };
    const found = await findAges(
      { service, metadata: { publicationTimes }, firstSeen: (version) => seen[version] },
      policy,
      at,
      decider(policy, at, listed, plainFacts(undefined)),
      AS_OF,
    );
    return { asked, of: (version: string) => found.isOlder(version, limit) };
  }

  it('comes from the service for what was published here, from the public registry for copies, each asked for its own', async () => {
    const { asked, of } = await ages([
      { version: '9.0.0' },
      { version: '1.0.0' },
      { version: '2.0.0', origin: 'external' },
      { version: '3.0.0', origin: 'external' },
      { version: '4.0.0', origin: 'unknown' },
    ]);
    expect(asked).toEqual({ service: ['1.0.0'], registry: ['2.0.0', '3.0.0'] });
    expect(['1.0.0', '2.0.0', '3.0.0', '4.0.0'].map(of)).toEqual(['yes', 'yes', 'no', 'unknown']);
    expect((await ages([{ version: '9.0.0' }, { version: '1.0.0' }])).asked.registry).toEqual([]);
  });

  it('comes for what is unfinished from the runs that saw it with its revision, and from nowhere else', async () => {
    const unfinished = (version: string, revision: string | undefined = 'r') => ({
      ...{ version, status: 'Unfinished' as const },
      revision,
    });
    const { asked, of } = await ages([unfinished('1.0.0'), unfinished('2.0.0'), unfinished('3.0.0')]);
    expect(asked).toEqual({ service: [], registry: [] });
    expect(['1.0.0', '2.0.0', '3.0.0'].map(of)).toEqual(['yes', 'unknown', 'no']);
  });
});
