/** The public keys of the Bot Framework's token issuer: fetched, kept, renewed, at a bounded rate. */

import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod';
import { type Fetch, fetchJson } from './fetch-json.ts';

export interface VerificationKey {
  readonly key: CryptoKey;
  /** The channels that this key may speak for. */
  readonly endorsements: ReadonlySet<string>;
}

export interface KeySource {
  /** Undefined where the issuer has no such key. @throws KeysUnavailableError where the issuer cannot be asked */
  find(keyId: string): Promise<VerificationKey | undefined>;
}

/** We could not get the issuer's keys, so nobody can be let in or turned away with good reason. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
  readonly code = 'KEYS_UNAVAILABLE';
}

export interface BotFrameworkKeysOptions {
  readonly fetch: Fetch;
  /** Milliseconds, from a clock that may jump. */
  readonly now: () => number;
  readonly metadataUrl?: string;
}

export const BOT_FRAMEWORK_METADATA_URL =
  'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** The Bot Connector's authentication page asks for a renewal at least once a day. */
export const KEYS_RENEW_AFTER_MS = 24 * 3_600_000;
/** An unknown key id, or a renewal that failed, leads to one fetch in this time at most. */
export const KEYS_COOLDOWN_MS = 60_000;
/** The same while there are no keys at all: a bot that starts before its network should not stay deaf. */
export const KEYS_COOLDOWN_EMPTY_MS = 5_000;
/** How long keys are trusted while the issuer cannot be reached. */
export const KEYS_TRUSTED_FOR_MS = 5 * KEYS_RENEW_AFTER_MS;

const LIMITS = { timeout_ms: 5_000, bytesMax: 512 * 1024 };
const KEYS_MAX = 200;
const MODULUS_LENGTH_MIN = 342;

const metadataShape = z.object({ jwks_uri: z.url() });
const keySetShape = z.object({ keys: z.array(z.unknown()).min(1).max(KEYS_MAX) });
const keyShape = z.object({
  kid: z.string().min(1).max(256),
  kty: z.literal('RSA'),
  n: z.string().min(MODULUS_LENGTH_MIN),
  e: z.string().min(1),
  use: z.literal('sig').optional(),
  endorsements: z.array(z.string()).max(100).default([]),
});

export function createBotFrameworkKeys(options: BotFrameworkKeysOptions): KeySource {
  const metadataUrl = options.metadataUrl ?? BOT_FRAMEWORK_METADATA_URL;
  let keys = new Map<string, VerificationKey>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown;
  let running: Promise<void> | undefined;

  async function renew(): Promise<void> {
    triedAt = options.now();
    try {
      keys = await fetchKeys(options.fetch, metadataUrl);
      fetchedAt = triedAt;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
  }

  /** Joins the fetch under way or starts one, unless the last was a moment ago. */
  async function renewBounded(): Promise<void> {
    const cooldown = keys.size === 0 ? KEYS_COOLDOWN_EMPTY_MS : KEYS_COOLDOWN_MS;
    // A clock that was set back must not hold a renewal up.
    if (running === undefined && Math.abs(options.now() - triedAt) < cooldown) return;
    running ??= renew().finally(() => {
      running = undefined;
    });
    await running;
  }

  return {
    async find(keyId) {
      const age = Math.abs(options.now() - fetchedAt);
      if (age >= KEYS_RENEW_AFTER_MS || !keys.has(keyId)) await renewBounded();
      const trusted = Math.abs(options.now() - fetchedAt) < KEYS_TRUSTED_FOR_MS;
      if (keys.size === 0 || !trusted)
        throw new KeysUnavailableError('The Bot Framework’s signing keys could not be fetched.', {
          cause: failure,
        });
      return keys.get(keyId);
    },
  };
}

async function fetchKeys(fetch: Fetch, metadataUrl: string): Promise<Map<string, VerificationKey>> {
  const metadata = metadataShape.parse(await fetchJson(fetch, metadataUrl, LIMITS));
  if (new URL(metadata.jwks_uri).origin !== new URL(metadataUrl).origin)
    throw new Error('The issuer’s metadata points to keys on another host.');
  const { keys } = keySetShape.parse(await fetchJson(fetch, metadata.jwks_uri, LIMITS));
  const found = new Map<string, VerificationKey>();
  for (const candidate of keys) {
    const parsed = keyShape.safeParse(candidate);
    // Keys of other kinds may stand beside those that sign for us.
    if (!parsed.success) continue;
    const { kid, n, e, endorsements } = parsed.data;
    const key = await importJWK({ kty: 'RSA', n, e, alg: 'RS256', ext: false }, 'RS256');
    if (key instanceof Uint8Array) continue;
    found.set(kid, { key, endorsements: new Set(endorsements) });
  }
  if (found.size === 0) throw new Error('The issuer’s key set holds no key that can be used.');
  return found;
}
