/** Asks Graph for usage now and then, one of several instances for all of them. */

import type { Clock } from '../ledger/instant.ts';
import type { Leases } from '../store/leases.ts';
import type { UsageFeed } from '../usage/usage-feed.ts';
import { createDuty } from './duty.ts';
import type { Ticker } from './ticker.ts';

export interface UsagePolling {
  /** Answers when the usage that is known to Graph is in the account, and what it calls for is done. @throws DirectoryError, StoreError */
  poll(): Promise<void>;
  /** Stops what is being asked, and waits until it has stopped. */
  close(): Promise<void>;
}

export interface UsagePollingParts {
  readonly feed: UsageFeed;
  readonly clock: Clock;
  readonly leases: Leases | undefined;
  readonly settle: () => Promise<void>;
}

/** Graph lags a day or two behind the calls; asking more often tells nothing more. */
const POLL_EVERY_MS = 4 * 3_600_000;

export function startUsagePolling(parts: UsagePollingParts, ticker: Ticker): UsagePolling {
  const { feed, clock, leases, settle } = parts;
  const closing = new AbortController();
  const duty = createDuty(leases, 'usage-feed');
  let polling: Promise<unknown> = Promise.resolve();
  const poll = async () => {
    const running = feed.poll(clock.now(), closing.signal);
    polling = running.catch(() => undefined);
    await running;
    await settle();
  };
  const stop = ticker.every('usage-feed', POLL_EVERY_MS, () => duty.does(poll));
  return {
    poll,
    async close() {
      stop();
      closing.abort();
      await polling;
      await duty.close();
    },
  };
}
