/** How single settings are read: each takes text and says, in words that follow the setting's name, what it must be. */

import { z } from 'zod';
import { type Micros, parseMicros } from '../ledger/money.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NIL_GUID = '00000000-0000-0000-0000-000000000000';

const EVENTS_SECRET_PREFIX = 'whsec_';
const EVENTS_SECRET_BYTES_MIN = 24;

export const guid = (what: string) => {
  const message = `is not a GUID: set it to ${what}.`;
  return z
    .string({ error: `is missing: set it to ${what}.` })
    .regex(GUID, message)
    .refine((value) => value !== NIL_GUID, message)
    .transform((value) => value.toLowerCase());
};

export const oneOf = <const T extends readonly string[]>(choices: T) =>
  z.enum(choices as readonly string[] as [T[number], ...T[number][]], {
    error: `must be one of ${choices.join(', ')}.`,
  });

export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535.')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'must be a port number from 1 to 65535.');

export const currency = z
  .string()
  .refine(
    (value) => /^[A-Z]{3}$/.test(value) && Intl.supportedValuesOf('currency').includes(value),
    'must be an ISO 4217 code in capitals, such as USD.',
  );

export const locale = z
  .string()
  .refine(isLocale, 'must be a language tag, such as en-US or ja-JP.');

const PLAIN_AMOUNT = /^\d{1,9}(\.\d{1,6})?$/;

/** Zero is an amount too: then whatever spends needs a second person. */
export const approvalLimit = z
  .string()
  .regex(
    PLAIN_AMOUNT,
    'must be an amount in plain digits with a point for decimals, such as 500 or 500.00.',
  )
  .transform((value) => parseMicros(value) as Micros);

/** Whether the amount is a whole number of the currency's smallest coin. */
export function isWholeIn(amount: Micros, currencyCode: string): boolean {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currencyCode,
  }).resolvedOptions();
  return amount % 10 ** (6 - maximumFractionDigits) === 0;
}

export const secureUrl = (hosts: ReadonlySet<string>, example: string) =>
  z
    .string()
    .refine(
      (value) => isSecureUrl(value, hosts),
      `is not safe: it must be https on one of ${[...hosts].join(', ')}, such as ${example}.`,
    )
    .transform((value) => value.replace(/\/+$/, ''));

export const eventsSecret = z
  .string()
  .refine(
    isEventsSecret,
    `must be “${EVENTS_SECRET_PREFIX}” and the base64 of at least ${EVENTS_SECRET_BYTES_MIN} random bytes.`,
  );

/** Of our own network as a rule: plain http is taken, a password in the address is not, for addresses are printed. */
export const collectorUrl = z
  .string()
  .refine(isCollectorUrl, 'must be an address of http or https, such as http://localhost:4318.');

/** `name=value,name=value`, the values percent-encoded. */
export const headers = z
  .string()
  .transform(headersOf)
  .refine((read) => read !== undefined, 'must be name=value, several with commas between them.');

function headersOf(text: string): Readonly<Record<string, string>> | undefined {
  try {
    const pairs = text.split(',').map((pair) => /^\s*([\w-]+)\s*=\s*(\S+)\s*$/.exec(pair));
    if (pairs.includes(null)) return undefined;
    return Object.fromEntries(
      pairs.map((pair) => [pair?.[1] ?? '', decodeURIComponent(pair?.[2] ?? '')]),
    );
  } catch {
    return undefined;
  }
}

function isCollectorUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isSecureUrl(value: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '' &&
    hosts.has(url.hostname)
  );
}

function isEventsSecret(value: string): boolean {
  if (!value.startsWith(EVENTS_SECRET_PREFIX)) return false;
  const base64 = value.slice(EVENTS_SECRET_PREFIX.length);
  const bytes = Buffer.from(base64, 'base64');
  // Node skips what is no base64: only what comes back the same was base64 throughout.
  const same = bytes.toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '');
  return same && bytes.length >= EVENTS_SECRET_BYTES_MIN;
}
