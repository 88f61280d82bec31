import { list, object, oneOrMore, required } from '@codeartifact-ci/core/shape/collections.ts';
import { located, type Located, type Shape } from '@codeartifact-ci/core/shape/shape.ts';
import { choice, flag, text, wholeNumber } from '@codeartifact-ci/core/shape/values.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { patternFault } from '@codeartifact-ci/versions/pattern.ts';
import { DURATION, DURATION_EXPECTED } from './durations.ts';
import { ACTIONS, LINES, ORDERS, ORIGINS, STATUSES } from './retention-policy.ts';

const name = (description: string): Shape<string> =>
  text({
    description,
    expected: 'a name of letters, digits, dots, hyphens and underscores',
    pattern: /^[\w.-]{1,100}$/,
  });
const globs = (description: string): Shape<readonly string[]> =>
  oneOrMore({
    description,
    items: text({
      description: 'A glob; with ! before it, what it matches is left out.',
      expected: 'a glob such as 1.* or !2.0.0',
      pattern: /^!?[^\s!]+$/,
    }),
  });
const pattern: Shape<string> = (() => {
  const written = text({
    description:
      'A glob, or re: and a regular expression (RE2) for the whole; with ! before it, what it matches is left out.',
    expected: 'a glob such as 1.* or !2.0.0, or an expression such as re:1\\.\\d+',
    pattern: /^!?(re:\S*|[^\s!]+)$/,
  });
  return {
    schema: written.schema,
    read: (node, faults) => {
      const value = written.read(node, faults);
      const fault = value === undefined ? undefined : patternFault(value);
      if (fault === undefined) return value;
      faults.add(node.place, `must be an expression in RE2's syntax behind re: (${fault})`);
      return undefined;
    },
  };
})();
const patterns = (description: string): Shape<readonly string[]> => oneOrMore({ description, items: pattern });
const duration = (description: string): Shape<string> =>
  text({ description, expected: DURATION_EXPECTED, pattern: DURATION });
const selectors: Shape<readonly Located<string>[]> = oneOrMore({
  description: 'Packages, as globs such as npm:@acme/*; with ! before it, what it matches is left out.',
  items: located(text({ description: 'A glob over FORMAT:NAME.', expected: 'FORMAT:NAME, such as npm:@acme/*' })),
});
const statusNames = STATUSES.map((status) => status.toLowerCase());
const statuses: Shape<readonly string[]> = oneOrMore({
  description: 'Statuses of versions.',
  items: choice('A status.', statusNames),
});
const channel: Shape<readonly string[]> = patterns(
  'Channels (release, prerelease, snapshot), or globs over version numbers, such as *-PR-*.',
);
const limits = object({
  description: 'What may be removed at most; beyond it nothing at all is removed.',
  keys: { 'max-count': wholeNumber('Versions.'), 'max-percent': wholeNumber('Per cent.', { max: 100 }) },
});
const lifecycleStep = (from: string, targets: readonly ('dispose' | 'delete' | 'keep')[]) =>
  object({
    description: `What becomes of a version that a run ${from}, by the state file, and that nobody has touched since.`,
    keys: {
      after: required(duration('How long after that.')),
      then: required(choice('What to do.', targets)),
    },
  });
const onRemoval = choice('What to do with a version that goes.', [...ACTIONS, 'none']);

export const keepShape = object({
  description: 'Versions that are kept; all conditions must hold.',
  keys: {
    id: required(name('Names the rule in plans.')),
    newest: wholeNumber('The newest so many of the cohort.', { min: 1 }),
    'newest-per': choice('The newest `count` of each line of releases.', LINES),
    count: wholeNumber('How many of each line.', { min: 1 }),
    'newer-than': duration('Published less long ago.'),
    channel,
    versions: patterns('Version numbers.'),
  },
});

export const deleteShape = object({
  description: 'Versions that go unless something keeps them; all conditions must hold, one of them a bound.',
  keys: {
    id: required(name('Names the rule in plans.')),
    'older-than': duration('A bound: published longer ago; of an unfinished version, first seen.'),
    'rank-greater-than': wholeNumber('A bound: not among the newest so many of the cohort.', { min: 1 }),
    status: { ...statuses, schema: { ...statuses.schema, description: 'A bound: of these statuses.' } },
    'present-in': patterns('A bound: another repository, one of these, holds the version too.'),
    channel,
    versions: patterns('Version numbers.'),
  },
});

export const scopeShape = object({
  description: 'Rules for a selection of packages. A package in two scopes has the rules of both.',
  keys: {
    id: required(name('Names the scope in plans.')),
    select: required(
      object({
        description: 'The packages, and of which versions something may go.',
        keys: {
          repositories: required(patterns('Repositories.')),
          formats: oneOrMore({ description: 'Package formats. Default: all.', items: choice('A format.', FORMATS) }),
          packages: selectors,
          versions: patterns('Only these version numbers go; all count in ranks. Default: all.'),
          origin: oneOrMore({
            description: 'Only versions of these origins go.',
            items: choice('An origin.', ORIGINS),
          }),
          status: statuses,
        },
      }),
    ),
    cohort: object({
      description: 'Which versions are counted together.',
      keys: {
        by: required(list({ description: 'Nothing, or channel.', items: choice('An attribute.', ['channel']) })),
      },
    }),
    keep: list({ description: 'Keep rules; they win.', items: keepShape }),
    delete: required(list({ description: 'Delete rules.', items: located(deleteShape) })),
  },
});

export const protectShape = object({
  description: 'Versions that are kept whatever the scopes say; all conditions must hold.',
  keys: {
    packages: selectors,
    versions: patterns('Version numbers.'),
    'dist-tags': globs('npm dist-tags. All are protected in any case.'),
    'present-in': patterns('Repositories that hold the version too.'),
    'referenced-by': globs('Files that name the version, such as lock files and SBOMs.'),
  },
});

/** The policy file, as people write it. */
export const policyFileShape = object({
  description: 'Retention policy for CodeArtifact.',
  keys: {
    version: required(choice('The version of this form.', ['1'])),
    strict: flag('Whether a package in two scopes is an error.'),
    defaults: object({
      description: 'For all scopes.',
      keys: {
        order: choice('By what ranks count: time of publication, or the order of the format.', ORDERS),
        'min-newest': wholeNumber('So many of each channel are always kept, by either order.'),
        action: object({
          description: 'What to do with versions, by where they came from.',
          keys: { internal: onRemoval, external: onRemoval, unknown: onRemoval },
        }),
        'dist-tags': choice('What npm dist-tags name is kept, or not looked at.', ['protect', 'ignore']),
      },
    }),
    guards: object({
      description: 'Limits that turn a surprise into an error.',
      keys: {
        run: limits,
        repository: limits,
        package: limits,
        'plan-ttl': duration('How long a plan may be applied.'),
      },
    }),
    protect: list({ description: 'Exceptions.', items: protectShape }),
    scopes: required(list({ description: 'What is pruned.', items: located(scopeShape) })),
    lifecycle: object({
      description: 'What becomes of versions in the scopes once they are archived or disposed of.',
      keys: {
        archive: lifecycleStep('archived', ['dispose', 'delete', 'keep']),
        dispose: lifecycleStep('disposed of', ['delete', 'keep']),
      },
    }),
  },
});
