import { explain } from '../aws/explain.ts';
import { messageOf } from '../errors.ts';
import { callerName, layerName, parseDenial, type Denial } from './denial.ts';
import { remedyFor, type Remedy } from './remedy.ts';

/** One thing that was tried. */
export interface Check {
  /** `Token`, `npm: read from my-packages` */
  readonly what: string;
  readonly state: 'works' | 'fails' | 'not tried';
  readonly detail: string;
  readonly remedy?: Remedy | undefined;
  /** What refused, where a policy did. */
  readonly denial?: Denial;
}

export const works = (what: string, detail: string): Check => ({ what, state: 'works', detail });
export const fails = (what: string, detail: string, remedy?: Remedy): Check => ({
  what,
  state: 'fails',
  detail,
  remedy,
});
export const notTried = (what: string, detail: string): Check => ({ what, state: 'not tried', detail });

/** What an error shows. `owner`: the account of the domain, where it is known. */
export function failure(what: string, error: unknown, owner: string | undefined): Check {
  const refused = refusal(what, messageOf(error), owner);
  return refused ?? fails(what, messageOf(explain(error)));
}

/** A refusal by a policy, read from its message; undefined when it is none. */
export function refusal(what: string, message: string, owner: string | undefined): Check | undefined {
  const denial = parseDenial(message);
  if (denial === undefined) return undefined;
  const { principal, action, resource, layer, explicit } = denial;
  const how = explicit ? 'is denied' : 'is not allowed';
  const by = layer === undefined ? '' : explicit ? ` by ${layerName(layer)}` : ` by any ${layer}`;
  const detail = `${callerName(principal)} ${how} ${action} on ${resource}${by}`;
  return { ...fails(what, detail, remedyFor(denial, owner)), denial };
}

/** A check as people read it, and below it what to do. */
export function describeRemedy({ text, statement }: Remedy): string[] {
  return [text, ...(statement === undefined ? [] : JSON.stringify(statement, null, 2).split('\n'))];
}
