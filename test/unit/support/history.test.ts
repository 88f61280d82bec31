import { describe, expect, it } from '@jest/globals';
import { blobViolations, violations, type Held, type Sight, type Write } from '../../support/history.ts';

const two: Held = { status: 'Published', assets: { a: 'AAA', b: 'BBB' } };
const done = (result: Held, key = 'k'): Write => ({ key, acknowledged: true, result });
const cut = (result: Held, key = 'k'): Write => ({ key, acknowledged: false, result });
const sight = (held: Held, downloads: Sight['downloads'] = held?.assets ?? {}): ReadonlyMap<string, Sight> =>
  new Map([['k', { held, downloads }]]);

describe('a history', () => {
  it.each<[string, Write[], ReadonlyMap<string, Sight>]>([
    ['nothing', [], new Map()],
    ['an acknowledged publish that is there', [done(two)], sight(two)],
    ['a publish that was cut off and is not there', [cut(two)], new Map()],
    ['a publish that was cut off and is there', [cut(two)], sight(two)],
    ['a delete that is done', [done(two), done(undefined)], new Map()],
    ['a delete that was cut off and not done', [done(two), cut(undefined)], sight(two)],
    ['a delete that was cut off and done', [done(two), cut(undefined)], new Map()],
    [
      'a disposal, whose assets are gone',
      [done({ status: 'Disposed', assets: {} })],
      sight({ status: 'Disposed', assets: {} }),
    ],
    [
      'an unfinished version, which cannot be downloaded',
      [done({ ...two, status: 'Unfinished' })],
      sight({ ...two, status: 'Unfinished' }, {}),
    ],
  ])('holds with %s', (_what, history, seen) => {
    expect(violations(history, seen)).toEqual([]);
  });

  it.each<[string, Write[], ReadonlyMap<string, Sight>, string]>([
    [
      'a lost publish',
      [done(two)],
      new Map(),
      'k is absent, not Published(a=AAA b=BBB): an acknowledged change is lost',
    ],
    [
      'a lost publish before one that was cut off',
      [done(two), cut({ ...two, status: 'Archived' })],
      new Map(),
      'an acknowledged change is lost',
    ],
    ['a lost status', [done(two), done({ ...two, status: 'Archived' })], sight(two), 'an acknowledged change is lost'],
    ['a delete undone', [done(two), done(undefined)], sight(two), 'it should not be there'],
    ['a version nobody wrote', [], sight(two), 'it should not be there'],
    ['half a publish', [cut(two)], sight({ status: 'Published', assets: { a: 'AAA' } }), 'half of it is visible'],
    ['other bytes', [done(two)], sight({ status: 'Published', assets: { a: 'AAA', b: 'CCC' } }), 'a hash has changed'],
    [
      'other bytes behind the right name',
      [done(two)],
      sight(two, { a: 'AAA', b: 'CCC' }),
      'gives for b the bytes CCC, not BBB: a hash has changed',
    ],
    [
      'a listed asset that fails',
      [done(two)],
      sight(two, { a: 'AAA', b: undefined }),
      'k lists b, which cannot be downloaded',
    ],
    ['another version', [done(two, 'other')], sight(undefined), 'other is absent'],
  ])('is broken by %s', (_what, history, seen, message) => {
    expect(violations(history, seen)).toEqual([expect.stringContaining(message)]);
  });
});

describe('blobs', () => {
  it('have owners, and owners have blobs', () => {
    expect(blobViolations(['AAA', 'BBB'], sight(two))).toEqual([]);
    expect(blobViolations(['AAA', 'XXX'], sight(two))).toEqual([
      'the blob XXX belongs to nothing',
      'the blob BBB is missing',
    ]);
  });
});
