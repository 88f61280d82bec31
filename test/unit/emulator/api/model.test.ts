import * as sdk from '@aws-sdk/client-codeartifact';
import { describe, expect, it } from '@jest/globals';
import { constraintOf } from '@codeartifact-ci/emulator/api/constraints.ts';
import { handlers } from '@codeartifact-ci/emulator/api/handlers.ts';
import { readErrors, readOperations } from '@codeartifact-ci/emulator/api/model.ts';
import { ERROR_SCHEMAS, OPERATION_SCHEMAS } from '@codeartifact-ci/emulator/api/schemas.ts';
import {
  accessDenied,
  conflict,
  invalid,
  notFound,
  quotaExceeded,
  throttled,
} from '@codeartifact-ci/emulator/errors.ts';

/** The layout of the SDK's schemas is no documented interface: a new version of the package must show it still holds. */
const operations = readOperations();
const byName = new Map(operations.map((operation) => [operation.name, operation]));

describe('the operations read from the SDK', () => {
  it('are 48, each on a route of its own and with a handler', () => {
    expect(operations).toHaveLength(48);
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(48);
    expect(Object.keys(handlers).sort()).toEqual([...byName.keys()].sort());
  });

  it('are all that the SDK has, and so are the errors', () => {
    const kinds = (kind: number): unknown[] =>
      Object.values(sdk as Record<string, unknown>).filter((schema) => Array.isArray(schema) && schema[0] === kind);
    expect(new Set(OPERATION_SCHEMAS)).toEqual(new Set(kinds(9)));
    expect(new Set(ERROR_SCHEMAS)).toEqual(
      new Set(kinds(-3).filter((schema) => schema !== sdk.CodeartifactServiceException$)),
    );
  });

  it.each([
    ['DeleteRepositoryPermissionsPolicy', 'DELETE', '/v1/repository/permissions/policies'],
    ['PutRepositoryPermissionsPolicy', 'PUT', '/v1/repository/permissions/policy'],
    ['PutPackageOriginConfiguration', 'POST', '/v1/package'],
    ['ListAssociatedPackages', 'GET', '/v1/list-associated-packages'],
    ['PublishPackageVersion', 'POST', '/v1/package/version/publish'],
  ])('have %s at %s %s', (name, method, path) => {
    expect(byName.get(name)).toMatchObject({ method, path });
  });

  it('know where each member travels', () => {
    const places = (name: string, side: 'input' | 'output'): Record<string, string> =>
      Object.fromEntries(
        (byName.get(name)?.[side] ?? []).map((member) => [
          member.name,
          member.query ?? member.header ?? (member.payload ? 'payload' : 'body'),
        ]),
      );
    expect(places('PutDomainPermissionsPolicy', 'input')).toEqual({
      domain: 'body',
      domainOwner: 'body',
      policyRevision: 'body',
      policyDocument: 'body',
    });
    expect(places('PutRepositoryPermissionsPolicy', 'input')).toMatchObject({
      domain: 'domain',
      policyDocument: 'body',
    });
    expect(places('ListDomains', 'input')).toEqual({ maxResults: 'body', nextToken: 'body' });
    expect(places('ListPackageVersions', 'input')).toMatchObject({ sortBy: 'sortBy', maxResults: 'max-results' });
    expect(places('PublishPackageVersion', 'input')).toMatchObject({
      assetContent: 'payload',
      assetName: 'asset',
      assetSHA256: 'x-amz-content-sha256',
      packageVersion: 'version',
    });
    expect(places('GetPackageVersionAsset', 'output')).toEqual({
      asset: 'payload',
      assetName: 'X-AssetName',
      packageVersion: 'X-PackageVersion',
      packageVersionRevision: 'X-PackageVersionRevision',
    });
  });

  it('know which members are required', () => {
    const required = (name: string): string[] =>
      (byName.get(name)?.input ?? []).flatMap((member) => (member.required ? [member.name] : []));
    expect(required('ListDomains')).toEqual([]);
    expect(required('UpdatePackageVersionsStatus').sort()).toEqual(
      ['domain', 'format', 'package', 'repository', 'targetStatus', 'versions'].sort(),
    );
  });
});

describe('the errors read from the SDK', () => {
  it('are seven, and the emulator answers each with the status that the model gives it', () => {
    const made = [
      accessDenied('x'),
      conflict('x', 'y', 'domain'),
      notFound('x', 'y', 'domain'),
      quotaExceeded('x', 'y', 'domain'),
      throttled('x', 1),
      invalid('x'),
    ];
    const statuses = new Map(made.map(({ name, status }) => [name, status]));
    statuses.set('InternalServerException', 500);
    expect(new Map(readErrors())).toEqual(statuses);
  });
});

describe('the table of constraints', () => {
  it('has a word on every text, number and list that a client can send', () => {
    const free = operations.flatMap(({ name, input }) =>
      input
        .filter(({ schema, payload }) => !payload && !schema.isBooleanSchema() && !schema.isStructSchema())
        .filter((member) => Object.keys(constraintOf(member.name)).length === 0)
        .map((member) => `${name}.${member.name}`),
    );
    // Lists and maps whose items are checked by name, and the map of one operation that shares a name with a structure.
    expect(free.sort()).toEqual([
      'CreateRepository.upstreams',
      'UpdatePackageGroupOriginConfiguration.addAllowedRepositories',
      'UpdatePackageGroupOriginConfiguration.removeAllowedRepositories',
      'UpdatePackageGroupOriginConfiguration.restrictions',
      'UpdateRepository.upstreams',
    ]);
  });
});
