/** The one way out: every reply, message, edit and deletion, and every question about a conversation, passes here. */

import type { Activity, ConversationParameters } from 'botbuilder';
import type { Attempted, ConnectorHttp } from './connector-http.ts';
import {
  type ConnectorOperation,
  type ConnectorOrder,
  type Destination,
  type MembersPage,
  orders,
} from './connector-orders.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import type { SendBudget } from './send-budget.ts';
import { type NotDelivered, refusedByUs, type SendOutcome } from './send-outcome.ts';
import { ALL_TRIES_MS, decideNext } from './send-policy.ts';
import type { ServiceUrlPolicy } from './service-url.ts';
import type { Timing } from './timing.ts';

export type { ConnectorOperation, Destination, MembersPage };

/** The service's answer, not looked into; or why there is none. */
export type ReadOutcome = { readonly kind: 'read'; readonly body: unknown } | NotDelivered;

/** Bearer token for the bot service, undefined where the service wants none. `renew`: the last one was refused. */
export type GetToken = (renew: boolean) => Promise<string | undefined>;

export interface ConnectorEvent {
  readonly operation: ConnectorOperation;
  readonly conversationId: string;
  readonly outcome: 'done' | NotDelivered;
  readonly tries: number;
  readonly took_ms: number;
}

export interface ConnectorOptions {
  readonly serviceUrls: ServiceUrlPolicy;
  readonly http: ConnectorHttp;
  readonly getToken: GetToken;
  readonly budget: SendBudget;
  readonly timing: Timing;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly onEvent?: (event: ConnectorEvent) => void;
  /** For one try, connection included; {@link TRY_MS}. */
  readonly try_ms?: number;
}

/**
 * No method rejects but for what cannot be said in JSON. What one conversation is sent leaves in the order of the calls, each thing only when the fate of the
 * one before it is known.
 */
export interface Connector {
  /** @param isUnasked nobody waits for it */
  send(to: Destination, activity: Partial<Activity>, isUnasked?: boolean): Promise<SendOutcome>;
  reply(to: Destination, replyToId: string, activity: Partial<Activity>): Promise<SendOutcome>;
  /** @param isUnasked nobody waits for it */
  update(
    to: Destination,
    activityId: string,
    activity: Partial<Activity>,
    isUnasked?: boolean,
  ): Promise<SendOutcome>;
  delete(to: Destination, activityId: string): Promise<SendOutcome>;
  createConversation(serviceUrl: string, parameters: ConversationParameters): Promise<ReadOutcome>;
  members(of: Destination): Promise<ReadOutcome>;
  pagedMembers(of: Destination, page: MembersPage): Promise<ReadOutcome>;
  member(of: Destination, memberId: string): Promise<ReadOutcome>;
  /** Nothing more goes out; what is under way ends by itself. */
  close(): void;
}

/** What one try may take. */
export const TRY_MS = 10_000;

/** Waiting in one conversation; at Teams' own rate that is minutes of talk. */
const WAITING_MAX = 500;

