/** Runs work of one key strictly one after another, in the order of the calls; different keys side by side. */

export interface KeyedQueue {
  /** Undefined, and nothing run, where too much of this key is waiting already. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> | undefined;
  /** Keys with work under way. */
  readonly size: number;
}

export function createKeyedQueue(waitingMax: number): KeyedQueue {
  const tails = new Map<string, { waiting: number; tail: Promise<unknown> }>();
  return {
    get size() {
      return tails.size;
    },
    run(key, work) {
      const lane = tails.get(key) ?? { waiting: 0, tail: Promise.resolve() };
      if (lane.waiting >= waitingMax) return undefined;
      lane.waiting += 1;
      tails.set(key, lane);
      const done = lane.tail.then(work).finally(() => {
        lane.waiting -= 1;
        if (lane.waiting === 0) tails.delete(key);
      });
      lane.tail = done.catch(() => undefined);
      return done;
    },
  };
}
