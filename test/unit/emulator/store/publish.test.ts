import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { disposeVersions, requireVersion, updateStatus } from '@codeartifact-ci/emulator/store/versions.ts';
import { requirePackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../../../support/fake-npm-registry.ts';
import { npmPackage, type NpmPackage } from '../../../support/npm-package.ts';
import { npmAt, startNpmBench, type NpmBench } from '../formats/npm/support.ts';

let registry: FakeNpmRegistry;
let bench: NpmBench;
let app: RepositoryRow;

/** app → shared → store → the registry, which has ms 1.0.0. */
beforeEach(async () => {
  registry = await startFakeNpmRegistry();
  registry.add(npmPackage('ms', '1.0.0'));
  bench = await startNpmBench(registry.url);
  bench.repository('store', ['public:npmjs']);
  bench.repository('shared', ['store']);
  app = bench.repository('app', ['shared']);
});
afterEach(async () => {
  await bench.close();
  await registry.close();
});

const own = (version: string, files: Readonly<Record<string, string>> = {}): NpmPackage =>
  npmPackage('ms', version, {}, files);
const publish = async (repository: string, item: NpmPackage): Promise<number> =>
  (await bench.publish(repository, item)).status;

describe('the first version of a package that a repository is sent', () => {
  it('is refused where the public registry has that version', async () => {
    expect(await publish('app', own('1.0.0', { 'package/other.js': '1' }))).toBe(409);
    expect(await publish('app', own('1.0.1'))).toBe(201);
  });

  it('is refused where an upstream repository has that version, and taken where only a downstream has', async () => {
    expect(await publish('shared', npmPackage('mine', '1.0.0'))).toBe(201);
    expect(await publish('app', npmPackage('mine', '1.0.0'))).toBe(409);
    expect(await publish('store', npmPackage('mine', '1.0.0'))).toBe(201);
  });

  it('is taken when the way to the public registry is cut, and a clear 502 when that answers rubbish', async () => {
    registry.intercept = (_, outgoing) => {
      outgoing.writeHead(500).end();
      return true;
    };
    expect(await publish('app', own('1.0.0'))).toBe(502);
    await registry.close();
    expect(await publish('app', own('2.0.0'))).toBe(201);
    registry = await startFakeNpmRegistry();
  });
});

describe('a version that came from a public registry', () => {
  it('takes nothing, not even the bytes that it has, though publishing is allowed', async () => {
    const item = npmPackage('ms', '1.0.0');
    expect((await bench.request(`${bench.url('app')}ms/-/ms-1.0.0.tgz`)).status).toBe(200);
    putOriginConfiguration(bench.emulator.services.store, app, npmAt('ms'), { publish: 'ALLOW', upstream: 'BLOCK' });
    expect(await publish('app', item)).toBe(409);
    expect(await publish('app', own('1.0.0', { 'package/other.js': '1' }))).toBe(409);
  });
});

describe('a revision', () => {
  it('stays when the status changes: a version is archived, and disposed of by the revision it had', async () => {
    const { store } = bench.emulator.services;
    await bench.publish('app', own('3.0.0'));
    const row = requirePackage(store, app, npmAt('ms'));
    const { revision } = requireVersion(store, row, '3.0.0');
    for (const target of ['Unlisted', 'Archived'] as const) {
      const { successful } = updateStatus(store, row, ['3.0.0'], target, {});
      expect(successful.get('3.0.0')).toEqual({ revision, status: target });
    }
    const { successful } = disposeVersions(store, row, ['3.0.0'], { revisions: { '3.0.0': revision } });
    expect(successful.get('3.0.0')).toEqual({ revision, status: 'Disposed' });
  });

  it('is no hindrance to clients: what they are shown follows the status at once', async () => {
    const { store } = bench.emulator.services;
    await bench.publish('app', own('3.0.0'));
    const shown = async (): Promise<string[]> => {
      const document = (await (await bench.request(`${bench.url('app')}ms`)).json()) as { versions?: object };
      return Object.keys(document.versions ?? {});
    };
    expect(await shown()).toEqual(['3.0.0']);
    updateStatus(store, requirePackage(store, app, npmAt('ms')), ['3.0.0'], 'Unlisted', {});
    expect(await shown()).toEqual([]);
    updateStatus(store, requirePackage(store, app, npmAt('ms')), ['3.0.0'], 'Published', {});
    expect(await shown()).toEqual(['3.0.0']);
  });
});
