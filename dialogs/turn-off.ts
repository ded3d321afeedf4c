/** "Turn off auto-recharge": one confirmation where we charge, six steps and "I have done this" where Microsoft does. */

import { alreadyOffCard } from '../cards/already-off-card.ts';
import { turnOffCard } from '../cards/turn-off-card.ts';
import { type Instant, instant } from '../ledger/instant.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { basisNow } from './basis.ts';
import { type FundingParts, fundingOf } from './funding-parts.ts';
import { OPERATION_LASTS_MS, ownerOf } from './operations.ts';
import { spentAnswer } from './spent-answer.ts';
import type { Answer, Turn } from './turn.ts';

export function turnOffAnswer(parts: FundingParts): GiveAnswer {
  return async (turn) => {
    const refused = await parts.access(turn, 'change-funding');
    if (refused) return refused;
    const { rule } = parts.account.view().recharge;
    if (rule?.enabled === false)
      return alreadyOff(parts, turn, { at: rule.effectiveAt, by: rule.actor });
    if (parts.stored === undefined) return steps(parts, turn);
    if (rule === null) return alreadyOff(parts, turn, null);
    const { amount, trigger, monthlyCap } = rule;
    const settings = { amount, trigger, monthlyCap };
    return askToConfirm(parts, turn, {
      effects: [{ kind: 'rule-off', settings, funding: 'stripe' }],
    });
  };
}

/** The steps are shown though nothing was ever recorded: what is set in the admin center, nobody here knows. */
async function steps({ account, operations }: FundingParts, turn: Turn): Promise<Answer> {
  const { speech } = turn;
  const { currency } = account;
  const owner = ownerOf(turn);
  if (owner === undefined) return spentAnswer({ state: 'not-yours' }, currency, turn);
  const view = account.view();
  const { rule } = view.recharge;
  const settings = rule && {
    amount: rule.amount,
    trigger: rule.trigger,
    monthlyCap: rule.monthlyCap,
  };
  const operation = await operations.begin(
    {
      kind: 'effects',
      effects: [{ kind: 'rule-off', settings, funding: 'observed' }],
      basis: basisNow(view, ''),
    },
    owner,
  );
  const validUntil = instant(account.now() + OPERATION_LASTS_MS);
  return {
    card: turnOffCard({ operation, currency, settings, validUntil }, speech),
    summary: speech.words.recharge.offSummary,
  };
}

async function alreadyOff(
  parts: FundingParts,
  { speech }: Turn,
  off: { readonly at: Instant; readonly by: string } | null,
): Promise<Answer> {
  const named = off && { at: off.at, by: await parts.nameOf(off.by) };
  const words = speech.words.recharge;
  return {
    card: alreadyOffCard({ funding: fundingOf(parts), off: named }, speech),
    summary: off === null ? words.neverSet : words.alreadyOff,
  };
}
