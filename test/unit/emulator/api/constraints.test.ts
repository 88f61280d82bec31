import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { constraintOf, validate, type Constraint } from '@codeartifact-ci/emulator/api/constraints.ts';
import { readOperations, type Member } from '@codeartifact-ci/emulator/api/model.ts';
import type { ServiceError } from '@codeartifact-ci/emulator/errors.ts';
import { sha256, startBench, type Bench } from './client.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** A value for every member that no constraint objects to. Nothing of it exists: validation comes before any look-up. */
const LEGAL: Readonly<Record<string, unknown>> = {
  domain: 'team',
  domainOwner: '111122223333',
  administratorAccount: '111122223333',
  repository: 'main',
  sourceRepository: 'main',
  destinationRepository: 'prod',
  repositoryPrefix: 'ma',
  format: 'generic',
  namespace: 'space',
  package: 'tool',
  packagePrefix: 'to',
  packageVersion: '1.0.0',
  packageVersionRevision: 'r',
  asset: 'a.bin',
  assetName: 'a.bin',
  assetSHA256: sha256('x'),
  assetContent: Buffer.from('x'),
  description: 'text',
  contactInfo: 'text',
  encryptionKey: 'alias/key',
  resourceArn: 'arn:aws:codeartifact:us-east-1:111122223333:domain/team',
  externalConnection: 'public:npmjs',
  packageGroup: '/npm/*',
  prefix: '/npm',
  nextToken: 'token',
  maxResults: 5,
  policyDocument: '{}',
  policyRevision: 'r',
  durationSeconds: 900,
  versions: ['1.0.0'],
  versionRevisions: { '1.0.0': 'r' },
  status: 'Published',
  expectedStatus: 'Published',
  targetStatus: 'Archived',
  publish: 'ALLOW',
  upstream: 'BLOCK',
  originType: 'INTERNAL',
  originRestrictionType: 'PUBLISH',
  sortBy: 'PUBLISHED_TIME',
  endpointType: 'ipv4',
  tags: [{ key: 'k', value: 'v' }],
  tagKeys: ['k'],
  preview: true,
  unfinished: true,
  allowOverwrite: true,
  includeFromUpstream: true,
  upstreams: [{ repositoryName: 'up' }],
  addAllowedRepositories: [],
  removeAllowedRepositories: [],
};

function legalInput(operation: string, members: readonly Member[]): Record<string, unknown> {
  return Object.fromEntries(
    members.map(({ name }) => [
      name,
      name === 'restrictions'
        ? operation === 'PutPackageOriginConfiguration'
          ? { publish: 'ALLOW', upstream: 'BLOCK' }
          : { PUBLISH: 'BLOCK' }
        : LEGAL[name],
    ]),
  );
}

/** Against every pattern of the table but those of headers, which cannot carry control characters. */
const ILLEGAL_TEXT = '\u0000 /#é';

/** What breaks a constraint, one clause at a time, and the words the refusal has for it. */
function violations(constraint: Constraint, header: boolean): { value: unknown; rule: string }[] {
  const { min, max, pattern, values, items, keys } = constraint;
  const found: { value: unknown; rule: string }[] = [];
  if (values !== undefined) found.push({ value: 'NEITHER', rule: 'Member must satisfy enum value set: [' });
  if (pattern !== undefined) {
    const text = header ? 'z'.repeat(min ?? 1) : ILLEGAL_TEXT.padEnd(min ?? 1, '-');
    found.push({ value: text, rule: 'Member must satisfy regular expression pattern: ' });
    if (min !== undefined && min > 0 && !(header && min === 1)) {
      found.push({ value: 'a'.repeat(min - 1), rule: `Member must have length greater than or equal to ${min}` });
    }
    if (max !== undefined) {
      // One sign outside the first plane counts once: the text is too long by one, not by two.
      const text = header ? 'a'.repeat(max + 1) : `${'a'.repeat(max)}\u{1F600}`;
      found.push({ value: text, rule: `Member must have length less than or equal to ${max}` });
    }
  } else if (values === undefined && keys === undefined && items === undefined) {
    if (min !== undefined)
      found.push({ value: min - 1, rule: `Member must have value greater than or equal to ${min}` });
    if (max !== undefined) found.push({ value: max + 1, rule: `Member must have value less than or equal to ${max}` });
  }
  return found;
}

