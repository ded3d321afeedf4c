/** Every metric is there from the beginning, moves with what it counts, and names nobody. */

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type Chat, cardOf, filledIn, type Shown } from '../journeys/teams-client.ts';
import type { Metrics, WatchedDesk } from './watched-desk.ts';

type Moves = readonly [title: string, name: string, labels?: Readonly<Record<string, string>>];

export function metricsMove(opened: () => WatchedDesk): void {
  describe('the metrics of a desk', () => {
    let desk: WatchedDesk;
    let chat: Chat;

    before(async () => {
      desk = opened();
      chat = desk.teams.chat(desk.admin);
    });

    const press = (card: Shown, title: string) => {
      const { verb, data } = filledIn(card, title);
      return chat.press(verb, data);
    };

    /** By how much each has grown while something was done. */
    async function growth(work: () => Promise<unknown>) {
      const earlier = await desk.metrics();
      await work();
      const later = await desk.metrics();
      return (name: string, labels?: Readonly<Record<string, string>>) =>
        (later.value(name, labels) ?? 0) - (earlier.value(name, labels) ?? 0);
    }

    /** Until what goes on after the answer has shown itself. */
    async function until(isThere: (now: Metrics) => boolean): Promise<Metrics> {
      for (let looks = 0; ; looks++) {
        const now = await desk.metrics();
        if (isThere(now)) return now;
        assert.ok(looks < 500, now.text);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }

    it('count a turn from the message to the directory, the store and the way out', async () => {
      // Somebody whom nobody has asked about: the directory is asked anew.
      const { people } = await desk.teams.state();
      const somebody = people.find(({ roles, id }) => roles.length > 0 && id !== desk.admin.id);
      assert.ok(somebody);
      const grown = await growth(() => desk.teams.chat(somebody).ask('balance'));
      const moved: readonly Moves[] = [
        ['turns', 'desk_turn_seconds_count', { type: 'message' }],
        [
          'people asked for',
          'desk_graph_call_seconds_count',
          { operation: 'user', outcome: 'done' },
        ],
        ['roles asked for', 'desk_graph_call_seconds_count', { operation: 'user-roles' }],
        ['tries', 'desk_graph_tries_total', { operation: 'user', status: '2xx' }],
        ['sends', 'desk_connector_seconds_count', { operation: 'reply', outcome: 'done' }],
      ];
      for (const [title, name, labels] of moved) assert.ok(grown(name, labels) > 0, title);
      assert.equal(grown('desk_turn_seconds_count', { type: 'message' }), 1);
      assert.equal(grown('desk_graph_retries_total'), 0);
      assert.equal(grown('desk_incidents_total'), 0);
    });

    it('count what a turn writes, where it writes anything', async () => {
      const { people } = await desk.teams.state();
      const somebody = people.find(({ roles, id }) => roles.length > 0 && id !== desk.admin.id);
      assert.ok(somebody);
      const writes = (of: string) =>
        ['desk_document_write_seconds_count', { collection: of }] as const;
      const asked = await growth(() => desk.teams.chat(somebody).ask('balance'));
      assert.equal(asked(...writes('unanswered')), 0);
      const unknown = await growth(() =>
        desk.teams.chat(somebody).ask('how do I bake a sourdough bread with a phone'),
      );
      assert.ok(unknown(...writes('unanswered')) > 0);
    });

    it('count what Graph turned away, and the retry that it cost', async () => {
      const { people } = await desk.teams.state();
      const somebody = people.findLast(({ roles }) => roles.length > 0);
      assert.ok(somebody);
      await desk.teams.control('graph', {
        fault: { status: 429, retryAfter: 0, times: 1, path: `/users/${somebody.id}` },
      });
      const grown = await growth(() => desk.teams.chat(somebody).ask('balance'));
      assert.equal(grown('desk_graph_tries_total', { status: '429' }), 1);
      assert.equal(grown('desk_graph_retries_total'), 1);
      const failed = await growth(async () => {
        await desk.teams.control('graph', {
          fault: { status: 403, times: 8, path: 'getPstnCalls' },
        });
        await assert.rejects(desk.teams.control('poll', {}));
        await desk.teams.control('graph', { fault: null });
      });
      assert.ok(failed('desk_graph_call_seconds_count', { operation: 'pstn-calls' }) > 0);
      assert.equal((await desk.metrics()).value('desk_usage_feed_failing'), 1);
      assert.equal((await desk.metrics()).value('desk_note', { code: 'feed-failing' }), 1);
      await desk.teams.control('poll', {});
      assert.equal((await desk.metrics()).value('desk_note', { code: 'feed-failing' }), 0);
    });

    it('show the balance, and move with it', async () => {
      const { balance } = await desk.teams.state();
      assert.equal(
        (await desk.metrics()).value('desk_balance', { currency: 'USD' }),
        Number(balance),
      );
      const grown = await growth(async () => {
        await desk.teams.control('calls', { spend: 10, count: 4 });
        await desk.teams.control('poll', {});
      });
      assert.ok(Math.abs(grown('desk_balance') + 10) < 1e-6);
      assert.ok(grown('desk_journal_entries_total', { kind: 'usage' }) >= 4);
      assert.ok(grown('desk_journal_append_seconds_count', { outcome: 'done' }) > 0);
      assert.ok(grown('desk_store_sync_seconds_count', { of: 'journal' }) > 0);
      assert.ok(grown('desk_journal_head') >= 4);
    });

    it('show the one state that the auto-recharge is in', async () => {
      const before = await desk.metrics();
      assert.equal(before.value('desk_recharge_state', { state: 'off' }), 1);
      assert.equal(before.value('desk_recharge_state'), 1, 'one of them');
      assert.equal(before.value('desk_billing_mode', { mode: 'prepaid' }), 1);
      const grown = await growth(async () => {
        const form = cardOf(await chat.ask('set auto-recharge to 500 when below 200'));
        const review = await press(form, 'Continue');
        await press(review.value, 'Confirm');
      });
      assert.ok(grown('desk_store_sync_seconds_count', { of: 'documents' }) > 0);
      assert.ok(grown('desk_document_write_seconds_count', { collection: 'operations' }) > 0);
      const after = await until(
        (now) => now.value('desk_recharge_state', { state: 'armed' }) === 1,
      );
      assert.equal(after.value('desk_recharge_state'), 1);
    });

    it('show what waits to be told, how long already, and to whom nothing arrives', async () => {
      assert.equal((await desk.metrics()).value('desk_alert_targets', { state: 'living' }), 0);
      await chat.ask('send alerts here');
      await until((now) => now.value('desk_alert_targets', { state: 'living' }) === 1);
      const now = await desk.metrics();
      assert.equal(now.value('desk_outbox_oldest_seconds'), 0);
      for (const state of ['waiting', 'sending', 'editing', 'given-up'])
        assert.equal(now.value('desk_outbox_messages', { state }), 0);
    });

    it('name nobody, whatever was asked', async () => {
      const { text } = await desk.metrics();
      const { people } = await desk.teams.state();
      for (const { id, displayName, userPrincipalName } of people)
        for (const name of [id, displayName, userPrincipalName])
          assert.ok(!text.includes(name), name);
    });

    it('are not for whoever comes through the proxy', async () => {
      for (const [path, status] of [
        ['/metrics', 403],
        ['/readyz', 200],
      ] as const) {
        const answer = await asked(`${desk.bot}${path}`, { 'x-forwarded-for': '203.0.113.9' });
        assert.equal(answer.status, status);
        assert.ok(!answer.text.includes('desk_balance') && !answer.text.includes('notes'));
      }
    });
  });
}

function asked(url: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    request(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });
}
