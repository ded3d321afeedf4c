/** Alerts come to this conversation, or no longer: who asked for it, when, and the way back. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sheetCard } from './sheet-card.ts';

export interface AlertsHereCardData {
  readonly state: 'added' | 'already' | 'stopped' | 'none';
  readonly scope: 'personal' | 'groupChat' | 'channel';
  /** Who registered it, or who stopped it; may be empty. */
  readonly by: string;
  readonly at: Instant;
  /** Conversations that still get alerts, this one included. */
  readonly living: number;
}

export function alertsHereCard(data: AlertsHereCardData, speech: Speech): AdaptiveCard {
  const { targets: words, effects } = speech.words;
  const isHere = data.state === 'added' || data.state === 'already';
  const by = escapeMarkdown(data.by, 60);
  const title = words.hereTitles[data.state];
  return sheetCard(
    {
      title,
      summary: title,
      banner: {
        tone: isHere ? 'good' : 'accent',
        ...(isHere ? {} : { sign: '○' }),
        word: title,
        means: [words.here[data.state]],
      },
      facts:
        data.state === 'none'
          ? []
          : [
              {
                facts: [
                  ...(by === ''
                    ? []
                    : [
                        {
                          name: data.state === 'stopped' ? effects.facts.by : words.registeredBy,
                          value: by,
                        },
                      ]),
                  { name: words.at, value: speech.dateTime(data.at) },
                ],
              },
            ],
      warnings: data.living === 0 && !isHere ? [words.nobodyLeft] : [],
      small: isHere && data.scope !== 'personal' ? [words.everyoneSees] : [],
      actions: [
        isHere
          ? verbAction(speech, words.stop, 'alerts.stop')
          : verbAction(speech, words.start, 'alerts.here'),
        verbAction(speech, words.list, 'alerts.list'),
      ],
    },
    speech,
  );
}
