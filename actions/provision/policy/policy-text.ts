import { ACTIONS } from './actions.ts';
import { globMatches } from './glob.ts';
import { macrosWithin, type Level } from './macros.ts';
import { conditionSentence, conditionValues } from './condition.ts';
import { isUnconditional, othersOf, type Rule } from './policy.ts';

/** Rules in words, a line for each principal: `account 222222222222: read, get-token`. */
export function describeRules(rules: readonly Rule[], level: Level): string[] {
  const groups = new Map<string, { readonly first: Rule; readonly actions: string[] }>();
  for (const rule of rules) {
    const key = JSON.stringify([rule.effect, rule.principal, rule.resources, rule.condition]);
    const group = groups.get(key) ?? { first: rule, actions: [] };
    group.actions.push(rule.action);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, actions }) => {
    const { macros, rest } = macrosWithin(actions, level);
    const words = [...macros, ...rest.map(spelledAction)].join(', ');
    return `${first.effect === 'Deny' ? 'denied to ' : ''}${who(first)}: ${words}`;
  });
}

/** An action without its prefix, as the service spells it; of a rule it is in lower case. */
function spelledAction(action: string): string {
  const others = othersOf(action);
  if (others !== undefined) return `everything but ${others.map(spelledAction).join(', ')}`;
  const name = action.replace(/^codeartifact:/, '');
  if (name === '*') return 'everything';
  const [literal = ''] = /^[^*?]*/.exec(name) ?? [];
  const known = ACTIONS.find((one) => globMatches(name, one.toLowerCase()));
  return known === undefined ? name : `${known.slice(0, literal.length)}${name.slice(literal.length)}`;
}

function who(rule: Rule): string {
  const { principal, resources, condition } = rule;
  const organizations = conditionValues(condition, 'StringEquals', 'aws:PrincipalOrgID');
  const everywhere = !resources.not && resources.values.includes('*');
  if (principal === '*' && everywhere && organizations !== undefined && keysOf(condition) === 1) {
    return `organization ${organizations.join(', ')}`;
  }
  return `${principalText(principal)}${where(rule)}`;
}

function keysOf(condition: Rule['condition']): number {
  return Object.values(condition).reduce((count, keys) => count + Object.keys(keys).length, 0);
}

/** `, on …, where …`; nothing for what counts everywhere. */
function where(rule: Rule): string {
  if (isUnconditional(rule)) return '';
  const { resources, condition } = rule;
  const on = resources.values.includes('*')
    ? ''
    : ` on ${resources.not ? 'all but ' : ''}${resources.values.join(', ')}`;
  const sentence = conditionSentence(condition);
  return `${on}${sentence === '' ? '' : ` where ${sentence}`}`;
}

function principalText(principal: string): string {
  const others = othersOf(principal);
  if (others !== undefined) return `everybody but ${others.map(principalText).join(', ')}`;
  if (principal === '*') return 'EVERYBODY with an AWS account';
  const [, account] = /^AWS:(\d{12})$/.exec(principal) ?? [];
  if (account !== undefined) return `account ${account}`;
  const [, id, type] = /^AWS:(A([A-Z]{2})A[A-Z0-9]{12,})$/.exec(principal) ?? [];
  // The service shows the ID where the ARN leads to nobody any more (IAM user guide, "Principal").
  if (id !== undefined) {
    return `${{ RO: 'the role', ID: 'the user' }[type ?? ''] ?? 'the principal'} whose unique ID is ${id}`;
  }
  const [, owner, kind, name] = /^AWS:arn:[a-z-]+:iam::(\d{12}):(role|user)\/(.+)$/.exec(principal) ?? [];
  if (owner !== undefined && kind !== undefined) return `${kind} ${name ?? ''} of account ${owner}`;
  return principal.replace(/^AWS:/, '');
}
