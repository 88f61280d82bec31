import { describe, expect, it } from '@jest/globals';
import { retryAfterMs } from '../../../../actions/publish/repository-client.ts';

describe('Retry-After', () => {
  it.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['Thu, 01 Jan 1970 00:01:40 GMT', 90_000],
    ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    [undefined, 0],
  ])('%j', (header, expected) => expect(retryAfterMs(header, 10_000)).toBe(expected));
});
