/** Checks how the app gets its token for Graph: asked for once, kept, and never without an end. */

import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { readClientCertificate } from '../../directory/client-certificate.ts';
import { createMsalToken, type GraphCredentials } from '../../directory/msal-token.ts';
import { selfSigned } from './self-signed.ts';

const CREDENTIALS: GraphCredentials = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
  proof: { type: 'secret', clientSecret: 'not-to-be-shown' },
};

interface Asked {
  readonly url: string;
  readonly body: string;
  readonly signal: AbortSignal | null | undefined;
}

/** A sign-in service that gives a token, or the answer that it is told to give. */
function signIn(answer?: () => Promise<Response>, credentials = CREDENTIALS) {
  const asked: Asked[] = [];
  const fetchOne: typeof fetch = async (input, init) => {
    const url = String(input);
    if (!url.includes('/oauth2/v2.0/token')) return Response.json(discovery(url));
    asked.push({ url, body: String(init?.body), signal: init?.signal });
    if (answer !== undefined) return answer();
    const access_token = `token-${asked.length}`;
    return Response.json({ token_type: 'Bearer', expires_in: 3599, access_token });
  };
  return { asked, getToken: createMsalToken(credentials, fetchOne) };
}

function discovery(url: string): object {
  const authority = `https://login.microsoftonline.com/${CREDENTIALS.tenantId}`;
  if (url.includes('/discovery/instance')) {
    return {
      tenant_discovery_endpoint: `${authority}/v2.0/.well-known/openid-configuration`,
      metadata: [],
    };
  }
  return {
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
  };
}

describe('the app’s token for Graph', () => {
  it('is asked for with a statement that the certificate signs, and no secret', async () => {
    const { keyPem, certificatePem } = selfSigned('desk');
    const certificate = readClientCertificate(keyPem + certificatePem);
    const { asked, getToken } = signIn(undefined, {
      ...CREDENTIALS,
      proof: { type: 'certificate', certificate },
    });
    assert.equal(await getToken(), 'token-1');
    const body = new URLSearchParams(asked[0]?.body);
    const key = createPublicKey(keyPem);
    const statement = await jwtVerify(body.get('client_assertion') ?? '', key, {
      issuer: CREDENTIALS.clientId,
      subject: CREDENTIALS.clientId,
      clockTolerance: '5 s',
    });
    assert.equal(
      statement.protectedHeader['x5t#S256'],
      Buffer.from(certificate.thumbprintSha256, 'hex').toString('base64url'),
    );
    assert.equal(body.get('client_secret'), null);
  });

  it('is asked for with the app’s secret, for Graph, within a time', async () => {
    const { asked, getToken } = signIn();
    assert.equal(await getToken(), 'token-1');
    const [request] = asked;
    const body = new URLSearchParams(request?.body);
    assert.ok(
      request?.url.startsWith(
        `https://login.microsoftonline.com/${CREDENTIALS.tenantId}/oauth2/v2.0/token`,
      ),
    );
    assert.equal(body.get('grant_type'), 'client_credentials');
    assert.equal(body.get('client_id'), CREDENTIALS.clientId);
    assert.equal(body.get('client_secret'), 'not-to-be-shown');
    assert.ok(body.get('scope')?.startsWith('https://graph.microsoft.com/.default'));
    assert.ok(request?.signal instanceof AbortSignal);
  });

  it('is kept, and shared by those who ask at the same time', async () => {
    const { asked, getToken } = signIn();
    const tokens = await Promise.all([getToken(), getToken(), getToken()]);
    tokens.push(await getToken());
    assert.deepEqual(new Set(tokens), new Set(['token-1']));
    assert.equal(asked.length, 1);
  });

  const refusals: Readonly<Record<string, () => Promise<Response>>> = {
    'the secret is wrong': async () =>
      Response.json(
        { error: 'invalid_client', error_description: 'AADSTS7000215' },
        { status: 401 },
      ),
    'the service answers nonsense': async () => new Response('<html>'),
    'the service gives no token': async () => Response.json({}),
    'the service cannot be reached': () => Promise.reject(new TypeError('fetch failed')),
    'the service takes too long': () =>
      Promise.reject(new DOMException('The time is over.', 'TimeoutError')),
  };
  for (const [what, answer] of Object.entries(refusals)) {
    it(`is an error that holds no secret where ${what}, and is asked for again the next time`, async () => {
      const { asked, getToken } = signIn(answer);
      for (let times = 1; times <= 2; times++) {
        await assert.rejects(getToken(), (thrown: Error & { code?: string; failed?: string }) => {
          assert.deepEqual([thrown.code, thrown.failed], ['NO_TOKEN', 'sign-in']);
          assert.doesNotMatch(`${thrown.stack} ${thrown.cause}`, /not-to-be-shown/);
          return true;
        });
      }
      assert.ok(asked.length >= 2);
    });
  }
});
