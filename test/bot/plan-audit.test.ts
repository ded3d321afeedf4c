/** License plans in the journal: who confirmed them by which card, and everybody's outcome, once. */

import assert from 'node:assert/strict';
import { createPlanAudit } from '../../bot/plan-audit.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { instantFromIso } from '../../ledger/instant.ts';
import type { PlanProgress } from '../../licensing/plan.ts';
import type { PlanBook } from '../../licensing/plan-book.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';

const NOW = instantFromIso('2026-11-16T12:00:00Z');

describe('the record of license plans', () => {
  const place = {
    reference: { serviceUrl: 'https://x', conversation: { id: 'chat' } },
    cardId: 'card-1',
    locale: 'en-US',
  };
  const row = (line: number, state: string) => ({
    line,
    given: `p${line}`,
    person: { id: `id-${line}`, userPrincipalName: `p${line}@x`, displayName: `Person ${line}` },
    add: [{ skuId: 'sku', disabledPlans: [] }],
    remove: [],
    state,
    usageLocation: undefined,
    failure: undefined,
  });

  function desk() {
    const account = openAccount(createMemoryJournal(), { now: () => NOW }, 'USD');
    const failures: unknown[] = [];
    const plan = {
      id: 'plan-1',
      status: 'draft',
      startedAt: undefined as unknown,
      name: 'Ana',
      source: 'file',
      sourceName: 'list.csv',
      wanted: { add: ['sku'], remove: [] },
      counts: { change: 3, verified: 0, failed: 0, unknown: 0, skipped: 0 },
    };
    let rows = [row(1, 'planned'), row(2, 'planned'), row(3, 'left-out')];
    const header = () => ({
      plan,
      owner: { personId: 'ana', tenantId: 't', conversationId: 'chat' },
      place,
    });
    const book = {
      header: async () => header(),
      headers: async () => [header()],
      async *rows() {
        yield* rows;
      },
    } as unknown as PlanBook;
    const audit = createPlanAudit({ account, book, onFailure: (cause) => failures.push(cause) });
    return {
      account,
      audit,
      failures,
      set: (over: object) => Object.assign(plan, over),
      async becomes(over: object, next = rows) {
        Object.assign(plan, over);
        rows = next;
        audit.onProgress({ plan } as unknown as PlanProgress);
        await audit.close();
        assert.deepEqual(failures, []);
        return account.entries().map((entry) => (entry.kind === 'act' ? entry.act : entry.kind));
      },
    };
  }

  it('begins when it is confirmed, with its person, its card and for how many', async () => {
    const { account, becomes } = desk();
    assert.deepEqual(await becomes({}), []);
    assert.deepEqual(await becomes({ status: 'running', startedAt: NOW }), ['plan-confirmed']);
    const [entry] = account.entries();
    assert.equal(entry?.actor, 'ana');
    assert.deepEqual(entry?.asked, {
      name: 'Ana',
      operation: 'plan-1',
      card: 'card-1',
      conversation: 'chat',
    });
    assert.equal(entry?.kind === 'act' && entry.detail.people, 3);
  });

  it('has each person once, however often it is asked for, and what was found out later', async () => {
    const { audit, becomes } = desk();
    await becomes({ status: 'running', startedAt: NOW });
    const counts = { change: 2, verified: 1, failed: 0, unknown: 1, skipped: 0 };
    const ended = ['plan-confirmed', 'license-change', 'license-change', 'plan-ended'];
    const over = { status: 'done', counts };
    assert.deepEqual(await becomes(over, [row(1, 'verified'), row(2, 'unknown')]), ended);
    await audit.catchUp();
    assert.deepEqual(await becomes({}), ended);
    const later = { ...counts, verified: 2, unknown: 0 };
    assert.deepEqual(await becomes({ counts: later }, [row(1, 'verified'), row(2, 'settled')]), [
      ...ended,
      'license-change',
      'plan-ended',
    ]);
  });

  it('is made up for at the next start where a process died before it was written', async () => {
    const { account, audit, failures, set } = desk();
    await audit.catchUp();
    assert.equal(account.entries().length, 0, 'a draft is no effect');
    set({ status: 'running', startedAt: NOW });
    await audit.catchUp();
    assert.deepEqual([account.entries().length, failures], [1, []]);
  });
});
