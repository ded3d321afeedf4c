/** Where the card of a plan is: plain JSON that is kept with the plan, so that the card goes on changing after a restart. */

import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { Turn } from './turn.ts';

export interface Place {
  readonly reference: Partial<ConversationReference>;
  /** Undefined where the message is not known: then its end is told by a new one. */
  readonly cardId?: string | undefined;
  readonly locale: string;
}

const text = z.string().max(2_000);

const shape = z.object({
  reference: z.looseObject({
    serviceUrl: text,
    conversation: z.looseObject({ id: text, tenantId: text.optional() }),
  }),
  cardId: text.optional(),
  locale: z.string().max(35),
});

/** Only what a message is addressed by. */
export function placeOf({ reference, speech, cardId }: Turn): Place {
  const { serviceUrl, conversation, bot, user, channelId } = reference;
  const address = { serviceUrl, conversation, bot, user, channelId };
  return JSON.parse(JSON.stringify({ reference: address, cardId, locale: speech.locale })) as Place;
}

/** Undefined where it is none, or was kept by a version that wrote it otherwise. */
export function readPlace(value: unknown): Place | undefined {
  const read = shape.safeParse(value);
  return read.success ? (read.data as unknown as Place) : undefined;
}
