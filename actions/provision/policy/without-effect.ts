import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { ACTIONS } from './actions.ts';
import { askedOn, policiesFor } from './asked-on.ts';
import { globMatches } from './glob.ts';
import type { Level } from './macros.ts';
import type { AccessStatement } from './policy.ts';

/** Where an action has an effect that it has not in a policy of this level; undefined where it has one here. */
function elsewhere(action: string, level: Level): string | undefined {
  const say = policiesFor(action);
  if (say[level]) return undefined;
  const name = action.toLowerCase().replace('codeartifact:', '');
  if (say.domain) {
    const because = REASONS.get(name) ?? "it is about the domain: allow it in the domain's policy";
    return askedOn(action) === 'package-group'
      ? "package groups are the domain's: allow it in the domain's policy"
      : because;
  }
  return REASONS.get(name) ?? 'it is about no single domain: allow it in an identity policy';
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['createdomain', 'it is asked before there is a domain: allow it in an identity policy'],
  ['createrepository', "it is asked before there is a repository: allow it in the domain's policy"],
  ['getauthorizationtoken', "a token is for the whole domain: allow it in the domain's policy"],
  ['putdomainpermissionspolicy', 'allow it in an identity policy'],
  ['putrepositorypermissionspolicy', "allow it in the domain's policy or an identity policy"],
]);

/** What of a statement has no effect in a policy of this level, a line each, with where it would have one. */
export function withoutEffect({ effect, actions }: AccessStatement, level: Level): string[] {
  if (effect === 'Deny' || actions.not) return [];
  return actions.values.flatMap((action) => {
    if (action.toLowerCase() === 'sts:getservicebearertoken') {
      return [
        `${action} has no effect here: no resource policy can give it. Add it to an identity policy of the caller`,
      ];
    }
    if (!globMatches('codeartifact:*', action.toLowerCase()) && action !== '*') {
      return [`${action} has no effect here: the policy counts for CodeArtifact alone`];
    }
    if (isNoAction(action)) {
      const name = action.replace(/^codeartifact:/i, '');
      return [`${action} has no effect: CodeArtifact has no such action${suggest(name, ACTIONS)}`];
    }
    if (action.includes('*') || action.includes('?')) return [];
    const why = elsewhere(action, level);
    return why === undefined ? [] : [`${action} has no effect here: ${why}`];
  });
}

function isNoAction(action: string): boolean {
  const glob = action.toLowerCase();
  return action !== '*' && !ACTIONS.some((name) => globMatches(glob, `codeartifact:${name.toLowerCase()}`));
}

/**
 * The resources of a statement that lie outside of what the policy hangs on, a line each: the domain with all that is in
 * it, or one repository with its packages.
 */
export function outsideOf({ resources }: AccessStatement, domain: string, repository: string | undefined): string[] {
  if (resources.not) return [];
  const name = (kind: string): string => domain.replace(':domain/', `:${kind}/`);
  const within =
    repository === undefined
      ? [domain, `${name('repository')}/`, `${name('package')}/`, `${name('package-group')}/`]
      : [`${name('repository')}/${repository}`, `${name('package')}/${repository}/`];
  return resources.values
    .filter((glob) => !within.some((start) => mayMatch(glob, start)))
    .map(
      (glob) =>
        `${glob} has no effect here: it is not ${repository === undefined ? 'in the domain' : `repository ${repository} or in it`}`,
    );
}

/** Whether a glob may match an ARN that is `start`, or begins with it where that ends on a slash. */
function mayMatch(glob: string, start: string): boolean {
  const literal = glob.replace(/[*?$].*$/s, '');
  if (literal === glob) return start.endsWith('/') ? glob.startsWith(start) : glob === start;
  return start.startsWith(literal) || (start.endsWith('/') && literal.startsWith(start));
}
