/** The budget keeps every window that Teams names, at any moment, whatever is asked of it. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CONVERSATION_WINDOWS,
  createSendBudget,
  type RateWindow,
  TENANT_WINDOWS,
} from '../../bot/send-budget.ts';

/** The most sends in any window of this length. */
function densest(times: readonly number[], within_ms: number): number {
  let most = 0;
  let from = 0;
  times.forEach((at, i) => {
    while (at - (times[from] ?? at) >= within_ms) from += 1;
    most = Math.max(most, i - from + 1);
  });
  return most;
}

function assertKept(times: readonly number[], windows: readonly RateWindow[]): void {
  for (const { count, within_ms } of windows)
    assert.ok(densest(times, within_ms) <= count, `${count} within ${within_ms} ms`);
}

describe('the send budget', () => {
  it('keeps each window of a conversation and of the tenant, and no order is changed', () => {
    const asks = fc.array(
      fc.record({
        conversation: fc.constantFrom('a', 'b', 'c'),
        pause_ms: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })),
      }),
      { minLength: 1, maxLength: 300 },
    );
    fc.assert(
      fc.property(asks, (list) => {
        const budget = createSendBudget();
        const all: number[] = [];
        const by: Record<string, number[]> = {};
        let now = 0;
        for (const { conversation, pause_ms } of list) {
          now += pause_ms;
          const at = budget.reserve(conversation, now, Number.POSITIVE_INFINITY) ?? assert.fail();
          assert.ok(at >= now);
          const before = by[conversation]?.at(-1) ?? 0;
          assert.ok(at >= before);
          by[conversation] = [...(by[conversation] ?? []), at];
          all.push(budget.reserveAny(now, Number.POSITIVE_INFINITY) ?? assert.fail());
        }
        for (const times of Object.values(by)) assertKept(times, CONVERSATION_WINDOWS);
        assertKept(all, TENANT_WINDOWS);
      }),
      { numRuns: 200 },
    );
  });

  it('lets the first seven of a conversation go at once', () => {
    const budget = createSendBudget();
    const places = Array.from({ length: 8 }, () =>
      budget.reserve('a', 5, Number.POSITIVE_INFINITY),
    );
    assert.deepEqual(
      places.slice(0, 7),
      Array.from({ length: 7 }, () => 5),
    );
    assert.ok((places[7] ?? 0) > 1_000);
  });

  it('keeps the hour, too', () => {
    const budget = createSendBudget();
    const hour = CONVERSATION_WINDOWS.at(-1) ?? assert.fail();
    const times = Array.from(
      { length: 2 * hour.count },
      () => budget.reserve('a', 0, Number.POSITIVE_INFINITY) ?? assert.fail(),
    );
    assertKept(times, CONVERSATION_WINDOWS);
    assert.ok((times.at(-1) ?? 0) > hour.within_ms, 'or the window was never reached');
  });

  it('takes no place for what would come too late', () => {
    const budget = createSendBudget();
    for (let i = 0; i < 7; i++) budget.reserve('a', 0, 30_000);
    for (let i = 0; i < 1_000; i++) assert.equal(budget.reserve('a', 0, 500), undefined);
    const next = budget.reserve('a', 0, 30_000) ?? assert.fail();
    assert.ok(next < 2_000, `${next}`);
  });

  it('forgets conversations that were silent for longest and keeps the busy ones', () => {
    const budget = createSendBudget();
    for (let i = 0; i < 7; i++) budget.reserve('busy', 0, 30_000);
    for (let i = 0; i < 20_000; i++) {
      budget.reserve(`silent-${i}`, 0, 30_000);
      if (i % 1_000 === 0) budget.reserve('busy', 0, 1);
    }
    assert.equal(budget.reserve('busy', 0, 1), undefined, 'its seven places are remembered');
    assert.equal(budget.reserve('silent-0', 0, 1), 0);
  });

  it('sends whoever was woken late back to wait, so that no window is ever overfull', () => {
    const stalls = fc.uniqueArray(fc.integer({ min: 1, max: 399 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(stalls, fc.integer({ min: 100, max: 900 }), (stalled, stall_ms) => {
        const budget = createSendBudget();
        const leavings: number[] = [];
        let now = 0;
        for (let index = 0; index < 400; index += 1) {
          const at = budget.reserveAny(20 * index, Number.POSITIVE_INFINITY) ?? assert.fail();
          now = Math.max(now, at) + (stalled.includes(index) ? stall_ms : 0);
          for (let next = budget.leave(now); next !== undefined; next = budget.leave(now)) {
            assert.ok(next > now);
            now = next;
          }
          leavings.push(now);
        }
        assertKept(leavings, TENANT_WINDOWS);
      }),
    );
  });

  it('lets whoever is in time leave at once', () => {
    const budget = createSendBudget();
    for (let index = 0; index < 500; index += 1) {
      const at = budget.reserveAny(0, Number.POSITIVE_INFINITY) ?? assert.fail();
      assert.equal(budget.leave(at), undefined);
    }
  });

  it('counts what goes at once, and lets the rest make room for it', () => {
    const budget = createSendBudget();
    for (let i = 0; i < 100; i++) budget.note('a', 0);
    assert.equal(budget.reserve('a', 0, 500), undefined, 'the conversation is full for now');
    assert.equal(budget.reserveAny(0, 500), undefined, 'and so are all together');
    assert.equal(budget.reserve('b', 0, 500), 0, 'another conversation is not');
  });
});
