/** Calls of a client by operation, retries aside. */
export interface CallCounts {
  readonly byOperation: ReadonlyMap<string, number>;
  readonly total: number;
}

type Send = (command: object, ...rest: readonly unknown[]) => Promise<unknown>;

/** Counts from now on what the client is asked for. */
export function countCalls(client: { send: unknown }): CallCounts {
  const send = (client.send as Send).bind(client);
  const byOperation = new Map<string, number>();
  let total = 0;
  const counted: Send = (command, ...rest) => {
    const operation = command.constructor.name.replace(/Command$/, '');
    byOperation.set(operation, (byOperation.get(operation) ?? 0) + 1);
    total++;
    return send(command, ...rest);
  };
  Object.assign(client, { send: counted });
  return {
    byOperation,
    get total() {
      return total;
    },
  };
}

/** How many requests a run may still make. */
export interface CallBudget {
  readonly left: number;
}

/** `most` undefined: as many as it takes. `made` counts calls of the API and requests to repositories' endpoints. */
export function callBudget(most: number | undefined, made: () => number): CallBudget {
  return {
    get left() {
      return most === undefined ? Infinity : Math.max(0, most - made());
    },
  };
}
