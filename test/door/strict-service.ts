/** A bot service that keeps what it is sent, and turns away what is too much of what nobody has asked for. */

import type { RateWindow } from '../../bot/send-budget.ts';
import type { Sent } from './outside.ts';

export class StrictService {
  readonly sent: Sent[] = [];
  /** Who has sent anything unasked. */
  readonly senders = new Set<string>();
  refused = 0;
  readonly #rate: RateWindow;
  readonly #at: number[] = [];

  /** @param rate as those who send know it; counted over half of the time, since what left in time may come late */
  constructor(rate: RateWindow) {
    this.#rate = rate;
  }

  readonly take = (sent: Sent): number | undefined => {
    this.sent.push(sent);
    if (!isUnasked(sent)) return undefined;
    this.senders.add(sent.bearer);
    const { count, within_ms } = this.#rate;
    const now = performance.now();
    const before = this.#at.at(-count);
    this.#at.push(now);
    if (before === undefined || now - before >= within_ms / 2) return undefined;
    this.refused += 1;
    return within_ms / 1_000;
  };
}

/** A message of its own, and no answer to anything. */
export function isUnasked({ method, path }: Sent): boolean {
  return method === 'POST' && path.endsWith('/activities');
}

/** The conversation that something was sent to. */
export function conversationOf({ path }: Sent): string {
  return decodeURIComponent(/\/conversations\/([^/]+)/.exec(path)?.[1] ?? '');
}
