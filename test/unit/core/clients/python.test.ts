import { applySlots } from '@codeartifact-ci/core/undo/layers.ts';
import { loadFormat } from '@codeartifact-ci/core/files/formats.ts';
import { pdm } from '@codeartifact-ci/core/clients/pdm.ts';
import { pip } from '@codeartifact-ci/core/clients/pip.ts';
import { pipConfigFile } from '@codeartifact-ci/core/clients/support/pip-config.ts';
import { poetry, poetryVariablePart } from '@codeartifact-ci/core/clients/poetry.ts';
import type { Registry } from '@codeartifact-ci/core/clients/client.ts';
import { twine } from '@codeartifact-ci/core/clients/twine.ts';
import { uv, uvConfigFile, uvVariablePart } from '@codeartifact-ci/core/clients/uv.ts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileFormats, removeLayers } from '../../../support/file-formats.ts';
import {
  token,
  main,
  team,
  signed,
  both,
  extraOnly,
  configure,
  values,
  written,
  notes,
  warnings,
} from '../../../support/python-login.ts';

describe('pip', () => {
  it('takes an index and extra indexes from its variables (pip, "Environment Variables")', () => {
    expect(values(configure(pip))).toEqual({ PIP_INDEX_URL: `${signed(main)}simple/` });
    expect(values(configure(pip, both))).toEqual({
      PIP_INDEX_URL: `${signed(main)}simple/`,
      PIP_EXTRA_INDEX_URL: `${signed(team)}simple/`,
    });
    expect(configure(pip, both)).toMatchObject({ files: [], notes: [] });
  });

  it('keeps the extra indexes that the variable has already, but no older token', () => {
    const list = (value: string): string | undefined =>
      values(configure(pip, both, { env: { PIP_EXTRA_INDEX_URL: value } }))['PIP_EXTRA_INDEX_URL'];
    expect(list('https://example.com/simple /srv/wheels')).toBe(
      `https://example.com/simple /srv/wheels ${signed(team)}simple/`,
    );
    expect(list(`${signed(team, 'OLD')}simple https://example.com/simple`)).toBe(
      `https://example.com/simple ${signed(team)}simple/`,
    );
  });

  it('warns where an extra index stands beside PyPI, since it takes the highest version from any', () => {
    expect(notes(configure(pip, extraOnly))).toMatch(/dependency confusion[^]*external connection[^]*origin controls/);
    expect(notes(configure(pip, extraOnly, { tokenIn: 'file' }))).toMatch(/dependency confusion/);
    expect(values(configure(pip, extraOnly))).toEqual({ PIP_EXTRA_INDEX_URL: `${signed(team)}simple/` });
  });

  it('has the token in its user file, which wins over the legacy one (pip, "Configuration Files", "Location")', async () => {
    const configuration = configure(pip, both, { tokenIn: 'file' });
    expect(configuration.variables).toEqual({});
    expect(await written(configuration)).toEqual({
      '/home/user/.config/pip/pip.conf': `[global]\nextra-index-url = ${signed(team)}simple/\nindex-url = ${signed(main)}simple/\n`,
    });
  });

  it('puts its extra index behind those of the file, once', async () => {
    const path = '/home/user/.config/pip/pip.conf';
    const configuration = configure(pip, extraOnly, { tokenIn: 'file' });
    const before = `[global]\nextra-index-url:\n    https://example.com/simple\n    # mine\n    https://example.org/simple\n`;
    const once = await written(configuration, { [path]: before });
    expect(once[path]).toBe(`${before}    ${signed(team)}simple/\n`);
    const again = configure(pip, extraOnly, { tokenIn: 'file', token: 'NEW' });
    expect(await written(again, once)).toEqual({ [path]: `${before}    ${signed(team, 'NEW')}simple/\n` });
  });

  it('finds its file where pip does', () => {
    const home = '/home/user';
    expect(pipConfigFile({ XDG_CONFIG_HOME: '/xdg' }, home, 'linux')).toBe('/xdg/pip/pip.conf');
    expect(pipConfigFile({ XDG_CONFIG_HOME: 'xdg' }, home, 'linux')).toBe('/home/user/.config/pip/pip.conf');
    expect(pipConfigFile({}, home, 'darwin')).toBe('/home/user/.config/pip/pip.conf');
    expect(pipConfigFile({ APPDATA: '/roaming' }, home, 'win32')).toBe('/roaming/pip/pip.ini');
    expect(pipConfigFile({ PIP_CONFIG_FILE: '/etc/mine.conf' }, home, 'linux')).toBe('/etc/mine.conf');
    expect(pipConfigFile({ PIP_CONFIG_FILE: '' }, home, 'linux')).toBe('/home/user/.config/pip/pip.conf');
    expect(() => pipConfigFile({ PIP_CONFIG_FILE: '/dev/null' }, home)).toThrow(/reads no file/);
    expect(() => pipConfigFile({ PIP_CONFIG_FILE: 'pip.conf' }, home)).toThrow(/absolute path/);
  });

  it('says what wins over its file ("Precedence / override order")', () => {
    const env = { PIP_INDEX_URL: 'https://example.com/', VIRTUAL_ENV: '/venv' };
    const exists = (path: string): boolean => path.startsWith('/venv/pip.');
    expect(warnings(configure(pip, both, { tokenIn: 'file', env, exists }))).toMatch(
      /^PIP_INDEX_URL in the environment win over [^]*\/venv\/pip\.conf in the virtual environment wins/,
    );
    expect(warnings(configure(pip, both, { tokenIn: 'file', env: { VIRTUAL_ENV: '/venv' } }))).toBe('');
    expect(warnings(configure(pip, both, { env }))).toBe('');
    const given = { VIRTUAL_ENV: '/venv', PIP_CONFIG_FILE: '/home/user/pip.conf' };
    expect(warnings(configure(pip, both, { tokenIn: 'file', env: given, exists }))).toBe('');
  });

  it("mends a command's own section, in the older file too, and makes none", () => {
    const { mends = [] } = configure(pip, [{}], { tokenIn: 'file' });
    expect(mends.map(({ path }) => path)).toEqual(['/home/user/.config/pip/pip.conf', '/home/user/.pip/pip.conf']);
    for (const { format, slots } of mends) {
      expect(applySlots(fileFormats[format], '', slots).text).toBe('');
      expect(applySlots(fileFormats[format], '[install]\nindex-url = https://pypi.example/\n', slots).text).toBe(
        `[install]\nindex-url = ${signed(main)}simple/\n`,
      );
    }
  });
});

