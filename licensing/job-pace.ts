/** How fast a plan goes, over its last stretch. */

export interface Pace {
  /** @param settled people whose state will not change any more */
  note(settled: number): void;
  /** People a second; 0 where nothing can be said yet. */
  rate(): number;
}

const STRETCH_MS = 30_000;
/** Notes are kept this far apart, so that a stretch holds a bounded number of them. */
const STEP_MS = 250;
/** Below this, a rate is chance. */
const SPAN_MS_MIN = 1_000;

/** @param now milliseconds from any origin */
export function createPace(now: () => number): Pace {
  const notes: { readonly at_ms: number; readonly settled: number }[] = [];
  let latest = { at_ms: now(), settled: 0 };
  return {
    note(settled) {
      latest = { at_ms: now(), settled };
      const last = notes.at(-1);
      if (last === undefined || latest.at_ms - last.at_ms >= STEP_MS) notes.push(latest);
    },
    rate() {
      const now_ms = now();
      while (notes.length > 1 && (notes[1]?.at_ms ?? now_ms) <= now_ms - STRETCH_MS) notes.shift();
      const [first] = notes;
      const span_ms = first === undefined ? 0 : now_ms - first.at_ms;
      if (first === undefined || span_ms < SPAN_MS_MIN) return 0;
      return ((latest.settled - first.settled) * 1_000) / span_ms;
    },
  };
}
