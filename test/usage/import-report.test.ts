/** Checks that a report goes into an account in batches, once, and that the summary says what happened. */

import assert from 'node:assert/strict';
import type { Fact } from '../../ledger/entry.ts';
import { type ImportProgress, importReport } from '../../usage/import-report.ts';
import type { ImportSummary } from '../../usage/import-summary.ts';
import { openReportFile } from '../../usage/report-file.ts';
import { UPLOAD_LIMITS } from '../../usage/report-limits.ts';
import { FakeAccount } from './fake-account.ts';
import { aCall, type Cells, csv, csvText, rowId } from './report-builder.ts';

async function importBytes(
  account: FakeAccount,
  bytes: Buffer,
  options: { signal?: AbortSignal; onProgress?: (progress: ImportProgress) => void } = {},
): Promise<ImportSummary> {
  const reading = await openReportFile(bytes, UPLOAD_LIMITS);
  assert.ok(reading.ok);
  return importReport(reading.report, account, { actor: 'anna', ...options });
}

const importCalls = (account: FakeAccount, calls: readonly Cells[]) =>
  importBytes(account, csv(calls));

function assertAddsUp(summary: ImportSummary): void {
  const { rows, bad, added, known, changed, notPaidFromCredits } = summary;
  assert.equal(rows, bad + added + known + changed + notPaidFromCredits);
}

