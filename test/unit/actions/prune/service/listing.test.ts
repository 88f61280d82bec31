import { describe, expect, it } from '@jest/globals';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import { scopesOf } from '../../../../../actions/prune/policy/retention-policy.ts';
import {
  listVersions,
  PackagePatterns,
  selectPackages,
  selectRepositories,
} from '../../../../../actions/prune/service/listing.ts';
import type { PackageAt, Page } from '../../../../../actions/prune/service/version-service.ts';
import { eager } from '../support/cases.ts';
import { FakeService, notFound, serverFault, type FakePackage } from '../support/fake-service.ts';

type Select = RetentionPolicy['scopes'][number]['select'];

function policyOf(...selects: readonly Partial<Select>[]): RetentionPolicy {
  const [scope] = eager().scopes;
  if (scope === undefined) throw new Error('no scope');
  return {
    ...eager(),
    scopes: selects.map((select, index) => ({ ...scope, id: `s${index}`, select: { ...scope.select, ...select } })),
  };
}

const held = (repository: string, name = 'core', format: Coordinates['format'] = 'npm'): FakePackage => ({
  ...{ repository, coordinates: { format, namespace: '', name }, versions: [] },
});

describe('the repositories of a policy', () => {
  const service = (): FakeService => new FakeService(['ci-a', 'ci-b', 'prod'].map((name) => held(name)));

  it('cost no call where all are named, sorted and each once', async () => {
    const one = service();
    const { repositories, unmatched } = await selectRepositories(
      one,
      policyOf({ repositories: ['prod', 'ci-a'] }, { repositories: ['ci-a', '!prod', 'nowhere'] }),
    );
    expect([repositories, unmatched, one.calls.list]).toEqual([['ci-a', 'nowhere', 'prod'], [], 0]);
  });

  it('are those of the domain that a glob matches and no exception leaves out', async () => {
    const one = service();
    const globs = policyOf({ repositories: ['ci-*', '!ci-b', 'x-*'] }, { repositories: ['p?od'] });
    expect(await selectRepositories(one, globs)).toEqual({
      ...{ repositories: ['ci-a', 'prod'], unmatched: ['x-*'], idle: [] },
    });
    expect(one.calls.list).toBe(1);
    const but = await selectRepositories(service(), policyOf({ repositories: ['!ci-*'] }));
    expect(but).toEqual({ repositories: ['prod'], unmatched: [], idle: [] });
    const slips = await selectRepositories(service(), policyOf({ repositories: ['ci-*', '!ci-bb', '!x*', '!ci-b'] }));
    expect(slips).toEqual({ repositories: ['ci-a'], unmatched: [], idle: ['!ci-bb', '!x*'] });
  });
});

