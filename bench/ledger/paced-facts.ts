/** Facts of one account over the same ninety days whatever their number: the calls become more, the days and the funds do not. */

import type { Fact } from '../../ledger/entry.ts';
import { DAY_MS, type Instant, instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { CURRENCY, DAYS, dice, END } from './journals.ts';

const FUND_EACH_DAYS = 3;

/** In the order of arrival: reports are late by up to a day, and out of order within it. */
export function* pacedFacts(count: number): Generator<{ fact: Fact; now: Instant }> {
  const first = END - DAYS * DAY_MS;
  const roll = dice(count);
  const step = ((DAYS - 2) * DAY_MS) / Math.max(1, count);
  let funded = -1;
  for (let index = 0; index < count; index += 1) {
    const at = first + index * step;
    const now = instant(Math.floor(at + DAY_MS));
    const day = Math.floor((index * step) / DAY_MS);
    if (day > funded && day % FUND_EACH_DAYS === 0) {
      funded = day;
      yield { fact: aFund(day, instant(Math.floor(at))), now };
    } else {
      const happened = instant(Math.floor(Math.max(first, at + (roll() - 0.5) * DAY_MS)));
      yield { fact: aCall(index, happened, roll()), now };
    }
  }
}

function aFund(day: number, effectiveAt: Instant): Fact {
  return {
    ...baseOf(`fund:${day}`, effectiveAt),
    kind: 'fund',
    amount: micros(5_000_000_000),
    source: 'purchase',
    reference: `INV-${day}`,
  };
}

function aCall(index: number, effectiveAt: Instant, luck: number): Fact {
  const call = {
    destination: 'Japan (Tokyo)',
    type: 'user_out',
    user: `person.${index % 5000}@contoso.example`,
    duration_s: Math.floor(luck * 600),
    chargeText: '0.013',
  };
  const amount = micros(Math.floor(luck * 26_000));
  const id = `9c4984c7-6c3c-427d-a30c-${String(index).padStart(12, '0')}`;
  return { ...baseOf(`charge:${id}:1`, effectiveAt), kind: 'usage', amount, call };
}

function baseOf(key: string, effectiveAt: Instant) {
  return { key, effectiveAt, currency: CURRENCY, actor: 'usage-feed', reason: '' };
}
