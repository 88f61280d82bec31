import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mavenSettings } from '@codeartifact-ci/core/files/maven-settings.ts';
import { maven } from '@codeartifact-ci/core/clients/maven.ts';
import type { Registry, ClientConfiguration, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';
import { clientContext } from '../../../support/client-context.ts';

const HOST = 'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/maven';
const extra = { repository: 'internal', mode: 'extra', name: 'codeartifact-internal' } as const;
const mirror = { repository: 'central', mode: 'mirror', name: 'codeartifact-central' } as const;

function configure(
  registries: readonly Partial<Registry>[] = [{}],
  context: Partial<ClientContext> = {},
): ClientConfiguration {
  return maven.configure(clientContext('maven', registries, context));
}

function written(registries?: readonly Partial<Registry>[], context?: Partial<ClientContext>, text = ''): string {
  return applySlots('maven-settings', text, configure(registries, context).files[0]?.slots ?? []).text;
}

describe('Maven', () => {
  // Settings reference; "Using Mirrors for Repositories"
  it('sends every request to the default, with the password by reference', () => {
    expect(written()).toBe(
      [
        '<settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">',
        '  <servers>',
        '    <server><id>codeartifact</id><username>aws</username><password>${env.CODEARTIFACT_AUTH_TOKEN}</password></server>',
        '  </servers>',
        '  <mirrors>',
        `    <mirror><id>codeartifact</id><mirrorOf>external:*,codeartifact</mirrorOf><url>${HOST}/my-packages/</url></mirror>`,
        '  </mirrors>',
        '  <profiles>',
        `    <profile><id>codeartifact</id><repositories><repository><id>codeartifact</id><url>${HOST}/my-packages/</url><releases><enabled>true</enabled></releases><snapshots><enabled>true</enabled></snapshots></repository></repositories><pluginRepositories><pluginRepository><id>codeartifact</id><url>${HOST}/my-packages/</url><releases><enabled>true</enabled></releases><snapshots><enabled>true</enabled></snapshots></pluginRepository></pluginRepositories></profile>`,
        '  </profiles>',
        '  <activeProfiles>',
        '    <activeProfile>codeartifact</activeProfile>',
        '  </activeProfiles>',
        '</settings>',
        '',
      ].join('\n'),
    );
  });

  // DefaultMirrorSelector: an ID that is equal first, then patterns in the order of the file.
  it('keeps an extra repository out of every mirror of patterns, and mirrors before the default', () => {
    const text = written([{}, extra, mirror]);
    const mirrors = [...text.matchAll(/<mirrorOf>([^<]*)</g)].map(([, pattern]) => pattern);
    expect(mirrors).toEqual(['central', 'codeartifact-internal', 'external:*,codeartifact']);
    expect(mavenSettings.get(text, 'servers/codeartifact-internal')).toContain('${env.CODEARTIFACT_AUTH_TOKEN}');
    expect(mavenSettings.get(text, 'profiles/codeartifact-internal')).toContain(`<url>${HOST}/internal/</url>`);
    expect(mavenSettings.get(text, 'profiles/codeartifact-central')).toBeUndefined();
  });

  it('has a mirror alone without any profile, of what mirror-of says', () => {
    expect(written([mirror])).not.toContain('rofile');
    expect(written([{ ...mirror, own: { 'mirror-of': '*,!internal' } }])).toContain('<mirrorOf>*,!internal</mirrorOf>');
    expect(written([{ own: { 'mirror-of': 'external:*' } }])).toContain('<mirrorOf>external:*</mirrorOf>');
  });

  it("stands before the user's mirror of everything, and beside a mirror and a profile by the same ID", () => {
    const before =
      '<settings><mirrors><mirror><id>corp</id><mirrorOf>*</mirrorOf><url>https://corp.example/</url></mirror>' +
      '<mirror><id>codeartifact</id><mirrorOf>central</mirrorOf><url>https://old.example/</url></mirror></mirrors>' +
      '<profiles><profile><id>codeartifact</id><properties><a>1</a></properties></profile></profiles></settings>';
    const { slots = [] } = configure([{}], { read: () => before }).files[0] ?? {};
    const { text, layers } = applySlots('maven-settings', before, slots);
    expect([...text.matchAll(/<mirror>\s*<id>([^<]*)</g)].map(([, id]) => id)).toEqual([
      'codeartifact-ci-central',
      'codeartifact-ci',
      'corp',
      'codeartifact',
    ]);
    expect(text).toContain('<properties><a>1</a></properties>');
    for (const id of ['codeartifact', 'codeartifact-ci']) {
      expect(mavenSettings.get(text, `servers/${id}`)).toContain('${env.CODEARTIFACT_AUTH_TOKEN}');
    }
    expect(removeLayers(fileFormats['maven-settings'], text, layers)).toBe(before);
  });

  it('has the token itself where files hold it, and the variable that the login chose where not', () => {
    expect(written([{}], { tokenIn: 'file' })).toContain('<password>eyJ2ZXIiOjEs.TOKEN</password>');
    expect(written([{}], { tokenVariable: 'OTHER' })).toContain('<password>${env.OTHER}</password>');
  });

  it('takes Maven Central over from a mirror of it by its ID, which goes before any pattern', () => {
    const mirrorOf = (pattern: string): string =>
      `<settings><mirrors><mirror><url>https://corp.example/</url><mirrorOf>${pattern}</mirrorOf><id>x</id></mirror></mirrors></settings>`;
    const central = /<mirror><id>codeartifact-central<\/id><mirrorOf>central<\/mirrorOf>/;
    const text = written([{}], { read: () => mirrorOf('<!-- c -->central') }, mirrorOf('<!-- c -->central'));
    expect(text).toMatch(central);
    expect(text).toMatch(/<server><id>codeartifact-central<\/id>/);
    expect(text.indexOf('codeartifact-central</id><mirrorOf>')).toBeLessThan(text.indexOf('corp.example'));
    for (const pattern of ['*', 'central,corp', 'corp-only']) {
      expect(written([{}], { read: () => mirrorOf(pattern) }, mirrorOf(pattern))).not.toMatch(central);
    }
  });

  it.each(['MAVEN_HOME', 'M2_HOME'])('does so where the settings of the installation in %s have one', (variable) => {
    const machine =
      '<settings><mirrors><mirror><id>x</id><mirrorOf>central</mirrorOf><url>https://corp.example/</url></mirror></mirrors></settings>';
    const read = (path: string): string | undefined => (path === '/opt/maven/conf/settings.xml' ? machine : undefined);
    const central = '<id>codeartifact-central</id><mirrorOf>central</mirrorOf>';
    expect(written([{}], { read, env: { [variable]: '/opt/maven' } })).toContain(central);
    expect(written([{}], { read, env: { [variable]: 'opt/maven' } })).not.toContain(central);
    expect(written([extra], { read, env: { [variable]: '/opt/maven' } })).not.toContain(central);
  });

  it('says which ID a deployment needs', () => {
    expect(configure([mirror, extra]).notes?.join()).toMatch(/<distributionManagement> the ID 'codeartifact-internal'/);
  });

  // Java: user.home; "Configuring Apache Maven": MAVEN_OPTS, MAVEN_ARGS
  it.each([
    [{}, '/home/user/.m2/settings.xml'],
    [{ MAVEN_OPTS: '-Xmx1g -Duser.home=/opt/me' }, '/opt/me/.m2/settings.xml'],
    [{ MAVEN_OPTS: '-Duser.home=/a -Duser.home=/b' }, '/b/.m2/settings.xml'],
    [{ JAVA_TOOL_OPTIONS: '-Duser.home=/a', MAVEN_OPTS: '-Xmx1g' }, '/a/.m2/settings.xml'],
    [{ JDK_JAVA_OPTIONS: '"-Duser.home=/with space"' }, '/with/.m2/settings.xml'],
    [{ JDK_JAVA_OPTIONS: '-Duser.home="/with space"' }, '/with space/.m2/settings.xml'],
    [{ _JAVA_OPTIONS: '-Duser.home=/a', MAVEN_OPTS: '-Duser.home=/b' }, '/a/.m2/settings.xml'],
    [{ MAVEN_ARGS: '-B -s /etc/ci/settings.xml -ntp' }, '/home/user/.m2/settings.xml /etc/ci/settings.xml'],
    [{ MAVEN_ARGS: '-s/etc/ci/settings.xml' }, '/home/user/.m2/settings.xml /etc/ci/settings.xml'],
    [{ MAVEN_ARGS: '-s /home/user/.m2/settings.xml' }, '/home/user/.m2/settings.xml'],
    [{ MAVEN_ARGS: '-s "/with space/settings.xml"' }, '/home/user/.m2/settings.xml /with space/settings.xml'],
    [{ MAVEN_ARGS: '--settings=/etc/ci/settings.xml' }, '/home/user/.m2/settings.xml /etc/ci/settings.xml'],
    [{ MAVEN_ARGS: '-gs /etc/global.xml -Dx-s=/y' }, '/home/user/.m2/settings.xml'],
  ])('finds the user files with %j', (env, expected) => {
    expect(
      configure([{}], { env })
        .files.map(({ path }) => path)
        .join(' '),
    ).toBe(expected);
  });

  it("leaves a project's settings.xml alone, and says that it takes the place of the user's", () => {
    const { files, notes } = configure([{}], { env: { MAVEN_ARGS: '-s .ci/settings.xml' } });
    expect(files[0]?.path).toBe('/home/user/.m2/settings.xml');
    expect(files).toHaveLength(1);
    expect(notes?.join()).toMatch(/MAVEN_ARGS makes Maven read \.ci\/settings\.xml in place of/);
    for (const given of ['/etc/ci/settings.xml', '/home/user/.m2/settings.xml']) {
      expect(configure([{}], { env: { MAVEN_ARGS: `-s ${given}` } }).notes?.join()).not.toMatch(/MAVEN_ARGS/);
    }
  });

  it('is read back from any settings.xml, and taken out so that not a byte differs', () => {
    const existing = fc.constantFrom(
      '',
      '<settings/>',
      '<settings>\r\n  <mirrors/>\r\n</settings>\r\n',
      '<?xml version="1.0"?>\n<settings><!-- mine --><profiles><profile><id>x</id></profile></profiles>\n</settings>',
      '<settings>\n  <mirrors>\n    <mirror><id>old</id><mirrorOf>*</mirrorOf></mirror>\n  </mirrors>\n  <servers></servers>\n</settings>\n',
    );
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/);
    const registry = fc.record({
      name,
      mode: fc.constantFrom('default', 'extra', 'mirror'),
      own: fc.constantFrom({}, { 'mirror-of': '*,!a' }),
      endpoint: fc.webUrl({ withQueryParameters: true }).map((text) => new URL(text)),
    });
    const registries = fc.uniqueArray(registry, { selector: (each) => each.name, minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(existing, registries, fc.string(), (text, wanted, token) => {
        fc.pre(!/\p{C}/u.test(token));
        const slots = configure(wanted, { token, tokenIn: 'file' }).files[0]?.slots ?? [];
        const { text: edited, layers } = applySlots('maven-settings', text, slots);
        for (const each of wanted) {
          expect(mavenSettings.get(edited, `servers/${each.name}`)).toContain(`<id>${each.name}</id>`);
          expect(mavenSettings.get(edited, `mirrors/${each.name}`)).toContain(`<id>${each.name}</id>`);
        }
        expect(removeLayers(fileFormats['maven-settings'], edited, layers)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