describe('twine', () => {
  it('takes all from its variables (twine, "Environment Variables"), and others by --repository-url', () => {
    const configuration = configure(twine, both);
    expect(values(configuration)).toEqual({
      TWINE_REPOSITORY_URL: main,
      TWINE_USERNAME: 'aws',
      TWINE_PASSWORD: token,
    });
    expect(configuration.files).toEqual([]);
    expect(notes(configuration)).toContain(`twine upload --repository-url ${team} `);
  });

  it('sets no user name and password for PyPI', () => {
    expect(() => configure(twine, extraOnly)).toThrow(/must be the default\. Or choose 'token-in: file'/);
    expect(values(configure(twine, extraOnly, { tokenIn: 'file' }))).toEqual({});
  });

  it('has sections in .pypirc for the file ("The .pypirc file", Python packaging specification)', async () => {
    const configuration = configure(twine, both, { tokenIn: 'file' });
    expect(values(configuration)).toEqual({ TWINE_REPOSITORY: 'codeartifact' });
    expect(await written(configuration)).toEqual({
      '/home/user/.pypirc': `[distutils]\nindex-servers =\n    pypi\n    testpypi\n    codeartifact\n    codeartifact-team\n[codeartifact]\nrepository = ${main}\nusername = aws\npassword = ${token}\n[codeartifact-team]\nrepository = ${team}\nusername = aws\npassword = ${token}\n`,
    });
    const env = { TWINE_PASSWORD: 'mine', TWINE_USERNAME: '' };
    expect(warnings(configure(twine, both, { tokenIn: 'file', env }))).toMatch(
      /^TWINE_PASSWORD in the environment win/m,
    );
  });

  it('keeps the list of servers, and names none twice', async () => {
    const before = '[distutils]\r\nindex-servers: mine\r\n  codeartifact\r\n';
    const { '/home/user/.pypirc': text } = await written(configure(twine, both, { tokenIn: 'file' }), {
      '/home/user/.pypirc': before,
    });
    expect(text).toMatch(/^\[distutils\]\r\nindex-servers: mine\r\n {2}codeartifact\r\n {4}codeartifact-team\r\n\[/);
  });
});

describe('uv', () => {
  const all = {
    UV_DEFAULT_INDEX: `codeartifact=${main}simple/`,
    UV_INDEX_CODEARTIFACT_USERNAME: 'aws',
    UV_INDEX_CODEARTIFACT_PASSWORD: token,
    UV_PUBLISH_URL: main,
    UV_PUBLISH_CHECK_URL: `${main}simple/`,
    UV_PUBLISH_USERNAME: 'aws',
    UV_PUBLISH_PASSWORD: token,
  };
  const further = {
    UV_INDEX: `codeartifact-team=${team}simple/`,
    UV_INDEX_CODEARTIFACT_TEAM_USERNAME: 'aws',
    UV_INDEX_CODEARTIFACT_TEAM_PASSWORD: token,
  };

  it('takes named indexes and their credentials apart (uv, "Package indexes" and "Publishing your package")', () => {
    expect(values(configure(uv))).toEqual(all);
    expect(values(configure(uv, both))).toEqual({ ...all, ...further });
    expect(values(configure(uv, extraOnly))).toEqual(further);
  });

  it('keeps the indexes that the variable has already (uv, "Environment variables", UV_INDEX)', () => {
    const env = { UV_INDEX: `mine=https://example.com/simple codeartifact-team=https://old.example/ x=${team}simple` };
    expect(values(configure(uv, extraOnly, { env }))['UV_INDEX']).toBe(
      `mine=https://example.com/simple codeartifact-team=${team}simple/`,
    );
  });

  it('tells the order of search, and of dependency confusion where the user has turned it off', () => {
    expect(notes(configure(uv))).toBe('');
    expect(notes(configure(uv, both))).toMatch(
      /^uv asks codeartifact-team before the default index[^]*\[\[tool\.uv\.index\]\]\nname = "codeartifact-team"\nurl = "[^"]+\/team\/simple\/"\nexplicit = true$/,
    );
    const env = { UV_INDEX_STRATEGY: 'unsafe-best-match' };
    expect(notes(configure(uv, extraOnly, { env }))).toMatch(/UV_INDEX_STRATEGY=unsafe-best-match asks PyPI beside/);
  });

  it('has the token in its user file (uv, "Configuration files"; "HTTP credentials": the URL comes first)', async () => {
    const configuration = configure(uv, both, { tokenIn: 'file' });
    expect(configuration.variables).toEqual({});
    expect(await written(configuration)).toEqual({
      '/home/user/.config/uv/uv.toml': `extra-index-url = ["${signed(team)}simple/"]\nindex-url = "${signed(main)}simple/"\npublish-url = "${signed(main)}"\ncheck-url = "${signed(main)}simple/"\n`,
    });
  });

  it('puts its extra index before those of the file, once', async () => {
    const path = '/home/user/.config/uv/uv.toml';
    const before = `extra-index-url = [\n  "https://example.com/simple", # mine\n]\n[pip]\n`;
    const once = await written(configure(uv, extraOnly, { tokenIn: 'file' }), { [path]: before });
    const added = (password: string): Record<string, string> => ({
      [path]: before.replace('[', `["${signed(team, password)}simple/", `),
    });
    expect(once).toEqual(added(token));
    expect(await written(configure(uv, extraOnly, { tokenIn: 'file', token: 'NEW' }), once)).toEqual(added('NEW'));
  });

  it('finds its file where uv does, and says what wins over it', () => {
    expect(uvConfigFile({ XDG_CONFIG_HOME: '/xdg' }, '/home/user', 'darwin')).toBe('/xdg/uv/uv.toml');
    expect(uvConfigFile({ APPDATA: '/roaming' }, '/home/user', 'win32')).toBe('/roaming/uv/uv.toml');
    expect(uvConfigFile({ UV_CONFIG_FILE: '/srv/uv.toml' }, '/home/user')).toBe('/srv/uv.toml');
    expect(() => uvConfigFile({ UV_CONFIG_FILE: 'uv.toml' }, '/home/user')).toThrow(/absolute path/);
    const env = { UV_NO_CONFIG: '1', UV_INDEX_URL: 'https://example.com/', UV_PUBLISH_TOKEN: 'x' };
    expect(warnings(configure(uv, [{}], { tokenIn: 'file', env }))).toMatch(
      /^UV_NO_CONFIG is set[^]*\nUV_INDEX_URL in the environment win/,
    );
  });
});