/** Values at the edge of a constraint, on its right side. A sign outside the first plane counts once. */
function extremes(constraint: Constraint, isNumber: boolean): unknown[] {
  const { min, max, pattern, values } = constraint;
  if (values !== undefined) return [...values];
  const limits = [min, max].filter((limit) => limit !== undefined);
  if (isNumber) return limits;
  if (pattern === undefined) return [];
  const one = pattern.startsWith('[0-9]') ? '1' : 'a';
  const wide = new RegExp(`^(?:${pattern})$`, 'u').test('\u{1F600}'.repeat(min ?? 1)) ? ['\u{1F600}'] : [];
  return (
    [one, ...wide]
      .flatMap((sign) => limits.map((limit) => sign.repeat(limit)))
      // The prefix of package groups may be empty by its length and may not by its pattern.
      .filter((text) => text !== '' || new RegExp(`^(?:${pattern})$`, 'u').test(text))
  );
}

const operations = readOperations();

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  const send = async (input: Record<string, unknown>): Promise<unknown> => {
    const Command = Reflect.get(sdk, `${name}Command`) as new (input: unknown) => sdk.CreateDomainCommand;
    return await bench.client.send(new Command(input)).then(
      () => undefined,
      (error: unknown) => error,
    );
  };
  const refusal = (input: Record<string, unknown>): unknown => {
    try {
      validate(operation, input);
      return undefined;
    } catch (error) {
      const { name, message, members } = error as ServiceError;
      return Object.assign(new Error(message), { name, ...members });
    }
  };
  const legal = legalInput(name, operation.input);

  it('has nothing against a legal input', async () => {
    const error = await send(legal);
    expect(error instanceof Error ? error.message : '').not.toContain('failed to satisfy constraint');
  });

  const cases = operation.input.flatMap((member) => {
    const isList = member.schema.isListSchema() || member.schema.isMapSchema() || member.schema.isStructSchema();
    return isList
      ? []
      : violations(constraintOf(member.name), member.header !== undefined).map(({ value, rule }) => ({
          member: member.name,
          value,
          rule,
        }));
  });
  it(`refuses each of ${cases.length} values that break a constraint`, async () => {
    for (const { member, value, rule } of cases) {
      // The digest in the header is part of the signature: a bad one would be found there first.
      const error = await (member === 'assetSHA256' ? refusal : send)({ ...legal, [member]: value });
      expect({ member, rule, error }).toMatchObject({
        error: { name: 'ValidationException', reason: 'FIELD_VALIDATION_FAILED' },
      });
      expect((error as Error).message).toMatch(/^[1-9]\d* validation errors? detected: Value '/);
      expect((error as Error).message).toContain(`at '${member}' failed to satisfy constraint: `);
      expect((error as Error).message).toContain(rule);
    }
  });

  it('has nothing against the shortest and the longest, the smallest and the largest', () => {
    for (const member of operation.input.filter(({ payload }) => !payload)) {
      for (const value of extremes(constraintOf(member.name), member.schema.isNumericSchema())) {
        expect({ member: member.name, value, error: refusal({ ...legal, [member.name]: value }) }).toMatchObject({
          error: undefined,
        });
      }
    }
  });

  const required = operation.input.filter((member) => member.required);
  it(`misses each of ${required.length} required members`, async () => {
    for (const member of required.filter(({ payload }) => !payload)) {
      // The SDK cannot sign a request without the digest that this header carries.
      const error = await (member.name === 'assetSHA256' ? refusal : send)({ ...legal, [member.name]: undefined });
      expect(error).toMatchObject({ name: 'ValidationException' });
      expect((error as Error).message).toContain(
        `Value null at '${member.name}' failed to satisfy constraint: Member must not be null`,
      );
    }
  });
});

