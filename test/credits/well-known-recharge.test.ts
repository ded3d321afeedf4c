/** What the interleavings find in a desk that leaves charging to Stripe's client, so that it is known what they would find in ours. */

import assert from 'node:assert/strict';
import { playInterleaving } from './recharge-interleaving.ts';
import { stripeDesk } from './stripe-alone.ts';

const SEEDS = 50;
/** The second call for one attempt: for Stripe it is another charge. */
const CHARGED_AGAIN = /^recharge-\d+~\d+ was charged though/;
const TAKEN_UNKNOWN = /^recharge-\d+~\d+ was taken and made 0 lots/;

async function flawsOf(open: ReturnType<typeof stripeDesk>): Promise<readonly string[]> {
  const found: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1)
    found.push(...(await playInterleaving(seed, open)).flaws);
  return found;
}

describe('a desk that recharges with Stripe’s own client', function () {
  this.timeout(60_000);

  it('is found to charge a crossing again, and to take money that it does not know of, with the client’s own keys', async () => {
    const found = await flawsOf(stripeDesk());
    for (const flaw of [CHARGED_AGAIN, TAKEN_UNKNOWN])
      assert.ok(
        found.some((one) => flaw.test(one)),
        String(flaw),
      );
  });

  it('is not found to do either with a key of the attempt', async () => {
    const found = await flawsOf(stripeDesk((attempt) => attempt));
    for (const flaw of [CHARGED_AGAIN, TAKEN_UNKNOWN])
      assert.deepEqual(
        found.filter((one) => flaw.test(one)),
        [],
      );
  });
});