/** What the input `registries` lets through as a name, and the names that login makes itself. */
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/);

describe('names in variables', () => {
  it('are in upper case with underscores for all else, letter by letter (uv: IndexName; Poetry: Config.get)', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9._-]{1,30}$/), (text) => {
        const letter = (char: string): string =>
          /[a-z]/.test(char) ? char.toUpperCase() : /[A-Z0-9]/.test(char) ? char : '_';
        expect(uvVariablePart(text)).toBe(Array.from(text, letter).join(''));
      }),
    );
    fc.assert(
      fc.property(name, (text) => {
        expect(poetryVariablePart(text)).toMatch(/^[A-Z][A-Z0-9_]*$/);
        expect(poetryVariablePart(text)).toBe(uvVariablePart(text));
      }),
    );
  });

  it('are such that Poetry finds every repository again, by its variable or by its file', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        fc.pre(text.toLowerCase() !== 'pypi');
        const configuration = configure(poetry, [{ name: text }]);
        const found = Object.keys(configuration.variables).flatMap((variable) => {
          const part = /^POETRY_REPOSITORIES_([A-Z_]+)_URL/.exec(variable)?.[1];
          return part === undefined ? [] : [part.toLowerCase().replaceAll('_', '-')];
        });
        const file = Object.values(await written(configuration)).join('');
        expect(found.includes(text) || file.includes(`[repositories.${text}]\n`)).toBe(true);
      }),
    );
  });
});

