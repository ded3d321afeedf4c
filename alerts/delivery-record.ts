/** What became of one message to one target: kept for as long as people may ask. */

import type { Instant } from '../ledger/instant.ts';
import type { Run } from './runs.ts';

export type MessageState =
  | 'waiting'
  /** Claimed; on its way, or cut short by a crash. */
  | 'sending'
  | 'delivered'
  /** It may have arrived; never posted again. */
  | 'unknown'
  /** It did not arrive and is not tried any more. */
  | 'given-up'
  /** The target did not want alerts any more before it was sent. */
  | 'stopped';

export type About =
  /** `key` names the story. */
  | { readonly kind: 'card' | 'reply'; readonly key: string }
  | { readonly kind: 'folded' }
  | { readonly kind: 'target-died'; readonly targetId: string; readonly diedAt: Instant };

export interface DeliveryRecord {
  /** Counts the messages to this target, from 1. */
  readonly number: number;
  readonly about: About;
  /** The notices that it tells, those added by an edit included. */
  readonly tells: readonly Run[];
  readonly state: MessageState;
  /** Why it is in this state; empty where that says it all. */
  readonly reason: string;
  /** Of the latest change of its state. */
  readonly at: Instant;
  /** By which it can be edited. */
  readonly activityId: string | null;
  /** Tries that ended in a refusal, since it was made or edited last. */
  readonly tries: number;
  /** Notices that its card does not show yet, by seq. */
  readonly unshown: readonly Run[];
  /** Why they are not shown; empty where the edit is only due. */
  readonly editReason: string;
}
