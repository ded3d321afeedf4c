/** ISO 8601 durations such as P30D or PT1H, added to a moment the way a calendar does. */

const SHAPE =
  /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The moment that lies `duration` after `from`, in milliseconds since 1970 and in UTC. A month ends where the target
 * month does: 31 January and P1M give 28 February. Undefined where the text is no duration.
 */
export function addDuration(from: number, duration: string): number | undefined {
  const parts = SHAPE.exec(duration);
  if (!parts || duration.endsWith('P') || duration.endsWith('T')) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(from);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return (
    date.getTime() +
    (weeks * 7 + days) * DAY_MS +
    hours * 60 * MINUTE_MS +
    minutes * MINUTE_MS +
    seconds * 1000
  );
}
