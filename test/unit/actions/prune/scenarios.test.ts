import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formatCoordinates, parseCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { parseDuration } from '../../../../actions/prune/policy/durations.ts';
import { parsePolicy } from '../../../../actions/prune/policy/policy-file.ts';
import type { Origin } from '../../../../actions/prune/policy/retention-policy.ts';
import { NEVER_SEEN, type FirstSeen } from '../../../../actions/prune/plan/first-seen.ts';
import { AS_OF, planOf } from './support/cases.ts';
import { FakeService, type FakePackage, type FakeVersion } from './support/fake-service.ts';

const FOLDER = join(import.meta.dirname, 'scenarios');

/** By `FORMAT:NAME in REPOSITORY`: what the package holds, its npm dist-tags and what its versions need. */
type Held = Readonly<
  Record<
    string,
    {
      /**
       * Age, and what differs from a published version of our own: `40d`, `3d unlisted`, `1y external`, and since when a run
       * of ours has it archived or disposed: `90d archived since 40d`.
       */
      readonly versions: Readonly<Record<string, string>>;
      readonly tags?: Readonly<Record<string, string>>;
      readonly needs?: Readonly<Record<string, string>>;
    }
  >
>;

function packageOf(label: string, held: Held[string]): FakePackage {
  const [name = '', repository = ''] = label.split(' in ');
  const coordinates = parseCoordinates(name);
  if (coordinates === undefined) throw new Error(`no package: ${name}`);
  return {
    ...{ repository, coordinates },
    versions: Object.entries(held.versions).map(([version, text]): FakeVersion => {
      const [age = '', ...words] = text.split(' ');
      const status = ['Unlisted', 'Archived', 'Disposed', 'Unfinished'].find((one) =>
        words.includes(one.toLowerCase()),
      );
      const origin: Origin = words.includes('external')
        ? 'external'
        : words.includes('unknown')
          ? 'unknown'
          : 'internal';
      return {
        ...{ version, status: status ?? 'Published', revision: `rev-${version}`, origin, assets: [] },
        published: AS_OF.getTime() - parseDuration(age) * 1000,
      };
    }),
  };
}

describe('the scenarios of retention', () => {
  it.each(readdirSync(FOLDER).sort())('%s is planned as its folder says', async (name) => {
    const read = (file: string): string => readFileSync(join(FOLDER, name, file), 'utf8');
    const state = parse(read('repository.yml')) as Held;
    const { policy } = parsePolicy('policy.yml', read('policy.yml'));
    const packages = Object.entries(state).map(([label, held]) => packageOf(label, held));
    const heldBy = (label: string) => state[label];
    const service = new FakeService(packages, {
      tags: ({ repository, coordinates }) => heldBy(`${formatCoordinates(coordinates)} in ${repository}`)?.tags ?? {},
      requirements: ({ repository, coordinates }) =>
        Object.entries(heldBy(`${formatCoordinates(coordinates)} in ${repository}`)?.needs ?? {}).map(([of, range]) => {
          const needed = parseCoordinates(of);
          return { namespace: needed?.namespace ?? '', name: needed?.name ?? '', range };
        }),
    });
    const changed: FirstSeen['changed'] = ({ repository, coordinates }, version) => {
      const text = heldBy(`${formatCoordinates(coordinates)} in ${repository}`)?.versions[version];
      const [, since] = / since (\S+)/.exec(text ?? '') ?? [];
      return since === undefined ? undefined : new Date(AS_OF.getTime() - parseDuration(since) * 1000).toISOString();
    };
    const { plan } = await planOf(service, policy, { ...NEVER_SEEN, changed });
    const decisions = plan.packages.map((planned) => {
      const gone = planned.remove.map(({ version, action, rules }) => [version, `${action}: ${rules.join(', ')}`]);
      const kept = planned.keep.flatMap(({ reason, versions }) => versions.map((one) => [one, `keep: ${reason}`]));
      const label = `${formatCoordinates(planned)} in ${planned.repository}`;
      return [label, Object.fromEntries([...gone, ...kept]) as Record<string, string>];
    });
    expect(Object.fromEntries(decisions)).toEqual(parse(read('expected.yml')));
    expect(read('README.md')).toMatch(/^# .+\n\n\S/);
  });
});
