import { describe, expect, it } from '@jest/globals';
import { pdm, pdmConfigFile } from '@codeartifact-ci/core/clients/pdm.ts';
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

describe('PDM', () => {
  const all = {
    PDM_PYPI_URL: `${main}simple/`,
    PDM_PYPI_USERNAME: 'aws',
    PDM_PYPI_PASSWORD: token,
    PDM_PUBLISH_REPO: main,
    PDM_PUBLISH_USERNAME: 'aws',
    PDM_PUBLISH_PASSWORD: token,
  };

  it('takes one index from variables (PDM, "Configurations"), and others from its file by reference', async () => {
    expect(configure(pdm)).toMatchObject({ files: [], notes: [] });
    expect(values(configure(pdm))).toEqual(all);
    expect(values(configure(pdm, both))).toEqual(all);
    expect(await written(configure(pdm, both, { tokenVariable: 'OTHER_TOKEN' }))).toEqual({
      '/home/user/.config/pdm/config.toml': `[pypi.codeartifact-team]\nurl = "${signed(team, '${OTHER_TOKEN}')}simple/"\n`,
    });
    expect(values(configure(pdm, extraOnly))).toEqual({});
    expect(notes(configure(pdm, extraOnly))).toMatch(/^PDM asks PyPI beside team[^]*dependency confusion/);
  });

  it('has the token in its user file ("Configure the repositories for upload", "Store credentials with the index")', async () => {
    const configuration = configure(pdm, both, { tokenIn: 'file' });
    const credentials = `username = "aws"\npassword = "${token}"\n`;
    expect(values(configuration)).toEqual({ PDM_PUBLISH_REPO: 'codeartifact' });
    expect(await written(configuration)).toEqual({
      '/home/user/.config/pdm/config.toml':
        `[pypi]\nurl = "${main}simple/"\n${credentials}[pypi.codeartifact-team]\nurl = "${team}simple/"\n${credentials}` +
        `[repository.codeartifact]\nurl = "${main}"\n${credentials}[repository.codeartifact-team]\nurl = "${team}"\n${credentials}`,
    });
  });

  it('refuses names that are settings, and says what goes against its file', () => {
    expect(() => configure(pdm, [{}, { name: 'url', mode: 'extra' }])).toThrow(/has a setting pypi\.url/);
    const env = { PDM_IGNORE_STORED_INDEX: '1', PDM_PYPI_URL: 'https://example.com/' };
    expect(notes(configure(pdm, both, { env }))).toMatch(/^PDM_IGNORE_STORED_INDEX is set/);
    expect(notes(configure(pdm, both, { env: { PDM_IGNORE_STORED_INDEX: 'No' } }))).toBe('');
    // The URL of another index would get the credentials of the file.
    const inFile = configure(pdm, both, { env: { ...env, PDM_PYPI_USERNAME: 'me' }, tokenIn: 'file' });
    expect(inFile.variables['PDM_PYPI_URL']?.value).toMatch(/\/pypi\/my-packages\/simple\/$/);
    expect(warnings(inFile)).toMatch(/^PDM_PYPI_USERNAME in the environment win/);
  });

  it('finds its file where PDM does ("Configuration files")', () => {
    expect(pdmConfigFile({ XDG_CONFIG_HOME: '/xdg' }, '/home/user', 'linux')).toBe('/xdg/pdm/config.toml');
    expect(pdmConfigFile({}, '/Users/me', 'darwin')).toBe('/Users/me/Library/Application Support/pdm/config.toml');
    expect(pdmConfigFile({ LOCALAPPDATA: '/local' }, '/home/user', 'win32')).toBe('/local/pdm/pdm/config.toml');
    expect(pdmConfigFile({ PDM_CONFIG_FILE: '/srv/pdm.toml' }, '/home/user')).toBe('/srv/pdm.toml');
    expect(() => pdmConfigFile({ PDM_CONFIG_FILE: 'pdm.toml' }, '/home/user')).toThrow(/absolute path/);
  });
});
