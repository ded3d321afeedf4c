/** Alerts begun and stopped are written down before it is done, and only where something changes. */

import assert from 'node:assert/strict';
import type { Target } from '../../alerts/target.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { alertsHereAnswer, stopAlertsAnswer } from '../../dialogs/alerts-here.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { instantFromIso } from '../../ledger/instant.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { speechFor } from '../../words/speech.ts';

const turn = {
  speech: speechFor('en-US'),
  scope: 'channel',
  personId: 'ana',
  name: 'Ana',
  mri: '29:a',
  botMri: '28:b',
  place: { name: 'Billing', teamId: 'team' },
  reference: {
    serviceUrl: 'https://x',
    conversation: { id: '19:c@thread.tacv2;messageid=1', tenantId: 't' },
    activityId: 'message-9',
  },
} as unknown as Turn;

describe('the record of alerts', () => {
  it('has who asked for them and who stopped them, where, by which message, once each', async () => {
    const now = instantFromIso('2026-11-16T12:00:00Z');
    const account = openAccount(createMemoryJournal(), { now: () => now }, 'USD');
    const targets = new Map<string, Target>();
    const seen: number[] = [];
    const parts = {
      account,
      accessNow: async () => undefined,
      alerting: {
        async register(target: Target) {
          seen.push(account.entries().length);
          const isNew = !targets.has(target.id);
          targets.set(target.id, target);
          return isNew;
        },
        async unregister(id: string) {
          seen.push(account.entries().length);
          return targets.delete(id);
        },
        targets: async () => [...targets.values()],
      },
    };
    const asked = { given: {}, input: {} };
    for (const answer of [alertsHereAnswer, alertsHereAnswer, stopAlertsAnswer, stopAlertsAnswer])
      await answer(parts)(turn, asked);
    assert.deepEqual(seen, [1, 1, 2, 2]);
    assert.deepEqual(
      account.entries().map((entry) => entry.kind === 'act' && [entry.act, entry.detail.name]),
      [
        ['alerts-registered', 'Billing'],
        ['alerts-stopped', 'Billing'],
      ],
    );
    for (const { actor, asked: by } of account.entries())
      assert.deepEqual([actor, by?.name, by?.card], ['ana', 'Ana', 'message-9']);
  });
});
