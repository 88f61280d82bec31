import { BlockList, isIP, isIPv4 } from 'node:net';
import { matchesArn, matchesGlob } from './patterns.ts';

/** How a condition operator compares a value of the request with one of the policy. */
export interface Comparison {
  /** Why it could never hold for this value of a policy, or undefined. */
  readonly problem?: (wanted: string) => string | undefined;
  readonly holds: (value: string, wanted: string) => boolean;
  /** A negated operator holds when none of the wanted values matches, and when the key is absent. */
  readonly negated: boolean;
  /** Whether `*` and `?` in the policy's value stand for others. */
  readonly wildcards: boolean;
}

type Holds = Comparison['holds'];

const equal: Holds = (value, wanted) => value === wanted;
const equalInAnyCase: Holds = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();
const like: Holds = (value, wanted) => matchesGlob(wanted, value);
// IAM treats ArnEquals and ArnLike alike.
const arn: Holds = (value, wanted) => matchesArn(wanted, value);

function plain(holds: Holds, problem?: Comparison['problem']): Omit<Comparison, 'negated'> {
  return { holds, wildcards: false, ...(problem === undefined ? {} : { problem }) };
}

/** Compares by what both sides are parsed to: what is none of its kind compares with nothing. */
function parsed(
  parse: (text: string) => number,
  form: string,
  holds: (value: number, wanted: number) => boolean,
): Omit<Comparison, 'negated'> {
  return plain(
    (value, wanted) => holds(parse(value), parse(wanted)),
    (wanted) => (Number.isNaN(parse(wanted)) ? `'${wanted}' is no ${form}` : undefined),
  );
}

/**
 * Milliseconds since the epoch, or NaN, of a date as policies write it (IAM user guide, "Date condition operators"): a
 * W3C profile of ISO 8601, in UTC where there is a time, or seconds since the epoch.
 */
function parseDate(text: string): number {
  if (/^\d{5,12}$/.test(text)) return Number(text) * 1000;
  const iso = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;
  return iso.test(text) ? Date.parse(text) : Number.NaN;
}

function parseNumber(text: string): number {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

const ORDERS: Readonly<Record<string, (value: number, wanted: number) => boolean>> = {
  LessThan: (value, wanted) => value < wanted,
  LessThanEquals: (value, wanted) => value <= wanted,
  GreaterThan: (value, wanted) => value > wanted,
  GreaterThanEquals: (value, wanted) => value >= wanted,
};
const same = (value: number, wanted: number): boolean => value === wanted;
const DATE = 'date: write it as 2026-01-31T12:00:00Z, or in seconds since 1970';

type Family = 'ipv4' | 'ipv6';

/** A range of addresses as `203.0.113.0/24`, or one address; undefined for anything else. */
function parseRange(text: string): { readonly family: Family; readonly range: BlockList } | undefined {
  const [address = '', bits, ...rest] = text.split('/');
  if (isIP(address) === 0 || rest.length > 0) return undefined;
  const [family, most] = isIPv4(address) ? (['ipv4', 32] as const) : (['ipv6', 128] as const);
  const prefix = bits === undefined ? most : Number(/^\d{1,3}$/.test(bits) ? bits : Number.NaN);
  if (!(prefix <= most)) return undefined;
  const range = new BlockList();
  range.addSubnet(address, prefix, family);
  return { family, range };
}

/** An IPv4 address is in no range of IPv6 addresses, `::/0` included; one that IPv6 maps counts as the IPv4 address. */
function isInRange(value: string, wanted: string): boolean {
  const parsed = parseRange(wanted);
  if (parsed === undefined || isIP(value) === 0) return false;
  const family = isIPv4(value) ? 'ipv4' : 'ipv6';
  return (family === 'ipv6' || parsed.family === 'ipv4') && parsed.range.check(value, family);
}

const inRange = plain(isInRange, (wanted) =>
  parseRange(wanted) === undefined
    ? `'${wanted}' is no range of addresses: write it as 203.0.113.0/24 or 2001:db8::/32`
    : undefined,
);

const yesOrNo = (wanted: string): string | undefined =>
  /^(true|false)$/i.test(wanted) ? undefined : `'${wanted}' is neither true nor false`;

/** Positive operators, with the name of what negates each. */
const PAIRS: readonly (readonly [string, string, Omit<Comparison, 'negated'>])[] = [
  ['StringEquals', 'StringNotEquals', plain(equal)],
  ['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', plain(equalInAnyCase)],
  ['StringLike', 'StringNotLike', { holds: like, wildcards: true }],
  ['NumericEquals', 'NumericNotEquals', parsed(parseNumber, 'number', same)],
  ['DateEquals', 'DateNotEquals', parsed(parseDate, DATE, same)],
  ['IpAddress', 'NotIpAddress', inRange],
  ['ArnEquals', 'ArnNotEquals', { holds: arn, wildcards: true }],
  ['ArnLike', 'ArnNotLike', { holds: arn, wildcards: true }],
];

/** By the operator's name (IAM user guide, "Condition operators"); `Null` stands apart. */
export const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ...PAIRS.flatMap(([name, opposite, comparison]): [string, Comparison][] => [
    [name, { ...comparison, negated: false }],
    [opposite, { ...comparison, negated: true }],
  ]),
  ...Object.entries(ORDERS).flatMap(([order, holds]): [string, Comparison][] => [
    [`Numeric${order}`, { ...parsed(parseNumber, 'number', holds), negated: false }],
    [`Date${order}`, { ...parsed(parseDate, DATE, holds), negated: false }],
  ]),
  ['Bool', { ...plain(equalInAnyCase, yesOrNo), negated: false }],
  ['BinaryEquals', { ...plain(equal), negated: false }],
]);

/** Whether a key shall be absent (`true`) or there (`false`). */
export const NULL: Comparison = { ...plain(() => false, yesOrNo), negated: false };
