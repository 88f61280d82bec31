/** What the name that a client used says: nothing on loopback, the Region (and the VPC endpoint) for the service's own. */
export interface HostFacts {
  readonly region?: string | undefined;
  /** `vpce-1a2b3c4d` */
  readonly vpcEndpoint?: string | undefined;
}

const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d{1,2}';
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
/** User guide, "Endpoints and quotas" and "VPC endpoints": the API and the repositories, with IPv4 or dual stack. */
const SERVICE = [
  new RegExp(
    `^(?:[a-z0-9.-]+\\.)?codeartifact(?:-fips)?\\.(${REGION})\\.(?:amazonaws\\.com|api\\.aws|on\\.aws|localhost)(?::\\d+)?$`,
    'i',
  ),
  new RegExp(
    `^(vpce-[0-9a-f]+)-[a-z0-9-]+\\.(?:(?:d|api)\\.)?codeartifact\\.(${REGION})\\.vpce\\.amazonaws\\.com(?::\\d+)?$`,
    'i',
  ),
] as const;
const AT_START = new RegExp(`^/(${REGION})(?=/)`);

/** Undefined for a name that is not ours: a page in a browser must not reach us under one of its own (DNS rebinding). */
export function readHost(host: string): HostFacts | undefined {
  if (LOOPBACK.test(host)) return {};
  const [general, vpc] = SERVICE.map((form) => form.exec(host));
  if (vpc !== null && vpc !== undefined) return { vpcEndpoint: vpc[1]?.toLowerCase(), region: vpc[2]?.toLowerCase() };
  return general === null || general === undefined ? undefined : { region: general[1]?.toLowerCase() };
}

/** `/eu-west-1/npm/d/…`: a path that begins with a Region, which every other host name leaves to us to say. */
export function splitRegion(path: string): {
  readonly prefix: string;
  readonly region?: string | undefined;
  readonly path: string;
} {
  const [prefix = '', region] = AT_START.exec(path) ?? [];
  return { prefix, region, path: path.slice(prefix.length) };
}

/** What the addresses of a Region's repositories begin with: nothing for the emulator's own Region, `home`. */
export function regionPrefix(region: string, home: string): string {
  return region === home ? '' : `/${region}`;
}

/** The same place under the name that stands for both 127.0.0.1 and ::1; a name that is not of this machine stays. */
export function dualStack(origin: string): string {
  return origin.replace(/^(https?:\/\/)(?:127\.0\.0\.1|\[::1\])/, '$1localhost');
}
