/** Two usage reports that share calls: what was taken in stays, once, and who brought it is on record before its first call. */

import assert from 'node:assert/strict';
import type { Account } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { recordImport } from '../../credits/record-import.ts';
import { micros } from '../../ledger/money.ts';
import { importReport, type RowSource } from '../../usage/import-report.ts';
import { CREDIT_CAPABILITY, type UsageRow } from '../../usage/usage-row.ts';
import { at, CURRENCY, fund } from '../ledger/facts.ts';
import { openStoreOn } from './open-store.ts';
import type { Scene } from './scene.ts';

/** Numbers of calls; the third and the fourth are in both. */
const REPORTS = [
  [1, 2, 3, 4],
  [3, 4, 5, 6],
];
const CALLS = new Set(REPORTS.flat()).size;
const PRICE = 13_000;
const BOUGHT = fund('bought', '2026-01-01', 50);
const NOW = at('2026-01-10 09:00');

interface World {
  /** Reports of which somebody was told that they are in. */
  readonly isIn: Set<number>;
}

export const importScene: Scene<World> = {
  name: 'import',
  world: () => ({ isIn: new Set() }),
  promised: ({ isIn }) => isIn.size,
  async live(process, { isIn }) {
    const store = await openStoreOn(process);
    const account = openAccount(store.journal, { now: () => NOW }, CURRENCY);
    await account.append([BOUGHT]);
    for (const [which, calls] of REPORTS.entries()) {
      await bring(account, calls);
      isIn.add(which);
    }
    await store.close();
  },
  async afterwards(process, { isIn }) {
    const store = await openStoreOn(process);
    const account = openAccount(store.journal, { now: () => NOW }, CURRENCY);
    const charged = () => account.entries().filter(({ kind }) => kind === 'usage');
    for (const which of isIn)
      for (const call of REPORTS[which] ?? [])
        assert.ok(
          charged().some(({ key }) => key.includes(`call-${call}`)),
          `call ${call} is lost`,
        );
    const [first] = charged();
    const begun = account
      .entries()
      .find((entry) => entry.kind === 'act' && entry.act === 'usage-import-begun');
    assert.ok(!first || (begun && begun.seq < first.seq), 'nobody knows who brought the calls');
    // Whoever was not told brings both again.
    await account.append([BOUGHT]);
    for (const calls of REPORTS) await bring(account, calls);
    assert.equal(charged().length, CALLS);
    assert.equal(account.view().balance, BOUGHT.amount - CALLS * PRICE);
    await store.close();
  },
};

async function bring(account: Account, calls: readonly number[]): Promise<void> {
  const brought = {
    by: 'ada',
    asked: { name: 'Ada', operation: '', conversation: 'a:ada', card: 'c' },
    file: 'usage.csv',
  };
  await recordImport(account, brought, async () => ({
    ok: true,
    summary: await importReport(reportOf(calls), account, { actor: 'ada' }),
  }));
}

function reportOf(calls: readonly number[]): RowSource {
  return {
    size_bytes: 0,
    read_bytes: 0,
    async *rows() {
      yield calls.map((call, index) => ({ ok: true, line: index + 2, row: rowOf(call) }) as const);
    },
  };
}

function rowOf(call: number): UsageRow {
  return {
    id: `call-${call}`,
    startedAt: at('2026-01-09 09:00'),
    duration_s: 60,
    userPrincipalName: 'ada@contoso.com',
    userDisplayName: 'Ada',
    callType: 'user_out',
    capability: CREDIT_CAPABILITY,
    destination: 'Japan',
    charge: micros(PRICE),
    chargeText: '0.013',
    currency: CURRENCY,
  };
}
