import { describe, expect, it } from '@jest/globals';
import { originObjections, type OriginQuestion } from '../../../../../actions/promote/plan/origin-objections.ts';
import type { Origin } from '../../../../../actions/prune/policy/retention-policy.ts';
import { npm, version } from '../support/fake-domain.ts';

function ask(
  origin: Origin,
  more: Partial<OriginQuestion> = {},
): { problems: readonly string[]; warnings: readonly string[] } {
  const copy = [{ version: '1.0.0', revision: 'r', origin, reason: 'asked for', bytes: 1, content: 'c' }];
  const question = { coordinates: npm('lib'), copy, destination: { repository: 'prod' }, hasUpstreams: true, held: [] };
  return originObjections({ ...question, controls: undefined, group: undefined, ...more });
}

describe('the origin controls of the destination', () => {
  it('keep versions of your own out of a package that is blocked for publishing, with the remedy', () => {
    const { problems } = ask('internal', { controls: { publish: 'BLOCK', upstream: 'ALLOW' } });
    expect(problems).toEqual([
      expect.stringMatching(
        /^npm:lib in prod takes no versions of your own: .* publish BLOCK.*put-package-origin-configuration/,
      ),
    ]);
    expect(ask('external', { controls: { publish: 'BLOCK', upstream: 'ALLOW' } })).toEqual({
      problems: [],
      warnings: [],
    });
  });

  it('keep versions of a public registry out of a package of your own, and not out of an empty one', () => {
    const controls = { publish: 'ALLOW', upstream: 'BLOCK' } as const;
    const { problems } = ask('external', { controls, held: [version('0.9.0')] });
    expect(problems).toEqual([
      expect.stringMatching(
        /^npm:lib in prod is a package of your own: .* upstream BLOCK.*put-package-origin-configuration/,
      ),
    ]);
    expect(ask('external', { controls }).problems).toEqual([]);
    expect(ask('external', { controls, held: [version('0.9.0', { origin: 'external' })] }).problems).toEqual([]);
  });

  it('are warned of where a package of your own could still be substituted', () => {
    const controls = { publish: 'ALLOW', upstream: 'ALLOW' } as const;
    expect(ask('internal', { controls }).warnings).toEqual([
      expect.stringMatching(/upstream ALLOW.*Set upstream=BLOCK/),
    ]);
    expect(ask('internal', { controls, hasUpstreams: false }).warnings).toEqual([]);
    expect(ask('internal').warnings).toEqual([]);
  });

  it('keep nothing out by a package group but what it lets nobody publish, with the remedy', () => {
    const { problems } = ask('internal', { group: '/npm/*' });
    expect(problems).toEqual([
      expect.stringMatching(
        /^npm:lib in prod takes no versions that are published: its package group \/npm\/\* does not/,
      ),
    ]);
    expect(ask('internal', {}).problems).toEqual([]);
  });
});
