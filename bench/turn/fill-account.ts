/** A journal on the disk as an organization has one: ninety days of calls, purchases now and then, the auto-recharge on. */

import { openAccount } from '../../credits/journal-account.ts';
import type { Fact } from '../../ledger/entry.ts';
import { DAY_MS, type Instant, instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { openFileStore } from '../../store/file-store.ts';
import { CURRENCY, DAYS, dice } from '../ledger/journals.ts';

const BATCH = 10_000;
const FUND_EVERY_DAYS = 30;
const FUND = micros(500_000_000);
/** On average a call costs so much that the purchases outlast them. */
const SPENT = 0.8 * FUND * (DAYS / FUND_EVERY_DAYS);

/** @param directory where the desk's data is; @param entries of calls, purchases and the rule together */
export async function fillAccount(directory: string, entries: number): Promise<void> {
  const now = instant(Date.now());
  const store = await openFileStore({ directory });
  try {
    const account = openAccount(store.journal, { now: () => now }, CURRENCY);
    const facts = factsUntil(now, entries);
    for (let from = 0; from < facts.length; from += BATCH)
      await account.append(facts.slice(from, from + BATCH));
  } finally {
    await store.close();
  }
}

function factsUntil(now: Instant, entries: number): readonly Fact[] {
  const first = now - DAYS * DAY_MS;
  const roll = dice(entries);
  const funds = Array.from({ length: DAYS / FUND_EVERY_DAYS }, (_, index) =>
    aFund(index, instant(first + index * FUND_EVERY_DAYS * DAY_MS)),
  );
  const calls = entries - funds.length - 1;
  const step = (DAYS * DAY_MS) / calls;
  return [
    ...funds,
    theRule(instant(first)),
    ...Array.from({ length: calls }, (_, index) =>
      aCall(
        index,
        instant(Math.floor(first + (index + roll()) * step)),
        (2 * SPENT * roll()) / calls,
      ),
    ),
  ];
}

function aFund(index: number, effectiveAt: Instant): Fact {
  return {
    ...baseOf(`fund-${index}`, effectiveAt),
    kind: 'fund',
    amount: FUND,
    source: 'purchase',
    reference: `invoice ${index + 1}`,
  };
}

function theRule(effectiveAt: Instant): Fact {
  return {
    ...baseOf('rule', effectiveAt),
    kind: 'rule',
    revision: 1,
    enabled: true,
    amount: FUND,
    trigger: micros(10_000_000),
    monthlyCap: micros(0),
    card: 'card',
  };
}

function aCall(index: number, effectiveAt: Instant, amount: number): Fact {
  const call = {
    destination: 'Japan (Tokyo)',
    type: 'user_out',
    user: 'adele.vance@contoso.example',
    duration_s: 61,
    chargeText: '',
  };
  return {
    ...baseOf(`call-${index}`, effectiveAt),
    kind: 'usage',
    amount: micros(Math.floor(amount)),
    call,
  };
}

function baseOf(key: string, effectiveAt: Instant) {
  return { key, effectiveAt, currency: CURRENCY, actor: 'usage-feed', reason: '' };
}
