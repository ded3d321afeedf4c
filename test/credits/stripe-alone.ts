/** A desk that recharges with Stripe's own client and nothing else: its retries, and the idempotency key that it makes for each call. */

import Stripe from 'stripe';
import { attemptStep, chargeKey } from '../../credits/charge-facts.ts';
import type { RechargeMachine } from '../../credits/recharge.ts';
import { isRechargeWanted } from '../../ledger/decide-recharge.ts';
import type { Fact } from '../../ledger/entry.ts';
import type { Clock } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';
import type { ChargeOutcome } from '../../payments/payments.ts';
import type { Journal } from '../../store/journal.ts';
import { CURRENCY } from '../ledger/facts.ts';
import { openDesk, type SimulatedDesk } from './simulated-desk.ts';
import type { SimulatedGateway } from './simulated-gateway.ts';

/**
 * One attempt is in the journal before it is charged, and is charged again as long as no answer says what became of it.
 * @param key where the client's own is not wanted
 */
export function stripeDesk(key?: (attempt: string) => string) {
  return (...given: Parameters<typeof openDesk>) => open(...given, key);
}

function open(
  journal: Journal,
  clock: Clock,
  gateway: SimulatedGateway | undefined,
  key: ((attempt: string) => string) | undefined,
): SimulatedDesk {
  const desk = openDesk(journal, clock, gateway);
  let isAlive = true;
  const { account } = desk;
  const stripe = gateway && stripeOver(gateway, () => isAlive);
  let isRunning = false;

  const write = async (facts: readonly Fact[]) => {
    await account.append(facts.filter(({ key }) => account.find(key) === undefined));
  };
  const funded = (attempt: string, amount: Micros, reference: string): readonly Fact[] => {
    const order = { attempt, amount, currency: CURRENCY };
    const confirmed = attemptStep(order, 'confirmed', account.now());
    const fund: Fact = {
      ...confirmed,
      kind: 'fund',
      key: chargeKey(attempt),
      amount,
      source: 'recharge',
      reference,
      attempt,
    };
    return [fund, confirmed];
  };

  async function recharge(): Promise<void> {
    const view = account.view();
    const { rule, attempts, attempt: last, state } = view.recharge;
    if (rule === null || stripe === undefined) return;
    const isOpen = state === 'expecting' || state === 'overdue';
    if (!isRechargeWanted(view) || (!isOpen && view.balance > rule.trigger)) return;
    const attempt = isOpen && last ? last.attempt : `recharge-${attempts + 1}`;
    const { amount } = rule;
    const order = { attempt, amount, currency: CURRENCY };
    await write([attemptStep(order, 'opened', account.now())]);
    try {
      const intent = await stripe.paymentIntents.create(
        { amount, currency: CURRENCY.toLowerCase(), confirm: true, metadata: { attempt } },
        key && { idempotencyKey: key(attempt) },
      );
      await write(funded(attempt, amount, intent.id));
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeCardError)) return;
      await write([attemptStep(order, 'failed', account.now(), { decline: 'card-declined' })]);
    }
  }

  const machine: RechargeMachine = {
    ...desk.machine,
    async run() {
      if (isRunning) return;
      isRunning = true;
      await recharge().finally(() => {
        isRunning = false;
      });
    },
  };
  const die = () => {
    isAlive = false;
    desk.die();
  };
  return { ...desk, machine, die };
}

type Intent = Pick<Stripe.PaymentIntent, 'id' | 'status'>;

/** The gateway knows a charge by its idempotency key: the first of an attempt goes by the attempt's name, another by one of its own. */
function stripeOver(gateway: SimulatedGateway, isAlive: () => boolean): Stripe {
  const payments = gateway.payments(isAlive);
  const keys = keysOf(gateway);
  class Wire extends Stripe.HttpClient {
    override getClientName = () => 'simulated';
    override async makeRequest(...request: Parameters<Stripe.HttpClient['makeRequest']>) {
      const [, , , , headers, body] = request;
      const form = new URLSearchParams(body);
      const attempt = form.get('metadata[attempt]') ?? '';
      const outcome = await payments.charge({
        operation: keys(attempt, String((headers as Record<string, unknown>)['Idempotency-Key'])),
        amount: Number(form.get('amount')) as Micros,
        currency: CURRENCY,
        description: '',
      });
      return answered(outcome);
    }
  }
  return new Stripe('sk_test_1', {
    httpClient: new Wire(),
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

const SEEN = new WeakMap<object, Map<string, string[]>>();

function keysOf(gateway: object) {
  const seen = SEEN.get(gateway) ?? new Map<string, string[]>();
  SEEN.set(gateway, seen);
  return (attempt: string, key: string): string => {
    const known = seen.get(attempt) ?? [];
    if (!known.includes(key)) known.push(key);
    seen.set(attempt, known);
    return known.indexOf(key) === 0 ? attempt : `${attempt}~${known.indexOf(key) + 1}`;
  };
}

function answered(outcome: ChargeOutcome) {
  if (outcome.kind === 'unknown') throw new Error('No answer came.');
  const intent: Intent | undefined =
    outcome.kind === 'succeeded' ? { id: outcome.reference, status: 'succeeded' } : undefined;
  const body = intent ?? { error: { type: 'card_error', code: 'card_declined', message: '' } };
  return {
    getStatusCode: () => (intent ? 200 : 402),
    getHeaders: () => ({}),
    getRawResponse: () => body,
    toStream: () => body,
    toJSON: async () => body,
  } as unknown as Awaited<ReturnType<Stripe.HttpClient['makeRequest']>>;
}
