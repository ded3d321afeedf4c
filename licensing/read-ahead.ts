/** Reads the next few while the first is still at work: one that has to wait does not hold up the others. */

/** In the order of `items`; what comes after one that fails is not read any further. */
export async function* readAhead<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  ahead: number,
  read: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const reading: Promise<R>[] = [];
  for await (const item of items) {
    const one = read(item);
    // Whoever comes first to a failure throws it; the others' are nobody's concern then.
    one.catch(() => undefined);
    reading.push(one);
    if (reading.length > ahead) yield* reading.splice(0, 1);
  }
  yield* reading;
}
