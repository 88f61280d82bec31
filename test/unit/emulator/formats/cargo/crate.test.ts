import { describe, expect, it } from '@jest/globals';
import { readCrate, type CrateContent } from '@codeartifact-ci/emulator/formats/cargo/crate.ts';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { archive, crateOf, type ArchiveEntry } from './support.ts';

const read = async (bytes: Buffer): Promise<CrateContent> =>
  await readCrate(Readable.from([bytes]), bytes.length, 'demo', '1.0.0');
const toml = (text: string): ArchiveEntry => ({ path: 'demo-1.0.0/Cargo.toml', content: text });
const good = toml('[package]\nname = "demo"\nversion = "1.0.0"\n');
const zeros: ArchiveEntry = { path: 'demo-1.0.0/zeros', content: Buffer.alloc(64 * 1024 * 1024) };

describe('a .crate file', () => {
  it('tells its manifest and its readmes', async () => {
    const content = await read(
      crateOf('demo', '1.0.0', 'readme = "README.md"\n', {
        'README.md': '# Demo',
        'docs/README.md': 'no',
        readme: 'plain',
      }),
    );
    expect(content.manifest).toEqual({ package: { name: 'demo', version: '1.0.0', readme: 'README.md' } });
    expect([...content.readmes]).toEqual([
      ['README.md', '# Demo'],
      ['readme', 'plain'],
    ]);
  });

  it('may be larger than what is read at a time, and have folders', async () => {
    const noise = randomBytes(500_000).toString('hex');
    const crate = archive([{ path: 'demo-1.0.0/', type: 'Directory' }, { path: 'demo-1.0.0/a', content: noise }, good]);
    expect((await read(crate)).manifest).toHaveProperty('package');
  });

  it.each([
    ['nothing', Buffer.alloc(0), /cannot be unpacked/],
    ['no gzip', Buffer.from('plain text'), /cannot be unpacked.*incorrect header/],
    ['a cut-off gzip', crateOf('demo', '1.0.0').subarray(0, 80), /cannot be unpacked/],
    ['a gzip of something else', gzipSync(randomBytes(2048)), /cannot be unpacked/],
    ['no Cargo.toml', archive([{ path: 'demo-1.0.0/src/lib.rs' }]), /has no demo-1\.0\.0\/Cargo\.toml/],
    ['a Cargo.toml deeper down only', archive([{ ...good, path: 'demo-1.0.0/a/Cargo.toml' }]), /has no demo-1/],
    ['the folder of another version', crateOf('demo', '1.0.1'), /demo-1\.0\.1\/Cargo\.toml is not under demo-1\.0\.0/],
    ['a file beside its folder', archive([good, { path: 'other-1.0.0/a' }]), /other-1\.0\.0\/a is not under/],
    ['a path out of its folder', archive([good, { path: 'demo-1.0.0/../../etc/passwd' }]), /is not under/],
    ['an absolute path', archive([good, { path: '/demo-1.0.0/a' }]), /is not under/],
    ['a path with control characters', archive([good, { path: 'a\u001b[2J\u202e' }]), /: a\?\[2J\? is not under/],
    ['a symbolic link', archive([good, { path: 'demo-1.0.0/a', type: 'SymbolicLink' }]), /a is a SymbolicLink/],
    ['a hard link', archive([good, { path: 'demo-1.0.0/a', type: 'Link' }]), /a is a Link/],
    ['a device', archive([good, { path: 'demo-1.0.0/a', type: 'CharacterDevice' }]), /a is a CharacterDevice/],
    ['two manifests', archive([good, good]), /Cargo\.toml is there twice/],
    ['a manifest as a link', archive([{ ...good, type: 'SymbolicLink' }]), /is a SymbolicLink/],
    ['a huge manifest', archive([toml('#'.repeat(5_000_000))]), /Cargo\.toml is larger than 4194304 bytes/],
    ['a manifest that is no TOML', archive([toml('[package')]), /no TOML/],
    ['a manifest nested too deeply', archive([toml(`a = ${'['.repeat(50_000)}`)]), /no TOML/],
    [
      'a manifest of another name',
      archive([toml('[package]\nname = "other"\nversion = "1.0.0"')]),
      /does not say that it is demo 1\.0\.0/,
    ],
    ['a manifest of another version', archive([toml('[package]\nname = "demo"\nversion = "1.0.0+b"')]), /does not say/],
    [
      'a manifest with an inherited version',
      archive([toml('[package]\nname = "demo"\nversion.workspace = true')]),
      /does not say/,
    ],
    ['a manifest without a package', archive([toml('[workspace]')]), /does not say/],
    ['a bomb', archive([good, ...Array.from({ length: 8 }, () => zeros)]), /unfolds to more than 536870912 bytes/],
  ])('with %s is refused', async (_, bytes, message) => {
    const refused = read(bytes);
    await expect(refused).rejects.toMatchObject({ name: 'ValidationException', status: 400 });
    await expect(refused).rejects.toThrow(message);
  });
});
