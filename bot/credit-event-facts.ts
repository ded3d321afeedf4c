/** From a CloudEvent to the fact that it tells of, or to what is wrong with it. */

import { CloudEvent } from 'cloudevents';
import { z } from 'zod';
import type { Fact, FactBase } from '../ledger/entry.ts';
import { type Instant, instantFromIso } from '../ledger/instant.ts';
import { decimalText, type Micros, parseMicros, ZERO } from '../ledger/money.ts';

/** Names the part of the product that brings these facts. */
export const EVENTS_ACTOR = 'credit-events';

export const CREDIT_EVENT_TYPES = [
  'credits.fund.recorded',
  'credits.recharge.succeeded',
  'credits.recharge.failed',
  'credits.usage.recorded',
  'credits.balance.read',
] as const;

export type CreditEventType = (typeof CREDIT_EVENT_TYPES)[number];

export type ReadEvent =
  | {
      readonly ok: true;
      readonly fact: Fact;
      /** Whether the event says when it happened; it is taken for now otherwise. */
      readonly isDated: boolean;
    }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Room for `event:` in front of it, within what a key may hold. */
const ID_LENGTH_MAX = 190;
const TEXT_LENGTH_MAX = 400;
/** What an entry holds as its reason. */
const NOTED_LENGTH_MAX = 500;
const AMOUNT_LENGTH_MAX = 40;
/** Why a card did not pay, as the gateways' words for it are written here. */
const DECLINES = [
  'expired-card',
  'insufficient-funds',
  'authentication-required',
  'processing-error',
  'card-declined',
  'no-card',
];

const envelope = z.looseObject(
  {
    specversion: z.literal('1.0', 'must be "1.0"'),
    id: z
      .string('must be text')
      .min(1, 'must not be empty')
      .max(ID_LENGTH_MAX, `must have ${ID_LENGTH_MAX} characters at most`),
    source: z.string('must be text').min(1, 'must not be empty'),
    type: z.string('must be text').min(1, 'must not be empty'),
  },
  'must be one JSON object: a CloudEvent in structured mode',
);

const money = z
  .union([z.string().max(AMOUNT_LENGTH_MAX), z.number()], {
    error: 'must be decimal text such as "25.50", or a JSON number',
  })
  .transform((value, context): Micros => {
    // A number's shortest text is what was meant by it; exponents are not how people write amounts.
    const isWritten = typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(value);
    const amount = isWritten ? parseMicros(String(value)) : 'not-a-number';
    if (typeof amount === 'number') return amount;
    const says = {
      'not-a-number': 'must be decimal text such as "25.50", or a JSON number',
      'too-fine': 'must not be finer than a millionth',
      'too-large': 'is too large to be counted exactly',
    };
    context.addIssue({ code: 'custom', message: says[amount] });
    return ZERO;
  });

const text = z
  .string('must be text')
  .max(TEXT_LENGTH_MAX, `must have ${TEXT_LENGTH_MAX} characters at most`)
  .default('');

const common = {
  currency: z
    .string('must be an ISO 4217 code in capitals, such as "USD"')
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code in capitals, such as "USD"'),
  effectiveAt: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], {
      error: 'must be an ISO 8601 time with its zone, or a date',
    })
    .optional(),
  reason: text,
  reference: text,
};

const above = (least: number, says: string) => money.refine((amount) => amount >= least, says);
const positive = above(1, 'must be more than zero');
const notNegative = above(0, 'must not be negative');

type Moved = z.output<typeof moved>;
const moved = z.object({ amount: money, ...common });

const data: Readonly<Record<CreditEventType, z.ZodType<Moved>>> = {
  'credits.fund.recorded': z.object({ ...common, amount: positive }),
  'credits.recharge.succeeded': z.object({ ...common, amount: positive }),
  'credits.recharge.failed': z.object({ ...common, amount: notNegative }),
  'credits.usage.recorded': z.object({ ...common, amount: notNegative }),
  'credits.balance.read': z
    .object({ ...common, balance: money })
    .transform(({ balance, ...rest }) => ({ ...rest, amount: balance })),
};

/** @param now for an event that does not say when it happened */
export function readCreditEvent(body: unknown, now: Instant): ReadEvent {
  const enveloped = envelope.safeParse(body);
  if (!enveloped.success) return wrong('not-a-cloud-event', '', enveloped.error);
  const problem = cloudEventProblem(enveloped.data);
  if (problem !== undefined) return { ok: false, code: 'not-a-cloud-event', message: problem };
  const { id, type } = enveloped.data;
  if (!isCreditEvent(type)) {
    const message = `type must be one of ${CREDIT_EVENT_TYPES.join(', ')}.`;
    return { ok: false, code: 'unknown-type', message };
  }
  const read = data[type].safeParse(enveloped.data.data, { reportInput: false });
  if (!read.success) return wrong('invalid-data', 'data', read.error);
  const { effectiveAt } = read.data;
  const at = effectiveAt === undefined ? now : instantFromIso(effectiveAt);
  return { ok: true, fact: factOf(type, id, read.data, at), isDated: effectiveAt !== undefined };
}

function isCreditEvent(type: string): type is CreditEventType {
  return (CREDIT_EVENT_TYPES as readonly string[]).includes(type);
}

/** What the specification asks beyond what we need ourselves: names of extensions, the form of `time`. */
function cloudEventProblem(event: z.output<typeof envelope>): string | undefined {
  try {
    new CloudEvent(event as ConstructorParameters<typeof CloudEvent>[0]);
    return undefined;
  } catch {
    return 'The body is not a CloudEvent of version 1.0.';
  }
}

function wrong(code: string, within: string, { issues }: z.ZodError): ReadEvent {
  const [first] = issues;
  const path = [within, ...(first?.path ?? [])].filter((step) => step !== '').join('.');
  const message = `${path === '' ? 'The body' : path} ${saysOf(first)}.`;
  return { ok: false, code, message };
}

function saysOf(issue: z.core.$ZodIssue | undefined): string {
  return issue?.code === 'invalid_type' && issue.path.length === 0
    ? 'must be a JSON object'
    : (issue?.message ?? 'is not understood');
}

function factOf(type: CreditEventType, id: string, told: Moved, effectiveAt: Instant): Fact {
  const { amount, currency, reason, reference } = told;
  const key = `event:${id}`;
  const base: FactBase = { key, effectiveAt, currency, actor: EVENTS_ACTOR, reason };
  const both = [reason, reference].filter((one) => one !== '').join(' · ');
  const noted = { ...base, reason: both.slice(0, NOTED_LENGTH_MAX) };
  switch (type) {
    case 'credits.fund.recorded':
      return { ...base, kind: 'fund', amount, source: 'purchase', reference };
    case 'credits.recharge.succeeded':
      return { ...base, kind: 'fund', amount, source: 'recharge', reference };
    case 'credits.recharge.failed':
      return {
        ...noted,
        kind: 'attempt',
        attempt: key,
        phase: 'failed',
        amount,
        decline: declineIn(reason),
      };
    case 'credits.usage.recorded':
      return {
        ...noted,
        kind: 'usage',
        amount,
        call: {
          destination: '',
          type: '',
          user: '',
          duration_s: 0,
          chargeText: decimalText(amount),
        },
      };
    case 'credits.balance.read':
      return { ...noted, kind: 'adjust', basis: 'reading', amount };
  }
}

/** A reason that is one of the known causes is told with its remedy; any other is told as it stands. */
function declineIn(reason: string): string {
  const cause = reason
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return DECLINES.includes(cause) ? cause : 'card-declined';
}
