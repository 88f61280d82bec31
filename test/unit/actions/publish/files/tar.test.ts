import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeAssets, openAsset, type LocalAsset } from '../../../../../actions/publish/files/asset.ts';
import { rootAt } from '../../../../../actions/publish/files/root.ts';
import { readTar } from '../../../../../actions/publish/files/tar.ts';
import { tar } from '../../../../support/npm-package.ts';
import { makeWorkspace, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
let opened: LocalAsset[] = [];
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await closeAssets(opened);
  opened = [];
  await place.remove();
});

async function read(bytes: Buffer, most = 10): Promise<{ paths: readonly string[]; files: readonly string[] }> {
  await place.write({ 'a.tgz': bytes });
  const asset = await openAsset(await rootAt(place.workspace), `${place.workspace}/a.tgz`, 'a.tgz');
  opened.push(asset);
  const { paths, files } = await readTar(asset, () => most);
  return { paths, files: [...files].map(([path, content]) => `${path}: ${content.toString()}`) };
}

/** The first entry as a folder rather than a file. */
function withFolder(archive: Buffer): Buffer {
  const changed = Buffer.from(archive);
  changed.write('5', 156);
  changed.write('        ', 148);
  const sum = changed.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  changed.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return changed;
}

describe('a tar archive', () => {
  it('gives its files without its folders, and reads those that are small enough', async () => {
    const archive = tar({ 'p/': '', 'p/a': 'a', 'p/b': 'b'.repeat(11), 'p/c': 'c'.repeat(10) });
    expect(await read(gzipSync(withFolder(archive)))).toEqual({
      ...{ paths: ['p/a', 'p/b', 'p/c'], files: ['p/a: a', `p/c: ${'c'.repeat(10)}`] },
    });
    expect((await read(archive)).paths).toContain('p/a');
  });

  it('tells which of its files anybody may run', async () => {
    const archive = tar({ 'p/a': 'a' });
    const withMode = (mode: string): Buffer => {
      const changed = Buffer.from(archive);
      changed.write(`0000${mode}`, 100);
      changed.write('        ', 148);
      const sum = changed.subarray(0, 512).reduce((total, byte) => total + byte, 0);
      changed.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
      return changed;
    };
    const executables = async (mode: string): Promise<readonly string[]> => {
      await place.write({ 'a.tgz': withMode(mode) });
      const asset = await openAsset(await rootAt(place.workspace), `${place.workspace}/a.tgz`, 'a.tgz');
      opened.push(asset);
      return (await readTar(asset, () => -1)).executables;
    };
    for (const mode of ['755', '744', '654']) expect(await executables(mode)).toEqual(['p/a']);
    expect(await executables('644')).toEqual([]);
  });

  it.each<[string, Buffer]>([
    ['nothing', gzipSync(tar({}))],
    ['folders alone', gzipSync(withFolder(tar({ 'p/': '' })))],
    ['no archive', Buffer.from('text '.repeat(200))],
    ['half of one', gzipSync(tar({ a: 'x'.repeat(2_000) })).subarray(0, 60)],
  ])('that holds %s is none', async (_what, bytes) => {
    await expect(read(bytes)).rejects.toThrow(/^a\.tgz is no gzipped tar archive/);
  });
});
