/** Reads a body as a Bot Framework activity, or says that it is none. */

import type { Activity } from 'botbuilder';
import { z } from 'zod';

const ID_LENGTH_MAX = 1024;

const id = z.string().min(1).max(ID_LENGTH_MAX);
const NAME_LENGTH_MAX = 1024;
const name = z.string().max(NAME_LENGTH_MAX).nullish();
const account = z.looseObject({ id, name, aadObjectId: z.string().max(64).nullish() });

/** What every activity of Teams carries and what botbuilder relies on unasked. */
const shape = z.looseObject({
  type: z.string().min(1).max(64),
  id,
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().min(1).max(2048),
  conversation: z.looseObject({
    id,
    name,
    tenantId: z.string().max(64).nullish(),
    conversationType: z.string().max(64).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  from: account,
  recipient: account.nullish(),
  text: z.string().nullish(),
  locale: z.string().max(64).nullish(),
  name: z.string().max(256).nullish(),
  replyToId: z.string().max(ID_LENGTH_MAX).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id }).nullish() }).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .max(1000)
    .nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string() }))
    .max(100)
    .nullish(),
  membersAdded: z.array(account).max(10_000).nullish(),
  membersRemoved: z.array(account).max(10_000).nullish(),
});

const INSTANTS = ['timestamp', 'localTimestamp', 'expiration'] as const;

/**
 * The same object, with its instants as dates (and, as botbuilder has it, the text that came beside them), or undefined
 * where it is no activity. An instant that is no date is left out.
 */
export function readActivity(body: unknown): Activity | undefined {
  if (!isMeasurable(body) || !shape.safeParse(body).success) return undefined;
  const activity = body as Activity & Record<string, unknown>;
  for (const name of INSTANTS) {
    const text: unknown = activity[name];
    if (text === undefined) continue;
    const at = new Date(typeof text === 'string' ? text : Number.NaN);
    delete activity[name];
    if (Number.isNaN(at.getTime())) continue;
    activity[name] = at;
    activity[`raw${name.charAt(0).toUpperCase()}${name.slice(1)}`] = text;
  }
  return activity;
}

/**
 * False where anything in it calls an object its length. zod compares the length of whatever it is given, a string or not,
 * and comparing an object that says it is no number throws.
 */
function isMeasurable(body: unknown): boolean {
  const open: unknown[] = [body];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value === null || typeof value !== 'object') continue;
    if (Object.hasOwn(value, 'length') && typeof (value as { length: unknown }).length === 'object')
      return false;
    for (const inner of Object.values(value))
      if (inner !== null && typeof inner === 'object') open.push(inner);
  }
  return true;
}
