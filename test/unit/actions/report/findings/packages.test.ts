import { describe, expect, it } from '@jest/globals';
import { findInPackages, rememberUnfinished } from '../../../../../actions/report/findings/packages.ts';
import { nameOf, VersionMemory, type KnownVersion } from '../../../../../actions/report/read/memory.ts';
import type { ListedPackage } from '../../../../../actions/report/read/inventory.ts';
import type { Restriction } from '../../../../../actions/provision/state/state.ts';
import { domainFacts, listed } from '../support/samples.ts';

const NOW = new Date('2027-01-31T12:00:00Z');
const HOUR = 3_600_000;
const npm = { format: 'npm', namespace: 'acme', name: 'core' } as const;
const maven = { format: 'maven', namespace: 'com.acme', name: 'lib' } as const;
const OPEN = { publish: 'ALLOW', upstream: 'ALLOW' };
const FACTS = domainFacts({ builds: { upstreams: ['store'] }, store: { connections: ['public:npmjs'] } });
const allow: Restriction = { mode: 'ALLOW', repositories: [] };

function found(one: ListedPackage, known: readonly KnownVersion[] = [], facts = FACTS): string[] {
  const memory = new VersionMemory();
  for (const [index, of] of known.entries()) {
    const version = one.versions[index];
    if (version !== undefined) memory.learn(nameOf(one.at.coordinates, version), of);
  }
  return findInPackages([one], facts, memory, NOW).map(({ rule, version = '' }) => `${rule} ${version}`.trim());
}

describe('an internal package', () => {
  it('is found where a public registry above may serve its name', () => {
    expect(found(listed(npm, 'builds', [{}], OPEN))).toEqual(['dependency-substitution']);
    expect(found(listed(npm, 'builds', [{}], { publish: 'BLOCK', upstream: 'ALLOW' }))).toEqual([
      'dependency-substitution',
    ]);
  });

  it('is not found where its origin controls, its package group or the want of a registry keep others out', () => {
    expect(found(listed(npm, 'builds', [{}]))).toEqual([]);
    expect(found(listed(maven, 'builds', [{}], OPEN))).toEqual([]);
    const restrictions = {
      PUBLISH: allow,
      INTERNAL_UPSTREAM: allow,
      EXTERNAL_UPSTREAM: { mode: 'BLOCK', repositories: [] },
    } as const;
    const groups = new Map([['/npm/acme/*', { restrictions }]]);
    expect(found(listed(npm, 'builds', [{}], OPEN), [], { ...FACTS, groups })).toEqual([]);
    expect(found(listed({ ...npm, namespace: 'other' }, 'builds', [{}], OPEN), [], { ...FACTS, groups })).toEqual([
      'dependency-substitution',
    ]);
  });
});

describe('a package of others', () => {
  const external = [{ origin: 'external' as const }];

  it('is found where it may be published here as well', () => {
    expect(found(listed(npm, 'builds', external, OPEN))).toEqual(['package-without-origin-controls']);
  });

  it('is not found where it may only be fetched', () => {
    expect(found(listed(npm, 'builds', external, { publish: 'BLOCK', upstream: 'ALLOW' }))).toEqual([]);
    const restrictions = {
      PUBLISH: { mode: 'BLOCK', repositories: [] },
      INTERNAL_UPSTREAM: allow,
      EXTERNAL_UPSTREAM: allow,
    } as const;
    const groups = new Map([['/npm/*', { restrictions }]]);
    expect(found(listed(npm, 'builds', external, OPEN), [], { ...FACTS, groups })).toEqual([]);
  });
});

describe('an unfinished version', () => {
  const one = listed(npm, 'builds', [{ status: 'Unfinished' }]);

  it('is found a day after a run has first seen it, and not before', () => {
    expect(found(one, [{ firstSeen: NOW.getTime() - 24 * HOUR }])).toEqual(['unfinished-version 1.0.0']);
    expect(found(one, [{ firstSeen: NOW.getTime() - 24 * HOUR + 1 }])).toEqual([]);
    expect(found(one, [{ firstSeen: NOW.getTime() }])).toEqual([]);
    expect(found(one)).toEqual([]);
  });
});

describe('what a run remembers of unfinished versions', () => {
  it('is when it saw them first, and nothing of versions that are finished', () => {
    const one = listed(npm, 'builds', [{ status: 'Unfinished' }, {}, { status: 'Unfinished' }]);
    const memory = new VersionMemory();
    const [first, finished, second] = one.versions.map((version) => nameOf(npm, version));
    if (first === undefined || finished === undefined || second === undefined) throw new Error('three were listed');
    memory.learn(first, { firstSeen: 1 });
    rememberUnfinished([one], memory, NOW);
    expect([first, finished, second].map((name) => memory.get(name).firstSeen)).toEqual([1, undefined, NOW.getTime()]);
  });
});

describe('a version without metadata', () => {
  const jar = { name: 'lib-1.0.0.jar', size: 1, sha256: 'a' };
  const pom = { name: 'lib-1.0.0.pom', size: 1, sha256: 'b' };

  it('is found where it has no POM, or no asset', () => {
    expect(found(listed(maven, 'builds', [{}]), [{ assets: [jar] }])).toEqual(['version-without-metadata 1.0.0']);
    expect(found(listed(npm, 'builds', [{}]), [{ assets: [] }])).toEqual(['version-without-metadata 1.0.0']);
  });

  it('is not found where it has, where its assets are not known, or where nobody can get it', () => {
    expect(found(listed(maven, 'builds', [{}]), [{ assets: [jar, pom] }])).toEqual([]);
    expect(found(listed(npm, 'builds', [{}]), [{ assets: [jar] }])).toEqual([]);
    expect(found(listed(maven, 'builds', [{}]))).toEqual([]);
    expect(found(listed(npm, 'builds', [{ status: 'Archived' }]), [{ assets: [] }])).toEqual([]);
  });
});
