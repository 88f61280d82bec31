import { repositoryArn } from '@codeartifact-ci/emulator/store/arns.ts';
import { copyVersions } from '@codeartifact-ci/emulator/store/copy.ts';
import { createGroup, requireGroup, updateGroupOrigin } from '@codeartifact-ci/emulator/store/groups.ts';
import {
  deletePackage,
  putOriginConfiguration,
  removeDistTag,
  requirePackage,
  setDistTag,
} from '@codeartifact-ci/emulator/store/packages.ts';
import {
  deleteRepository,
  disassociateExternalConnection,
  updateRepository,
} from '@codeartifact-ci/emulator/store/repositories.ts';
import { resolveAsset } from '@codeartifact-ci/emulator/store/resolve-asset.ts';
import { deletePolicy, putPolicy } from '@codeartifact-ci/emulator/store/resources.ts';
import type { Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { PackageRow, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { deleteVersions, disposeVersions, updateStatus } from '@codeartifact-ci/emulator/store/versions.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../../../support/fake-npm-registry.ts';
import { npmPackage, publishDocument } from '../../../support/npm-package.ts';
import { npmAt, principalOf, startNpmBench, type NpmBench } from '../formats/npm/support.ts';

let registry: FakeNpmRegistry;
let bench: NpmBench;
let store: Store;
let token: string;
let app: RepositoryRow;
let shared: RepositoryRow;
let npmjs: RepositoryRow;

/** app → shared → npmjs → a registry; the package own is published in app and in shared. */
beforeEach(async () => {
  registry = await startFakeNpmRegistry();
  registry.add(npmPackage('ms', '1.0.0'));
  bench = await startNpmBench(registry.url);
  ({ store } = bench.emulator.services);
  npmjs = bench.repository('npmjs', ['public:npmjs']);
  shared = bench.repository('shared', ['npmjs']);
  app = bench.repository('app', ['shared']);
  await bench.publish('shared', npmPackage('own', '0.9.0'), { old: '0.9.0' });
  for (const version of ['1.0.0', '1.1.0']) await bench.publish('app', npmPackage('own', version));
  setDistTag(store, own(), 'first', '1.0.0');
  putOriginConfiguration(store, app, npmAt('own'), { publish: 'ALLOW', upstream: 'ALLOW' });
  const { account, services } = bench.emulator;
  token = services.authority.issueToken(principalOf(account, 'admin', 'all'), bench.domain, 3600).token;
});
afterEach(async () => {
  await bench.close();
  await registry.close();
});

const own = (repository = app): PackageRow => requirePackage(store, repository, npmAt('own'));
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(bench.url('app') + path, { ...init, headers: { authorization: `Bearer ${token}` } });

/** What a client with one token sees of a package: versions with their tags, and which tarballs it can have. */
async function seen(name: string): Promise<string[]> {
  const reply = await ask(name);
  if (reply.status !== 200) return [String(reply.status)];
  const { versions, 'dist-tags': tags } = (await reply.json()) as {
    versions: Record<string, { deprecated?: string }>;
    'dist-tags': Record<string, string>;
  };
  return Object.entries(versions).map(([version, { deprecated }]) => {
    const on = Object.keys(tags).filter((tag) => tags[tag] === version);
    return [version, ...on.sort(), ...(deprecated === undefined ? [] : [deprecated])].join(' ');
  });
}

async function tarballs(...files: readonly string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const file of files) {
    const reply = await ask(file);
    await reply.arrayBuffer();
    statuses.push(reply.status);
  }
  return statuses;
}

const OWN = ['own/-/own-1.0.0.tgz', 'own/-/own-1.1.0.tgz'];

/** Asks for everything twice, so that whatever can be remembered is. */
async function warm(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 first', '1.1.0 latest']);
    expect(await tarballs(...OWN)).toEqual([200, 200]);
    expect(await seen('ms')).toEqual(['1.0.0 latest']);
  }
}

