/** "Expiry": the funds by their dates, with what is likely to be lost. */

import { lotsCard } from '../cards/lots-card.ts';
import type { Account } from '../credits/account.ts';
import type { Access } from './access.ts';
import type { GiveAnswer } from './answer-dialog.ts';

export function lotsAnswer(account: Account, access: Access): GiveAnswer {
  return async (turn) => {
    const refused = await access(turn, 'see-balance');
    if (refused) return refused;
    const { speech } = turn;
    const view = account.view();
    return {
      card: lotsCard({ view, forecast: account.forecast() }, speech),
      summary: speech.words.lots.summary(speech.money(view.remaining, view.currency)),
    };
  };
}
