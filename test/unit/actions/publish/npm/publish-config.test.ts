import { describe, expect, it } from '@jest/globals';
import {
  access,
  foreignRegistry,
  publishDirectory,
  unappliedOverrides,
} from '../../../../../actions/publish/npm/publish-config.ts';

const ENDPOINT = new URL('https://my-org-111122223333.d.codeartifact.eu-central-1.amazonaws.com/npm/my-packages/');
const manifest = (publishConfig: object, more: object = {}): Record<string, unknown> => ({
  name: '@acme/a',
  publishConfig,
  ...more,
});

const unapplied = (packed: Record<string, unknown>, files: string[] = [], executables: string[] = []): string[] =>
  unappliedOverrides({ manifest: packed, files, executables });

describe('publishConfig', () => {
  it('names the fields that npm does not put in place, unless the packer has done it', () => {
    expect(unapplied(manifest({ main: 'dist/a.js', exports: './x.js', tag: 'next' })).join()).toMatch(
      /its publishConfig says main, exports, which npm pack does not put in place.*pnpm pack or yarn pack/,
    );
    expect(unapplied(manifest({ exports: { '.': './x.js' } }, { exports: { '.': './x.js' } }))).toEqual([]);
    expect(unapplied(manifest({ tag: 'next', access: 'public', directory: 'dist', provenance: true }))).toEqual([]);
  });

  it('has files that may be run, which pnpm and Yarn see to, and leave the word where it is', () => {
    const packed = manifest({ executableFiles: ['./run.sh', 'gone.sh'] });
    expect(unapplied(packed, ['run.sh'], ['run.sh'])).toEqual([]);
    expect(unapplied(packed, ['run.sh', 'a.sh'], ['a.sh']).join()).toMatch(/its publishConfig says executableFiles,/);
  });

  it('gives the folder to pack and the access', () => {
    expect(publishDirectory(manifest({ directory: 'dist' }))).toBe('dist');
    expect(access(manifest({ access: 'restricted' }))).toBe('restricted');
    expect(access({})).toBeNull();
  });

  it.each([
    [{ registry: 'https://registry.example.com/' }, /publishConfig\.registry is https:\/\/registry\.example\.com/],
    [{ registry: `${ENDPOINT.origin}/npm/other/` }, /publishConfig\.registry/],
    [{ '@acme:registry': 'https://registry.example.com/' }, /publishConfig\.@acme:registry/],
    [{ registry: 'no URL' }, /publishConfig\.registry is no URL/],
  ])('refuses another registry: %j', (config, message) => {
    expect(foreignRegistry(manifest(config), ENDPOINT)).toMatch(message);
  });

  it.each([
    [{}],
    [{ registry: ENDPOINT.href }],
    [{ registry: ENDPOINT.href.replace(/\/$/, '') }],
    [{ registry: 'https://my-org-111122223333.codeartifact.eu-central-1.on.aws/npm/my-packages/' }],
    [{ registry: 'https://registry.example.com/', '@acme:registry': ENDPOINT.href }],
    [{ '@other:registry': 'https://registry.example.com/' }],
  ])('takes this repository by any of its names: %j', (config) => {
    expect(foreignRegistry(manifest(config), ENDPOINT)).toBeUndefined();
  });
});