describe('what login wrote', () => {
  const space = fc.constantFrom('', '\n', '# mine\n', '\r\n');
  const ini = fc
    .tuple(
      space,
      fc.constantFrom('', '[global]\n', '[global]\nindex-url = https://example.com/\n', '[distutils]\n'),
      fc.constantFrom('', 'extra-index-url = https://a/ https://b/\n', 'index-servers =\n  pypi\n  mine\n'),
      fc.constantFrom('', '[codeartifact]\nusername: me\n', '[mine]\nx = y'),
    )
    // A key needs a section to stand in.
    .map(([top, section, key, more]) => top + section + (section === '' ? '' : key) + more);
  const toml = fc
    .tuple(
      space,
      fc.constantFrom('', 'index-url = "https://a/"\n', 'extra-index-url = [\'https://a/\', "https://b/"] # c\n'),
      fc.constantFrom('', '[pypi]\nurl = "https://a/" # mine\n', '[repositories]\n[repositories.codeartifact]\n'),
      fc.constantFrom('', '[[index]]\nname = "x"', '[repository.codeartifact]\nusername = "me"\n'),
    )
    .map((parts) => parts.join(''));

  it('is taken back to the byte, for every tool, repositories and place of the token', async () => {
    const registries = fc.uniqueArray(
      fc.record({ name, repository: fc.constantFrom('my-packages', 'team', 'a.b_c') }),
      { minLength: 1, maxLength: 3, selector: (registry) => registry.name.toUpperCase().replaceAll('-', '_') },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(pip, twine, uv, poetry, pdm),
        registries,
        fc.constantFrom('file' as const, 'environment' as const),
        ini,
        toml,
        async (tool, list, tokenIn, iniText, tomlText) => {
          const all = list.map((registry, at): Partial<Registry> => ({
            ...registry,
            mode: at === 0 ? 'default' : 'extra',
          }));
          fc.pre(!list.some((registry) => /^(?:pypi|url|username|password|json_api)$/i.test(registry.name)));
          for (const { format: formatName, slots } of configure(tool, all, { tokenIn }).files) {
            const format = await loadFormat(formatName);
            const before = formatName === 'ini' ? iniText : tomlText;
            const { text, layers } = applySlots(format, before, slots);
            expect(text).not.toBe(before);
            expect(removeLayers(format, text, layers)).toBe(before);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
