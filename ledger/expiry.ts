/** When money that was bought lapses. */

import { type Instant, instant } from './instant.ts';

/**
 * 00:00 UTC of the same calendar date 12 months on, exclusive; 29 February ends on 28 February, the earlier and safer date.
 * The provider states "within 12 months of the purchase date" and no instant; a `reading` settles what really happened.
 */
export function expiryOf(openedAt: Instant): Instant {
  const opened = new Date(openedAt);
  const year = opened.getUTCFullYear() + 1;
  const month = opened.getUTCMonth();
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return instant(Date.UTC(year, month, Math.min(opened.getUTCDate(), lastOfMonth)));
}
