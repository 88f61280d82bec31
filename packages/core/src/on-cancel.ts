const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The newest last. */
const cleanUps: ((signal: NodeJS.Signals) => void)[] = [];

/**
 * Has something done, at once and without waiting, when the run is cancelled by a signal; the process then ends by that
 * signal, as it would have. Gives what calls it off.
 */
export function onCancel(cleanUp: (signal: NodeJS.Signals) => void): () => void {
  if (cleanUps.length === 0) for (const signal of SIGNALS) process.on(signal, cancel);
  cleanUps.push(cleanUp);
  return () => {
    const at = cleanUps.lastIndexOf(cleanUp);
    if (at !== -1) cleanUps.splice(at, 1);
    if (cleanUps.length === 0) ignoreSignals();
  };
}

function cancel(signal: NodeJS.Signals): void {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp(signal);
  ignoreSignals();
  process.kill(process.pid, signal);
}

function ignoreSignals(): void {
  for (const signal of SIGNALS) process.off(signal, cancel);
}
