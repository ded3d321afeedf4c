/** The card gateway of the sandbox: speaks Stripe's protocol to the desk and shows a page to whoever stores a card. */

import type { CardState } from '../desk.ts';
import type { LocalAnswer, LocalRequest } from '../local-server.ts';
import {
  CARD_PAGE_STYLE,
  cardPage,
  cardPageStyle,
  noCardPage,
  storedPage,
  unknownPage,
} from './card-page.ts';
import { finishSession, setupRoutes, storeCard } from './card-setups.ts';
import type { Counter } from './counter.ts';
import { customerRoutes, makeCustomer, makeMethod } from './customers.ts';
import { createEventSender } from './event-sender.ts';
import { createGatewayRoutes } from './gateway-routes.ts';
import { openGatewayState } from './gateway-state.ts';
import { intentRoutes } from './payment-intents.ts';
import { testCard, WORKING_CARD } from './test-cards.ts';

export interface CardGateway {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Everything under `/v1/` and `/gateway/`. Rejects where no answer must come. */
  answer(request: LocalRequest): Promise<LocalAnswer>;
  /** @param base its own address for browsers: `http://127.0.0.1:3979` */
  open(base: string): void;
  /** From now on, and what has waited: to where the desk takes events. */
  deliverTo(events: string): void;
  /** After the sandbox's switch was turned: a card that works again is another card. Answers when the desk knows. */
  turned(from: CardState, to: CardState): Promise<void>;
  /** Answers when the desk has taken all events, or does not take them. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface CardGatewayOptions {
  readonly folder: string;
  /** The organization that has stored a card before the story begins. */
  readonly tenantId: string;
  /** Business time in milliseconds since 1970. */
  readonly now: () => number;
  readonly card: () => CardState;
  /** A person has stored a card: the sandbox's switch is back at `ok`. */
  readonly cardStored: () => Promise<void>;
  readonly report: (sentence: string) => void;
  /** How long a charge that is never answered is kept waiting before its connection is cut. */
  readonly silence_ms?: number;
}

const SILENCE_MS = 500;

/** The name under which the desk looks its customer up. */
export const TENANT_MARK = 'calling_desk_tenant';

/** @throws SandboxError `DAMAGED_STATE` */
export async function openCardGateway(options: CardGatewayOptions): Promise<CardGateway> {
  const state = await openGatewayState(options.folder);
  const { data } = state;
  const now_s = () => Math.floor(Date.now() / 1000);
  const events = createEventSender({ state, now_s, report: options.report });
  let base = '';
  const counter: Counter = {
    state,
    now_s,
    businessYear: () => new Date(options.now()).getUTCFullYear(),
    card: options.card,
    tell: events.tell,
    base: () => base,
  };
  const routes = createGatewayRoutes({
    state,
    routes: [...customerRoutes(counter), ...setupRoutes(counter), ...intentRoutes(counter)],
    silence_ms: options.silence_ms ?? SILENCE_MS,
  });
  if (data.made === 0) {
    const customer = makeCustomer(counter, { [TENANT_MARK]: options.tenantId }, undefined);
    customer.defaultMethod = makeMethod(counter, WORKING_CARD, customer.id).id;
    await state.save();
  }

  async function storeByHand(id: string, form: unknown): Promise<LocalAnswer> {
    const session = data.sessions.find((each) => each.id === id);
    if (session === undefined) return unknownPage();
    const chosen = testCard(new URLSearchParams(String(form ?? '')).get('card') ?? '');
    if (chosen === undefined || session.status !== 'open') return noCardPage(session);
    finishSession(counter, session, chosen.name);
    await options.cardStored();
    await state.save();
    return storedPage(session, chosen);
  }

  async function pages({ method, url, body }: LocalRequest): Promise<LocalAnswer> {
    if (url.pathname === CARD_PAGE_STYLE) return cardPageStyle();
    const [, id] = /^\/gateway\/card\/(\w{1,100})$/.exec(url.pathname) ?? [];
    if (id === undefined) return unknownPage();
    if (method === 'POST') return await storeByHand(id, body);
    const session = data.sessions.find((each) => each.id === id);
    return session === undefined ? unknownPage() : cardPage(session);
  }

  return {
    secretKey: data.secretKey,
    webhookSecret: data.webhookSecret,
    answer: (request) =>
      request.url.pathname.startsWith('/gateway/') ? pages(request) : routes(request),
    open(ownBase) {
      base = ownBase;
    },
    deliverTo: events.deliverTo,
    async turned(from, to) {
      const customer = data.customers[0];
      if (to === 'ok' && (from === 'expired' || from === 'declined') && customer !== undefined) {
        storeCard(counter, customer.id, WORKING_CARD);
        await state.save();
      }
      await events.settled();
    },
    settled: events.settled,
    close: events.close,
  };
}
