/** What exactly an operation will do once it is confirmed: written down when the card is made, never sent with the card. */

import { z } from 'zod';
import type { Effect } from '../cards/effect.ts';
import { instant } from '../ledger/instant.ts';
import { micros } from '../ledger/money.ts';

/** The forms that a person fills in before there is anything to confirm. */
export const FORMS = ['set-up', 'add-funds', 'auto-recharge', 'reading'] as const;

export type FormName = (typeof FORMS)[number];

const amount = z.int().transform(micros);
const at = z.int().transform(instant);
const text = z.string().max(500);
const mode = z.enum(['prepaid', 'draining', 'post-usage']);
const card = z.object({ brand: text, last4: text, expires: text });
const settings = z.object({ amount, trigger: amount, monthlyCap: amount });
const funding = z.enum(['stripe', 'observed']);

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('charge'), amount, card }),
  z.object({ kind: z.literal('purchase'), amount, day: at, reference: text, reason: text }),
  z.object({
    kind: z.literal('rule'),
    settings,
    before: settings.extend({ enabled: z.boolean() }).nullable(),
    funding,
    card: card.optional(),
  }),
  z.object({ kind: z.literal('rule-off'), settings: settings.nullable(), funding }),
  z.object({ kind: z.literal('reading'), read: amount, computed: amount, reason: text }),
  z.object({ kind: z.literal('mode'), from: mode, to: mode }),
]) satisfies z.ZodType<Effect>;

/** What has to be as it was when the card was shown; whatever else moves meanwhile does not matter to the effect. */
const basis = z.object({
  /** The revision of the rule; 0 where there is none. */
  revision: z.int(),
  mode,
  /** The stored card's id; empty where no card matters. */
  card: z.string().max(200),
});

export const operationContent = z.discriminatedUnion('kind', [
  /** Shown and not yet filled in. */
  z.object({ kind: z.literal('form'), form: z.enum(FORMS) }),
  /** One after the other; what comes after one that failed is not begun. */
  z.object({
    kind: z.literal('effects'),
    effects: z.tuple([effect], effect).refine(({ length }) => length <= 2),
    basis,
  }),
]);

/** Amounts in millionths, instants in milliseconds, as in the ledger. */
export type OperationContent = z.output<typeof operationContent>;

export type EffectsContent = Extract<OperationContent, { kind: 'effects' }>;

export type Basis = EffectsContent['basis'];

const decline = z.enum([
  'expired-card',
  'insufficient-funds',
  'authentication-required',
  'processing-error',
  'card-declined',
  'no-card',
  'order-refused',
]);

export const operationResult = z.discriminatedUnion('kind', [
  /** @property seqs of the entries that it became, one for each effect; `reference` of the payment, or empty */
  z.object({ kind: z.literal('done'), seqs: z.array(z.int()).min(1).max(2), reference: text }),
  z.object({ kind: z.literal('cancelled') }),
  /** The second person said no. */
  z.object({ kind: z.literal('refused') }),
  /** No second person said yes in time. */
  z.object({ kind: z.literal('lapsed') }),
  /** What it was shown with no longer holds: nothing was done. */
  z.object({ kind: z.literal('changed') }),
  z.object({ kind: z.literal('declined'), decline, reference: text }),
  /** It is certain that nothing was charged. */
  z.object({ kind: z.literal('not-charged') }),
  /** The gateway did not say: to be asked again. */
  z.object({ kind: z.literal('unknown') }),
]);

export type OperationResult = z.output<typeof operationResult>;