describe('the packages of a policy', () => {
  async function selected(packages: readonly FakePackage[], policy: RetentionPolicy) {
    const service = new FakeService(packages);
    const formats: (string | undefined)[] = [];
    const all = service.packages.bind(service);
    service.packages = (repository, format, token) => {
      formats.push(format);
      return all(repository, format, token);
    };
    const patterns = new PackagePatterns(policy);
    const names: string[] = [];
    for await (const { coordinates } of selectPackages(service, policy, 'ci', patterns)) {
      names.push(`${coordinates.format}:${coordinates.name}`);
    }
    return { names, formats, unmatched: patterns.unmatched, idle: patterns.idle };
  }
  const mixed = [held('ci'), held('ci', 'lib'), held('ci', 'core', 'pypi'), held('other', 'far')];

  it('are asked for by their format where there can be but one', async () => {
    const one = async (...selects: readonly Partial<Select>[]): Promise<string | undefined> =>
      (await selected(mixed, policyOf(...selects))).formats[0];
    expect(await one({ formats: ['npm'] })).toBe('npm');
    expect(await one({ packages: ['npm:a', 'npm:b*', '!pypi:c'] })).toBe('npm');
    expect(await one({ formats: ['npm'] }, { packages: ['npm:*'] })).toBe('npm');
    expect(await one({ formats: ['npm', 'pypi'] })).toBeUndefined();
    expect(await one({ packages: ['npm:a', 'pypi:b'] })).toBeUndefined();
    expect(await one({ packages: ['!npm:a'] })).toBeUndefined();
    expect(await one({ formats: ['npm'] }, {})).toBeUndefined();
    expect(await one({ packages: ['*:a'] })).toBeUndefined();
  });

  it('are those that a scope of their repository selects; a pattern that none matches is told, and an exception that leaves nothing out', async () => {
    const policy = policyOf({ packages: ['npm:*', '!npm:lib', 'npm:core', 'nuget:x', '!ruby:y'] });
    expect(await selected(mixed, policy)).toMatchObject({
      ...{ names: ['npm:core'], unmatched: ['nuget:x'], idle: ['!ruby:y'] },
    });
    const one = { versions: ['*'], presentIn: [], referencedBy: [], except: [] };
    const protect = ['npm:core', 'npm:coer'].map((name) => ({ ...one, packages: [name] }));
    expect(await selected(mixed, { ...policyOf({}), protect })).toMatchObject({ unmatched: [], idle: ['npm:coer'] });
    expect((await selected(mixed, policyOf({ repositories: ['other'] }))).names).toEqual([]);
    expect(
      scopesOf(
        policyOf({ repositories: ['ci'], formats: ['npm'] }, { repositories: ['*'] }),
        'ci',
        held('ci').coordinates,
      ),
    ).toHaveLength(2);
    expect(scopesOf(policyOf({ formats: ['pypi'] }), 'ci', held('ci').coordinates)).toEqual([]);
  });

  it('come once each, though one that is created meanwhile pushes others on to the next page', async () => {
    const names = ['a', 'b', 'b', 'c'];
    const service = new FakeService([]);
    service.packages = (_, __, token): Promise<Page<Coordinates>> => {
      const page = Number(token ?? '0');
      const items = names.slice(page * 2, page * 2 + 2).map((name) => held('ci', name).coordinates);
      return Promise.resolve({ items, nextToken: page === 0 ? '1' : undefined });
    };
    const found: string[] = [];
    const policy = policyOf({});
    for await (const at of selectPackages(service, policy, 'ci', new PackagePatterns(policy)))
      found.push(at.coordinates.name);
    expect(found).toEqual(['a', 'b', 'c']);
  });
});

describe('the versions of a package', () => {
  const at: PackageAt = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'core' } };
  const version = (name: string, revision = 'r', status = 'Published') => ({
    ...{ version: name, status, revision, origin: 'internal' as const, published: 0, assets: [] },
  });
  async function listed(...pages: readonly (readonly ReturnType<typeof version>[] | Error)[]) {
    const service = new FakeService([]);
    service.versions = (_, token) => {
      const index = Number(token ?? '0');
      const page = pages[index];
      if (page === undefined || page instanceof Error) return Promise.reject(page ?? new Error('no page'));
      return Promise.resolve({
        items: page,
        nextToken: index + 1 < pages.length ? String(index + 1) : undefined,
        defaultVersion: index === 0 ? '9' : '8',
      });
    };
    const { versions, ...rest } = await listVersions(service, at);
    return { versions: versions.map((one) => one.version), ...rest };
  }

  it('are those of all pages, each once, with what the service shows on the first', async () => {
    expect(await listed([version('2'), version('1')], [version('1'), version('0')])).toEqual({
      ...{ versions: ['2', '1', '0'], defaultVersion: '9', incomplete: undefined },
    });
  });

  it('are incomplete where one changes while it is listed, where the service fails, or repeats itself', async () => {
    const changed = 'version 1 changed while it was listed';
    expect(await listed([version('1')], [version('1', 'other')])).toMatchObject({ incomplete: changed });
    expect(await listed([version('1')], [version('1', 'r', 'Archived')])).toMatchObject({ incomplete: changed });
    expect(await listed([version('1')], serverFault())).toMatchObject({
      incomplete: 'the service failed',
      versions: ['1'],
    });
    const service = new FakeService([]);
    service.versions = () => Promise.resolve({ items: [version('1')], nextToken: 'again', defaultVersion: undefined });
    expect((await listVersions(service, at)).incomplete).toContain('the same page token again');
  });

  it('are none of a package that is gone; every other refusal would come for each package', async () => {
    expect(await listed(notFound())).toEqual({ versions: [], defaultVersion: undefined, incomplete: undefined });
    const denied = Object.assign(new Error('denied'), { name: 'AccessDeniedException', $fault: 'client' });
    await expect(listed([version('1')], denied)).rejects.toBe(denied);
  });
});
