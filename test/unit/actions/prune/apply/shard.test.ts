import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseShard, partOf, shardMatrix } from '../../../../../actions/prune/apply/shard.ts';
import { AS_OF, DAY, eager, planOf } from '../support/cases.ts';
import { FakeService, type FakePackage } from '../support/fake-service.ts';

/** A package of which all versions but the newest go. */
function packageOf(name: string, count: number): FakePackage {
  return {
    repository: 'ci',
    coordinates: { format: 'generic', namespace: 'acme', name },
    versions: Array.from({ length: count }, (_, index) => ({
      version: `1.0.${count - index}`,
      status: 'Published',
      revision: `rev-${index}`,
      origin: 'internal',
      published: AS_OF.getTime() - (index + 1) * DAY * 1000,
      assets: [{ name: 'tool.bin', size: 10, sha256: `${name}-${index}` }],
    })),
  };
}

describe('the shards of a plan', () => {
  it('are together the plan, each removal in one of them, and no fuller than another by more than one package', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (sizes, count) => {
          const packages = sizes.map((size, index) => packageOf(`p${index}`, size));
          const { plan } = await planOf(new FakeService(packages), eager());
          const shards = (JSON.parse(shardMatrix(count)) as string[]).map(parseShard);
          const parts = shards.map((shard) => partOf(plan, shard));
          const keys = parts.flatMap((part) => part.packages.map(({ name }) => name)).sort();
          const removing = plan.packages.filter(({ remove }) => remove.length > 0).map(({ name }) => name);
          expect(keys).toEqual(removing.sort());
          expect(parts.reduce((sum, { result }) => sum + result.planned, 0)).toBe(plan.result.planned);
          const lengths = parts.map((part) => part.packages.length);
          expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(['0/4', '5/4', '1', '1/', '01/4', '1/257', 'a/b', '1/4 '])('have no name like %j', (text) => {
    expect(() => parseShard(text)).toThrow(/must be of the form INDEX\/COUNT, such as 2\/4/);
  });

  it('are named for a matrix of jobs', () => {
    expect(shardMatrix(3)).toBe('["1/3","2/3","3/3"]');
    expect(parseShard('2/3')).toEqual({ index: 2, count: 3 });
    expect(parseShard('256/256')).toEqual({ index: 256, count: 256 });
  });
});
