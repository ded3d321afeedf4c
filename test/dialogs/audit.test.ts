/** Who did what: found by period and person, with the card that asked; written down for alerts, imports and money alike. */

import assert from 'node:assert/strict';
import { recordAct } from '../../credits/act.ts';
import { modeFact } from '../../credits/funding.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { askedBy } from '../../dialogs/asked-by.ts';
import { auditAnswer, auditFile } from '../../dialogs/audit.ts';
import { auditSheet } from '../../dialogs/audit-sheet.ts';
import { auditTrail } from '../../dialogs/audit-trail.ts';
import { productNames } from '../../dialogs/product-names.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { addDays, instant, instantFromIso } from '../../ledger/instant.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { speechFor } from '../../words/speech.ts';
import { fund } from '../ledger/facts.ts';
import { usage } from '../store/facts.ts';

const EVER = { from: instant(0), to: instant(Number.MAX_SAFE_INTEGER) };
const NOW = instantFromIso('2026-11-16T12:00:00Z');
const ANA = '6f1c2b7e-0000-4000-8000-000000000001';
const BEN = '6f1c2b7e-0000-4000-8000-000000000002';

const turn = {
  speech: speechFor('en-US'),
  scope: 'personal',
  personId: ANA,
  name: 'Ana',
  mri: '29:a',
  botMri: '28:b',
  cardId: 'card-7',
  reference: { conversation: { id: 'chat-1' }, activityId: 'message-9' },
} as unknown as Turn;

const PHONE = 'e43b5b99-8dfb-405f-9987-dc307f34bcbd';
const OWN = '0aaaaaaa-0000-4000-8000-000000000009';
const directory = {
  subscriptions: async () => [{ skuId: OWN, partNumber: 'CONTOSO_CALLS', plans: [] } as never],
  groupNames: async () => new Map<string, string>(),
};

describe('the audit', () => {
  const clock = { now: () => NOW };

  async function filled() {
    const account = openAccount(createMemoryJournal(), clock, 'USD');
    await account.append([fund('invoice', '2026-11-01', 100), usage('call')]);
    await account.append([
      modeFact(
        {
          operation: 'op-1',
          by: ANA,
          at: NOW,
          currency: 'USD',
          reason: '',
          asked: askedBy(turn, 'op-1'),
        },
        'draining',
      ),
    ]);
    for (let index = 0; index < 12; index += 1) {
      await recordAct(account, {
        act: 'alerts-stopped',
        key: `stop-${index}`,
        by: BEN,
        detail: { conversation: `channel ${index}`, name: 'Billing', scope: 'channel' },
      });
    }
    return account;
  }

  const parts = (account: Awaited<ReturnType<typeof filled>>, may = true) => ({
    account,
    clock,
    nameOf: async (id: string) => (id === BEN ? 'Ben' : ''),
    licenses: { directory },
    access: async () =>
      may ? undefined : { card: { refused: true } as never, summary: 'REFUSED' },
  });
  const ask = async (input: Record<string, unknown>, given: Record<string, string> = {}) =>
    JSON.stringify((await auditAnswer(parts(await filled()))(turn, { given, input })).card);

  it('leaves calls out and has everything else, the latest first', async () => {
    const account = await filled();
    const trail = auditTrail(account, { from: addDays(NOW, -1), to: addDays(NOW, 1) });
    assert.deepEqual(
      trail.map(({ kind }) => kind),
      [...Array(12).fill('act'), 'mode', 'fund'],
    );
    assert.deepEqual(trail.at(-2)?.asked, {
      name: 'Ana',
      operation: 'op-1',
      card: 'card-7',
      conversation: 'chat-1',
    });
  });

  it('is shown to nobody without the role', async () => {
    const answer = await auditAnswer(parts(await filled(), false))(turn, { given: {}, input: {} });
    assert.equal(answer.summary, 'REFUSED');
  });

  it('is shown in pages, and for one person', async () => {
    assert.match(await ask({}), /Page 1 of 2, 14 entries/);
    assert.match(await ask({ page: 2 }), /op-1[\s\S]*card-7/);
    const hers = await ask({ by: ANA });
    assert.match(hers, /Page 1 of 1, 1 entry/);
    assert.match(hers, /Billing: credits are used up/);
    assert.match(await ask({ by: BEN }), /by Ben/);
    assert.match(await ask({}, { period: 'last year' }), /Nobody did anything/);
    assert.match(await ask({}, { period: 'purple' }), /did not understand the period/);
  });

  it('names products in the language of whoever asks, and keeps their ids in the file', async () => {
    const account = openAccount(createMemoryJournal(), clock, 'USD');
    const detail = { personName: 'Cho', add: `${PHONE} ${OWN}`, remove: PHONE, state: 'verified' };
    await recordAct(account, { act: 'license-change', key: 'one', by: ANA, detail });
    const shown: string[] = [];
    for (const locale of ['en-US', 'ja-JP', 'zh-CN']) {
      const speech = speechFor(locale);
      const name = productNames(speech)(PHONE);
      const { card } = await auditAnswer(parts(account))(
        { ...turn, speech },
        { given: {}, input: {} },
      );
      const text = JSON.stringify(card);
      assert.ok(text.includes(name), text);
      assert.match(text, /CONTOSO.{0,2}_CALLS/);
      assert.ok(!text.includes(PHONE) && !text.includes(OWN), text);
      const [row] = auditSheet(auditTrail(account, EVER), speech).rows;
      const cells = JSON.stringify(row);
      assert.ok(cells.includes(`${name} (${PHONE})`) && cells.includes(OWN), cells);
      shown.push(name);
    }
    assert.ok(new Set(shown).size > 1 && !shown.includes(PHONE), shown.join());
  });

  it('is shown where nobody can say what the products are called', async () => {
    const silent = { ...directory, subscriptions: async () => Promise.reject(new Error('down')) };
    const account = await filled();
    const answer = await auditAnswer({ ...parts(account), licenses: { directory: silent } })(turn, {
      given: {},
      input: {},
    });
    assert.match(JSON.stringify(answer.card), /Page 1 of 2/);
  });

  it('takes whatever a button says as a question, never as a fault', async () => {
    for (const input of [
      { page: -3 },
      { page: 'x' },
      { by: { a: 1 } },
      { of: 7 },
      { from: 'x', until: [] },
    ])
      assert.match(await ask(input), /Who did what/, JSON.stringify(input));
  });

  it('gives the file that was offered, whatever came after', async () => {
    const account = await filled();
    const offer = {
      personId: ANA,
      asOf: NOW,
      locale: 'en-US',
      fileName: 'audit.xlsx',
      format: 'xlsx',
      of: {
        kind: 'audit',
        from: addDays(NOW, -1),
        to: addDays(NOW, 1),
        by: '',
        entriesUntil: account.entries().length,
      },
    } as const;
    const before = await auditFile(account, offer);
    await account.append([fund('later', '2026-11-16', 7)]);
    assert.equal((await auditFile(account, offer)).length, before.length);
  });
});
