/** The promise of the messenger: one message to one target, and what became of it. */

import type { AdaptiveCard } from '../cards/card.ts';
import type { Target } from './target.ts';

export interface AlertMessage {
  /** Left out where only the summary fits. */
  readonly card?: AdaptiveCard | undefined;
  /** For notifications and screen readers. */
  readonly summary: string;
}

export type MessengerOutcome =
  /** `id`: by which it can be edited; null where the service gave none. */
  | { readonly kind: 'delivered'; readonly id: string | null }
  /** It did not arrive. `terminal`: nothing will, until the bot is installed anew. */
  | {
      readonly kind: 'refused';
      readonly terminal: boolean;
      /** The service's code, or ours. */
      readonly code: string;
      /** Null where the service did not answer at all. */
      readonly status: number | null;
      readonly retryAfter_ms: number | null;
    }
  /** It may have arrived. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Messenger {
  /** @param under the message that it answers, in a conversation that has threads */
  post(target: Target, message: AlertMessage, under?: string): Promise<MessengerOutcome>;
  edit(target: Target, id: string, message: AlertMessage): Promise<MessengerOutcome>;
}
