/** Start here: the bot for real, from its settings, until it is told to stop. */

import { readFileSync } from 'node:fs';
import { readClientCertificate } from '../directory/client-certificate.ts';
import { createManagedIdentityToken } from '../directory/managed-identity-token.ts';
import { createMsalToken } from '../directory/msal-token.ts';
import { instant } from '../ledger/instant.ts';
import { createBlot } from './blot.ts';
import { createBotFrameworkKeys } from './bot-framework-keys.ts';
import { createAcquireToken, createConnectorToken } from './connector-token.ts';
import { sharePointHosts } from './file-transfer.ts';
import { createLog, type Log } from './log.ts';
import { createServiceUrlPolicy } from './service-url.ts';
import { environment, readSettings, type Settings, SettingsError, secretsOf } from './settings.ts';
import { createTeamsGuard } from './teams-guard.ts';
import { systemTicker } from './ticker.ts';
import { createTokenCheck } from './token-check.ts';
import type { Traces } from './watch/otlp-traces.ts';
import { createTracks, type Tracks } from './watch/tracks.ts';
import { type Desk, openDesk } from './wiring.ts';

/** For what is said on the terminal; once the settings are read it knows theirs. */
let blot = createBlot();

async function main(): Promise<void> {
  const settings = readSettings(environment());
  blot = createBlot(secretsOf(settings));
  const traces = await tracesTo(settings.tracing);
  const tracks = createTracks(traces?.tracer);
  const log = createLog({
    level: settings.logLevel,
    secrets: secretsOf(settings),
    marks: tracks.marks,
  });
  // Node would print it whole, with whatever stands in it.
  process.once('uncaughtException', (cause) => {
    log.fatal({ err: cause }, 'The bot ends: nobody had foreseen this.');
    process.exit(1);
  });
  const desk = await open(settings, log, tracks);
  log.info({ port: desk.port, host: settings.host }, 'The desk is open.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close(desk, log, traces));
}

/** Whoever keeps no traces does not wait for their kit to be loaded. */
async function tracesTo(tracing: Settings['tracing']): Promise<Traces | undefined> {
  if (tracing === undefined) return undefined;
  const { openTraces } = await import('./watch/otlp-traces.ts');
  return openTraces(tracing);
}

function open(settings: Settings, log: Log, tracks: Tracks): Promise<Desk> {
  const { bot, graph } = settings;
  const serviceUrls = createServiceUrlPolicy();
  const keys = createBotFrameworkKeys({ fetch, now: Date.now });
  return openDesk(
    {
      port: settings.port,
      host: settings.host,
      dataDir: settings.dataDir,
      database: settings.database,
      currency: settings.currency,
      defaultLocale: settings.defaultLocale,
      appId: bot.appId,
      graphBaseUrl: graph.baseUrl,
      tenantId: bot.tenantId,
      funding: settings.funding,
      approvalLimit: settings.approvalLimit,
      eventsSecret: settings.eventsSecret,
    },
    {
      clock: { now: () => instant(Date.now()) },
      ticker: systemTicker((name, cause) =>
        log.error({ err: cause, name }, 'A regular job failed.'),
      ),
      guard: createTeamsGuard({
        checkToken: createTokenCheck({ appId: bot.appId, keys, now: Date.now }),
        tenantId: bot.tenantId,
        serviceUrls,
      }),
      serviceUrls,
      fileHosts: sharePointHosts,
      connectorToken: createConnectorToken(createAcquireToken(bot), Date.now),
      graphToken: graphToken(graph),
      log,
      tracks,
    },
  );
}

/** @throws DirectoryError `BAD_CERTIFICATE`; the file system's own error where the file cannot be read */
function graphToken({ tenantId, clientId, credential }: Settings['graph']): () => Promise<string> {
  switch (credential.type) {
    case 'secret':
      return createMsalToken({ tenantId, clientId, proof: credential });
    case 'certificate': {
      const certificate = readClientCertificate(readFileSync(credential.path, 'utf8'));
      return createMsalToken({ tenantId, clientId, proof: { type: 'certificate', certificate } });
    }
    case 'managed-identity':
      return createManagedIdentityToken(clientId);
  }
}

async function close(desk: Desk, log: Log, traces: Traces | undefined): Promise<void> {
  log.info('The desk is closing.');
  await desk.close();
  await traces?.close();
  log.info('The desk is closed.');
}

main().catch((cause: unknown) => {
  process.stderr.write(`${blot(refusal(cause))}\n`);
  process.exitCode = 1;
});

/** What is wrong and what to do; settings errors hold no values, and others only their own sentence. */
function refusal(cause: unknown): string {
  if (cause instanceof SettingsError) return cause.message;
  const { code, message } = cause as { code?: unknown; message?: unknown };
  if (code === 'EADDRINUSE')
    return 'The bot does not start: the port in PORT is in use. Stop what uses it, or set another one.';
  const name = typeof code === 'string' ? ` (${code})` : '';
  return `The bot does not start: ${typeof message === 'string' ? message : 'an unknown failure.'}${name}`;
}
