/** One card in one state, in whatever language it is asked for. */

import type { AdaptiveCard } from '../../cards/card.ts';
import type { Speech } from '../../words/speech.ts';

export interface CardState {
  readonly name: string;
  readonly make: (speech: Speech) => AdaptiveCard;
}
