import { describe, expect, it } from '@jest/globals';
import { negotiate } from '@codeartifact-ci/emulator/formats/pypi/negotiation.ts';
import fc from 'fast-check';

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json';
const HTML_TYPE = 'application/vnd.pypi.simple.v1+html';

describe('the representation of a project page', () => {
  it.each([
    // As pip, uv and browsers ask.
    [`${JSON_TYPE}, ${HTML_TYPE}; q=0.1, text/html; q=0.01`, JSON_TYPE],
    [`${JSON_TYPE}, ${HTML_TYPE};q=0.2, text/html`, 'text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    [undefined, 'text/html'],
    ['', 'text/html'],
    ['*/*', 'text/html'],
    ['text/*', 'text/html'],
    ['application/*', JSON_TYPE],
    ['application/vnd.pypi.simple.latest+json', JSON_TYPE],
    ['application/vnd.pypi.simple.latest+html', HTML_TYPE],
    ['APPLICATION/VND.PYPI.SIMPLE.V1+JSON', JSON_TYPE],
    // The range that fits best decides, and not the one that is liked best.
    [`*/*, text/html;q=0.1, ${HTML_TYPE};q=0`, JSON_TYPE],
    [`${JSON_TYPE};q=0, */*;q=0.1`, 'text/html'],
    ['text/html;q=0.5;level=1, application/vnd.pypi.simple.v1+json;q=0.6', JSON_TYPE],
  ])('for %j is %s', (accept, type) => {
    expect(negotiate(accept)?.name).toBe(type);
  });

  it.each(['application/json', 'image/*', '*/*;q=0', `${JSON_TYPE};q=none`, 'text', 'text/html;q=0'])(
    'for %j there is none',
    (accept) => {
      expect(negotiate(accept)).toBeUndefined();
    },
  );

  it('is one that the client takes, whatever it sends', () => {
    fc.assert(
      fc.property(fc.string(), (accept) => {
        expect([undefined, 'text/html', JSON_TYPE, HTML_TYPE]).toContain(negotiate(accept)?.name);
      }),
    );
  });
});
