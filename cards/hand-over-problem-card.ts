/** Why a question cannot be handed to a person, and what has to happen for it. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { noteCard } from './note-card.ts';
import { helpButton, phraseOf } from './phrase-actions.ts';

/**
 * `nobody`: no channel is chosen; `no-person`: the asker has no account that we know; `many`: the asker has enough waiting;
 * `full`: the help desk has; `nothing-said`: there is no question; `gone`: it is no longer kept.
 */
export type HandOverProblem = 'nobody' | 'no-person' | 'many' | 'full' | 'nothing-said' | 'gone';

export function handOverProblemCard(problem: HandOverProblem, speech: Speech): AdaptiveCard {
  const [title, ...paragraphs] = handOverProblemTexts(problem, speech);
  return noteCard({ title, paragraphs, actions: [helpButton(speech)] }, speech);
}

/** The title first. */
export function handOverProblemTexts(
  problem: HandOverProblem,
  speech: Speech,
): readonly [string, ...string[]] {
  const words = speech.words.handOver;
  switch (problem) {
    case 'nobody':
      return [
        words.nobodyTitle,
        words.nobody,
        words.nobodyTodo(phraseOf('questions-here', speech)),
      ];
    case 'no-person':
      return [words.noPersonTitle, words.noPerson];
    case 'many':
      return [words.manyTitle, words.many];
    case 'full':
      return [words.fullTitle, words.full];
    case 'nothing-said':
      return [words.nothingSaidTitle, words.nothingSaid];
    case 'gone':
      return [words.goneTitle, words.gone];
  }
}
