/** Says welcome once to each installation, which Teams announces by two events, in any order, each possibly twice. */

import type { Activity } from 'botbuilder';
import type { Answer, Turn } from '../dialogs/turn.ts';
import type { Collection } from '../store/documents.ts';
import { StoreError } from '../store/store-errors.ts';

/** Answers with the welcome, or with undefined where nothing is to be said. */
export type Greet = (activity: Activity, turn: Turn) => Promise<Answer | undefined>;

/** What is kept of a conversation that the bot was added to. */
export interface Greeted {
  /** Milliseconds since 1970, by the service's clock. */
  readonly at: number;
}

/** Events of one installation lie closer together than this; a later one is another installation. */
export const ONE_INSTALLATION_MS = 30_000;

/** @param now milliseconds since 1970, for a service that gives an event no time */
export function createGreeting(
  conversations: Collection<Greeted>,
  welcome: (turn: Turn) => Answer,
  now: () => number,
): Greet {
  return async (activity, turn) => {
    const { id } = activity.conversation;
    const presence = presenceOf(activity);
    if (presence === 'removed') await conversations.delete(id);
    if (presence !== 'added') return undefined;
    const at = activity.timestamp?.getTime() ?? now();
    const known = await conversations.get(id);
    if (known && Math.abs(at - known.value.at) < ONE_INSTALLATION_MS) return undefined;
    try {
      await conversations.put(id, { at }, known?.version ?? 0);
    } catch (cause) {
      // The other event of the same installation was quicker.
      if (cause instanceof StoreError && cause.code === 'VERSION_CONFLICT') return undefined;
      throw cause;
    }
    return welcome(turn);
  };
}

type Presence = 'added' | 'removed' | undefined;

function presenceOf({ type, action, membersAdded, membersRemoved, recipient }: Activity): Presence {
  if (type === 'installationUpdate') {
    if (action === 'add') return 'added';
    return action === 'remove' ? 'removed' : undefined;
  }
  const isUs = (members: Activity['membersAdded'] | undefined) =>
    (members ?? []).some(({ id }) => id === recipient?.id);
  if (isUs(membersAdded)) return 'added';
  return isUs(membersRemoved) ? 'removed' : undefined;
}
