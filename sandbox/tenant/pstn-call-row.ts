/** One row of `getPstnCalls`, with the names and in the shape that Microsoft Graph gives it. */

import { z } from 'zod';

const TEXT_MAX = 256;
const text = z.string().max(TEXT_MAX);
const isoTime = z
  .string()
  .max(40)
  .refine(
    (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$/.test(value) &&
      !Number.isNaN(Date.parse(value)),
    'must be an ISO 8601 time with a zone',
  );

/** What a row that is posted must say; the rest is filled in as an unremarkable outgoing call. */
export const pstnCallRow = z.looseObject({
  id: z.guid(),
  startDateTime: isoTime,
  charge: z.number(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
  licenseCapability: text.min(1),
  endDateTime: isoTime.optional(),
  duration: z.int().min(0).max(10_000_000).default(0),
  callId: text.nullable().default(null),
  userId: text.nullable().default(''),
  userPrincipalName: text.nullable().default(''),
  userDisplayName: text.nullable().default(''),
  callType: text.default('user_out'),
  callerNumber: text.nullable().default(null),
  calleeNumber: text.nullable().default(null),
  connectionCharge: z.number().default(0),
  inventoryType: text.nullable().default('Subscriber'),
  destinationContext: text.nullable().default(null),
  destinationName: text.nullable().default(''),
  usageCountryCode: text.nullable().default('US'),
  tenantCountryCode: text.nullable().default('US'),
  conferenceId: text.nullable().default(null),
  operator: text.nullable().default('Microsoft'),
  callDurationSource: text.nullable().default('microsoft'),
});

export interface PstnCallRow {
  /** Unique; the same id with another charge is a correction of the row. */
  readonly id: string;
  /** Not unique: the legs of one conference share it. */
  readonly callId: string | null;
  /** Empty for auto attendants and call queues, as are the two names. */
  readonly userId: string | null;
  readonly userPrincipalName: string | null;
  readonly userDisplayName: string | null;
  readonly startDateTime: string;
  readonly endDateTime: string;
  /** In seconds. */
  readonly duration: number;
  readonly charge: number;
  readonly callType: string;
  readonly currency: string;
  readonly callerNumber: string | null;
  readonly calleeNumber: string | null;
  readonly usageCountryCode: string | null;
  readonly tenantCountryCode: string | null;
  readonly connectionCharge: number;
  readonly destinationContext: string | null;
  readonly destinationName: string | null;
  readonly conferenceId: string | null;
  /** What paid; `MCOPSTNPP` is the credits. */
  readonly licenseCapability: string;
  readonly inventoryType: string | null;
  readonly operator: string | null;
  readonly callDurationSource: string | null;
}

/** The row with an end; a call whose row names none ended `duration` seconds after it began. */
export function withEnd(row: z.infer<typeof pstnCallRow>): PstnCallRow {
  const end = Date.parse(row.startDateTime) + row.duration * 1000;
  return { ...row, id: row.id.toLowerCase(), endDateTime: row.endDateTime ?? graphTime(end) };
}

/** Graph prints seven digits after the second. */
export function graphTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '0000Z');
}
