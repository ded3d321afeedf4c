/** The money's half of the wiring: who charges, what runs by itself, and who is told. */

import { randomUUID } from 'node:crypto';
import type { Alerting } from '../alerts/alerting.ts';
import { DELIVER_EVERY_MS } from '../alerts/alerting.ts';
import type { LaneDocument } from '../alerts/lanes.ts';
import { createAlerting } from '../alerts/outbox-alerting.ts';
import { createPace } from '../alerts/pace.ts';
import type { StoredTarget } from '../alerts/targets.ts';
import { createTeamsMessenger } from '../alerts/teams-messenger.ts';
import type { Account } from '../credits/account.ts';
import type { RechargeMachine } from '../credits/recharge.ts';
import { createRechargeMachine } from '../credits/recharge-machine.ts';
import type { Approvals } from '../dialogs/approvals.ts';
import type { Operations } from '../dialogs/operations.ts';
import { recordPurchase, resolveCharges } from '../dialogs/resolve-charges.ts';
import { tellOutcomes } from '../dialogs/tell-outcomes.ts';
import { tendApprovals } from '../dialogs/tend-approvals.ts';
import type { Directory } from '../directory/directory.ts';
import type { Remembered } from '../payments/charge-memory.ts';
import type { ChargeOutcome, Payments } from '../payments/payments.ts';
import { createStripeNews, type ReadStripeNews } from '../payments/stripe-news.ts';
import { createStripePayments } from '../payments/stripe-payments.ts';
import type { Documents } from '../store/documents.ts';
import type { Leases } from '../store/leases.ts';
import { accountFace } from './account-face.ts';
import { alertReaders } from './alert-readers.ts';
import type { Connector } from './connector.ts';
import { connectorCourier } from './connector-courier.ts';
import { createDuty } from './duty.ts';
import type { Log } from './log.ts';
import { createOutcomeTelling } from './outcome-telling.ts';
import type { Funding } from './settings.ts';
import { systemTicker, type Ticker } from './ticker.ts';
import { systemTiming } from './timing.ts';

export interface MoneyParts {
  readonly account: Account;
  readonly approvals: Approvals;
  readonly connector: Connector;
  /** Asks each time. */
  readonly directoryNow: Directory;
  readonly documents: Documents;
  readonly funding: Funding;
  /** Left out: the one that `funding` names. */
  readonly gateway?: Gateway;
  /** Undefined where this process is alone. */
  readonly leases?: Leases | undefined;
  readonly log: Log;
  /** Whether alerts may be sent by this instance now; left out: always. */
  readonly maySend?: () => boolean;
  readonly operations: Operations;
  readonly tenantId: string;
  /** In business time. */
  readonly ticker: Ticker;
}

export interface Money {
  /** Undefined where Microsoft charges and we observe. */
  readonly payments: Payments | undefined;
  /** Reads what the gateway tells of itself; undefined where there is none. */
  readonly readNews: ReadStripeNews | undefined;
  readonly machine: RechargeMachine;
  /** What the gateway tells of a charge, be it a recharge or a purchase. @throws StoreError */
  recordCharge(operation: string, outcome: ChargeOutcome): Promise<void>;
  readonly alerting: Alerting;
  /** Does what the account calls for now, and tells it. @throws StoreError */
  settle(): Promise<void>;
  /** Nothing more runs by itself, and what is being sent has been written down. */
  close(): Promise<void>;
}

/** How often one of several instances looks for what another has begun and left: charges, approvals, what is still to be told. */
const LEFT_EVERY_MS = 60_000;
/** How often, in business time, what has fallen due by itself is looked for: what lapses, what may be tried again. */
const DUE_EVERY_MS = 3_600_000;

/** What Teams takes from one bot in one organization; the connector keeps to it exactly, among all that is sent. */
const ALERTS_A_SECOND = 50;

