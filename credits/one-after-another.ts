/** Lets work run one at a time: who calls while it runs shares the next run, which sees all that the caller had seen. */

export function oneAfterAnother(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= (async () => {
      await running.catch(() => undefined);
      running = next ?? running;
      next = undefined;
      await work();
    })();
    return next;
  };
}
