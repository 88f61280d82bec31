import { describe, expect, it } from '@jest/globals';
import { poetry, poetryConfigFolder } from '@codeartifact-ci/core/clients/poetry.ts';
import { token, main, team, both, configure, values, written, notes, warnings } from '../../../support/python-login.ts';

describe('Poetry', () => {
  const credentials = (part: string): Record<string, string> => ({
    [`POETRY_HTTP_BASIC_${part}_USERNAME`]: 'aws',
    [`POETRY_HTTP_BASIC_${part}_PASSWORD`]: token,
  });

  it("has its repositories beside the user's own in the file, and credentials in variables", async () => {
    const configuration = configure(poetry, both);
    expect(values(configuration)).toEqual({ ...credentials('CODEARTIFACT'), ...credentials('CODEARTIFACT_TEAM') });
    expect(Object.keys(await written(configuration))).toEqual(['/home/user/.config/pypoetry/config.toml']);
  });

  it('joins repositories in variables, which hide those of the file (Poetry, "Repositories", "Configuring Credentials")', () => {
    const configuration = configure(poetry, both, { env: { POETRY_REPOSITORIES_CORP_URL: 'https://corp.example/' } });
    expect(configuration.files).toEqual([]);
    expect(values(configuration)).toEqual({
      POETRY_REPOSITORIES_CODEARTIFACT_URL: main,
      ...credentials('CODEARTIFACT'),
      POETRY_REPOSITORIES_CODEARTIFACT_TEAM_URL: team,
      ...credentials('CODEARTIFACT_TEAM'),
    });
  });

  it('says what the project needs for its sources ("Package Sources": they are local to a project)', () => {
    expect(notes(configure(poetry, both))).toMatch(
      /\nname = "codeartifact"\nurl = "[^"]+\/my-packages\/simple\/"\npriority = "primary"\n[^]*poetry publish --repository codeartifact\n[^]*\nname = "codeartifact-team"\nurl = "[^"]+\/team\/simple\/"\npriority = "explicit"\n/,
    );
  });

  it('knows by its file what its variables cannot name (Config._get_environment_repositories: [A-Z_]+)', async () => {
    const configuration = configure(poetry, [{}, { repository: 'team', mode: 'extra', name: 'team-2' }]);
    expect(values(configuration)).toEqual({ ...credentials('CODEARTIFACT'), ...credentials('TEAM_2') });
    expect(await written(configuration)).toEqual({
      '/home/user/.config/pypoetry/config.toml': `[repositories.codeartifact]\nurl = "${main}"\n[repositories.team-2]\nurl = "${team}"\n`,
    });
    const env = { POETRY_REPOSITORIES_MINE_URL: 'https://example.com/' };
    expect(warnings(configure(poetry, [{ name: 'team-2' }], { env }))).toMatch(
      /Because of POETRY_REPOSITORIES_MINE_URL Poetry does not see/,
    );
    expect(warnings(configure(poetry, [{}], { env }))).not.toMatch(/Because of/);
  });

  it('has the token in auth.toml for the file', async () => {
    const configuration = configure(poetry, [{}], { tokenIn: 'file' });
    expect(configuration.variables).toEqual({});
    expect(await written(configuration)).toEqual({
      '/home/user/.config/pypoetry/config.toml': `[repositories.codeartifact]\nurl = "${main}"\n`,
      '/home/user/.config/pypoetry/auth.toml': `[http-basic.codeartifact]\nusername = "aws"\npassword = "${token}"\n`,
    });
  });

  it('refuses names that Poetry takes for the same, or for PyPI', () => {
    expect(() => configure(poetry, [{ name: 'a-b' }, { name: 'A_B' }])).toThrow(/cannot tell a-b from A_B/);
    expect(() => configure(poetry, [{ name: 'PyPI' }])).toThrow(/is PyPI itself/);
  });

  it('finds its folder where Poetry does ("Default Directories")', () => {
    expect(poetryConfigFolder({ XDG_CONFIG_HOME: '/xdg' }, '/home/user', 'linux')).toBe('/xdg/pypoetry');
    expect(poetryConfigFolder({}, '/Users/me', 'darwin')).toBe('/Users/me/Library/Application Support/pypoetry');
    expect(poetryConfigFolder({ APPDATA: '/roaming' }, '/home/user', 'win32')).toBe('/roaming/pypoetry');
    expect(poetryConfigFolder({ POETRY_CONFIG_DIR: '/srv/poetry' }, '/home/user')).toBe('/srv/poetry');
    expect(() => poetryConfigFolder({ POETRY_CONFIG_DIR: 'poetry' }, '/home/user')).toThrow(/absolute path/);
  });
});
