/** Tokens that were not made as the issuer makes them: other algorithms, other keys, keys of one's own, headers that are none. */

import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { exportPKCS8, exportSPKI } from 'jose';
import type { BadKnock, Keys, Knock } from './knock.ts';

const EVIL = 'https://evil.example/';

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs any header at all, as no library would. */
const rawSigned =
  (header: (keys: Keys) => unknown, hash = 'RSA-SHA256', by: keyof Keys = 'good') =>
  async ({ claims }: Knock, keys: Keys) => {
    const head = `${base64url(header(keys))}.${base64url(claims)}`;
    const pem = await exportPKCS8(keys[by].privateKey);
    return `${head}.${createSign(hash).update(head).sign(pem).toString('base64url')}`;
  };

const hmac =
  (alg: string, hash: string) =>
  async ({ claims }: Knock, { good }: Keys) => {
    const head = `${base64url({ alg, typ: 'JWT', kid: good.id })}.${base64url(claims)}`;
    const secret = await exportSPKI(good.publicKey);
    return `${head}.${createHmac(hash, secret).update(head).digest('base64url')}`;
  };

const kid = (id: unknown) =>
  rawSigned(() => ({ alg: 'RS256', typ: 'JWT', kid: id }), undefined, 'stranger');

/** Somebody's own header beside a known key id: it must not lead to a key. */
const leads = (more: (keys: Keys) => Record<string, unknown>) => (k: Knock) => {
  k.forge = rawSigned(
    (keys) => ({ alg: 'RS256', kid: keys.good.id, ...more(keys) }),
    undefined,
    'stranger',
  );
};

export const FORGED_TOKENS: readonly BadKnock[] = [
  // Algorithms.
  [
    'alg none with the signature left in',
    'algorithm-not-allowed',
    (k) => (k.forge = rawSigned(({ good }) => ({ alg: 'none', kid: good.id }))),
  ],
  [
    'HS384 with the public key',
    'algorithm-not-allowed',
    (k) => (k.forge = hmac('HS384', 'sha384')),
  ],
  [
    'HS512 with the public key',
    'algorithm-not-allowed',
    (k) => (k.forge = hmac('HS512', 'sha512')),
  ],
  [
    'RS512 with the right key',
    'algorithm-not-allowed',
    (k) => (k.forge = rawSigned(({ good }) => ({ alg: 'RS512', kid: good.id }), 'RSA-SHA512')),
    'lets it in',
  ],
  [
    'RS1 with the right key',
    'algorithm-not-allowed',
    (k) => (k.forge = rawSigned(({ good }) => ({ alg: 'RS1', kid: good.id }), 'RSA-SHA1')),
  ],
  [
    'rs256 in small letters',
    'algorithm-not-allowed',
    (k) => (k.forge = rawSigned(({ good }) => ({ alg: 'rs256', kid: good.id }))),
  ],
  [
    'an algorithm in a list',
    'token-malformed',
    (k) => (k.forge = rawSigned(({ good }) => ({ alg: ['RS256'], kid: good.id }))),
  ],
  [
    'no algorithm',
    'token-malformed',
    (k) => (k.forge = rawSigned(({ good }) => ({ kid: good.id }))),
  ],
  [
    'ES256 with a key of one’s own',
    'algorithm-not-allowed',
    (k) => {
      k.forge = ({ claims }, { good }) => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const head = `${base64url({ alg: 'ES256', kid: good.id })}.${base64url(claims)}`;
        return `${head}.${createSign('sha256').update(head).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
      };
    },
  ],

  // Key ids and headers that lead elsewhere.
  ['a key id that is a path', 'key-unknown', (k) => (k.forge = kid('../../../../dev/null'))],
  ['a key id that is a query', 'key-unknown', (k) => (k.forge = kid("' OR 1=1 --"))],
  ['a key id that every object has', 'key-unknown', (k) => (k.forge = kid('__proto__'))],
  ['a key id that every object has, too', 'key-unknown', (k) => (k.forge = kid('constructor'))],
  ['an empty key id', 'key-unknown', (k) => (k.forge = kid(''))],
  ['a key id that is a number', 'key-unknown', (k) => (k.forge = kid(1))],
  ['a key id that is a list', 'key-unknown', (k) => (k.forge = kid(['key-1']))],
  ['a key id of 4 KB', 'key-unknown', (k) => (k.forge = kid('k'.repeat(4_000)))],
  ['a key id in capitals', 'key-unknown', (k) => (k.forge = kid('KEY-1'))],
  ['jku beside a known key id', 'signature-invalid', leads(() => ({ jku: `${EVIL}keys` }))],
  ['x5u beside a known key id', 'signature-invalid', leads(() => ({ x5u: `${EVIL}cert` }))],
  ['x5c beside a known key id', 'signature-invalid', leads(() => ({ x5c: ['MIIB'] }))],
  [
    'jwk beside a known key id',
    'signature-invalid',
    leads(({ stranger }) => ({ jwk: stranger.jwk })),
  ],
  ['x5t of somebody else', 'signature-invalid', leads(() => ({ x5t: 'AAAA' }))],
  [
    'an extension that must be understood',
    'token-malformed',
    (k) =>
      (k.forge = rawSigned(({ good }) => ({
        alg: 'RS256',
        kid: good.id,
        crit: ['exp2'],
        exp2: 1,
      }))),
    'lets it in',
  ],
  [
    'a payload that is not encoded',
    'token-malformed',
    (k) => {
      k.forge = rawSigned(({ good }) => ({
        alg: 'RS256',
        kid: good.id,
        b64: false,
        crit: ['b64'],
      }));
    },
    'lets it in',
  ],
  [
    'an encrypted token',
    'token-malformed',
    (k) => (k.wrap = () => `Bearer ${base64url({ alg: 'dir', enc: 'A256GCM' })}..aXY.Yw.dGFn`),
  ],

  // The header itself.
  ['no header', 'no-token', (k) => (k.wrap = () => undefined)],
  ['a scheme without a token', 'token-malformed', (k) => (k.wrap = () => 'Bearer ')],
  ['two spaces', 'token-malformed', (k) => (k.wrap = (token) => `Bearer  ${token}`)],
  ['a token with padding', 'token-malformed', (k) => (k.wrap = (token) => `Bearer ${token}==`)],
  [
    'a token in quotation marks',
    'token-malformed',
    (k) => (k.wrap = (token) => `Bearer "${token}"`),
  ],
  ['two tokens', 'token-malformed', (k) => (k.wrap = (token) => `Bearer ${token} ${token}`)],
];
