import { describe, expect, it } from '@jest/globals';
import {
  metadataOfLine,
  parseConfig,
  parseIndex,
  timeOf,
} from '@codeartifact-ci/emulator/formats/cargo/source-lines.ts';
import { indexLine } from './support.ts';

const CRATE = Buffer.from('crate');
const line = (name: string, version: string, more: object = {}): string => indexLine(name, version, CRATE, more);
const found = (file: string, name = 'demo'): string[] | undefined =>
  parseIndex(file, name)?.map(({ version }) => version);

describe('an index file', () => {
  it('may have lines of blanks, and nothing else', () => {
    expect(found('')).toEqual([]);
    expect(found('\n \n\t\r\n')).toEqual([]);
    expect(found(`\n${line('demo', '1.0.0')}  \n\r\n${line('demo', '1.1.0')}`)).toEqual(['1.0.0', '1.1.0']);
  });

  it('keeps what can be read of it, and is none where nothing can', () => {
    expect(found(`rubbish\n${line('demo', '1.0.0')}`)).toEqual(['1.0.0']);
    expect(found('rubbish\n')).toBeUndefined();
  });

  it.each<[string, object]>([
    ['another crate', { name: 'other' }],
    ['no name', { name: 7 }],
    ['no version', { vers: 'v1' }],
    ['a version that is no text', { vers: 1 }],
    ['no dependencies', { deps: {} }],
    ['no checksum', { cksum: undefined }],
    ['a checksum that is too short', { cksum: 'a'.repeat(63) }],
    ['a checksum that is too long', { cksum: 'a'.repeat(65) }],
    ['a checksum that is no hex', { cksum: `${'a'.repeat(63)}g` }],
  ])('passes over a line with %s', (_what, more) => {
    expect(found(line('demo', '1.0.0', more))).toBeUndefined();
  });

  it('knows a crate in any case, and its checksum in capitals', () => {
    expect(parseIndex(line('Demo', '1.0.0', { cksum: 'AB'.repeat(32) }), 'demo')).toMatchObject([
      { name: 'Demo', checksum: 'ab'.repeat(32) },
    ]);
  });

  it('is read as deep as the schema may ever go, and no deeper', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'end' : [nested(levels - 1)]);
    expect(found(line('demo', '1.0.0', { more: nested(15) }))).toEqual(['1.0.0']);
    expect(found(line('demo', '1.0.0', { more: nested(16) }))).toBeUndefined();
  });
});

describe('what is kept of a line', () => {
  it('are its dependencies under the names that their registries have for them', () => {
    const deps = [
      { name: 'dice', package: 'rand', req: '^0.8', kind: 'dev' },
      { name: 'serde', req: 7, kind: null },
      { name: 7 },
      null,
    ];
    expect(metadataOfLine(line('demo', '1.0.0', { deps })).dependencies).toEqual([
      { package: 'rand', dependencyType: 'dev', versionRequirement: '^0.8' },
      { package: 'serde', dependencyType: 'normal' },
    ]);
    expect(metadataOfLine(line('demo', '1.0.0', { deps: 'none' })).dependencies).toEqual([]);
  });

  it('is not what a repository tells in its own way, but for a yank', () => {
    const more = { pubtime: '2026-01-01T00:00:00Z', v: 2 };
    const entry = { name: 'demo', vers: '1.0.0', deps: [], features: {}, v: 2 };
    expect(metadataOfLine(line('demo', '1.0.0', more)).native).toEqual({ entry });
    expect(metadataOfLine(line('demo', '1.0.0', { ...more, yanked: true })).native).toEqual({ entry, yanked: true });
    expect(metadataOfLine(line('demo', '1.0.0', { ...more, yanked: 'yes' })).native).toEqual({ entry });
  });
});

describe('a time', () => {
  it.each<[unknown, number | undefined]>([
    ['2026-01-01T00:00:00Z', Date.UTC(2026, 0)],
    ['soon', undefined],
    [1_700_000_000, undefined],
    [undefined, undefined],
  ])('%p is %p', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });
});

describe("a registry's config.json", () => {
  const index = new URL('https://index.example/');

  it('must tell where crates are', () => {
    expect(() => parseConfig({ api: 'https://api.example' }, index)).toThrow(
      'index.example has a config.json that tells no download URL',
    );
  });

  it.each<[unknown, string | undefined]>([
    ['https://api.example//', 'https://api.example'],
    ['nowhere', undefined],
    [7, undefined],
    [undefined, undefined],
  ])('may tell a web API: %p', (api, expected) => {
    expect(parseConfig({ dl: 'https://dl.example', api }, index)).toEqual({ dl: 'https://dl.example', api: expected });
  });
});
