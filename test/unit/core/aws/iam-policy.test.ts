import { identityPolicy } from '@codeartifact-ci/core/aws/iam-policy.ts';
import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '../../../support/service-authorization.ts';

const ABOUT = { domain: 'my-org', owner: '111122223333', region: 'eu-west-1', repositories: ['app'] };

/** The types of the resources that the policy lets an action be done on. */
function typesOf(action: string): string[] {
  const statements = identityPolicy([action], ABOUT).Statement.filter((statement) =>
    [statement.Action].flat().includes(action),
  );
  const resources = statements.flatMap(({ Resource = [] }) => Resource);
  return [...new Set(resources.map((arn) => (arn === '*' ? arn : (arn.split(':')[5]?.split('/')[0] ?? ''))))].sort();
}

describe('an identity policy', () => {
  it.each([...PERMISSIONS])('allows %s on resources of its types', (name, { types }) => {
    expect(typesOf(`codeartifact:${name}`)).toEqual(types.map(({ type }) => type).sort());
  });

  it.each([
    ['AssociateWithDownstreamRepository', 'repository'],
    ['PutPackageMetadata', 'package'],
    ['ReadFromRepository', 'repository'],
  ])('allows %s, which is no operation, on a %s', (name, type) => {
    expect(typesOf(`codeartifact:${name}`)).toEqual([type]);
  });
});
