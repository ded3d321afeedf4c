/** Clicks, results and crashes in any order: an operation is in one pair of hands at a time. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createStoredOperations } from '../../bot/stored-operations.ts';
import type { OperationContent, OperationResult } from '../../dialogs/operation-content.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';

const START = Date.parse('2026-11-16T09:00:00Z');
const owner = { personId: 'p-1', tenantId: 't-1', conversationId: 'c-1' };
const buy: OperationContent = {
  kind: 'effects',
  effects: [{ kind: 'reading', read: micros(250_000_000), computed: micros(0), reason: '' }],
  basis: { revision: 0, mode: 'prepaid', card: '' },
};
const done: OperationResult = { kind: 'done', seqs: [7], reference: '' };

describe('an operation among two instances', () => {
  it('is claimed at most once between any two results, in any order of clicks', async () => {
    const step = fc.constantFrom('claim-a', 'claim-b', 'settle', 'release', 'pass');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        let now = START;
        const documents = createMemoryDocuments().collection<unknown>('operations');
        const open = () =>
          createStoredOperations({
            documents,
            clock: { now: () => instant(now) },
            now: () => now,
          });
        const [a, b] = [open(), open()];
        const id = await a.begin(buy, owner);
        let holders = 0;
        let isSettled = false;
        for (const next of steps) {
          if (next === 'pass') now += 1_000;
          else if (next === 'settle' && holders > 0) {
            await a.settle(id, done);
            isSettled = true;
          } else if (next === 'release' && holders > 0 && !isSettled) {
            await a.release(id);
            await b.release(id);
            holders = 0;
          } else if (next.startsWith('claim')) {
            const claim = await (next === 'claim-a' ? a : b).claim(id, owner);
            if (claim.state === 'fresh') holders += 1;
            assert.equal(claim.state === 'settled', isSettled);
          }
          assert.ok(holders <= 1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
