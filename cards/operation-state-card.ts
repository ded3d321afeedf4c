/** The answer to a click that comes too late, twice, or from somebody else: how things stand, and that nothing was done. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, type CardVerb, verbAction } from './card-action.ts';
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
  /** The form that was sent, where there was nothing to confirm yet. */
  readonly form?: BegunForm | undefined;
  readonly currency: string;
}

export type BegunForm = 'set-up' | 'add-funds' | 'auto-recharge' | 'reading';

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
  const { at, effect, form, state } = data;
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
      actions: stateActions(state, effect?.kind ?? form, speech),
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
  'set-up': 'setup.show',
  'add-funds': 'funds.add',
  'auto-recharge': 'recharge.set',
} as const satisfies Record<EffectKind | BegunForm, CardVerb>;

function stateActions(
  state: OperationState,
  begun: EffectKind | BegunForm | undefined,
  speech: Speech,
): readonly CardAction[] {
  const { effects: words, buttons } = speech.words;
  const mayBegin = begun !== undefined && !['done', 'under-way', 'unknown'].includes(state);
  return [
    ...(mayBegin ? [verbAction(speech, words.again, AGAIN[begun])] : []),
    verbAction(speech, buttons.balance, 'balance.show'),
  ];
}
