/** What the environment may say, and what it comes to. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  loadEnvironmentFile,
  readDeskSettings,
  readSettings,
  SETTING_NAMES,
  SettingsError,
  secretsOf,
} from '../../bot/settings.ts';
import { EVENTS_SECRET, least, PASSWORD, stripe } from './least-settings.ts';
import { APP_ID, TENANT_ID } from './token-issuer.ts';

describe('the settings', () => {
  it('need no more than who the bot is, and have their defaults', () => {
    assert.deepEqual(readSettings(least), {
      port: 3978,
      host: '0.0.0.0',
      dataDir: './data',
      database: undefined,
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
      approvalLimit: undefined,
      eventsSecret: undefined,
      tracing: undefined,
    });
  });

  it('take a collector of traces, and keep what opens it secret', () => {
    const settings = readSettings({
      ...least,
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=let%20me%20in, tenant=a',
    });
    assert.deepEqual(settings.tracing, {
      endpoint: 'http://localhost:4318',
      headers: { 'x-key': 'let me in', tenant: 'a' },
    });
    assert.ok(secretsOf(settings).includes('let me in'));
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
      GRAPH_BASE_URL: 'https://graph.microsoft.com/v1.0/',
    });
    assert.deepEqual(graph, {
      baseUrl: 'https://graph.microsoft.com/v1.0',
      tenantId: APP_ID,
      clientId: TENANT_ID,
      credential: { type: 'secret', clientSecret: 'another~secret' },
    });
  });

  it('take a certificate for Graph, of the bot’s own registration or of another', () => {
    const credential = { type: 'certificate', path: './app.pem' };
    const own = readSettings({ ...least, GRAPH_CLIENT_CERTIFICATE: './app.pem' }).graph;
    assert.deepEqual([own.clientId, own.credential], [APP_ID, credential]);
    const other = readSettings({
      ...least,
      GRAPH_CLIENT_ID: TENANT_ID,
      GRAPH_CLIENT_CERTIFICATE: './app.pem',
    }).graph;
    assert.deepEqual([other.clientId, other.credential], [TENANT_ID, credential]);
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
      database: undefined,
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

  for (const url of [
    'postgres://desk:hush@db.example:5433/desk?sslmode=verify-full',
    'postgresql://desk@db.example/desk?sslmode=disable',
    'postgres://127.0.0.1/desk',
    'postgres://desk:hush@LOCALHOST/desk',
    'postgres://[::1]:5432/desk',
    'postgres://desk@%2Fvar%2Frun%2Fpostgresql/desk',
    'postgres:///desk?host=/var/run/postgresql',
  ])
    it(`take a database whose address says how the way there is protected: ${url}`, () => {
      const database = { url, tenantId: TENANT_ID };
      assert.deepEqual(readSettings({ ...least, DATABASE_URL: url }).database, database);
      const env = { DATABASE_URL: url, MicrosoftAppTenantId: TENANT_ID.toUpperCase() };
      assert.deepEqual(readDeskSettings(env).database, database);
    });

  it('ask the operator’s tool whose rows are meant, where there is a database', () => {
    const DATABASE_URL = 'postgres://127.0.0.1/desk';
    for (const MicrosoftAppTenantId of [undefined, 'contoso.com'])
      assert.throws(() => readDeskSettings({ DATABASE_URL, MicrosoftAppTenantId }), {
        name: 'SettingsError',
        message: /\n {2}MicrosoftAppTenantId is .+\.$/,
      });
    assert.equal(readDeskSettings({ MicrosoftAppTenantId: 'contoso.com' }).database, undefined);
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
