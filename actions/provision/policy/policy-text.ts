import { macrosWithin, type Level } from './macros.ts';
import type { Rule } from './policy.ts';

/** Rules in words, a line for each principal: `account 222222222222: read, get-token`. */
export function describeRules(rules: readonly Rule[], level: Level): string[] {
  const groups = new Map<string, { readonly first: Rule; readonly actions: string[] }>();
  for (const rule of rules) {
    const key = JSON.stringify([rule.effect, rule.principal, rule.where]);
    const group = groups.get(key) ?? { first: rule, actions: [] };
    group.actions.push(rule.action);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, actions }) => {
    const { macros, rest } = macrosWithin(actions, level);
    const words = [...macros, ...rest.map((action) => action.replace(/^codeartifact:/, ''))].join(', ');
    return `${first.effect === 'Deny' ? 'denied to ' : ''}${who(first)}: ${words}`;
  });
}

const ANYWHERE = JSON.stringify([{ not: false, values: ['*'] }, {}]);
/** The condition by which the file's `organizations` are written. */
const ORGANIZATIONS = /^\[\{"not":false,"values":\["\*"\]\},\{"StringEquals":\{"aws:PrincipalOrgID":\[(.*)\]\}\}\]$/;

function who({ principal, where }: Rule): string {
  const organizations = ORGANIZATIONS.exec(where)?.[1];
  if (principal === '*' && organizations !== undefined) return `organization ${organizations.replaceAll('"', '')}`;
  const condition = where === ANYWHERE ? '' : ` where ${where}`;
  if (principal === '*') return `EVERYBODY with an AWS account${condition}`;
  const [, account] = /^AWS:arn:[a-z-]+:iam::(\d{12}):root$/.exec(principal) ?? [];
  if (account !== undefined) return `account ${account}${condition}`;
  const [, owner, kind, name] = /^AWS:arn:[a-z-]+:iam::(\d{12}):(role|user)\/(.+)$/.exec(principal) ?? [];
  if (owner !== undefined && kind !== undefined) return `${kind} ${name ?? ''} of account ${owner}${condition}`;
  return `${principal.replace(/^AWS:/, '')}${condition}`;
}
