/** Shows what exactly will happen, with its figures, and writes it down under the one id that the card carries. */

import type { WorkedNumbers } from '../cards/advice.ts';
import { confirmCard } from '../cards/confirm-card.ts';
import type { Effect } from '../cards/effect.ts';
import { expiryOf } from '../credits/funding.ts';
import { type Instant, instant } from '../ledger/instant.ts';
import { add, type Micros } from '../ledger/money.ts';
import { basisNow } from './basis.ts';
import type { FundingParts } from './funding-parts.ts';
import type { EffectsContent } from './operation-content.ts';
import { OPERATION_LASTS_MS, ownerOf } from './operations.ts';
import { spentAnswer } from './spent-answer.ts';
import type { Answer, Turn } from './turn.ts';

export interface ToConfirm {
  readonly effects: EffectsContent['effects'];
  /** The stored card's id, where it matters to the effects. */
  readonly card?: string | undefined;
  /** Of the form that was filled in; a new one otherwise. */
  readonly operation?: string | undefined;
  readonly worked?: WorkedNumbers | undefined;
}

export async function askToConfirm(
  { account, operations }: FundingParts,
  turn: Turn,
  { effects, card = '', operation, worked }: ToConfirm,
): Promise<Answer> {
  const { speech } = turn;
  const { currency } = account;
  const owner = ownerOf(turn);
  if (owner === undefined) return spentAnswer({ state: 'not-yours' }, currency, turn);
  const view = account.view();
  const content: EffectsContent = { kind: 'effects', effects, basis: basisNow(view, card) };
  const spent = operation && (await operations.revise(operation, content, owner));
  if (spent) return spentAnswer(spent, currency, turn);
  const id = operation ?? (await operations.begin(content, owner));
  const now = account.now();
  const data = {
    operation: id,
    effects,
    currency,
    ...balanceOf(effects, view.balance),
    ...lotExpiry(effects, now),
    worked,
    validUntil: instant(now + OPERATION_LASTS_MS),
  };
  return {
    card: confirmCard(data, speech),
    summary: speech.words.effects.confirmTitles[effects[0].kind],
  };
}

function balanceOf(effects: readonly Effect[], now: Micros) {
  const [first] = effects;
  if (first?.kind === 'reading') return { balance: { now, after: first.read } };
  if (first?.kind !== 'charge' && first?.kind !== 'purchase') return {};
  return { balance: { now, after: add(now, first.amount) } };
}

/** Of the lot that the money will open. */
function lotExpiry(effects: readonly Effect[], now: Instant) {
  const [first] = effects;
  if (first?.kind !== 'charge' && first?.kind !== 'purchase') return {};
  return { expiresAt: expiryOf(first.kind === 'purchase' ? first.day : now) };
}
