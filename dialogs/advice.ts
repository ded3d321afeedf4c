/** What the account's own arithmetic advises: from its use, for one person to decide. */

import type { RechargeSettings, Suggestion, WorkedNumbers } from '../cards/advice.ts';
import type { Account } from '../credits/account.ts';
import { suggestFunding, workedNumbers } from '../credits/funding.ts';

export function suggestionFor(account: Account): Suggestion {
  return suggestFunding(account.view(), account.forecast());
}

/** What a rule with these settings comes to. @param settings whose amounts have no flaw */
export function workedFor(account: Account, settings: RechargeSettings): WorkedNumbers {
  const draft = { ...settings, enabled: true, card: '' };
  return workedNumbers(draft, account.view(), account.forecast());
}
