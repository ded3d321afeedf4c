/** Questions are handed to this conversation, or no longer: said where it was asked for. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { isHere, type PlaceCardData, placeCard } from './place-card.ts';

export interface HandOverPlaceCardData extends PlaceCardData {
  readonly state: keyof Speech['words']['handOver']['hereTitles'];
}

export function handOverPlaceCard(data: HandOverPlaceCardData, speech: Speech): AdaptiveCard {
  const { answers, handOver: words } = speech.words;
  const { state } = data;
  const actions = [
    isHere(data)
      ? verbAction(speech, words.stop, 'questions.stop')
      : verbAction(speech, words.start, 'questions.here'),
    verbAction(speech, answers.unansweredTitle, 'unanswered.show'),
  ];
  const said = { ...words, title: words.hereTitles[state], means: words.here[state] };
  return placeCard(data, said, actions, speech);
}
