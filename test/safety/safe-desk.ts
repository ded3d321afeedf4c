/** The desk from the guard to the store in one process: an emulated directory of licenses, a pretended card, and a record of every effect. */

import { pino } from 'pino';
import { createAlerting } from '../../alerts/outbox-alerting.ts';
import { createTeamsMessenger } from '../../alerts/teams-messenger.ts';
import { accountFace } from '../../bot/account-face.ts';
import { alertReaders } from '../../bot/alert-readers.ts';
import { backgroundJobs, CLICKS_MAX } from '../../bot/background-jobs.ts';
import { wireConversation } from '../../bot/conversation-wiring.ts';
import { DeskAdapter, type TurnAnswer } from '../../bot/desk-adapter.ts';
import { DeskAuthentication } from '../../bot/desk-authentication.ts';
import type { Money } from '../../bot/money-wiring.ts';
import { createServiceUrlPolicy } from '../../bot/service-url.ts';
import { createStoredApprovals } from '../../bot/stored-approvals.ts';
import { createStoredOperations } from '../../bot/stored-operations.ts';
import { createTeamsGuard } from '../../bot/teams-guard.ts';
import { createTurnErrors } from '../../bot/turn-errors.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { createCachedDirectory } from '../../directory/cached-directory.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Entry } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { type Micros, micros } from '../../ledger/money.ts';
import type { Payments } from '../../payments/payments.ts';
import { createGraphEmulator } from '../../sandbox/graph/graph-emulator.ts';
import { crowdTenant } from '../../sandbox/tenant/crowd-tenant.ts';
import { enliven } from '../../sandbox/tenant/enliven.ts';
import type { Tenant } from '../../sandbox/tenant/tenant.ts';
import { COLLECTIONS } from '../../store/documents.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { speechFor } from '../../words/speech.ts';
import { FakeCard, START } from '../dialogs/desk-harness.ts';
import { filesInProcess, graphInProcess, recordingConnector } from './outside.ts';

export const TENANT = '5b1e9a4c-0000-4000-8000-0000000000aa';
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
export const BOT = '28:calling-desk';

/** As many as the largest list in these tests. */
const PEOPLE = 12;
/** Where a turn stands, and where it was greeted, is no effect. */
const UNCOUNTED: ReadonlySet<string> = new Set(['dialog-state', 'conversations']);
const ROWS_MAX = 1_000;

class Card extends FakeCard implements Payments {
  cancel(operation: string) {
    return this.lookUp(operation);
  }
}

export interface SafeDeskOptions {
  readonly funding?: 'stripe' | 'observed';
  readonly tenant?: Tenant;
  /** What a file that is dropped holds. */
  readonly file?: string | (() => string);
  readonly approvalLimit?: Micros;
}

export type Admittance = { readonly refused: number } | { readonly answered: TurnAnswer };

/** What each desk of these tests begins with. */
export const OPENING = {
  kind: 'fund',
  key: 'opening',
  source: 'purchase',
  reference: 'E-1',
  amount: micros(812_400_000),
  effectiveAt: instant(START - 86_400_000),
  currency: 'USD',
  actor: 'opening',
  reason: '',
} as const;

export type SafeDesk = Awaited<ReturnType<typeof openSafeDesk>>;

