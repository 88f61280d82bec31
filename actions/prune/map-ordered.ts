/**
 * Does `work` on each item, up to `width` at a time, and yields the results in the order of the items. No more than
 * `width` items and results are held at once. When it ends early, what is under way is awaited first.
 */
export async function* mapOrdered<T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const underWay: Promise<R>[] = [];
  try {
    for await (const item of source) {
      const result = work(item);
      // A failure is thrown when its turn comes; until then it must not count as unhandled.
      result.catch(() => undefined);
      underWay.push(result);
      const [oldest] = underWay;
      if (underWay.length >= width && oldest !== undefined) {
        yield await oldest;
        void underWay.shift();
      }
    }
    for (const result of underWay) yield await result;
  } finally {
    await Promise.allSettled(underWay);
  }
}
