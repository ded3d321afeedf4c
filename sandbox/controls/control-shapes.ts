/** What may be asked of the sandbox's controls. */

import { z } from 'zod';
import { CARD_STATES } from '../desk.ts';
import { faultOrder } from '../graph/faults.ts';
import { millionthsFrom } from '../tenant/decimal.ts';
import { pstnCallRow } from '../tenant/pstn-call-row.ts';

export const CALLS_PER_REQUEST_MAX = 10_000;

/** A JSON number or decimal text, in millionths. */
const money = z.union([z.number(), z.string()]).transform((given, check) => {
  const millionths = millionthsFrom(String(given));
  if (millionths !== undefined && millionths >= 0) return millionths;
  check.addIssue('must be an amount of zero or more with six decimals at most');
  return z.NEVER;
});

/** By what the body names: a refusal then speaks of that shape alone. */
export function clockOrder(body: unknown) {
  return names(body, 'set')
    ? z.strictObject({ set: z.string().max(100) })
    : z.strictObject({ advance: z.string().max(100) });
}

export const rowsOrder = z.strictObject({
  rows: z.array(pstnCallRow).min(1).max(CALLS_PER_REQUEST_MAX),
});

export const spendOrder = z.strictObject({
  spend: money,
  count: z.int().min(1).max(CALLS_PER_REQUEST_MAX).default(1),
});

export function names(body: unknown, property: string): boolean {
  return typeof body === 'object' && body !== null && property in body;
}

export const cardOrder = z.strictObject({ state: z.enum(CARD_STATES) });

export const graphOrder = z
  .strictObject({
    /** `null` takes back every fault. */
    fault: faultOrder.nullable().optional(),
    /** Seats left from now on, by part number or SKU id. */
    seats: z.record(z.string().max(100), z.int().min(0).max(1_000_000)).optional(),
    /** Of every answer from now on. */
    latency_ms: z.int().min(0).max(60_000).optional(),
    /** The share of requests that get 429 from now on, those within a batch each by itself. */
    throttleShare: z.number().min(0).max(1).optional(),
    /** Seconds, for those. */
    throttleRetryAfter: z.int().min(0).max(3600).optional(),
  })
  .refine(
    (order) => Object.values(order).some((value) => value !== undefined),
    'names none of "fault", "seats", "latency_ms", "throttleShare" and "throttleRetryAfter"',
  );
