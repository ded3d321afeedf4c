/** Lets a few in at a time, first come, first served. */

export type Turnstile = <T>(act: () => Promise<T>) => Promise<T>;

export function createTurnstile(width: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;

  async function enter(): Promise<void> {
    if (inside < width) {
      inside += 1;
      return;
    }
    // Whoever leaves hands the place on.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  }

  return async (act) => {
    await enter();
    try {
      return await act();
    } finally {
      leave();
    }
  };
}
