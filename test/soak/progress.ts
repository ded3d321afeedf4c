/** Tells how far a long run is: not oftener than is good to read, and when it is over. */

export interface ProgressOptions {
  readonly name: string;
  readonly length: number;
  readonly unit: string;
  readonly say: (line: string) => void;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
}

const SAID_EVERY_MS = 10_000;

/** @returns what is to be told how much is done */
export function createProgress(options: ProgressOptions): (done: number) => void {
  const { name, length, unit, say, now } = options;
  const start_ms = now();
  let said_ms = start_ms;
  return (done) => {
    const at_ms = now();
    if (done < length && at_ms - said_ms < SAID_EVERY_MS) return;
    said_ms = at_ms;
    const seconds = (at_ms - start_ms) / 1_000;
    const rate = done / seconds;
    const parts = [
      `${name}: ${figure(done)} of ${figure(length)} ${unit}`,
      `${Math.floor((100 * done) / length)} %`,
      ...(unit === 's' ? [] : [`${figure(rate)} a second`]),
      ...(done < length && rate > 0 ? [`${duration((length - done) / rate)} left`] : []),
    ];
    say(parts.join(', '));
  };
}

export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Whole where it is large, and to three digits where it is not. */
export function figure(number: number): string {
  const digits =
    Math.abs(number) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return number.toLocaleString('en-US', digits);
}
