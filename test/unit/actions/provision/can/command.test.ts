import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { can } from '../../../../../actions/provision/can/command.ts';
import { makeWorkspace, testHost, type TestHost, type Workspace } from '../../../../support/publish.ts';

const OWNER = '111122223333';
const GUEST = '222222222222';
const ARN = `arn:aws:codeartifact:us-east-1:${OWNER}`;

let place: Workspace;
let host: TestHost & { exitCode: number };
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(() => place.remove());

/** What the guest may do by a file with these statements on the repository `team`, or on its domain. */
async function ask(
  statements: { readonly domain?: string; readonly repository?: string },
  operands: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const { domain = '', repository = '' } = statements;
  await place.write({
    'codeartifact.yml': `domain: my-org\ndomain-owner: "${OWNER}"\naccess: [${domain}]\nrepositories: {team: {access: [${repository}]}, other: }\n`,
  });
  host = Object.assign(testHost(place.workspace, place.temp, {}), {
    exitCode: 0,
    setExitCode: (code: number) => void (host.exitCode = code),
  });
  await can.execute({ file: 'codeartifact.yml', repository: 'team', ...inputs }, host, operands);
  return host.outputs['verdict'];
}
const allow = (action: string, resource: string): string =>
  `{Effect: Allow, Principal: {AWS: "${GUEST}"}, Action: "codeartifact:${action}", Resource: "${resource}"}`;

describe('what can is asked on', () => {
  it.each([
    ['GetAuthorizationToken', `${ARN}:domain/my-org`],
    ['DeleteDomain', `${ARN}:domain/my-org`],
    ['ListPackageGroups', `${ARN}:domain/my-org`],
    ['ListRepositoriesInDomain', `${ARN}:domain/my-org`],
    ['DeleteDomainPermissionsPolicy', `${ARN}:domain/my-org`],
    ['CreatePackageGroup', `${ARN}:package-group/my-org/*`],
    ['ListAssociatedPackages', `${ARN}:package-group/my-org/*`],
    ['CreateRepository', `${ARN}:repository/my-org/team`],
    ['DescribeRepository', `${ARN}:repository/my-org/team`],
    ['ReadFromRepository', `${ARN}:repository/my-org/team`],
    ['ListPackages', `${ARN}:repository/my-org/team`],
    ['PutRepositoryPermissionsPolicy', `${ARN}:repository/my-org/team`],
    ['PublishPackageVersion', `${ARN}:package/my-org/team/npm/acme/web`],
    ['DescribePackage', `${ARN}:package/my-org/team/npm/acme/web`],
    ['PutPackageOriginConfiguration', `${ARN}:package/my-org/team/npm/acme/web`],
    ['PutPackageMetadata', `${ARN}:package/my-org/team/npm/acme/web`],
    ['ListPackageVersionAssets', `${ARN}:package/my-org/team/npm/acme/web`],
    ['DeletePackageVersions', `${ARN}:package/my-org/team/npm/acme/web`],
    ['CopyPackageVersions', `${ARN}:package/my-org/team/npm/acme/web`],
  ])('is for %s the resource %s', async (action, resource) => {
    const operands = [GUEST, action, 'npm:@acme/web'];
    expect(await ask({ domain: allow(action, resource) }, operands)).toBe('identity');
    expect(await ask({ domain: allow(action, `${resource}x`) }, operands)).toBe('no');
    expect(host.exitCode).toBe(1);
  });

  it.each([
    ['GetAuthorizationToken', ['identity', 'no']],
    ['CreatePackageGroup', ['identity', 'no']],
    ['CreateRepository', ['identity', 'no']],
    ['PutRepositoryPermissionsPolicy', ['identity', 'no']],
    ['PutDomainPermissionsPolicy', ['no', 'no']],
    ['ListDomains', ['identity', 'identity']],
    ['DescribeRepository', ['identity', 'identity']],
  ])(
    'is for %s in the say of the policies that the guide names: domain and repository %j',
    async (action, verdicts) => {
      const statement = allow(action, '*');
      expect([
        await ask({ domain: statement }, [GUEST, action]),
        await ask({ repository: statement }, [GUEST, action]),
      ]).toEqual(verdicts);
    },
  );

  it('is every package where none is named, and those of another repository are not', async () => {
    const packages = `${ARN}:package/my-org/team/*`;
    expect(await ask({ repository: allow('PublishPackageVersion', packages) }, [GUEST, 'PublishPackageVersion'])).toBe(
      'identity',
    );
    const one = `${ARN}:package/my-org/team/npm/acme/web`;
    expect(await ask({ repository: allow('PublishPackageVersion', one) }, [GUEST, 'PublishPackageVersion'])).toBe('no');
    const publish = { domain: allow('PublishPackageVersion', packages) };
    expect(await ask(publish, [GUEST, 'PublishPackageVersion'], { repository: 'other' })).toBe('no');
  });

  it('lies in the Region and the partition that are given', async () => {
    const china = `arn:aws-cn:codeartifact:cn-north-1:${OWNER}:repository/my-org/team`;
    const inputs = { region: 'cn-north-1' };
    expect(await ask({ domain: allow('DescribeRepository', china) }, [GUEST, 'DescribeRepository'], inputs)).toBe(
      'identity',
    );
    expect(await ask({ domain: allow('DescribeRepository', china) }, [GUEST, 'DescribeRepository'])).toBe('no');
  });
});

describe('whom can is asked of', () => {
  const grant = '{roles: [team/CI], users: [ann], accounts: ["222222222222"], can: [read]}';

  it.each([
    ['team/CI', 'yes'],
    [`arn:aws:iam::${OWNER}:role/team/CI`, 'yes'],
    [`arn:aws:sts::${OWNER}:assumed-role/CI/run`, 'yes'],
    [`arn:aws:iam::${OWNER}:user/ann`, 'yes'],
    ['Other', 'identity'],
    [OWNER, 'identity'],
    [GUEST, 'identity'],
    [`arn:aws:iam::${GUEST}:root`, 'identity'],
    [`arn:aws:iam::${GUEST}:role/x`, 'identity'],
    ['333333333333', 'no'],
    ['arn:aws:iam::333333333333:role/team/CI', 'no'],
  ])('%s: %s', async (principal, verdict) => {
    expect(await ask({ repository: grant }, [principal, 'read'])).toBe(verdict);
    expect(host.lines[0]).toMatch(new RegExp(`^${principal.replaceAll('/', '.')} read: `));
    // The reminder of the token is for who may do it.
    expect(host.lines.some((line) => line.includes('sts:GetServiceBearerToken'))).toBe(verdict !== 'no');
  });

  it.each<[string[], RegExp]>([
    [['a b', 'read'], /^'a b' is no principal: give an account ID/],
    [['', 'read'], /^'' is no principal/],
    [['CI', 'codeartifact:'], /is nothing that can be asked/],
    [['CI', 'readFrom'], /is nothing that can be asked/],
    [['CI', 'DeletePackages'], /^'DeletePackages' is nothing that can be asked \(did you mean 'DeletePackage'\?\)/],
    [['CI'], /^Give a principal/],
    [[], /^Give a principal/],
  ])('is refused: %j', async (operands, message) => {
    await expect(ask({}, operands).then((verdict) => Promise.reject(new Error(verdict)))).rejects.toThrow(message);
  });
});
