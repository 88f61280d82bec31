import type { Principal } from './types.ts';

export interface WebIdentity {
  /** Without its scheme, as condition keys have it: `token.actions.githubusercontent.com`. */
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

export type TrustRequest =
  | { readonly action: 'sts:AssumeRole'; readonly caller: Principal; readonly externalId: string | undefined }
  | { readonly action: 'sts:AssumeRoleWithWebIdentity'; readonly identity: WebIdentity };

interface TrustStatement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Principal: Readonly<Record<string, string | readonly string[]>>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** Whether a role's trust policy lets the caller in. */
export function trusts(policy: string, request: TrustRequest): boolean {
  const { Statement } = JSON.parse(policy) as { Statement?: TrustStatement | readonly TrustStatement[] };
  const matching = list(Statement ?? []).filter(
    (statement) =>
      list(statement.Action).some((action) => action === request.action || action === 'sts:*') &&
      principalMatches(statement, request) &&
      Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
        Object.entries(keys).every(([key, wanted]) => holds(operator, valueOf(key, request), list(wanted))),
      ),
  );
  return matching.length > 0 && matching.every(({ Effect }) => Effect === 'Allow');
}

function principalMatches({ Principal: principal }: TrustStatement, request: TrustRequest): boolean {
  if (request.action === 'sts:AssumeRoleWithWebIdentity') {
    return list(principal['Federated'] ?? []).some(
      (arn) => arn === request.identity.issuer || arn.endsWith(`/${request.identity.issuer}`),
    );
  }
  const { arn, account } = request.caller;
  return list(principal['AWS'] ?? []).some((entry) =>
    ['*', arn, account, `arn:aws:iam::${account}:root`].includes(entry),
  );
}

function valueOf(key: string, request: TrustRequest): string | undefined {
  if (request.action === 'sts:AssumeRole') return key === 'sts:ExternalId' ? request.externalId : undefined;
  const { issuer, subject, audience } = request.identity;
  if (key === `${issuer}:sub`) return subject;
  return key === `${issuer}:aud` ? audience : undefined;
}

function holds(operator: string, value: string | undefined, wanted: readonly string[]): boolean {
  if (value === undefined) return operator.endsWith('IfExists');
  if (/^(ForAnyValue:)?StringEquals(IfExists)?$/.test(operator)) return wanted.includes(value);
  if (/^(ForAnyValue:)?StringLike(IfExists)?$/.test(operator)) {
    return wanted.some((pattern) => like(pattern).test(value));
  }
  return false;
}

function like(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}

function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
