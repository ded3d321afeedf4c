/** Those who use a desk that is killed: they tell events, ask, confirm charges, and repeat what was not answered. */

import { Webhook } from 'standardwebhooks';
import type { Random } from '../store/faults/seeded-random.ts';
import { adminsOf, operationIn, type Press } from './admins.ts';
import { type Approvers, openApprovers } from './approvers.ts';
import { EVENTS_SECRET, type Outside } from './outside.ts';
import { type Acknowledged, openChannel } from './teams-channel.ts';

const TELLERS = 3;
const FINISH_TRIES_MAX = 200;

export interface Customers {
  /** Events that the desk said it had, by id, with the place in the journal that it named. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** Operations whose confirmation was answered as done. */
  readonly confirmed: ReadonlySet<string>;
  readonly approvers: Approvers;
  /** Answers when everybody has seen the desk go. */
  serve(name: string, random: Random): Promise<void>;
  /** Answers after so many acknowledgements from now, or when nobody is left who could be answered. */
  answered(count: number): Promise<void>;
  /** Nobody begins anything new. */
  stop(): void;
  /** Repeats what was not answered, and what was, until all is answered. */
  finish(): Promise<void>;
  close(): void;
}

export function openCustomers(outside: Outside, port: number): Customers {
  const channel = openChannel(outside, port);
  const webhook = new Webhook(EVENTS_SECRET);
  const acknowledged = new Map<string, number>();
  const confirmed = new Set<string>();
  /** Sent and not answered: to be sent again, as it was. */
  const open = new Map<string, string>();
  const begun = new Set<string>();
  let serving = false;
  let count = 0;
  const [admin] = adminsOf(outside);
  const cards = new Map<string, string>();
  outside.onSent = ({ path, text }) => void cards.set(chatIn(path), text);
  const cardFor = ({ id }: { readonly id: string }) => cards.get(`a:${id}`) ?? '';

  const tell = async (id: string, body: string): Promise<Acknowledged> => {
    const now = new Date();
    open.set(id, body);
    const answer = await channel.ask(
      '/api/credits/events',
      {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': webhook.sign(id, now, body),
      },
      body,
    );
    if (answer.status === 200 || answer.status === 202) {
      const { seq } = JSON.parse(answer.text) as { seq: number };
      const before = acknowledged.get(id);
      if (before !== undefined && before !== seq) throw new Error(`${id} moved to ${seq}`);
      acknowledged.set(id, seq);
      open.delete(id);
    }
    return answer;
  };

  const eventOf = (id: string, cents: number) =>
    JSON.stringify({
      specversion: '1.0',
      id,
      source: 'test',
      type: 'credits.usage.recorded',
      data: {
        amount: (cents / 100).toFixed(2),
        currency: 'USD',
        effectiveAt: new Date(Date.now() - 1_000).toISOString(),
      },
    });

  const press: Press = (person, verb, data) =>
    channel.post(person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data: { verb, locale: 'en-US', ...data } } },
    });

  async function confirm(operation: string): Promise<boolean> {
    begun.add(operation);
    const answer = await press(admin, 'operation.confirm', { operation });
    const isDone = answer.status === 200 && /Funds added/.test(answer.text);
    if (isDone) {
      confirmed.add(operation);
      begun.delete(operation);
    }
    return answer.status !== 0;
  }

  async function buy(amount: string): Promise<boolean> {
    if ((await channel.post(admin, { text: `add funds ${amount}` })).status === 0) return false;
    const operation = operationIn(cardFor(admin));
    if (operation === undefined) return true;
    const submitted = await press(admin, 'funds.submit', { operation, amount });
    if (submitted.status === 0) return false;
    return operationIn(submitted.text) === undefined || confirm(operation);
  }

  const approvers = openApprovers({ outside, channel, press, cardFor });

  return {
    acknowledged,
    confirmed,
    approvers,
    async serve(name, random) {
      serving = true;
      // Nobody else writes the card that the buyer waits for.
      const buyer = async () => {
        for (const operation of [...begun]) if (!(await confirm(operation))) return;
        while (serving && (await buy(`${5 + random(20)}.${10 + random(90)}`)));
      };
      const teller = async () => {
        for (const [id, body] of [...open]) {
          if (!serving || (await tell(id, body)).status === 0) return;
        }
        while (serving) {
          count += 1;
          const id = `${name}-${count}`;
          if ((await tell(id, eventOf(id, 1 + random(200)))).status === 0) return;
        }
      };
      const reader = async () => {
        while (serving) {
          const answer = await press(admin, 'balance.refresh', {});
          if (answer.status === 0) return;
        }
      };
      const tellers = Array.from({ length: TELLERS }, teller);
      await Promise.all([buyer(), reader(), approvers.serve(random), ...tellers]);
    },
    async answered(wanted) {
      const until = acknowledged.size + confirmed.size + wanted;
      while (serving && acknowledged.size + confirmed.size < until)
        await new Promise((resolve) => setTimeout(resolve, 2));
    },
    stop() {
      serving = false;
      approvers.stop();
    },
    async finish() {
      for (let tries = 0; open.size + begun.size > 0 && tries < FINISH_TRIES_MAX; tries += 1) {
        for (const [id, body] of [...open]) await tell(id, body);
        for (const operation of [...begun]) await confirm(operation);
      }
      await approvers.finish();
      if (open.size > 0) throw new Error(`${open.size} events were never taken`);
    },
    close: () => channel.close(),
  };
}

/** The conversation that something was sent to. */
function chatIn(path: string): string {
  return decodeURIComponent(/\/conversations\/([^/]+)/.exec(path)?.[1] ?? '');
}
