/** Whether an operation needs a second person: the most that it can spend in a month, held against the limit. Pure. */

import type { RechargeSettings } from '../cards/advice.ts';
import type { Effect } from '../cards/effect.ts';
import type { Micros } from '../ledger/money.ts';

/** @returns null where nothing bounds it */
export function mostSpent(effects: readonly Effect[]): Micros | null {
  let most = 0;
  for (const effect of effects) {
    const spends = spentBy(effect);
    if (spends === null) return null;
    most += spends;
  }
  return most as Micros;
}

/** @param limit undefined: one person is enough for everything */
export function needsApproval(effects: readonly Effect[], limit: Micros | undefined): boolean {
  if (limit === undefined) return false;
  const most = mostSpent(effects);
  return most === null || most > limit;
}

/** What is only written down, and what can only make the spending less, spends nothing. */
function spentBy(effect: Effect): number | null {
  switch (effect.kind) {
    case 'charge':
      return effect.amount;
    case 'rule':
      return effect.funding === 'stripe' ? spentByRule(effect) : 0;
    case 'purchase':
    case 'rule-off':
    case 'reading':
    case 'mode':
      return 0;
  }
}

function spentByRule({ settings, before }: Extract<Effect, { kind: 'rule' }>): number | null {
  if (before?.enabled && isNowhereAbove(settings, before)) return 0;
  return settings.monthlyCap === 0 ? null : settings.monthlyCap;
}

/** Recharges no more, no earlier, and no more in a month. */
function isNowhereAbove(settings: RechargeSettings, before: RechargeSettings): boolean {
  const bound = ({ monthlyCap }: RechargeSettings) => (monthlyCap === 0 ? Infinity : monthlyCap);
  return (
    settings.amount <= before.amount &&
    settings.trigger <= before.trigger &&
    bound(settings) <= bound(before)
  );
}