describe('what was answered before does not outlive', () => {
  beforeEach(warm);

  it('a publication', async () => {
    await bench.publish('app', npmPackage('own', '2.0.0'));
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 first', '1.1.0', '2.0.0 latest']);
    expect(await tarballs('own/-/own-2.0.0.tgz')).toEqual([200]);
  });

  it('a publication further up', async () => {
    await bench.publish('shared', npmPackage('own', '0.9.1'), { old: '0.9.1' });
    expect(await seen('own')).toEqual(['0.9.0', '0.9.1 old', '1.0.0 first', '1.1.0 latest']);
  });

  it.each(['Unlisted', 'Archived'] as const)('the status %s', async (status) => {
    updateStatus(store, own(), ['1.1.0'], status, {});
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 first']);
    expect(await tarballs(...OWN)).toEqual([200, status === 'Unlisted' ? 200 : 404]);
    updateStatus(store, own(), ['1.1.0'], 'Published', {});
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 first', '1.1.0 latest']);
    expect(await tarballs(...OWN)).toEqual([200, 200]);
  });

  it('a status further up', async () => {
    updateStatus(store, own(shared), ['0.9.0'], 'Archived', {});
    expect(await seen('own')).toEqual(['1.0.0 first', '1.1.0 latest']);
  });

  it('the disposal of a version', async () => {
    disposeVersions(store, own(), ['1.1.0'], {});
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 first']);
    expect(await tarballs(...OWN)).toEqual([200, 404]);
  });

  it('the deletion of a version, and the same version with other content', async () => {
    deleteVersions(store, own(), ['1.1.0'], {});
    expect(await tarballs(...OWN)).toEqual([200, 404]);
    const other = npmPackage('own', '1.1.0', { description: 'another one' });
    await bench.publish('app', other);
    const reply = await ask('own/-/own-1.1.0.tgz');
    expect(Buffer.from(await reply.arrayBuffer()).equals(other.tarball)).toBe(true);
  });

  it('the deletion of the package', async () => {
    deletePackage(store, app, npmAt('own'));
    expect(await seen('own')).toEqual(['0.9.0 old']);
    expect(await tarballs(...OWN)).toEqual([404, 404]);
  });

  it('tags', async () => {
    removeDistTag(store, own(), 'first');
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0', '1.1.0 latest']);
    setDistTag(store, own(), 'next', '1.0.0');
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 next', '1.1.0 latest']);
  });

  it('a deprecation', async () => {
    const document = { name: 'own', versions: { '1.0.0': { name: 'own', version: '1.0.0', deprecated: 'too old' } } };
    expect((await ask('own', { method: 'PUT', body: JSON.stringify(document) })).status).toBe(200);
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 first too old', '1.1.0 latest']);
  });

  it('a copy', async () => {
    const versions = ['0.9.0'];
    const at = npmAt('own');
    const request = { from: shared, to: app, at, versions, revisions: undefined };
    copyVersions(store, { ...request, allowOverwrite: false, includeFromUpstream: false });
    updateRepository(store, bench.domain, 'app', { upstreams: [] });
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 first', '1.1.0 latest']);
  });

  it('origin controls', async () => {
    putOriginConfiguration(store, app, npmAt('own'), { publish: 'ALLOW', upstream: 'BLOCK' });
    expect(await seen('own')).toEqual(['1.0.0 first', '1.1.0 latest']);
  });

  it('package groups', async () => {
    createGroup(store, bench.domain, { pattern: '/npm//ms$' });
    expect(await seen('ms')).toEqual(['1.0.0 latest']);
    updateGroupOrigin(store, bench.domain, requireGroup(store, bench.domain, '/npm//ms$'), {
      restrictions: new Map([['EXTERNAL_UPSTREAM', 'BLOCK']]),
      add: [],
      remove: [],
    });
    expect(await seen('ms')).toEqual(['404']);
  });

  it('upstreams and external connections', async () => {
    disassociateExternalConnection(store, npmjs, 'public:npmjs');
    expect(await seen('ms')).toEqual(['404']);
    updateRepository(store, bench.domain, 'app', { upstreams: [] });
    expect(await seen('own')).toEqual(['1.0.0 first', '1.1.0 latest']);
  });

  it('what the registry says, once it is asked again', async () => {
    registry.add(npmPackage('ms', '2.0.0'));
    bench.emulator.services.clock.advance(61_000);
    expect(await seen('ms')).toEqual(['1.0.0', '2.0.0 latest']);
  });

  it('the repository', async () => {
    deleteRepository(store, bench.domain, 'app');
    expect(await seen('own')).toEqual(['404']);
    bench.repository('app');
    expect(await seen('own')).toEqual(['404']);
    await bench.publish('app', npmPackage('own', '1.1.0'));
    expect(await seen('own')).toEqual(['1.1.0 latest']);
  });

  it('a policy', async () => {
    const resource = { arn: repositoryArn(bench.domain, 'app'), id: 'app', type: 'repository' } as const;
    const deny = { Effect: 'Deny', Principal: '*', Action: 'codeartifact:ReadFromRepository', Resource: '*' };
    putPolicy(store, resource, JSON.stringify({ Version: '2012-10-17', Statement: [deny] }), undefined);
    expect([await seen('own'), await tarballs(...OWN)]).toEqual([['403'], [403, 403]]);
    deletePolicy(store, resource, undefined);
    expect(await tarballs(...OWN)).toEqual([200, 200]);
  });

  it('the token', async () => {
    bench.emulator.services.clock.advance(3_601_000);
    expect([await seen('own'), await tarballs(...OWN)]).toEqual([['401'], [401, 401]]);
  });

  it('a change that is taken back', async () => {
    const asked: Promise<unknown>[] = [];
    updateStatus(store, own(), ['1.1.0'], 'Archived', {});
    const failing = (): void => {
      store.db.transaction(() => {
        updateStatus(store, own(), ['1.1.0'], 'Published', {});
        asked.push(resolveAsset(bench.emulator.services, app, npmAt('own'), '1.1.0', 'package.tgz'));
        throw new Error('on second thought');
      });
    };
    expect(failing).toThrow('on second thought');
    await Promise.all(asked);
    expect(await tarballs(...OWN)).toEqual([200, 404]);
    expect(await seen('own')).toEqual(['0.9.0 old', '1.0.0 first']);
  });
});

describe('a packument that many ask for at once', () => {
  it('is the same for all of them, and new for who asks after a change', async () => {
    const texts = await Promise.all(Array.from({ length: 8 }, async () => await (await ask('own')).text()));
    expect(new Set(texts).size).toBe(1);
    const before = ask('own').then((reply) => reply.json());
    await ask('own', { method: 'PUT', body: JSON.stringify(publishDocument(npmPackage('own', '3.0.0'))) });
    await before;
    expect(await seen('own')).toContain('3.0.0 latest');
  });
});
