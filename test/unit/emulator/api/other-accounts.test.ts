import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientFor, CREDENTIALS, startBench, type Bench } from './client.ts';
import { ACCOUNT, failure, send } from './world.ts';

const OTHER = '444455556666';
const domain = 'shared';
const domainOwner = ACCOUNT;

let bench: Bench;
let other: CodeartifactClient;
beforeAll(async () => {
  bench = await startBench();
  const { endpoint, region } = bench.emulator;
  const sts = new STSClient({ endpoint, region, credentials: CREDENTIALS });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${OTHER}:role/ci`, RoleSessionName: 'build' }),
  );
  sts.destroy();
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  other = clientFor(endpoint, credentials);
  await send(bench.client, 'CreateDomain', { domain });
});
afterAll(async () => {
  other.destroy();
  await bench.close();
});

/** The user guide's own examples have the account by its root, on `*`. */
async function allow(...actions: readonly string[]): Promise<void> {
  const statement = {
    Action: actions.map((action) => `codeartifact:${action}`),
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${OTHER}:root` },
    Resource: '*',
  };
  const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  await send(bench.client, 'PutDomainPermissionsPolicy', { domain, policyDocument });
}

describe('another account', () => {
  it('sees nothing of a domain whose policy does not let it', async () => {
    expect(await failure(other, 'DescribeDomain', { domain })).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await failure(other, 'DescribeDomain', { domain, domainOwner })).toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(await send(other, 'ListDomains', {})).toEqual({ domains: [] });
  });

  it('makes repositories where the policy of the domain lets it, and administers them', async () => {
    const input = { domain, domainOwner, repository: 'theirs' };
    expect(await failure(other, 'CreateRepository', input)).toMatchObject({ name: 'AccessDeniedException' });
    await allow('CreateRepository');
    const made = {
      name: 'theirs',
      administratorAccount: OTHER,
      domainOwner: ACCOUNT,
      arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/shared/theirs`,
    };
    expect(await send(other, 'CreateRepository', input)).toMatchObject({ repository: made });
    expect(await send(other, 'ListRepositories', {})).toMatchObject({ repositories: [made] });
    expect(await send(bench.client, 'ListRepositories', {})).toEqual({ repositories: [] });
    const narrowed = { domain, administratorAccount: OTHER };
    expect(await send(bench.client, 'ListRepositoriesInDomain', narrowed)).toMatchObject({ repositories: [made] });
  });

  it('tags what it makes where it may tag, too', async () => {
    const tags = [{ key: 'team', value: 'web' }];
    const input = { domain, domainOwner, repository: 'tagged', tags };
    await allow('CreateRepository');
    expect(await failure(other, 'CreateRepository', input)).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        'codeartifact:TagResource on resource: arn:aws:codeartifact:us-east-1:111122223333:repository/shared/tagged',
      ),
    });
    await allow('CreateRepository', 'TagResource');
    expect(await send(other, 'CreateRepository', input)).toMatchObject({ repository: { name: 'tagged' } });
  });

  it('cannot be let to replace the policy of the domain', async () => {
    await allow('PutDomainPermissionsPolicy', 'GetDomainPermissionsPolicy');
    const at = { domain, domainOwner };
    const { policy } = (await send(other, 'GetDomainPermissionsPolicy', at)) as { policy: { document: string } };
    expect(
      await failure(other, 'PutDomainPermissionsPolicy', { ...at, policyDocument: policy.document }),
    ).toMatchObject({ name: 'AccessDeniedException' });
  });
});
