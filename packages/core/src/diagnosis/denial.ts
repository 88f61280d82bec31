/** The kinds of policies that AWS names in a refusal (IAM user guide, "Troubleshoot access denied error messages"). */
export const LAYERS = [
  'identity-based policy',
  'resource-based policy',
  'session policy',
  'permissions boundary',
  'service control policy',
  'resource control policy',
  'VPC endpoint policy',
] as const;
export type Layer = (typeof LAYERS)[number];

/** What a refusal says. */
export interface Denial {
  /** ARN of the caller. */
  readonly principal: string;
  /** `codeartifact:ReadFromRepository` */
  readonly action: string;
  /** ARN, or `*`. */
  readonly resource: string;
  /** The kind of policy that refused; undefined where AWS does not say. */
  readonly layer: Layer | undefined;
  /** By a Deny, rather than for want of an Allow. */
  readonly explicit: boolean;
}

/**
 * Reads AWS's sentence `User: ARN is not authorized to perform: ACTION on resource: ARN because no identity-based
 * policy allows the ACTION action`, or `… with an explicit deny in a resource-based policy`. Undefined for any other
 * text.
 */
export function parseDenial(message: string): Denial | undefined {
  const match =
    /User: (\S{1,2048}) is not authorized to perform: ([a-z0-9-]+:\w+)(?: on resource: ("?)([^\s"]+)\3)?([^]*)/.exec(
      message,
    );
  if (match === null) return undefined;
  const [, principal = '', action = '', , resource = '*', rest = ''] = match;
  const reason = /^\s*(?:because no (.+?) allows|with an explicit deny in an? ([^:.]+))/.exec(rest);
  const named = (reason?.[1] ?? reason?.[2])?.trim();
  return {
    principal,
    action,
    resource,
    layer: LAYERS.find((layer) => layer === named),
    explicit: reason?.[2] !== undefined || /explicit deny/.test(rest),
  };
}

/** The role or user behind a caller's ARN, as people know it: `role ci-read`. */
export function callerName(arn: string): string {
  const role = /^arn:[^:]+:sts::\d+:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  if (role !== undefined) return `role ${role}`;
  const user = /^arn:[^:]+:iam::\d+:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
  return user === undefined ? arn : `user ${user}`;
}

/** The account of an ARN; '' where it has none. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/** What a policy names as the principal: the role rather than one of its sessions. */
export function principalArn(arn: string): string {
  const match = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(arn);
  return match === null ? arn : `arn:${match[1] ?? 'aws'}:iam::${match[2] ?? ''}:role/${match[3] ?? ''}`;
}

/** `an identity-based policy` */
export function layerName(layer: Layer): string {
  return `${layer.startsWith('identity') ? 'an' : 'a'} ${layer}`;
}
