import { describe, expect, it } from '@jest/globals';
import { costSection } from '../../../../../actions/report/analyse/cost.ts';

const PRICES = { perGigabyteMonth: 0.05, perTenThousandRequests: 0.05 };

describe('the cost of a domain', () => {
  it('is its gigabytes and its requests a month, and the calls of the run', () => {
    const operations = [
      { operation: 'ReadFromRepository', calls: 200_000 },
      { operation: 'ListPackages', calls: 100_000 },
    ];
    const usage = { days: 30, operations, daily: null, events: null };
    expect(costSection(PRICES, 2e9, usage, 20_000)).toEqual({
      ...{ currency: 'USD', ...PRICES, storage: 0.1, thisRun: 0.1 },
      requests: expect.closeTo((300_000 / 30) * (365.25 / 12) * (0.05 / 10_000), 9),
    });
  });

  it('is not known where the service does not say', () => {
    const usage = { days: 30, operations: null, daily: null, events: null };
    for (const read of [usage, null]) {
      expect(costSection(PRICES, undefined, read, 0)).toMatchObject({ storage: null, requests: null, thisRun: 0 });
    }
    expect(costSection(PRICES, 0, { ...usage, operations: [] }, 0)).toMatchObject({ storage: 0, requests: 0 });
  });
});
