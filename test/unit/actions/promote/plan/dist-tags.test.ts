import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LATEST, movesBack } from '@codeartifact-ci/versions/dist-tag.ts';
import { movedTags, tagsAfter, type TagChoice } from '../../../../../actions/promote/plan/dist-tags.ts';

type Tags = Readonly<Record<string, string>>;

function after(choice: Partial<Omit<TagChoice, 'before' | 'source'>> & { before?: Tags; source?: Tags }): object {
  const map = (tags: Tags = {}): Map<string, string> => new Map(Object.entries(tags));
  const { before, source, ...rest } = choice;
  const whole = {
    rule: 'keep',
    asked: [],
    copied: [],
    present: [],
    ...rest,
    before: map(before),
    source: map(source),
  } as const;
  return Object.fromEntries(tagsAfter(whole));
}

describe('the dist-tags of a promoted package', () => {
  it('keep what the destination had, and take new ones along', () => {
    const choice = { before: { next: '1.1.0-rc.1' }, source: { next: '1.2.0-rc.1', beta: '1.2.0-rc.1' } };
    expect(after({ ...choice, copied: ['1.2.0-rc.1'] })).toEqual({ next: '1.1.0-rc.1', beta: '1.2.0-rc.1' });
  });

  it("take the source's along over the destination's when that was asked for, those of promoted versions alone", () => {
    const choice = { before: { next: '1.0.0' }, source: { next: '1.2.0', other: '9.9.9' }, rule: 'carry' as const };
    expect(after({ ...choice, copied: ['1.2.0'] })).toEqual({ next: '1.2.0', latest: '1.2.0' });
  });

  it("move latest to the highest release that comes in, not above the source's own latest", () => {
    const copied = ['1.3.0', '2.0.0', '2.1.0-rc.1'];
    expect(after({ before: { latest: '1.2.0' }, source: { latest: '2.0.0' }, copied })).toEqual({ latest: '2.0.0' });
    expect(after({ before: { latest: '1.2.0' }, source: { latest: '1.3.0' }, copied })).toEqual({ latest: '1.3.0' });
    expect(after({ copied })).toEqual({ latest: '2.0.0' });
  });

  it('give latest to a prerelease only where the source has it so and the destination has none', () => {
    const source = { latest: '1.0.0-rc.1' };
    expect(after({ source, copied: ['1.0.0-rc.1'] })).toEqual({ latest: '1.0.0-rc.1' });
    expect(after({ source, copied: ['1.0.0-rc.1'], before: { latest: '0.9.0' } })).toEqual({ latest: '0.9.0' });
    expect(after({ source: {}, copied: ['1.0.0-rc.1'] })).toEqual({});
  });

  it('get the tags that were asked for on the highest version, which may be there already', () => {
    const asked = ['stable', 'latest'];
    expect(after({ asked, present: ['1.0.0', '1.10.0'], before: { latest: '1.9.0' } })).toEqual({
      stable: '1.10.0',
      latest: '1.10.0',
    });
    expect(after({ asked, copied: ['1.8.0'], before: { latest: '1.9.0' } })).toEqual({
      stable: '1.8.0',
      latest: '1.9.0',
    });
  });

  const versions = fc.constantFrom('1.0.0', '1.2.0', '1.10.0', '2.0.0-rc.1', '2.0.0', '3.0.0-beta.1');
  const tags = fc
    .dictionary(fc.constantFrom('latest', 'next', 'beta', 'stable'), versions)
    .map((one) => new Map(Object.entries(one)));
  const choices: fc.Arbitrary<TagChoice> = fc.record({
    rule: fc.constantFrom('keep', 'carry'),
    asked: fc.uniqueArray(fc.constantFrom('latest', 'stable', 'prod')),
    before: tags,
    source: tags,
    copied: fc.uniqueArray(versions),
    present: fc.uniqueArray(versions),
  });

  it('never move latest back, never lose a tag, and never name what neither repository has', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const result = tagsAfter(choice);
        const [was, is] = [choice.before.get(LATEST), result.get(LATEST)];
        expect(was !== undefined && (is === undefined || movesBack(is, was))).toBe(false);
        for (const tag of choice.before.keys()) expect(result.has(tag)).toBe(true);
        const known = new Set([...choice.before.values(), ...choice.copied, ...choice.present]);
        for (const version of result.values()) expect(known.has(version)).toBe(true);
        if (choice.copied.length + choice.present.length === 0) expect(result).toEqual(choice.before);
      }),
    );
  });

  it('are set right by moving those alone that a copy or the goal touches', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const goal = tagsAfter(choice);
        const moved = movedTags(choice, goal);
        // What the service does (user guide, "npm tags and the CopyPackageVersions API").
        const shown = new Map(choice.before);
        for (const [tag, version] of choice.source) if (choice.copied.includes(version)) shown.set(tag, version);
        for (const tag of moved) {
          const version = goal.get(tag);
          if (version === undefined) shown.delete(tag);
          else shown.set(tag, version);
        }
        expect(shown).toEqual(goal);
      }),
    );
  });
});
