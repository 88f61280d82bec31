import { describe, expect, it } from '@jest/globals';
import { parseFaultRule } from '@codeartifact-ci/emulator/control/fault-rule.ts';
import { Faults } from '@codeartifact-ci/emulator/control/faults.ts';
import { pathGlob } from '@codeartifact-ci/emulator/control/path-glob.ts';
import type { Subject } from '@codeartifact-ci/emulator/control/subject.ts';
import fc from 'fast-check';

const FORMATS = ['npm', 'pypi', 'maven', 'nuget'];

const subject = (given: Partial<Subject> = {}): Subject => ({
  method: 'GET',
  path: '/npm/d/my-org-111122223333/my-packages/left-pad',
  query: new URLSearchParams(),
  operation: undefined,
  format: 'npm',
  ...given,
});

describe('a fault', () => {
  it.each<[string, unknown]>([
    ['reset', { kind: 'reset' }],
    ['reset-upload', { kind: 'reset-upload', bytes: undefined }],
    ['reset-upload:100', { kind: 'reset-upload', bytes: 100 }],
    ['reset-after-upload', { kind: 'reset-after-upload' }],
    ['lost-reply', { kind: 'lost-reply' }],
    ['reset-reply:0', { kind: 'reset-reply', bytes: 0 }],
    ['reset-after-reply', { kind: 'reset-after-reply' }],
    ['drip', { kind: 'drip', milliseconds: 5000 }],
    ['drip:200ms', { kind: 'drip', milliseconds: 200 }],
    ['truncate:7', { kind: 'truncate', bytes: 7 }],
    ['wrong-length', { kind: 'wrong-length', difference: 10 }],
    ['wrong-length:-3', { kind: 'wrong-length', difference: -3 }],
    ['stale', { kind: 'stale' }],
    ['repeat-token', { kind: 'repeat-token' }],
    ['clock', { kind: 'clock', offset: 600_000 }],
    ['clock:-10m', { kind: 'clock', offset: -600_000 }],
    ['429', { kind: 'status', status: 429, retryAfter: undefined }],
    ['429:2', { kind: 'status', status: 429, retryAfter: 2 }],
    ['407', { kind: 'status', status: 407, retryAfter: undefined }],
  ])('%s', (text, fault) => {
    expect(parseFaultRule(text, FORMATS).fault).toEqual(fault);
  });
});

describe('a rule', () => {
  it('knows its requests', () => {
    const matches = (rule: string, given: Partial<Subject> = {}): boolean =>
      parseFaultRule(`reset ${rule}`, FORMATS).matches(subject(given));
    expect(matches('')).toBe(true);
    expect(matches('format=npm')).toBe(true);
    expect(matches('format=pypi|npm')).toBe(true);
    expect(matches('format=pypi')).toBe(false);
    expect(matches('format=npm', { format: undefined })).toBe(false);
    expect(matches('method=PUT|GET')).toBe(true);
    expect(matches('method=HEAD')).toBe(false);
    expect(matches('path=/npm/**/left-pad')).toBe(true);
    expect(matches('path=/npm/*/left-pad')).toBe(false);
    expect(matches('operation=AssumeRole', { operation: 'AssumeRole' })).toBe(true);
    expect(matches('operation=AssumeRole')).toBe(false);
    expect(matches('method=GET format=npm path=/pypi/**')).toBe(false);
  });

  it.each<[string, string]>([
    ['', 'must start with a fault: reset, reset-after-upload, lost-reply,'],
    ['explode', 'must start with a fault: reset, reset-after-upload, lost-reply,'],
    ['200', 'a status from 400 to 599'],
    ['600', 'a status from 400 to 599'],
    ['reset:5', 'has an argument for reset, which takes none'],
    ['truncate:half', "must have a number of bytes after 'truncate:'"],
    ['drip:5', "must have a number with ms, s, m, h or d after 'drip:'"],
    ['clock:10m', "must have a sign and a number with ms, s, m, h or d after 'clock:'"],
    ['wrong-length:0', "must have a number of bytes other than 0 after 'wrong-length:'"],
    ['wrong-length:5x', "must have a number of bytes other than 0 after 'wrong-length:'"],
    ['wrong-length:x5', "must have a number of bytes other than 0 after 'wrong-length:'"],
    ['truncate:-1', "must have a number of bytes after 'truncate:'"],
    ['4000', 'a status from 400 to 599'],
    ['x500', 'a status from 400 to 599'],
    ['503:soon', "must have a number of seconds after '503:'"],
    [
      'reset foo=1',
      "has 'foo=1', which is no condition: write NAME=VALUE with operation, format, method, path, after,",
    ],
    ['reset times', "has 'times', which is no condition"],
    ['reset times=', "has 'times=', which is no condition"],
    ['reset times=0', "must have a whole number from 1 after 'times='"],
    ['reset every=0', "must have a whole number from 1 after 'every='"],
    ['reset after=x', "must have a whole number from 0 after 'after='"],
    ['reset times=1 times=2', "has the condition 'times' twice"],
    ['reset probability=0', "must have a number above 0 and up to 1 after 'probability='"],
    ['reset probability=0.5x', "must have a number above 0 and up to 1 after 'probability='"],
    ['reset probability=1.5', "must have a number above 0 and up to 1 after 'probability='"],
    ['reset probability=2', "must have a number above 0 and up to 1 after 'probability='"],
    ['reset seed=1', 'has a seed, which goes with a probability only'],
    ['reset format=nmp', "has the format 'nmp'; legal are npm, pypi, maven, nuget"],
    ['reset method=get', "has the method 'get'; legal are GET, HEAD, PUT, POST, PATCH, DELETE"],
    ['reset operation=PublishPackage', "has the operation 'PublishPackage'; legal are GetCallerIdentity, AssumeRole,"],
  ])('%p is refused', (text, message) => {
    expect(() => parseFaultRule(text, FORMATS)).toThrow(message);
  });
});

