import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Staged } from '@codeartifact-ci/emulator/store/blobs.ts';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { requirePackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { publish } from '@codeartifact-ci/emulator/store/publish.ts';
import { createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { collectGarbage, openStore, releaseStaged, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { deleteVersions } from '@codeartifact-ci/emulator/store/versions.ts';

const OWNER = '111122223333';
const at = { format: 'generic', namespace: 'team', name: 'tool' };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (): Store => openStore(join(folder, 'data'), new Clock(), FORMATS);

function makeRepository(store: Store): RepositoryRow {
  const name = { region: 'us-east-1', owner: OWNER, name: 'acme' };
  const domain = createDomain(store, { ...name, encryptionKey: undefined });
  return createRepository(store, domain, { name: 'app', administrator: OWNER, description: undefined, upstreams: [] });
}

function publishStaged(store: Store, repository: RepositoryRow, version: string, staged: Staged): void {
  const assets = [{ name: 'file', staged }];
  publish(store, repository, { at, version, assets, mode: 'complete', metadata: {}, reachableUpstream: false });
  releaseStaged(store, staged);
}

/** Returns the asset's SHA-256. */
async function publishText(store: Store, repository: RepositoryRow, version: string, text: string): Promise<string> {
  const staged = await store.blobs.stageBytes(Buffer.from(text));
  publishStaged(store, repository, version, staged);
  return staged.hashes.sha256;
}

describe('a store in a folder', () => {
  it('is for its owner only, and keeps what was published when it is opened again', async () => {
    const store = open();
    const sha256 = await publishText(store, makeRepository(store), '1', 'one');
    store.close();
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    const again = open();
    expect((await again.blobs.bytes(sha256)).toString()).toBe('one');
    again.close();
  });

  it('is not opened over a file that is none of its own, which is named with the remedy', () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/codeartifact.sqlite'), 'something else '.repeat(100));
    expect(open).toThrow(/data\/codeartifact\.sqlite cannot be opened \(file is not a database\): start with another/);
  });

  it('is opened without bytes that no version refers to', async () => {
    const store = open();
    const kept = await publishText(store, makeRepository(store), '1', 'one');
    const orphan = store.blobs.path('a'.repeat(64));
    mkdirSync(dirname(orphan), { recursive: true });
    writeFileSync(orphan, 'orphan');
    store.close();
    const again = open();
    expect([...again.blobs.all()]).toEqual([kept]);
    again.close();
  });

  it('is refused as damaged where the bytes of a version are missing, and says of how many', async () => {
    const store = open();
    const repository = makeRepository(store);
    const gone = await Promise.all(['one', 'two'].map((text) => publishText(store, repository, text, text)));
    await publishText(store, repository, 'three', 'three');
    for (const sha256 of gone) rmSync(store.blobs.path(sha256));
    store.close();
    expect(open).toThrow('The data folder is damaged: the bytes of 2 assets are missing');
  });
});

describe('a store without a folder', () => {
  it('leaves nothing behind', async () => {
    const store = openStore(undefined, new Clock(), FORMATS);
    const sha256 = await publishText(store, makeRepository(store), '1', 'one');
    const file = store.blobs.path(sha256);
    expect(existsSync(file)).toBe(true);
    store.close();
    expect(existsSync(join(dirname(file), '../..'))).toBe(false);
  });
});

describe('the bytes of an upload', () => {
  it('stay after it when a version has them, and go when none does', async () => {
    const store = open();
    const kept = await publishText(store, makeRepository(store), '1', 'one');
    const refused = await store.blobs.stageBytes(Buffer.from('refused'));
    releaseStaged(store, refused);
    expect([...store.blobs.all()]).toEqual([kept]);
    store.close();
  });

  it('are not lost to a deletion of the version that had them before, while they arrive for another', async () => {
    const store = open();
    const repository = makeRepository(store);
    const sha256 = await publishText(store, repository, '1', 'the same');
    const arriving = await store.blobs.stageBytes(Buffer.from('the same'));
    const { successful } = deleteVersions(store, requirePackage(store, repository, at), ['1'], {});
    expect([...successful.keys()]).toEqual(['1']);
    publishStaged(store, repository, '2', arriving);
    expect((await store.blobs.bytes(sha256)).toString()).toBe('the same');
    store.close();
  });

  it('are kept once for two versions, until the last of the two goes', async () => {
    const store = open();
    const repository = makeRepository(store);
    const sha256 = await publishText(store, repository, '1', 'the same');
    await publishText(store, repository, '2', 'the same');
    const row = requirePackage(store, repository, at);
    deleteVersions(store, row, ['1'], {});
    expect(await store.blobs.has(sha256)).toBe(true);
    collectGarbage(store, [sha256]);
    expect(await store.blobs.has(sha256)).toBe(true);
    deleteVersions(store, row, ['2'], {});
    expect(await store.blobs.has(sha256)).toBe(false);
    store.close();
  });
});
