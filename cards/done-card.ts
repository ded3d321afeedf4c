/** What has been done: by whom, when, its entry in the journal, and how it is undone or why it cannot be. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { shownPerson } from './approval.ts';
import type { Fact } from './balance-facts.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import type { Effect } from './effect.ts';
import { effectFacts, effectSentence } from './effect-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sheetCard } from './sheet-card.ts';

export interface DoneCardData {
  readonly effects: readonly [Effect, ...Effect[]];
  readonly currency: string;
  readonly balance: Micros;
  readonly at: Instant;
  /** As Teams shows the person; may be empty. */
  readonly by: string;
  /** Where a second person was needed: as Teams shows them; may be empty. */
  readonly approvedBy?: string | undefined;
  /** The entries that it became. */
  readonly seqs: readonly number[];
  /** The gateway's own id of a payment; may be empty. */
  readonly reference?: string | undefined;
  /** An operation that takes it back, or why there is none; left out where there is nothing to say. */
  readonly undo?:
    | { readonly operation: string }
    | { readonly not: 'payment' | 'changed-since' }
    | undefined;
  /** This took back what had been done before: the effects are those that hold now. */
  readonly isUndo?: boolean | undefined;
}

export function doneCard(data: DoneCardData, speech: Speech): AdaptiveCard {
  const { effects: words, recharge } = speech.words;
  const { currency, effects, undo } = data;
  const [first] = effects;
  const title = data.isUndo ? words.undoneTitle : words.doneTitles[first.kind];
  const sentences = data.isUndo
    ? [words.undone]
    : effects.map((effect) => effectSentence(effect, 'did', currency, speech));
  const isWatching = effects.some(
    (effect) => effect.kind === 'rule-off' && effect.funding === 'observed',
  );
  return sheetCard(
    {
      title,
      summary: [title, ...sentences].join(' '),
      banner: { tone: 'good', word: title, means: sentences },
      paragraphs: isWatching && !data.isUndo ? [recharge.watching] : [],
      facts: [
        ...(data.isUndo
          ? []
          : effects.map((effect) => ({ facts: effectFacts(effect, currency, speech) }))),
        { facts: recordFacts(data, speech) },
      ],
      small: undo !== undefined && 'not' in undo ? [words.noUndo[undo.not]] : [],
      actions: doneActions(data, speech),
    },
    speech,
  );
}

function recordFacts(data: DoneCardData, speech: Speech): readonly Fact[] {
  const words = speech.words.effects;
  const by = escapeMarkdown(data.by, 60);
  const reference = escapeMarkdown(data.reference ?? '', 80);
  return [
    { name: words.facts.balanceNow, value: speech.money(data.balance, data.currency) },
    ...(by === '' ? [] : [{ name: words.facts.by, value: by }]),
    ...(data.approvedBy === undefined
      ? []
      : [
          {
            name: speech.words.approvals.facts.given,
            value: shownPerson(data.approvedBy, speech),
          },
        ]),
    { name: words.facts.at, value: speech.dateTime(data.at) },
    ...(data.seqs.length === 0
      ? []
      : [
          {
            name: words.facts.entry,
            value: speech.list(data.seqs.map((seq) => words.entry(String(seq)))),
          },
        ]),
    ...(reference === '' ? [] : [{ name: words.facts.reference, value: reference }]),
  ];
}

function doneActions({ undo }: DoneCardData, speech: Speech): readonly CardAction[] {
  const { effects: words, buttons } = speech.words;
  return [
    ...(undo !== undefined && 'operation' in undo
      ? [
          verbAction(speech, words.undo, 'operation.undo', {
            data: { operation: undo.operation },
          }),
        ]
      : []),
    verbAction(speech, buttons.balance, 'balance.show'),
  ];
}
