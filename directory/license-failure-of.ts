/** Reads off an answer of Graph why a license was not changed: by the documented English sentences, for there is no other sign. */

import type { LicenseFailure, LicenseFailureCode } from './license-failure.ts';

const SAID_MAX = 500;
const IDS_MAX = 20;
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Too much was written to the tenant at once: seen with 409 and with 400. */
const CONCURRENCY = /ConcurrencyViolation|ConcurrencyException|concurrent requests being made/i;

/**
 * The first that fits, in this order. Sentences of `assignLicense`, of the same in Partner Center and in the beta of cloud
 * licensing, and the words that `licenseAssignmentStates` has for them.
 */
const SENTENCES: readonly (readonly [code: LicenseFailureCode, sentence: RegExp])[] = [
  ['busy', CONCURRENCY],
  [
    'no-seats',
    /does not have any available licenses|there are no available licenses|CountViolation|noAvailableLicenses/i,
  ],
  [
    'prohibited-location',
    /ProhibitedInUsageLocation|(prohibited|not allowed|not available|restricted) in (the |this |that )?(user'?s )?(specified )?usage location/i,
  ],
  ['no-usage-location', /invalid usage ?location|property 'usageLocation'|invalidUsageLocation/i],
  ['needs-other-plan', /depends on the service plan|DependencyViolation/i],
  [
    'conflicts-with-plan',
    /mutually exclusive|conflicts with service plan|MutuallyExclusive(Violation|ServicePlans)/i,
  ],
  ['not-bought', /does not correspond to a valid company license/i],
  ['company-only', /cannot be assigned to a user/i],
  ['inherited', /inherited from a group membership/i],
  ['not-held', /does not have a corresponding license/i],
  ['nothing-to-change', /no license changes provided/i],
  [
    'address-clash',
    /property proxyAddresses already exists|UniquenessViolation|proxyAddressConflict/i,
  ],
  [
    'bad-request',
    /are missing from the request payload|cannot convert a primitive value|invalid value specified for property|invalid batch payload/i,
  ],
  ['no-rights', /insufficient privileges|does not have required permissions/i],
];

/** Only these name products or plans: other sentences name people, accounts, requests. */
const WITH_IDS: readonly LicenseFailureCode[] = [
  'no-seats',
  'needs-other-plan',
  'conflicts-with-plan',
  'not-bought',
  'company-only',
  'other',
];

/** @param body as Graph sent it: `{error: {code, message}}`, or anything else */
export function licenseFailureOf(status: number, body: unknown): LicenseFailure {
  const { code, inner, said, requestId } = wordsOf(body);
  const found = codeOf(status, `${code}\n${inner}\n${said}`);
  return {
    code: found,
    said,
    status,
    ids: WITH_IDS.includes(found) ? idsIn(said, found) : [],
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** Whether the answer says that it was too much at once, whatever its status. */
export function isConcurrencyAnswer(body: unknown): boolean {
  const { code, said } = wordsOf(body);
  return CONCURRENCY.test(`${code}\n${said}`);
}

function codeOf(status: number, text: string): LicenseFailureCode {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'no-rights';
  if (status === 408) return 'timeout';
  const isMissing = /ResourceNotFound|does not exist or one of its queried/i.test(text);
  if (status === 404 && isMissing) return 'no-such-person';
  const found = SENTENCES.find(([, sentence]) => sentence.test(text));
  if (found !== undefined && status < 500) return found[0];
  // A redirect is no answer of Graph's, whatever it says.
  return status >= 500 || status < 400 ? 'unavailable' : 'other';
}

/** Each id once, in the order of the sentence. A sentence about seats names the account before the product. */
function idsIn(said: string, code: LicenseFailureCode): readonly string[] {
  const from = code === 'no-seats' ? Math.max(0, said.search(/\bSKU\b/i)) : 0;
  const ids = [...said.slice(from).matchAll(GUID)].map(([id]) => id.toLowerCase());
  return [...new Set(ids)].slice(0, IDS_MAX);
}

interface Words {
  readonly code: string;
  /** The inner code, where there is one: the only exact sign of the newer services. */
  readonly inner: string;
  readonly said: string;
  readonly requestId: string | undefined;
}

function wordsOf(body: unknown): Words {
  if (typeof body === 'string')
    return { code: '', inner: '', said: tidy(body), requestId: undefined };
  const outer = fieldsOf(body);
  const error = fieldsOf(outer.error ?? body);
  const inner = fieldsOf(error.innerError);
  const data = Array.isArray(error.data) ? error.data : [];
  const sentences = [error.message ?? error.description, ...data].map(textOf);
  const sentence = tidy(sentences.filter((each) => each !== '').join(' '));
  const requestId = textOf(inner['request-id'] ?? inner.requestId);
  return {
    code: textOf(error.code),
    inner: textOf(inner.code),
    said: sentence || tidy(textOf(error.code)),
    requestId: /^[\w-]{1,64}$/.test(requestId) ? requestId : undefined,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** One line of bounded length without characters that cannot be seen: it comes from outside and goes onto a card. */
function tidy(text: string): string {
  const seen = text.slice(0, SAID_MAX * 4).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ');
  return [...seen.trim()].slice(0, SAID_MAX).join('').trim();
}
