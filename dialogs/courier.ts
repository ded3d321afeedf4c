/** Messages that a job sends after its turn is over: the way out is the connector's, told here as the least that jobs need. */

import type { Activity, ConversationReference } from 'botbuilder';

export interface Courier {
  /** Answers with the new message's id; undefined where it did not arrive, or may not have. */
  send(
    to: Partial<ConversationReference>,
    activity: Partial<Activity>,
  ): Promise<string | undefined>;
  /** False where it did not arrive. */
  edit(
    to: Partial<ConversationReference>,
    id: string,
    activity: Partial<Activity>,
  ): Promise<boolean>;
}
