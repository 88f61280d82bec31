import { describe, expect, it } from '@jest/globals';
import { UpstreamError } from '@codeartifact-ci/emulator/errors.ts';
import { parseIndexHtml, parseIndexJson } from '@codeartifact-ci/emulator/formats/pypi/simple-index.ts';
import fc from 'fast-check';

const PAGE = new URL('https://index.example/simple/demo/');
const SHA256 = 'ab'.repeat(32);
const EPOCH = '1970-01-01T00:00:00.000Z';
const html = (page: string, url = PAGE): object[] =>
  parseIndexHtml(page, url).map((file) => ({ ...file, url: file.url.href }));
const json = (files: unknown, url = PAGE): object[] =>
  parseIndexJson(JSON.stringify({ files }), url).map((file) => ({ ...file, url: file.url.href }));

describe('a page in HTML', () => {
  it('has its files in anchors', () => {
    expect(
      html(`<!DOCTYPE html><title>demo</title>
        <a href="../../files/demo-1.0.tar.gz#sha256=${SHA256.toUpperCase()}" data-requires-python="&gt;=3.8"
           data-yanked="it &quot;broke&quot;" data-upload-time="2024-01-02T03:04:05Z">demo <b>1.0</b></a>
        <A class=x HREF='https://files.example/demo-1.1.zip#md5=${'0'.repeat(32)}&amp;egg=demo' data-yanked>whatever</A>
        <a href=demo%2D1.2.zip>x</a>`),
    ).toEqual([
      {
        name: 'demo-1.0.tar.gz',
        url: 'https://index.example/files/demo-1.0.tar.gz',
        uploadTime: '2024-01-02T03:04:05.000Z',
        hashes: { sha256: SHA256 },
        requiresPython: '>=3.8',
        yanked: 'it "broke"',
      },
      {
        name: 'demo-1.1.zip',
        url: 'https://files.example/demo-1.1.zip',
        uploadTime: EPOCH,
        hashes: { md5: '0'.repeat(32) },
        yanked: '',
      },
      { name: 'demo-1.2.zip', url: 'https://index.example/simple/demo/demo%2D1.2.zip', uploadTime: EPOCH, hashes: {} },
    ]);
  });

  it('is read where it is sloppy', () => {
    const names = (page: string): unknown[] => parseIndexHtml(page, PAGE).map(({ name }) => name);
    expect(names('<a data-requires-python=">=3.8" href="a.zip">')).toEqual(['a.zip']);
    expect(names("<a title='a > b'\n\thref = 'a.zip' / >")).toEqual(['a.zip']);
    expect(names('<!-- <a href="gone.zip"> --><a href="a.zip"><abbr href="no.zip"><a><a name="top">')).toEqual([
      'a.zip',
    ]);
    expect(names('<a href="a.zip"')).toEqual(['a.zip']);
    expect(names('<a href="a.zip>')).toEqual([]);
    expect(names('<a href="%zz.zip">')).toEqual(['%zz.zip']);
    expect(names('<!-- never ends <a href="a.zip">')).toEqual([]);
  });

  it('may say what its links are relative to', () => {
    expect(html('<base href="https://files.example/d/"><a href="a.zip">')).toMatchObject([
      { url: 'https://files.example/d/a.zip' },
    ]);
  });

  it('leads to no local file, and to nothing in clear when it came encrypted itself', () => {
    const page = [
      'file:///etc/passwd/demo-1.0.zip',
      'http://index.example/demo-1.0.zip',
      'javascript:demo-1.0.zip',
      '//',
      '',
    ]
      .map((href) => `<base href="file:///etc/"><a href="${href}">demo-1.0.zip</a>`)
      .join('');
    expect(html(page)).toEqual([]);
    expect(html(page, new URL('http://index.example/simple/demo/'))).toMatchObject([
      { url: 'http://index.example/demo-1.0.zip' },
    ]);
  });

  it('says again what was put into it', () => {
    const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
    const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._+!-]{0,20}$/);
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.record({ name, requiresPython: text, yanked: text })), (files) => {
        const page = files.map(
          (file) =>
            `<a href="${encodeURIComponent(file.name)}" data-requires-python="${escape(file.requiresPython)}" data-yanked='${escape(file.yanked)}'>${escape(file.name)}</a>`,
        );
        const found = parseIndexHtml(page.join('\n'), PAGE);
        expect(found.map(({ name: one, requiresPython, yanked }) => ({ name: one, requiresPython, yanked }))).toEqual(
          files.map((file) => ({ ...file })),
        );
      }),
    );
  });

  it.each(['<a ', '<a "', "<a '", '<a x=" ', '<a =', '<!--', '<a href="x">', '<a b', '&#', ' \n', '<a\t/'])(
    'takes no more time for being long: %j',
    (piece) => {
      expect(parseIndexHtml(piece.repeat(100_000), PAGE).length).toBeLessThanOrEqual(100_000);
    },
  );
});

describe('a page in JSON', () => {
  it('has what PEP 691 and 700 know', () => {
    expect(
      json([
        {
          filename: 'demo-1.0.tar.gz',
          url: '../../files/demo-1.0.tar.gz',
          hashes: { sha256: SHA256, md5: 'short', blake2b: 'ab' },
          'requires-python': '>=3.8',
          size: 5,
          'upload-time': '2024-01-02T03:04:05.123456Z',
          yanked: 'broken',
        },
        { filename: 'demo-1.1.zip', url: 'demo-1.1.zip', yanked: true },
        { filename: 'demo-1.2.zip', url: 'demo-1.2.zip', yanked: false, 'requires-python': null, size: 'big' },
        { filename: 'demo-1.3.zip', url: 'demo-1.3.zip', yanked: '', 'upload-time': 'soon', hashes: { sha256: null } },
      ]),
    ).toEqual([
      {
        name: 'demo-1.0.tar.gz',
        url: 'https://index.example/files/demo-1.0.tar.gz',
        hashes: { sha256: SHA256 },
        requiresPython: '>=3.8',
        size: 5,
        uploadTime: '2024-01-02T03:04:05.123Z',
        yanked: 'broken',
      },
      {
        name: 'demo-1.1.zip',
        url: 'https://index.example/simple/demo/demo-1.1.zip',
        hashes: {},
        uploadTime: EPOCH,
        yanked: '',
      },
      { name: 'demo-1.2.zip', url: 'https://index.example/simple/demo/demo-1.2.zip', hashes: {}, uploadTime: EPOCH },
      { name: 'demo-1.3.zip', url: 'https://index.example/simple/demo/demo-1.3.zip', hashes: {}, uploadTime: EPOCH },
    ]);
  });

  it('leads to no local file', () => {
    expect(json([{ filename: 'demo-1.0.zip', url: 'file:///etc/passwd' }])).toEqual([]);
  });

  it('is refused when it is none', () => {
    for (const page of ['', '{', '[]', 'null', '{"files":{}}'])
      expect(() => parseIndexJson(page, PAGE)).toThrow(UpstreamError);
    expect(json([null, 1, [], {}, { filename: 1, url: 'x' }, { filename: 'x' }])).toEqual([]);
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(
          Array.isArray(parseIndexJson(JSON.stringify({ files: [value, { filename: 'a', url: value }] }), PAGE)),
        ).toBe(true);
      }),
    );
  });
});
