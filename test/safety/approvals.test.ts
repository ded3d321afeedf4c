/** Who may approve: every kind of person at the card of somebody else's operation, by chat and by channel, from the guard to the store. */

import assert from 'node:assert/strict';
import { micros } from '../../ledger/money.ts';
import { speechFor } from '../../words/speech.ts';
import { KINDS, MIGHTY } from './kinds-of-people.ts';
import { openSafeDesk } from './safe-desk.ts';
import { dataOf, pressed, submitted, tell, type Visitor } from './visitor.ts';
import { walk } from './walk.ts';

const words = speechFor('en-US').words.approvals;
const ASKER: Visitor = {
  personId: 'dddddddd-0000-4000-8000-000000000009',
  conversationId: 'a:asker',
  name: 'Asker',
};

/** A desk on which a charge waits, and the name of its operation. */
async function waiting() {
  const desk = await openSafeDesk({ approvalLimit: micros(50_000_000) });
  desk.roster.directory = MIGHTY;
  const steps = ['add funds', ['funds.submit', { amount: '100' }], ['operation.confirm']] as const;
  const last = await walk(desk, steps as never, ASKER);
  await desk.idle();
  assert.ok(last);
  assert.ok(last.texts.includes(words.asker.awaiting));
  const { operation } = dataOf(last, 'approval.withdraw', {}) as { operation: string };
  return { desk, operation };
}

describe('who may approve', function () {
  this.timeout(60_000);

  for (const kind of KINDS)
    for (const verb of ['approval.give', 'approval.refuse'] as const)
      it(`${verb} by ${kind.name}`, async () => {
        const { desk, operation } = await waiting();
        try {
          const visitor = {
            personId: 'aaaaaaaa-0000-4000-8000-000000000001',
            conversationId: 'a:ada',
            ...kind.visitor,
          };
          desk.roster.directory = kind.directory;
          desk.time.elapsed += kind.after_ms;
          const before = desk.effects();
          const mayDecide = kind.mayDo?.has('approve-funding') === true;
          for (const form of [pressed, submitted])
            await tell(desk, visitor, form(verb, { operation }));
          await desk.idle();
          const after = desk.effects();
          const isGiven = mayDecide && verb === 'approval.give';
          assert.equal(after.charges - before.charges, isGiven ? 1 : 0);
          const entries = mayDecide ? (isGiven ? 2 : 1) : 0;
          assert.equal(after.entries - before.entries, entries);
        } finally {
          await desk.close();
        }
      });

  it('is nobody whose approval comes from another organization, or from the asker’s own hand elsewhere', async () => {
    const { desk, operation } = await waiting();
    try {
      const before = desk.effects();
      for (const visitor of [
        ASKER,
        { ...ASKER, conversationId: 'a:elsewhere' },
        { ...ASKER, conversationId: '19:c@thread.tacv2', scope: 'channel' as const },
        { ...ASKER, personId: ASKER.personId?.toUpperCase() },
        {
          ...ASKER,
          personId: 'aaaaaaaa-0000-4000-8000-000000000001',
          tenantId: 'cccccccc-0000-4000-8000-000000000003',
        },
      ])
        for (const verb of ['approval.give', 'approval.refuse'])
          for (const form of [pressed, submitted])
            await tell(desk, visitor, form(verb, { operation }));
      await desk.idle();
      assert.deepEqual(desk.effects(), before);
    } finally {
      await desk.close();
    }
  });
});
