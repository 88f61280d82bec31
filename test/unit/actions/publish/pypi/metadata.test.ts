import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCoreMetadata, parseFilename } from '../../../../../actions/publish/pypi/metadata.ts';

describe("Python's metadata", () => {
  const value = fc
    .stringMatching(/^[A-Za-z0-9 :;.<>=()é-]{1,30}$/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('Classifier', 'Requires-Dist', 'Name'), value)),
        value,
        (headers, body) => {
          const text = `Metadata-Version: 2.1\n${headers.map(([name, one]) => `${name}: ${one}\n`).join('')}\n${body}\n`;
          const parsed = parseCoreMetadata(text);
          for (const name of ['Classifier', 'Requires-Dist', 'Name']) {
            const wanted = headers.filter(([one]) => one === name).map(([, one]) => one);
            expect(parsed.get(name.toLowerCase().replace('-', '_')) ?? []).toEqual(wanted);
          }
          expect(parsed.get('description')).toEqual([`${body}\n`]);
        },
      ),
    );
  });

  it('unfolds long fields, knows CRLF, and has no description where there is none', () => {
    const parsed = parseCoreMetadata('Name: a\r\nLicense: one\r\n        two\r\n       |three\r\nVersion: 1\r\n');
    expect(parsed.get('license')).toEqual(['one\ntwo\nthree']);
    expect(parsed.get('version')).toEqual(['1']);
    expect(parsed.has('description')).toBe(false);
    expect(() => parseCoreMetadata('no field here\n\n')).toThrow('no field');
  });

  it.each([
    [
      'a_b-1.0-py3-none-any.whl',
      { filetype: 'bdist_wheel', readings: [{ name: 'a_b', version: '1.0' }], pyversion: 'py3' },
    ],
    [
      'a-1.0-2b-cp312-cp312-linux_x86_64.whl',
      { filetype: 'bdist_wheel', readings: [{ name: 'a', version: '1.0' }], pyversion: 'cp312' },
    ],
    [
      'a-b-1.0.tar.gz',
      {
        filetype: 'sdist',
        readings: [
          { name: 'a', version: 'b-1.0' },
          { name: 'a-b', version: '1.0' },
        ],
        pyversion: 'source',
      },
    ],
    ['a.whl', undefined],
    ['a-1.0.zip', undefined],
    ['a-1.0.tar.gz.asc', undefined],
    ['a-1.0-py3-none-any.whl.asc', undefined],
    ['-1.0.tar.gz', undefined],
    ['a-.tar.gz', undefined],
  ])('reads the name %s', (name, expected) => expect(parseFilename(name)).toEqual(expected));
});