export function createConnector(options: ConnectorOptions): Connector {
  const queue = createKeyedQueue(WAITING_MAX);
  const { timing, try_ms = TRY_MS } = options;
  let closed = false;

  /** Waits for its place in the conversation's and the tenant's budget. False: it would come too late. */
  async function waitForPlace(order: ConnectorOrder, deadline: number): Promise<boolean> {
    const { budget } = options;
    const { conversationId, isUnasked } = order;
    if (order.pace === 'counts') {
      budget.note(conversationId, timing.now());
      return true;
    }
    if (
      order.pace === 'waits' &&
      !(await waitUntil(budget.reserve(conversationId, timing.now(), deadline, isUnasked)))
    )
      return false;
    if (!(await waitUntil(budget.reserveAny(timing.now(), deadline, isUnasked)))) return false;
    const leave = () => budget.leave(timing.now(), isUnasked);
    for (let at = leave(); at !== undefined; at = leave())
      if (at >= deadline || !(await waitUntil(at))) return false;
    return true;
  }

  async function waitUntil(at: number | undefined): Promise<boolean> {
    if (at === undefined) return false;
    const wait_ms = at - timing.now();
    if (wait_ms > 0) await timing.sleep(wait_ms);
    return true;
  }

  async function carryOut(order: ConnectorOrder, deadline: number): Promise<[ReadOutcome, number]> {
    const url = `${order.serviceUrl.replace(/\/+$/, '')}/v3/conversations${order.path}`;
    const body = order.body === undefined ? undefined : JSON.stringify(order.body);
    let tokenRenewed = false;
    for (let tries = 1; ; tries++) {
      if (closed) return [refusedByUs('closed'), tries - 1];
      if (!(await waitForPlace(order, deadline))) return [refusedByUs('too-late'), tries - 1];
      const token = await tokenOrNone(tokenRenewed);
      if (token === 'none') return [refusedByUs('no-token'), tries - 1];
      // Asked at the last moment: the token goes to this address and no other.
      if (!options.serviceUrls.allows(order.serviceUrl))
        return [refusedByUs('service-url-not-allowed'), tries - 1];
      const attempted: Attempted = await options.http({
        method: order.method,
        url,
        body,
        token: token.bearer,
        timeout_ms: Math.min(try_ms, deadline - timing.now()),
      });
      const decision = decideNext(attempted, {
        tries,
        left_ms: deadline - timing.now(),
        repeatable: order.repeatable,
        tokenRenewed,
        random: options.random(),
      });
      if (decision.next === 'answered') return [{ kind: 'read', body: decision.body }, tries];
      if (decision.next === 'failed') return [decision.outcome, tries];
      tokenRenewed ||= decision.renewToken;
      if (decision.after_ms > 0) await timing.sleep(decision.after_ms);
    }
  }

  async function tokenOrNone(renew: boolean): Promise<{ bearer: string | undefined } | 'none'> {
    try {
      return { bearer: await options.getToken(renew) };
    } catch {
      return 'none';
    }
  }

  async function perform(order: ConnectorOrder): Promise<ReadOutcome> {
    const startedAt = timing.now();
    const [outcome, tries] = await carryOut(order, startedAt + ALL_TRIES_MS);
    return tell(order, outcome, tries, startedAt);
  }

  function tell(
    order: ConnectorOrder,
    outcome: ReadOutcome,
    tries: number,
    startedAt: number,
  ): ReadOutcome {
    options.onEvent?.({
      operation: order.operation,
      conversationId: order.conversationId,
      outcome: outcome.kind === 'read' ? 'done' : outcome,
      tries,
      took_ms: timing.now() - startedAt,
    });
    return outcome;
  }

  /** In the order of the calls, one at a time. The time for all tries runs from the call on, waiting included. */
  async function performInOrder(order: ConnectorOrder): Promise<SendOutcome> {
    const startedAt = timing.now();
    const queued = queue.run(order.conversationId, () => carryOut(order, startedAt + ALL_TRIES_MS));
    const [outcome, tries] = (await queued) ?? [refusedByUs('queue-full'), 0];
    tell(order, outcome, tries, startedAt);
    return outcome.kind === 'read' ? { kind: 'delivered', id: idOf(outcome.body) } : outcome;
  }

  return {
    send: (to, activity, isUnasked) => performInOrder(orders.send(to, activity, isUnasked)),
    reply: (to, replyToId, activity) => performInOrder(orders.reply(to, replyToId, activity)),
    update: (to, activityId, activity, isUnasked) =>
      performInOrder(orders.update(to, activityId, activity, isUnasked)),
    delete: (to, activityId) => performInOrder(orders.delete(to, activityId)),
    createConversation: (serviceUrl, parameters) =>
      perform(orders.createConversation(serviceUrl, parameters)),
    members: (of) => perform(orders.members(of)),
    pagedMembers: (of, page) => perform(orders.pagedMembers(of, page)),
    member: (of, memberId) => perform(orders.member(of, memberId)),
    close() {
      closed = true;
    },
  };
}

function idOf(body: unknown): string | null {
  const id = (body as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' && id !== '' ? id : null;
}
