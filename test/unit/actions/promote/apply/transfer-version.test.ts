import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { transferVersion, type Transfer } from '../../../../../actions/promote/apply/transfer-version.ts';
import type { Destination } from '../../../../../actions/publish/plan.ts';
import type { Write } from '../../../../../actions/publish/repository-client.ts';
import { zip } from '../../../../support/nuget-package.ts';
import { makeWorkspace, npmTarball, testHost, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Transfers a version with these files into a repository that has nothing, or `there`, and takes all that is sent; gives
 * how it ended and the paths of the files.
 */
async function transfer(
  [format, namespace, name]: readonly [Format, string, string],
  version: string,
  files: Readonly<Record<string, Uint8Array>>,
  { status = 'Published', answered = {} }: { status?: string; answered?: Readonly<Record<string, Uint8Array>> } = {},
) {
  const written: string[] = [];
  const held = new Map<string, string>();
  const endpoint = new URL('https://example.com/r/');
  const client = {
    endpoint,
    read: () => Promise.resolve(undefined),
    write: ({ method, path, asset }: Write) => {
      if (asset === undefined) return Promise.resolve();
      written.push(`${method} ${path}`);
      held.set(asset.name, asset.hashes.sha256);
      return Promise.resolve();
    },
  };
  const api = {
    package: () => Promise.resolve('absent' as const),
    version: () =>
      Promise.resolve(held.size === 0 ? undefined : { status, revision: 'r', origin: undefined, assets: held }),
    publishAsset: () => Promise.resolve(),
  };
  const assets = Object.entries(files).map(([file, bytes]) => ({
    name: file,
    size: bytes.length,
    sha256: sha256(bytes),
  }));
  const send = ({ input }: { readonly input: { readonly asset: string } }) =>
    Promise.resolve({ asset: Readable.from([{ ...files, ...answered }[input.asset]]) });
  const source = {
    connection: { client: { send }, domain: 'acme', domainOwner: '1' },
    service: { assets: () => Promise.resolve({ items: assets, nextToken: undefined }) },
    location: { repository: 'dev' },
  };
  const host = testHost(place.workspace, place.temp);
  const task = { host, source, destination: { api, client: () => client }, scratch: place.temp, waitMs: 0 };
  const to = { repository: 'prod', coordinates: { format, namespace, name } };
  const result = await transferVersion(task as unknown as Transfer & { destination: Destination }, to, version);
  return { result, written };
}

const POM = (version: string): Uint8Array =>
  Buffer.from(`<project><groupId>g.h</groupId><artifactId>a</artifactId><version>${version}</version></project>`);

describe('a version that is transferred', () => {
  it('has its files where Maven has them, those of a snapshot’s build with the snapshot', async () => {
    const of = async (version: string): Promise<readonly string[]> =>
      (await transfer(['maven', 'g.h', 'a'], version, { [`a-${version}.pom`]: POM(version) })).written;
    expect(await of('1.0')).toEqual(['PUT g/h/a/1.0/a-1.0.pom']);
    expect(await of('1.0-20210728.1-rc')).toEqual(['PUT g/h/a/1.0-20210728.1-rc/a-1.0-20210728.1-rc.pom']);
    expect(await of('1.0-20210728.194552-1x')).toEqual([
      'PUT g/h/a/1.0-20210728.194552-1x/a-1.0-20210728.194552-1x.pom',
    ]);
    expect(await of('1.0-20210728.194552-12')).toEqual(['PUT g/h/a/1.0-SNAPSHOT/a-1.0-20210728.194552-12.pom']);
  });

  it('is not sent when its files are those of another version or of another package', async () => {
    const tarball = { 'package.tgz': npmTarball({ name: 'a', version: '1.0.0' }) };
    const other = (detail: string) => ({ result: { kind: 'failed', detail }, written: [] });
    expect(await transfer(['npm', '', 'a'], '1.0.1', tarball)).toEqual(other('its files are those of npm a 1.0.0'));
    expect(await transfer(['npm', '', 'b'], '1.0.0', tarball)).toEqual(other('its files are those of npm a 1.0.0'));
  });

  it('of Swift goes by its name in the registry, whatever its manifest says', async () => {
    const archive = zip({ 'Kit/Package.swift': 'let package = Package(name: "Other")' });
    const { written } = await transfer(['swift', 'acme', 'kit'], '1.0.0', { 'kit-1.0.0.zip': archive });
    expect(written).toEqual(['PUT acme/kit/1.0.0']);
  });

  it('is not sent when it comes with other bytes than the source lists, nor out of its folder', async () => {
    const files = { 'package.tgz': npmTarball({ name: 'a', version: '1.0.0' }) };
    const changed = { answered: { 'package.tgz': npmTarball({ name: 'a', version: '1.0.0', evil: true }) } };
    await expect(transfer(['npm', '', 'a'], '1.0.0', files, changed)).rejects.toThrow(
      /came with another SHA-256 than dev/,
    );
    await expect(transfer(['pypi', '', 'a'], '1.0.0', { '../../a.whl': Buffer.from('a') })).rejects.toThrow(
      /"\.\.\/\.\.\/a\.whl" of a 1\.0\.0 leads out of its folder/,
    );
  });
});
