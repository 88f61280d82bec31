import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainDependabotLog } from '@codeartifact-ci/core/diagnosis/dependabot-log.ts';

const SUBJECT = { domain: 'my-org', repository: 'my-packages', region: 'us-east-1', domainOwner: '111122223333' };
const HOST = 'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';

/** A line of the proxy's about a token that it did not get. */
const refused = (rest: string): string =>
  `proxy | 2026/11/30 04:00:09 [012] * failed to get aws token via OIDC for ${HOST}: failed to get aws access token: ${rest}\nproxy | 2026/11/30 04:00:10 done\n`;
const sts = (code: string, message: string): string =>
  refused(
    `failed to exchange GitHub token for AWS token: AWS credential request returned status 400: <ErrorResponse>\n <Error>\n  <Code>${code}</Code>\n  <Message>${message}</Message>\n </Error>\n</ErrorResponse>`,
  );

function explained(log: string): { what: string; said: string }[] {
  return explainDependabotLog(log, SUBJECT)
    .filter(({ state }) => state === 'fails')
    .map(({ what, detail, remedy }) => ({ what, said: `${detail}. ${remedy?.text ?? ''}` }));
}

describe('The log of a Dependabot job', () => {
  it.each([
    [
      'keys that are missing',
      "The property '#/registries/npm-codeartifact/' of type object did not match one or more of the required schemas",
      ['dependabot.yml', /npm-codeartifact does not have the keys.*role-name, domain and domain-owner together/],
    ],
    [
      'a registry that is a host alone',
      `registered aws OIDC credentials for npm registry: https://${HOST}`,
      ['Registry', /is a host without a repository\. Give the address of the repository/],
    ],
    [
      'a registry of another repository',
      `registered aws OIDC credentials for python index: https://${HOST}/pypi/other/simple/`,
      ['Registry', /is not repository my-packages of domain my-org\. Requests to any other address go without a token/],
    ],
    [
      'no identity',
      refused('GitHub Actions OIDC is not configured'),
      ['Identity', /no OpenID Connect identity\. .*Dependabot on Actions runners/],
    ],
    [
      'a role that does not trust it',
      sts('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'),
      ['Role', /AccessDenied.*--print trust --github-repository/],
    ],
    [
      'an account without the identity provider',
      sts(
        'InvalidIdentityToken',
        'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      ),
      ['Role', /create one in IAM, with the audience sts\.amazonaws\.com/],
    ],
    [
      'an audience that the provider does not have',
      sts('InvalidIdentityToken', 'Incorrect token audience'),
      ['Role', /Incorrect token audience\. .*among its client IDs: add it there/],
    ],
    [
      'a role without the policy',
      refused(
        'AWS token request returned status 403: {"message":"User: arn:aws:sts::111122223333:assumed-role/bot/dependabot-update is not authorized to perform: sts:GetServiceBearerToken on resource: arn:aws:sts::111122223333:* because no identity-based policy allows the sts:GetServiceBearerToken action"}',
      ),
      ['Token', /role bot is not allowed sts:GetServiceBearerToken.*Add to the identity policy of role bot/],
    ],
    [
      'a domain that is not there',
      refused('AWS token request returned status 404: {"message":"Domain not found"}'),
      ['Token', /404: Domain not found\. Compare the registry's domain \(my-org\), domain-owner \(111122223333\)/],
    ],
    [
      'packages that it may not read',
      `proxy | 2026/11/30 04:00:10 [014] 403 https://${HOST}:443/npm/my-packages/@acme%2fcore`.replace(':443', ''),
      ['Packages', /is not for this role\. The role lacks codeartifact:ReadFromRepository/],
    ],
    [
      'packages that it asked for without a token',
      `proxy | 2026/11/30 04:00:10 [014] 401 https://${HOST}/npm/my-packages/lodash`,
      ['Packages', /without a token that counts\. .*the address is not below the registry's url/],
    ],
  ] as const)('tells of %s, with the remedy', (_title, log, [what, said]) => {
    expect(explained(log)).toEqual([{ what, said: expect.stringMatching(said) }]);
  });

  it('tells each cause once, and where it says nothing, what to give instead', () => {
    const twice = sts('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
    expect(explained(twice + twice)).toHaveLength(1);
    expect(explained('npm error code E404')).toEqual([
      { what: 'Log', said: expect.stringMatching(/nothing of CodeArtifact.*list the registry under the update's own/) },
    ]);
  });

  it('of whatever text is read to its end, without an error', () => {
    const pieces = fc.constantFrom(
      'AWS credential request returned status 403: ',
      '<Code>',
      '</ErrorResponse>',
      '\n',
      'registered aws OIDC credentials for npm registry: ',
      'https://',
      '"message":"',
      '\\',
      ' 2026/',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(explainDependabotLog(parts.join(''), SUBJECT).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
