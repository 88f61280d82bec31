import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { bundler } from '@codeartifact-ci/core/clients/bundler.ts';
import { gem } from '@codeartifact-ci/core/clients/gem.ts';
import type { ClientFile } from '@codeartifact-ci/core/clients/client.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';
import { clientContext } from '../../../support/client-context.ts';

const HOST = 'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';
const url = (repository: string, credentials = ''): string => `https://${credentials}${HOST}/ruby/${repository}/`;
const TOKEN = 'eyJ2ZXIiOjEs.TOKEN';
const extra = { repository: 'internal', mode: 'extra', name: 'internal' } as const;

/** The file's text after the login. */
function written(file: ClientFile | undefined, text = ''): string {
  if (file === undefined) throw new Error('no file');
  return applySlots(file.format, text, file.slots).text;
}

describe('gem', () => {
  // RubyGems command reference, "gem environment" (.gemrc) and "gem push" (RUBYGEMS_HOST, GEM_HOST_API_KEY)
  it('has its sources in the gemrc, and what a push needs in variables', () => {
    const { files, variables, notes } = gem.configure(clientContext('ruby'));
    expect(files.map(({ path, format }) => [path, format])).toEqual([['/home/user/.gemrc', 'yaml']]);
    expect(written(files[0])).toBe(`:sources:\n- ${url('my-packages', `aws:${TOKEN}@`)}\n`);
    expect(variables).toMatchObject({
      RUBYGEMS_HOST: { value: `https://${HOST}/ruby/my-packages` },
      GEM_HOST_API_KEY: { value: `Bearer ${TOKEN}` },
    });
    expect(notes).toEqual([expect.stringContaining('the token is in /home/user/.gemrc')]);
  });

  it('has the default first, instead of all sources, and others behind it', () => {
    const { files } = gem.configure(clientContext('ruby', [extra, {}]));
    expect(written(files[0], 'gem: --no-document\n:sources:\n- https://rubygems.org/\n')).toBe(
      `gem: --no-document\n:sources:\n- ${url('my-packages', `aws:${TOKEN}@`)}\n- ${url('internal', `aws:${TOKEN}@`)}\n`,
    );
  });

  it.each([
    ['', ['https://rubygems.org/']],
    [':update_sources: true\n', ['https://rubygems.org/']],
    [':sources: []\n', []],
    [
      ':sources:\n- https://a.example/ # https://old.example/\n# - https://b.example/\n- "https://c.example/"\n',
      ['https://a.example/', 'https://c.example/'],
    ],
    [`:sources: ["https://a.example/", '${url('internal', 'aws:OLD@')}']\n`, ['https://a.example/']],
    [`:sources:\n  - ${url('internal').slice(0, -1)}\n  - s3://bucket/\n`, ['s3://bucket/']],
  ])('stands beside the sources of %j, and leaves pushes alone', (text, kept) => {
    const { files, variables } = gem.configure(clientContext('ruby', [extra]));
    const sources = [...kept, url('internal', `aws:${TOKEN}@`)].map((each) => `- ${each}`).join('\n');
    expect(written(files[0], text)).toContain(`:sources:\n${sources}\n`);
    expect(variables).toEqual({});
  });

  // RubyGems, ConfigFile#credentials_path and #load_api_keys; user guide, "push a gem" for the key's other name
  it('has the key for its host, and for no other, in the credentials where files hold the token', () => {
    const { files, variables } = gem.configure(clientContext('ruby', [{}], { tokenIn: 'file' }));
    expect(files.map(({ path }) => path)).toEqual(['/home/user/.gemrc', '/home/user/.local/share/gem/credentials']);
    expect(written(files[1])).toBe(
      `https://${HOST}/ruby/my-packages: "Bearer ${TOKEN}"\n:codeartifact_api_key: "Bearer ${TOKEN}"\n`,
    );
    expect(Object.keys(variables)).toEqual(['RUBYGEMS_HOST']);
    expect(JSON.stringify(variables)).not.toContain(TOKEN);
  });

  it.each([
    [[], {}, '/home/user/.gemrc'],
    [['/home/user/.gemrc', '/home/user/.config/gem/gemrc'], {}, '/home/user/.gemrc'],
    [['/home/user/.config/gem/gemrc'], {}, '/home/user/.config/gem/gemrc'],
    [['/xdg/gem/gemrc'], { XDG_CONFIG_HOME: '/xdg' }, '/xdg/gem/gemrc'],
    [['/home/user/.gemrc'], { GEMRC: '/etc/one:/etc/two' }, '/etc/two'],
  ])('of %j, with %j, edits the gemrc that counts', (present, env, path) => {
    const exists = (file: string): boolean => present.some((each) => each === file);
    expect(gem.configure(clientContext('ruby', [{}], { env, exists })).files[0]?.path).toBe(path);
  });

  it('is refused where GEMRC is another file in every folder, for which RubyGems leaves ~/.gemrc alone', () => {
    const env = { GEMRC: 'ci/gemrc.yml' };
    expect(() => gem.configure(clientContext('ruby', [{}], { env }))).toThrow(/GEMRC is "ci\/gemrc\.yml".*absolute/);
  });

  it.each([
    [['/home/user/.gem/credentials'], {}, '/home/user/.gem/credentials'],
    [[], { XDG_DATA_HOME: '/data' }, '/data/gem/credentials'],
    [[], { XDG_DATA_HOME: 'relative' }, '/home/user/.local/share/gem/credentials'],
  ])('of %j, with %j, edits the credentials that count', (present: string[], env, path) => {
    const exists = (file: string): boolean => present.includes(file);
    expect(gem.configure(clientContext('ruby', [{}], { tokenIn: 'file', env, exists })).files[1]?.path).toBe(path);
  });
});

