/** What the journal keeps of a frozen operation is all of it: the card that is drawn from it says the same. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { approvalCard } from '../../cards/approval-card.ts';
import { askedApproval } from '../../dialogs/approval-faces.ts';
import { approvalIn } from '../../dialogs/approval-notices.ts';
import { askedOf, keepTrail } from '../../dialogs/approval-trail.ts';
import type { EffectsContent } from '../../dialogs/operation-content.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { speechFor } from '../../words/speech.ts';
import { openTestDesk } from './desk-harness.ts';

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(micros);
const card = fc.record(
  {
    brand: fc.constantFrom('visa', 'jcb', ''),
    last4: fc.constantFrom('4242', ''),
    expires: fc.constantFrom('2029-09', ''),
  },
  { noNullPrototype: true },
);
const settings = fc.record(
  { amount: amounts, trigger: amounts, monthlyCap: amounts },
  { noNullPrototype: true },
);
const shared = { card, amounts, settings, before: fc.option(settings), enabled: fc.boolean() };
const contents = fc
  .record({ ...shared, shape: fc.constantFrom('charge', 'rule', 'both'), isPaid: fc.boolean() })
  .map((made): EffectsContent => {
    const before = made.before && { ...made.before, enabled: made.enabled };
    const charge = { kind: 'charge', amount: made.amounts, card: made.card } as const;
    const rule = {
      kind: 'rule',
      settings: made.settings,
      before,
      funding: 'stripe',
      ...((made.isPaid || made.shape === 'both') && { card: made.card }),
    } as const;
    const basis = { revision: 0, mode: 'prepaid', card: '' } as const;
    if (made.shape === 'both') return { kind: 'effects', effects: [charge, rule], basis };
    return { kind: 'effects', effects: [made.shape === 'charge' ? charge : rule], basis };
  });

describe('the journal of an approval', () => {
  it('gives back exactly what was frozen, and the same card as the operation itself', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.option(amounts), amounts, async (content, most, limit) => {
        const { account } = openTestDesk();
        const asked = { name: 'Ada', operation: 'op', card: 'c', conversation: 'a:1' };
        const askedOn = account.now();
        const until = instant(askedOn + 1);
        const held = {
          id: 'op',
          content,
          owner: { personId: 'p', tenantId: 't', conversationId: 'a:1' },
          approval: { limit, most, askedOn, until, digest: 'd', asked },
          step: { is: 'awaiting' },
        } as const;
        await keepTrail(account, held);
        const kept = askedOf(account.find('approval:op:asked'));
        assert.deepEqual(kept, askedApproval(held, 'USD'));
        const notices = account
          .entries()
          .flatMap((entry) => (entry.kind === 'notice' ? [entry] : []));
        const shown = approvalIn(notices, account.find);
        assert.ok(shown && kept);
        const speech = speechFor('en-US');
        assert.deepEqual(
          approvalCard(shown, speech),
          approvalCard({ asked: kept, state: 'awaiting' }, speech),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is no approval where it is another story', () => {
    const { account } = openTestDesk();
    assert.equal(approvalIn([], account.find), undefined);
    const other = { alert: 'balance-low', crossing: 'x', reason: '' };
    assert.equal(approvalIn([other], account.find), undefined);
  });
});