export async function openSafeDesk(options: SafeDeskOptions = {}) {
  const { funding = 'stripe', tenant = crowdTenant(PEOPLE) } = options;
  const time = { now: START, elapsed: 0 };
  const clock = { now: () => instant(time.now) };
  const account = openAccount(createMemoryJournal(), clock, 'USD');
  await account.append([OPENING]);
  const documents = createMemoryDocuments();
  const incidents: unknown[] = [];
  const log = pino(
    { level: 'warn', hooks: { logMethod: (line) => void incidents.push(line[0]) } },
    { write: () => undefined },
  );
  const failed = (_: string, cause: unknown) => void incidents.push(cause);
  const jobs = backgroundJobs(failed);
  const clicks = backgroundJobs(failed, CLICKS_MAX);

  const { connector, sent, nextId } = recordingConnector();
  const writes: string[] = [];
  let targetsNow = '[[],[]]';
  const living = enliven(tenant);
  const emulator = createGraphEmulator(
    living,
    () => time.now,
    ({ method, path }) => {
      if (method !== 'GET' && !path.endsWith('/$batch')) writes.push(`${method} ${path}`);
    },
  );
  const graph = graphInProcess(emulator);

  /** Who is known to the directory, and what they may; to be changed by tests at any moment. */
  const roster: { directory: Directory } = {
    directory: { person: async () => undefined, roles: async () => new Set() },
  };
  const directoryNow: Directory = {
    person: (id) => roster.directory.person(id),
    roles: (id) => roster.directory.roles(id),
  };
  const card = new Card();
  const alerting = createAlerting({
    account,
    targets: documents.collection('alert-targets'),
    deliveries: documents.collection('deliveries'),
    messenger: createTeamsMessenger(connector),
    face: accountFace(account, funding),
    standingOf: alertReaders(directoryNow, failed),
    clock: account,
    now: () => time.now,
    random: () => 0.5,
    owner: 'desk',
    report: failed,
  });
  const money = {
    payments: funding === 'stripe' ? card : undefined,
    alerting,
    settle: async () => undefined,
  } as unknown as Money;
  const files = await filesInProcess(
    () => (typeof options.file === 'function' ? options.file() : (options.file ?? '')),
    nextId,
  );

  const kept = { documents: documents.collection('operations'), clock, now: () => time.now };
  const wire = () =>
    wireConversation({
      account,
      clock,
      connector,
      defaultLocale: 'en-US',
      directory: createCachedDirectory(directoryNow, () => time.elapsed),
      directoryNow,
      documents,
      fileDirectory: files.folder,
      files: files.transfer,
      graph,
      jobs,
      clicks,
      log,
      money,
      operations: createStoredOperations(kept),
      approvals: createStoredApprovals(kept),
      approvalLimit: options.approvalLimit,
    });
  let running = wire();
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

  /** Everything that an effect leaves behind, and everything that one is prepared with. */
  async function standing() {
    const kept: Record<string, unknown> = {};
    for (const name of COLLECTIONS)
      if (!UNCOUNTED.has(name)) kept[name] = await documents.collection(name).list(ROWS_MAX);
    return { ...effects(), kept };
  }

  /** What was really done. */
  function effects() {
    return {
      // Anybody may ask a person: that it is written down is no effect beyond the question.
      entries: account.entries().filter((entry) => entry.kind !== 'notice' && !isOfAQuestion(entry))
        .length,
      charges: card.charged.length,
      writes: writes.length,
      uploads: files.uploads.length,
      targets: targetsNow,
    };
  }
  return {
    account,
    alerting,
    card,
    documents,
    files,
    incidents,
    living,
    roster,
    sent,
    time,
    writes,
    effects,
    standing,
    /** As the server hands it on after reading the body: JSON in, and whatever the door and the turn say to it. */
    async deliver(body: unknown): Promise<Admittance> {
      const admitted = await guard.admit({
        body,
        authorization: 'Bearer any',
        remoteAddress: undefined,
      });
      if (!admitted.ok) return { refused: admitted.status };
      const answered = await adapter.turn(admitted, running.turn);
      return { answered };
    },
    /** Answers when what was begun by a click or a file is over. */
    async idle() {
      await jobs.drain(5_000);
      await clicks.drain(5_000);
      const targets = [await alerting.targets(), await running.questions.parts.targets.list()];
      targetsNow = JSON.stringify(targets.map((some) => some.map(({ id }) => id)));
    },
    /** Another process over the same store: nothing is remembered but what was kept. */
    async restart() {
      await running.questions.close();
      await running.licenses.close();
      running = wire();
    },
    async close() {
      await running.questions.close();
      await running.licenses.close();
      await jobs.drain(0);
      await clicks.drain(0);
      await alerting.close();
      await files.close();
    },
  };
}

function isOfAQuestion(entry: Entry): boolean {
  return entry.kind === 'act' && entry.act.startsWith('question-');
}
