/** Everything that must not get in: what is changed about a good knock, and what our log calls it. */

import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { exportPKCS8, exportSPKI } from 'jose';
import { APP_ID, NOW, TENANT_ID } from '../bot/token-issuer.ts';
import type { Keys, Knock } from './knock.ts';

export type BadKnock = readonly [
  title: string,
  code: string,
  change: (knock: Knock) => void,
  /** What botbuilder's own authentication does with it, where that was found to be the wrong thing. */
  stock?: 'lets it in',
];

const EVIL = 'https://evil.example/';
const OTHER_TENANT = '11111111-2222-4333-8444-555555555555';
const seconds = NOW / 1_000;

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

/** What a client of our own registration gets for itself from Entra: the emulator's way in. */
const emulator =
  (issuer: string, more: (k: Knock) => void = () => undefined) =>
  (k: Knock) => {
    k.claims = {
      ...k.claims,
      iss: issuer,
      ver: issuer.endsWith('/v2.0') ? '2.0' : '1.0',
      appid: APP_ID,
      azp: APP_ID,
      tid: TENANT_ID,
    };
    more(k);
  };

const service = (address: string) => (k: Knock) => {
  k.claims.serviceurl = address;
  k.activity.serviceUrl = address;
};

export const BAD_KNOCKS: readonly BadKnock[] = [
  // Algorithms.
  [
    'alg none with the signature left in',
    'algorithm-not-allowed',
    (k) => {
      k.forge = rawSigned(({ good }) => ({ alg: 'none', kid: good.id }));
    },
  ],
  [
    'HS384 with the public key',
    'algorithm-not-allowed',
    (k) => {
      k.forge = hmac('HS384', 'sha384');
    },
  ],
  [
    'HS512 with the public key',
    'algorithm-not-allowed',
    (k) => {
      k.forge = hmac('HS512', 'sha512');
    },
  ],
  [
    'RS512 with the right key',
    'algorithm-not-allowed',
    (k) => {
      k.forge = rawSigned(({ good }) => ({ alg: 'RS512', kid: good.id }), 'RSA-SHA512');
    },
    'lets it in',
  ],
  [
    'RS1 with the right key',
    'algorithm-not-allowed',
    (k) => {
      k.forge = rawSigned(({ good }) => ({ alg: 'RS1', kid: good.id }), 'RSA-SHA1');
    },
  ],
  [
    'rs256 in small letters',
    'algorithm-not-allowed',
    (k) => {
      k.forge = rawSigned(({ good }) => ({ alg: 'rs256', kid: good.id }));
    },
  ],
  [
    'an algorithm in a list',
    'token-malformed',
    (k) => {
      k.forge = rawSigned(({ good }) => ({ alg: ['RS256'], kid: good.id }));
    },
  ],
  [
    'no algorithm',
    'token-malformed',
    (k) => {
      k.forge = rawSigned(({ good }) => ({ kid: good.id }));
    },
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
  [
    'a key id that is a path',
    'key-unknown',
    (k) => {
      k.forge = kid('../../../../dev/null');
    },
  ],
  [
    'a key id that is a query',
    'key-unknown',
    (k) => {
      k.forge = kid("' OR 1=1 --");
    },
  ],
  [
    'a key id that every object has',
    'key-unknown',
    (k) => {
      k.forge = kid('__proto__');
    },
  ],
  [
    'a key id that every object has, too',
    'key-unknown',
    (k) => {
      k.forge = kid('constructor');
    },
  ],
  [
    'an empty key id',
    'key-unknown',
    (k) => {
      k.forge = kid('');
    },
  ],
  [
    'a key id that is a number',
    'key-unknown',
    (k) => {
      k.forge = kid(1);
    },
  ],
  [
    'a key id that is a list',
    'key-unknown',
    (k) => {
      k.forge = kid(['key-1']);
    },
  ],
  [
    'a key id of 4 KB',
    'key-unknown',
    (k) => {
      k.forge = kid('k'.repeat(4_000));
    },
  ],
  [
    'a key id in capitals',
    'key-unknown',
    (k) => {
      k.forge = kid('KEY-1');
    },
  ],
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
    (k) => {
      k.forge = rawSigned(({ good }) => ({ alg: 'RS256', kid: good.id, crit: ['exp2'], exp2: 1 }));
    },
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
    (k) => {
      k.wrap = () => `Bearer ${base64url({ alg: 'dir', enc: 'A256GCM' })}..aXY.Yw.dGFn`;
    },
  ],

  // Time.
  [
    'an end in the past by a year',
    'expired',
    (k) => {
      k.claims.exp = seconds - 31_536_000;
    },
  ],
  [
    'an end in milliseconds of long ago',
    'expired',
    (k) => {
      k.claims.exp = -1;
    },
  ],
  [
    'an end that is null',
    'claims-incomplete',
    (k) => {
      k.claims.exp = null;
    },
  ],
  [
    'an end that is a list',
    'claims-incomplete',
    (k) => {
      k.claims.exp = [seconds + 600];
    },
  ],
  [
    'a beginning tomorrow',
    'not-yet-valid',
    (k) => {
      k.claims.nbf = seconds + 86_400;
    },
  ],
  [
    'a beginning that is text',
    'claims-incomplete',
    (k) => {
      k.claims.nbf = 'now';
    },
  ],

  // Issuers: the emulator's among them, whose path in botbuilder has no switch.
  [
    'the issuer with a slash',
    'issuer-wrong',
    (k) => {
      k.claims.iss = 'https://api.botframework.com/';
    },
  ],
  [
    'the issuer by http',
    'issuer-wrong',
    (k) => {
      k.claims.iss = 'http://api.botframework.com';
    },
  ],
  [
    'the issuer in capitals',
    'issuer-wrong',
    (k) => {
      k.claims.iss = 'HTTPS://API.BOTFRAMEWORK.COM';
    },
  ],
  [
    'the issuer with a host behind it',
    'issuer-wrong',
    (k) => {
      k.claims.iss = 'https://api.botframework.com.evil.example';
    },
  ],
  [
    'an issuer that is a number',
    'issuer-wrong',
    (k) => {
      k.claims.iss = 1;
    },
  ],
  [
    'the emulator’s issuer, version 1',
    'issuer-wrong',
    emulator('https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'),
    'lets it in',
  ],
  [
    'the emulator’s issuer, version 2',
    'issuer-wrong',
    emulator('https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0'),
    'lets it in',
  ],
  [
    'our own tenant’s issuer, for a service of somebody’s own',
    'issuer-wrong',
    emulator(`https://login.microsoftonline.com/${TENANT_ID}/v2.0`, (k) => {
      k.activity.serviceUrl = EVIL;
    }),
    'lets it in',
  ],
  [
    'another tenant’s issuer',
    'issuer-wrong',
    emulator(`https://sts.windows.net/${OTHER_TENANT}/`, (k) => {
      k.claims.tid = OTHER_TENANT;
    }),
    'lets it in',
  ],
  [
    'another tenant’s issuer, for whom nobody asked',
    'issuer-wrong',
    emulator(`https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`, (k) => {
      k.claims.tid = OTHER_TENANT;
      k.activity.from = { id: '29:x', aadObjectId: 'global-admin' };
      k.activity.serviceUrl = EVIL;
    }),
    'lets it in',
  ],
  [
    'the government cloud’s issuer with its own claim',
    'issuer-wrong',
    (k) => {
      k.claims.iss = 'https://api.botframework.us';
      k.claims.appid = APP_ID;
    },
  ],

  // Audiences.
  [
    'no audience but our appid',
    'claims-incomplete',
    (k) => {
      delete k.claims.aud;
      k.claims.appid = APP_ID;
    },
  ],
  [
    'another audience beside our azp',
    'audience-wrong',
    (k) => {
      k.claims.aud = OTHER_TENANT;
      k.claims.azp = APP_ID;
    },
  ],
  [
    'our audience in capitals',
    'audience-wrong',
    (k) => {
      k.claims.aud = APP_ID.toUpperCase();
    },
  ],
  [
    'our audience with a space',
    'audience-wrong',
    (k) => {
      k.claims.aud = `${APP_ID} `;
    },
  ],
  [
    'our audience as an address',
    'audience-wrong',
    (k) => {
      k.claims.aud = `api://${APP_ID}`;
    },
  ],
  [
    'our own token for the bot service, played back',
    'audience-wrong',
    (k) => {
      k.claims.aud = 'https://api.botframework.com';
      k.claims.appid = APP_ID;
    },
  ],
  [
    'an empty audience',
    'audience-wrong',
    (k) => {
      k.claims.aud = '';
    },
  ],
  [
    'an audience that is an object',
    'audience-wrong',
    (k) => {
      k.claims.aud = { [APP_ID]: 1 };
    },
  ],

  // Services: signed for, and still none of Teams'.
  [
    'a service by http',
    'service-url-not-allowed',
    service('http://smba.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service with a user',
    'service-url-not-allowed',
    service('https://u:p@smba.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service on a port',
    'service-url-not-allowed',
    service('https://smba.trafficmanager.net:444/amer/'),
    'lets it in',
  ],
  [
    'a service under the same suffix',
    'service-url-not-allowed',
    service('https://mine.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service whose name ends like ours',
    'service-url-not-allowed',
    service('https://xsmba.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service with a dot behind it',
    'service-url-not-allowed',
    service('https://smba.trafficmanager.net./amer/'),
    'lets it in',
  ],
  [
    'a service in letters that look alike',
    'service-url-not-allowed',
    service('https://smbа.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service in wide letters',
    'service-url-not-allowed',
    service('https://ｓｍｂａ.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service in punycode',
    'service-url-not-allowed',
    service('https://xn--smb-5cd.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service behind a backslash',
    'service-url-not-allowed',
    service('https://smba.trafficmanager.net\\@evil.example/'),
    'lets it in',
  ],
  [
    'a service with a line in it',
    'service-url-not-allowed',
    service('https://smba.traffic\nmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service of this machine',
    'service-url-not-allowed',
    service('http://169.254.169.254/metadata/'),
    'lets it in',
  ],
  [
    'another service than the one signed for',
    'service-url-not-signed',
    (k) => {
      k.activity.serviceUrl = EVIL;
    },
  ],
  [
    'a service with another end than the one signed for',
    'service-url-not-signed',
    (k) => {
      k.activity.serviceUrl = 'https://smba.trafficmanager.net/amer';
    },
  ],
  [
    'no service signed for',
    'claims-incomplete',
    (k) => {
      delete k.claims.serviceurl;
    },
  ],
  [
    'a service signed for in another letter case of the claim',
    'claims-incomplete',
    (k) => {
      k.claims.serviceUrl = k.claims.serviceurl;
      delete k.claims.serviceurl;
    },
    ,
  ],

  // Channels, endorsements and tenants.
  [
    'a key that may not speak for Teams',
    'key-not-endorsed',
    (k) => {
      k.header = { kid: 'key-2' };
      k.signedBy = 'unendorsed';
    },
  ],
  [
    'the emulator’s channel',
    'channel-not-served',
    (k) => {
      k.activity.channelId = 'emulator';
    },
  ],
  [
    'another channel that the key may speak for',
    'channel-not-served',
    (k) => {
      k.activity.channelId = 'webchat';
    },
    'lets it in',
  ],
  [
    'a channel in capitals',
    'channel-not-served',
    (k) => {
      k.activity.channelId = 'MSTEAMS';
    },
  ],
  [
    'a channel that is a list',
    'not-an-activity',
    (k) => {
      k.activity.channelId = ['msteams'];
    },
  ],
  [
    'no channel',
    'not-an-activity',
    (k) => {
      delete k.activity.channelId;
    },
  ],
  [
    'another tenant',
    'tenant-not-served',
    (k) => {
      k.activity.channelData.tenant.id = OTHER_TENANT;
      k.activity.conversation.tenantId = OTHER_TENANT;
    },
    'lets it in',
  ],
  [
    'our tenant in one place and another in the other',
    'tenant-not-served',
    (k) => {
      k.activity.conversation.tenantId = OTHER_TENANT;
    },
    'lets it in',
  ],
  [
    'no tenant',
    'tenant-not-served',
    (k) => {
      delete k.activity.channelData;
      delete k.activity.conversation.tenantId;
    },
    'lets it in',
  ],
  [
    'our tenant with a space',
    'tenant-not-served',
    (k) => {
      k.activity.conversation.tenantId = `${TENANT_ID} `;
    },
    'lets it in',
  ],

  // The header itself.
  [
    'no header',
    'no-token',
    (k) => {
      k.wrap = () => undefined;
    },
  ],
  [
    'a scheme without a token',
    'token-malformed',
    (k) => {
      k.wrap = () => 'Bearer ';
    },
  ],
  [
    'two spaces',
    'token-malformed',
    (k) => {
      k.wrap = (token) => `Bearer  ${token}`;
    },
  ],
  [
    'a token with padding',
    'token-malformed',
    (k) => {
      k.wrap = (token) => `Bearer ${token}==`;
    },
  ],
  [
    'a token in quotation marks',
    'token-malformed',
    (k) => {
      k.wrap = (token) => `Bearer "${token}"`;
    },
  ],
  [
    'two tokens',
    'token-malformed',
    (k) => {
      k.wrap = (token) => `Bearer ${token} ${token}`;
    },
  ],
];
