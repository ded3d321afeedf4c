/** The answer to a click that comes too late, twice, or from somebody else: how things stand, and that nothing was done. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import type { Effect, EffectKind } from './effect.ts';
import { effectSentence } from './effect-text.ts';
import { sheetCard, type Tone } from './sheet-card.ts';

export type OperationState =
  | 'done'
  | 'under-way'
  | 'cancelled'
  | 'expired'
  | 'not-yours'
  /** Something else has changed since the card was made, so that it no longer says what would happen. */
  | 'changed'
  | 'declined'
  | 'unknown';

export interface OperationStateCardData {
  readonly state: OperationState;
  /** When it was settled. */
  readonly at?: Instant | undefined;
  /** What it was about, for its own person alone: left out where it is not theirs. */
  readonly effect?: Effect | undefined;
  readonly currency: string;
}

const TONES: Readonly<Record<OperationState, Tone>> = {
  done: 'good',
  'under-way': 'accent',
  cancelled: 'accent',
  expired: 'warning',
  'not-yours': 'attention',
  changed: 'warning',
  declined: 'attention',
  unknown: 'warning',
};

export function operationStateCard(data: OperationStateCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.effects;
  const { at, effect, state } = data;
  const title = words.stateTitles[state];
  const what =
    effect === undefined
      ? []
      : [effectSentence(effect, state === 'done' ? 'did' : 'will', data.currency, speech)];
  return sheetCard(
    {
      title,
      summary: `${title}: ${words.states[state]}`,
      banner: { tone: TONES[state], word: title, means: [words.states[state]] },
      paragraphs: state === 'done' ? what : [],
      small: at === undefined ? [] : [words.when(speech.dateTime(at))],
      actions: stateActions(state, effect?.kind, speech),
    },
    speech,
  );
}

const AGAIN = {
  charge: 'funds.add',
  purchase: 'funds.add',
  rule: 'recharge.set',
  'rule-off': 'recharge.off',
  reading: 'reading.enter',
  mode: 'mode.show',
} as const satisfies Record<EffectKind, string>;

function stateActions(
  state: OperationState,
  kind: EffectKind | undefined,
  speech: Speech,
): readonly CardAction[] {
  const { effects: words, buttons } = speech.words;
  const mayBegin = kind !== undefined && !['done', 'under-way', 'unknown'].includes(state);
  return [
    ...(mayBegin ? [verbAction(speech, words.again, AGAIN[kind])] : []),
    verbAction(speech, buttons.balance, 'balance.show'),
  ];
}
