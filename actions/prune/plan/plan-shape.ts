import { list, object, required } from '@codeartifact-ci/core/shape/collections.ts';
import { defined, type Shape } from '@codeartifact-ci/core/shape/shape.ts';
import { choice, flag, text, wholeNumber } from '@codeartifact-ci/core/shape/values.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import {
  ACTIONS,
  COHORTS,
  GUARD_LEVELS,
  LIFECYCLE_STATUSES,
  LINES,
  ORDERS,
  ORIGINS,
  STATUSES,
  TAG_RULES,
  type RetentionPolicy,
} from '../policy/retention-policy.ts';
import type { PlannedPackage, PlannedRemoval, PlanResult } from './plan.ts';

const word = (description: string): Shape<string> => text({ description, expected: 'a text' });
const words = (description: string): Shape<readonly string[]> => list({ description, items: word('one') });
const number = (description: string): Shape<number> => wholeNumber(description);
const moment = (description: string): Shape<string> =>
  text({ description, expected: 'a date and time (ISO 8601)', pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ });

const guard = required(
  defined(object({ description: 'Limits', keys: { maxCount: number('versions'), maxPercent: number('percent') } })),
);

const selection = object({
  description: 'What a scope looks at',
  keys: {
    repositories: required(words('globs')),
    formats: required(list({ description: 'formats', items: choice('a format', FORMATS) })),
    packages: required(words('selectors')),
    versions: required(words('globs')),
    origin: required(list({ description: 'origins', items: choice('an origin', ORIGINS) })),
    status: required(list({ description: 'statuses', items: choice('a status', STATUSES) })),
  },
});

const keepRule = defined(
  object({
    description: 'A keep rule',
    keys: {
      id: required(word('its name')),
      newest: number('versions'),
      newestPer: choice('a line of releases', LINES),
      count: number('versions'),
      newerThan: number('seconds'),
      channels: words('channels'),
      versions: words('globs'),
    },
  }),
);

const deleteRule = defined(
  object({
    description: 'A delete rule',
    keys: {
      id: required(word('its name')),
      olderThan: number('seconds'),
      rankGreaterThan: number('a rank'),
      status: list({ description: 'statuses', items: choice('a status', STATUSES) }),
      presentIn: words('globs'),
      channels: words('channels'),
      versions: words('globs'),
    },
  }),
);

const planAction = required(choice('an action', [...ACTIONS, 'none']));

/** A policy as a plan holds it: with every default written out, durations in seconds. */
const policyShape: Shape<RetentionPolicy> = defined(
  object({
    description: 'The policy of a plan',
    keys: {
      order: required(choice('the order of ranks', ORDERS)),
      minNewest: required(number('versions')),
      action: required(
        object({ description: 'By origin', keys: { internal: planAction, external: planAction, unknown: planAction } }),
      ),
      guards: required(object({ description: 'Guards', keys: { run: guard, repository: guard, package: guard } })),
      distTags: required(choice('dist-tags', TAG_RULES)),
      protect: required(
        list({
          description: 'Protections',
          items: object({
            description: 'A protection',
            keys: {
              packages: required(words('selectors')),
              versions: required(words('globs')),
              presentIn: required(words('globs')),
              referencedBy: required(words('globs')),
              except: required(
                list({
                  description: 'exceptions',
                  items: object({
                    description: 'what is not protected',
                    keys: { packages: required(words('selectors')), versions: required(words('globs')) },
                  }),
                }),
              ),
            },
          }),
        }),
      ),
      scopes: required(
        list({
          description: 'Scopes',
          items: object({
            description: 'A scope',
            keys: {
              id: required(word('its name')),
              select: required(selection),
              cohort: required(choice('cohorts', COHORTS)),
              keep: required(list({ description: 'keep rules', items: keepRule })),
              delete: required(list({ description: 'delete rules', items: deleteRule })),
            },
          }),
        }),
      ),
      lifecycle: list({
        description: 'Steps of the lifecycle',
        items: object({
          description: 'A step',
          keys: {
            status: required(choice('its status', LIFECYCLE_STATUSES)),
            after: required(number('seconds')),
            action: required(choice('what to do', ['dispose', 'delete'])),
          },
        }),
      }),
      strict: required(flag('strict')),
    },
  }),
);

const removal: Shape<PlannedRemoval> = defined(
  object({
    description: 'A removal',
    keys: {
      version: required(word('the version')),
      position: required(number('its place in the list')),
      revision: required(word('its revision')),
      status: required(choice('its status', STATUSES)),
      origin: required(choice('its origin', ORIGINS)),
      action: required(choice('what to do', ACTIONS)),
      release: flag('whether it is a release'),
      rules: required(words('rules')),
      olderThan: number('seconds'),
      inStatusFor: number('seconds'),
      bytes: number('bytes'),
      content: word('a hash'),
    },
  }),
);

const plannedPackage: Shape<PlannedPackage> = defined(
  object({
    description: 'A package',
    keys: {
      repository: required(word('its repository')),
      format: required(choice('its format', FORMATS)),
      namespace: required(word('its namespace')),
      name: required(word('its name')),
      looksAt: required(number('versions')),
      incomplete: word('why it is left alone'),
      keep: required(
        list({
          description: 'what is kept',
          items: object({
            description: 'versions that are kept for one reason',
            keys: { reason: required(word('the reason')), versions: required(words('versions')) },
          }),
        }),
      ),
      remove: required(list({ description: 'what goes', items: removal })),
      newest: required(words('versions')),
      reclaimable: required(number('bytes')),
    },
  }),
);

const resultShape: Shape<PlanResult> = object({
  description: 'Totals',
  keys: {
    packages: required(number('packages')),
    versions: required(number('versions')),
    looksAt: required(number('versions')),
    planned: required(number('versions')),
    releases: required(number('releases among them')),
    actions: required(
      object({
        description: 'By action',
        keys: {
          archive: required(number('versions')),
          dispose: required(number('versions')),
          delete: required(number('versions')),
        },
      }),
    ),
    reclaimable: required(number('bytes')),
    unknownSizes: required(number('versions')),
    incomplete: required(number('packages')),
    trips: required(
      list({
        description: 'Guards that are exceeded',
        items: object({
          description: 'A guard',
          keys: {
            level: required(choice('its level', GUARD_LEVELS)),
            name: required(word('its subject')),
            kind: required(choice('its kind', ['count', 'percent'])),
            limit: required(number('the limit')),
            removed: required(number('versions')),
            of: required(number('versions')),
          },
        }),
      }),
    ),
  },
});

/** A plan file as a document: every part that a removal rests on. */
export const planShape = object({
  description: 'A plan',
  keys: {
    account: required(word('the account')),
    asOf: required(moment('when ages were counted')),
    domain: required(word('the domain')),
    domainOwner: required(word('its owner')),
    expires: required(moment('the end')),
    packages: required(list({ description: 'Packages', items: plannedPackage })),
    policy: required(policyShape),
    policyHash: required(word('SHA-256 of the policy')),
    recalled: words('what was recalled'),
    region: required(word('the Region')),
    result: required(resultShape),
    version: required(number('the version of this form')),
  },
});
