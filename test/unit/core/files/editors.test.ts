import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyContainer, mavenSettings } from '@codeartifact-ci/core/files/maven-settings.ts';
import { npmrc } from '@codeartifact-ci/core/files/npmrc.ts';
import { maven } from '@codeartifact-ci/core/clients/maven.ts';
import { applySlots } from '../../../support/file-formats.ts';
import { clientContext } from '../../../support/client-context.ts';

const end = fc.constantFrom('\n', '\r\n');
const npmrcLine = fc.oneof(
  fc.constantFrom(
    '',
    '; a comment',
    '# another',
    'registry=https://example.com/',
    'registry = "quoted"',
    'fund=false',
    '"registry"=x',
    '[section]',
    'always-auth',
    'a[]=1',
    '   ',
  ),
  fc.string().filter((text) => !/[\r\n\uFEFF]/.test(text)),
);
const npmrcFile = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(npmrcLine, { maxLength: 8 }), end, fc.boolean())
  .map(([bom, lines, eol, last]) => `${bom}${lines.join(eol)}${last ? eol : ''}`);
const keys = ['registry', '//127.0.0.1:4999/npm/r/:_authToken', '@acme:registry'] as const;

describe('the .npmrc editor', () => {
  it('puts a key so that it is read back, and back so that not a byte differs', () => {
    fc.assert(
      fc.property(npmrcFile, fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }), (text, slots) => {
        const before = slots.map((slot) => npmrc.get(text, slot));
        let edited = text;
        for (const slot of slots) edited = npmrc.put(edited, slot, `${slot}=ours`);
        for (const slot of slots) expect(npmrc.get(edited, slot)).toBe(`${slot}=ours`);
        for (const slot of [...slots].reverse()) edited = npmrc.put(edited, slot, before[slots.indexOf(slot)]);
        expect(edited).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes keys out in any order', () => {
    fc.assert(
      fc.property(npmrcFile, fc.shuffledSubarray([...keys], { minLength: 3 }), (text, order) => {
        fc.pre(keys.every((key) => npmrc.get(text, key) === undefined));
        let edited = text;
        for (const key of keys) edited = npmrc.put(edited, key, `${key}=ours`);
        for (const key of order) edited = npmrc.put(edited, key, undefined);
        expect(edited).toBe(text);
      }),
    );
  });

  it('changes no other line, and reads as npm does: the last of several, none within a section', () => {
    expect(npmrc.put('registry=a\nregistry=b\n', 'registry', 'registry=c')).toBe('registry=a\nregistry=c\n');
    expect(npmrc.get('[x]\nregistry=a\n', 'registry')).toBeUndefined();
    expect(npmrc.put('a=1\r\n', 'registry', 'registry=c')).toBe('registry=c\r\na=1\r\n');
    expect(npmrc.put('\uFEFFa=1', 'registry', 'registry=c')).toBe('\uFEFFregistry=c\na=1');
  });
});

const space = fc.constantFrom('', ' ', '\n', '\r\n  ', '\n\t');
const filler = fc.constantFrom(
  '',
  '<!-- </servers> -->',
  '<?target <x> ?>',
  '<offline>true</offline>',
  '<![CDATA[<servers>]]>',
);
const element = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    '',
    `<${name}/>`,
    `<${name}></${name}>`,
    `<${name}>\n    <!-- mine -->\n  </${name}>`,
    `<${name} a='>'>  <x><id>other</id></x></${name}>`,
  );
const settingsFile = fc.oneof(
  fc.constant(''),
  fc
    .tuple(space, filler, element('servers'), space, element('mirrors'), element('profiles'), space, filler, end)
    .map(
      ([a, b, servers, c, mirrors, profiles, d, e, eol]) =>
        `<?xml version="1.0"?>${eol}<settings>${a}${b.startsWith('<![') ? '' : b}${servers}${c}${mirrors}${profiles}${d}${e.startsWith('<![') ? '' : e}</settings>${eol}`,
    ),
);

describe('the settings.xml editor', () => {
  const context = clientContext('maven', [{ endpoint: new URL('https://example.com/maven/r/?a&b') }]);
  const slots = maven.configure(context).files[0]?.slots ?? [];

  it('puts what Maven needs into any settings.xml, and takes it out so that not a byte differs', () => {
    fc.assert(
      fc.property(settingsFile, (text) => {
        const { text: edited, layers } = applySlots('maven-settings', text, slots);
        expect(mavenSettings.get(edited, 'servers/codeartifact')).toContain('${env.CODEARTIFACT_AUTH_TOKEN}');
        expect(mavenSettings.get(edited, 'mirrors/codeartifact')).toContain('https://example.com/maven/r/?a&amp;b');
        let undone = edited;
        for (const { slot, container, previous } of [...layers].reverse()) {
          if (!container || previous === null || /\/>$/.test(previous))
            undone = mavenSettings.put(undone, slot, previous ?? undefined);
        }
        expect(undone).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('replaces an element of the same ID and leaves its neighbours', () => {
    const text =
      '<settings>\n  <servers>\n    <server><id>a</id></server>\n    <server><id>codeartifact</id><!-- old --></server>\n  </servers>\n</settings>\n';
    const edited = mavenSettings.put(text, 'servers/codeartifact', '<server><id>codeartifact</id></server>');
    expect(edited).toBe(text.replace('<!-- old -->', ''));
  });

  it.each([
    ['<settings><servers></settings>', /<\/settings> without its start tag at line 1, column 20/],
    ['<settings>', /<settings> without its end tag at line 1, column 1/],
    ['<settings/><settings/>', /a second root element/],
    ['<settings>\n a < b</settings>', /a stray or unfinished < at line 2, column 4/],
    ['settings', /no root element/],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => mavenSettings.get(text, 'servers')).toThrow(message);
  });

  it('makes containers in the style of the file', () => {
    expect(emptyContainer('servers', '<settings>\r\n</settings>')).toBe('<servers>\r\n</servers>');
  });
});
