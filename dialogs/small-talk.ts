/** Hello, help and "stop that": short answers that always show a way on. */

import { cancelledCard } from '../cards/cancelled-card.ts';
import type { Funding } from '../cards/funding.ts';
import { helpCard } from '../cards/help-card.ts';
import { welcomeCard } from '../cards/welcome-card.ts';
import type { Answer, Turn } from './turn.ts';

/**
 * @param occasion `install`: the desk introduces itself; `hello`: somebody greeted it
 * @param funding who charges: it decides what the desk can do
 */
export function welcome(
  { speech, name }: Turn,
  occasion: 'install' | 'hello',
  funding: Funding,
): Answer {
  return {
    card: welcomeCard({ occasion, name, funding }, speech),
    summary: speech.words.welcome.summary,
  };
}

export function help({ speech }: Turn, funding: Funding): Answer {
  return { card: helpCard(speech, funding), summary: speech.words.help.summary };
}

export function cancelled({ speech }: Turn, anythingStopped: boolean): Answer {
  return {
    card: cancelledCard({ anythingStopped }, speech),
    summary: speech.words.errors.cancelledTitle,
  };
}
