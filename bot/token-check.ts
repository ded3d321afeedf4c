/** Says whether a bearer token was signed by the Bot Framework for this bot and is valid now. */

import { errors, jwtVerify } from 'jose';
import {
  type KeySource,
  KeysUnavailableError,
  type VerificationKey,
} from './bot-framework-keys.ts';
import { createVerifiedTokens } from './verified-tokens.ts';

export type TokenFault =
  | 'no-token'
  | 'token-malformed'
  | 'algorithm-not-allowed'
  | 'key-unknown'
  | 'signature-invalid'
  | 'expired'
  | 'not-yet-valid'
  | 'issuer-wrong'
  | 'audience-wrong'
  | 'claims-incomplete'
  | 'keys-unavailable';

export type TokenVerdict =
  | {
      readonly ok: true;
      readonly audience: string;
      /** The one service that the token speaks for. */
      readonly serviceUrl: string;
      /** The channels that the signing key may speak for. */
      readonly endorsements: ReadonlySet<string>;
    }
  | { readonly ok: false; readonly fault: TokenFault };

export type TokenCheck = (authorization: string | undefined) => Promise<TokenVerdict>;

export interface TokenCheckOptions {
  readonly appId: string;
  readonly keys: KeySource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const BOT_FRAMEWORK_ISSUER = 'https://api.botframework.com';
/** How far the issuer's clock and ours may differ. */
export const CLOCK_SKEW_S = 300;

/** Well above the channel's tokens of about 1 KB, and below what a header may hold. */
const TOKEN_LENGTH_MAX = 8192;

export function createTokenCheck({ appId, keys, now }: TokenCheckOptions): TokenCheck {
  const verified = createVerifiedTokens({ keys, now, skew_s: CLOCK_SKEW_S });
  return async (authorization) => {
    if (authorization === undefined || authorization === '') return fault('no-token');
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > TOKEN_LENGTH_MAX) return fault('token-malformed');

    let keyId = '';
    let key: VerificationKey | undefined;
    try {
      const known = await verified.find(token);
      if (known !== undefined) return known;
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          key = kid === undefined ? undefined : await keys.find(kid);
          if (kid === undefined || key === undefined) throw new errors.JWKSNoMatchingKey();
          keyId = kid;
          return key.key;
        },
        {
          algorithms: ['RS256'],
          issuer: BOT_FRAMEWORK_ISSUER,
          audience: appId,
          clockTolerance: CLOCK_SKEW_S,
          currentDate: new Date(now()),
          requiredClaims: ['exp', 'nbf', 'serviceurl'],
        },
      );
      const { serviceurl: serviceUrl, exp, nbf } = payload;
      if (typeof serviceUrl !== 'string' || key === undefined) return fault('claims-incomplete');
      // A list of audiences would make the token good for others too.
      if (payload.aud !== appId) return fault('audience-wrong');
      const { endorsements } = key;
      const verdict = { ok: true, audience: appId, serviceUrl, endorsements } as const;
      if (exp !== undefined && nbf !== undefined)
        verified.keep(token, { verdict, keyId, key, exp_s: exp, nbf_s: nbf });
      return verdict;
    } catch (error) {
      return fault(faultOf(error));
    }
  };
}

function fault(name: TokenFault): TokenVerdict {
  return { ok: false, fault: name };
}

const CLAIM_FAULTS: Readonly<Record<string, TokenFault>> = {
  iss: 'issuer-wrong',
  aud: 'audience-wrong',
  nbf: 'not-yet-valid',
};

function faultOf(error: unknown): TokenFault {
  if (error instanceof KeysUnavailableError) return 'keys-unavailable';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.reason === 'check_failed'
      ? (CLAIM_FAULTS[error.claim] ?? 'claims-incomplete')
      : 'claims-incomplete';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm-not-allowed';
  if (error instanceof errors.JWKSNoMatchingKey) return 'key-unknown';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature-invalid';
  return 'token-malformed';
}
