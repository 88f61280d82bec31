import type { CostSection, UsageSection } from '../document.ts';

/** What the service bills, in US dollars; as its price list says without the free tier, unless given otherwise. */
export interface Prices {
  readonly perGigabyteMonth: number;
  readonly perTenThousandRequests: number;
}

/** A gigabyte as AWS bills it. */
const GIGABYTE = 1e9;

/** US dollars a month. */
export function storageCost(bytes: number, { perGigabyteMonth }: Prices): number {
  return (bytes / GIGABYTE) * perGigabyteMonth;
}

/** US dollars. */
export function requestCost(requests: number, { perTenThousandRequests }: Prices): number {
  return (requests / 10_000) * perTenThousandRequests;
}

const MONTH_DAYS = 365.25 / 12;

/**
 * What the domain costs a month, and what this run did. `bytes` as the service counts them, undefined where it does not
 * say; requests at the rate of the days that `usage` is of.
 */
export function costSection(
  prices: Prices,
  bytes: number | undefined,
  usage: UsageSection | null,
  calls: number,
): CostSection {
  return {
    currency: 'USD',
    ...prices,
    storage: bytes === undefined ? null : storageCost(bytes, prices),
    requests: usage?.operations ? requestCost((totalCalls(usage.operations) / usage.days) * MONTH_DAYS, prices) : null,
    thisRun: requestCost(calls, prices),
  };
}

function totalCalls(operations: readonly { readonly calls: number }[]): number {
  return operations.reduce((sum, { calls }) => sum + calls, 0);
}
