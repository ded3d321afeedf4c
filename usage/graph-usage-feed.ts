/** Keeps the promise of the usage feed with Microsoft Graph's `getPstnCalls`. */

import type { GraphClient } from '../directory/graph-client.ts';
import type { Entry } from '../ledger/entry.ts';
import { addDays, DAY_MS, type Instant, instant, startOfDay } from '../ledger/instant.ts';
import type { FeedMemory } from './feed-memory.ts';
import { readGraphRow } from './graph-row.ts';
import { importReport, type RowSource, type UsageAccount } from './import-report.ts';
import { type ReportWindow, reportWindows } from './report-windows.ts';
import { chargeKey, rowOfChargeKey, standingOf } from './row-history.ts';
import type { PollSummary, UsageFeed } from './usage-feed.ts';
import { CREDIT_CAPABILITY, type ReadRow } from './usage-row.ts';

/** Who brings the facts of this feed. */
export const USAGE_FEED_ACTOR = 'usage-feed';

export interface FeedAccount extends UsageAccount {
  entriesBetween(from: Instant, to: Instant): Iterable<Entry>;
}

export interface UsageFeedParts {
  /** An app's own token: the report is not to be had in a person's name (`CallRecord-PstnCalls.Read.All`). */
  readonly graph: GraphClient;
  readonly account: FeedAccount;
  readonly memory: FeedMemory;
}

/** Graph keeps no more. */
const HISTORY_DAYS = 365;
/** Rows arrive late and are corrected; a week, and a day in which a row that is gone can be told from a late one. */
const SETTLING_DAYS = 7;
const REREAD_DAYS = SETTLING_DAYS + 1;
/** Two million rows in one window. */
const PAGES_MAX = 2_000;

export function createGraphUsageFeed(parts: UsageFeedParts): UsageFeed {
  let underWay: Promise<PollSummary> | undefined;
  let next: Promise<PollSummary> | undefined;
  const start = (now: Instant, signal: AbortSignal | undefined) => {
    const started = remembered(parts, now, signal).finally(() => {
      if (underWay === started) underWay = undefined;
    });
    underWay = started;
    return started;
  };
  return {
    poll(now, signal) {
      if (next !== undefined) return next;
      if (underWay === undefined) return start(now, signal);
      next = underWay
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return start(now, signal);
        });
      return next;
    },
  };
}

/** A poll that somebody stopped has neither succeeded nor failed. */
async function remembered(
  parts: UsageFeedParts,
  now: Instant,
  signal: AbortSignal | undefined,
): Promise<PollSummary> {
  try {
    return await poll(parts, now, signal);
  } catch (cause) {
    // What the store says to this it says to everybody; the poll's own failure is the news.
    if (signal?.aborted !== true) await parts.memory.failed(now, codeOf(cause)).catch(() => {});
    throw cause;
  }
}

async function poll(
  { graph, account, memory }: UsageFeedParts,
  now: Instant,
  signal: AbortSignal | undefined,
): Promise<PollSummary> {
  const { readThrough } = await memory.recall();
  const since = firstDay(readThrough, now);
  const settledUntil = addDays(now, -SETTLING_DAYS);
  const listed = new Set<string>();
  const source = new WindowRows(graph, reportWindows(since, now), signal, (row) => {
    if (row.ok && row.row.startedAt < settledUntil && row.row.capability === CREDIT_CAPABILITY) {
      listed.add(chargeKey(row.row.id, 1));
    }
  });
  const summary = await importReport(source, account, {
    actor: USAGE_FEED_ACTOR,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!summary.complete) return { ...summary, since, missing: 0 };
  await memory.succeeded(now);
  return { ...summary, since, missing: countMissing(account, listed, since, settledUntil) };
}

/**
 * A year at first; then what has been read before, the last days once more. Where it is said to have been read up to a day
 * that has not come, the clock was wrong then and nobody knows what was read: the year again.
 */
function firstDay(readThrough: Instant | null, now: Instant): Instant {
  const oldest = addDays(now, -HISTORY_DAYS);
  if (readThrough === null || readThrough - now > DAY_MS) return startOfDay(oldest);
  const again = addDays(instant(Math.min(readThrough, now)), -REREAD_DAYS);
  return startOfDay(instant(Math.max(oldest, again)));
}

function codeOf(cause: unknown): string {
  const { code } = cause as { code?: unknown };
  return typeof code === 'string' ? code : 'FAILED';
}

function countMissing(
  account: FeedAccount,
  listed: ReadonlySet<string>,
  since: Instant,
  settledUntil: Instant,
): number {
  const missing = new Set<string>();
  for (const entry of account.entriesBetween(since, settledUntil)) {
    if (entry.actor !== USAGE_FEED_ACTOR) continue;
    const id = rowOfChargeKey(entry.key);
    if (id === undefined || listed.has(chargeKey(id, 1))) continue;
    if (standingOf(id, account.find)?.carriedBy !== undefined) missing.add(id);
  }
  return missing.size;
}

/** The rows of all windows, a page at a time. */
class WindowRows implements RowSource {
  /** How much there is, Graph does not say. */
  readonly size_bytes = 0;
  readonly read_bytes = 0;
  readonly #graph: GraphClient;
  readonly #windows: readonly ReportWindow[];
  readonly #signal: AbortSignal | undefined;
  readonly #seen: (row: ReadRow) => void;

  constructor(
    graph: GraphClient,
    windows: readonly ReportWindow[],
    signal: AbortSignal | undefined,
    seen: (row: ReadRow) => void,
  ) {
    this.#graph = graph;
    this.#windows = windows;
    this.#signal = signal;
    this.#seen = seen;
  }

  async *rows(): AsyncGenerator<readonly ReadRow[]> {
    const options = this.#signal === undefined ? {} : { signal: this.#signal };
    for (const { from, to } of this.#windows) {
      const path = `/communications/callRecords/getPstnCalls(fromDateTime=${from},toDateTime=${to})`;
      for await (const page of this.#graph.pages(path, PAGES_MAX, options)) {
        const rows = page.map((row, index) => readGraphRow(row, index + 1));
        for (const row of rows) this.#seen(row);
        yield rows;
      }
    }
  }
}
