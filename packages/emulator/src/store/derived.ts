import type { Store } from './store.ts';

/** What is remembered of one store, as it was when the store had seen so many changes. */
interface Remembered<Value> {
  changes: number;
  readonly values: Map<string, Value>;
}

/** Of a key. What a client makes up may be of any length, and is not worth the memory. */
const LONGEST_KEY = 1_000;

/**
 * Remembers what was worked out from a store alone, by key, until anything in the store changes: whatever the change
 * is, nothing that was worked out before is answered after it. For what is asked again and again between changes, as
 * clients do that install from a warm cache. `make` must not await, nor change the store.
 */
export function derived<Value>(limit: number): (store: Store, key: string, make: () => Value) => Value {
  const stores = new WeakMap<Store, Remembered<Value>>();
  return (store, key, make) => {
    if (key.length > LONGEST_KEY) return make();
    const remembered = stores.get(store) ?? { changes: NaN, values: new Map<string, Value>() };
    stores.set(store, remembered);
    const { values } = remembered;
    if (remembered.changes !== store.db.changes || values.size >= limit) {
      values.clear();
      remembered.changes = store.db.changes;
    }
    const present = values.get(key);
    if (present !== undefined) return present;
    const value = make();
    values.set(key, value);
    return value;
  };
}
