import { describe, expect, it } from '@jest/globals';
import { countOf, dollars, percentOf, sizeOf } from '../../../../../actions/report/write/numbers.ts';

describe('a number in a report', () => {
  it.each<[number | null, string]>([
    [null, '–'],
    [0, '0 bytes'],
    [1, '1 byte'],
    [-1, '-1 byte'],
    [0.5, '1 byte'],
    [999, '999 bytes'],
    [999.4, '999 bytes'],
    // What would round up to a thousand of a unit is one of the next.
    [999.5, '1.00 kB'],
    [1000, '1.00 kB'],
    [9_994, '9.99 kB'],
    [9_995, '10.0 kB'],
    [99_949, '99.9 kB'],
    [99_950, '100 kB'],
    [999_499, '999 kB'],
    [999_500, '1.00 MB'],
    [-2_500_000, '-2.50 MB'],
    [1.5e9, '1.50 GB'],
    [2e12, '2.00 TB'],
    [3e15, '3.00 PB'],
    [4e18, '4000 PB'],
  ])('is %s bytes as %s', (bytes, text) => expect(sizeOf(bytes)).toBe(text));

  it.each<[number | null, string]>([
    [null, '–'],
    [0, '$0'],
    [0.000_099, 'under $0.0001'],
    [0.0001, '$0.0001'],
    [0.009_9, '$0.0099'],
    [0.01, '$0.010'],
    [0.999, '$0.999'],
    [1, '$1.00'],
    [1234.5, '$1,234.50'],
    [-0.5, '−$0.500'],
  ])('is %s dollars as %s', (amount, text) => expect(dollars(amount)).toBe(text));

  it.each([
    [0, 0, '0 %'],
    [0, 5, '0 %'],
    [1, 1000, '0.1 %'],
    [9.94, 100, '9.9 %'],
    [9.95, 100, '10 %'],
    [1, 1, '100 %'],
  ])('is %s of %s as %s', (part, whole, text) => expect(percentOf(part, whole)).toBe(text));

  it.each([
    [0, '0 versions'],
    [1, '1 version'],
    [1234, '1,234 versions'],
  ])('is %s of a noun as %s', (number, text) => {
    expect(countOf(number, 'version')).toBe(text);
    expect(countOf(number, 'repository', 'repositories')).toBe(
      text.replace('versions', 'repositories').replace('version', 'repository'),
    );
  });
});
