/** Something comes to this conversation, or no longer: who asked for it, when, and the way back. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import type { CardAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sheetCard } from './sheet-card.ts';

export interface PlaceCardData {
  readonly state: 'added' | 'already' | 'stopped' | 'none' | 'full';
  readonly scope: 'personal' | 'groupChat' | 'channel';
  /** Who registered it, or who stopped it; may be empty. */
  readonly by: string;
  readonly at: Instant;
  /** Conversations that it still comes to, this one included. */
  readonly living: number;
}

/** What is said of what comes, in the speech's language. */
export interface PlaceWords {
  readonly title: string;
  readonly means: string;
  readonly nobodyLeft: string;
  readonly everyoneSees: string;
}

export function isHere({ state }: Pick<PlaceCardData, 'state'>): boolean {
  return state === 'added' || state === 'already';
}

export function placeCard(
  data: PlaceCardData,
  words: PlaceWords,
  actions: readonly CardAction[],
  speech: Speech,
): AdaptiveCard {
  const { title, means, nobodyLeft, everyoneSees } = words;
  const { state, scope, living } = data;
  const comes = isHere(data);
  return sheetCard(
    {
      title,
      summary: title,
      banner: {
        tone: comes ? 'good' : 'accent',
        ...(comes ? {} : { sign: '○' }),
        word: title,
        means: [means],
      },
      facts: state === 'none' || state === 'full' ? [] : [{ facts: factsOf(data, speech) }],
      warnings: living === 0 && !comes ? [nobodyLeft] : [],
      small: comes && scope !== 'personal' ? [everyoneSees] : [],
      actions,
    },
    speech,
  );
}

function factsOf({ state, by, at }: PlaceCardData, speech: Speech) {
  const { targets, effects } = speech.words;
  const name = state === 'stopped' ? effects.facts.by : targets.registeredBy;
  const value = escapeMarkdown(by, 60);
  return [
    ...(value === '' ? [] : [{ name, value }]),
    { name: targets.at, value: speech.dateTime(at) },
  ];
}
