/** What looks for broken approvals after a kill finds them: journals and charges of desks that lie. */

import assert from 'node:assert/strict';
import { openAccount } from '../../credits/journal-account.ts';
import type { Act, Entry, Fact, Fund } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { micros, ZERO } from '../../ledger/money.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { APPROVAL_LIMIT, checkApprovals } from './approvers.ts';
import type { Charged } from './outside.ts';

const NOW = instant(Date.UTC(2026, 10, 22));
const CENTS = APPROVAL_LIMIT / 10_000 + 1;
const shared = { effectiveAt: NOW, currency: 'USD', reason: '' };

const fund: Fund = {
  ...shared,
  kind: 'fund',
  key: 'charge:o-1',
  actor: 'asker',
  source: 'purchase',
  amount: micros(CENTS * 10_000),
  reference: 'pi_1',
};
const decision = (act: Act['act'], actor: string): Act => ({
  ...shared,
  kind: 'act',
  key: `approval:o-1:${act}`,
  actor,
  act,
  amount: ZERO,
  detail: { operation: 'o-1' },
});
const given = decision('approval-given', 'second');
const charge = (id: string): Charged => ({
  id,
  amount: CENTS,
  status: 'succeeded',
  metadata: { calling_desk_operation: 'o-1' },
});

async function journalOf(...facts: readonly Fact[]): Promise<readonly Entry[]> {
  const account = openAccount(createMemoryJournal(), { now: () => NOW }, 'USD');
  for (const fact of facts) await account.append([fact]);
  return account.entries();
}

describe('after a kill, approvals', () => {
  const asked = new Set(['o-1']);
  const none = new Set<string>();

  it('of an honest desk are let through: carried out, under way, taken back, and not decided', async () => {
    checkApprovals(await journalOf(given, fund), [charge('pi_1')], { asked, approved: asked });
    checkApprovals(await journalOf(given), [], { asked, approved: none });
    const withdrawn = decision('approval-withdrawn', 'asker');
    checkApprovals(await journalOf(withdrawn), [], { asked, approved: none });
    checkApprovals(await journalOf(), [], { asked, approved: none });
  });

  const lies: readonly [title: string, facts: readonly Fact[], ids: readonly string[], RegExp][] = [
    ['that were carried out twice', [given, fund], ['pi_1', 'pi_2'], /charged 2 times/],
    ['that were carried out before them', [fund, given], ['pi_1'], /before it was approved/],
    ['that nobody gave', [fund], ['pi_1'], /never approved/],
    [
      'that were given by whoever asked',
      [decision('approval-given', 'asker'), fund],
      ['pi_1'],
      /by whoever asked/,
    ],
    [
      'that were given and taken back',
      [given, decision('approval-withdrawn', 'asker'), fund],
      ['pi_1'],
      /decided 2 times/,
    ],
    [
      'that were taken back and carried out',
      [decision('approval-withdrawn', 'asker'), fund],
      ['pi_1'],
      /never approved/,
    ],
    ['that were told as done and are not', [given], [], /never charged/],
  ];
  for (const [title, facts, ids, says] of lies)
    it(`${title} are found out`, async () => {
      const entries = await journalOf(...facts);
      assert.throws(
        () => checkApprovals(entries, ids.map(charge), { asked, approved: asked }),
        says,
      );
    });

  it('that nobody was asked for are found out', async () => {
    const entries = await journalOf(fund);
    const silent = { asked: none, approved: none };
    assert.throws(() => checkApprovals(entries, [charge('pi_1')], silent), /never approved/);
  });
});