export function wireMoney(parts: MoneyParts): Money {
  const { account, documents, funding, log } = parts;
  const { payments, readNews } = parts.gateway ?? openGateway(parts);
  const machine = createRechargeMachine({
    account,
    payments,
    report: ({ event, attempt, cause }) =>
      log.warn({ event, attempt, err: cause }, 'The recharge machine has something to say.'),
  });
  const alerting = createAlerting({
    account,
    targets: documents.collection<StoredTarget>('alert-targets'),
    deliveries: documents.collection<LaneDocument>('deliveries'),
    messenger: createTeamsMessenger(parts.connector),
    face: accountFace(account, funding.kind),
    standingOf: alertReaders(parts.directoryNow, (incident, cause) =>
      log.warn({ err: cause, incident }, 'A role could not be looked up.'),
    ),
    // Its time is what targets were asked for by: who was there before a death is told of it, on a clock that stands still too.
    clock: account,
    now: Date.now,
    random: Math.random,
    pace: createPace(ALERTS_A_SECOND, systemTiming),
    owner: randomUUID(),
    ...(parts.maySend && { maySend: parts.maySend }),
    report: (incident, cause) => log.error({ err: cause, incident }, 'Alerts ran into a failure.'),
  });
  const purchases = {
    account,
    operations: parts.operations,
    stored: payments,
    courier: connectorCourier(parts.connector),
    report: (incident: string, cause: unknown) =>
      log.warn({ err: cause, incident }, 'A person could not be told what became of a charge.'),
  };
  const outcomes = createOutcomeTelling(() => tellOutcomes(purchases));
  // Looks only while something waits; what it brings about is told like any other outcome.
  const approvals = createOutcomeTelling(async () => {
    const isLeft = await tendApprovals({ account, approvals: parts.approvals, stored: payments });
    outcomes.expect();
    return isLeft;
  });
  const tendAll = async () => {
    approvals.expect();
    await approvals.tell();
  };
  const settle = async () => {
    await account.refresh();
    await tendAll();
    await machine.run();
    if (payments !== undefined) await resolveCharges(purchases);
    // Found out here, or by an instance that is there no more.
    outcomes.expect();
    await alerting.deliver();
    await outcomes.tell();
  };
  const failed = (name: string, cause: unknown) =>
    log.error({ err: cause, name }, 'A regular job failed.');
  const due = createDuty(parts.leases, 'due');
  const settleDue = () => due.does(settle);
  const stops = [
    parts.ticker.every('due', DUE_EVERY_MS, settleDue),
    ...(parts.leases ? [systemTicker(failed).every('left', LEFT_EVERY_MS, settleDue)] : []),
    // What waits for its place or for a retry waits in people's time.
    systemTicker(failed).every('alerts', DELIVER_EVERY_MS, () => alerting.deliver()),
    systemTicker(failed).every('approvals', DELIVER_EVERY_MS, () => approvals.tell()),
    systemTicker(failed).every('outcomes', DELIVER_EVERY_MS, () => outcomes.tell()),
  ];
  return {
    payments,
    readNews,
    machine,
    recordCharge: async (operation, outcome) => {
      const record = await machine.recordCharge(operation, outcome);
      if (record !== 'not-a-recharge') return;
      if (await recordPurchase(purchases, operation, outcome)) outcomes.expect();
    },
    alerting,
    settle,
    async close() {
      for (const stop of stops) stop();
      await Promise.all([alerting.close(), outcomes.close(), approvals.close(), due.close()]);
    },
  };
}

export interface Gateway {
  readonly payments: Payments | undefined;
  readonly readNews: ReadStripeNews | undefined;
}

function openGateway({ funding, tenantId, documents }: MoneyParts): Gateway {
  if (funding.kind === 'observed') return { payments: undefined, readNews: undefined };
  const memory = documents.collection<Remembered>('charges');
  const options = { ...funding, tenantId, memory };
  return { payments: createStripePayments(options), readNews: createStripeNews(options) };
}
