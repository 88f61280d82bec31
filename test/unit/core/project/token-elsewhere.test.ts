import { describe, expect, it } from '@jest/globals';
import { HOST, surveyedLogin, surveyFile, surveyLines, type SurveyedFile } from '../../../support/survey.ts';

const NPM = `https://${HOST}/npm/my-packages/`;
const TOKEN = '${CODEARTIFACT_AUTH_TOKEN}';

describe('a file of the project by which the token would go to another host', () => {
  it.each<SurveyedFile>([
    ['npm', '.npmrc', `registry=${NPM}\n//example.com/:_authToken=${TOKEN}`],
    ['yarn', '.npmrc', `//example.com/npm/:_authToken = ${TOKEN}`],
    ['bun', '.npmrc', `//example.com/:_password=${TOKEN}`],
    ['deno', '.npmrc', `//example.com/:_authToken=${TOKEN}`],
    ['yarn-berry', '.yarnrc.yml', `npmRegistries:\n  https://example.com/: {npmAuthToken: "${TOKEN}"}`],
    ['bun', 'bunfig.toml', '[install.scopes]\nx = {url = "https://example.com/", token = "$CODEARTIFACT_AUTH_TOKEN"}'],
    ['pip', 'requirements.txt', `--extra-index-url https://aws:${TOKEN}@example.com/simple`],
    ['uv', 'requirements.txt', `-f https://${TOKEN}@example.com/`],
    ['poetry', 'pyproject.toml', '[[tool.poetry.source]]\nname = "CodeArtifact"\nurl = "https://example.com/simple"'],
    ['pdm', 'pyproject.toml', '[[tool.pdm.source]]\nname = "pypi"\nurl = "https://example.com/simple"'],
    ['pdm', 'pyproject.toml', `[[tool.pdm.source]]\nname = "x"\nurl = "https://aws:${TOKEN}@example.com/simple"`],
    ['poetry', 'poetry.toml', '[repositories.codeartifact]\nurl = "https://example.com/"'],
    ['npm', '.npmrc', 'strict-ssl=false\nhttps-proxy=http://example.com'],
    ['pnpm', '.npmrc', 'proxy=http://example.com\ncafile=./theirs.pem'],
    ['yarn-berry', '.yarnrc.yml', 'enableStrictSsl: false\nhttpsProxy: http://example.com'],
    [
      'yarn-berry',
      '.yarnrc.yml',
      'networkSettings:\n  "*": {httpsProxy: "http://example.com", httpsCaFilePath: theirs.pem}',
    ],
    [
      'dotnet',
      'nuget.config',
      '<configuration><packageSources><add key="CODEARTIFACT" value="https://example.com/v3/index.json"/></packageSources></configuration>',
    ],
    [
      'maven',
      'pom.xml',
      '<project><distributionManagement><repository><id>codeartifact</id><url>https://example.com/</url></repository></distributionManagement></project>',
    ],
  ])('ends the step: %s, %s, %j', async (tool, file, text) => {
    const found = await surveyFile([tool, file, text]);
    expect(found.filter((line) => line.includes(' token: '))).toHaveLength(1);
    expect(found.find((line) => line.includes(' token: '))).toMatch(/example\.com/);
    expect(await surveyLines({ [file]: text }, { [tool]: surveyedLogin(tool) }, ['example.com'])).toEqual([]);
  });

  it('is one of Cargo’s where the token stands in its own file under the name', async () => {
    const text = '[registries.codeartifact]\nindex = "sparse+https://example.com/"';
    const inFile = surveyedLogin('cargo', [{}], { tokenIn: 'file', tokenVariables: [] });
    expect(await surveyFile(['cargo', '.cargo/config.toml', text], inFile)).toEqual([
      expect.stringMatching(/^\.cargo\/config\.toml:2 token: The registry 'codeartifact' has the name of the login's/),
    ]);
  });

  it.each<SurveyedFile>([
    ['npm', '.npmrc', `//example.com/:_authToken=${TOKEN}`],
    ['pip', 'requirements.txt', `--extra-index-url https://aws:${TOKEN}@example.com/simple`],
  ])('is harmless where no variable holds the token: %s, %s', async (...given) => {
    const found = await surveyFile(given, surveyedLogin(given[0], [{}], { tokenIn: 'file', tokenVariables: [] }));
    expect(found.join()).not.toContain(' token: ');
  });

  it.each(['[pypi]', '[pypi.codeartifact]', '[repository.codeartifact]'])(
    'is one of PDM’s where the credentials stand in the user’s file: %s',
    async (table) => {
      const text = `${table}\nurl = "https://example.com/simple"`;
      const inFile = surveyedLogin('pdm', [{}], { tokenIn: 'file', tokenVariables: [] });
      for (const file of ['pdm.toml', '.pdm.toml']) {
        expect(await surveyFile(['pdm', file, text], inFile)).toEqual([expect.stringMatching(/pdm\.toml:2 token: /)]);
      }
    },
  );

  it('is no more than told where the host is the login’s own', async () => {
    const text = `[[tool.poetry.source]]\nname = "codeartifact"\nurl = "https://${HOST}/pypi/other/simple/"`;
    expect(await surveyFile(['poetry', 'pyproject.toml', text])).toEqual([
      expect.stringMatching(/^pyproject\.toml:3 warning: /),
    ]);
    expect(await surveyFile(['npm', '.npmrc', `//${HOST}/npm/other/:_authToken=${TOKEN}`])).toEqual([]);
  });

  it('is one of Maven’s repositories too where a mirror takes Maven Central alone', async () => {
    const text =
      '<project><repositories>\n<repository><id>codeartifact</id><url>https://example.com/</url></repository></repositories></project>';
    const mirror = surveyedLogin('maven', [{ mode: 'mirror' }]);
    expect(await surveyFile(['maven', 'pom.xml', text], mirror)).toEqual([
      expect.stringMatching(/^pom\.xml:2 token: /),
    ]);
  });
});
