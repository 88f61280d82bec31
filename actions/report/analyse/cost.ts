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
