/** What each setting may be, and how they hang together. Messages finish a sentence that begins with the setting's name. */

import { z } from 'zod';
import { databaseUrl } from './database-url.ts';
import {
  approvalLimit,
  collectorUrl,
  currency,
  eventsSecret,
  guid,
  headers,
  isWholeIn,
  locale,
  oneOf,
  port,
  secureUrl,
} from './setting-values.ts';
import type {
  DatabasePlace,
  DeskSettings,
  Funding,
  GraphCredential,
  SettingName,
  Settings,
} from './settings.ts';

const HOST = /^[\w.:-]{1,253}$/;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const APP_TYPES = ['SingleTenant', 'UserAssignedMSI'] as const;
const FUNDINGS = ['observed', 'stripe'] as const;

/** The public cloud: the national clouds sign people and bots in elsewhere, and are not served. */
const GRAPH_HOSTS: ReadonlySet<string> = new Set(['graph.microsoft.com']);
const GRAPH_BASE_URL = 'https://graph.microsoft.com/v1.0';
const STRIPE_API_BASE = 'https://api.stripe.com';
const STRIPE_HOSTS: ReadonlySet<string> = new Set(['api.stripe.com']);

const tenantId = guid('the id of your organization’s tenant');

const variables = z.object({
  PORT: port.default(3978),
  HOST: z
    .string()
    .regex(HOST, 'must be a host name or an address, such as 0.0.0.0.')
    .default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  CURRENCY: currency.default('USD'),
  DEFAULT_LOCALE: locale.default('en-US'),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  MicrosoftAppType: oneOf(APP_TYPES),
  MicrosoftAppId: guid('the application (client) id of the bot’s registration'),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: tenantId,
  GRAPH_BASE_URL: secureUrl(GRAPH_HOSTS, GRAPH_BASE_URL).default(GRAPH_BASE_URL),
  GRAPH_TENANT_ID: guid('the id of the tenant that Graph is asked about').optional(),
  GRAPH_CLIENT_ID: guid('the application (client) id of the registration for Graph').optional(),
  GRAPH_CLIENT_SECRET: z.string().optional(),
  GRAPH_CLIENT_CERTIFICATE: z.string().max(4096).optional(),
  FUNDING: oneOf(FUNDINGS).default('observed'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_\w+$/, 'must be a secret key of Stripe, which begins with sk_ or rk_.')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_\S+$/,
      'must be the signing secret of a Stripe webhook, which begins with whsec_.',
    )
    .optional(),
  STRIPE_API_BASE: secureUrl(STRIPE_HOSTS, STRIPE_API_BASE).default(STRIPE_API_BASE),
  APPROVAL_LIMIT: approvalLimit.optional(),
  EVENTS_SECRET: eventsSecret.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: collectorUrl.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers.optional(),
} satisfies Record<SettingName, z.ZodType>);

type Variables = z.output<typeof variables>;

export const settingsSchema = variables
  .superRefine(
    (given, context) => {
      for (const [setting, message] of crossProblems(given as Partial<Variables>))
        context.addIssue({ code: 'custom', path: [setting], message });
    },
    // Also where single settings are wrong already: the list of problems is whole at the first start.
    { when: () => true },
  )
  .transform(toSettings);

export const deskSettingsSchema = variables
  .pick({ DATA_DIR: true, DATABASE_URL: true, CURRENCY: true, DEFAULT_LOCALE: true })
  // Whose rows are meant matters only where there is a database.
  .extend({ MicrosoftAppTenantId: z.string().optional() })
  .superRefine(({ DATABASE_URL, MicrosoftAppTenantId }, context) => {
    const tenant = tenantId.safeParse(MicrosoftAppTenantId);
    if (DATABASE_URL === undefined || tenant.success) return;
    const message = tenant.error.issues[0]?.message ?? '';
    context.addIssue({ code: 'custom', path: ['MicrosoftAppTenantId'], message });
  })
  .transform(
    (given): DeskSettings => ({
      dataDir: given.DATA_DIR,
      database: databaseOf(given.DATABASE_URL, given.MicrosoftAppTenantId?.toLowerCase() ?? ''),
      currency: given.CURRENCY,
      defaultLocale: given.DEFAULT_LOCALE,
    }),
  );

