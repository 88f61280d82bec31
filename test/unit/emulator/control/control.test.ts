import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { applyClock, parseClock } from '@codeartifact-ci/emulator/control/clock-setting.ts';
import { createControl } from '@codeartifact-ci/emulator/control/control.ts';
import { parseDuration, parseOffset } from '@codeartifact-ci/emulator/control/durations.ts';
import { formatLatency, parseLatency, pickLatency } from '@codeartifact-ci/emulator/control/latency.ts';
import { parseQuotas } from '@codeartifact-ci/emulator/control/quota-rates.ts';
import fc from 'fast-check';

const messageOf = (work: () => unknown): string => {
  try {
    return JSON.stringify(work());
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};

describe('durations', () => {
  it.each([
    ['30ms', 30],
    ['1.5s', 1500],
    ['0.25s', 250],
    ['1.125s', 1125],
    ['12h', 43_200_000],
    ['10m', 600_000],
    ['2h', 7_200_000],
    ['7d', 604_800_000],
    ['0s', 0],
  ])('%s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
    expect(parseOffset(`-${text}`)).toBe(-milliseconds);
    expect(parseOffset(text)).toBeUndefined();
  });

  it.each([
    '',
    '30',
    'ms',
    '-1s',
    '1s\n',
    'x1s',
    '1.1234s',
    '1.s',
    'constructor',
    '1 s',
    '1e3s',
    '.5s',
    '1sm',
    '1y',
    '9999999999s',
  ])('not %p', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('latency', () => {
  it.each([
    ['30ms', '30ms-30ms'],
    ['0', '0ms-0ms'],
    ['10ms-50ms', '10ms-50ms'],
    ['50ms-1s', '50ms-1000ms'],
  ])('%s', (text, range) => {
    const { from, to } = parseLatency(text);
    expect(`${from}ms-${to}ms`).toBe(range);
    expect(parseLatency(formatLatency({ from, to }))).toEqual({ from, to });
  });

  it.each(['', '30', '50ms-10ms', '10ms-', '-10ms', '1ms-2ms-3ms', '11m', 'fast'])('refuses %p', (text) => {
    expect(messageOf(() => parseLatency(text))).toBe(
      'SettingError: must be a number with ms, s, m, h or d or a range such as 10ms-50ms, of at most 10m',
    );
  });

  it('picks within the range, from its start to its end', () => {
    const latency = parseLatency('10ms-50ms');
    expect([0, 0.25, 1 - Number.EPSILON].map((value) => Math.round(pickLatency(latency, () => value)))).toEqual([
      10, 20, 50,
    ]);
  });
});

describe('the clock', () => {
  // The machine's time stands still.
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 2));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is set, moved on from where it is, and given back', () => {
    const clock = new Clock();
    applyClock(clock, parseClock('2027-01-01T00:00:00Z'));
    expect(new Date(clock.now()).toISOString()).toBe('2027-01-01T00:00:00.000Z');
    applyClock(clock, parseClock('+2h'));
    expect(new Date(clock.now()).toISOString()).toBe('2027-01-01T02:00:00.000Z');
    applyClock(clock, parseClock('2027-01-01T00:00+05:30'));
    expect(new Date(clock.now()).toISOString()).toBe('2026-12-31T18:30:00.000Z');
    applyClock(clock, parseClock('machine'));
    expect(clock.offset).toBe(0);
  });

  it.each([
    ['2027-01-01T00:00Z', 0],
    ['2027-01-01T00:00:01Z', 1_000],
    ['2027-01-01T00:00:00.5Z', 500],
    ['2027-01-01T00:00:00.125Z', 125],
    ['2027-01-01T01:00:00+01:00', 0],
    ['2026-12-31T23:00:00-01:00', 0],
  ])('may be set to %s', (text, more) => {
    expect(parseClock(text)).toEqual({ time: Date.UTC(2027, 0) + more });
  });

  it.each([
    '',
    '2h',
    '2027-01-01',
    '2027-01-01T00:00:00',
    '2027-13-01T00:00:00Z',
    '2027-02-30T00:00:00Z',
    '2027-04-31T00:00:00+01:00',
    '1969-01-01T00:00:00Z',
    'tomorrow',
    'x2027-01-01T00:00:00Z',
    '2027-01-01T00:00:00Zx',
    '2027-01-01T00:00:00.1234Z',
    '9999-01-01T00:00:00Z',
    '12027-01-01T00:00:00Z',
  ])('refuses %p', (text) => {
    expect(messageOf(() => parseClock(text))).toMatch(/^SettingError: must be a time with its zone/);
  });

  it('is wrong only for what runs within a skew', async () => {
    const clock = new Clock();
    const inside = await clock.skewed(3_600_000, () => Promise.resolve(clock.now()));
    expect(inside - clock.now()).toBe(3_600_000);
  });

  it('is, to a client, the nearer of its own time and the machine’s', () => {
    const clock = new Clock();
    clock.advance(86_400_000);
    const machine = Date.now();
    expect(clock.nearest(machine)).toBe(machine);
    expect(clock.nearest(machine + 86_000_000)).toBe(clock.now());
  });
});

