import { messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Condition } from '../../provision/policy/condition.ts';
import { globMatches } from '../../provision/policy/glob.ts';
import { parsePolicy, type AccessStatement } from '../../provision/policy/policy.ts';
import type { Gap } from '../document.ts';
import type { DomainFacts } from '../read/domain.ts';
import { finding, type Finding } from './rules.ts';

/** Keys that say who asks or from where (IAM user guide, "AWS global condition context keys"), in lower case. */
const WHO =
  /^aws:(principal(orgid|orgpaths|account|arn|isawsservice|servicename|tag\/.+)|userid|username|source(ip|vpc|vpce|vpcarn|account|arn|orgid|orgpaths)|vpcsourceip)$/;

/** Findings in what a domain and its repositories are set to. Policies that cannot be read become gaps. */
export function findInSettings(domain: string, facts: DomainFacts, gaps: Gap[]): Finding[] {
  const found: Finding[] = openStatements(`domain ${domain}`, facts.policy, gaps).map((message) =>
    finding('policy-open-to-all', { message }),
  );
  for (const repository of facts.selected) {
    const { policy, upstreams = [], connections = [] } = facts.repositories.get(repository) ?? {};
    for (const message of openStatements(`repository ${repository}`, policy ?? undefined, gaps)) {
      found.push(finding('policy-open-to-all', { repository, message }));
    }
    if (policy === undefined) {
      const message = `The repository ${repository} has no permissions policy.`;
      found.push(finding('repository-without-policy', { repository, message }));
    }
    if (upstreams.length === 0 && connections.length === 0) {
      const message = `The repository ${repository} has neither an upstream nor an external connection.`;
      found.push(finding('repository-without-upstream', { repository, message }));
    }
  }
  return found;
}

/** A message for each statement that allows everybody. */
function openStatements(of: string, document: string | undefined, gaps: Gap[]): string[] {
  if (document === undefined) return [];
  let statements: readonly AccessStatement[];
  try {
    statements = parsePolicy(document, of);
  } catch (error) {
    gaps.push({ what: `Permissions policy of ${of}`, why: messageOf(error) });
    return [];
  }
  return statements
    .filter(({ effect, principals, condition }) => effect === 'Allow' && isEverybody(principals) && !asksWho(condition))
    .map(({ actions }) => {
      const what = actions.not ? `all but ${actions.values.join(', ')}` : actions.values.join(', ');
      return `The permissions policy of the ${of} allows every AWS account ${what}.`;
    });
}

/** `NotPrincipal` with Allow lets in all others. */
function isEverybody({ not, values }: AccessStatement['principals']): boolean {
  return not || values.includes('*');
}

/** Whether the condition must hold of a key that says who asks: one that is negated, or asked only if it exists, does not. */
function asksWho(condition: Condition): boolean {
  return Object.entries(condition).some(
    ([operator, keys]) =>
      /^(ForAnyValue:)?(String(Equals|Like|EqualsIgnoreCase)|Arn(Equals|Like)|IpAddress|Bool)$/.test(operator) &&
      Object.entries(keys).some(([key, values]) => WHO.test(key.toLowerCase()) && !values.some(isAnything)),
  );
}

/** An organization, an account and principals that nobody would name: a pattern that takes one of them takes all. */
const ANYBODY = [
  ...['o-zzzzzzzzzz', 'o-zzzzzzzzzz/r-zzzz/ou-zzzz-zzzzzzzz/', '000000000000'],
  ...['arn:aws:iam::000000000000:role/z', 'arn:aws:iam::000000000000:user/z', 'vpc-zzzzzzzz', 'vpce-zzzzzzzz'],
];

/** Whether a value lets in everybody: all addresses, a pattern of everything, or a name in whichever account it is. */
function isAnything(value: string): boolean {
  if (value === '0.0.0.0/0' || value === '::/0' || /^arn:[^:]*:[^:]*:[^:]*:[*?]+:/.test(value)) return true;
  // Of these keys one alone is true or false, and it is false of everybody but services of AWS.
  return value === '' || value === 'false' || (/[*?]/.test(value) && ANYBODY.some((one) => globMatches(value, one)));
}
