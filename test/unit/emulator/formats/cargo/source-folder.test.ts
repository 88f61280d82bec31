import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { crateFolder } from '@codeartifact-ci/emulator/formats/cargo/source-folder.ts';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crateOf } from './support.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crates-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const put = async (file: string, bytes: Buffer): Promise<void> => await writeFile(join(folder, file), bytes);
const versionsOf = async (name: string, describe = crateFolder(folder)): Promise<string[] | undefined> => {
  const found = await describe(name);
  return found === undefined ? undefined : [...found.versions.keys()].sort();
};

describe('a folder with crates', () => {
  it('has the versions of a crate, and of no other whose name begins alike', async () => {
    await put('demo-1.0.0.crate', crateOf('demo', '1.0.0'));
    await put('demo-1.1.0-rc.1.crate', crateOf('demo', '1.1.0-rc.1'));
    await put('demo-macros-2.0.0.crate', crateOf('demo-macros', '2.0.0'));
    await put('demo-3.0.0.crate.part', Buffer.from('half'));
    await put('demo-4.crate', Buffer.from('no version'));
    expect(await versionsOf('demo')).toEqual(['1.0.0', '1.1.0-rc.1']);
    expect(await versionsOf('demo-macros')).toEqual(['2.0.0']);
    expect(await versionsOf('dem')).toBeUndefined();
  });

  it('passes over a folder that is named like a crate, and a link that leads nowhere', async () => {
    await put('demo-1.0.0.crate', crateOf('demo', '1.0.0'));
    await mkdir(join(folder, 'demo-2.0.0.crate'));
    await symlink('nowhere', join(folder, 'demo-3.0.0.crate'));
    expect(await versionsOf('demo')).toEqual(['1.0.0']);
  });

  it('reads a crate again when its time has changed, though its size has not', async () => {
    const describe = crateFolder(folder);
    const path = join(folder, 'demo-1.0.0.crate');
    const hashes = async (): Promise<unknown> => (await describe('demo'))?.versions.get('1.0.0')?.assets[0]?.hashes;
    const crate = crateOf('demo', '1.0.0');
    await writeFile(path, crate);
    await utimes(path, 1_000, 1_000);
    const first = await hashes();
    expect(first).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    // The operating system's byte in the header of gzip, which nobody reads.
    const other = Buffer.from(crate);
    other.writeUInt8(other.readUInt8(9) ^ 1, 9);
    await writeFile(path, other);
    await utimes(path, 2_000, 2_000);
    expect(await hashes()).not.toEqual(first);
    const changed = await describe('demo');
    expect(changed?.versions.get('1.0.0')?.published).toBe(2_000_000);
  });

  it('that is not there is named', async () => {
    await expect(versionsOf('demo', crateFolder(join(folder, 'none')))).rejects.toThrow(
      `The folder ${join(folder, 'none')} cannot be read: ENOENT`,
    );
  });

  it('names the crate that cannot be used', async () => {
    await put('demo-1.0.0.crate', Buffer.from('rubbish'));
    await expect(versionsOf('demo')).rejects.toThrow(`${join(folder, 'demo-1.0.0.crate')} cannot be used: `);
  });
});
