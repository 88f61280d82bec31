import { partition as partitionOf } from '@aws-sdk/core/client';

/** The partition of a Region, as ARNs have it, from the SDK's own list: `aws`, `aws-cn`, `aws-eusc`, `aws-iso-b`, …; without a Region `aws`. */
export function partition(region: string | undefined): string {
  return region === undefined ? 'aws' : partitionOf(region).name;
}

/**
 * How the names of repositories' hosts end in a Region: `amazonaws.com`, and with dual stack `on.aws`. The SDK's list has
 * the ending of a service's API there, `api.aws`; what customers own in a service is below `on.` (user guide, "Dual-stack
 * endpoints").
 */
export function hostSuffixes(region: string): { readonly ipv4: string; readonly dualstack: string } {
  const { dnsSuffix, dualStackDnsSuffix } = partitionOf(region);
  return { ipv4: dnsSuffix, dualstack: dualStackDnsSuffix.replace(/^api\./, 'on.') };
}

/** How the names of an API's hosts end in a Region, and which kinds of them there are. */
export function apiHosts(region: string): {
  readonly ipv4: string;
  readonly dualStack: string;
  readonly hasFips: boolean;
  readonly hasDualStack: boolean;
} {
  const { dnsSuffix, dualStackDnsSuffix, supportsFIPS, supportsDualStack } = partitionOf(region);
  return { ipv4: dnsSuffix, dualStack: dualStackDnsSuffix, hasFips: supportsFIPS, hasDualStack: supportsDualStack };
}
