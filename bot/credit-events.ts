/** The events door: funding and usage told from outside, each signed, each taken in once. */

import { isDeepStrictEqual } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { type Account, RefusedFactError } from '../credits/account.ts';
import { type Entry, type Fact, factOf } from '../ledger/entry.ts';
import { StoreError } from '../store/store-errors.ts';
import { readCreditEvent } from './credit-event-facts.ts';
import { type Answer, failure } from './http-answer.ts';
import type { RouteHandler, RouteRequest } from './server.ts';

/** What `POST /api/credits/events` takes at most. */
export const CREDIT_EVENT_BYTES_MAX = 64 * 1024;

export interface CreditEventsOptions {
  /** `whsec_` and base64; undefined: every event is refused. */
  readonly secret: string | undefined;
  readonly account: Pick<Account, 'append' | 'find' | 'now' | 'refresh'>;
  /** Called after something was taken in; the sender does not wait for it. */
  readonly changed: () => Promise<void>;
  /** Hears, in one word, why a sender was turned away. */
  readonly refused: (code: string) => void;
  /** Hears what {@link changed} fails with. */
  readonly report: (cause: unknown) => void;
}

const UNAUTHORIZED = failure(
  401,
  'unauthorized',
  'The signature is missing, wrong, or not of these five minutes.',
);
const OTHER_BODY = failure(409, 'id-taken', 'An event with this id and another content is there.');
const UNAVAILABLE = failure(503, 'unavailable', 'Nothing can be taken in right now. Try again.');
const NOT_JSON = failure(400, 'invalid-json', 'The body is not JSON.');

export function createCreditEvents(options: CreditEventsOptions): RouteHandler {
  const { account } = options;
  const webhook = options.secret === undefined ? undefined : new Webhook(options.secret);

  function unauthorized(code: string): Answer {
    options.refused(code);
    return UNAUTHORIZED;
  }

  async function takeIn(fact: Fact, isDated: boolean): Promise<Answer> {
    try {
      await account.refresh();
      const known = account.find(fact.key);
      if (known) return knownAlready(known, fact, isDated);
      const appended = await account.append([fact]);
      const own = appended.find(({ entry }) => entry.key === fact.key);
      if (own === undefined) throw new Error('The account did not say what became of an event.');
      if (own.repeated) return { status: 200, body: { seq: own.entry.seq } };
      options.changed().catch(options.report);
      return { status: 202, body: { seq: own.entry.seq } };
    } catch (cause) {
      if (cause instanceof RefusedFactError)
        return failure(400, cause.refusal, `The event cannot be taken in: ${cause.refusal}.`);
      if (!(cause instanceof StoreError)) throw cause;
      // Two deliveries at once: the other one was first.
      const first = account.find(fact.key);
      if (first) return knownAlready(first, fact, isDated);
      options.report(cause);
      return UNAVAILABLE;
    }
  }

  return async (request) => {
    if (webhook === undefined) return unauthorized('events-without-secret');
    if (!isSigned(webhook, request)) return unauthorized('event-signature');
    const parsed = parse(request.body);
    if (parsed === undefined) return NOT_JSON;
    const read = readCreditEvent(parsed.value, account.now());
    if (!read.ok) return failure(400, read.code, read.message);
    return takeIn(read.fact, read.isDated);
  };
}

function isSigned(webhook: Webhook, { headers, body }: RouteRequest): boolean {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  const signature = Object.fromEntries(names.map((name) => [name, String(headers[name] ?? '')]));
  try {
    webhook.verify(body, signature, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(utf8.decode(body)) };
  } catch {
    return undefined;
  }
}

/** An event that does not say when it happened happened when it was first told. */
function knownAlready(entry: Entry, fact: Fact, isDated: boolean): Answer {
  const told = isDated ? fact : { ...fact, effectiveAt: entry.effectiveAt };
  return isDeepStrictEqual(factOf(entry), told)
    ? { status: 200, body: { seq: entry.seq } }
    : OTHER_BODY;
}