function databaseOf(url: string | undefined, tenant: string): DatabasePlace | undefined {
  return url === undefined ? undefined : { url, tenantId: tenant };
}

function crossProblems(given: Partial<Variables>): [SettingName, string][] {
  const problems: [SettingName, string][] = [];
  if (given.MicrosoftAppType === 'SingleTenant' && given.MicrosoftAppPassword === undefined)
    problems.push([
      'MicrosoftAppPassword',
      'is missing: a bot of type SingleTenant needs the client secret of its registration.',
    ]);
  problems.push(...graphProblems(given));
  const { APPROVAL_LIMIT: limit, CURRENCY: code = '' } = given;
  // Also called with what could not be read.
  if (typeof limit === 'number' && currency.safeParse(code).success && !isWholeIn(limit, code))
    problems.push(['APPROVAL_LIMIT', `must not have more decimal places than ${code} has.`]);
  if (given.FUNDING === 'stripe')
    for (const setting of ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] as const)
      if (given[setting] === undefined)
        problems.push([setting, 'is missing: FUNDING is stripe, which needs it.']);
  return problems;
}

function graphProblems(given: Partial<Variables>): [SettingName, string][] {
  const id = given.GRAPH_CLIENT_ID !== undefined;
  const secret = given.GRAPH_CLIENT_SECRET !== undefined;
  const certificate = given.GRAPH_CLIENT_CERTIFICATE !== undefined;
  if (secret && certificate)
    return [
      [
        'GRAPH_CLIENT_CERTIFICATE',
        'must be left out where GRAPH_CLIENT_SECRET is set: one proof is enough.',
      ],
    ];
  const both =
    'is missing: set GRAPH_CLIENT_ID and GRAPH_CLIENT_SECRET both, or neither to use the bot’s own registration.';
  if (secret && !id) return [['GRAPH_CLIENT_ID', both]];
  if (id && !secret && !certificate) return [['GRAPH_CLIENT_SECRET', both]];
  return [];
}

function toSettings(given: Variables): Settings {
  const appId = given.MicrosoftAppId;
  const password = given.MicrosoftAppPassword ?? '';
  const ownCredential: GraphCredential =
    given.MicrosoftAppType === 'SingleTenant'
      ? { type: 'secret', clientSecret: password }
      : { type: 'managed-identity' };
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir: given.DATA_DIR,
    database: databaseOf(given.DATABASE_URL, given.MicrosoftAppTenantId),
    currency: given.CURRENCY,
    defaultLocale: given.DEFAULT_LOCALE,
    logLevel: given.LOG_LEVEL,
    bot: {
      appId,
      tenantId: given.MicrosoftAppTenantId,
      credential:
        given.MicrosoftAppType === 'SingleTenant'
          ? { type: 'SingleTenant', password }
          : { type: 'UserAssignedMSI' },
    },
    graph: {
      baseUrl: given.GRAPH_BASE_URL,
      tenantId: given.GRAPH_TENANT_ID ?? given.MicrosoftAppTenantId,
      clientId: given.GRAPH_CLIENT_ID ?? appId,
      credential: graphCredential(given) ?? ownCredential,
    },
    funding: toFunding(given),
    approvalLimit: given.APPROVAL_LIMIT,
    eventsSecret: given.EVENTS_SECRET,
    tracing:
      given.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? undefined
        : {
            endpoint: given.OTEL_EXPORTER_OTLP_ENDPOINT,
            headers: given.OTEL_EXPORTER_OTLP_HEADERS ?? {},
          },
  };
}

function graphCredential(given: Variables): GraphCredential | undefined {
  const { GRAPH_CLIENT_SECRET: clientSecret, GRAPH_CLIENT_CERTIFICATE: path } = given;
  if (clientSecret !== undefined) return { type: 'secret', clientSecret };
  return path === undefined ? undefined : { type: 'certificate', path };
}

function toFunding(given: Variables): Funding {
  if (given.FUNDING === 'observed') return { kind: 'observed' };
  return {
    kind: 'stripe',
    secretKey: given.STRIPE_SECRET_KEY ?? '',
    webhookSecret: given.STRIPE_WEBHOOK_SECRET ?? '',
    apiBase: given.STRIPE_API_BASE,
  };
}
