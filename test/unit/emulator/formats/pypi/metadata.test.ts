import { describe, expect, it } from '@jest/globals';
import { describeForm, parseRequirement } from '@codeartifact-ci/emulator/formats/pypi/metadata.ts';
import fc from 'fast-check';

const form = (fields: Readonly<Record<string, readonly string[]>>): Map<string, readonly string[]> =>
  new Map(Object.entries(fields));

describe('what an upload form says of a version', () => {
  it('is its core metadata', () => {
    expect(
      describeForm(
        form({
          summary: ['A demo'],
          description: ['# Demo'],
          home_page: ['https://example.com'],
          project_urls: ['Source Code, https://example.com/src', 'Tracker, https://example.com/bugs'],
          license_expression: ['MIT OR Apache-2.0'],
          license: ['see file'],
          requires_dist: ['Requests>=2', 'tomli; python_version < "3.11"'],
        }),
      ),
    ).toEqual({
      summary: 'A demo',
      readme: '# Demo',
      homePage: 'https://example.com',
      sourceCodeRepository: 'https://example.com/src',
      licenses: [{ name: 'MIT OR Apache-2.0' }],
      dependencies: [
        { package: 'requests', dependencyType: 'Requires-Dist', versionRequirement: '>=2' },
        { package: 'tomli', dependencyType: 'Requires-Dist' },
      ],
    });
  });

  it('is taken from where else it may stand', () => {
    expect(
      describeForm(
        form({
          home_page: ['UNKNOWN'],
          license: [''],
          project_urls: ['Home-Page, https://example.com', 'no comma'],
          classifiers: [
            'License :: OSI Approved',
            'License :: OSI Approved :: MIT License',
            'License :: Public Domain',
            'Topic :: Software Development',
          ],
        }),
      ),
    ).toEqual({
      homePage: 'https://example.com',
      licenses: [{ name: 'MIT License' }, { name: 'Public Domain' }],
      dependencies: [],
    });
  });

  it('may be nothing', () => {
    expect(describeForm(form({}))).toEqual({ dependencies: [] });
  });
});

describe('a requirement', () => {
  it.each([
    ['requests', 'requests', undefined],
    ['Zope.Interface >= 5.0 , < 6', 'zope-interface', '>= 5.0 , < 6'],
    ['requests[security,socks] (>=2.0)', 'requests', '>=2.0'],
    ['requests[security]>=2; extra == "web"', 'requests', '>=2'],
    ['demo @ https://example.com/demo-1.0.zip', 'demo', 'https://example.com/demo-1.0.zip'],
    ['demo~=1.4.2', 'demo', '~=1.4.2'],
  ])('%j is %s %s', (text, name, wanted) => {
    expect(parseRequirement(text)).toEqual([
      { package: name, dependencyType: 'Requires-Dist', ...(wanted && { versionRequirement: wanted }) },
    ]);
  });

  it.each(['', ' ; extra == "x"', '>=2', '-demo', `${' '.repeat(200_000)})x`, `demo${'('.repeat(200_000)}`])(
    'that is none, or an attack on the parser, does no harm (%#)',
    (text) => {
      expect(parseRequirement(text).length).toBeLessThanOrEqual(1);
    },
  );

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { package: name } of parseRequirement(text)) expect(name).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
      }),
    );
  });
});
