/** Which conversation a question is handed to, and how it is addressed. */

import type { ConversationReference } from 'botbuilder';
import type { Target } from '../alerts/target.ts';
import type { Language } from '../words/language.ts';
import { speechFor } from '../words/speech.ts';
import type { HandOverRecord } from './hand-over-record.ts';

/**
 * A help desk that speaks the question's language comes first, then the one that has been there longest; where one cannot be
 * reached it is the next one's turn.
 */
export function chosenTarget(
  targets: readonly Target[],
  language: Language,
  failures: number,
): Target | undefined {
  const speaks = ({ locale }: Target) => (speechFor(locale).language === language ? 0 : 1);
  const living = targets
    .filter(({ state }) => state.living)
    .sort((one, other) => speaks(one) - speaks(other) || one.addedAt - other.addedAt);
  return living[failures % Math.max(living.length, 1)];
}

/** The help desk's conversation. */
export function deskReference({ desk, tenantId }: HandOverRecord): Partial<ConversationReference> {
  return {
    serviceUrl: desk?.serviceUrl ?? '',
    channelId: 'msteams',
    bot: { id: desk?.botId ?? '', name: '' },
    conversation: { id: desk?.targetId ?? '', tenantId } as ConversationReference['conversation'],
  };
}