describe('quotas', () => {
  it('are the published ones', () => {
    const quotas = parseQuotas('aws');
    expect(quotas.get('GetAuthorizationToken')).toEqual({ perSecond: 40, burst: 40 });
    expect(quotas.get('CopyPackageVersions')).toEqual({ perSecond: 5, burst: 5 });
    expect(quotas.get('read')).toEqual({ perSecond: 800, burst: 800 });
    expect(parseQuotas('off').size).toBe(0);
  });

  it('are what an object says', () => {
    const given = { ListDomains: 0.5, read: { perSecond: 20, burst: 3 }, write: { perSecond: 2 } };
    expect(Object.fromEntries(parseQuotas(given))).toEqual({
      ListDomains: { perSecond: 0.5, burst: 1 },
      read: { perSecond: 20, burst: 3 },
      write: { perSecond: 2, burst: 2 },
    });
  });

  it.each<[unknown, string]>([
    ['fast', 'must be aws, off, or an object'],
    [[1], 'must be aws, off, or an object'],
    [null, 'must be aws, off, or an object'],
    [{ ListDomain: 1 }, "has a rate for 'ListDomain', which is neither a class (read, write, token, address) nor"],
    [{ constructor: 1 }, "has a rate for 'constructor'"],
    [{ read: 0 }, "has for 'read' 0: give requests per second"],
    [{ read: -1 }, "has for 'read' -1"],
    [{ read: '5' }, `has for 'read' "5"`],
    [{ read: { perSecond: 1, burst: 0.5 } }, "has for 'read' burst 0.5"],
    [{ read: { burst: 5 } }, "has for 'read' perSecond undefined"],
    [{ read: { perSecond: 1, per: 2 } }, "has for 'read' the member 'per'"],
  ])('refuses %j', (value, message) => {
    expect(messageOf(() => parseQuotas(value))).toContain(`SettingError: ${message}`);
  });
});

describe('control', () => {
  it('changes what is named, or, if something is wrong, nothing', () => {
    const control = createControl(new Clock(), { latency: '5ms', faults: ['500 times=1'] }, []);
    control.change({ clock: '+1h', quotas: { read: 1 } });
    const before = control.state();
    expect(before).toMatchObject({
      latency: '5ms',
      quotas: { read: { perSecond: 1, burst: 1 } },
      faults: [{ rule: '500 times=1', matched: 0, fired: 0 }],
    });
    expect(before.clock.offsetMilliseconds).toBeGreaterThan(3_599_000);
    expect(messageOf(() => control.change({ latency: '9ms', quotas: 'off', faults: ['500', 'nonsense'] }))).toMatch(
      /^SettingError: 'faults\[1\]' must start with a fault: reset, /,
    );
    expect({ ...control.state(), clock: 0 }).toEqual({ ...before, clock: 0 });
  });

  it('goes back to the start', () => {
    const clock = new Clock();
    const control = createControl(clock, { latency: '5ms', clock: '+1h' }, []);
    const { offset } = clock;
    control.change({ latency: '0', clock: '+5h', quotas: 'aws', faults: ['500'] });
    control.reset();
    expect(control.state()).toMatchObject({ latency: '5ms', quotas: 'off', faults: [] });
    expect(clock.offset).toBe(offset);
  });

  it('says what is wrong of any text, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, value) => {
        for (const settings of [{ clock: text }, { latency: text }, { quotas: value }, { faults: [text] }]) {
          const message = messageOf(() => createControl(new Clock(), settings, ['npm']).state());
          expect(message).toMatch(/^(SettingError: '|\{)/);
        }
      }),
    );
  });
});
