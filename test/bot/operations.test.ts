/** What a card's id stands for: carried out once, by one person, in one place, in its time, over restarts and instances. */

import assert from 'node:assert/strict';
import {
  CLAIM_LASTS_MS,
  createStoredOperations,
  OPERATION_KEPT_MS,
} from '../../bot/stored-operations.ts';
import type { OperationContent, OperationResult } from '../../dialogs/operation-content.ts';
import { OPERATION_LASTS_MS, type Operations, type Owner } from '../../dialogs/operations.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import type { Collection } from '../../store/documents.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';

const START = Date.parse('2026-11-16T09:00:00Z');
const owner: Owner = { personId: 'p-1', tenantId: 't-1', conversationId: 'c-1' };
const card = { brand: 'visa', last4: '4242', expires: '2030-01' };
const basis = { revision: 0, mode: 'prepaid', card: 'pm_1' } as const;
const buy: OperationContent = {
  kind: 'effects',
  effects: [{ kind: 'charge', amount: micros(250_000_000), card }],
  basis,
};
const turnOff: OperationContent = {
  kind: 'effects',
  effects: [{ kind: 'rule-off', settings: null, funding: 'observed' }],
  basis,
};
const done: OperationResult = { kind: 'done', seqs: [7], reference: '' };

describe('an operation', () => {
  let documents: Collection<unknown>;
  /** People's time and business time, apart. */
  let time: { people: number; business: number };
  let operations: Operations;

  /** Another process, or the same one after a restart. */
  const open = () =>
    createStoredOperations({
      documents,
      clock: { now: () => instant(time.business) },
      now: () => time.people,
    });
  const pass = (ms: number) => {
    time = { people: time.people + ms, business: time.business + ms };
  };

  beforeEach(() => {
    documents = createMemoryDocuments().collection('operations');
    time = { people: START, business: START };
    operations = open();
  });

  it('is claimed with exactly what it was begun with', async () => {
    const id = await operations.begin(buy, owner);
    assert.deepEqual(await operations.claim(id, owner), {
      state: 'fresh',
      content: buy,
      again: false,
      lapsed: false,
    });
  });

  it('has an id that says nothing of it and never comes twice', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => operations.begin(buy, owner)));
    assert.equal(new Set(ids).size, 50);
    for (const id of ids) assert.doesNotMatch(id, /buy|250000000/);
  });

  for (const [where, instances] of [
    ['in one process', 1],
    ['in two', 2],
    ['in five', 5],
  ] as const) {
    it(`is claimed once of ten clicks at the same time ${where}`, async () => {
      const id = await operations.begin(buy, owner);
      const desks = Array.from({ length: instances }, open);
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, click) => desks[click % instances]?.claim(id, owner)),
      );
      const states = claims.map((claim) => claim?.state).sort();
      assert.deepEqual(states, ['fresh', ...Array(9).fill('under-way')]);
      for (const desk of desks) assert.equal((await desk.claim(id, owner)).state, 'under-way');
    });
  }

  it('tells a later click what became of it, also after a restart', async () => {
    const id = await operations.begin(buy, owner);
    await operations.claim(id, owner);
    await operations.settle(id, done);
    pass(OPERATION_LASTS_MS * 10);
    for (const desk of [operations, open()]) {
      assert.deepEqual(await desk.claim(id, owner), {
        state: 'settled',
        content: buy,
        result: done,
        at: START,
      });
    }
  });

  for (const [other, who] of [
    ['another person', { ...owner, personId: 'p-2' }],
    ['another tenant', { ...owner, tenantId: 't-2' }],
    ['another conversation', { ...owner, conversationId: 'c-2' }],
  ] as const) {
    it(`is not to be had from ${other}, whatever its state`, async () => {
      const id = await operations.begin(buy, owner);
      const refused = { state: 'not-yours' };
      assert.deepEqual(await operations.claim(id, who), refused);
      assert.deepEqual(await operations.revise(id, turnOff, who), refused);
      await operations.claim(id, owner);
      assert.deepEqual(await operations.claim(id, who), refused);
      await operations.settle(id, done);
      assert.deepEqual(await operations.look(id, who), refused);
    });
  }

  it('lasts fifteen minutes', async () => {
    const id = await operations.begin(buy, owner);
    pass(OPERATION_LASTS_MS);
    assert.equal(await operations.look(id, owner), undefined);
    pass(1);
    assert.deepEqual(await operations.claim(id, owner), { state: 'expired', content: buy });
  });

  for (const [title, move] of [
    ['people’s time alone', { people: OPERATION_LASTS_MS + 1, business: 0 }],
    ['business time alone', { people: 0, business: OPERATION_LASTS_MS + 1 }],
    ['business time that was set back', { people: 0, business: -OPERATION_LASTS_MS - 1 }],
  ] as const) {
    it(`expires by ${title}`, async () => {
      const id = await operations.begin(buy, owner);
      time = { people: START + move.people, business: START + move.business };
      assert.deepEqual(await operations.claim(id, owner), { state: 'expired', content: buy });
    });
  }

  it('that is not known is told as expired', async () => {
    for (const id of ['', 'no-such', '../../secret', '__proto__'])
      assert.deepEqual(await operations.claim(id, owner), { state: 'expired' });
  });

  it('takes what a form said, until it is claimed', async () => {
    const id = await operations.begin({ kind: 'form', form: 'add-funds' }, owner);
    assert.equal(await operations.revise(id, turnOff, owner), undefined);
    assert.equal(await operations.revise(id, buy, owner), undefined);
    const claim = await operations.claim(id, owner);
    assert.deepEqual(claim.state === 'fresh' && claim.content, buy);
    const late = await operations.revise(id, turnOff, owner);
    assert.deepEqual(late, { state: 'under-way', content: buy });
    await operations.settle(id, done);
    assert.equal((await operations.revise(id, turnOff, owner))?.state, 'settled');
  });

  it('lasts fifteen minutes from when it was revised, and is not revised after that', async () => {
    const id = await operations.begin({ kind: 'form', form: 'add-funds' }, owner);
    pass(OPERATION_LASTS_MS);
    assert.equal(await operations.revise(id, buy, owner), undefined);
    pass(OPERATION_LASTS_MS);
    assert.equal(await operations.look(id, owner), undefined);
    pass(1);
    const expired = { state: 'expired', content: buy };
    assert.deepEqual(await operations.revise(id, buy, owner), expired);
    assert.deepEqual(await operations.claim(id, owner), expired);
  });

  it('that was released can be claimed again', async () => {
    const id = await operations.begin(buy, owner);
    await operations.claim(id, owner);
    await operations.release(id);
    const claim = await operations.claim(id, owner);
    assert.deepEqual(claim.state === 'fresh' && claim.again, false);
  });

  it('whose process stopped half-way is claimed again, and says so', async () => {
    const id = await operations.begin(buy, owner);
    await operations.claim(id, owner);
    const restarted = open();
    pass(CLAIM_LASTS_MS);
    assert.equal((await restarted.claim(id, owner)).state, 'under-way');
    pass(1);
    const expected = { state: 'fresh', content: buy, again: true, lapsed: false };
    assert.deepEqual(await restarted.claim(id, owner), expected);
    pass(OPERATION_LASTS_MS);
    assert.deepEqual(await open().claim(id, owner), { ...expected, lapsed: true });
  });

  it('keeps its first result, unless that was unknown', async () => {
    const id = await operations.begin(buy, owner);
    await operations.claim(id, owner);
    const resultOf = async () => {
      const look = await operations.look(id, owner);
      return look?.state === 'settled' ? look.result : undefined;
    };
    await operations.settle(id, { kind: 'unknown' });
    assert.deepEqual(
      (await operations.unknown(10)).map((one) => one.id),
      [id],
    );
    await operations.settle(id, done);
    await operations.settle(id, { kind: 'cancelled' });
    assert.deepEqual(await resultOf(), done);
    assert.deepEqual(await operations.unknown(10), []);
  });

  it('is not settled by whoever never claimed it', async () => {
    const id = await operations.begin(buy, owner);
    await operations.settle(id, done);
    assert.equal(await operations.look(id, owner), undefined);
  });

  it('that charges and was left half-way is found, and no other', async () => {
    const charge = await operations.begin(buy, owner);
    const rule = await operations.begin(turnOff, owner);
    await operations.begin(buy, owner);
    await operations.claim(charge, owner);
    await operations.claim(rule, owner);
    pass(CLAIM_LASTS_MS + 1);
    assert.deepEqual(await operations.unknown(10), [], 'this process still works on it');
    assert.deepEqual(await open().unknown(10), [{ id: charge, content: buy, owner }]);
  });

  it('is cleared away in the end, and not before', async () => {
    const id = await operations.begin(buy, owner);
    pass(OPERATION_KEPT_MS);
    await operations.begin(buy, owner);
    assert.ok(await documents.get(id));
    pass(1);
    await operations.begin(buy, owner);
    assert.equal(await documents.get(id), undefined);
  });
});
