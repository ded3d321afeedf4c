/** What people and programs do to two desks: forms, clicks, events; and what alerts have to have come to. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { LaneDocument } from '../../alerts/lanes.ts';
import { operationIn } from './admins.ts';
import { EVENTS_SECRET } from './outside.ts';
import { conversationOf, isUnasked, type StrictService } from './strict-service.ts';
import type { Acknowledged, Channel, Sender } from './teams-channel.ts';
import type { TwoDesks } from './two-desks.ts';
import { pause, until } from './wait.ts';

type Data = Readonly<Record<string, string>>;
type EventType = 'credits.usage.recorded' | 'credits.fund.recorded';

const TARGETS_MAX = 100;
const TRIES_MAX = 1_000;

export type Visits = ReturnType<typeof openVisits>;

export function openVisits(two: TwoDesks, service: StrictService) {
  const webhook = new Webhook(EVENTS_SECRET);
  /** Events that a desk said it had, by id, with the place in the journal that it named. */
  const acknowledged = new Map<string, number>();
  let isOver = false;

  async function press(
    channel: Channel,
    person: Sender,
    verb: string,
    given: Data = {},
    id?: string,
  ): Promise<Acknowledged> {
    const data = { verb, locale: 'en-US', ...given };
    return channel.post(person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data } },
      ...(id !== undefined && { id }),
    });
  }

  /** The operation of the card that answers these words. */
  async function begun(person: Sender, text: string): Promise<string> {
    const before = service.sent.length;
    await two.channel.post(person, { text });
    let operation: string | undefined;
    // A slow turn is acknowledged before it is answered.
    await until(async () => {
      const since = service.sent.slice(before);
      const own = since.filter((sent) => conversationOf(sent) === `a:${person.id}`);
      operation = own.map((sent) => operationIn(sent.text)).find((found) => found !== undefined);
      return operation !== undefined;
    });
    return operation ?? assert.fail();
  }

  async function submitted(person: Sender, verb: string, data: Data): Promise<string> {
    const { text } = await press(two.channel, person, verb, data);
    return operationIn(text) ?? assert.fail(text);
  }

  /** The same event each time that it is told. */
  function eventOf(type: EventType, amount: string) {
    const id = randomUUID();
    const effectiveAt = new Date(Date.now() - 1_000).toISOString();
    const data = { amount, currency: 'USD', effectiveAt };
    return { id, body: JSON.stringify({ specversion: '1.0', id, source: 'test', type, data }) };
  }

  async function ask(which: 0 | 1, { id, body }: ReturnType<typeof eventOf>) {
    const now = new Date();
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': webhook.sign(id, now, body),
    };
    const answer = await two.ways[which].ask('/api/credits/events', headers, body);
    if (answer.status !== 200 && answer.status !== 202) return answer;
    acknowledged.set(id, (JSON.parse(answer.text) as { seq: number }).seq);
    return answer;
  }

  const lanes = async () =>
    (await two.documents.collection<LaneDocument>('deliveries').list(TARGETS_MAX)).flatMap(
      ({ document: { value } }) => ('lane' in value ? [value.lane] : []),
    );

  return {
    acknowledged,
    press,

    /** As far as the card that is to be confirmed. */
    async funding(person: Sender, amount: string): Promise<string> {
      const operation = await begun(person, `add funds ${amount}`);
      return submitted(person, 'funds.submit', { operation, amount });
    },

    async rule(person: Sender, { amount, trigger }: { amount: string; trigger: string }) {
      const operation = await begun(person, 'set auto-recharge');
      const form = { operation, amount, trigger, cap: '' };
      const confirmed = await submitted(person, 'recharge.submit', form);
      const { text } = await press(two.channel, person, 'operation.confirm', {
        operation: confirmed,
      });
      assert.match(text, /Done|on/);
    },

    inChannel: (id: string, text: string) => ({
      text,
      conversation: {
        id: `${id}@thread.tacv2`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: two.outside.tenant.tenant.id,
      },
    }),

    async tell(which: 0 | 1, type: EventType, amount: string): Promise<void> {
      const { status, text } = await ask(which, eventOf(type, amount));
      assert.equal(status, 202, text);
    },

    /** One event after the other to one desk, each again until it is taken. */
    keepTelling(which: 0 | 1) {
      let taken = 0;
      let isStopped = false;
      const over = (async () => {
        while (!isStopped && !isOver) {
          const event = eventOf('credits.fund.recorded', '0.01');
          for (let tries = 0; tries < TRIES_MAX; tries += 1) {
            await ask(which, event);
            if (acknowledged.has(event.id)) break;
            await pause(50);
          }
          assert.ok(acknowledged.has(event.id), 'it was never taken');
          taken += 1;
        }
      })();
      return {
        /** Answers after so many more. */
        async acknowledged(count: number) {
          const wanted = taken + count;
          await until(async () => taken >= wanted);
        },
        stop() {
          isStopped = true;
          return over;
        },
      };
    },

    /** Answers when every target has been told all that was decided. */
    async told(): Promise<void> {
      let stands = '';
      await until(
        async () => {
          const all = await lanes();
          const notices = (await two.entries()).filter(({ kind }) => kind === 'notice');
          const last = notices.at(-1)?.seq ?? 0;
          const states = all.flatMap(({ messages }) => messages.map(({ state }) => state));
          stands = JSON.stringify([last, all.map(({ through }) => through), states]);
          return (
            all.every(({ through }) => through >= last) &&
            states.every((state) => state === 'delivered')
          );
        },
        () => stands,
      );
    },

    /** Each message that was written down was sent once, and each notice is in one message of each target. */
    async checkTold(targets: number): Promise<void> {
      const all = await lanes();
      assert.equal(all.length, targets);
      const notices = (await two.entries()).filter(({ kind }) => kind === 'notice');
      assert.ok(notices.length > 0);
      for (const { targetId, messages, since } of all) {
        const sent = service.sent.filter(
          (one) => isUnasked(one) && conversationOf(one).split(';')[0] === targetId,
        );
        assert.equal(sent.length, messages.length, `${targetId}: ${messages.length} messages`);
        for (const { seq } of notices.filter((notice) => notice.seq > since)) {
          const telling = messages.filter(({ tells }) =>
            tells.some(([first, last]) => first <= seq && seq <= last),
          );
          // In its story's card, and where it is weighty, in a reply below that.
          const kinds = telling.map(({ about }) => about.kind);
          assert.ok(kinds.length > 0, `${targetId}: nothing of ${seq}`);
          assert.deepEqual([...new Set(kinds)], kinds, `${targetId}: ${seq}`);
        }
      }
    },

    close() {
      isOver = true;
    },
  };
}
