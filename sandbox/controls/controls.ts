/** The sandbox's controls: time, calls, card and trouble, one order after the other. */

import { z } from 'zod';
import type { Desk } from '../desk.ts';
import type { CardGateway } from '../gateway/card-gateway.ts';
import type { GraphEmulator } from '../graph/graph-emulator.ts';
import type { LocalAnswer, LocalRequest } from '../local-server.ts';
import { refusal } from '../local-server.ts';
import { isoText, type Move, type SandboxClock } from '../sandbox-clock.ts';
import { SandboxError } from '../sandbox-error.ts';
import type { SandboxState } from '../sandbox-state.ts';
import type { LivingTenant } from '../tenant/living-tenant.ts';
import { withEnd } from '../tenant/pstn-call-row.ts';
import {
  cardOrder,
  clockOrder,
  graphOrder,
  names,
  rowsOrder,
  spendOrder,
} from './control-shapes.ts';
import { spendCalls } from './spend-calls.ts';

export interface Controlled {
  readonly clock: SandboxClock;
  readonly state: SandboxState;
  readonly tenant: LivingTenant;
  readonly graph: GraphEmulator;
  readonly gateway: Pick<CardGateway, 'turned'>;
  readonly desk: Desk;
  /** Hears why an order failed, for the terminal; whoever asked is told only that it did. */
  readonly report: (sentence: string) => void;
}

export type Controls = (request: LocalRequest) => Promise<LocalAnswer>;

type Order = (body: unknown) => Promise<void>;

export function createControls(controlled: Controlled): Controls {
  const orders = ordersOf(controlled);
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time, in the order of arrival: the same calls give the same figures. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return async ({ method, url, body }) => {
    const name = url.pathname.replace(/^\/sandbox\//, '');
    const order = orders.get(name);
    if (name !== 'state' && !order) return refusal(404, 'NOT_FOUND', 'There is no such control.');
    if (method !== (order ? 'POST' : 'GET')) {
      return refusal(405, 'METHOD_NOT_ALLOWED', `This control takes ${order ? 'POST' : 'GET'}.`);
    }
    try {
      return await inTurn(async () => {
        await order?.(body);
        return { status: 200, body: stateOf(controlled) };
      });
    } catch (cause) {
      return answerTo(cause, name, controlled.report);
    }
  };
}

function ordersOf({
  clock,
  state,
  tenant,
  graph,
  gateway,
  desk,
}: Controlled): ReadonlyMap<string, Order> {
  return new Map<string, Order>([
    [
      'clock',
      async (body) => {
        await clock.move(clockOrder(body).parse(body) as Move);
        await state.change({ clock: clock.now() });
        await desk.settle();
      },
    ],
    ['calls', async (body) => await tenant.addCalls(callsOf(body, clock.now(), tenant))],
    ['poll', async () => await desk.poll()],
    [
      'card',
      async (body) => {
        const from = state.card;
        await state.change({ card: cardOrder.parse(body).state });
        await gateway.turned(from, state.card);
        await desk.settle();
      },
    ],
    [
      'graph',
      async (body) => {
        const { fault, seats = {}, ...weather } = graphOrder.parse(body);
        const wanted = Object.entries(seats).map(
          ([name, left]) => [skuOf(tenant, name), left] as const,
        );
        for (const [skuId, left] of wanted) await tenant.leaveSeats(skuId, left);
        if (Object.keys(weather).length > 0) graph.weather.change(weather);
        if (fault === null) graph.faults.clear();
        else if (fault !== undefined) graph.faults.add(fault);
      },
    ],
  ]);
}

function callsOf(body: unknown, at: number, tenant: LivingTenant) {
  if (names(body, 'rows')) return rowsOrder.parse(body).rows.map(withEnd);
  const { spend, count } = spendOrder.parse(body);
  const caller = tenant.people().find((person) => person.licenses.length > 1);
  if (!caller) throw new Error('Nobody in the demo tenant can make a call.');
  return spendCalls({ amount: spend, count, at, first: tenant.addedCalls(), caller });
}

function skuOf(tenant: LivingTenant, name: string): string {
  const wanted = name.toLowerCase();
  const sku = tenant
    .skus()
    .find((each) => each.id === wanted || each.partNumber.toLowerCase() === wanted);
  if (sku) return sku.id;
  throw new SandboxError('BAD_REQUEST', `The demo tenant has no license "${name.slice(0, 100)}".`);
}

/** What `GET /sandbox/state` answers, and every order that was carried out. */
export function stateOf({ clock, state, tenant, desk }: Controlled) {
  return {
    clock: isoText(clock.now()),
    tenantId: tenant.tenant.id,
    balance: desk.balance(),
    card: state.card,
    people: tenant.people().map((person) => ({
      id: person.id,
      displayName: person.displayName,
      userPrincipalName: person.userPrincipalName,
      userType: person.userType,
      accountEnabled: person.accountEnabled,
      roles: tenant.rolesOf(person).map((role) => role.templateId),
    })),
  };
}

function answerTo(cause: unknown, name: string, report: (sentence: string) => void): LocalAnswer {
  if (cause instanceof z.ZodError) {
    const [first] = cause.issues;
    const where = first?.path.join('.') ?? '';
    return refusal(400, 'BAD_REQUEST', `${where === '' ? 'The body' : where}: ${first?.message}.`);
  }
  if (cause instanceof SandboxError) return refusal(400, cause.code, cause.message);
  report(`${name} failed: ${cause instanceof Error ? cause.message : cause}`);
  return refusal(500, 'FAILED', 'The order could not be carried out; the terminal says why.');
}
