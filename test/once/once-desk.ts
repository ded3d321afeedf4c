/** A whole desk from the guard to a store that is given to it, in a world that outlives it; to be closed, or killed at any moment. */

import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { createAcknowledgedTurns } from '../../bot/acknowledged-turns.ts';
import { backgroundJobs, CLICKS_MAX } from '../../bot/background-jobs.ts';
import { wireConversation } from '../../bot/conversation-wiring.ts';
import { DeskAdapter, type TurnAnswer } from '../../bot/desk-adapter.ts';
import { DeskAuthentication } from '../../bot/desk-authentication.ts';
import { addEventRoutes } from '../../bot/event-routes.ts';
import type { Answer as HttpAnswer } from '../../bot/http-answer.ts';
import { wireMoney } from '../../bot/money-wiring.ts';
import type { RouteHandler } from '../../bot/server.ts';
import { createServiceUrlPolicy } from '../../bot/service-url.ts';
import { createStoredApprovals } from '../../bot/stored-approvals.ts';
import { createStoredOperations } from '../../bot/stored-operations.ts';
import { createTeamsGuard } from '../../bot/teams-guard.ts';
import { createTurnErrors } from '../../bot/turn-errors.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { createCachedDirectory } from '../../directory/cached-directory.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { createStripeNews } from '../../payments/stripe-news.ts';
import { speechFor } from '../../words/speech.ts';
import { graphInProcess } from '../safety/outside.ts';
import { SERVICE, TENANT } from '../safety/safe-desk.ts';
import { atSeams, type Life } from './loom.ts';
import type { OpenStore } from './once-store.ts';
import type { World } from './world.ts';

export const EVENTS_SECRET = `whsec_${Buffer.from('a secret of these tests').toString('base64')}`;
export const STRIPE_SECRET = 'whsec_of_these_tests';

export interface DeskSettings {
  readonly funds: 'stripe' | 'observed';
  /** In whole dollars. */
  readonly approvalLimit?: number | undefined;
}

export const USUAL: DeskSettings = { funds: 'stripe' };

export type OnceDesk = Awaited<ReturnType<typeof openDeskOn>>;

const readNews = createStripeNews({
  secretKey: 'sk_test_once',
  webhookSecret: STRIPE_SECRET,
  apiBase: 'http://127.0.0.1:9',
  tenantId: TENANT,
  memory: undefined as never,
  now: () => Date.now(),
});

/** As the product puts itself together, but for the socket. */
export async function openDeskOn(
  store: OpenStore,
  world: World,
  life: Life,
  { funds, approvalLimit }: DeskSettings,
) {
  const { journal, documents, leases } = store;
  const clock = { now: () => instant(Date.now()) };
  const account = openAccount(journal, clock, 'USD');
  const incidents: unknown[] = [];
  const log = pino(
    { level: 'warn', hooks: { logMethod: (line) => void incidents.push(line[0]) } },
    { write: () => undefined },
  );
  const failed = (_: string, cause: unknown) => void incidents.push(cause);
  const jobs = backgroundJobs(failed);
  const clicks = backgroundJobs(failed, CLICKS_MAX);
  const connector = atSeams(world.connector, life, ['send', 'reply', 'update', 'delete']);
  const { roster } = world;
  const directoryNow = atSeams(
    {
      person: (id: string) => roster.directory.person(id),
      roles: (id: string) => roster.directory.roles(id),
    },
    life,
    ['person'],
  );
  const graph = graphInProcess(atSeams(world.emulator, life, ['answer']));
  const kept = {
    documents: documents.collection('operations'),
    clock,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    isShared: leases !== undefined,
  };
  const operations = createStoredOperations(kept);
  const approvals = createStoredApprovals(kept);
  const card = atSeams(world.card, life, ['charge', 'lookUp', 'cancel', 'card']);
  const money = wireMoney({
    account,
    approvals,
    connector,
    directoryNow,
    documents,
    funding: { kind: funds } as never,
    leases,
    gateway: funds === 'stripe' ? { payments: card, readNews } : NO_GATEWAY,
    log,
    operations,
    tenantId: TENANT,
    ticker: { every: () => () => undefined },
  });
  const { turn, licenses, questions } = wireConversation({
    account,
    approvals,
    approvalLimit: approvalLimit === undefined ? undefined : micros(approvalLimit * 1_000_000),
    clock,
    connector,
    defaultLocale: 'en-US',
    directory: createCachedDirectory(directoryNow, () => performance.now()),
    directoryNow,
    documents,
    fileDirectory: tmpdir(),
    files: atSeams(world.files, life, ['download', 'upload']),
    graph,
    jobs,
    clicks,
    leases,
    log,
    money,
    operations,
  });
  const adapter = new DeskAdapter(new DeskAuthentication(connector), 'app');
  adapter.onTurnError = createTurnErrors({
    log,
    sentence: (locale, incident) => speechFor(locale ?? 'en-US').words.errors.text(incident),
  });
  const guard = createTeamsGuard({
    checkToken: async () => ({
      ok: true,
      audience: 'app',
      serviceUrl: SERVICE,
      endorsements: new Set(['msteams']),
    }),
    tenantId: TENANT,
    serviceUrls: createServiceUrlPolicy(),
  });
  const turns = createAcknowledgedTurns((admitted) => adapter.turn(admitted, turn), log);
  const routes = new Map<string, RouteHandler>();
  addEventRoutes(
    { post: (path: string, handler: RouteHandler) => routes.set(path, handler) } as never,
    {
      eventsSecret: EVENTS_SECRET,
      account,
      clock,
      log,
      money,
      refusals: () => undefined,
    },
  );
  const knocking = new Set<Promise<unknown>>();
  /** As the server does: it is not closed before it has answered. */
  function knocked<T>(answer: Promise<T>): Promise<T> {
    const over = answer.catch(() => undefined).finally(() => knocking.delete(over));
    knocking.add(over);
    return answer;
  }
  async function take(body: unknown): Promise<TurnAnswer> {
    const asked = { body, authorization: 'Bearer any', remoteAddress: undefined };
    const admitted = await guard.admit(asked);
    return admitted.ok ? turns.run(admitted) : { status: admitted.status };
  }
  const resumed = Promise.all([money.settle(), licenses.resume(), questions.tend()]);

  return {
    account,
    documents,
    incidents,
    life,
    world,
    /** Answers when what an earlier desk left behind has been looked at. */
    resumed,
    deliver: (body: unknown): Promise<TurnAnswer> => knocked(take(body)),
    async post(path: string, headers: Record<string, string>, body: string): Promise<HttpAnswer> {
      const route = routes.get(path);
      if (route === undefined) return { status: 404 } as never;
      return knocked(route({ headers, body: Buffer.from(body), remoteAddress: undefined }));
    },
    /** Answers when what was begun is over. */
    async idle(): Promise<void> {
      await turns.drain(IDLE_MS);
      await jobs.drain(IDLE_MS);
      await clicks.drain(IDLE_MS);
      await money.settle();
      await questions.tend();
    },
    async close(): Promise<void> {
      await Promise.all(knocking);
      await turns.drain(10_000);
      await resumed;
      await questions.close();
      await licenses.close();
      await Promise.all([jobs.drain(10_000), clicks.drain(10_000)]);
      await money.close();
      await store.close();
    },
    kill(): void {
      life.kill();
      void questions.close();
    },
  };
}

/** Longer than anything that a click begins. */
const IDLE_MS = 600_000;
const NO_GATEWAY = { payments: undefined, readNews: undefined };
