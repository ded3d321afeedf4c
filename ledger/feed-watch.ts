/** Tells when the usage feed has been silent for too long, and when it is heard again: once for each silence. */

import type { Notice } from './entry.ts';
import { DAY_MS, type Instant, toIso } from './instant.ts';
import type { Micros } from './money.ts';
import type { DueAlert } from './view.ts';

/** How the usage feed stands, as far as its reader knows. */
export interface FeedStanding {
  /** When it last brought all that it was asked for; null where it never has. */
  readonly readThrough: Instant | null;
  /** Every poll has failed since then, the latest with this code. Null after one that succeeded, and where nobody polls. */
  readonly failing: { readonly since: Instant; readonly code: string } | null;
}

export const FEED_UNKNOWN: FeedStanding = { readThrough: null, failing: null };

/** Six polls, four hours apart. Reports lag by a day or two, so that a shorter outage hides nothing. */
export const FEED_SILENT_MS = DAY_MS;

export class FeedWatch {
  /** The silence that people were told of, named after the last time that the feed was heard; null after its end. */
  #told: string | null = null;

  /** To be called with each notice of the journal, in its order. */
  noticed({ alert, crossing }: Pick<Notice, 'alert' | 'crossing'>): void {
    if (alert === 'usage-feed-silent') this.#told = crossing;
    if (alert === 'usage-feed-back') this.#told = null;
  }

  /**
   * What is to be told at `asOf`. A feed that was never heard is not set up, and a desk that was closed did not listen:
   * neither is silence.
   */
  due({ readThrough, failing }: FeedStanding, asOf: Instant, amount: Micros): readonly DueAlert[] {
    if (readThrough === null) return [];
    const told = this.#told;
    const heard = toIso(readThrough);
    const isBack = told !== null && heard > told;
    const isSilent = failing !== null && asOf - readThrough >= FEED_SILENT_MS;
    const alerts: DueAlert[] = [];
    const since = readThrough;
    if (isBack) alerts.push({ alert: 'usage-feed-back', crossing: told, since, amount });
    if (isSilent && (told === null || isBack)) {
      const reason = failing.code;
      alerts.push({ alert: 'usage-feed-silent', crossing: heard, since, amount, reason });
    }
    return alerts;
  }
}