describe('inside lists, maps and structures', () => {
  const place = { domain: 'team', repository: 'main', format: 'npm', package: 'tool' } as const;

  it.each<[string, () => Promise<unknown>]>([
    [
      "at 'versions.2.member'",
      () => bench.client.send(new sdk.DeletePackageVersionsCommand({ ...place, versions: ['1', 'a/b'] })),
    ],
    [
      "at 'versions' failed to satisfy constraint: Member must have length less than or equal to 100",
      () =>
        bench.client.send(
          new sdk.DeletePackageVersionsCommand({ ...place, versions: Array.from({ length: 101 }, () => '1') }),
        ),
    ],
    [
      "at 'versionRevisions.1.0.0'",
      () =>
        bench.client.send(
          new sdk.DisposePackageVersionsCommand({
            ...place,
            versions: ['1.0.0'],
            versionRevisions: { '1.0.0': 'a b' },
          }),
        ),
    ],
    [
      "at 'tags.1.member.key'",
      () => bench.client.send(new sdk.CreateDomainCommand({ domain: 'team', tags: [{ key: '', value: 'v' }] })),
    ],
    [
      "Value null at 'tags.1.member.value' failed to satisfy constraint: Member must not be null",
      () => bench.client.send(new sdk.CreateDomainCommand({ domain: 'team', tags: [{ key: 'k', value: undefined }] })),
    ],
    [
      "Value null at 'upstreams.1.member.repositoryName'",
      () =>
        bench.client.send(
          new sdk.CreateRepositoryCommand({
            domain: 'team',
            repository: 'main',
            upstreams: [{ repositoryName: undefined }],
          }),
        ),
    ],
    [
      "Value null at 'restrictions.upstream'",
      () =>
        bench.client.send(
          new sdk.PutPackageOriginConfigurationCommand({
            ...place,
            restrictions: { publish: 'ALLOW', upstream: undefined },
          }),
        ),
    ],
    [
      "at 'addAllowedRepositories.1.member.originRestrictionType'",
      () =>
        bench.client.send(
          new sdk.UpdatePackageGroupOriginConfigurationCommand({
            domain: 'team',
            packageGroup: '/npm/*',
            addAllowedRepositories: [{ repositoryName: 'main', originRestrictionType: 'SIDEWAYS' as never }],
          }),
        ),
    ],
    [
      "at 'restrictions.PUBLISH'",
      () =>
        bench.client.send(
          new sdk.UpdatePackageGroupOriginConfigurationCommand({
            domain: 'team',
            packageGroup: '/npm/*',
            restrictions: { PUBLISH: 'PERHAPS' as never },
          }),
        ),
    ],
    [
      "at 'restrictions.key'",
      () =>
        bench.client.send(
          new sdk.UpdatePackageGroupOriginConfigurationCommand({
            domain: 'team',
            packageGroup: '/npm/*',
            restrictions: { SIDEWAYS: 'ALLOW' } as never,
          }),
        ),
    ],
  ])('names the place: %s', async (place, work) => {
    await expect(work()).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(work()).rejects.toThrow(place);
  });

  it('counts code points', async () => {
    const describe = (length: number) =>
      bench.client.send(
        new sdk.UpdatePackageGroupCommand({
          domain: 'none',
          packageGroup: '/*',
          description: '\u{1F600}'.repeat(length),
        }),
      );
    await expect(describe(1000)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(describe(1001)).rejects.toThrow('Member must have length less than or equal to 1000');
  });

  it('lists everything that is wrong at once', async () => {
    const command = new sdk.DescribePackageCommand({
      domain: 'T',
      repository: '-',
      format: 'docker' as never,
      package: 'tool',
    });
    await expect(bench.client.send(command)).rejects.toThrow(/^[45] validation errors detected: .*; .*; /);
  });
});
