/** What waits for a second person, as the cards show it: exactly what was frozen, by whom it was asked, until when. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import type { Effect } from './effect.ts';
import { effectFacts, effectSentence } from './effect-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What there is to approve; the same from the asking to the end. */
export interface AskedApproval {
  readonly operation: string;
  /** One after the other, as one. */
  readonly effects: readonly [Effect, ...Effect[]];
  readonly currency: string;
  /** What it can spend in a month; null where nothing bounds it. */
  readonly most: Micros | null;
  /** What one person may spend. */
  readonly limit: Micros;
  /** As Teams shows the person; may be empty. */
  readonly asker: string;
  readonly askedOn: Instant;
  /** Exclusive. */
  readonly until: Instant;
}

export type ApprovalState = keyof Speech['words']['approvals']['states'];

export interface ApprovalDecision {
  /** As Teams shows the person; may be empty. */
  readonly name: string;
  /** In the person's own words; may be empty. */
  readonly reason: string;
}

export const APPROVAL_REASON_LENGTH_MAX = 300;
const NAME_LENGTH_MAX = 60;

export function shownPerson(name: string, speech: Speech): string {
  return escapeMarkdown(name, NAME_LENGTH_MAX) || speech.words.approvals.someone;
}

/** The sentences of its confirmation, word for word. */
export function approvalSentences(
  { effects, currency }: Pick<AskedApproval, 'effects' | 'currency'>,
  tense: 'will' | 'did',
  speech: Speech,
): readonly string[] {
  return effects.map((effect) => effectSentence(effect, tense, currency, speech));
}

export function frozenFacts({ effects, currency }: AskedApproval, speech: Speech) {
  return effects.map((effect) => ({ facts: effectFacts(effect, currency, speech) }));
}

export function boundFacts(
  { most, limit, currency }: AskedApproval,
  speech: Speech,
): readonly Fact[] {
  const { facts, noBound } = speech.words.approvals;
  return [
    { name: facts.most, value: most === null ? noBound : speech.money(most, currency) },
    { name: facts.limit, value: speech.money(limit, currency) },
  ];
}