describe('an import of a usage report', () => {
  it('counts every row once, under what it turned out to be', async () => {
    const account = new FakeAccount();
    await importCalls(account, [aCall(1), aCall(2, { Charge: '2' }), aCall(3)]);
    const summary = await importCalls(account, [
      aCall(1),
      aCall(2, { Charge: '1.5' }),
      aCall(3, { Charge: '-0.36' }),
      aCall(4, { 'Start Time': '2026-09-01T10:00:00Z' }),
      aCall(5, { Currency: 'EUR', 'Start Time': '2026-10-03T10:00:00Z' }),
      aCall(6, { Currency: 'EUR', Charge: '1' }),
      aCall(7, { Capability: 'MCOPSTN1', Charge: '9' }),
      aCall(8, { Charge: 'free' }),
      aCall(9, { 'Call Type': 'holo_out', UPN: '', 'User Display Name': '' }),
    ]);
    assertAddsUp(summary);
    assert.deepEqual(summary, {
      complete: true,
      rows: 9,
      added: 4,
      known: 1,
      changed: 2,
      refunded: 1,
      notPaidFromCredits: 1,
      bad: 1,
      badRows: [{ line: 9, problem: 'bad-charge', found: 'free' }],
      spent: 360_000 + 360_000 - 500_000 - 360_000,
      otherCurrencies: [{ currency: 'EUR', rows: 2, amount: 1_360_000 }],
      period: { from: Date.UTC(2026, 8, 1, 10), to: Date.UTC(2026, 9, 3, 10) },
    });
    assert.equal(account.spent(), 360_000 + 1_500_000 + 360_000 + 360_000);
  });

  it('of the same file a second time finds everything known and appends nothing', async () => {
    const account = new FakeAccount();
    const calls = Array.from({ length: 1_200 }, (_, index) => aCall(index));
    const first = await importCalls(account, calls);
    const { appends } = account;
    const second = await importCalls(account, calls);
    assert.deepEqual([first.added, second.added, second.known], [1_200, 0, 1_200]);
    assert.equal(account.appends, appends);
    assert.equal(second.spent, 0);
  });

  it('takes the same id twice in one file as a change of the charge', async () => {
    const account = new FakeAccount();
    const summary = await importCalls(account, [aCall(1), aCall(1, { Charge: '3' })]);
    assert.deepEqual([summary.added, summary.changed, summary.spent], [1, 1, 3_000_000]);
    assert.equal(account.spent(), 3_000_000);
  });

  it('appends at most 2,000 facts at once and never parts those of one row', async () => {
    const account = new FakeAccount();
    const calls = Array.from({ length: 2_501 }, (_, index) => aCall(index));
    await importCalls(account, calls);
    const appended: (readonly Fact[])[] = [];
    const append = account.append.bind(account);
    account.append = (facts) => {
      appended.push(facts);
      return append(facts);
    };
    await importCalls(
      account,
      calls.map((call) => ({ ...call, Charge: '-0.1' })),
    );
    assert.ok(appended.length > 2);
    for (const facts of appended) {
      assert.ok(facts.length <= 2_000);
      const refunds = facts.filter((fact) => fact.kind === 'reverse').length;
      assert.equal(facts.length, 2 * refunds);
    }
  });

  it('names the first hundred bad rows and counts the others', async () => {
    const calls = Array.from({ length: 250 }, (_, index) => aCall(index, { Charge: '?' }));
    const summary = await importCalls(new FakeAccount(), calls);
    assert.deepEqual([summary.bad, summary.badRows.length], [250, 100]);
    assert.deepEqual([summary.badRows[0]?.line, summary.badRows[99]?.line], [2, 101]);
    assert.equal(summary.period, null);
  });

  it('of a report without rows says so', async () => {
    const account = new FakeAccount();
    const summary = await importCalls(account, []);
    assert.deepEqual([summary.rows, summary.complete, account.appends], [0, true, 0]);
  });

  it('tells how far it has come, up to the whole', async () => {
    const calls = Array.from({ length: 9_000 }, (_, index) => aCall(index));
    const bytes = csv(calls);
    const told: ImportProgress[] = [];
    await importBytes(new FakeAccount(), bytes, { onProgress: (progress) => told.push(progress) });
    assert.ok(told.length >= 5);
    assert.deepEqual(told.at(-1), {
      rows: 9_000,
      read_bytes: bytes.length,
      size_bytes: bytes.length,
    });
    for (const [index, progress] of told.entries()) {
      assert.ok(progress.rows >= (told[index - 1]?.rows ?? 0));
      assert.ok(progress.read_bytes >= (told[index - 1]?.read_bytes ?? 0));
    }
  });

  it('stops where it is told to, keeps what went in, and can be taken up again', async () => {
    const account = new FakeAccount();
    const calls = Array.from({ length: 5_000 }, (_, index) => aCall(index));
    const stop = new AbortController();
    const stopped = await importBytes(account, csv(calls), {
      signal: stop.signal,
      onProgress: ({ rows }) => {
        if (rows >= 2_000) stop.abort();
      },
    });
    assertAddsUp(stopped);
    assert.equal(stopped.complete, false);
    assert.ok(stopped.added >= 2_000 && stopped.added < 5_000);
    assert.equal(account.facts.size, stopped.added);
    const rest = await importCalls(account, calls);
    assert.equal(rest.added, 5_000 - stopped.added);
  });

  it('does nothing where it was stopped before it began', async () => {
    const account = new FakeAccount();
    const summary = await importBytes(account, csv([aCall(1)]), { signal: AbortSignal.abort() });
    assert.deepEqual([summary.complete, summary.rows, account.facts.size], [false, 0, 0]);
  });

  it('looks again where another import has taken the call in with another charge meanwhile', async () => {
    const account = new FakeAccount();
    const append = account.append.bind(account);
    let overtaken = false;
    account.append = async (facts) => {
      if (!overtaken) {
        overtaken = true;
        await importCalls(account, [aCall(1, { Charge: '5' })]);
      }
      return append(facts);
    };
    const summary = await importCalls(account, [aCall(1), aCall(2)]);
    assert.deepEqual([summary.added, summary.changed], [1, 1]);
    assert.equal(account.spent(), 720_000);
  });

  it('gives up where the account goes on contradicting it, or fails otherwise', async () => {
    const failures = [
      [{ code: 'KEY_CONFLICT' }, 4],
      [{ code: 'FACT_REFUSED', refusal: 'target-already-reversed' }, 4],
      [{ code: 'FACT_REFUSED', refusal: 'text-too-long' }, 1],
      [{ code: 'WRITE_FAILED' }, 1],
    ] as const;
    for (const [failure, tries] of failures) {
      const account = new FakeAccount();
      let tried = 0;
      account.append = () => {
        tried++;
        return Promise.reject(Object.assign(new Error(failure.code), failure));
      };
      await assert.rejects(importCalls(account, [aCall(1)]), failure);
      assert.equal(tried, tries);
    }
  });

  it('reads bad rows and good ones of a large file to the end', async () => {
    const calls = Array.from({ length: 20_000 }, (_, index) => aCall(index));
    const lines = csvText(calls).split('\r\n');
    for (let at = 7; at <= 20_000; at += 97) lines[at] = (lines[at] ?? '').replace('Rich', '"');
    const broken = lines.filter((line) => line.includes('"')).length;
    const account = new FakeAccount();
    const summary = await importBytes(account, Buffer.from(lines.join('\r\n')));
    assertAddsUp(summary);
    assert.deepEqual([summary.bad, summary.added], [broken, 20_000 - broken]);
    assert.ok(account.find(`pstn:${rowId(19_999)}`) !== undefined);
  });
});
