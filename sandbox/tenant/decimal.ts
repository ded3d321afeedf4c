/** Amounts of money as whole millionths, so that demo sums come out exactly. */

const MILLIONTHS = 1_000_000;

/** Reads `25`, `25.5` or `-0.022`, six decimals at most. Undefined where the text is no such amount. */
export function millionthsFrom(text: string): number | undefined {
  const parts = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text);
  if (!parts) return undefined;
  const count = Number(parts[2]) * MILLIONTHS + Number((parts[3] ?? '').padEnd(6, '0'));
  return parts[1] === '-' ? 0 - count : count;
}

/** `812.40`: two decimals at least, more only where they are not zero. */
export function decimalText(millionths: number): string {
  const size = Math.abs(millionths);
  const fraction = String(size % MILLIONTHS).padStart(6, '0');
  const shown = fraction.replace(/0{1,4}$/, '');
  return `${millionths < 0 ? '-' : ''}${Math.floor(size / MILLIONTHS)}.${shown}`;
}

/** The `Double` that a report would carry: its shortest decimal text is the amount. */
export function toDouble(millionths: number): number {
  return millionths / MILLIONTHS;
}

/** Splits into shares in the proportion of `weights` that sum to `total` exactly; each is a multiple of `unit` if `total` is. */
export function shareOut(total: number, weights: readonly number[], unit: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const units = total / unit;
  let given = 0;
  let seen = 0;
  return weights.map((weight, place) => {
    seen += weight;
    const last = place === weights.length - 1;
    const upToHere = last ? units : Math.round((units * seen) / sum);
    const share = (upToHere - given) * unit;
    given = upToHere;
    return share;
  });
}
