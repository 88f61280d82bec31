import { describe, expect, it } from '@jest/globals';
import { listedBuilds, listedVersions, metadataFromPom } from '@codeartifact-ci/emulator/formats/maven/pom.ts';
import { parseXml } from '@codeartifact-ci/emulator/reading/xml.ts';
import fc from 'fast-check';

describe('a POM', () => {
  it('describes its version', () => {
    expect(
      metadataFromPom(`<?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>3</version></parent>
          <artifactId>lib</artifactId>
          <name>Lib &amp; Friends&#169;</name>
          <description><![CDATA[A <lib>]]></description>
          <url>https://example.com</url>
          <scm><url>https://example.com/src</url></scm>
          <licenses><license><name>Apache-2.0</name><url>https://example.com/l</url></license></licenses>
          <dependencyManagement><dependencies><dependency><groupId>x</groupId><artifactId>no</artifactId></dependency></dependencies></dependencyManagement>
          <dependencies>
            <dependency><groupId>org.a</groupId><artifactId>a</artifactId><version>1.0</version></dependency>
            <dependency><groupId>org.b</groupId><artifactId>b</artifactId><version>\${b}</version><scope>test</scope></dependency>
            <dependency><groupId>org.c</groupId><artifactId>c</artifactId><optional>true</optional>
              <exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions></dependency>
            <dependency><groupId>nameless</groupId></dependency>
          </dependencies>
        </project>`),
    ).toEqual({
      displayName: 'Lib & Friends©',
      summary: 'A <lib>',
      homePage: 'https://example.com',
      sourceCodeRepository: 'https://example.com/src',
      licenses: [{ name: 'Apache-2.0', url: 'https://example.com/l' }],
      dependencies: [
        { namespace: 'com.acme', package: 'parent', dependencyType: 'parent', versionRequirement: '3' },
        { namespace: 'org.a', package: 'a', dependencyType: 'compile', versionRequirement: '1.0' },
        { namespace: 'org.b', package: 'b', dependencyType: 'test', versionRequirement: '${b}' },
        { namespace: 'org.c', package: 'c', dependencyType: 'optional' },
      ],
    });
  });

  it('with a single dependency or several licences is no different', () => {
    const { dependencies, licenses } = metadataFromPom(
      '<project><licenses><license><name>A</name></license><license><name>B</name></license></licenses><dependencies><dependency><artifactId>a</artifactId></dependency></dependencies></project>',
    );
    expect(dependencies).toHaveLength(1);
    expect(licenses).toEqual([{ name: 'A' }, { name: 'B' }]);
  });

  it.each([
    '',
    'text',
    '<project',
    '<project/>',
    '<other/>',
    '<project><dependencies>text</dependencies></project>',
    '\0',
  ])('that is hardly one says nothing: %j', (text) => {
    expect(Object.keys(metadataFromPom(text)).filter((key) => key !== 'dependencies')).toEqual([]);
  });
});

describe('an XML document', () => {
  it('that brings its own entities is refused', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><project><name>&b;</name></project>`;
    expect(parseXml(bomb)).toBeUndefined();
    const leak = '<!doctype p [<!ENTITY x SYSTEM "file:///etc/passwd">]><project><name>&x;</name></project>';
    expect(parseXml(leak)).toBeUndefined();
    expect(metadataFromPom('<project><name>&x;</name></project>')).toMatchObject({ displayName: '&x;' });
  });

  it.each([
    ['deep', '<a>'.repeat(300_000)],
    ['wide', `<a>${'<b/>'.repeat(100_000)}</a>`],
    ['full of references', `<a>${'&#65;'.repeat(100_000)}</a>`],
    ['full of comments', `<a>${'<!--'.repeat(100_000)}`],
    ['never ending', `<a ${'b="'.repeat(100_000)}`],
  ])('that is %s does no harm', (_what, text) => {
    expect(metadataFromPom(text)).toEqual({});
  });

  it('cannot reach what objects inherit', () => {
    metadataFromPom('<project><__proto__><polluted>x</polluted></__proto__></project>');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(metadataFromPom('<constructor><name>x</name></constructor>')).toEqual({});
    expect(listedVersions('<toString/>')).toBeUndefined();
  });

  it('is read or refused, whatever it is', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'project',
      '<project>',
      '</project>',
      '&',
      '&amp;',
      '<!--',
      '-->',
      ' ',
      '"',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(typeof metadataFromPom(text)).toBe('object');
        expect([undefined, true]).toContain(listedVersions(text) === undefined ? undefined : true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a maven-metadata.xml', () => {
  it('lists versions', () => {
    const list = (versions: string): string[] | undefined =>
      listedVersions(`<metadata><versioning><versions>${versions}</versions></versioning></metadata>`);
    expect(list('<version>1.0</version>')).toEqual(['1.0']);
    expect(list('<version>1.0</version><version> 1.10 </version>')).toEqual(['1.0', '1.10']);
    expect(list('')).toEqual([]);
  });

  it('of a group lists none', () => {
    expect(listedVersions('<metadata><plugins><plugin><prefix>x</prefix></plugin></plugins></metadata>')).toEqual([]);
    expect(listedVersions('<metadata/>')).toEqual([]);
  });

  it('of a snapshot names builds', () => {
    const document = `<metadata><versioning>
      <snapshot><timestamp>20210728.194552</timestamp><buildNumber>2</buildNumber></snapshot>
      <snapshotVersions>
        <snapshotVersion><extension>jar</extension><value>1.0-20210728.194552-2</value></snapshotVersion>
        <snapshotVersion><extension>pom</extension><value>1.0-20210728.194552-2</value></snapshotVersion>
        <snapshotVersion><classifier>old</classifier><value>1.0-20210727.100000-1</value></snapshotVersion>
      </snapshotVersions></versioning></metadata>`;
    expect(listedBuilds(document, '1.0-SNAPSHOT')).toEqual(['1.0-20210728.194552-2', '1.0-20210727.100000-1']);
    const short = document.replace(/<snapshotVersions>[^]*<\/snapshotVersions>/, '');
    expect(listedBuilds(short, '1.0-SNAPSHOT')).toEqual(['1.0-20210728.194552-2']);
  });

  it('that is none is refused', () => {
    expect(listedVersions('<html/>')).toBeUndefined();
    expect(listedBuilds('rubbish', '1-SNAPSHOT')).toBeUndefined();
  });
});
