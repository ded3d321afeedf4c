/** Who asked for alerts or questions and who stopped them is written down once for each change, however many clicks there were. */

import assert from 'node:assert/strict';
import type { Target } from '../../alerts/target.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { recordImport } from '../../credits/record-import.ts';
import { messageIdOf } from '../../dialogs/message-id.ts';
import { type PlaceAct, recordPlace } from '../../dialogs/record-place.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { instant } from '../../ledger/instant.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { START } from './desk-harness.ts';

const TURN = {
  name: 'Ada',
  personId: 'p-1',
  reference: { activityId: 'm-1', conversation: { id: 'a:ada' } },
} as unknown as Turn;
const LIVING = { id: 'a:ada', scope: 'personal', name: 'Ada', state: { living: true } } as Target;

function open() {
  const account = openAccount(createMemoryJournal(), { now: () => instant(START) }, 'USD');
  const acts = () =>
    account.entries().flatMap((entry) => (entry.kind === 'act' ? [entry.act] : []));
  return { account, acts };
}

describe('what is written down of a place', () => {
  for (const [registered, stopped] of [
    ['alerts-registered', 'alerts-stopped'],
    ['questions-registered', 'questions-stopped'],
  ] as const)
    it(`is one entry for ten clicks at once, and one for the next change: ${registered}`, async () => {
      const { account, acts } = open();
      const ten = (act: PlaceAct) =>
        Promise.all(Array.from({ length: 10 }, () => recordPlace(account, TURN, act, LIVING)));
      await ten(registered);
      assert.deepEqual(acts(), [registered]);
      await ten(stopped);
      await ten(stopped);
      assert.deepEqual(acts(), [registered, stopped]);
      await ten(registered);
      assert.deepEqual(acts(), [registered, stopped, registered]);
    });

  it('is one more where the conversation could not be reached since', async () => {
    const { account, acts } = open();
    await recordPlace(account, TURN, 'alerts-registered', LIVING);
    const state = { living: false, cause: 'bot-removed', at: account.now() } as const;
    for (let click = 0; click < 3; click += 1)
      await recordPlace(account, TURN, 'alerts-registered', { ...LIVING, state });
    assert.deepEqual(acts(), ['alerts-registered', 'alerts-registered']);
  });
});

describe('what is written down of a file', () => {
  it('is one beginning and one end, however often the same message comes', async () => {
    const { account, acts } = open();
    const asked = { name: 'Ada', operation: '', card: 'm-1', conversation: 'a:ada' };
    const refused = { ok: false, problem: 'no-rows' } as never;
    const bring = (bringing: string) =>
      recordImport(account, { by: 'p-1', asked, file: 'a.csv', bringing }, async () => refused);
    const { reference } = TURN;
    await Promise.all([1, 2, 3].map(() => bring(messageIdOf({ reference }))));
    assert.deepEqual(acts(), ['usage-import-begun', 'usage-import-ended']);
    await bring(messageIdOf({ reference: { ...reference, activityId: 'm-2' } }));
    assert.equal(acts().length, 4);
  });
});
