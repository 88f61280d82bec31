import { conditionHolds, parseOperator } from '@codeartifact-ci/emulator/auth/conditions.ts';
import { describe, expect, it } from '@jest/globals';

function holds(operator: string, wanted: string | readonly string[], values: readonly string[]): boolean {
  const parsed = parseOperator(operator);
  if (parsed === undefined) throw new Error(`there is no operator ${operator}`);
  const condition = { operator: parsed, key: 'aws:key', values: [wanted].flat() };
  return conditionHolds(condition, new Map([['aws:key', values]]), true);
}

describe('a condition operator', () => {
  it.each<[string, string, string, boolean]>([
    ['StringEquals', 'web', 'web', true],
    ['StringEquals', 'web', 'Web', false],
    ['StringEquals', 'w*', 'w*', true],
    ['StringEquals', 'w*', 'web', false],
    ['StringEqualsIgnoreCase', 'WEB', 'web', true],
    ['StringNotEqualsIgnoreCase', 'WEB', 'web', false],
    ['StringNotEqualsIgnoreCase', 'WEB', 'app', true],
    ['StringLike', 'w?b*', 'webshop', true],
    ['StringNotLike', 'w?b*', 'webshop', false],
    ['NumericEquals', '5', '5.0', true],
    ['NumericNotEquals', '5', '6', true],
    ['NumericLessThan', '3600', '3599', true],
    ['NumericLessThan', '3600', '3600', false],
    ['NumericLessThanEquals', '3600', '3600', true],
    ['NumericGreaterThan', '-1', '0', true],
    ['NumericGreaterThanEquals', '1', '0.5', false],
    ['NumericLessThan', '3600', 'soon', false],
    ['IpAddress', '203.0.113.0/24', '203.0.113.255', true],
    ['IpAddress', '203.0.113.0/24', '203.0.114.0', false],
    ['IpAddress', '203.0.113.7', '203.0.113.7', true],
    ['IpAddress', '2001:db8::/32', '2001:db8:1::1', true],
    ['IpAddress', '2001:db8::/32', '203.0.113.7', false],
    ['IpAddress', '0.0.0.0/0', '::1', false],
    ['IpAddress', '0.0.0.0/0', '255.255.255.255', true],
    ['IpAddress', '203.0.113.77/24', '203.0.113.1', true],
    ['IpAddress', '203.0.113.7/32', '203.0.113.6', false],
    ['IpAddress', '::/0', '2001:db8::1', true],
    ['IpAddress', '::/0', '203.0.113.7', false],
    ['IpAddress', '2001:DB8:0:0::/64', '2001:db8::ffff:1', true],
    ['IpAddress', '2001:db8::1/128', '2001:0db8:0000::0001', true],
    ['IpAddress', '2001:db8::1', '2001:db8::2', false],
    ['IpAddress', '203.0.113.0/24', '::ffff:203.0.113.7', true],
    ['IpAddress', '0.0.0.0/0', 'nowhere', false],
    ['IpAddress', '::/0', '203.0.113.7/32', false],
    ['NotIpAddress', '0.0.0.0/0', 'nowhere', true],
    ['NotIpAddress', '2001:db8::/32', '2001:db9::1', true],
    ['NotIpAddress', '203.0.113.0/24', '203.0.114.0', true],
    ['NotIpAddress', '203.0.113.0/24', '203.0.113.9', false],
    ['Bool', 'true', 'true', true],
    ['Bool', 'False', 'true', false],
    ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', true],
    ['ArnEquals', 'arn:aws:iam::1:role/*', 'arn:aws:iam::1:role/ci', true],
    ['ArnNotLike', 'arn:aws:iam::1:role/*', 'arn:aws:iam::1:role/ci', false],
    ['ArnNotEquals', 'arn:aws:iam::1:role/*', 'arn:aws:iam::1:user/ci', true],
  ])('%s %s, of %s: %p', (operator, wanted, value, expected) => {
    expect(holds(operator, wanted, [value])).toBe(expected);
  });

  it('holds for an absent key when it is negated or says IfExists, else not', () => {
    for (const operator of ['StringEquals', 'IpAddress', 'NumericLessThan', 'Bool']) {
      const wanted = { IpAddress: '10.0.0.0/8', NumericLessThan: '1' }[operator] ?? 'true';
      expect(holds(operator, wanted, [])).toBe(false);
      expect(holds(`${operator}IfExists`, wanted, [])).toBe(true);
    }
    for (const operator of ['StringNotEquals', 'StringNotLike', 'ArnNotLike'])
      expect(holds(operator, 'x', [])).toBe(true);
    expect(holds('NotIpAddress', '10.0.0.0/8', [])).toBe(true);
  });

  it('knows nothing of a variable that has no value: it matches no value, and negated each', () => {
    expect(holds('StringEquals', '${aws:PrincipalTag/none}', ['web'])).toBe(false);
    expect(holds('StringLike', ['${aws:PrincipalTag/none}', 'w*'], ['web'])).toBe(true);
    expect(holds('StringNotEquals', '${aws:PrincipalTag/none}', ['web'])).toBe(true);
    expect(holds('StringEquals', '${aws:PrincipalTag/none}', [])).toBe(false);
  });

  it('Null asks whether the key is absent', () => {
    expect(holds('Null', 'true', [])).toBe(true);
    expect(holds('Null', 'true', ['x'])).toBe(false);
    expect(holds('Null', 'false', ['x'])).toBe(true);
    expect(holds('Null', 'false', [])).toBe(false);
    expect(parseOperator('NullIfExists')).toBeUndefined();
  });

  it('for all values holds when each does, and when there are none; for any value when one does', () => {
    expect(holds('ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'])).toBe(true);
    expect(holds('ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'])).toBe(false);
    expect(holds('ForAllValues:StringEquals', ['a'], [])).toBe(true);
    expect(holds('ForAnyValue:StringEquals', ['a', 'b'], ['c', 'b'])).toBe(true);
    expect(holds('ForAnyValue:StringEquals', ['a'], ['c'])).toBe(false);
    expect(holds('ForAnyValue:StringEquals', ['a'], [])).toBe(false);
    expect(holds('ForAnyValue:StringNotEquals', ['a'], ['a', 'b'])).toBe(true);
    expect(holds('ForAllValues:StringNotEquals', ['a'], ['a', 'b'])).toBe(false);
  });
});
