import type { Change, Tagged } from './change.ts';
import type { Level } from '../policy/macros.ts';
import { parsePolicy, rulesOf, samePolicy, widening, type AccessStatement } from '../policy/policy.ts';
import { describeRules } from '../policy/policy-text.ts';
import type { PolicyHolder } from '../service/service.ts';
import type { PermissionsPolicy, Tags } from '../state/state.ts';

/** `wanted` undefined leaves the policy as it is, unless `prune` takes it away; null takes it away. */
export function policyChange(
  of: PolicyHolder,
  subject: string,
  wanted: string | null | undefined,
  existing: PermissionsPolicy | undefined,
  prune: boolean,
): Change[] {
  const level: Level = of.kind;
  const before = existing === undefined ? [] : parsePolicy(existing.document, subject);
  if (wanted === undefined || wanted === null) {
    if (existing === undefined || (wanted === undefined && !prune)) return [];
    return [
      {
        ...policyBase(of, subject, level, before, []),
        kind: 'delete',
        call: { do: 'delete-policy', of, revision: existing.revision },
      },
    ];
  }
  const after = parsePolicy(wanted, subject);
  if (existing !== undefined && samePolicy(before, after)) return [];
  return [
    {
      ...policyBase(of, subject, level, before, after),
      kind: existing === undefined ? 'create' : 'update',
      call: { do: 'put-policy', of, document: wanted, revision: existing?.revision },
    },
  ];
}

function policyBase(
  of: PolicyHolder,
  subject: string,
  level: Level,
  before: readonly AccessStatement[],
  after: readonly AccessStatement[],
): Omit<Change, 'kind' | 'call'> {
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const added = [...now].filter(([key]) => !old.has(key)).map(([, rule]) => rule);
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, rule]) => rule);
  return {
    id: `${of.kind === 'domain' ? 'domain' : subject}: policy`,
    subject,
    what: [
      'permissions policy',
      ...describeRules(added, level).map((line) => `+ ${line}`),
      ...describeRules(removed, level).map((line) => `- ${line}`),
    ],
    widens: describeRules(widening(before, after), level),
    after: [],
  };
}

/** `wanted` undefined leaves the tags as they are. Tags of AWS itself (`aws:…`) cannot be changed. */
export function tagChanges(of: Tagged, subject: string, wanted: Tags | undefined, existing: Tags): Change[] {
  if (wanted === undefined) return [];
  const set = new Map([...wanted].filter(([key, value]) => existing.get(key) !== value));
  const gone = [...existing.keys()].filter((key) => !wanted.has(key) && !key.startsWith('aws:'));
  const base = { subject, kind: 'update', widens: [], after: [] } as const;
  return [
    ...(set.size === 0
      ? []
      : [
          {
            ...base,
            id: `${subject}: tag`,
            what: [...set].map(([key, value]) => `tag ${key}=${value}`),
            call: { do: 'tag', of, tags: set } as const,
          },
        ]),
    ...(gone.length === 0
      ? []
      : [
          {
            ...base,
            id: `${subject}: untag`,
            what: gone.map((key) => `no tag ${key}`),
            call: { do: 'untag', of, keys: gone } as const,
          },
        ]),
  ];
}
