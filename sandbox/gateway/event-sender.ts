/** Tells the bot what happened, as Stripe does: signed, some events twice, in no order that could be relied on. */

import { createHash, createHmac } from 'node:crypto';
import type { PendingEvent } from './gateway-shapes.ts';
import type { GatewayState } from './gateway-state.ts';

export interface EventSender {
  /** Puts an event into the outbox; it goes out when an address is known. */
  tell(type: string, object: unknown): void;
  deliverTo(url: string): void;
  /** Answers when everything that is in the outbox has been taken, or `SETTLE_MS` have passed. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface EventSenderOptions {
  readonly state: GatewayState;
  readonly now_s: () => number;
  readonly report: (sentence: string) => void;
}

/** Events that come up together are gathered for so long, and go out in another order. */
const GATHER_MS = 15;
const ANSWER_MS = 10_000;
const SETTLE_MS = 15_000;
const ATTEMPTS_MAX = 6;
const FIRST_WAIT_MS = 200;

export function createEventSender({ state, now_s, report }: EventSenderOptions): EventSender {
  const { data } = state;
  const closing = new AbortController();
  let address: string | undefined;
  let running: Promise<void> | undefined;

  async function run(url: string): Promise<void> {
    while (data.events.length > 0 && !closing.signal.aborted) {
      await pause(GATHER_MS, closing.signal);
      const waiting = data.events.toSorted((a, b) => (drawn(a.id) < drawn(b.id) ? -1 : 1));
      const slowest = Math.min(...waiting.map(({ attempts }) => attempts));
      if (slowest > 0) await pause(FIRST_WAIT_MS * 2 ** (slowest - 1), closing.signal);
      for (const event of waiting) await send(url, event);
      await state.save();
    }
  }

  async function send(url: string, event: PendingEvent): Promise<void> {
    if (closing.signal.aborted) return;
    const taken = await post(url, event.payload);
    if (closing.signal.aborted) return;
    event.attempts += taken ? 0 : 1;
    event.copies -= taken ? 1 : 0;
    if (event.copies <= 0) remove(event);
    else if (event.attempts >= ATTEMPTS_MAX) {
      report(`The bot did not take an event of the card gateway: ${event.id}`);
      remove(event);
    }
  }

  function remove(event: PendingEvent): void {
    data.events.splice(data.events.indexOf(event), 1);
  }

  async function post(url: string, payload: string): Promise<boolean> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Stripe-Signature': signature(payload, data.webhookSecret, now_s()),
        },
        body: payload,
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_MS)]),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  function start(): void {
    if (address === undefined || running !== undefined || closing.signal.aborted) return;
    running = run(address).then(
      () => {
        running = undefined;
      },
      (cause: unknown) => {
        running = undefined;
        report(`The card gateway could not tell the bot: ${cause}`);
      },
    );
  }

  return {
    tell(type, object) {
      const id = state.newId('evt');
      const payload = JSON.stringify({
        id,
        object: 'event',
        created: now_s(),
        livemode: false,
        pending_webhooks: 1,
        type,
        data: { object },
      });
      data.events.push({ id, payload, attempts: 0, copies: drawn(id) % 3 === 0 ? 2 : 1 });
      start();
    },
    deliverTo(url) {
      address = url;
      start();
    },
    async settled() {
      const done = new AbortController();
      const late = pause(SETTLE_MS, AbortSignal.any([closing.signal, done.signal]));
      await Promise.race([running, late]);
      done.abort();
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}

/** Stripe's scheme: https://docs.stripe.com/webhooks/signature */
export function signature(payload: string, secret: string, at_s: number): string {
  const digest = createHmac('sha256', secret).update(`${at_s}.${payload}`).digest('hex');
  return `t=${at_s},v1=${digest}`;
}

/** Chance that comes out the same on every machine. */
function drawn(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0);
}

function pause(time_ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, time_ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
