/** What the bot answers where the environment says too little or something unsafe. */

import assert from 'node:assert/strict';
import { SETTING_NAMES, type SettingName } from '../../bot/settings.ts';
import { EVENTS_SECRET, least, problemsOf, stripe, type Variables } from './least-settings.ts';
import { APP_ID } from './token-issuer.ts';

describe('the settings, where they are wrong,', () => {
  const bad: [title: string, setting: SettingName, change: Variables][] = [
    ['a missing type', 'MicrosoftAppType', { MicrosoftAppType: '' }],
    ['a bot of many tenants', 'MicrosoftAppType', { MicrosoftAppType: 'MultiTenant' }],
    ['a type in other letters', 'MicrosoftAppType', { MicrosoftAppType: 'singletenant' }],
    ['a missing application id', 'MicrosoftAppId', { MicrosoftAppId: '' }],
    ['an application id of spaces', 'MicrosoftAppId', { MicrosoftAppId: '   ' }],
    ['an application id that is no GUID', 'MicrosoftAppId', { MicrosoftAppId: 'my-bot' }],
    [
      'an application id of zeros',
      'MicrosoftAppId',
      { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' },
    ],
    ['a missing password', 'MicrosoftAppPassword', { MicrosoftAppPassword: '' }],
    ['a missing tenant', 'MicrosoftAppTenantId', { MicrosoftAppTenantId: '' }],
    ['a tenant by its domain', 'MicrosoftAppTenantId', { MicrosoftAppTenantId: 'contoso.com' }],
    ['the tenant “common”', 'MicrosoftAppTenantId', { MicrosoftAppTenantId: 'common' }],
    ['a port that is no number', 'PORT', { PORT: 'http' }],
    ['port 0', 'PORT', { PORT: '0' }],
    ['port 65536', 'PORT', { PORT: '65536' }],
    ['a port below zero', 'PORT', { PORT: '-1' }],
    ['a port with a fraction', 'PORT', { PORT: '80.5' }],
    ['a port in hexadecimal', 'PORT', { PORT: '0x50' }],
    ['a host with a scheme', 'HOST', { HOST: 'http://localhost' }],
    ['a currency in small letters', 'CURRENCY', { CURRENCY: 'usd' }],
    ['a currency by its sign', 'CURRENCY', { CURRENCY: '$' }],
    ['a currency that does not exist', 'CURRENCY', { CURRENCY: 'QQQ' }],
    ['a locale that is none', 'DEFAULT_LOCALE', { DEFAULT_LOCALE: 'english (US)' }],
    ['an unknown log level', 'LOG_LEVEL', { LOG_LEVEL: 'verbose' }],
    ['a database of another make', 'DATABASE_URL', { DATABASE_URL: 'mysql://desk@db/desk' }],
    ['a database without an address', 'DATABASE_URL', { DATABASE_URL: 'yes' }],
    [
      'a database over a way that nobody has said to be safe',
      'DATABASE_URL',
      { DATABASE_URL: 'postgres://desk:hush@db/desk' },
    ],
    [
      'a database that proves nothing',
      'DATABASE_URL',
      { DATABASE_URL: 'postgres://desk:hush@db/desk?sslmode=no-verify' },
    ],
    [
      'a database that proves less than it says',
      'DATABASE_URL',
      { DATABASE_URL: 'postgres://desk@db/desk?sslmode=require&uselibpqcompat=true' },
    ],
    [
      'a database that another name hides behind this machine’s',
      'DATABASE_URL',
      { DATABASE_URL: 'postgres://desk@localhost/desk?host=db.example' },
    ],
    [
      'a collector that is no address',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' },
    ],
    [
      'a collector with its password',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://me:hush@collector.example' },
    ],
    [
      'headers that are none',
      'OTEL_EXPORTER_OTLP_HEADERS',
      { OTEL_EXPORTER_OTLP_HEADERS: 'let me in' },
    ],
    ['an unknown funding', 'FUNDING', { FUNDING: 'paypal' }],
    ['Stripe without its key', 'STRIPE_SECRET_KEY', { ...stripe, STRIPE_SECRET_KEY: '' }],
    [
      'Stripe with a public key',
      'STRIPE_SECRET_KEY',
      { ...stripe, STRIPE_SECRET_KEY: 'pk_live_1' },
    ],
    [
      'Stripe without its webhook',
      'STRIPE_WEBHOOK_SECRET',
      { ...stripe, STRIPE_WEBHOOK_SECRET: '' },
    ],
    ['a limit with its sign', 'APPROVAL_LIMIT', { APPROVAL_LIMIT: '$500' }],
    ['a limit with a comma', 'APPROVAL_LIMIT', { APPROVAL_LIMIT: '1,000' }],
    ['a limit below zero', 'APPROVAL_LIMIT', { APPROVAL_LIMIT: '-1' }],
    ['a limit with an exponent', 'APPROVAL_LIMIT', { APPROVAL_LIMIT: '1e3' }],
    ['a limit that is no number', 'APPROVAL_LIMIT', { APPROVAL_LIMIT: 'none' }],
    ['a limit of ten digits', 'APPROVAL_LIMIT', { APPROVAL_LIMIT: '1000000000' }],
    ['a limit finer than a cent', 'APPROVAL_LIMIT', { APPROVAL_LIMIT: '500.005' }],
    [
      'a limit with a fraction of a yen',
      'APPROVAL_LIMIT',
      { APPROVAL_LIMIT: '500.5', CURRENCY: 'JPY' },
    ],
    ['a Stripe of http', 'STRIPE_API_BASE', { STRIPE_API_BASE: 'http://api.stripe.com' }],
    ['another’s Stripe', 'STRIPE_API_BASE', { STRIPE_API_BASE: 'https://stripe.evil.example' }],
    ['a Graph of http', 'GRAPH_BASE_URL', { GRAPH_BASE_URL: 'http://graph.microsoft.com/v1.0' }],
    [
      'a Graph on this machine',
      'GRAPH_BASE_URL',
      { GRAPH_BASE_URL: 'https://127.0.0.1:3979/v1.0' },
    ],
    [
      'another’s Graph',
      'GRAPH_BASE_URL',
      { GRAPH_BASE_URL: 'https://graph.microsoft.com.evil.io' },
    ],
    [
      'a Graph behind a user',
      'GRAPH_BASE_URL',
      { GRAPH_BASE_URL: 'https://graph.microsoft.com@evil.io' },
    ],
    ['a Graph that is no address', 'GRAPH_BASE_URL', { GRAPH_BASE_URL: 'graph' }],
    ['a Graph id without its secret', 'GRAPH_CLIENT_SECRET', { GRAPH_CLIENT_ID: APP_ID }],
    ['a Graph secret without its id', 'GRAPH_CLIENT_ID', { GRAPH_CLIENT_SECRET: 'x' }],
    [
      'a Graph secret beside a certificate',
      'GRAPH_CLIENT_CERTIFICATE',
      { GRAPH_CLIENT_ID: APP_ID, GRAPH_CLIENT_SECRET: 'x', GRAPH_CLIENT_CERTIFICATE: './app.pem' },
    ],
    ['a Graph tenant that is no GUID', 'GRAPH_TENANT_ID', { GRAPH_TENANT_ID: 'contoso' }],
    [
      'an events secret without its prefix',
      'EVENTS_SECRET',
      { EVENTS_SECRET: EVENTS_SECRET.slice(6) },
    ],
    [
      'an events secret of 23 bytes',
      'EVENTS_SECRET',
      { EVENTS_SECRET: `whsec_${Buffer.alloc(23, 7).toString('base64')}` },
    ],
    [
      'an events secret that is no base64',
      'EVENTS_SECRET',
      { EVENTS_SECRET: `whsec_${'not base64 at all! '.repeat(4)}` },
    ],
  ];
  for (const [title, setting, change] of bad) {
    it(`refuse ${title} and name ${setting}`, () => {
      const error = problemsOf({ ...least, ...change });
      assert.deepEqual(
        error.problems.map((problem) => problem.setting),
        [setting],
      );
      assert.match(error.message, new RegExp(`\\n  ${setting} (is|must) .+\\.$`));
    });
  }

  it('tell everything that is wrong at once', () => {
    const error = problemsOf({
      ...stripe,
      STRIPE_SECRET_KEY: '',
      PORT: 'x',
      GRAPH_CLIENT_ID: APP_ID,
    });
    assert.deepEqual(
      new Set(error.problems.map((problem) => problem.setting)),
      new Set([
        'PORT',
        'MicrosoftAppType',
        'MicrosoftAppId',
        'MicrosoftAppTenantId',
        'STRIPE_SECRET_KEY',
        'GRAPH_CLIENT_SECRET',
      ]),
    );
  });

  it('never repeat a value, which may be a secret in the wrong place', () => {
    for (const setting of SETTING_NAMES) {
      const error = problemsOf({ ...least, PORT: 'bad', [setting]: 'hunter2 hunter2' });
      assert.doesNotMatch(`${error.message}${JSON.stringify(error.problems)}`, /hunter2/, setting);
    }
  });
});
