import { describe, expect, it } from '@jest/globals';
import type { Registry, SurveyedLogin } from '@codeartifact-ci/core/clients/client.ts';
import { HOST, surveyedLogin, surveyLines } from '../../../../support/survey.ts';

const OURS = `https://${HOST}/nuget/my-packages/v3/index.json`;
const ELSEWHERE = 'https://example.com/v3/index.json';

async function found(
  file: string,
  text: string,
  registries: readonly Partial<Registry>[] = [{}],
  more: Partial<SurveyedLogin> = {},
): Promise<string[]> {
  return await surveyLines({ [file]: text }, { dotnet: surveyedLogin('dotnet', registries, more) });
}

describe('a property of MSBuild', () => {
  it.each([
    [`/p:RestoreSources="${OURS};${ELSEWHERE}"`, 1],
    [`-property:restoreadditionalprojectsources=${ELSEWHERE}`, 1],
    [`-p:RestoreSources=${OURS}`, 0],
    ['-p:RestoreSources=../local', 0],
    [`-x:RestoreSources=${ELSEWHERE}`, 0],
  ])('in a file of options is told of where it leads elsewhere: %s', async (text, count) => {
    expect(await found('Directory.Build.rsp', text)).toHaveLength(count);
  });

  it('says whether its sources take the place of the others or come beside them', async () => {
    const of = async (name: string): Promise<string> =>
      (await found('App.csproj', `<Project><${name}>${ELSEWHERE}</${name}></Project>`)).join();
    expect(await of('restoresources')).toMatch(/packages from there, and not from my-packages\./);
    expect(await of('RestoreAdditionalProjectSources')).toMatch(
      /packages from there too, and not from my-packages alone/,
    );
    expect(await of('RestoreSourcesOther')).toBe('');
  });

  it.each(['RestoreSources', 'RestoreConfigFile'])('is no matter where no login is the default: %s', async (name) => {
    const text = `<Project>\n<${name} Condition="x">\n ${ELSEWHERE} </${name}></Project>`;
    expect(await found('App.csproj', text, [{ mode: 'extra' }])).toEqual([]);
    expect(await found('App.csproj', text)).toEqual([expect.stringMatching(/^App\.csproj:2 warning: /)]);
  });

  it('is read in each file that MSBuild looks for, and in no comment', async () => {
    const text = `<Project><RestoreSources>${ELSEWHERE}</RestoreSources></Project>`;
    for (const file of ['A.fsproj', 'A.vbproj', 'Directory.Build.targets', 'Directory.Packages.props']) {
      expect(await found(file, text)).toHaveLength(1);
      expect(await found(file, `<!--\n${text}\n-->`)).toEqual([]);
    }
  });
});

describe('a nuget.config', () => {
  const config = (...sections: string[]): string => `<configuration>${sections.join('')}</configuration>`;
  const sources = (...elements: string[]): string => `<packageSources>${elements.join('')}</packageSources>`;
  const add = (key: string, value: string, more = ''): string => `<add key="${key}" value="${value}" ${more}/>`;
  const of = async (
    text: string,
    registries?: readonly Partial<Registry>[],
    more?: Partial<SurveyedLogin>,
  ): Promise<string[]> => await found('nuget.config', text, registries, more);

  it('may name nuget.org, which the login disables, unless it enables it again', async () => {
    const text = sources(add('NuGet.org', 'https://api.nuget.org/v3/index.json'));
    expect(await of(config(text))).toEqual([]);
    expect(await of(config(text, '<disabledPackageSources><clear/></disabledPackageSources>'))).toHaveLength(1);
    expect(await of(config(text, `<disabledPackageSources>${add('x', 'true')}</disabledPackageSources>`))).toEqual([]);
  });

  it('may disable any source but the login’s', async () => {
    const disabled = (key: string): string =>
      config(`<disabledPackageSources>${add(key, 'true')}</disabledPackageSources>`);
    expect(await of(disabled('other'))).toEqual([]);
    expect(await of(disabled('CodeArtifact'))).toEqual([
      expect.stringMatching(/has the login's source 'CodeArtifact'/),
    ]);
  });

  it('may clear the sources where it has the login’s again, each of them', async () => {
    const both = [{}, { repository: 'more', name: 'more', mode: 'extra' }] as const;
    const text = config(sources('<clear/>', add('codeartifact', OURS)));
    expect(await of(text)).toEqual([]);
    expect(await of(text, both)).toEqual([expect.stringMatching(/takes away the login's source 'more'/)]);
  });

  it('may map packages to the source by its name in any case, or by the one that the file gives it', async () => {
    const mapping = (...keys: string[]): string =>
      `<packageSourceMapping>${keys.map((key) => `<packageSource key="${key}"/>`).join('')}</packageSourceMapping>`;
    expect(await of(config(mapping('CODEARTIFACT')))).toEqual([]);
    expect(await of(config(mapping('x', 'codeartifact')))).toEqual([]);
    expect(await of(config(mapping('x')))).toHaveLength(1);
    expect(await of(config('<packageSourceMapping/>'))).toEqual([]);
    const named = await of(config(sources(add('mine', OURS)), mapping('mine')));
    expect(named.join()).not.toContain('mapping');
  });

  it('is told of where the login’s source is not verified, and of no other', async () => {
    const unchecked = 'disableTLSCertificateValidation="true"';
    expect(await of(config(sources(add('codeartifact', OURS, unchecked))))).toHaveLength(1);
    expect(await of(config(sources(add('codeartifact', OURS, unchecked.replace('true', 'false')))))).toEqual([]);
    expect(await of(config(sources(add('x', ELSEWHERE, unchecked))), [{ mode: 'extra' }])).toEqual([]);
  });

  it('has its variables put in, and shows none of them', async () => {
    const env = { URL: 'https://example.com/secret', HOST };
    const [line = ''] = await of(config(sources(add('x', '%URL%/v3'))), [{}], { env });
    expect(line).toMatch(/'x' is https:\/\/example\.com\//);
    expect(line).not.toContain('secret');
    expect(await of(config(sources(add('codeartifact', OURS.replace(HOST, '%HOST%')))), [{}], { env })).toEqual([]);
    expect(await of(config(sources(add('x', '%NONE%'))), [{}], { env })).toEqual([]);
  });

  it('may have credentials of its own for any source but the login’s', async () => {
    const credentials = (name: string, password: string): string =>
      `<packageSourceCredentials><${name}>${add('ClearTextPassword', password)}</${name}></packageSourceCredentials>`;
    expect(await of(config(credentials('other', 'x')))).toEqual([]);
    expect(await of(config(credentials('codeartifact', 'x')))).toEqual([
      expect.stringMatching(/ warning: <packageSourceCredentials> of 'codeartifact' win over/),
    ]);
    const mine = sources(add('my source', ELSEWHERE));
    const named = credentials('my_x0020_source', '%CODEARTIFACT_AUTH_TOKEN%');
    expect(await of(config(mine, named), [{ mode: 'extra' }])).toEqual([
      expect.stringMatching(/ token: .*'my source' let NuGet send the token of the login to https:\/\/example\.com\//),
    ]);
  });
});
