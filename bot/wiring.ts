/** The only place that names adapters: puts a desk together from its settings and from what lies outside. */

import { Agent } from 'undici';
import type { Account } from '../credits/account.ts';
import { openAccount } from '../credits/journal-account.ts';
import { createCachedDirectory } from '../directory/cached-directory.ts';
import { createGraphDirectory } from '../directory/graph-directory.ts';
import { createGraphClient } from '../directory/microsoft-graph-client.ts';
import type { Clock } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import { createFeedMemory } from '../usage/feed-memory.ts';
import { createGraphUsageFeed } from '../usage/graph-usage-feed.ts';
import { createAcknowledgedTurns } from './acknowledged-turns.ts';
import { backgroundJobs, CLICKS_MAX } from './background-jobs.ts';
import type { GetToken } from './connector.ts';
import { wireConversation } from './conversation-wiring.ts';
import { addEventRoutes } from './event-routes.ts';
import type { FileHostPolicy } from './file-transfer.ts';
import { openFiles } from './files.ts';
import type { Guard } from './guard.ts';
import { joinInstances, type Sharing } from './join-instances.ts';
import type { Log } from './log.ts';
import { wireMoney } from './money-wiring.ts';
import { openAdapter } from './open-adapter.ts';
import { openConnector } from './open-connector.ts';
import { type DeskStore, openDeskStore } from './open-store.ts';
import { readiness } from './readiness.ts';
import { createRefusalLog } from './refusal-log.ts';
import { createDeskServer } from './server.ts';
import type { ServiceUrlPolicy } from './service-url.ts';
import type { DatabasePlace, Funding } from './settings.ts';
import { createStoredApprovals } from './stored-approvals.ts';
import { createStoredOperations } from './stored-operations.ts';
import { takeUp } from './take-up.ts';
import type { Ticker } from './ticker.ts';
import { systemTiming } from './timing.ts';
import { startUsagePolling } from './usage-polling.ts';
import { addGauges } from './watch/gauges.ts';
import { createTracks, type Tracks } from './watch/tracks.ts';
import { createWatch, type Watch } from './watch/watch.ts';
import { watchedTicker } from './watch/watched-ticker.ts';
import { watchedTurn } from './watch/watched-turn.ts';

/** What the operator chose. */
export interface DeskOptions {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where everything that must survive a restart is kept in place of `dataDir`. */
  readonly database?: DatabasePlace | undefined;
  readonly currency: string;
  readonly defaultLocale: string;
  /** The bot's application id. */
  readonly appId: string;
  /** With the version, without a slash at the end. */
  readonly graphBaseUrl: string;
  /** The one organization that is served. */
  readonly tenantId: string;
  readonly funding: Funding;
  /** What spends more than this needs a second person; undefined: nothing does. */
  readonly approvalLimit?: Micros | undefined;
  /** `whsec_…`; undefined: no events are taken from outside. */
  readonly eventsSecret: string | undefined;
}

/** What differs between an organization out there and one that is played on this machine. */
export interface Outside extends Sharing {
  /** Business time: what is due, what has lapsed. */
  readonly clock: Clock;
  readonly ticker: Ticker;
  readonly guard: Guard;
  readonly serviceUrls: ServiceUrlPolicy;
  readonly fileHosts: FileHostPolicy;
  /** For the bot service. */
  readonly connectorToken: GetToken;
  /** For Microsoft Graph. */
  readonly graphToken: () => Promise<string>;
  readonly log: Log;
  /** Where work is followed; left out: by ids alone, which no log shows. */
  readonly tracks?: Tracks;
}

export interface Desk {
  readonly port: number;
  readonly account: Account;
  /** Answers when the usage that is known to Graph is in the account, and what it calls for is done. @throws DirectoryError, StoreError */
  poll(): Promise<void>;
  /** Does what is due now, and tells it. @throws StoreError */
  settle(): Promise<void>;
  /** Takes nothing new, finishes what has begun, closes the journal. */
  close(): Promise<void>;
}

const CLOSE_JOBS_MS = 10_000;

