/** What no view may ever contradict: cheap enough to be asserted at every append, and in every simulation. */

import { LedgerError } from './ledger-error.ts';
import { compareLots } from './lot.ts';
import type { Lot, View } from './view.ts';

/** @throws LedgerError `INVARIANT_BROKEN`, with the first invariant that does not hold and the figures that break it */
export function assertInvariants(view: View): void {
  const broken = brokenInvariant(view);
  if (broken === null) return;
  const { asOf, balance, remaining, overdraft, funded, adjusted, reversed, consumed, expired } =
    view;
  const figures = { balance, remaining, overdraft, funded, adjusted, reversed, consumed, expired };
  throw new LedgerError(
    'INVARIANT_BROKEN',
    `The account at ${asOf} breaks a rule: ${broken} ${JSON.stringify(figures)}`,
  );
}

function brokenInvariant(view: View): string | null {
  const sums = sumsOf(view.lots);
  const moneyIn = view.funded + view.adjusted + view.reversed;
  const moneyOut = view.consumed + view.expired - view.overdraft;
  const today = view.days.at(-1);
  const alerts = new Set(view.alerts.map((due) => `${due.alert} ${due.crossing}`));
  if (moneyIn !== view.remaining + moneyOut) return 'money in is money that is here or has gone.';
  if (view.balance !== view.remaining - view.overdraft)
    return 'the balance is what remains less debts.';
  if (view.overdraft < 0) return 'a debt is never negative.';
  if (view.overdraft > 0 && view.remaining > 0) return 'nothing remains while anything is owed.';
  if (sums.remaining !== view.remaining) return 'the lots together hold what remains.';
  if (sums.expired !== view.expired) return 'the lots together know what lapsed.';
  if ((today?.closing ?? 0) !== view.balance) return 'today closes at the balance.';
  if (isBelow(view) !== (view.recharge.below !== null))
    return 'a balance at the trigger amount or below it was brought there by something.';
  if (alerts.size !== view.alerts.length) return 'one alert for one crossing.';
  if (view.consumed < 0 || view.funded < 0) return 'calls and funds are never negative in all.';
  return brokenLot(view);
}

function isBelow({ balance, recharge: { rule } }: View): boolean {
  return rule !== null && balance <= rule.trigger;
}

function brokenLot(view: View): string | null {
  let earlier: Lot | undefined;
  for (const lot of view.lots) {
    const { amount, remaining, consumed, expired, withdrawn } = lot;
    if (remaining + consumed + expired + withdrawn !== amount)
      return 'the parts of a lot are its amount.';
    if (Math.min(remaining, consumed, expired, withdrawn) < 0)
      return 'no part of a lot is negative.';
    if (lot.expiresAt <= view.asOf && remaining > 0) return 'a lot that has lapsed holds nothing.';
    if (lot.expiresAt > view.asOf && expired > 0)
      return 'a lot that has not lapsed has lost nothing.';
    if (lot.openedAt > view.asOf) return 'no lot is opened in the future.';
    if (earlier !== undefined && compareLots(earlier, lot) >= 0)
      return 'lots stand in burn order, each once.';
    earlier = lot;
  }
  return null;
}

function sumsOf(lots: readonly Lot[]): { readonly remaining: number; readonly expired: number } {
  let remaining = 0;
  let expired = 0;
  for (const lot of lots) {
    remaining += lot.remaining;
    expired += lot.expired;
  }
  return { remaining, expired };
}
