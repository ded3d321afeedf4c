/** What exactly an operation will do once it is confirmed: written down when the card is made, never sent with the card. */

import { z } from 'zod';
import { instant } from '../ledger/instant.ts';
import { micros } from '../ledger/money.ts';

const amount = z.int().transform(micros);
const at = z.int().transform(instant);

/** The forms that a person fills in before there is anything to confirm. */
export const FORMS = ['add-funds', 'auto-recharge', 'purchase', 'reading'] as const;

export type FormName = (typeof FORMS)[number];

export const operationContent = z.discriminatedUnion('kind', [
  /** Shown and not yet filled in. */
  z.object({ kind: z.literal('form'), form: z.enum(FORMS) }),
  /** Charge the stored card. */
  z.object({ kind: z.literal('buy'), amount }),
  /** Bought in the admin center: write it down. */
  z.object({
    kind: z.literal('record-purchase'),
    amount,
    purchasedAt: at,
    invoice: z.string().max(500),
  }),
  z.object({ kind: z.literal('set-recharge'), amount, trigger: amount, monthlyCap: amount }),
  z.object({ kind: z.literal('turn-off') }),
  /** The balance that the admin center shows. */
  z.object({
    kind: z.literal('reading'),
    amount,
    readAt: at,
    reason: z.string().max(500),
  }),
  z.object({ kind: z.literal('set-mode'), mode: z.enum(['prepaid', 'draining', 'post-usage']) }),
]);

/** Amounts in millionths, instants in milliseconds, as in the ledger. */
export type OperationContent = z.output<typeof operationContent>;

export type ContentOf<K extends OperationContent['kind']> = Extract<OperationContent, { kind: K }>;

export const operationResult = z.discriminatedUnion('kind', [
  /** @property seq of the entry that it became */
  z.object({ kind: z.literal('done'), seq: z.int() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('declined'), decline: z.string().max(64) }),
  /** Nothing happened, and nothing will. @property code names the sentence */
  z.object({ kind: z.literal('refused'), code: z.string().max(64) }),
  /** The gateway did not say: to be asked again. */
  z.object({ kind: z.literal('unknown') }),
]);

export type OperationResult = z.output<typeof operationResult>;
