import { describe, expect, it } from '@jest/globals';
import { HOST, surveyedLogin, surveyLines } from '../../../../support/survey.ts';

const OURS = `https://${HOST}/maven/my-packages/`;
const maven = surveyedLogin('maven');

async function lines(files: Readonly<Record<string, string>>, login = maven): Promise<string[]> {
  return await surveyLines(files, { maven: login });
}

const pom = (repository: string): string => `<project>${repository}</project>`;
const repository = (id: string, url: string): string => `<repository><id>${id}</id><url>${url}</url></repository>`;

describe('a pom.xml', () => {
  const target = (id: string, url: string): string =>
    pom(`<distributionManagement>${repository(id, url)}</distributionManagement>`);

  it('may deploy to the repository by the ID of the login, and to any other by an ID of its own', async () => {
    expect(await lines({ 'pom.xml': target('codeartifact', OURS) })).toEqual([]);
    expect(await lines({ 'pom.xml': target('releases', 'https://example.com/') })).toEqual([]);
  });

  it('is told of at another ID of the repository to deploy to, more loudly where the login is one to publish', async () => {
    const publishing = surveyedLogin('maven', [{}], { access: 'publish' });
    expect(await lines({ 'pom.xml': target('x', OURS) })).toEqual([expect.stringMatching(/ note: .*'x'.*: 401\./)]);
    expect(await lines({ 'pom.xml': target('x', OURS) }, publishing)).toEqual([
      expect.stringMatching(/ warning: .*'x'.*: 401\./),
    ]);
  });

  it('is not looked into behind properties, whose values are not known', async () => {
    expect(await lines({ 'pom.xml': target('codeartifact', 'https://${host}/maven/') })).toEqual([]);
  });

  it.each(['snapshotRepository', 'repository'])('is looked into at the <%s> to deploy to', async (tag) => {
    const text = target('codeartifact', 'https://example.com/').replaceAll('repository>', `${tag}>`);
    expect(await lines({ 'pom.xml': text })).toEqual([expect.stringMatching(/ token: /)]);
  });

  it.each([
    ['repositories', 'repository'],
    ['pluginRepositories', 'pluginRepository'],
  ])('may have the ID in <%s> where a mirror takes the requests, and not beside a mirror', async (container, tag) => {
    const text = pom(
      `<${container}>${repository('codeartifact', 'https://example.com/')}</${container}>`.replaceAll(
        'repository>',
        `${tag}>`,
      ),
    );
    expect(await lines({ 'pom.xml': text })).toEqual([]);
    for (const registry of [{ mode: 'mirror' }, { own: { 'mirror-of': 'central' } }] as const) {
      expect(await lines({ 'pom.xml': text }, surveyedLogin('maven', [registry]))).toEqual([
        expect.stringMatching(/ token: /),
      ]);
    }
    expect(
      await lines({ 'pom.xml': text.replace('codeartifact', 'x') }, surveyedLogin('maven', [{ mode: 'mirror' }])),
    ).toEqual([]);
  });
});

describe('settings of a project', () => {
  const settings = (id: string, password: string, tag: string): string =>
    `<settings><servers><server><id>x</id><password>${password}</password></server><server><id>y</id><password>z</password></server></servers><repositories><${tag}><id>${id}</id><url>https://example.com/</url></${tag}></repositories></settings>`;

  it.each(['mirror', 'repository', 'pluginRepository'])(
    'are told of where the server of a %s has the token for its password, and no other server',
    async (tag) => {
      const found = async (id: string, password: string): Promise<string[]> =>
        await lines({ '.mvn/settings.xml': settings(id, password, tag) });
      expect(await found('x', '${env.CODEARTIFACT_AUTH_TOKEN}')).toEqual([
        expect.stringMatching(/ token: The server 'x'/),
      ]);
      expect(await found('y', '${env.CODEARTIFACT_AUTH_TOKEN}')).toEqual([]);
      expect(await found('x', '${env.OTHER}')).toEqual([]);
    },
  );

  it('in place of the user’s are told of where they are gone or no XML', async () => {
    for (const files of [{}, { 'ci.xml': '<settings' }]) {
      expect(await lines({ '.mvn/maven.config': '-s ci.xml', ...files })).toEqual([
        expect.stringMatching(/^\.mvn\/maven\.config:1 warning: '-s' makes Maven read ci\.xml/),
      ]);
    }
  });

  it('are found by the option in each of its spellings, and by nothing that looks like one', async () => {
    for (const option of ['-sci.xml', '-s=ci.xml', '--settings ci.xml', '-B -s ci.xml', '-s\nci.xml']) {
      expect(await lines({ '.mvn/maven.config': option })).toHaveLength(1);
    }
    for (const option of ['-s', '# -s ci.xml', '  # -s ci.xml', '-se ci.xml', '--strict-checksums ci.xml']) {
      expect(await lines({ '.mvn/maven.config': option })).toEqual([]);
    }
  });

  it('lead Maven Central elsewhere by a mirror of exactly its ID, unless the login is one of that ID itself', async () => {
    const text =
      '<settings><mirrors><mirror><id>x</id><mirrorOf>central</mirrorOf><url>https://example.com/</url></mirror></mirrors></settings>';
    expect(await lines({ '.mvn/settings.xml': text })).toHaveLength(1);
    const exact = surveyedLogin('maven', [{ own: { 'mirror-of': 'central' } }]);
    expect(await lines({ '.mvn/settings.xml': text }, exact)).toEqual([]);
  });
});

describe('properties of Maven in a project', () => {
  it.each([
    ['.mvn/maven.properties', 'user.home = /x', 1],
    ['.mvn/maven-system.properties', 'maven.user.conf: /x', 1],
    ['.mvn/maven.properties', '! user.home = /x', 0],
    ['.mvn/maven.properties', ' # user.home = /x', 0],
    ['.mvn/maven.properties', 'my.user.home = /x', 0],
    ['.mvn/jvm.config', '-Dmaven.wagon.http.ssl.insecure=false', 0],
    ['.mvn/jvm.config', '-Daether.connector.https.securityMode=default', 0],
  ])('of %s are told of where they lead away from the login: %s', async (file, text, count) => {
    expect(await lines({ [file]: text })).toHaveLength(count);
  });
});
