/** A card gateway whose every step is taken by hand: requests wait, are carried out late or never, and answers get lost. */

import type { ChargeOrder, ChargeOutcome, Decline, Payments } from '../../payments/payments.ts';

/** What is true at the gateway, whatever anybody was told. */
export type Truth =
  | { readonly state: 'nothing' }
  | { readonly state: 'processing' }
  | { readonly state: 'taken' }
  | { readonly state: 'declined'; readonly decline: Decline }
  /** Will never be taken. */
  | { readonly state: 'void' };

/** What the gateway makes of a charge when it gets to it. */
export type Verdict = 'taken' | 'processing' | 'void' | Decline;

export interface GatewayCall {
  readonly verb: 'charge' | 'look-up' | 'cancel';
  readonly operation: string;
  /** What the gateway answered; undefined while it has not got to it. */
  outcome: ChargeOutcome | undefined;
  readonly resolve: (outcome: ChargeOutcome) => void;
}

const NOTHING: Truth = { state: 'nothing' };

export class SimulatedGateway {
  /** Asked and not answered. */
  readonly waiting = new Set<GatewayCall>();
  /** Answered to nobody, but still on the wire: it may be carried out. */
  readonly straying = new Set<GatewayCall>();
  readonly orders: ChargeOrder[] = [];
  readonly asked: string[] = [];
  cardId = 'card-1';
  /** At each request to charge, before anything else: where a rule of charging is broken, it throws. */
  onCharge: (order: ChargeOrder) => void = () => undefined;
  /** Answers at once where it is set. */
  auto: ((call: GatewayCall) => Verdict | 'lost-taken' | 'lost') | undefined;
  readonly #truths = new Map<string, Truth>();

  truthOf(operation: string): Truth {
    return this.#truths.get(operation) ?? NOTHING;
  }

  get operations(): readonly string[] {
    return [...this.#truths.keys()];
  }

  /** The promise as one desk sees it; nothing reaches a desk that has died. */
  payments(isAlive: () => boolean = () => true): Payments {
    return {
      charge: (order) => {
        this.onCharge(order);
        this.orders.push(order);
        return this.#ask('charge', order.operation, isAlive);
      },
      lookUp: (operation) => this.#ask('look-up', operation, isAlive),
      cancel: (operation) => this.#ask('cancel', operation, isAlive),
      card: async () => ({ id: this.cardId, brand: 'visa', last4: '4242', expires: '2030-01' }),
      cardPage: async () => 'https://gateway.example/card',
    };
  }

  #ask(
    verb: GatewayCall['verb'],
    operation: string,
    isAlive: () => boolean,
  ): Promise<ChargeOutcome> {
    this.asked.push(`${verb} ${operation}`);
    return new Promise((deliver) => {
      const resolve = (outcome: ChargeOutcome) => {
        if (isAlive()) deliver(outcome);
      };
      const call: GatewayCall = { verb, operation, outcome: undefined, resolve };
      this.waiting.add(call);
      const fate = this.auto?.(call);
      if (fate === undefined) return;
      if (fate === 'lost') return this.lose(call);
      this.carryOut(call, fate === 'lost-taken' ? 'taken' : fate);
      if (fate === 'lost-taken') this.lose(call);
      else this.answer(call);
    });
  }

  /** The gateway gets to a request, answered or not. */
  carryOut(call: GatewayCall, verdict: Verdict): void {
    if (call.outcome !== undefined) return;
    const { verb, operation } = call;
    const truth = this.truthOf(operation);
    const isOpen = truth.state === 'nothing' || truth.state === 'processing';
    if (verb === 'charge' && truth.state === 'nothing')
      this.#truths.set(operation, truthOf(verdict));
    if (verb === 'cancel' && isOpen) this.#truths.set(operation, { state: 'void' });
    call.outcome = this.outcomeOf(operation);
    this.straying.delete(call);
  }

  /** What was processing ends. */
  settle(operation: string, verdict: Verdict): void {
    if (this.truthOf(operation).state === 'processing') {
      this.#truths.set(operation, truthOf(verdict));
    }
  }

  answer(call: GatewayCall): void {
    if (call.outcome === undefined) return;
    this.waiting.delete(call);
    call.resolve(call.outcome);
  }

  /** No answer comes; a request that was not carried out yet may be so later. */
  lose(call: GatewayCall): void {
    this.waiting.delete(call);
    if (call.outcome === undefined) this.straying.add(call);
    call.resolve({ kind: 'unknown', reason: 'No answer came.' });
  }

  outcomeOf(operation: string): ChargeOutcome {
    const truth = this.truthOf(operation);
    const reference = `pi_${operation}`;
    switch (truth.state) {
      case 'taken':
        return { kind: 'succeeded', reference };
      case 'declined':
        return { kind: 'declined', decline: truth.decline, reference };
      case 'processing':
        return { kind: 'unknown', reason: 'The bank has not answered yet.' };
      case 'nothing':
      case 'void':
        return { kind: 'not-charged', reason: 'Nothing was taken.' };
    }
  }
}

function truthOf(verdict: Verdict): Truth {
  switch (verdict) {
    case 'taken':
    case 'processing':
    case 'void':
      return { state: verdict };
    default:
      return { state: 'declined', decline: verdict };
  }
}
