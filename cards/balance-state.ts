/** How the balance stands, in one word: what the card says before any figure is read. */

import type { Forecast } from '../ledger/forecast.ts';
import { DAY_MS } from '../ledger/instant.ts';
import type { View } from '../ledger/view.ts';

export type BalanceState = 'healthy' | 'low' | 'zero' | 'overdrawn' | 'draining' | 'post-usage';

/** Without a trigger amount, a balance that is likely to run out within this many days is low. */
export const LOW_DAYS = 14;

export function balanceState(view: View, forecast: Forecast): BalanceState {
  if (view.mode !== 'prepaid') return view.mode;
  if (view.balance < 0) return 'overdrawn';
  if (view.balance === 0) return 'zero';
  return isLow(view, forecast) ? 'low' : 'healthy';
}

function isLow(view: View, forecast: Forecast): boolean {
  const rule = view.recharge.rule;
  if (rule !== null && rule.trigger > 0 && view.balance <= rule.trigger) return true;
  if (rule?.enabled) return false;
  const empty = forecast.known ? forecast.empty.expected : null;
  return empty !== null && empty <= view.asOf + LOW_DAYS * DAY_MS;
}
