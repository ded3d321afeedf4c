/** What comes by other doors: files, offers, events that are signed, the gateway's news; and what is set up in one go. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import Stripe from 'stripe';
import { skuId } from '../../sandbox/tenant/skus.ts';
import { RULE, RULE_ON } from '../safety/expectations.ts';
import { TENANT } from '../safety/safe-desk.ts';
import {
  consented,
  dataOf,
  dropped,
  type Heard,
  pressed,
  said,
  type Visitor,
} from '../safety/visitor.ts';
import { HOME } from '../safety/walk.ts';
import { aCall, csvText } from '../usage/report-builder.ts';
import { EVENTS_SECRET, type OnceDesk, STRIPE_SECRET } from './once-desk.ts';
import { always, type Deliver, pressOn, type Scenario, tell, walk } from './scenario.ts';

const CALLS = csvText([aCall(1), aCall(2)]);

async function posted(
  desk: OnceDesk,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<Heard> {
  const { status, body: answer } = await desk.post(path, headers, body);
  const raw = JSON.stringify(answer);
  return { texts: raw, cards: [], raw, invoke: { status } };
}

const webhook = new Webhook(EVENTS_SECRET);

/** Signed anew for each delivery, as the sender does; the event is the same. */
export function told(type: string, data: object): Deliver {
  const event = { specversion: '1.0', id: 'e-7', source: '/billing', type };
  const body = JSON.stringify({ ...event, data: { currency: 'USD', ...data } });
  return (desk, id) => {
    const now = new Date();
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': webhook.sign(id, now, body),
    };
    return posted(desk, '/api/credits/events', headers, body);
  };
}

/** The gateway has charged, and said so to nobody: its news is the first that is heard of it. */
async function chargedUnheard(desk: OnceDesk): Promise<Deliver> {
  const { card } = desk.world;
  card.answers = async (order) => {
    card.pay(order);
    return { kind: 'unknown', reason: 'the answer was lost' };
  };
  card.asked = async () => ({ kind: 'unknown', reason: 'nobody answers' });
  await walk(desk, ['add funds', ['funds.submit', { amount: '100' }], ['operation.confirm']]);
  const operation = card.charged.at(-1)?.operation ?? assert.fail('nothing was charged');
  const intent = {
    id: `pi_${operation}`,
    object: 'payment_intent',
    status: 'succeeded',
    metadata: { calling_desk_operation: operation, calling_desk_tenant: TENANT },
  };
  const type = 'payment_intent.succeeded';
  const body = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    created: 1,
    type,
    data: { object: intent },
  });
  return (here) => {
    const timestamp = Math.floor(Date.now() / 1_000);
    const signed = { payload: body, secret: STRIPE_SECRET, timestamp };
    const signature = Stripe.webhooks.generateTestHeaderString(signed);
    return posted(here, '/api/stripe/events', { 'stripe-signature': signature }, body);
  };
}

function offered(name: string, verb: string, typed: object): Scenario {
  return {
    name,
    async prepare(desk) {
      const { raw } = await tell(desk, HOME, pressed(verb, typed));
      const offer = /"offer":"([^"]+)"/.exec(raw)?.[1] ?? assert.fail(raw);
      return always(consented(offer));
    },
    expects: { uploads: 1 },
    // An offer that was taken by a desk that was killed is gone: it is asked for again.
    orLess: 'where killed',
    told: /no longer|expired|lapsed/i,
  };
}

export const AGO = '2026-11-16T08:00:00Z';
const RECHARGED = { 'attempt opened': 1, 'attempt confirmed': 1, 'notice recharge-succeeded': 1 };

const SECOND: Visitor = {
  ...HOME,
  personId: 'dddddddd-0000-4000-8000-000000000009',
  conversationId: 'a:second',
};

