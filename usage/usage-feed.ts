/** The promise of usage that comes by itself: each poll takes in what a service has to tell. */

import type { Instant } from '../ledger/instant.ts';
import type { ImportSummary } from './import-summary.ts';

export interface PollSummary extends ImportSummary {
  /** The first day that was asked for, at 00:00 UTC. */
  readonly since: Instant;
  /**
   * Calls that the feed once brought, that began more than a week ago and that the service no longer lists. They stay in
   * the journal: what was charged was charged, until a row says otherwise.
   */
  readonly missing: number;
}

export interface UsageFeed {
  /**
   * Takes in what is new at `now`. Two never run at once: those who ask while one is under way share the one after it,
   * which alone is sure to bring what they know of. Rows of complete pages stay in where a later page fails; the next
   * poll reads the same days again.
   * @throws DirectoryError, and what the account throws
   */
  poll(now: Instant, signal?: AbortSignal): Promise<PollSummary>;
}
