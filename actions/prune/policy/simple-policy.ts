import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { DEFAULT_ACTION, guardsOf, type Limits } from './defaults.ts';
import type { Action, Protection, RetentionPolicy, Status } from './retention-policy.ts';

/** The rules that need no file. */
export interface SimpleRules {
  readonly repositories: readonly string[];
  readonly keepNewest: number | undefined;
  /** Seconds. */
  readonly olderThan: number | undefined;
  readonly packages: readonly string[];
  readonly versions: readonly string[];
  readonly formats: readonly Format[];
  readonly prereleaseOnly: boolean;
  readonly protect: readonly Protection[];
  readonly minNewest: number;
  readonly distTags: RetentionPolicy['distTags'];
  readonly action: Action | undefined;
  readonly status: readonly Status[];
  readonly maxCount: Limits;
  readonly maxPercent: Limits;
}

/** The simple rules as a policy of one scope; throws an InputError for those without a bound. */
export function simplePolicy(rules: SimpleRules): RetentionPolicy {
  const { keepNewest, olderThan, action } = rules;
  if (rules.repositories.length === 0) {
    throw new InputError("'repositories' is required: the repositories to prune, names or globs.");
  }
  if (keepNewest === undefined && olderThan === undefined) {
    throw new InputError(
      "Give 'keep-newest' or 'older-than', or both, or a 'policy' file: without a bound nothing is removed.",
    );
  }
  const channels = rules.prereleaseOnly ? { channels: ['prerelease', 'snapshot'] } : {};
  return {
    order: 'published',
    minNewest: rules.minNewest,
    action: action === undefined ? DEFAULT_ACTION : { internal: action, external: action, unknown: 'none' },
    guards: guardsOf(rules.maxCount, rules.maxPercent),
    distTags: rules.distTags,
    protect: rules.protect,
    scopes: [
      {
        id: 'inputs',
        select: {
          repositories: sorted(rules.repositories),
          formats: [...rules.formats].sort(),
          packages: sorted(rules.packages),
          versions: sorted(rules.versions),
          origin: [],
          status: [...new Set(rules.status)].sort(),
        },
        cohort: rules.prereleaseOnly ? 'channel' : 'none',
        keep: keepNewest === undefined ? [] : [{ id: 'keep-newest', newest: keepNewest }],
        delete: [
          olderThan === undefined
            ? { id: 'keep-newest', rankGreaterThan: keepNewest ?? 0, ...channels }
            : { id: 'older-than', olderThan, ...channels },
        ],
      },
    ],
    strict: false,
  };
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
