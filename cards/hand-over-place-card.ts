/** Questions are handed to this conversation, or no longer: said where it was asked for. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sheetCard } from './sheet-card.ts';

export interface HandOverPlaceCardData {
  readonly state: keyof Speech['words']['handOver']['hereTitles'];
  readonly scope: 'personal' | 'groupChat' | 'channel';
  /** Who registered it, or who stopped it; may be empty. */
  readonly by: string;
  readonly at: Instant;
  /** Conversations that still get questions, this one included. */
  readonly living: number;
}

export function handOverPlaceCard(data: HandOverPlaceCardData, speech: Speech): AdaptiveCard {
  const { handOver: words, targets, effects } = speech.words;
  const { state } = data;
  const isHere = state === 'added' || state === 'already';
  const title = words.hereTitles[state];
  const by = escapeMarkdown(data.by, 60);
  const byWhom = state === 'stopped' ? effects.facts.by : targets.registeredBy;
  return sheetCard(
    {
      title,
      summary: title,
      banner: {
        tone: isHere ? 'good' : 'accent',
        ...(isHere ? {} : { sign: '○' }),
        word: title,
        means: [words.here[state]],
      },
      facts:
        state === 'none' || state === 'full'
          ? []
          : [
              {
                facts: [
                  ...(by === '' ? [] : [{ name: byWhom, value: by }]),
                  { name: targets.at, value: speech.dateTime(data.at) },
                ],
              },
            ],
      warnings: data.living === 0 && !isHere ? [words.nobodyLeft] : [],
      small: isHere && data.scope !== 'personal' ? [words.everyoneSees] : [],
      actions: [
        isHere
          ? verbAction(speech, words.stop, 'questions.stop')
          : verbAction(speech, words.start, 'questions.here'),
        verbAction(speech, speech.words.answers.unansweredTitle, 'unanswered.show'),
      ],
    },
    speech,
  );
}
