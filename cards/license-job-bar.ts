/** A bar that shows how far a job is, drawn with columns so that every client draws it; the words below it say the same. */

export interface BarPart {
  readonly count: number;
  readonly style: 'good' | 'warning' | 'attention' | 'emphasis';
}

const WIDTH = 1_000;
const HEIGHT = '8px';

/** Whole parts of a thousand; whatever there is of a part is seen, however little. */
export function jobBar(parts: readonly BarPart[]): Readonly<Record<string, unknown>> {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  return {
    type: 'ColumnSet',
    columns: shown.map(({ count, style }) => ({
      type: 'Column',
      width: Math.max(Math.round((WIDTH * count) / total), WIDTH / 100),
      style,
      minHeight: HEIGHT,
      spacing: 'None',
      items: [],
    })),
  };
}