/** What somebody else confirmed waits, and this is a second person's word on it. */
function decided(
  verb: string,
  more: Pick<Scenario, 'expects' | 'name'> & Partial<Scenario>,
): Scenario {
  return {
    settings: { funds: 'stripe', approvalLimit: 50 },
    async prepare(desk) {
      const asked = await walk(desk, [
        'add funds',
        ['funds.submit', { amount: '100' }],
        ['operation.confirm'],
      ]);
      assert.ok(asked);
      const { operation } = dataOf(asked, 'approval.withdraw', {}) as { operation: string };
      return always(pressed(verb, { operation }), SECOND);
    },
    ...more,
  };
}

export const OTHER_SCENARIOS: readonly Scenario[] = [
  decided('approval.give', {
    name: 'an approval by a second person',
    expects: {
      charges: 1,
      fund: 1,
      'act approval-given': 1,
      'notice approval-given': 1,
      'notice approval-ended': 1,
      'sent to a:ada': 1,
    },
    owed: 'once',
    givenUp: /payment failed/,
    // Where a desk was killed, it is taken over after a minute, and told after some more.
    async finish(desk, later) {
      later(600_000);
      await desk.idle();
    },
  }),
  decided('approval.refuse', {
    name: 'a refusal by a second person',
    expects: { 'act approval-refused': 1, 'notice approval-ended': 1, 'sent to a:ada': 1 },
    owed: 'once',
  }),
  {
    name: 'everything that is set up at once',
    prepare: async (desk) => {
      const form = { ...RULE, deposit: '100', on: 'true' };
      return always(
        pressOn(await walk(desk, ['set up', ['setup.submit', form]]), 'operation.confirm'),
      );
    },
    expects: { charges: 1, fund: 1, rule: 1 },
    told: /Done already/,
    givenUp: /payment failed/,
  },
  {
    name: 'a report of usage that is dropped',
    async prepare(desk) {
      desk.world.file.path = callsFile();
      return always(dropped('calls.csv'));
    },
    expects: { usage: 2, 'act usage-import-begun': 1, 'act usage-import-ended': 1 },
    ids: 'same',
    holdsFiles: true,
  },
  offered('a statement that is saved', 'statement.export', { format: 'xlsx' }),
  offered('a list of holders that is saved', 'holders.export', { sku: skuId('MCOEV') }),
  offered('an audit that is saved', 'audit.export', {}),
  {
    name: 'a purchase that is told from outside',
    prepare: async () => told('credits.fund.recorded', { amount: '25.50', effectiveAt: AGO }),
    expects: { fund: 1 },
    told: /seq/,
  },
  {
    name: 'usage that is told from outside, and calls for a recharge',
    async prepare(desk) {
      await walk(desk, RULE_ON);
      return told('credits.usage.recorded', { amount: '700.00', effectiveAt: AGO });
    },
    expects: { usage: 1, charges: 1, fund: 1, ...RECHARGED },
    // An attempt whose desk was killed is called off, told, and made again after an hour.
    isUncounted: /^(?:attempt|notice) /,
    async finish(desk, later) {
      later(3_700_000);
      await desk.idle();
    },
    told: /seq/,
  },
  {
    name: 'a charge that the gateway tells of first',
    prepare: chargedUnheard,
    expects: { fund: 1 },
    told: /received/,
  },
  {
    name: 'the welcome to a new conversation',
    prepare: async () =>
      always({ type: 'installationUpdate', action: 'add' }, { ...HOME, conversationId: 'a:new' }),
    expects: { 'replies in a:new': 1 },
    owed: 'reply',
  },
  {
    name: 'that the bot was removed from where alerts go',
    async prepare(desk) {
      await tell(desk, HOME, said('send alerts here'));
      return always({ type: 'installationUpdate', action: 'remove' });
    },
    expects: { 'alert targets': -1 },
  },
];

let kept: string | undefined;

function callsFile(): string {
  if (kept === undefined) {
    kept = join(tmpdir(), `calling-desk-once-${process.pid}.csv`);
    writeFileSync(kept, CALLS);
  }
  return kept;
}
