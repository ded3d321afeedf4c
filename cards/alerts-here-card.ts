/** Alerts come to this conversation, or no longer: said where it was asked for. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { isHere, type PlaceCardData, placeCard } from './place-card.ts';

export interface AlertsHereCardData extends PlaceCardData {
  readonly state: keyof Speech['words']['targets']['hereTitles'];
}

export function alertsHereCard(data: AlertsHereCardData, speech: Speech): AdaptiveCard {
  const { targets: words } = speech.words;
  const { state } = data;
  const actions = [
    isHere(data)
      ? verbAction(speech, words.stop, 'alerts.stop')
      : verbAction(speech, words.start, 'alerts.here'),
    verbAction(speech, words.list, 'alerts.list'),
  ];
  const said = { ...words, title: words.hereTitles[state], means: words.here[state] };
  return placeCard(data, said, actions, speech);
}
