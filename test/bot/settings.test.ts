/** What the environment may say, and what the bot answers where it says too little or something unsafe. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  loadEnvironmentFile,
  readDeskSettings,
  readSettings,
  SETTING_NAMES,
  type SettingName,
  SettingsError,
  secretsOf,
} from '../../bot/settings.ts';
import { APP_ID, TENANT_ID } from './token-issuer.ts';

type Variables = Partial<Record<SettingName, string>>;

const PASSWORD = 'the~bots~own~secret';
const EVENTS_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

const least: Variables = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: PASSWORD,
  MicrosoftAppTenantId: TENANT_ID,
};

const stripe: Variables = {
  FUNDING: 'stripe',
  STRIPE_SECRET_KEY: 'sk_test_4eC39Hq',
  STRIPE_WEBHOOK_SECRET: 'whsec_stripes',
};

function problemsOf(variables: Record<string, string>): SettingsError {
  try {
    readSettings(variables);
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error;
  }
  assert.fail('it was taken');
}

describe('the settings', () => {
  it('need no more than who the bot is, and have their defaults', () => {
    assert.deepEqual(readSettings(least), {
      port: 3978,
      host: '0.0.0.0',
      dataDir: './data',
      currency: 'USD',
      defaultLocale: 'en-US',
      logLevel: 'info',
      bot: {
        appId: APP_ID,
        tenantId: TENANT_ID,
        credential: { type: 'SingleTenant', password: PASSWORD },
      },
      graph: {
        baseUrl: 'https://graph.microsoft.com/v1.0',
        tenantId: TENANT_ID,
        clientId: APP_ID,
        credential: { type: 'secret', clientSecret: PASSWORD },
      },
      funding: { kind: 'observed' },
      eventsSecret: undefined,
    });
  });

  it('take a managed identity without a password, for Graph too', () => {
    const { MicrosoftAppPassword: _, ...rest } = least;
    const settings = readSettings({ ...rest, MicrosoftAppType: 'UserAssignedMSI' });
    assert.deepEqual(settings.bot.credential, { type: 'UserAssignedMSI' });
    assert.deepEqual(settings.graph.credential, { type: 'managed-identity' });
  });

  it('take a registration of its own for Graph', () => {
    const { graph } = readSettings({
      ...least,
      GRAPH_CLIENT_ID: TENANT_ID,
      GRAPH_CLIENT_SECRET: 'another~secret',
      GRAPH_TENANT_ID: APP_ID,
      GRAPH_BASE_URL: 'https://graph.microsoft.us/v1.0/',
    });
    assert.deepEqual(graph, {
      baseUrl: 'https://graph.microsoft.us/v1.0',
      tenantId: APP_ID,
      clientId: TENANT_ID,
      credential: { type: 'secret', clientSecret: 'another~secret' },
    });
  });

  it('take Stripe with its two secrets', () => {
    assert.deepEqual(readSettings({ ...least, ...stripe }).funding, {
      kind: 'stripe',
      secretKey: stripe.STRIPE_SECRET_KEY,
      webhookSecret: stripe.STRIPE_WEBHOOK_SECRET,
      apiBase: 'https://api.stripe.com',
    });
  });

  it('are read without the spaces around them, and ids in lower case', () => {
    const settings = readSettings({
      ...least,
      PORT: ' 8080 ',
      MicrosoftAppId: APP_ID.toUpperCase(),
    });
    assert.equal(settings.port, 8080);
    assert.equal(settings.bot.appId, APP_ID);
  });

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
    ['a database', 'DATABASE_URL', { DATABASE_URL: 'postgres://desk@db/desk' }],
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

  it('are in the sample, each with a value or a default that is taken', () => {
    const sample = readFileSync(new URL('../../.env.sample', import.meta.url), 'utf8');
    const lines = [...sample.matchAll(/^#?\s?([A-Za-z_]+)=(.*)$/gm)];
    assert.deepEqual(lines.map(([, name]) => name).sort(), [...SETTING_NAMES].sort());
    const given = Object.fromEntries(lines.map(([, name, value]) => [name, value]));
    const filled = { ...given, ...least };
    assert.deepEqual(readSettings(filled), readSettings(least));
  });

  it('of the data alone are read without the others, and no less strictly', () => {
    assert.deepEqual(readDeskSettings({ DATA_DIR: '/srv/desk', MicrosoftAppId: 'not a GUID' }), {
      dataDir: '/srv/desk',
      currency: 'USD',
      defaultLocale: 'en-US',
    });
    assert.throws(
      () => readDeskSettings({ CURRENCY: 'usd', PORT: 'x' }),
      (error) => {
        assert.ok(error instanceof SettingsError);
        assert.deepEqual(
          error.problems.map(({ setting }) => setting),
          ['CURRENCY'],
        );
        return true;
      },
    );
  });

  it('name their secrets for the log', () => {
    const settings = readSettings({ ...least, ...stripe, EVENTS_SECRET });
    assert.deepEqual(
      new Set(secretsOf(settings)),
      new Set([PASSWORD, stripe.STRIPE_SECRET_KEY, stripe.STRIPE_WEBHOOK_SECRET, EVENTS_SECRET]),
    );
  });

  it('come from a file too, where there is one, behind what is set already', () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    const path = join(folder, '.env');
    const names = ['DESK_TEST_ONE', 'DESK_TEST_TWO'];
    try {
      loadEnvironmentFile(path);
      writeFileSync(path, `${names[0]}=file\n${names[1]}=file\n`);
      process.env.DESK_TEST_ONE = 'environment';
      loadEnvironmentFile(path);
      assert.deepEqual(
        names.map((name) => process.env[name]),
        ['environment', 'file'],
      );
    } finally {
      for (const name of names) delete process.env[name];
      rmSync(folder, { recursive: true });
    }
  });
});
