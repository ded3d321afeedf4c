/** `desk balance`: the balance as of now, also beside a running bot. */

import { balanceSummary } from '../../cards/balance-card.ts';
import { forecast } from '../../ledger/forecast.ts';
import type { Operator } from '../operator.ts';
import { accountToRead } from './open-account.ts';

export async function balance(operator: Operator): Promise<void> {
  const { speech, print } = operator;
  const view = (await accountToRead(operator)).view();
  print(balanceSummary(view, forecast(view), speech));
  print(
    view.usageKnownThrough === null
      ? speech.words.balance.noUsageYet
      : speech.words.balance.usageKnownThrough(speech.dateTime(view.usageKnownThrough)),
  );
}
