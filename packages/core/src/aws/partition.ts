import { partition as partitionOf } from '@aws-sdk/core/client';

/** The partition of a Region, as ARNs have it, from the SDK's own list: `aws`, `aws-cn`, `aws-eusc`, `aws-iso-b`, …; without a Region `aws`. */
export function partition(region: string | undefined): string {
  return region === undefined ? 'aws' : partitionOf(region).name;
}

/** How the names of the hosts of a Region's services end: `amazonaws.com`, and with dual stack `on.aws`. */
export function hostSuffixes(region: string): { readonly ipv4: string; readonly dualstack: string } {
  const { dnsSuffix, dualStackDnsSuffix } = partitionOf(region);
  return { ipv4: dnsSuffix, dualstack: dualStackDnsSuffix };
}
