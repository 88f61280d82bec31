import type { Change } from './change.ts';
import { effective, opens, type Groups } from '../state/groups.ts';
import { freshRestrictions } from '../state/outcome.ts';
import { tagChanges } from './policies-and-tags.ts';
import { createdId, sameList } from './repositories.ts';
import type { AllowedRepository } from '../service/service.ts';
import {
  ORIGIN_KEYS,
  ORIGIN_TYPES,
  ROOT_GROUP,
  type Actual,
  type ActualGroup,
  type Desired,
  type DesiredGroup,
  type OriginMode,
  type OriginType,
  type Restriction,
  type Restrictions,
} from '../state/state.ts';

/** The changes of the package groups in the file; `after` holds all groups as they will be. */
export function planGroups(desired: Desired, actual: Actual, after: Groups): Change[] {
  return [...desired.groups].flatMap(([pattern, wanted]) => {
    const existing = actual.groups.get(pattern) ?? (pattern === ROOT_GROUP ? FRESH_ROOT : undefined);
    const created = existing === undefined ? [create(pattern, wanted)] : [];
    const origin = setOrigin(
      pattern,
      wanted,
      existing?.restrictions ?? freshRestrictions(pattern),
      desired,
      actual,
      after,
    );
    return [
      ...created,
      ...(existing === undefined ? [] : updates(pattern, wanted, existing)),
      ...origin.map((change) => ({ ...change, after: [...created.map(({ id }) => id), ...change.after] })),
    ];
  });
}

/** The root group as it comes with a new domain; its ARN is not known before. */
const FRESH_ROOT: ActualGroup = {
  arn: '',
  description: '',
  contactInfo: '',
  tags: new Map(),
  restrictions: freshRestrictions(ROOT_GROUP),
};

function create(pattern: string, wanted: DesiredGroup): Change {
  const { description, contactInfo, tags = new Map<string, string>() } = wanted;
  return {
    id: `package group ${pattern}: create`,
    kind: 'create',
    subject: `package group ${pattern}`,
    what: ['package group'],
    widens: [],
    after: [],
    call: { do: 'create-group', group: { pattern, description, contactInfo }, tags },
  };
}

function updates(pattern: string, wanted: DesiredGroup, existing: ActualGroup): Change[] {
  const subject = `package group ${pattern}`;
  const description = wanted.description === existing.description ? undefined : wanted.description;
  const contactInfo = wanted.contactInfo === existing.contactInfo ? undefined : wanted.contactInfo;
  const text: Change[] =
    description === undefined && contactInfo === undefined
      ? []
      : [
          {
            id: `${subject}: update`,
            kind: 'update',
            subject,
            what: [
              ...(description === undefined ? [] : [`description ${JSON.stringify(description)}`]),
              ...(contactInfo === undefined ? [] : [`contact ${JSON.stringify(contactInfo)}`]),
            ],
            widens: [],
            after: [],
            call: { do: 'update-group', group: { pattern, description, contactInfo } },
          },
        ];
  const tagged = existing.arn === '' ? { group: pattern } : { arn: existing.arn };
  return [...text, ...tagChanges(tagged, subject, wanted.tags, existing.tags)];
}

function setOrigin(
  pattern: string,
  wanted: DesiredGroup,
  before: Restrictions,
  desired: Desired,
  actual: Actual,
  after: Groups,
): Change[] {
  const modes: Partial<Record<OriginType, OriginMode>> = {};
  const add: AllowedRepository[] = [];
  const remove: AllowedRepository[] = [];
  const what: string[] = [];
  const widens: string[] = [];
  for (const key of ORIGIN_KEYS) {
    const type = ORIGIN_TYPES[key];
    const [old, now] = [before[type], wanted.restrictions[type]];
    if (now === undefined || sameRestriction(old, now)) continue;
    if (old.mode !== now.mode) modes[type] = now.mode;
    if (now.mode === 'ALLOW_SPECIFIC_REPOSITORIES') {
      add.push(...minus(now.repositories, old.repositories).map((repository) => ({ type, repository })));
      remove.push(...minus(old.repositories, now.repositories).map((repository) => ({ type, repository })));
    }
    const line = `${key}: ${inWords(old)} → ${inWords(now)}`;
    what.push(line);
    if (opens(effective(actual.groups, pattern, type), effective(after, pattern, type))) widens.push(line);
  }
  if (what.length === 0) return [];
  const fresh = add.map(({ repository }) => repository).filter((name) => !actual.repositories.has(name));
  return [
    {
      id: `package group ${pattern}: origin`,
      kind: 'update',
      subject: `package group ${pattern}`,
      what,
      widens,
      after: [...new Set(fresh)].filter((name) => desired.repositories.has(name)).map(createdId),
      call: { do: 'set-origin', change: { pattern, modes, add, remove } },
    },
  ];
}

function sameRestriction(a: Restriction, b: Restriction): boolean {
  if (a.mode !== b.mode) return false;
  return a.mode !== 'ALLOW_SPECIFIC_REPOSITORIES' || sameList([...a.repositories].sort(), b.repositories);
}

function minus(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => !others.includes(name));
}

export function inWords({ mode, repositories }: Restriction): string {
  if (mode !== 'ALLOW_SPECIFIC_REPOSITORIES') return mode.toLowerCase();
  return repositories.length === 0 ? 'allow in no repository' : `allow in ${repositories.join(', ')}`;
}
