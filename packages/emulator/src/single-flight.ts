/** Work under way by key: who asks for it meanwhile waits for the same, and what it comes to is for all of them. */
export async function singleFlight<Value>(
  underWay: Map<string, Promise<Value>>,
  key: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const present = underWay.get(key);
  if (present !== undefined) return await present;
  const started = work();
  underWay.set(key, started);
  try {
    return await started;
  } finally {
    underWay.delete(key);
  }
}
