import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { displayVersion, knownDomainSize } from '@codeartifact-ci/emulator/store/browse.ts';
import { copyVersions, type CopyRequest } from '@codeartifact-ci/emulator/store/copy.ts';
import { createDomain, requireDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import {
  deletePackage,
  distTags,
  findPackage,
  requirePackage,
  setDistTag,
} from '@codeartifact-ci/emulator/store/packages.ts';
import { finish, publish, type Publication } from '@codeartifact-ci/emulator/store/publish.ts';
import { createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { openStore, releaseStaged, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { DomainRow, PackageRow, RepositoryRow, VersionRow } from '@codeartifact-ci/emulator/store/types.ts';
import {
  deleteVersions,
  disposeVersions,
  findVersion,
  listAssets,
  requireVersion,
  updateStatus,
} from '@codeartifact-ci/emulator/store/versions.ts';

const OWNER = '111122223333';
const at = { format: 'npm', namespace: '', name: 'tool' };
let store: Store;
let domain: DomainRow;
let dev: RepositoryRow;
let prod: RepositoryRow;

beforeEach(() => {
  store = openStore(undefined, new Clock(), FORMATS);
  domain = createDomain(store, { region: 'us-east-1', owner: OWNER, name: 'acme', encryptionKey: undefined });
  dev = repository('dev');
  prod = repository('prod', ['dev']);
});
afterEach(() => store.close());

function repository(name: string, upstreams: readonly string[] = []): RepositoryRow {
  return createRepository(store, domain, { name, administrator: OWNER, description: undefined, upstreams });
}

async function put(
  version: string,
  assets: Readonly<Record<string, string>> = { 'package.tgz': version },
  more: Partial<Publication> = {},
  into = dev,
): Promise<VersionRow> {
  const staged = await Promise.all(
    Object.entries(assets).map(async ([name, text]) => ({
      name,
      staged: await store.blobs.stageBytes(Buffer.from(text)),
    })),
  );
  try {
    const whole = { at, version, assets: staged, mode: 'complete' as const, metadata: {}, reachableUpstream: false };
    return publish(store, into, { ...whole, ...more }).version;
  } finally {
    for (const one of staged) releaseStaged(store, one.staged);
  }
}

const row = (of = dev): PackageRow => requirePackage(store, of, at);
const blobs = (): number => [...store.blobs.all()].length;
const codes = (result: ReturnType<typeof deleteVersions>): Record<string, string> =>
  Object.fromEntries([...result.failed].map(([version, { errorCode }]) => [version, errorCode]));

describe('a version', () => {
  it('holds 350 assets, and of one more none is taken', async () => {
    const many = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`file-${index}`, 'the same']));
    await put('1.0.0', many(350));
    expect(listAssets(store, requireVersion(store, row(), '1.0.0'))).toHaveLength(350);
    await expect(put('2.0.0', many(351))).rejects.toThrow('A version may have 350 assets');
    expect(findVersion(store, row(), '2.0.0')).toBeUndefined();
    const generic = { at: { format: 'generic', namespace: 'team', name: 'tool' }, mode: 'unfinished' as const };
    await put('1', many(349), generic);
    await put('1', { 'file-0': 'the same', last: 'the same' }, generic);
    await expect(put('1', { more: 'the same' }, generic)).rejects.toThrow('A version may have 350 assets');
    const held = requirePackage(store, dev, generic.at);
    expect(listAssets(store, requireVersion(store, held, '1'))).toHaveLength(350);
  });

  it('gets another revision of 44 characters with each change of its content, and with nothing else', async () => {
    const first = await put('1.0.0');
    expect(first.revision).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect((await put('1.0.0')).revision).toBe(first.revision);
    const other = await put('1.0.1', { 'package.tgz': '1.0.0' });
    expect(other.revision).not.toBe(first.revision);
    deleteVersions(store, row(), ['1.0.0'], {});
    expect((await put('1.0.0')).revision).not.toBe(first.revision);
  });

  it('keeps the time of its first publication when it is listed again', async () => {
    const { published } = await put('1.0.0');
    store.clock.advance(60_000);
    updateStatus(store, row(), ['1.0.0'], 'Archived', {});
    updateStatus(store, row(), ['1.0.0'], 'Published', {});
    expect(findVersion(store, row(), '1.0.0')).toMatchObject({ status: 'Published', published });
    await put('2.0.0', { 'package.tgz': '2' }, { mode: 'unfinished' });
    expect(findVersion(store, row(), '2.0.0')).toMatchObject({ status: 'Unfinished', published: null });
    updateStatus(store, row(), ['2.0.0'], 'Unlisted', {});
    expect(findVersion(store, row(), '2.0.0')?.published).toBeNull();
    store.clock.advance(60_000);
    const before = store.clock.now();
    updateStatus(store, row(), ['2.0.0'], 'Published', {});
    expect(findVersion(store, row(), '2.0.0')?.published).toBeGreaterThanOrEqual(before);
  });

  it('is finished once', async () => {
    const version = await put('1.0.0', {}, { mode: 'unfinished' });
    finish(store, version);
    expect(findVersion(store, row(), '1.0.0')?.status).toBe('Published');
    expect(() => finish(store, requireVersion(store, row(), '1.0.0'))).toThrow('1.0.0 is Published, not Unfinished');
  });
});

