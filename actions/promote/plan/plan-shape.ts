import { list, mapping, object, required } from '@codeartifact-ci/core/shape/collections.ts';
import { defined, mapped, type Shape } from '@codeartifact-ci/core/shape/shape.ts';
import { choice, flag, text, wholeNumber } from '@codeartifact-ci/core/shape/values.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { ORIGINS } from '../../prune/policy/retention-policy.ts';
import {
  METHODS,
  type PlannedCopy,
  type PlannedPromotion,
  type PlannedTags,
  type PromotionRequest,
  type PromotionResult,
  type RepositoryLocation,
} from './plan.ts';

const word = (description: string): Shape<string> => text({ description, expected: 'a text' });
const words = (description: string): Shape<readonly string[]> => list({ description, items: word('one') });
const moment = (description: string): Shape<string> =>
  text({ description, expected: 'a date and time (ISO 8601)', pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ });

const location: Shape<RepositoryLocation> = object({
  description: 'A repository',
  keys: {
    domain: required(word('its domain')),
    domainOwner: required(word("the domain's owner")),
    region: required(word('its Region')),
    repository: required(word('its name')),
  },
});

const request: Shape<PromotionRequest> = defined(
  object({
    description: 'What was asked for',
    keys: {
      method: required(choice('how', METHODS)),
      release: defined(
        object({
          description: 'The release manifest',
          keys: { sha256: required(word('its hash')), tag: word('its tag') },
        }),
      ),
      coordinates: required(words('versions')),
      selection: defined(
        object({
          description: 'What selects versions',
          keys: {
            packages: required(words('selectors')),
            versions: required(words('globs')),
            formats: required(list({ description: 'formats', items: choice('a format', FORMATS) })),
            channels: required(words('channels')),
            olderThan: wholeNumber('seconds'),
            origin: required(list({ description: 'origins', items: choice('an origin', ORIGINS) })),
          },
        }),
      ),
      dependencies: required(flag('whether what is needed goes along')),
      tagRule: required(choice('whose dist-tags stay', ['keep', 'carry'])),
      tags: required(words('dist-tags')),
      removeFromSource: required(choice('what is done at the source', ['none', 'archive', 'delete'])),
      guards: required(
        object({
          description: 'Guards',
          keys: { maxVersions: required(wholeNumber('versions')), maxPackages: required(wholeNumber('packages')) },
        }),
      ),
    },
  }),
);

const copy: Shape<PlannedCopy> = defined(
  object({
    description: 'A version to promote',
    keys: {
      version: required(word('the version')),
      revision: required(word('its revision')),
      origin: required(choice('its origin', ORIGINS)),
      release: flag('whether it is a release'),
      reason: required(word('why')),
      bytes: required(wholeNumber('bytes')),
      content: required(text({ description: 'a hash', expected: 'a SHA-256', pattern: /^[0-9a-f]{64}$/ })),
    },
  }),
);

const tagMap: Shape<Readonly<Record<string, string>>> = mapped(
  mapping({ description: 'Tags', key: word('a tag'), value: word('a version') }),
  (entries) => Object.fromEntries(entries.map(({ name, value }) => [name, value ?? ''])),
);
const tags: Shape<PlannedTags> = object({
  description: 'Dist-tags',
  keys: { before: required(tagMap), after: required(tagMap) },
});

const promotion: Shape<PlannedPromotion> = defined(
  object({
    description: 'A package',
    keys: {
      format: required(choice('its format', FORMATS)),
      namespace: required(word('its namespace')),
      name: required(word('its name')),
      copy: required(list({ description: 'what goes', items: copy })),
      unchanged: required(
        list({
          description: 'what is there',
          items: object({
            description: 'a version',
            keys: { version: required(word('the version')), revision: required(word('its revision')) },
          }),
        }),
      ),
      left: required(
        list({
          description: 'what stays',
          items: object({
            description: 'versions that stay for one reason',
            keys: { reason: required(word('the reason')), versions: required(words('versions')) },
          }),
        }),
      ),
      needs: required(words('packages')),
      tags,
    },
  }),
);

const result: Shape<PromotionResult> = object({
  description: 'Totals',
  keys: {
    packages: required(wholeNumber('packages')),
    planned: required(wholeNumber('versions')),
    needed: required(wholeNumber('versions')),
    unchanged: required(wholeNumber('versions')),
    left: required(wholeNumber('versions')),
    tagged: required(wholeNumber('packages')),
    bytes: required(wholeNumber('bytes')),
    trips: required(
      list({
        description: 'Guards that are exceeded',
        items: object({
          description: 'A guard',
          keys: {
            guard: required(choice('which', ['max-versions', 'max-packages'])),
            limit: required(wholeNumber('the limit')),
            planned: required(wholeNumber('what is planned')),
          },
        }),
      }),
    ),
  },
});

/** A plan file as a document: every part that a promotion rests on. */
export const planShape = object({
  description: 'A plan',
  keys: {
    account: required(word('the account')),
    asOf: required(moment('when ages were counted')),
    destination: required(location),
    expires: required(moment('the end')),
    packages: required(list({ description: 'Packages', items: promotion })),
    request: required(request),
    result: required(result),
    source: required(location),
    version: required(wholeNumber('the version of this form')),
  },
});
