import type { ConditionKeys } from './condition-keys.ts';
import { LITERALS } from './patterns.ts';

/**
 * Puts values of the request in the place of policy variables (IAM user guide, "IAM policy elements: variables and
 * tags"): `${aws:username}`, `${aws:PrincipalTag/team, 'none'}` with a default, and `${*}`, `${?}`, `${$}` for the
 * characters themselves. Undefined where a variable has no value, or several: such a text matches nothing.
 * `wildcards`: whether the result is a pattern, in which what is put in stands for itself.
 */
export function substitute(text: string, keys: ConditionKeys, wildcards: boolean): string | undefined {
  if (!text.includes('${')) return text;
  const valueOf = ([, name = '', fallback]: RegExpMatchArray): string | undefined =>
    /^[*?$]$/.test(name) ? name : (only(keys.get(name.toLowerCase())) ?? fallback);
  const values = [...text.matchAll(VARIABLE)].map(valueOf);
  if (values.includes(undefined)) return undefined;
  let next = 0;
  return text.replace(VARIABLE, () => {
    const value = values[next++] ?? '';
    return wildcards ? value.replace(/[*?]/g, (character) => LITERALS[character] ?? character) : value;
  });
}

const VARIABLE = /\$\{([*?$]|[^}\s,]+)(?:\s*,\s*'([^']*)')?\}/g;

function only(values: readonly string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}

/** Why the variables in a text cannot be put in, or undefined. */
export function checkVariables(text: string): string | undefined {
  const rest = text.replace(VARIABLE, '');
  return rest.includes('${') ? `'${text}' has a policy variable that does not end, or has no name` : undefined;
}
