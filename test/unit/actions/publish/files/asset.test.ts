import { createHash } from 'node:crypto';
import { mkdir, rename, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { closeAssets, fileBody, openAsset, read, type LocalAsset } from '../../../../../actions/publish/files/asset.ts';
import { rootAt } from '../../../../../actions/publish/files/root.ts';
import { makeWorkspace, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
const opened: LocalAsset[] = [];
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await closeAssets(opened.splice(0));
  await place.remove();
});

const at = (name: string): string => join(place.workspace, name);

async function open(name: string): Promise<LocalAsset> {
  const asset = await openAsset(await rootAt(place.workspace), at(name), 'asset');
  opened.push(asset);
  return asset;
}

/** Longer than what is read at a time, and no multiple of three. */
const CONTENT = Buffer.from('0123456789'.repeat(40_000));
const digest = (algorithm: string): string => createHash(algorithm).update(CONTENT).digest('hex');

describe('a file that is published', () => {
  it('is hashed when it is opened, and sent as it was then, whatever takes its place', async () => {
    await place.write({ a: CONTENT });
    const asset = await open('a');
    expect(asset).toMatchObject({ name: 'asset', path: 'a', size: CONTENT.length });
    const algorithms = ['md5', 'sha1', 'sha256', 'sha512'] as const;
    expect(asset.hashes).toEqual(Object.fromEntries(algorithms.map((one) => [one, digest(one)])));
    await place.write({ b: 'other' });
    await rename(at('b'), at('a'));
    expect(CONTENT.equals(await buffer(Readable.from(read(asset))))).toBe(true);
  });

  it.each<[string, () => Promise<void>]>([
    ['was written anew with as many bytes', () => writeFile(at('a'), CONTENT)],
    [
      'has grown, although its time says nothing of it',
      async () => {
        const before = opened[0]?.modified ?? 0;
        await writeFile(at('a'), Buffer.concat([CONTENT, CONTENT]));
        await utimes(at('a'), before / 1000, before / 1000);
      },
    ],
    ['was cut short', () => truncate(at('a'), 10)],
  ])('is refused when it %s', async (_title, change) => {
    await place.write({ a: CONTENT });
    // A whole second, which every file system can give back.
    await utimes(at('a'), 1_000_000_000, 1_000_000_000);
    const asset = await open('a');
    await change();
    await expect(buffer(Readable.from(read(asset)))).rejects.toThrow(
      'a was changed while it was being published. Run again once nothing writes to it.',
    );
  });

  it('is sent between what goes before and after it, as it is or as base64, with its length', async () => {
    await place.write({ a: CONTENT });
    const asset = await open('a');
    for (const [body, expected] of [
      [fileBody(asset), CONTENT],
      [fileBody(asset, '<', '>'), Buffer.concat([Buffer.from('<'), CONTENT, Buffer.from('>')])],
      [fileBody(asset, Buffer.from('é'), '', 'base64'), Buffer.from(`é${CONTENT.toString('base64')}`)],
    ] as const) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body.chunks()) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(expected)).toBe(true);
      expect(body.length).toBe(expected.length);
      expect(chunks.every((chunk) => chunk.length > 0)).toBe(true);
    }
  });

  it('is a regular file with something in it, within the workspace, and no larger than CodeArtifact takes', async () => {
    await place.write({ empty: '', large: 'x', '../outside': 'x' });
    await mkdir(at('folder'));
    await truncate(at('large'), 5 * 1024 ** 3 + 1);
    await symlink(join(place.workspace, '../outside'), at('link'));
    await symlink(at('nowhere'), at('dangling'));
    await expect(open('empty')).rejects.toThrow(/^empty is empty: nobody could use it\./);
    await expect(open('large')).rejects.toThrow(
      /^large has 5368709121 bytes, and CodeArtifact takes 5368709120 in a file\./,
    );
    await expect(open('folder')).rejects.toThrow('folder is not a regular file');
    await expect(open('link')).rejects.toThrow(/^link leads out of the workspace, to .*outside\. Only files within it/);
    await expect(open('dangling')).rejects.toThrow('dangling does not exist');
  });
});
