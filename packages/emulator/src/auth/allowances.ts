import type { Clock } from '../clock.ts';
import type { HttpRequest } from '../http/request.ts';
import type { Store } from '../store/store.ts';
import type { Principal, Target } from './types.ts';

export interface Allowances {
  /** Asks, unless the same was allowed before on this very object; what `ask` throws is not remembered. */
  once(principal: Principal, target: Target, request: HttpRequest, ask: () => void): void;
}

/** What one principal was allowed, as long as the store has seen so many changes and it is this second. */
interface Allowed {
  readonly changes: number;
  readonly second: number;
  readonly requests: Map<Target, Set<string>>;
}

/**
 * What principals were allowed, until anything in the store changes (a policy may be among it, or a tag), and for a
 * second at most: policies may ask for the time. Conditions may ask for the rest of what a request says of itself.
 */
export function allowances(store: Store, clock: Clock): Allowances {
  const known = new WeakMap<Principal, Allowed>();
  return {
    once: (principal, target, { source, headers }, ask) => {
      const { changes } = store.db;
      const second = Math.floor(clock.now() / 1000);
      let before = known.get(principal);
      if (before?.changes !== changes || before.second !== second) {
        before = { changes, second, requests: new Map() };
        known.set(principal, before);
      }
      const { ip, vpcEndpoint = '', vpc = '' } = source;
      // No header has a line break in it.
      const asked = `${ip} ${vpcEndpoint} ${vpc}\n${headers['user-agent'] ?? ''}\n${headers.referer ?? ''}`;
      const requests = before.requests.get(target);
      if (requests?.has(asked) === true) return;
      ask();
      if (requests === undefined) before.requests.set(target, new Set([asked]));
      else requests.add(asked);
    },
  };
}
