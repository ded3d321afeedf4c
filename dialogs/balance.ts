/** "Check my credit balance": the card that the desk exists for. */

import { balanceCard, balanceSummary } from '../cards/balance-card.ts';
import type { Account } from '../credits/account.ts';
import type { Access } from './access.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { movementOf } from './movement-of.ts';

const MOVEMENTS = 5;

export function balanceAnswer(account: Account, access: Access): GiveAnswer {
  return async (turn) => {
    const refused = await access(turn, 'see-balance');
    if (refused) return refused;
    const view = account.view();
    const forecast = account.forecast();
    const movements = account
      .lastMovements(MOVEMENTS)
      .map((movement) => movementOf(movement, account.find));
    const card = balanceCard({ view, forecast, movements, refreshFor: [turn.mri] }, turn.speech);
    return { card, summary: balanceSummary(view, forecast, turn.speech) };
  };
}
