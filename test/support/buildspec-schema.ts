import Ajv from 'ajv';
import { parse } from 'yaml';

/**
 * A JSON Schema (draft 7) of buildspecs of version 0.2, from the CodeBuild user guide: "Buildspec syntax", "Batch build
 * buildspec reference" and "GitHub Action runner buildspec reference". There is none of AWS's own. It is as strict as
 * the guide: a key that is not in it is an error, since CodeBuild would do nothing about it.
 */
const strings = { type: 'array', items: { type: 'string' } } as const;
const scalars = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } } as const;
const names = { type: 'object', additionalProperties: { type: 'string' } } as const;
const bool = { type: 'boolean' } as const;
/** YAML 1.1 has more words for it, and the guide writes those. */
const yesNo = { enum: [true, false, 'yes', 'no'] } as const;

const object = <P extends object>(properties: P, required: readonly string[] = []) =>
  ({ type: 'object', additionalProperties: false, properties, required }) as const;

const step = {
  ...object({
    id: { type: 'string' },
    if: { type: ['string', 'boolean'] },
    name: { type: 'string' },
    uses: { type: 'string' },
    run: { type: 'string' },
    shell: { type: 'string' },
    with: scalars,
    env: scalars,
  }),
  oneOf: [{ required: ['uses'] }, { required: ['run'] }],
};

const phase = (more: object = {}): object => ({
  ...object({
    'run-as': { type: 'string' },
    'on-failure': { type: 'string', pattern: '^(ABORT|CONTINUE|RETRY(-.+)?)$' },
    commands: strings,
    finally: strings,
    steps: { type: 'array', minItems: 1, items: step },
    ...more,
  }),
  // "Each build phase supports either a list of commands or a list of steps, but both can't be used in the same phase."
  not: { required: ['commands', 'steps'] },
});

const artifacts = {
  files: { ...strings, minItems: 1 },
  name: { type: 'string' },
  'discard-paths': yesNo,
  'base-directory': { type: 'string' },
  'exclude-paths': strings,
  'enable-symlinks': yesNo,
  's3-prefix': { type: 'string' },
};

/** Letters, digits and underscores; a build's own variables may not start with what the service keeps for itself. */
const variables = {
  ...scalars,
  propertyNames: { pattern: '^(?!CODEBUILD_)[A-Za-z_][A-Za-z0-9_]*$' },
};
const taskEnv = object({
  'compute-type': { type: 'string' },
  fleet: { type: 'string' },
  image: { type: 'string' },
  'privileged-mode': bool,
  type: { type: 'string' },
  variables,
});
/** 1 to 128 characters; letters, digits and underscores, and a letter or digit at the start. */
const identifier = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_]{0,127}$' };
const task = {
  identifier,
  buildspec: { type: 'string' },
  'debug-session': bool,
  env: taskEnv,
  'ignore-failure': bool,
};
const several = (of: object) => ({ type: 'array', minItems: 1, items: of });
const batch = {
  ...object({
    'fast-fail': bool,
    'build-graph': several(object({ ...task, 'depend-on': strings }, ['identifier'])),
    'build-list': several(object(task)),
    'build-matrix': object({
      static: object({ 'ignore-failure': bool, env: taskEnv }),
      dynamic: object({
        buildspec: strings,
        env: object({
          'compute-type': strings,
          image: strings,
          variables: { type: 'object', additionalProperties: { type: 'array', items: { type: ['string', 'number'] } } },
        }),
      }),
    }),
    'build-fanout': { type: 'object' },
  }),
  oneOf: ['build-graph', 'build-list', 'build-matrix', 'build-fanout'].map((kind) => ({ required: [kind] })),
};

export const BUILDSPEC_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object(
    {
      version: { const: 0.2 },
      'run-as': { type: 'string' },
      env: object({
        shell: { enum: ['bash', '/bin/sh', 'sh', 'powershell.exe', 'cmd.exe'] },
        variables,
        'parameter-store': names,
        'secrets-manager': names,
        'exported-variables': strings,
        'git-credential-helper': yesNo,
      }),
      proxy: object({ 'upload-artifacts': yesNo, logs: yesNo }),
      batch,
      phases: {
        ...object({
          install: phase({
            'runtime-versions': { type: 'object', additionalProperties: { type: ['string', 'number'] } },
          }),
          pre_build: phase(),
          build: phase(),
          post_build: phase(),
        }),
        minProperties: 1,
      },
      reports: { type: 'object' },
      artifacts: object({ ...artifacts, 'secondary-artifacts': { type: 'object' } }),
      cache: object({ key: { type: 'string' }, 'fallback-keys': strings, action: { type: 'string' }, paths: strings }),
    },
    ['version', 'phases'],
  ),
} as const;

const validate = new Ajv({ allErrors: true }).compile(BUILDSPEC_SCHEMA);

/** What is wrong with a buildspec by the schema; empty for one that CodeBuild takes. */
export function buildspecProblems(text: string): string[] {
  if (validate(parse(text)) === true) return [];
  return (validate.errors ?? []).map(
    ({ dataPath, message = '', params }) => `${dataPath} ${message} ${JSON.stringify(params)}`,
  );
}
