import type { Statement } from '../aws/iam-policy.ts';
import { accountOf, callerName, layerName, principalArn, type Denial } from './denial.ts';

/** What to do about something that does not work. */
export interface Remedy {
  readonly text: string;
  /** A statement to add, and what it goes into is said in the text. */
  readonly statement?: PolicyStatement;
}

export interface PolicyStatement extends Omit<Statement, 'Action' | 'Resource'> {
  readonly Action: string;
  readonly Resource: string;
  readonly Principal?: { readonly AWS: string };
}

/**
 * What to add to which policy. `owner` is the account of the domain; undefined where it is not known, and then taken
 * for the caller's. A Deny, a boundary or an organisation's policy needs a change, not an addition: no statement then.
 */
export function remedyFor(denial: Denial, owner: string | undefined): Remedy {
  const { principal, action, resource, layer, explicit } = denial;
  const who = callerName(principal);
  if (explicit) {
    return {
      text: `A Deny in ${layer === undefined ? 'a policy' : layerName(layer)} forbids ${action}, and no Allow outweighs it: take it out or narrow it.${
        layer === 'identity-based policy' && who.startsWith('role')
          ? ' If the sessions of the role were revoked, get a new one.'
          : ''
      }`,
    };
  }
  if (action === 'sts:GetServiceBearerToken') {
    return {
      text: `Add to the identity policy of ${who} (no policy of the domain can grant this):`,
      statement: {
        Effect: 'Allow',
        Action: action,
        Resource: '*',
        Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
      },
    };
  }
  if (layer === 'session policy') {
    return {
      text: `The role may, but this session of it was limited when it began. Here that is the input 'access': 'publish' takes in more than 'read'.`,
    };
  }
  const foreign = owner !== undefined && accountOf(principal) !== owner;
  const statement: PolicyStatement = { Effect: 'Allow', Action: action, Resource: wholeRepository(resource) };
  const home = policyHome(action, resource);
  if (layer === 'resource-based policy') {
    return {
      text: `Account ${accountOf(principal)} is not the owner of the domain, so ${home} must allow it too. Add there:`,
      statement: { ...statement, Principal: { AWS: principalArn(principal) }, Resource: '*' },
    };
  }
  if (layer !== undefined && layer !== 'identity-based policy') {
    return { text: `It is ${layerName(layer)} that allows too little: let it allow ${action} on ${resource}.` };
  }
  return {
    text: foreign
      ? `Add to the identity policy of ${who}; ${home} of account ${owner} must allow it too:`
      : `Add to the identity policy of ${who} (or, with a Principal, to ${home}):`,
    statement,
  };
}

/** Who may publish one package of a repository will want to publish others. */
function wholeRepository(resource: string): string {
  return resource.replace(/(:package\/[^/]+\/[^/]+)\/.*$/, '$1/*');
}

/** The permissions policy of a resource that counts for an action (user guide, "Repository policies"). */
function policyHome(action: string, resource: string): string {
  const [, kind = '', path = ''] = /:(domain|repository|package)\/(.+)$/.exec(resource) ?? [];
  const [domain = '', repository] = path.split('/');
  return kind === 'domain' || repository === undefined || action === 'codeartifact:GetAuthorizationToken'
    ? `the permissions policy of domain ${domain}`
    : `the permissions policy of repository ${repository} or of domain ${domain}`;
}
