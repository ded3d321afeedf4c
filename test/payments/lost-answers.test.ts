import assert from 'node:assert/strict';
import type { ChargeOutcome, Payments } from '../../payments/payments.ts';
import { isTakenInSilence } from '../../sandbox/gateway/intent-confirmation.ts';
import { LOSSES, order, type TriedGateway, tryGateway } from './gateway-harness.ts';

const { operation } = order();
const CUSTOMER = /^GET \/v1\/customers\/\w+$/;
const CREATE = /^POST \/v1\/payment_intents$/;
const CONFIRM = /^POST .*\/confirm$/;
const RETRIEVE = /^GET \/v1\/payment_intents\/\w+$/;
const CANCEL = /^POST .*\/cancel$/;
const LOOKS_MAX = 20;

describe('an answer of the gateway that is lost', () => {
  let tried: TriedGateway;
  beforeEach(async () => {
    tried = await tryGateway();
    // So that the way to the customer is known and the first loss is the one that is meant.
    await tried.payments().card();
  });
  afterEach(() => tried.close());

  for (const loss of LOSSES) {
    for (const [name, call] of [
      ['the customer is read', CUSTOMER],
      ['the intent is made', CREATE],
    ] as const) {
      it(`while ${name} (${loss}) has taken nothing, and says so`, async () => {
        tried.lose(call, loss, 3);
        const payments = tried.payments();
        const { kind } = await payments.charge(order());
        assert.equal(kind, 'not-charged');
        assert.equal(await tried.taken(), 0);
        tried.heal();
        assert.equal((await payments.lookUp(operation)).kind, 'not-charged');
        assert.equal((await payments.charge(order())).kind, 'not-charged');
        assert.equal(await tried.taken(), 0);
      });
    }

    it(`while it is confirmed (${loss}) is unknown until it is asked for, and then the truth`, async () => {
      tried.lose(CONFIRM, loss);
      const payments = tried.payments();
      const { kind } = await payments.charge(order());
      assert.equal(kind, 'unknown');
      tried.heal();
      const taken = await tried.taken();
      assert.equal(taken, loss.endsWith('after') ? 1 : 0);
      const found = await payments.lookUp(operation);
      assert.equal(found.kind, taken === 1 ? 'succeeded' : 'not-charged');
      await staysAs(found);
    });

    it(`while it is asked for (${loss}) leaves it unknown, and changes nothing`, async () => {
      tried.lose(CONFIRM, 'broken-after');
      tried.lose(RETRIEVE, loss);
      const payments = tried.payments();
      assert.equal((await payments.charge(order())).kind, 'unknown');
      assert.equal((await payments.lookUp(operation)).kind, 'unknown');
      tried.heal();
      await tried.restart();
      const found = await tried.payments().lookUp(operation);
      assert.equal(found.kind, 'succeeded');
      await staysAs(found);
    });

    it(`while it is called off (${loss}) leaves it unknown, and it is called off all the same`, async () => {
      tried.lose(CONFIRM, 'broken-before');
      tried.lose(CANCEL, loss);
      const payments = tried.payments();
      assert.equal((await payments.charge(order())).kind, 'unknown');
      assert.equal((await payments.cancel(operation)).kind, 'unknown');
      tried.heal();
      const found = await payments.cancel(operation);
      assert.equal(found.kind, 'not-charged');
      await staysAs(found);
    });
  }

  it('once only, and the line cut, is asked for again under the same key: one charge', async () => {
    tried.lose(CREATE, 'cut-after', 1);
    tried.lose(CONFIRM, 'cut-after', 1);
    assert.equal((await tried.payments().charge(order())).kind, 'succeeded');
    assert.equal(await tried.taken(), 1);
  });

  for (const call of [CREATE, CONFIRM]) {
    it(`because another desk is doing the same (${call}) is unknown: it may be taken yet`, async () => {
      tried.lose(call, 'busy-before', 3);
      assert.equal((await tried.payments().charge(order())).kind, 'unknown');
    });
  }

  it('with the process that waited for it is found by the next', async () => {
    tried.lose(CONFIRM, 'silent-after');
    void tried.payments().charge(order());
    while (!tried.requests.some(({ name }) => CONFIRM.test(name))) await new Promise(setImmediate);
    const found = await tried.payments().lookUp(operation);
    assert.equal(found.kind, 'succeeded');
    await staysAs(found);
  });

  it('makes the question wait for the charge that is under way in the same desk', async () => {
    const payments = tried.payments();
    const [charged, found, canceled] = await Promise.all([
      payments.charge(order()),
      payments.lookUp(operation),
      payments.cancel(operation),
    ]);
    assert.equal(charged.kind, 'succeeded');
    assert.deepEqual([found, canceled], [charged, charged]);
  });

  it('is what a card that does not answer comes to: taken or not, by the name of the charge', async () => {
    tried.card = 'timeout';
    const payments = tried.payments();
    const kinds = new Map<string, string>();
    for (const each of ['a', 'b', 'c', 'd', 'e', 'f']) {
      assert.equal((await payments.charge(order({ operation: each }))).kind, 'unknown');
      kinds.set(each, await found(payments, each));
    }
    for (const [each, kind] of kinds) {
      const taken = isTakenInSilence({ id: '', metadata: { calling_desk_operation: each } });
      assert.equal(kind, taken ? 'succeeded' : 'not-charged', each);
    }
    assert.equal(new Set(kinds.values()).size, 2, 'both are seen');
  });

  /** On a machine that is busy an answer may come too late again: then it is asked for again. */
  async function found(payments: Payments, operation: string): Promise<ChargeOutcome['kind']> {
    for (let asked = 1; ; asked += 1) {
      const { kind } = await payments.lookUp(operation);
      if (kind !== 'unknown' || asked >= LOOKS_MAX) return kind;
    }
  }

  async function staysAs(found: ChargeOutcome): Promise<void> {
    const taken = await tried.taken();
    const payments = tried.payments();
    for (const ask of [payments.lookUp, payments.cancel, payments.lookUp])
      assert.equal((await ask(operation)).kind, found.kind);
    assert.equal((await payments.charge(order())).kind, found.kind);
    assert.equal(await tried.taken(), taken);
  }
});
