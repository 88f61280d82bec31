import { globMatches } from './glob.ts';
import type { Level } from './macros.ts';
import type { AccessStatement } from './policy.ts';

/**
 * Actions that a resource policy cannot give, whatever it says: those of other services, and those that the user guide
 * keeps to identity policies or to the other kind of policy ("Interaction between repository and domain policies").
 */
const ELSEWHERE: Readonly<Record<Level, Readonly<Record<string, string>>>> = {
  domain: {
    'codeartifact:CreateDomain': 'it is asked before there is a domain: allow it in an identity policy',
    'codeartifact:ListDomains': 'it is about no single domain: allow it in an identity policy',
    'codeartifact:ListRepositories': 'it is about no single domain: allow it in an identity policy',
    'codeartifact:PutDomainPermissionsPolicy': 'allow it in an identity policy',
  },
  repository: {
    'codeartifact:GetAuthorizationToken': "a token is for the whole domain: allow it in the domain's policy",
    'codeartifact:ListRepositoriesInDomain': "it is about the domain: allow it in the domain's policy",
    'codeartifact:DescribeDomain': "it is about the domain: allow it in the domain's policy",
    'codeartifact:CreateRepository': "it is asked before there is a repository: allow it in the domain's policy",
    'codeartifact:PutRepositoryPermissionsPolicy': "allow it in the domain's policy or an identity policy",
  },
};

/** What of a statement has no effect in a policy of this level, a line each, with where it would have one. */
export function withoutEffect({ effect, actions }: AccessStatement, level: Level): string[] {
  if (effect === 'Deny' || actions.not) return [];
  const known = new Map(Object.entries(ELSEWHERE[level]).map(([action, why]) => [action.toLowerCase(), why]));
  return actions.values.flatMap((action) => {
    if (action.toLowerCase() === 'sts:getservicebearertoken') {
      return [
        `${action} has no effect here: no resource policy can give it. Add it to an identity policy of the caller`,
      ];
    }
    if (!globMatches('codeartifact:*', action.toLowerCase()) && action !== '*') {
      return [`${action} has no effect here: the policy counts for CodeArtifact alone`];
    }
    const why = known.get(action.toLowerCase());
    return why === undefined ? [] : [`${action} has no effect here: ${why}`];
  });
}
