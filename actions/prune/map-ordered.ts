interface UnderWay<R> {
  readonly result: Promise<R>;
  isDone: boolean;
}

/**
 * Does `work` on each item, up to `width` at a time, and yields the results in the order of the items. Where one takes
 * long, others go on behind it: up to twice `width` items and results are held at once. When it ends early, what is under
 * way is awaited first.
 */
export async function* mapOrdered<T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const held: UnderWay<R>[] = [];
  let running = 0;
  let wake = (): void => undefined;
  const start = (item: T): void => {
    const one = { result: work(item), isDone: false };
    const ended = (): void => {
      one.isDone = true;
      running--;
      wake();
    };
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    one.result.then(ended, ended);
    running++;
    held.push(one);
  };
  try {
    for await (const item of source) {
      start(item);
      for (let [first] = held; first !== undefined; [first] = held) {
        if (first.isDone || held.length >= 2 * width) {
          yield await first.result;
          held.shift();
        } else if (running >= width) {
          await new Promise<void>((resolve) => (wake = resolve));
        } else break;
      }
    }
    for (const { result } of held) yield await result;
  } finally {
    await Promise.allSettled(held.map(({ result }) => result));
  }
}