/** @throws StoreError where the data cannot be trusted or is in use; an error with `code` `EADDRINUSE` for a busy port */
export async function openDesk(options: DeskOptions, outside: Outside): Promise<Desk> {
  const watch = createWatch(outside.tracks ?? createTracks());
  const store = await openDeskStore(options, watch.store, outside.log);
  try {
    return await assemble(options, outside, watch, store);
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

async function assemble(
  options: DeskOptions,
  outside: Outside,
  watch: Watch,
  store: DeskStore,
): Promise<Desk> {
  const { log, clock } = outside;
  const { metrics, tracks } = watch;
  const memory = createFeedMemory(store.documents.collection('usage-feed'));
  await memory.recall();
  const account = openAccount(
    store.journal,
    clock,
    options.currency,
    memory.standing,
    memory.recall,
  );
  const failed = (name: string, cause: unknown) => {
    metrics.jobFailed();
    log.error({ err: cause, name }, 'A job failed.');
  };
  const jobs = backgroundJobs(failed);
  const clicks = backgroundJobs(failed, CLICKS_MAX);
  const dispatcher = new Agent({ keepAliveTimeout: 30_000 });
  const among = await joinInstances(store, failed, outside);
  const connector = openConnector(outside, watch, dispatcher, among.share);
  const transport = { getToken: outside.graphToken, fetch: watch.graph.fetch };
  const graph = watch.graph.over(createGraphClient(options.graphBaseUrl, transport));
  const feed = createGraphUsageFeed({ graph, account, memory });
  const { tenantId, funding } = options;
  const ticker = watchedTicker(outside.ticker, tracks, metrics);
  const kept = {
    documents: store.documents.collection('operations'),
    clock,
    now: Date.now,
    elapsed: systemTiming.now,
    isShared: store.leases !== undefined,
  };
  const operations = createStoredOperations(kept);
  const approvals = createStoredApprovals(kept);
  const directoryNow = createGraphDirectory(graph);
  const directory = createCachedDirectory(directoryNow, systemTiming.now);
  const money = wireMoney({
    account,
    approvals,
    connector,
    directoryNow,
    documents: store.documents,
    funding,
    leases: store.leases,
    log,
    maySend: among.maySend,
    operations,
    tenantId,
    ticker,
  });
  const adapter = openAdapter(options, log, watch, connector);
  const files = await openFiles(options.dataDir, outside.fileHosts, dispatcher);
  const { turn, licenses, questions } = wireConversation({
    account,
    approvals,
    approvalLimit: options.approvalLimit,
    clock,
    connector,
    defaultLocale: options.defaultLocale,
    directory,
    directoryNow,
    documents: store.documents,
    fileDirectory: files.directory,
    files: files.transfer,
    graph,
    jobs,
    clicks,
    leases: store.leases,
    log,
    money,
    operations,
  });
  const refusals = createRefusalLog(log, systemTiming.now);
  const turns = createAcknowledgedTurns(
    watchedTurn((admitted) => adapter.turn(admitted, turn), tracks, log),
    log,
  );
  const feedNow = memory.standing;
  const ready = () =>
    readiness({
      account,
      alerting: money.alerting,
      feed: feedNow,
      assertWritable: store.assertWritable,
    });
  addGauges(metrics.registry, { account, alerting: money.alerting, feed: feedNow, ready });
  const server = createDeskServer({
    guard: outside.guard,
    turn: turns.run,
    ready,
    metrics,
    log,
    refusals,
  });
  addEventRoutes(server, {
    eventsSecret: options.eventsSecret,
    account,
    clock,
    log,
    money,
    refusals,
  });
  const port = await server.listen(options.port, options.host);
  takeUp({ money, licenses, questions, log });
  const { settle } = money;
  const polling = startUsagePolling({ feed, clock, leases: store.leases, settle }, ticker);

  return {
    port,
    account,
    poll: () => tracks.job('usage-feed', polling.poll),
    settle,
    async close() {
      const polled = polling.close();
      await server.close();
      await turns.drain(CLOSE_JOBS_MS);
      await polled;
      await questions.close();
      await licenses.close();
      await Promise.all([jobs.drain(CLOSE_JOBS_MS), clicks.drain(CLOSE_JOBS_MS)]);
      await money.close();
      connector.close();
      await among.close();
      await dispatcher.close();
      await store.close();
    },
  };
}
