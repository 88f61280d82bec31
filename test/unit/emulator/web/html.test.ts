import { describe, expect, it } from '@jest/globals';
import { Html, html, visible } from '@codeartifact-ci/emulator/web/html.ts';
import { outsideLink, packagePage, versionPage, withQuery } from '@codeartifact-ci/emulator/web/links.ts';
import type { DomainRow } from '@codeartifact-ci/emulator/store/types.ts';
import fc from 'fast-check';

const domain: DomainRow = {
  id: 1,
  owner: '111122223333',
  name: 'acme',
  region: 'us-east-1',
  encryption_key: 'k',
  created: 0,
};

/** The text that a browser would read from markup without elements. */
function decoded(markup: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup.replace(/&([a-z]+|#39);/g, (_, name: string) => characters[name] ?? '?');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '\u202e', '\u200d', '\ud800', 'lt;', '=', '/', ' ', 'a'),
  }),
);

describe('html', () => {
  it('keeps any text a text, in an element and in an attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { markup } = html`<i title="${text}">${text}</i>`;
        const match = /^<i title="([^"<>]*)">([^<>]*)<\/i>$/.exec(markup);
        expect(match).not.toBeNull();
        expect(decoded(match?.[1] ?? '')).toBe(visible(text));
        expect(decoded(match?.[2] ?? '')).toBe(visible(text));
      }),
    );
  });

  it('leaves its own markup alone, joins lists, and shows nothing for nothing', () => {
    const list = ['<', 1, html`<b>${'&'}</b>`].map((value) => html`${value},`);
    expect(html`${list}${undefined}${false}${0}${''}`.markup).toBe('&lt;,1,<b>&amp;</b>,0');
    expect(html`x`).toBeInstanceOf(Html);
  });
});

describe('visible', () => {
  it('spells out what hides or turns text round', () => {
    expect(visible('a\u202eb')).toBe('a[U+202E]b');
    expect(visible('x\u200by\u0000z\ufeff')).toBe('x[U+200B]y[U+0000]z[U+FEFF]');
    expect(visible('\ud800')).toBe('[U+D800]');
    expect(visible('tag\u{e0061}')).toBe('tag[U+E0061]');
    expect(visible('fo\u200do')).toBe('fo[U+200D]o');
  });

  it('leaves writing, line ends and emoji alone', () => {
    for (const text of ['שלום', 'naïve 日本語', 'two\n\tlines', '👩‍💻', '👩🏽‍🚀', '❤️‍🔥']) expect(visible(text)).toBe(text);
  });

  it('leaves no control of direction, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/);
        expect(visible(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('links', () => {
  it('lead outside by http and https alone', () => {
    expect(outsideLink('https://acme.example/?a=1&b=2').markup).toContain('href="https://acme.example/?a=1&amp;b=2"');
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      'https://',
      '',
    ]) {
      expect(outsideLink(address).markup).not.toContain('<a');
    }
  });

  it('never become anything else, whatever a package states', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.webUrl(), fc.string()), (address) => {
        const { markup } = outsideLink(address);
        for (const [, href = ''] of markup.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https?:\/\//);
      }),
    );
  });

  it('carry any coordinates through the address and back', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (namespace, name, version) => {
        const at = { format: 'npm', namespace, name } as const;
        const url = new URL(versionPage(domain, { name: 'app' }, at, version), 'http://127.0.0.1');
        expect(url.pathname).toBe('/web/d/us-east-1/acme-111122223333/r/app/version');
        expect(url.searchParams.get('namespace') ?? '').toBe(namespace.toWellFormed());
        expect(url.searchParams.get('package') ?? '').toBe(name.toWellFormed());
        expect(url.searchParams.get('version')).toBe(version.toWellFormed());
        expect(packagePage(domain, { name: 'app' }, at)).not.toMatch(/["<> ]/);
      }),
    );
  });

  it('leave out parameters without a value', () => {
    expect(withQuery('/x', { a: '', b: undefined })).toBe('/x');
    expect(withQuery('/x', { a: '1 &', b: '2' })).toBe('/x?a=1%20%26&b=2');
  });
});
