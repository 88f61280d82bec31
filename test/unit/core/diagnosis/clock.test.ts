import { expect, it } from '@jest/globals';
import { clockFault, describeSkew } from '@codeartifact-ci/core/diagnosis/clock.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const MINUTE = 60_000;

it.each([
  [0, undefined],
  [5 * MINUTE - 1, undefined],
  [-5 * MINUTE + 1, undefined],
  [
    5 * MINUTE,
    /^The clock of this machine is 5 minutes slow: it says 2026-03-01T12:00:00\.000Z, the service says 2026-03-01T12:05:00\.000Z\./,
  ],
  [-20 * MINUTE, /^The clock of this machine is 20 minutes fast: .*the service says 2026-03-01T11:40:00\.000Z\./],
])('a difference of %d ms is %p', (offset, text) => {
  const said = describeSkew(offset, NOW);
  if (text === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(text);
});

it.each<[unknown, boolean]>([
  [{ $response: { headers: { date: 'Sun, 01 Mar 2026 13:00:00 GMT' } } }, true],
  [{ $response: { headers: { Date: 'Sun, 01 Mar 2026 13:00:00 GMT' } } }, true],
  [{ $response: { headers: { date: 'soon' } } }, false],
  [{ $response: { headers: { date: 7 } } }, false],
  [{ $response: { headers: {} } }, false],
  [{ $response: null }, false],
  [{}, false],
  [undefined, false],
])('a reply has the time in its date: %j', (error, dated) => {
  expect(clockFault(error, NOW) !== undefined).toBe(dated);
});
