import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLeaksIn } from '../../../../../actions/report/findings/leaks.ts';
import { findInPackages } from '../../../../../actions/report/findings/packages.ts';
import { RULES, type Finding, type RuleId } from '../../../../../actions/report/findings/rules.ts';
import { findInSettings } from '../../../../../actions/report/findings/settings.ts';
import { findYoungVersions } from '../../../../../actions/report/findings/young-versions.ts';
import type { RepositoryFacts } from '../../../../../actions/report/read/domain.ts';
import { nameOf, VersionMemory, type KnownVersion } from '../../../../../actions/report/read/memory.ts';
import { root } from '../../../../support/paths.ts';
import { domainFacts, listed } from '../support/samples.ts';

const NOW = new Date('2027-01-31T12:00:00Z');
const DAY = 86_400_000;
const npm = { format: 'npm', namespace: 'acme', name: 'core' } as const;
const maven = { format: 'maven', namespace: 'com.acme', name: 'lib' } as const;
const OPEN = { publish: 'ALLOW', upstream: 'ALLOW' };
const CLOSED = { publish: 'ALLOW', upstream: 'BLOCK' };

/** What is found in a repository `builds` that is sound but for this. */
function inSettings(of: Partial<RepositoryFacts>): Finding[] {
  return findInSettings('acme', domainFacts({ builds: { upstreams: ['store'], policy: allows('o-1'), ...of } }), []);
}

/** A policy that lets in everybody of an organization, or everybody. */
function allows(organization?: string): string {
  const Condition = organization === undefined ? {} : { StringEquals: { 'aws:PrincipalOrgID': organization } };
  return JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'codeartifact:ReadFromRepository', Condition }],
  });
}

/** What is found in a package of `builds`, which takes from npmjs.com and from Maven Central. */
function inPackage(
  one: ReturnType<typeof listed>,
  known: KnownVersion = { assets: [{ name: 'lib-1.0.0.pom', size: 1, sha256: 'a' }] },
): Finding[] {
  const memory = new VersionMemory();
  for (const version of one.versions) memory.learn(nameOf(one.at.coordinates, version), known);
  const connections = ['public:npmjs', 'public:maven-central'];
  return findInPackages([one], domainFacts({ builds: { connections } }), memory, NOW);
}

/** What is found in a version that the public registry published so many days ago, with a cooldown of seven. */
async function published(days: number): Promise<Finding[]> {
  const time = new Date(NOW.getTime() - days * DAY);
  const nothing = () => Promise.reject(new Error('not asked'));
  return await findYoungVersions(
    [listed(npm, 'builds', [{ origin: 'external' }])],
    {
      service: { publishedTime: () => Promise.resolve(NOW) },
      metadata: {
        requests: 0,
        package: () => ({
          ...{ distTags: nothing, requirements: nothing },
          publicationTimes: () => Promise.resolve(new Map([['1.0.0', time]])),
        }),
      },
      ...{ memory: new VersionMemory(), now: NOW, cooldown: 7 * 86_400 },
    },
    [],
  );
}

const leaks = (text: string): Finding[] => findLeaksIn('package-lock.json', text);
const external = [{ origin: 'external' as const }];

type Look = () => readonly Finding[] | Promise<readonly Finding[]>;

/** Of each rule what makes it, and the nearest that does not. A rule that has none of these here is no rule: add both. */
const SCENARIOS: Readonly<Record<RuleId, { readonly found: Look; readonly not: Look }>> = {
  'dependency-substitution': {
    found: () => inPackage(listed(npm, 'builds', [{}], OPEN)),
    not: () => inPackage(listed(npm, 'builds', [{}], CLOSED)),
  },
  'policy-open-to-all': {
    found: () => inSettings({ policy: allows() }),
    not: () => inSettings({ policy: allows('o-a1b2c3d4e5') }),
  },
  'leaked-token': {
    found: () => leaks('"resolved": "https://aws:secret@example.com/npm/a.tgz"'),
    not: () => leaks('"resolved": "https://example.com/npm/a.tgz"'),
  },
  'young-external-version': { found: () => published(6), not: () => published(8) },
  'package-without-origin-controls': {
    found: () => inPackage(listed(npm, 'builds', external, OPEN)),
    not: () => inPackage(listed(npm, 'builds', external, { publish: 'BLOCK', upstream: 'ALLOW' })),
  },
  'lock-file-names-domain': {
    found: () => leaks('https://acme-111122223333.d.codeartifact.us-east-1.amazonaws.com/npm/a/'),
    not: () => leaks('https://registry.npmjs.org/a/-/a-1.0.0.tgz'),
  },
  'unfinished-version': {
    found: () => inPackage(listed(npm, 'builds', [{ status: 'Unfinished' }]), { firstSeen: NOW.getTime() - DAY }),
    not: () => inPackage(listed(npm, 'builds', [{ status: 'Unfinished' }]), { firstSeen: NOW.getTime() - DAY + 1 }),
  },
  'version-without-metadata': {
    found: () => inPackage(listed(maven, 'builds', [{}]), { assets: [{ name: 'a.jar', size: 1, sha256: 'a' }] }),
    not: () => inPackage(listed(maven, 'builds', [{}])),
  },
  'repository-without-upstream': {
    found: () => inSettings({ upstreams: [] }),
    not: () => inSettings({ upstreams: [], connections: ['public:npmjs'] }),
  },
  'repository-without-policy': {
    found: () => inSettings({ policy: undefined }),
    not: () => inSettings({ policy: null }),
  },
};

describe('each rule of a report', () => {
  it('has a scenario here that makes a finding of it, and one that does not', () => {
    expect(Object.keys(SCENARIOS)).toEqual(RULES.map(({ id }) => id));
  });

  it.each(RULES)('$id is found where it holds, and nowhere else', async ({ id, level }) => {
    const { found, not } = SCENARIOS[id];
    expect((await found()).map((one) => [one.rule, one.level])).toEqual([[id, level]]);
    expect(await not()).toEqual([]);
  });

  it('stands in the table of the README, with its level', async () => {
    const text = await readFile(join(root, 'actions/report/README.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (error|warning|note) \|/gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual(RULES.map(({ id, level }) => [id, level]));
  });

  it.each(RULES)('$id is told with its reason, its remedy and a page of AWS', ({ title, why, remedy, link }) => {
    expect(title).toMatch(/^[A-Z].*[a-z]$/);
    for (const text of [why, remedy]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(link).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/codeartifact\/latest\/ug\/[a-z-]+\.html(#[a-z-]+)?$/);
  });
});