describe('rules', () => {
  const fired = (rule: string, requests: number): number[] => {
    const faults = new Faults();
    faults.set([parseFaultRule(rule, FORMATS)]);
    return Array.from({ length: requests }, (_, index) => index + 1).filter(
      () => faults.next(subject(), () => true) !== undefined,
    );
  };

  it.each([
    ['reset', [1, 2, 3, 4, 5, 6, 7]],
    ['reset times=2', [1, 2]],
    ['reset after=3', [4, 5, 6, 7]],
    ['reset every=3', [3, 6]],
    ['reset after=1 every=2 times=2', [3, 5]],
    ['reset after=1 every=3', [4, 7]],
    ['reset after=2 every=5', [7]],
    ['reset probability=1', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s', (rule, expected) => {
    expect(fired(rule, 7)).toEqual(expected);
  });

  it('with a probability are the same for the same seed, near it, and others for another', () => {
    const one = fired('reset probability=0.3 seed=7', 2000);
    expect(one).toEqual(fired('reset probability=0.3 seed=7', 2000));
    expect(one).not.toEqual(fired('reset probability=0.3 seed=8', 2000));
    expect(one.length / 2000).toBeCloseTo(0.3, 1);
  });

  it('are asked in their order, and count what they saw', () => {
    const faults = new Faults();
    faults.set(
      ['500 format=pypi', '503 times=1', 'stale', '429:1 every=2'].map((rule) => parseFaultRule(rule, FORMATS)),
    );
    const kinds = [1, 2, 3].map(() => {
      const fault = faults.next(subject(), ({ kind }) => kind !== 'stale');
      return fault?.kind === 'status' ? fault.status : undefined;
    });
    expect(kinds).toEqual([503, undefined, 429]);
    expect(faults.report()).toEqual([
      { rule: '500 format=pypi', matched: 0, fired: 0 },
      { rule: '503 times=1', matched: 3, fired: 1 },
      { rule: 'stale', matched: 0, fired: 0 },
      { rule: '429:1 every=2', matched: 2, fired: 1 },
    ]);
    expect([faults.watches('stale', subject()), faults.watches('drip', subject())]).toEqual([true, false]);
  });
});

describe('a path pattern', () => {
  it.each([
    ['/npm/**.tgz', '/npm/d/a/b/left-pad/-/left-pad-1.0.0.tgz', true],
    ['/npm/*.tgz', '/npm/a/b.tgz', false],
    ['/npm/a?c', '/npm/abc', true],
    ['/npm/a.c', '/npm/abc', false],
    ['/npm/(a|b)+$', '/npm/(a|b)+$', true],
    ['**', '', true],
    ['/a', '/ab', false],
  ])('%s on %s: %p', (pattern, path, expected) => {
    expect(pathGlob(pattern)(path)).toBe(expected);
  });

  it('without wildcards is the path itself', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[*?]/.test(text)),
        fc.string(),
        (pattern, path) => {
          expect(pathGlob(pattern)(pattern)).toBe(true);
          expect(pathGlob(pattern)(path)).toBe(pattern === path);
        },
      ),
    );
  });
});
