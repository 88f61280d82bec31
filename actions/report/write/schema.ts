import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { REPORT_VERSION } from '../document.ts';
import { LEVELS, RULES } from '../findings/rules.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 7) of report.json. */
export function reportSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A report of codeartifact-ci on a CodeArtifact domain',
    ...object('A report. Bytes and US dollars are numbers; null is what is not known.', {
      version: { const: REPORT_VERSION },
      generated: text('When it was begun (ISO 8601).'),
      domain: object('The domain.', {
        name: text('Name.'),
        owner: text('Account ID.'),
        region: text('AWS Region.'),
        arn: text('ARN.'),
        looksAt: { enum: ['all repositories', 'some repositories'] },
      }),
      totals: object('Everything that was looked at.', {
        repositories: count('Repositories.'),
        packages: count('Packages; one counts for each repository that has it.'),
        ...VERSIONS,
        byFormat: {
          description: 'By format.',
          type: 'object',
          propertyNames: { enum: FORMATS },
          additionalProperties: object('', { packages: count('Packages.'), versions: count('Versions.') }),
        },
        ages: AGES,
        ageLabels: list('Names of the classes of age.', { type: 'string' }),
      }),
      repositories: list(
        'Each repository.',
        object('A repository.', {
          name: text('Name.'),
          description: text('Description.'),
          upstreams: list('Upstreams, in the order in which they are searched.', { type: 'string' }),
          connections: list('External connections.', { type: 'string' }),
          hasPolicy: { description: 'Whether it has a permissions policy.', type: ['boolean', 'null'] },
          packages: count('Packages.'),
          ...VERSIONS,
          byFormat: counts('Versions by format.'),
          newest: NEWEST,
          ages: AGES,
          storage: STORAGE,
        }),
      ),
      packages: list(
        'Each package of each repository.',
        object('A package of a repository.', {
          repository: text('Repository.'),
          format: { enum: FORMATS },
          namespace: text("Namespace, '' for none; an npm scope without its @."),
          name: text('Name.'),
          publish: nullable('string', 'Origin control: ALLOW or BLOCK.'),
          upstream: nullable('string', 'Origin control: ALLOW or BLOCK.'),
          ...VERSIONS,
          newest: NEWEST,
          ages: AGES,
          storage: STORAGE,
        }),
      ),
      storage: object('Storage of the domain.', {
        basis: {
          description: 'Of how many versions the assets are known: all, a sample, none.',
          enum: ['complete', 'sample', 'none'],
        },
        headline: nullable('number', "The domain's own figure (assetSizeBytes), which is billed."),
        logical: nullable('number', 'The assets of all versions together.'),
        physical: nullable('number', 'The same, each content once.'),
        rest: nullable('number', 'headline − physical.'),
        contents: nullable('integer', 'Distinct contents.'),
        known: count('Versions whose assets are known.'),
        asked: count('Of these, those that were asked for in this run.'),
        of: count('Versions that have assets.'),
        interval: orNull(
          object("95 % confidence interval of 'logical'.", { low: { type: 'number' }, high: { type: 'number' } }),
        ),
      }),
      cost: object('What it costs, in US dollars.', {
        currency: { const: 'USD' },
        perGigabyteMonth: { type: 'number' },
        perTenThousandRequests: { type: 'number' },
        storage: nullable('number', 'Storage, a month.'),
        requests: nullable('number', 'Requests, a month.'),
        thisRun: { description: 'The calls of this run.', type: 'number' },
      }),
      forecast: orNull(
        object('What a retention policy would free.', {
          policy: text('Its file.'),
          versions: count('Versions that it removes.'),
          actions: object('By what is done with them.', { archive: count(''), dispose: count(''), delete: count('') }),
          frees: nullable('number', 'Bytes freed.'),
          physicalAfter: nullable('number', 'Bytes left.'),
          saves: nullable('number', 'US dollars a month.'),
          repositories: list(
            'By repository.',
            object('', {
              name: text('Repository.'),
              versions: count('Versions that go.'),
              frees: nullable('number', 'Bytes freed that are attributed to it.'),
            }),
          ),
          guards: list('Guards of the policy that an apply would trip.', { type: 'string' }),
        }),
      ),
      usage: orNull(
        object('How the domain is used.', {
          days: count('Days that the calls are of.'),
          operations: orNull(
            list(
              'Calls of the account in the Region, by operation.',
              object('', { operation: text('Operation.'), calls: { type: 'number' } }),
            ),
          ),
          daily: orNull(list('The same, by day.', object('', { day: text('YYYY-MM-DD'), calls: { type: 'number' } }))),
          events: orNull(
            object('What CloudTrail recorded about the domain.', {
              events: count('Events.'),
              from: text('Time of the oldest (ISO 8601).'),
              to: text('Time of the newest (ISO 8601).'),
              more: { description: 'Whether there are older ones that were not read.', type: 'boolean' },
              callers: list(
                'By who called.',
                object('', { caller: text('ARN.'), reads: count('Reads.'), writes: count('Changes.') }),
              ),
              packages: list(
                'By package.',
                object('', {
                  repository: text('Repository.'),
                  package: text('Package.'),
                  reads: count('Reads.'),
                  writes: count('Changes.'),
                }),
              ),
            }),
          ),
        }),
      ),
      rules: list(
        'The rules that findings name.',
        object('A rule.', {
          id: RULE,
          level: { enum: LEVELS },
          title: text('Title.'),
          why: text('Why it matters.'),
          remedy: text('What to do.'),
          link: text('Where AWS documents it.'),
        }),
      ),
      findings: list(
        'What is wrong, the worst first.',
        object(
          'A finding.',
          { rule: RULE, level: { enum: LEVELS }, message: text('A sentence.') },
          {
            repository: text('Repository.'),
            package: text('Package: npm:@acme/core.'),
            version: text('Version.'),
            file: text('File of the workspace.'),
            line: count('Line, from 1.'),
          },
        ),
      ),
      notAvailable: list('What the report does not say.', object('', { what: text('What.'), why: text('Why.') })),
      calls: object('Calls of this run, retries aside.', {
        total: count('All.'),
        byOperation: counts('By operation.'),
        registry: count("Of these, requests to repositories' own endpoints."),
      }),
    }),
  };
}

