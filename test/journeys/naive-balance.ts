/** The balance by the slow and obvious ledger, from the rows that Graph gives out and the purchases that were made. */

import type { Entry, Fact } from '../../ledger/entry.ts';
import { addDays, instantFromIso, toIso } from '../../ledger/instant.ts';
import { decimalText, micros } from '../../ledger/money.ts';
import { PURCHASES } from '../../sandbox/tenant/purchases.ts';
import { naiveView } from '../ledger/naive-ledger.ts';
import type { RunningSandbox } from './running-sandbox.ts';

interface Row {
  readonly id: string;
  readonly startDateTime: string;
  readonly charge: number;
  readonly currency: string;
  readonly licenseCapability: string;
}

const DAYS = 89;

/** Decimal text with two digits at least, as the sandbox's state tells it. @param clock ISO 8601 */
export async function naiveBalance(sandbox: RunningSandbox, clock: string): Promise<string> {
  const now = instantFromIso(clock);
  const since = [addDays(now, -2 * DAYS), addDays(now, -DAYS)];
  const rows = new Map<string, Row>();
  for (const from of since) {
    const window = `fromDateTime=${toIso(from).slice(0, 10)},toDateTime=${toIso(addDays(from, DAYS)).slice(0, 10)}`;
    for await (const row of pages(
      `${sandbox.controls}/v1.0/communications/callRecords/getPstnCalls(${window})`,
    ))
      rows.set(row.id, row);
  }
  const paid = [...rows.values()].filter(
    ({ licenseCapability }) => licenseCapability === 'MCOPSTNPP',
  );
  const facts = [...PURCHASES.map(fundOf), ...paid.map(usageOf)];
  const entries = facts.map((fact, index) => ({
    ...fact,
    seq: index + 1,
    recordedAt: now,
    prevHash: '',
    hash: '',
  }));
  const text = decimalText(naiveView(entries as Entry[], now, now, 'USD').balance);
  const [whole, decimals = ''] = text.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

async function* pages(first: string): AsyncGenerator<Row> {
  let next: string | undefined = first;
  while (next !== undefined) {
    const response = await fetch(next, { headers: { authorization: 'Bearer x' } });
    const page = (await response.json()) as { value: Row[]; '@odata.nextLink'?: string };
    yield* page.value;
    next = page['@odata.nextLink'];
  }
}

const common = { currency: 'USD', actor: '', reason: '' };

function fundOf({ reference, purchasedAt, amount }: (typeof PURCHASES)[number]): Fact {
  const effectiveAt = instantFromIso(purchasedAt);
  return {
    ...common,
    kind: 'fund',
    key: reference,
    effectiveAt,
    amount: exact(Number(amount)),
    source: 'purchase',
    reference,
  };
}

function usageOf({ id, startDateTime, charge, currency }: Row): Fact {
  const call = { destination: '', type: '', user: '', duration_s: 0, chargeText: String(charge) };
  return {
    ...common,
    kind: 'usage',
    key: id,
    effectiveAt: instantFromIso(startDateTime),
    currency,
    amount: exact(charge),
    call,
  };
}

/** Charges have six decimals at most: rounding takes away what the double added. */
function exact(amount: number) {
  return micros(Math.round(amount * 1_000_000));
}
