import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { UpstreamError } from '@codeartifact-ci/emulator/errors.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import type { ExternalPackage, ExternalSource } from '@codeartifact-ci/emulator/store/external-source.ts';
import { putOriginConfiguration, requirePackage, setDistTag } from '@codeartifact-ci/emulator/store/packages.ts';
import { publish } from '@codeartifact-ci/emulator/store/publish.ts';
import { associateExternalConnection, createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { reachableUpstream, visiblePackage, type VisiblePackage } from '@codeartifact-ci/emulator/store/resolve.ts';
import type { ResolutionContext } from '@codeartifact-ci/emulator/store/search-locations.ts';
import { openStore, releaseStaged, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { DomainRow, RepositoryRow, VersionRow } from '@codeartifact-ci/emulator/store/types.ts';
import { requireVersion, updateStatus } from '@codeartifact-ci/emulator/store/versions.ts';

const OWNER = '111122223333';
const at = { format: 'pypi', namespace: '', name: 'tool' };
const PYPI = 'public:pypi';
let store: Store;
let domain: DomainRow;
let outer: RepositoryRow;
let shared: RepositoryRow;
let app: RepositoryRow;
/** What the registry says, or how it fails. */
let registry: () => ExternalPackage | undefined;
let context: ResolutionContext;

/** app → shared → outer → the registry. */
beforeEach(() => {
  store = openStore(undefined, new Clock(), FORMATS);
  domain = createDomain(store, { region: 'us-east-1', owner: OWNER, name: 'acme', encryptionKey: undefined });
  outer = repository('outer');
  associateExternalConnection(store, outer, PYPI);
  shared = repository('shared', ['outer']);
  app = repository('app', ['shared']);
  registry = () => undefined;
  const source: ExternalSource = {
    format: 'pypi',
    describe: () => new Promise((resolve) => resolve(registry())),
    fetchAsset: () => Promise.resolve(undefined),
  };
  context = { store, sources: new Map([[PYPI, source]]) };
});
afterEach(() => store.close());

function repository(name: string, upstreams: readonly string[] = []): RepositoryRow {
  return createRepository(store, domain, { name, administrator: OWNER, description: undefined, upstreams });
}

/** Publishes a version, and says that it came from somewhere else where `connection` is given. */
async function hold(
  into: RepositoryRow,
  version: string,
  files: readonly string[],
  connection?: string,
): Promise<VersionRow> {
  const staged = await Promise.all(files.map((name) => store.blobs.stageBytes(Buffer.from(name))));
  const assets = files.flatMap((name, index) => {
    const one = staged[index];
    return one === undefined ? [] : [{ name, staged: one }];
  });
  const metadata = { summary: `as ${into.name} has it` };
  publish(store, into, { at, version, assets, mode: 'complete', metadata, reachableUpstream: false });
  for (const one of staged) releaseStaged(store, one);
  putOriginConfiguration(store, into, at, { publish: 'ALLOW', upstream: 'ALLOW' });
  const row = requirePackage(store, into, at);
  if (connection !== undefined) {
    store.db.run(
      "UPDATE versions SET origin_type = 'EXTERNAL', origin_repository = NULL, origin_connection = ? WHERE package_id = ?",
      connection,
      row.id,
    );
  }
  return requireVersion(store, row, version);
}

function external(versions: Readonly<Record<string, readonly string[]>>, tags: Record<string, string> = {}): void {
  const list = Object.entries(versions).map(([version, files]) => ({
    version,
    published: 5,
    metadata: { summary: 'as the registry has it' },
    assets: files.map((name) => ({ name, url: `https://files.example/${name}` })),
  }));
  const described = { versions: new Map(list.map((one) => [one.version, one])), tags };
  registry = () => described;
}

const look = async (from = app): Promise<VisiblePackage | undefined> => await visiblePackage(context, from, at);
const files = async (version: string): Promise<string[] | undefined> =>
  (await look())?.versions.get(version)?.assets.map(({ name }) => name);
const setStatus = (of: RepositoryRow, version: string, status: 'Archived' | 'Unlisted'): void => {
  expect(updateStatus(store, requirePackage(store, of, at), [version], status, {}).failed.size).toBe(0);
};

describe('a package seen through several repositories', () => {
  it('has the versions of all of them, the nearest first, and is unknown where nobody has it', async () => {
    expect(await look()).toBeUndefined();
    await hold(app, '1.0', ['app-1.0']);
    await hold(shared, '2.0', ['shared-2.0']);
    external({ '3.0': ['registry-3.0'] });
    const found = await look();
    expect([...(found?.versions.keys() ?? [])]).toEqual(['1.0', '2.0', '3.0']);
    expect(found?.versions.get('3.0')).toMatchObject({ status: 'Published', published: 5, held: undefined });
    expect([...((await look(outer))?.versions.keys() ?? [])]).toEqual(['3.0']);
  });

  it('shows of a version what the nearest repository has, whatever its status there', async () => {
    await hold(app, '1.0', ['below']);
    await hold(shared, '1.0', ['above']);
    expect(await files('1.0')).toEqual(['below']);
    setStatus(app, '1.0', 'Archived');
    expect((await look())?.versions.get('1.0')?.status).toBe('Archived');
  });

  it('has the tags of the farthest, whatever they are called', async () => {
    await hold(app, '1.0', ['a']);
    await hold(shared, '2.0', ['b']);
    setDistTag(store, requirePackage(store, app, at), 'latest', '1.0');
    setDistTag(store, requirePackage(store, app, at), '__proto__', '1.0');
    setDistTag(store, requirePackage(store, shared, at), 'latest', '2.0');
    const { tags } = (await look()) ?? { tags: {} };
    expect(Object.entries(tags)).toEqual(
      expect.arrayContaining([
        ['latest', '2.0'],
        ['__proto__', '1.0'],
      ]),
    );
    external({ '3.0': [] }, { latest: '3.0' });
    expect((await look())?.tags['latest']).toBe('3.0');
  });

  it('gets files that a version has come to have above since it was copied, as long as they can be had there', async () => {
    await hold(app, '1.0', ['a.whl'], PYPI);
    await hold(shared, '1.0', ['a.whl', 'b.whl'], PYPI);
    expect(await files('1.0')).toEqual(['a.whl', 'b.whl']);
    setStatus(shared, '1.0', 'Unlisted');
    expect(await files('1.0')).toEqual(['a.whl', 'b.whl']);
    setStatus(shared, '1.0', 'Archived');
    expect(await files('1.0')).toEqual(['a.whl']);
  });

  it('gets no files of a version of the same number that has another origin', async () => {
    await hold(app, '1.0', ['a.whl']);
    await hold(shared, '1.0', ['a.whl', 'evil.whl'], PYPI);
    external({ '1.0': ['a.whl', 'worse.whl'] });
    expect(await files('1.0')).toEqual(['a.whl']);
    await hold(app, '2.0', ['c.whl'], 'public:other');
    await hold(shared, '2.0', ['evil.whl'], PYPI);
    expect(await files('2.0')).toEqual(['c.whl']);
  });

  it('gets the other files of what came from the registry, with what that says of it by now', async () => {
    await hold(app, '1.0', ['a.whl'], PYPI);
    external({ '1.0': ['a.whl', 'b.whl'] });
    const version = (await look())?.versions.get('1.0');
    expect(version?.assets.map(({ name }) => name)).toEqual(['a.whl', 'b.whl']);
    expect(version?.metadata.summary).toBe('as app has it');
    expect(version?.current?.summary).toBe('as the registry has it');
    await hold(shared, '1.0', ['a.whl', 'c.whl'], PYPI);
    registry = () => undefined;
    expect((await look())?.versions.get('1.0')?.current?.summary).toBe('as shared has it');
    expect((await look(shared))?.versions.get('1.0')?.current).toBeUndefined();
  });
});

describe('a registry that does not answer', () => {
  const down = (): never => {
    throw new UpstreamError('the registry is down');
  };

  it('is passed over as long as something is held, and told where nothing is', async () => {
    registry = down;
    await expect(look()).rejects.toThrow('the registry is down');
    await hold(shared, '1.0', ['a.whl']);
    expect(await files('1.0')).toEqual(['a.whl']);
  });

  it('is no reason to swallow a fault of our own', async () => {
    await hold(app, '1.0', ['a.whl']);
    registry = () => {
      throw new TypeError('a bug');
    };
    await expect(look()).rejects.toThrow('a bug');
  });
});

describe('whether a version can be had from above', () => {
  const reachable = async (version: string, external = true): Promise<boolean> =>
    await reachableUpstream(context, app, at, version, { external });

  it('is so where a repository or the registry has it, and not where the repository itself has', async () => {
    expect(await reachable('1.0')).toBe(false);
    external({ '3.0': [] });
    await hold(shared, '2.0', ['b']);
    expect([await reachable('2.0'), await reachable('3.0'), await reachable('4.0')]).toEqual([true, true, false]);
    expect([await reachable('2.0', false), await reachable('3.0', false)]).toEqual([true, false]);
    await hold(app, '2.0', ['own']);
    expect(await reachable('2.0')).toBe(false);
  });

  it('is not so where the origin controls shut what is above out', async () => {
    await hold(shared, '2.0', ['b']);
    putOriginConfiguration(store, app, at, { publish: 'ALLOW', upstream: 'BLOCK' });
    expect(await reachable('2.0')).toBe(false);
  });

  it('is refused an answer where a registry answers rubbish, but not where there is no way to it and the package is new', async () => {
    const unreachable = Object.assign(new UpstreamError('no way'), { unreachable: true });
    registry = () => {
      throw unreachable;
    };
    expect(await reachable('1.0')).toBe(false);
    await hold(app, '0.9', ['a']);
    await expect(reachable('1.0')).rejects.toThrow('no way');
    const rubbish = new UpstreamError('rubbish');
    registry = () => {
      throw rubbish;
    };
    await expect(reachableUpstream(context, app, { ...at, name: 'new' }, '1.0')).rejects.toThrow('rubbish');
  });
});
