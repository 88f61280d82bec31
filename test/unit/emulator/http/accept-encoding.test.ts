import { describe, expect, test } from '@jest/globals';
import { acceptsGzip } from '../../../../packages/emulator/src/http/accept-encoding.ts';

describe('Whether a reply may be packed by gzip', () => {
  test.each(['gzip', 'deflate, gzip;q=0.5', 'GZIP', 'x-gzip', '*', 'br;q=1.0, *;q=0.1', 'gzip; q = 1'])(
    'it may for a client that sends Accept-Encoding: %s',
    (header) => {
      expect(acceptsGzip(header)).toBe(true);
    },
  );

  test.each([
    undefined,
    '',
    'br',
    'gzip;q=0',
    'gzip; q=0.000',
    '*;q=0',
    'identity, gzip;q=0, *',
    'gzip;q=none',
    'nogzip',
  ])('it may not for a client that sends Accept-Encoding: %s', (header) => {
    expect(acceptsGzip(header)).toBe(false);
  });
});
