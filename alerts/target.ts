/** Where alerts go: a conversation that somebody asked to have them in. */

import type { Instant } from '../ledger/instant.ts';

export type TargetId = string;

/** Why nothing can be sent there any more. */
export type DeathCause =
  | 'bot-removed'
  | 'conversation-gone'
  | 'blocked'
  | 'writes-blocked'
  /** The person may have no alerts any more. */
  | 'role-lost';

export interface Target {
  /** The conversation's id in Teams; of a channel, without the thread that somebody happened to write in. */
  readonly id: TargetId;
  readonly scope: 'personal' | 'groupChat' | 'channel';
  /** The latest that was seen of it: it may change. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The bot's account there, `28:…`. */
  readonly botId: string;
  /** Entra object id of the person, in personal scope. */
  readonly personId: string | undefined;
  /** Of a channel's team, where it is known: the bot is installed in a team as a whole. */
  readonly teamId?: string | undefined;
  /** For lists: the channel's or the person's name; may be empty. */
  readonly name: string;
  /** What alerts are written in there. */
  readonly locale: string;
  readonly addedBy: { readonly personId: string; readonly name: string };
  readonly addedAt: Instant;
  readonly state: TargetState;
}

export type TargetState =
  | { readonly living: true }
  | { readonly living: false; readonly cause: DeathCause; readonly at: Instant };

/** A channel's id without the thread: `19:…@thread.tacv2;messageid=17` is a thread of `19:…@thread.tacv2`. */
export function targetIdOf(conversationId: string): TargetId {
  return conversationId.replace(/;messageid=[^;]*$/, '');
}
