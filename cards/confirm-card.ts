/** What exactly will happen, asked once before it does: the card itself carries the name of the operation alone. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import type { WorkedNumbers } from './advice.ts';
import { workedAdvice } from './advice-text.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import type { Effect } from './effect.ts';
import { effectFacts, effectSentence } from './effect-text.ts';
import { sheetCard } from './sheet-card.ts';

export interface ConfirmCardData {
  readonly operation: string;
  /** One after the other, as one: a set-up is a charge and a rule. */
  readonly effects: readonly [Effect, ...Effect[]];
  readonly currency: string;
  /** Left out where the effects do not touch it. */
  readonly balance?: { readonly now: Micros; readonly after: Micros } | undefined;
  /** When the funds will expire. */
  readonly expiresAt?: Instant | undefined;
  /** Of a rule: what it comes to, with its warnings. */
  readonly worked?: WorkedNumbers | undefined;
  /** Until when it can be confirmed. */
  readonly validUntil: Instant;
}

export function confirmCard(data: ConfirmCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.effects;
  const { currency, effects } = data;
  const [first] = effects;
  const title = words.confirmTitles[first.kind];
  const sentences = effects.map((effect) => effectSentence(effect, 'will', currency, speech));
  const carries = { data: { operation: data.operation } };
  return sheetCard(
    {
      title,
      summary: [title, ...sentences].join(' '),
      paragraphs: sentences,
      facts: [
        ...effects.map((effect) => ({ facts: effectFacts(effect, currency, speech) })),
        { facts: balanceFacts(data, speech) },
      ],
      ...workedAdvice(data.worked, currency, speech),
      small: [words.validUntil(speech.dateTime(data.validUntil))],
      actions: [
        verbAction(speech, words.confirm, 'operation.confirm', carries),
        verbAction(speech, words.cancel, 'operation.cancel', carries),
      ],
    },
    speech,
  );
}

function balanceFacts({ balance, currency, expiresAt }: ConfirmCardData, speech: Speech) {
  const { facts } = speech.words.effects;
  return [
    ...(balance === undefined
      ? []
      : [
          { name: facts.balanceNow, value: speech.money(balance.now, currency) },
          { name: facts.balanceAfter, value: speech.money(balance.after, currency) },
        ]),
    ...(expiresAt === undefined ? [] : [{ name: facts.expires, value: speech.date(expiresAt) }]),
  ];
}
