import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadFormat } from '@codeartifact-ci/core/files/formats.ts';
import { applySlots } from '@codeartifact-ci/core/undo/layers.ts';
import { cargo } from '@codeartifact-ci/core/clients/cargo.ts';
import type { Registry, ClientConfiguration, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { clientContext } from '../../../support/client-context.ts';
import { removeLayers } from '../../../support/file-formats.ts';
import { HOST as SERVICE, surveyedLogin, surveyLines } from '../../../support/survey.ts';

const HOST = 'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/cargo';
const TOKEN = 'eyJ2ZXIiOjEs.TOKEN';
const helper = {
  command: ['/opt/a b/node', '/opt/cli.js', 'token', '--domain=my-org'],
  folder: '/home/user/h',
} as const;

const configure = (
  registries: readonly Partial<Registry>[] = [{}],
  context: Partial<Omit<ClientContext, 'registries'>> = {},
): ClientConfiguration => cargo.configure(clientContext('cargo', registries, context));

const values = ({ variables }: ClientConfiguration): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value]));

/** The files as they come out of an empty home. */
async function texts({ files }: ClientConfiguration): Promise<Record<string, string>> {
  const entries = files.map(async ({ path, format, slots }): Promise<[string, string]> => [
    path,
    applySlots(await loadFormat(format), '', slots).text,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

describe('cargo (the Cargo book, "Configuration" and "Registry Authentication")', () => {
  it('has the registry in variables, and the replacement of crates.io in the file', async () => {
    const result = configure();
    expect(values(result)).toEqual({
      CARGO_REGISTRIES_CODEARTIFACT_INDEX: `sparse+${HOST}/my-packages/`,
      CARGO_REGISTRIES_CODEARTIFACT_CREDENTIAL_PROVIDER: 'cargo:token',
      CARGO_REGISTRIES_CODEARTIFACT_TOKEN: `Bearer ${TOKEN}`,
      CARGO_REGISTRY_DEFAULT: 'codeartifact',
    });
    expect(await texts(result)).toEqual({
      '/home/user/.cargo/config.toml': lines('[source.crates-io]', 'replace-with = "codeartifact"'),
    });
  });

  it('has further registries by name alone, and touches no file for them', () => {
    const result = configure([{ repository: 'shared', mode: 'extra', name: 'in-house_2' }]);
    expect(result.files).toEqual([]);
    expect(values(result)).toEqual({
      CARGO_REGISTRIES_IN_HOUSE_2_INDEX: `sparse+${HOST}/shared/`,
      CARGO_REGISTRIES_IN_HOUSE_2_CREDENTIAL_PROVIDER: 'cargo:token',
      CARGO_REGISTRIES_IN_HOUSE_2_TOKEN: `Bearer ${TOKEN}`,
    });
  });

  it('lets a mirror answer for crates.io without being the place to publish to', async () => {
    const result = configure([
      { repository: 'crates', mode: 'mirror', name: 'crates' },
      { repository: 'shared', mode: 'extra', name: 'shared' },
    ]);
    expect(values(result)).not.toHaveProperty('CARGO_REGISTRY_DEFAULT');
    expect(Object.values(await texts(result))).toEqual([lines('[source.crates-io]', 'replace-with = "crates"')]);
  });

  it('has the token in credentials.toml where no variable is to hold it', async () => {
    const result = configure([{}, { repository: 'shared', mode: 'extra', name: 'shared' }], { tokenIn: 'file' });
    expect(result.variables).toEqual({});
    const found = await texts(result);
    expect(Object.keys(found)).toEqual(['/home/user/.cargo/config.toml', '/home/user/.cargo/credentials.toml']);
    expect(found['/home/user/.cargo/credentials.toml']).toBe(
      lines(
        '[registries.codeartifact]',
        `token = "Bearer ${TOKEN}"`,
        '[registries.shared]',
        `token = "Bearer ${TOKEN}"`,
      ),
    );
    const config = found['/home/user/.cargo/config.toml'] ?? '';
    for (const table of [
      lines('[source.crates-io]', 'replace-with = "codeartifact"'),
      lines('[registry]', 'default = "codeartifact"'),
      lines('[registries.shared]', `index = "sparse+${HOST}/shared/"`, 'credential-provider = "cargo:token"'),
    ]) {
      expect(config).toContain(table);
    }
    expect(config).not.toContain(TOKEN);
  });

  it.each(['environment', 'file'] as const)(
    'has a helper and no token anywhere, with the rest in the %s',
    async (tokenIn) => {
      const result = configure([{}], { helper, tokenIn });
      const provider =
        'credential-provider = ["cargo:token-from-stdout", "/opt/a b/node", "/opt/cli.js", "token", "--domain=my-org"]';
      const found = await texts(result);
      expect(Object.keys(found)).toEqual(['/home/user/.cargo/config.toml']);
      expect(Object.values(found)[0]).toContain(provider);
      expect(JSON.stringify([result, found])).not.toContain(TOKEN);
      const names = ['CARGO_REGISTRIES_CODEARTIFACT_INDEX', 'CARGO_REGISTRY_DEFAULT'];
      expect(Object.keys(result.variables)).toEqual(tokenIn === 'file' ? [] : names);
    },
  );

  it('leaves variables alone that agree with its files, are empty, or name what a helper is for', () => {
    const set = {
      CARGO_REGISTRIES_CODEARTIFACT_INDEX: `sparse+${HOST}/my-packages/`,
      CARGO_REGISTRIES_CODEARTIFACT_CREDENTIAL_PROVIDER: 'cargo:token',
      CARGO_REGISTRY_DEFAULT: 'codeartifact',
    };
    const empty = Object.fromEntries(Object.keys(set).map((name) => [name, '']));
    for (const env of [set, empty]) expect(configure([{}], { tokenIn: 'file', env }).variables).toEqual({});
    const other = { CARGO_REGISTRIES_CODEARTIFACT_CREDENTIAL_PROVIDER: 'mine', CARGO_REGISTRY_DEFAULT: 'other' };
    expect(values(configure([{}], { tokenIn: 'file', env: other, helper }))).toEqual({
      CARGO_REGISTRY_DEFAULT: 'codeartifact',
    });
    const provider = { CARGO_REGISTRIES_CODEARTIFACT_CREDENTIAL_PROVIDER: 'mine' };
    expect(configure([{}], { env: provider }).warnings).toEqual([]);
    expect(configure([{}], { env: provider, helper }).warnings).toHaveLength(1);
    expect(configure([{}], { env: empty, helper }).warnings).toEqual([]);
    const mirror = [{ mode: 'mirror' }] as const;
    expect(configure(mirror, { tokenIn: 'file', env: { CARGO_REGISTRY_DEFAULT: 'other' } }).variables).toEqual({});
  });

  it('finds CARGO_HOME, and refuses one that depends on the folder', () => {
    const paths = (env: ClientContext['env']): string[] => configure([{}], { env }).files.map(({ path }) => path);
    expect(paths({ CARGO_HOME: '/usr/local/cargo' })).toEqual(['/usr/local/cargo/config.toml']);
    expect(paths({ CARGO_HOME: '' })).toEqual(['/home/user/.cargo/config.toml']);
    expect(() => paths({ CARGO_HOME: 'cargo' })).toThrow(/CARGO_HOME is the relative path "cargo"\. Make it absolute/);
  });

  it('takes the files without an extension where they are there, as Cargo does', () => {
    const exists = (path: string): boolean => path === '/home/user/.cargo/config';
    expect(configure([{}], { exists, tokenIn: 'file' }).files.map(({ path }) => path)).toEqual([
      '/home/user/.cargo/config',
      '/home/user/.cargo/credentials.toml',
    ]);
  });

  it('refuses what Cargo could not tell apart', () => {
    expect(() =>
      configure([
        { name: 'a-b', mode: 'extra' },
        { name: 'a_b', mode: 'extra' },
      ]),
    ).toThrow(/the name 'a_b' for cargo, which cannot be told from 'a-b'/);
    expect(() => configure([{ name: 'crates-io' }])).toThrow(/cannot be told from 'crates-io'/);
    const two = [{ repository: 'one' }, { repository: 'two', name: 'two', mode: 'mirror' }] as const;
    expect(() => configure(two)).toThrow(/lets one and two answer for crates\.io; only one can/);
  });

  it('is taken back to the byte, whatever the user had', async () => {
    const toml = await loadFormat('toml');
    const part = fc.constantFrom(
      '# mine\n',
      '[net]\r\noffline = false\r\n',
      '[source.crates-io]\nreplace-with = "elsewhere" # why\n',
      '[source.elsewhere]\nregistry = "sparse+https://example.com/"\n',
      '[registries]\ncodeartifact = { index = "old" }\n',
      '[registry]\ndefault = "old"',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(part),
        fc.constantFrom('environment', 'file'),
        fc.option(fc.constant(helper), { nil: undefined }),
        (parts, tokenIn, asked) => {
          const before = parts.join('\n');
          for (const { slots } of configure([{}, { name: 'x', mode: 'extra' }], { tokenIn, helper: asked }).files) {
            const { text, layers } = applySlots(toml, before, slots);
            expect(removeLayers(toml, text, layers)).toBe(before);
          }
        },
      ),
    );
  });
});

describe('a config.toml of the project', () => {
  const inFile = { tokenIn: 'file', tokenVariables: [] } as const;
  const found = async (text: string, ...login: readonly unknown[]): Promise<string[]> => {
    const [registries = [{}], more = {}] = login as [Partial<Registry>[]?, object?];
    return await surveyLines({ '.cargo/config.toml': text }, { cargo: surveyedLogin('cargo', registries, more) });
  };
  const index = (name: string, url: string): string => `[registries.${name}]\nindex = "sparse+${url}"\n`;

  it('may have registries of other names, and ours by its own', async () => {
    expect(await found(index('other', 'https://example.com/'), [{}], inFile)).toEqual([]);
    expect(await found(index('codeartifact', `https://${SERVICE}/cargo/my-packages/`), [{}], inFile)).toEqual([]);
    expect(await found(index('codeartifact', 'https://example.com/'), [{}], inFile)).toHaveLength(1);
  });

  it('is told of where it names another registry to publish to, by a warning where that is what the login is for', async () => {
    const other = '[registry]\ndefault = "other"\n';
    expect(await found(other, [{}], inFile)).toEqual([
      expect.stringMatching(/:2 note: 'registry\.default' is 'other'/),
    ]);
    expect(await found(other, [{}], { ...inFile, access: 'publish' })).toEqual([expect.stringMatching(/:2 warning: /)]);
    expect(await found(other.replace('other', 'codeartifact'), [{}], inFile)).toEqual([]);
    expect(await found('[registry]\ntoken = "x"\n', [{}], inFile)).toEqual([]);
    for (const mode of ['extra', 'mirror']) expect(await found(other, [{ mode }], inFile)).toEqual([]);
    // The variable of the login goes before it.
    expect(await found(other)).toEqual([]);
  });

  it('may include what names no file', async () => {
    expect(await found('include = [{ optional = true }, 1]\n')).toEqual([]);
  });

  it('may replace crates.io by a registry of another name that is ours, or where the login has no say', async () => {
    const by = (url: string): string => `[source.crates-io]\nreplace-with = "corp"\n${index('corp', url)}`;
    expect(await found(by('https://example.com/'))).toEqual([expect.stringMatching(/:2 warning: .*'corp'/)]);
    expect(await found(by(`https://${SERVICE}/cargo/my-packages/`))).toEqual([]);
    expect(await found(by('https://example.com/'), [{ mode: 'extra' }])).toEqual([]);
  });
});
