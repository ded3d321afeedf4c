/** The only reader of the environment: turns it into settings, or says everything that is wrong with it. */

import { existsSync } from 'node:fs';
import type { z } from 'zod';
import type { Micros } from '../ledger/money.ts';
import { secretsOfDatabase } from './database-url.ts';
import { deskSettingsSchema, settingsSchema } from './settings-schema.ts';

/** How the bot proves to the bot service who it is. */
export type BotCredential =
  | { readonly type: 'SingleTenant'; readonly password: string }
  | { readonly type: 'UserAssignedMSI' };

/** How we prove to Microsoft Graph who we are. */
export type GraphCredential =
  | { readonly type: 'secret'; readonly clientSecret: string }
  /** `path` of a PEM file with the certificate and its private key. */
  | { readonly type: 'certificate'; readonly path: string }
  | { readonly type: 'managed-identity' };

export type Funding =
  | { readonly kind: 'observed' }
  | {
      readonly kind: 'stripe';
      readonly secretKey: string;
      readonly webhookSecret: string;
      readonly apiBase: string;
    };

/** Where traces are sent. */
export interface Tracing {
  /** Without the path that belongs to traces. */
  readonly endpoint: string;
  /** Sent along: whom the collector lets in. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One organization's rows in a PostgreSQL database. */
export interface DatabasePlace {
  /** Holds a password as a rule. */
  readonly url: string;
  readonly tenantId: string;
  /** For how long one instance holds a piece of work before it has to hold it anew; left out: as the store has it. */
  readonly term_ms?: number;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Undefined: everything that must survive a restart lies in `dataDir`. */
  readonly database: DatabasePlace | undefined;
  readonly currency: string;
  readonly defaultLocale: string;
  readonly logLevel: string;
  readonly bot: {
    readonly appId: string;
    readonly tenantId: string;
    readonly credential: BotCredential;
  };
  readonly graph: {
    /** With the version, without a slash at the end. */
    readonly baseUrl: string;
    readonly tenantId: string;
    readonly clientId: string;
    readonly credential: GraphCredential;
  };
  readonly funding: Funding;
  /** What spends more than this needs a second person; undefined: nothing does. */
  readonly approvalLimit: Micros | undefined;
  /** `whsec_…`; undefined: no events are taken from outside. */
  readonly eventsSecret: string | undefined;
  /** Undefined: no traces are kept. */
  readonly tracing: Tracing | undefined;
}

/** Every variable that the bot reads. */
export const SETTING_NAMES = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'CURRENCY',
  'DEFAULT_LOCALE',
  'LOG_LEVEL',
  'MicrosoftAppType',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'GRAPH_BASE_URL',
  'GRAPH_TENANT_ID',
  'GRAPH_CLIENT_ID',
  'GRAPH_CLIENT_SECRET',
  'GRAPH_CLIENT_CERTIFICATE',
  'FUNDING',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_API_BASE',
  'APPROVAL_LIMIT',
  'EVENTS_SECRET',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_HEADERS',
] as const;

export type SettingName = (typeof SETTING_NAMES)[number];

export interface SettingProblem {
  readonly setting: string;
  /** What is wrong and what to do. Never holds the value: it may be a secret in the wrong place. */
  readonly problem: string;
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'SETTINGS_INVALID';
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ setting, problem }) => `  ${setting} ${problem}`);
    super(['The bot does not start with these settings:', ...lines].join('\n'));
    this.problems = problems;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the operator's tool needs of them: it works on the data alone. */
export type DeskSettings = Pick<Settings, 'dataDir' | 'database' | 'currency' | 'defaultLocale'>;

/** @throws SettingsError that lists every problem, not just the first */
export function readSettings(env: Environment): Settings {
  return read(settingsSchema, env);
}

/** The settings of the data; whether the bot could start with the others is not asked. @throws SettingsError */
export function readDeskSettings(env: Environment): DeskSettings {
  return read(deskSettingsSchema, env);
}

function read<T>(schema: z.ZodType<T>, env: Environment): T {
  const given: Record<string, string> = {};
  for (const name of SETTING_NAMES) {
    const value = env[name];
    // A line of a copied sample that was left empty is a setting that was not made.
    if (value !== undefined && value.trim() !== '') given[name] = value.trim();
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new SettingsError(
    result.error.issues.map((issue) => ({
      setting: String(issue.path[0] ?? ''),
      problem: issue.message,
    })),
  );
}

/** Every value of the settings that must not be printed. */
export function secretsOf(settings: Settings): readonly string[] {
  const { bot, graph, database, funding, eventsSecret, tracing } = settings;
  return [
    bot.credential.type === 'SingleTenant' ? bot.credential.password : undefined,
    graph.credential.type === 'secret' ? graph.credential.clientSecret : undefined,
    funding.kind === 'stripe' ? funding.secretKey : undefined,
    funding.kind === 'stripe' ? funding.webhookSecret : undefined,
    eventsSecret,
    ...Object.values(tracing?.headers ?? {}),
    ...secretsOfDatabase(database?.url),
  ].filter((secret) => secret !== undefined);
}

/** Adds the file's lines to `process.env`; what is set already stays. Nothing happens where there is no file. */
export function loadEnvironmentFile(path: string): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

/** The process's own variables, with those of the working directory's `.env` behind them. */
export function environment(): Environment {
  loadEnvironmentFile('.env');
  return process.env;
}
