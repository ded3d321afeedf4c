/** Tokens whose signature was found good: the channel sends one token for an hour, and need not have it computed for each message. */

import type { KeySource, VerificationKey } from './bot-framework-keys.ts';
import type { TokenVerdict } from './token-check.ts';

export interface VerifiedToken {
  readonly verdict: TokenVerdict & { readonly ok: true };
  readonly keyId: string;
  readonly key: VerificationKey;
  /** Seconds since 1970, as the token says. */
  readonly exp_s: number;
  readonly nbf_s: number;
}

export interface VerifiedTokens {
  /**
   * Undefined for whatever is not, byte for byte, a token that was found good, whose time has neither passed nor is still to
   * come, and whose key the issuer still publishes: it goes through the whole check again.
   * @throws KeysUnavailableError
   */
  find(token: string): Promise<VerifiedToken['verdict'] | undefined>;
  /** Only what was found good in every respect. */
  keep(token: string, verified: VerifiedToken): void;
}

/** The channel has a token for each of its regions and hours; nobody else can bring one that is kept. */
const KEPT_MAX = 64;

export interface VerifiedTokensOptions {
  readonly keys: KeySource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How far the issuer's clock and ours may differ. */
  readonly skew_s: number;
}

export function createVerifiedTokens({ keys, now, skew_s }: VerifiedTokensOptions): VerifiedTokens {
  const kept = new Map<string, VerifiedToken>();
  return {
    async find(token) {
      const known = kept.get(token);
      if (known === undefined) return undefined;
      const { verdict, key, keyId, exp_s, nbf_s } = known;
      const now_s = Math.floor(now() / 1_000);
      const isInTime = nbf_s <= now_s + skew_s && exp_s > now_s - skew_s;
      // Keys that were fetched anew are other objects: the first token after that is computed again.
      if (isInTime && (await keys.find(keyId)) === key) return verdict;
      kept.delete(token);
      return undefined;
    },
    keep(token, verified) {
      const [oldest] = kept.keys();
      if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
      kept.set(token, verified);
    },
  };
}
