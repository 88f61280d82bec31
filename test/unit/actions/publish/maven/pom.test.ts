import { describe, expect, it } from '@jest/globals';
import { mainArtifact, parsePom, pomProblems } from '../../../../../actions/publish/maven/pom.ts';

const pom = (inside: string): ReturnType<typeof parsePom> => parsePom(`<project>${inside}</project>`, 'x.pom');
const OWN = '<groupId>g</groupId><artifactId>a</artifactId><version>1</version>';
const PARENT = '<parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent>';
const needs = (version?: string, more = '', artifact = 'y'): string =>
  `<dependencies><dependency><groupId>x</groupId><artifactId>${artifact}</artifactId>${version === undefined ? '' : `<version>${version}</version>`}${more}</dependency></dependencies>`;
const AT = { group: 'g', artifact: 'a', base: '1' };

describe('a POM', () => {
  it.each([
    [OWN],
    ['<parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent><artifactId>a</artifactId>'],
    [
      `${OWN}<dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId><version>\${y.version}</version></dependency></dependencies><properties><y.version>1</y.version></properties>`,
    ],
    ...['project.version', 'pom.version', 'version', 'parent.version', 'build.version', 'env.V', 'basedir'].map(
      (name) => [`${OWN}${needs(`\${${name}}`)}`],
    ),
    [`${OWN}${needs()}<dependencyManagement>${needs('1')}</dependencyManagement>`],
    [`${OWN}${needs('1')}<dependencyManagement>${needs('${y}')}</dependencyManagement>`],
    [`${OWN}<dependencyManagement>${needs('${unused}', '', 'z')}</dependencyManagement>`],
    [`${OWN}${needs()}<dependencyManagement>${needs('1', '<scope>import</scope>', 'bom')}</dependencyManagement>`],
    [`${OWN}${needs('${y}')}<profiles><profile><properties><y>1</y></properties></profile></profiles>`],
    [`${PARENT}<artifactId>a</artifactId>${needs('${of.the.parent}')}`],
  ])('that agrees with its place has no problem: %s', (inside) => expect(pomProblems(pom(inside), AT)).toEqual([]));

  it.each([
    [
      '<groupId>g</groupId><artifactId>a</artifactId><version>${revision}</version>',
      /has \$\{revision\} as its version/,
    ],
    ['<groupId>${g}</groupId><artifactId>a</artifactId><version>1</version>', /has \$\{g\} as its group/],
    ['<groupId>g</groupId><artifactId>a-${scala}</artifactId><version>1</version>', /as its artifact/],
    [
      `<parent><groupId>g</groupId><artifactId>p</artifactId><version>\${revision}</version></parent>${OWN}`,
      /has \$\{revision\} as its parent's version/,
    ],
    [
      '<parent><groupId>g</groupId><artifactId>p</artifactId><version>${revision}</version></parent><artifactId>a</artifactId>',
      /has \$\{revision\} as its version.*flatten-maven-plugin/,
    ],
    [`${OWN}${needs('${y.version}')}`, /has x:y:\$\{y\.version\} as the version of a dependency/],
    [`${OWN}${needs('${y}')}`, /has x:y:\$\{y\} as the version of a dependency.*flatten-maven-plugin/],
    [`${OWN}${needs()}`, /needs x:y without saying which version/],
    [
      `${OWN}<dependencyManagement>${needs('${b}', '<type>pom</type><scope>import</scope>', 'bom')}</dependencyManagement>`,
      /has x:bom:\$\{b\} as the version of a dependency/,
    ],
    [
      `${OWN}<dependencyManagement>${needs(undefined, '<scope>import</scope>', 'bom')}</dependencyManagement>`,
      /needs x:bom without saying which version/,
    ],
    [
      `${OWN}${needs()}<dependencyManagement>${needs('${y}')}</dependencyManagement>`,
      /has x:y:\$\{y\} as the version of a dependency/,
    ],
    [`${OWN}${needs()}<dependencyManagement>${needs('1', '', 'z')}</dependencyManagement>`, /needs x:y without/],
    ['<groupId>h</groupId><artifactId>a</artifactId><version>1</version>', /says group "h", its place says "g"/],
    ['<groupId>g</groupId><artifactId>a</artifactId><version>2</version>', /says version "2", its place says "1"/],
  ])('that nobody else can resolve is a problem: %s', (inside, message) => {
    const problems = pomProblems(pom(inside), AT);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it.each([
    ['', 'a-1.jar'],
    ['<packaging>war</packaging>', 'a-1.war'],
    ['<packaging>maven-plugin</packaging>', 'a-1.jar'],
    ['<packaging>bundle</packaging>', 'a-1.jar'],
    ['<packaging>pom</packaging>', undefined],
    ['<packaging>my-own</packaging>', undefined],
    ['<distributionManagement><relocation><artifactId>b</artifactId></relocation></distributionManagement>', undefined],
  ])('with %j stands for %s', (inside, expected) => expect(mainArtifact(pom(OWN + inside), 'a-1')).toBe(expected));

  it('needs its parent and what its users need, and not what its tests need', () => {
    const dependency = (group: string, artifact: string, scope = ''): string =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>${scope}</dependency>`;
    const dependencies =
      dependency('${project.groupId}', 'b') + dependency('h', 'c') + dependency('h', 't', '<scope>test</scope>');
    const { needs, modules } = pom(
      `<parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent>${OWN}<modules><module>m</module></modules><dependencies>${dependencies}</dependencies>`,
    );
    expect(needs).toEqual(['g:p', 'g:b', 'h:c']);
    expect(modules).toEqual(['m']);
  });

  it('cannot do without its parent, the BOMs that it imports, and what is not optional or provided', () => {
    const dependency = (artifact: string, more = ''): string =>
      `<dependency><groupId>g</groupId><artifactId>${artifact}</artifactId><version>1</version>${more}</dependency>`;
    const scoped = ['compile', 'runtime', 'provided', 'system', 'test'].map((scope) =>
      dependency(scope, `<scope>${scope}</scope>`),
    );
    const optional = dependency('optional', '<optional>true</optional>');
    const managed = `<dependencyManagement><dependencies>${dependency('bom', '<scope>import</scope>')}${dependency('other')}</dependencies></dependencyManagement>`;
    const all = `${PARENT}${OWN}${managed}<dependencies>${dependency('plain')}${optional}${scoped.join('')}</dependencies>`;
    expect(pom(all).required).toEqual(['g:p', 'g:bom', 'g:plain', 'g:compile', 'g:runtime']);
    expect(pom(all).needs).toEqual([
      ...['g:p', 'g:bom', 'g:plain', 'g:optional', 'g:compile', 'g:runtime', 'g:provided', 'g:system'],
    ]);
  });

  it.each(['${project.groupId}', '${pom.groupId}', '${groupId}', '${project.parent.groupId}', '${parent.groupId}'])(
    'knows its own group as %s',
    (group) => {
      const dependency = `<dependency><groupId>${group}</groupId><artifactId>b</artifactId><version>1</version></dependency>`;
      expect(pom(`${OWN}<dependencies>${dependency}</dependencies>`).needs).toEqual(['g:b']);
    },
  );

  it('tells which of its dependencies are snapshots, but for those of its tests', () => {
    const { snapshots } = pom(`${OWN}${needs('1-SNAPSHOT')}`);
    expect(snapshots).toEqual([{ name: 'x:y', version: '1-SNAPSHOT' }]);
    expect(pom(`${OWN}${needs('1-SNAPSHOT', '<scope>test</scope>')}`).snapshots).toEqual([]);
    expect(pom(`${OWN}${needs('1')}`).snapshots).toEqual([]);
  });
});
