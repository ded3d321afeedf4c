/** Alerts over a journal and documents in memory, in a time that the test moves. */

import type { Alerting } from '../../alerts/alerting.ts';
import type { Messenger } from '../../alerts/messenger.ts';
import { type AlertingParts, createAlerting } from '../../alerts/outbox-alerting.ts';
import { isIn, type Run } from '../../alerts/runs.ts';
import type { Fact } from '../../ledger/entry.ts';
import { type Instant, instant } from '../../ledger/instant.ts';
import { view } from '../../ledger/view.ts';
import type { Documents } from '../../store/documents.ts';
import type { Journal } from '../../store/journal.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { aNotice, NOON } from './a-notice.ts';
import {
  createRecordingMessenger,
  plainFace,
  type RecordingMessenger,
} from './recording-messenger.ts';

export interface AlertingHarness {
  readonly alerting: Alerting;
  readonly messenger: RecordingMessenger;
  readonly journal: Journal;
  readonly documents: Documents;
  readonly reports: readonly string[];
  /** Milliseconds since 1970 by the machine's clock. */
  now: number;
  business: Instant;
  /** Answers the numbers of the new entries. */
  decide(...notices: readonly Fact[]): Promise<readonly number[]>;
  /** As {@link decide}, by name: crossings are made up. */
  happen(...alerts: readonly string[]): Promise<readonly number[]>;
  /** Another run of the product on the same store. */
  reopen(messenger?: Messenger): Alerting;
}

const BATCH = 5_000;

export function createAlertingHarness(over: Partial<AlertingParts> = {}): AlertingHarness {
  const journal = createMemoryJournal();
  const documents = createMemoryDocuments();
  const messenger = createRecordingMessenger();
  const reports: string[] = [];
  let owners = 0;
  let crossings = 0;

  function open(through: Messenger): Alerting {
    owners += 1;
    const entries = () => journal.entries();
    return createAlerting({
      account: {
        entries,
        lastEntry: () => entries().at(-1),
        view: () => view(entries(), harness.business, harness.business, 'USD'),
        refresh: () => journal.refresh(),
      },
      targets: documents.collection('alert-targets'),
      deliveries: documents.collection('deliveries'),
      messenger: through,
      face: plainFace,
      standingOf: async () => 'may',
      clock: { now: () => harness.business },
      now: () => harness.now,
      random: () => 0,
      owner: `run-${owners}`,
      report: (incident) => reports.push(incident),
      ...over,
    });
  }

  const harness: AlertingHarness = {
    get alerting() {
      return alerting;
    },
    messenger,
    journal,
    documents,
    reports,
    now: Date.UTC(2030, 0, 1),
    business: NOON,
    async decide(...notices) {
      const seqs: number[] = [];
      for (let from = 0; from < notices.length; from += BATCH) {
        const appended = await journal.append(notices.slice(from, from + BATCH), harness.business);
        seqs.push(...appended.map(({ entry }) => entry.seq));
      }
      return seqs;
    },
    happen(...alerts) {
      return harness.decide(
        ...alerts.map((alert) => aNotice(alert, `crossing-${crossings++}`, harness.business)),
      );
    },
    reopen: (through = messenger) => open(through),
  };
  const alerting = open(over.messenger ?? messenger);
  return harness;
}

/** Business time and the machine's together. */
export function pass(harness: AlertingHarness, milliseconds: number): void {
  harness.now += milliseconds;
  harness.business = instant(harness.business + milliseconds);
}

/** What became of each notice at one target: the states of the messages that tell it. */
export async function fates(
  alerting: Alerting,
  target: string,
  seqs: readonly number[],
): Promise<readonly string[]> {
  const records = await alerting.records(target, 10_000);
  const tells = (runs: readonly Run[], seq: number) => isIn(runs, seq);
  return seqs.map((seq) =>
    records
      .filter((record) => tells(record.tells, seq) || tells(record.unshown, seq))
      .map(({ state }) => state)
      .sort()
      .join('+'),
  );
}