describe('Bundler', () => {
  // bundle-config, "mirrors of gem sources" and "credentials for gem sources"
  it('is configured by variables that a shell can export', () => {
    const { files, variables } = bundler.configure(clientContext('ruby'));
    expect(files).toEqual([]);
    expect(variables).toMatchObject({
      BUNDLE_MY___ORG___111122223333__D__CODEARTIFACT__US___EAST___1__AMAZONAWS__COM: { value: `aws:${TOKEN}` },
      BUNDLE_MIRROR__RUBYGEMS__ORG: { value: url('my-packages') },
    });
    for (const name of Object.keys(variables)) expect(name).toMatch(/^[A-Z_][A-Z0-9_]*$/);
  });

  it('needs one credential for all repositories of a host, and no mirror for one beside rubygems.org', () => {
    const { variables, notes } = bundler.configure(clientContext('ruby', [extra]));
    expect(Object.values(variables).map(({ value }) => value)).toEqual([`aws:${TOKEN}`]);
    expect(notes).toEqual([expect.stringContaining(url('internal'))]);
    expect(Object.keys(bundler.configure(clientContext('ruby', [{}, extra])).variables)).toHaveLength(2);
  });

  it.each([
    [{}, '/home/user/.bundle/config'],
    [{ BUNDLE_USER_HOME: '/b' }, '/b/config'],
    [{ BUNDLE_USER_HOME: '/b', BUNDLE_USER_CONFIG: '/c' }, '/c'],
    [{ BUNDLE_USER_CONFIG: '/c', BUNDLE_CONFIG: '/d' }, '/d'],
  ])('with %j has the token in %s where files hold it', (env, path) => {
    const { files, variables } = bundler.configure(clientContext('ruby', [{}], { tokenIn: 'file', env }));
    expect(variables).toEqual({});
    expect(files.map((file) => file.path)).toEqual([path]);
    expect(written(files[0])).toBe(
      `BUNDLE_MIRROR__RUBYGEMS__ORG: "${url('my-packages')}"\nBUNDLE_MY___ORG___111122223333__D__CODEARTIFACT__US___EAST___1__AMAZONAWS__COM: "aws:${TOKEN}"\n`,
    );
  });

  it('cannot name a host by an IPv6 address', () => {
    const endpoint = new URL('http://[::1]:8080/ruby/d/my-org-111122223333/my-packages/');
    expect(() => bundler.configure(clientContext('ruby', [{ endpoint }]))).toThrow(InputError);
  });
});

describe('a file of the Ruby tools', () => {
  it('has its old bytes back afterwards, whatever they were', () => {
    const lines = fc.constantFrom(
      '---',
      '# c',
      'gem: --no-document',
      ':sources:\n- https://a/ # b',
      ':sources: [https://a/]',
      'BUNDLE_JOBS: "2"',
      ':x: 1',
      '',
    );
    const texts = fc
      .tuple(
        fc.uniqueArray(lines, { maxLength: 5, selector: (line) => line.slice(0, 8) }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
      )
      .map(([all, end, last]) => `${all.join('\n')}${last ? '\n' : ''}`.replaceAll('\n', end));
    const files = [
      ...gem.configure(clientContext('ruby', [{}, extra], { tokenIn: 'file' })).files,
      ...gem.configure(clientContext('ruby', [extra])).files,
      ...bundler.configure(clientContext('ruby', [{}, extra], { tokenIn: 'file' })).files,
    ];
    fc.assert(
      fc.property(texts, fc.constantFrom(...files), (text, { format, slots }) => {
        let edited;
        try {
          edited = applySlots(format, text, slots);
        } catch (error) {
          // A `---` in the middle makes two documents.
          expect(error).toBeInstanceOf(InputError);
          return;
        }
        expect(edited.text).not.toBe(text);
        expect(removeLayers(fileFormats[format], edited.text, edited.layers)).toBe(text);
      }),
    );
  });
});
