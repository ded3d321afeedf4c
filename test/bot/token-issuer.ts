/** A Bot Framework token issuer for tests: its metadata, its keys, and tokens good and bad. */

import { createHmac } from 'node:crypto';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Fetch } from '../../bot/fetch-json.ts';

export const APP_ID = '5d5e2b66-91a0-4a2b-9c3c-7f1d4f0a2b11';
export const TENANT_ID = '0f2c7c1e-3b0a-4c55-8d0e-2a9d6e1b7c42';
export const SERVICE_URL = 'https://smba.trafficmanager.net/amer/';
/** Within the life of the tokens made here. */
export const NOW = Date.UTC(2026, 10, 16, 9);

export const METADATA_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
export const KEYS_URL = 'https://login.botframework.com/v1/.well-known/keys';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
  readonly endorsements: readonly string[];
}

export async function createSigningKey(
  id: string,
  endorsements: readonly string[] = ['msteams', 'webchat'],
): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { id, privateKey, publicKey, jwk, endorsements };
}

export interface TokenIssuer {
  readonly fetch: Fetch;
  /** The addresses that were asked, in order. */
  readonly asked: readonly string[];
  /** The keys that are published from now on. */
  publish(...keys: readonly SigningKey[]): void;
  /** Other answers, by address; undefined: the usual ones again. */
  answer: ((url: string) => Response | Promise<Response> | undefined) | undefined;
}

export function createTokenIssuer(...first: readonly SigningKey[]): TokenIssuer {
  let published = first;
  const asked: string[] = [];
  const issuer: TokenIssuer = {
    asked,
    answer: undefined,
    publish(...keys) {
      published = keys;
    },
    fetch: async (input) => {
      const url = String(input);
      asked.push(url);
      const other = await issuer.answer?.(url);
      if (other !== undefined) return other;
      if (url === METADATA_URL)
        return Response.json({ issuer: 'https://api.botframework.com', jwks_uri: KEYS_URL });
      if (url !== KEYS_URL) return new Response('', { status: 404 });
      return Response.json({
        keys: published.map(({ id, jwk, endorsements }) => ({
          ...jwk,
          kid: id,
          use: 'sig',
          endorsements,
        })),
      });
    },
  };
  return issuer;
}

export type Claims = Record<string, unknown>;

export function goodClaims(): Claims {
  const now_s = NOW / 1_000;
  return {
    iss: 'https://api.botframework.com',
    aud: APP_ID,
    serviceurl: SERVICE_URL,
    nbf: now_s - 600,
    exp: now_s + 3_000,
  };
}

export async function sign(
  key: SigningKey,
  claims: Claims = goodClaims(),
  header: Record<string, unknown> = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.id, ...header })
    .sign(key.privateKey);
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** No signature at all, as `alg: none` would have it. */
export function unsigned(key: SigningKey, claims: Claims, alg = 'none'): string {
  return `${base64url({ alg, typ: 'JWT', kid: key.id })}.${base64url(claims)}.`;
}

/** The public key, which everybody knows, used as if it were a shared secret. */
export async function signedWithPublicKey(key: SigningKey, claims: Claims): Promise<string> {
  const head = `${base64url({ alg: 'HS256', typ: 'JWT', kid: key.id })}.${base64url(claims)}`;
  const signature = createHmac('sha256', await exportSPKI(key.publicKey))
    .update(head)
    .digest('base64url');
  return `${head}.${signature}`;
}
