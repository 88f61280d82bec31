import { COMPARISONS, NULL, type Comparison } from './comparisons.ts';
import type { ConditionKeys } from './condition-keys.ts';
import { substitute } from './variables.ts';

/** One test of a Condition block: all of them must hold for a statement to apply. */
export interface Condition {
  readonly operator: Operator;
  /** In lower case: the names of condition keys are the same in any case. */
  readonly key: string;
  readonly values: readonly string[];
}

export interface Operator {
  readonly comparison: Comparison;
  readonly quantifier: 'ForAnyValue' | 'ForAllValues' | undefined;
  readonly ifExists: boolean;
}

export const OPERATOR_NAMES: readonly string[] = [...COMPARISONS.keys(), 'Null'];

/** `ForAnyValue:StringLikeIfExists` and the like; undefined for what is no operator of IAM's. */
export function parseOperator(text: string): Operator | undefined {
  if (text === 'Null') return { comparison: NULL, quantifier: undefined, ifExists: false };
  const match = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(text);
  const comparison = COMPARISONS.get(match?.[2] ?? '');
  if (comparison === undefined) return undefined;
  const [, quantifier, , ifExists] = match ?? [];
  return {
    comparison,
    quantifier: quantifier === 'ForAnyValue' || quantifier === 'ForAllValues' ? quantifier : undefined,
    ifExists: ifExists !== undefined,
  };
}

/** `variables`: whether `${…}` in the policy's values stands for a value of the request. */
export function conditionHolds(
  { operator, key, values: written }: Condition,
  keys: ConditionKeys,
  variables: boolean,
): boolean {
  const { comparison, quantifier, ifExists } = operator;
  const values = keys.get(key) ?? [];
  if (comparison === NULL) return written.some((text) => (text.toLowerCase() === 'true') === (values.length === 0));
  const { holds, negated, wildcards } = comparison;
  const wanted = variables ? written.flatMap((text) => substitute(text, keys, wildcards) ?? []) : written;
  const test = (value: string): boolean => wanted.some((each) => holds(value, each)) !== negated;
  if (quantifier === 'ForAllValues') return values.every(test);
  if (values.length === 0) return ifExists || (negated && quantifier === undefined);
  return negated && quantifier === undefined ? values.every(test) : values.some(test);
}
