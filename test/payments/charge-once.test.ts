import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ChargeOutcome } from '../../payments/payments.ts';
import { type Loss, order, type TriedGateway, tryGateway } from './gateway-harness.ts';

const CALLS = ['charge', 'lookUp', 'cancel'] as const;
/** Those that the client does not wait half a second for before it tries again. */
const QUICK_LOSSES: readonly Loss[] = ['broken-before', 'broken-after', 'garbage-after'];
const LINES = [/\/confirm$/, /\/cancel$/, /^GET \/v1\/payment_intents\/\w+$/];

type Step =
  | { readonly call: (typeof CALLS)[number] }
  | { readonly loss: Loss; readonly line: RegExp }
  | { readonly card: 'ok' | 'expired' }
  | { readonly again: true };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ call: fc.constantFrom(...CALLS) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      loss: fc.constantFrom(...QUICK_LOSSES),
      line: fc.constantFrom(...LINES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ card: fc.constantFrom('ok', 'expired') }) },
  { weight: 1, arbitrary: fc.constant({ again: true }) },
);

describe('one operation', () => {
  let tried: TriedGateway;
  let runs = 0;
  before(async () => {
    tried = await tryGateway();
  });
  after(() => tried.close());

  it('is one charge at most, and what is said of it for certain stays true, whatever gets lost', async () => {
    const finals = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        runs += 1;
        const { certain } = await walk(`operation-${runs}`, steps);
        if (certain !== undefined) finals.add(certain.kind);
      }),
      { numRuns: 150 },
    );
    assert.deepEqual([...finals].sort(), ['declined', 'not-charged', 'succeeded']);
  });

  async function walk(operation: string, steps: readonly Step[]) {
    let payments = tried.payments();
    let certain: ChargeOutcome | undefined;
    tried.card = 'ok';
    tried.heal();
    for (const each of steps) {
      if ('loss' in each) tried.lose(each.line, each.loss, 1);
      else if ('card' in each) tried.card = each.card;
      else if ('again' in each) payments = tried.payments();
      else {
        const outcome =
          each.call === 'charge'
            ? await payments.charge(order({ operation }))
            : await payments[each.call](operation);
        if (outcome.kind !== 'unknown') {
          certain ??= outcome;
          assert.equal(outcome.kind, certain.kind);
        }
        await agrees(operation, certain);
      }
    }
    return { certain };
  }

  async function agrees(operation: string, certain: ChargeOutcome | undefined): Promise<void> {
    const query = encodeURIComponent(`metadata['calling_desk_operation']:'${operation}'`);
    const { body } = await tried.gateway.answer({
      method: 'GET',
      url: new URL(`${tried.base}/v1/payment_intents/search?query=${query}`),
      headers: { authorization: `Bearer ${tried.gateway.secretKey}` },
      body: undefined,
    });
    const { data } = body as { data: readonly { status: string }[] };
    const taken = data.filter(({ status }) => status === 'succeeded').length;
    assert.ok(data.length <= 1 && taken <= 1);
    if (certain !== undefined) assert.equal(taken, certain.kind === 'succeeded' ? 1 : 0);
  }
});