function object(
  description: string,
  required: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, unknown>> = {},
): Schema {
  return {
    ...(description === '' ? {} : { description }),
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

function list(description: string, items: Schema): Schema {
  return { description, type: 'array', items };
}

function text(description: string): Schema {
  return { description, type: 'string' };
}

function count(description: string): Schema {
  return { ...(description === '' ? {} : { description }), type: 'integer', minimum: 0 };
}

function counts(description: string): Schema {
  return { description, type: 'object', additionalProperties: { type: 'integer', minimum: 0 } };
}

function nullable(type: string, description: string): Schema {
  return { description, type: [type, 'null'] };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

const RULE: Schema = { enum: RULES.map(({ id }) => id) };

const VERSIONS = {
  versions: count('Versions.'),
  byStatus: counts('Versions by status.'),
  byOrigin: counts('Versions by origin: internal, external, unknown.'),
};

const AGES: Schema = orNull(list('Versions in each class of age.', { type: 'integer', minimum: 0 }));

const NEWEST: Schema = orNull(
  object(
    'What was published last.',
    { version: text('Version.'), published: nullable('string', 'ISO 8601.') },
    { package: text('Package: npm:@acme/core.') },
  ),
);

const STORAGE: Schema = object(
  'Storage.',
  {
    logical: nullable('number', 'The assets of all versions together.'),
    physical: nullable('number', 'The same, each content once.'),
    shared: nullable('number', 'Of physical: what something else holds too.'),
    exclusive: nullable('number', 'Of physical: what nothing else holds.'),
    attributed: nullable('number', 'Its part of what is billed; the parts add up.'),
    monthly: nullable('number', 'That part in US dollars a month.'),
  },
  {
    error: {
      description: "With a sample: half the width of the 95 % confidence interval of 'logical'.",
      type: 'number',
    },
  },
);