describe('a package', () => {
  it('takes its bytes along when it is deleted, but for those that another one has', async () => {
    await put('1.0.0');
    await put('2.0.0', { 'package.tgz': 'shared' });
    await put('2.0.0', { 'package.tgz': 'shared' }, { at: { ...at, name: 'other' } });
    expect(deletePackage(store, dev, at)).toMatchObject({ name: 'tool' });
    expect(findPackage(store, dev, at)).toBeUndefined();
    expect(blobs()).toBe(1);
  });

  it('that came from outside takes nothing that is published, and says from where it came', async () => {
    await put('1.0.0');
    const publishAgain = (): Promise<unknown> => put('1.0.0');
    store.db.run("UPDATE versions SET origin_type = 'EXTERNAL', origin_connection = 'public:npmjs'");
    await expect(publishAgain()).rejects.toThrow('tool 1.0.0 came from public:npmjs; nothing can be published to it');
    store.db.run('UPDATE versions SET origin_connection = NULL');
    await expect(publishAgain()).rejects.toThrow('tool 1.0.0 came from an external connection');
  });
});

describe('the key of a domain', () => {
  const keyOf = (encryptionKey: string): string =>
    createDomain(store, { region: 'eu-west-1', owner: OWNER, name: `d${keys++}`, encryptionKey }).encryption_key;
  let keys = 0;

  it('is an ARN, made of what KMS takes for one', () => {
    const arn = 'arn:aws-cn:kms:cn-north-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    expect(keyOf(arn)).toBe(arn);
    expect(keyOf('arn:aws-cn:kms:cn-north-1:444455556666:alias/app')).toMatch(
      /^arn:aws-cn:kms:cn-north-1:444455556666:key\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    expect(keyOf('alias/app')).toMatch(/^arn:aws:kms:eu-west-1:111122223333:key\/[0-9a-f-]{36}$/);
    expect(keyOf('alias/app')).not.toBe(keyOf('alias/other'));
    expect(keyOf('1234abcd-12ab-34cd-56ef-1234567890ab')).toMatch(/^arn:aws:kms:eu-west-1:111122223333:key\/1234abcd-/);
  });

  it.each([
    'arn:aws:kms:eu-west-1:1:key/x',
    'arn:aws:s3:eu-west-1:111122223333:key/x',
    'x arn:aws:kms:eu-west-1:111122223333:key/x',
    'arn:aws:kms:eu-west-1:111122223333:key/x y',
    'alias/',
    'alias/a b',
    'x alias/app',
    'a key',
    'short',
    '',
  ])('is not %p, and then there is no domain', (encryptionKey) => {
    const name = { region: 'eu-west-1', owner: OWNER, name: 'none' };
    expect(() => createDomain(store, { ...name, encryptionKey })).toThrow('KMS key not found');
    expect(() => requireDomain(store, name)).toThrow('does not exist');
  });
});

describe('tags', () => {
  it('go with the version that they stand on, deleted or disposed of, and do not come back with its number', async () => {
    await put('1.0.0', undefined, { tags: ['latest', 'old'] });
    await put('2.0.0', undefined, { tags: ['latest', 'next'] });
    expect(distTags(store, row())).toEqual({ latest: '2.0.0', next: '2.0.0', old: '1.0.0' });
    deleteVersions(store, row(), ['2.0.0'], {});
    expect(distTags(store, row())).toEqual({ old: '1.0.0' });
    await put('2.0.0');
    expect(distTags(store, row())).toEqual({ old: '1.0.0' });
    disposeVersions(store, row(), ['1.0.0'], {});
    expect(distTags(store, row())).toEqual({});
  });

  it('of other packages stay, though they have the same names', async () => {
    const other = { format: 'npm', namespace: 'acme', name: 'tool' };
    await put('1.0.0', undefined, { tags: ['latest'] });
    await put('1.0.0', undefined, { at: other, tags: ['latest'] });
    deleteVersions(store, row(), ['1.0.0'], {});
    expect(distTags(store, requirePackage(store, dev, other))).toEqual({ latest: '1.0.0' });
  });

  it('decide what is shown of a package, as long as their version is Published', async () => {
    await put('1.0.0', undefined, { tags: ['latest'] });
    store.clock.advance(1000);
    await put('2.0.0');
    expect(displayVersion(store, row())).toBe('1.0.0');
    updateStatus(store, row(), ['1.0.0'], 'Unlisted', {});
    expect(displayVersion(store, row())).toBe('2.0.0');
    updateStatus(store, row(), ['2.0.0'], 'Archived', {});
    expect(displayVersion(store, row())).toBeUndefined();
  });
});

describe('several versions at once', () => {
  it('are changed together or not at all: the culprits have their own code, the others are skipped', async () => {
    const { revision } = await put('1.0.0');
    await put('2.0.0');
    await put('3.0.0');
    disposeVersions(store, row(), ['3.0.0'], {});
    const asked = ['1.0.0', '1.0.0', '2.0.0', '3.0.0', '4.0.0'];
    const revisions = { '1.0.0': revision, '2.0.0': 'another' };
    const result = updateStatus(store, row(), asked, 'Archived', { revisions });
    expect(codes(result)).toEqual({
      '1.0.0': 'SKIPPED',
      '2.0.0': 'MISMATCHED_REVISION',
      '3.0.0': 'NOT_ALLOWED',
      '4.0.0': 'NOT_FOUND',
    });
    expect(result.successful.size).toBe(0);
    expect(findVersion(store, row(), '1.0.0')?.status).toBe('Published');
    const deleted = deleteVersions(store, row(), asked.slice(0, 3), { expectedStatus: 'Published' });
    expect([...deleted.successful.keys()]).toEqual(['1.0.0', '2.0.0']);
    expect(codes(deleted)).toEqual({});
    expect(blobs()).toBe(0);
  });

  it('of which one is refused keep their bytes', async () => {
    await put('1.0.0');
    expect(codes(deleteVersions(store, row(), ['1.0.0', '9.0.0'], {}))).toEqual({
      '1.0.0': 'SKIPPED',
      '9.0.0': 'NOT_FOUND',
    });
    expect(codes(disposeVersions(store, row(), ['1.0.0'], { expectedStatus: 'Archived' }))).toEqual({
      '1.0.0': 'MISMATCHED_STATUS',
    });
    expect(blobs()).toBe(1);
  });
});

describe('a copy', () => {
  const copy = (more: Partial<CopyRequest>): ReturnType<typeof copyVersions> =>
    copyVersions(store, {
      from: dev,
      to: prod,
      at,
      versions: ['1.0.0'],
      revisions: undefined,
      allowOverwrite: false,
      includeFromUpstream: false,
      ...more,
    });

  it('takes along the tags of what is copied, and no others', async () => {
    await put('1.0.0', undefined, { tags: ['latest', 'old'] });
    await put('2.0.0', undefined, { tags: ['latest'] });
    copy({});
    expect(distTags(store, row(prod))).toEqual({ old: '1.0.0' });
  });

  it('of what is there already is neither a success nor a failure, and moves no tag', async () => {
    await put('1.0.0');
    copy({});
    setDistTag(store, row(), 'late', '1.0.0');
    expect(copy({})).toEqual({ successful: new Map(), failed: new Map() });
    expect(distTags(store, row(prod))).toEqual({});
  });

  it('of what has other content there, or other metadata, is refused unless told to overwrite', async () => {
    await put('1.0.0');
    await put('2.0.0', undefined, { metadata: { summary: 'ours' } });
    await put('3.0.0');
    copy({ versions: ['3.0.0'] });
    await put('1.0.0', { 'package.tgz': 'other' }, {}, prod);
    await put('2.0.0', undefined, { metadata: { summary: 'theirs' } }, prod);
    updateStatus(store, row(prod), ['3.0.0'], 'Archived', {});
    const versions = ['1.0.0', '2.0.0', '3.0.0'];
    expect(codes(copy({ versions }))).toEqual({ '1.0.0': 'ALREADY_EXISTS', '2.0.0': 'ALREADY_EXISTS' });
    const before = blobs();
    expect([...copy({ versions, allowOverwrite: true }).successful.keys()]).toEqual(['1.0.0', '2.0.0']);
    expect(blobs()).toBe(before - 1);
    expect(findVersion(store, row(prod), '2.0.0')?.metadata).toContain('ours');
    expect(findVersion(store, row(prod), '3.0.0')?.status).toBe('Archived');
  });

  it('takes no version that is Unfinished or Disposed, or has another revision than was asked for, and then none', async () => {
    const { revision } = await put('1.0.0');
    await put('2.0.0', {}, { mode: 'unfinished' });
    await put('3.0.0');
    disposeVersions(store, row(), ['3.0.0'], {});
    const versions = ['1.0.0', '2.0.0', '3.0.0', '4.0.0'];
    expect(codes(copy({ versions }))).toEqual({
      '1.0.0': 'SKIPPED',
      '2.0.0': 'NOT_ALLOWED',
      '3.0.0': 'NOT_ALLOWED',
      '4.0.0': 'NOT_FOUND',
    });
    expect(codes(copy({ revisions: { '1.0.0': 'another' } }))).toEqual({ '1.0.0': 'MISMATCHED_REVISION' });
    expect(findPackage(store, prod, at)).toBeUndefined();
    expect([...copy({ revisions: { '1.0.0': revision } }).successful.keys()]).toEqual(['1.0.0']);
  });

  it('finds a version above the source only when told to look there', async () => {
    await put('1.0.0');
    const last = repository('last');
    expect(codes(copy({ from: prod, to: last }))).toEqual({ '1.0.0': 'NOT_FOUND' });
    expect([...copy({ from: prod, to: last, includeFromUpstream: true }).successful.keys()]).toEqual(['1.0.0']);
  });

  it('opens the package to publishing where its versions were published, and not where they came from outside', async () => {
    await put('1.0.0');
    copy({});
    expect(row(prod)).toMatchObject({ publish: 'ALLOW', upstream: 'BLOCK' });
    store.db.run("UPDATE versions SET origin_type = 'EXTERNAL'");
    const last = repository('last');
    copy({ to: last });
    expect(row(last)).toMatchObject({ publish: 'BLOCK', upstream: 'ALLOW' });
  });
});

describe('the size of a domain', () => {
  it('counts what two versions share once, and follows each change', async () => {
    await put('1.0.0', { 'package.tgz': '12345' });
    await put('2.0.0', { 'package.tgz': '12345', more: '123' });
    expect(knownDomainSize(store, domain)).toBe(8);
    expect(knownDomainSize(store, domain)).toBe(8);
    const elsewhere = createDomain(store, {
      region: 'us-east-1',
      owner: OWNER,
      name: 'else',
      encryptionKey: undefined,
    });
    expect(knownDomainSize(store, elsewhere)).toBe(0);
    deleteVersions(store, row(), ['2.0.0'], {});
    expect(knownDomainSize(store, domain)).toBe(5);
  });
});

describe('the upstreams of a repository', () => {
  it('are ten at most', () => {
    const names = Array.from({ length: 11 }, (_, index) => `up-${index}`);
    for (const name of names) repository(name);
    repository('ten', names.slice(0, 10));
    expect(() => repository('eleven', names)).toThrow('A repository may have 10 direct upstreams');
  });
});
