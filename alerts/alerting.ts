/** The promise of alerts: each decided notice reaches each living target once, or its record says why not. */

import type { DeliveryRecord } from './delivery-record.ts';
import type { OutboxDepth } from './outbox-depth.ts';
import type { Target, TargetId } from './target.ts';

export type AlertingTrouble = 'nobody-told' | 'messages-given-up';

/** `reasons` are sentences for the operator, the weightiest first; `troubles` what they are about, each once. */
export type AlertingHealth =
  | { readonly sound: true }
  | {
      readonly sound: false;
      readonly reasons: readonly string[];
      readonly troubles: readonly AlertingTrouble[];
    };

/** Where something was heard of a conversation, by an activity whose sender was authenticated. */
export interface Sighting {
  /** As the activity has it, thread included. */
  readonly conversationId: string;
  readonly serviceUrl: string;
  /** Of the team, where the activity came from one. */
  readonly teamId?: string | undefined;
}

export interface Alerting {
  /**
   * Sends what is decided and not yet delivered, and edits the cards whose story went on. Calls that come together are one.
   * Never rejects: what goes wrong is in the records or was reported. What must wait is sent by a later call.
   */
  deliver(): Promise<void>;
  /** False where the target is there already, living. A dead one lives again and is told what it missed. What was given up is tried again. */
  register(target: Target): Promise<boolean>;
  /** False where there was none. What was still to be sent there is recorded as stopped. */
  unregister(id: TargetId): Promise<boolean>;
  targets(): Promise<readonly Target[]>;
  /** Keeps the latest service URL. Who writes to the bot has it: a target from which it was removed lives again. */
  seen(sighting: Sighting): Promise<void>;
  /** The bot was added to the conversation or to its team: dead targets there live again and are told what they missed. */
  installed(sighting: Sighting): Promise<void>;
  /** The bot was removed from the conversation or from its team. */
  uninstalled(sighting: Pick<Sighting, 'conversationId' | 'teamId'>): Promise<void>;
  /** What became of the messages to one target, newest first, those that are archived too. */
  records(id: TargetId, limit: number): Promise<readonly DeliveryRecord[]>;
  /** Gives messages that were given up another try. Answers how many. */
  redrive(id: TargetId): Promise<number>;
  /** No further message is begun; answers when the fate of those under way is written down. To be called before the store is closed. */
  close(): Promise<void>;
  /** What waits to be told now. */
  outbox(): Promise<OutboxDepth>;
  /** Unsound where nobody can be reached, and where messages were given up. */
  health(): Promise<AlertingHealth>;
}

/** How often {@link Alerting.deliver} should be called for what had to wait: for its place, for a retry, for a lease to end. */
export const DELIVER_EVERY_MS = 10_000;
