/** The licenses' part of the wiring: who reads and changes them, and who tells how far a plan is. */

import { randomUUID } from 'node:crypto';
import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Account } from '../credits/account.ts';
import type { Access } from '../dialogs/access.ts';
import { licensesTelling } from '../dialogs/assign-license-telling.ts';
import type { Courier } from '../dialogs/courier.ts';
import type { ExportOffers } from '../dialogs/export-offers.ts';
import { licenseJobTelling } from '../dialogs/license-job-telling.ts';
import type { PlanParts } from '../dialogs/plan-answers.ts';
import { presentPlan } from '../dialogs/plan-state.ts';
import { may } from '../directory/capabilities.ts';
import type { Directory } from '../directory/directory.ts';
import type { GraphSender } from '../directory/graph-client.ts';
import { createGraphLicenseDirectory } from '../directory/graph-license-directory.ts';
import type { Clock } from '../ledger/instant.ts';
import { createLicenseJobs } from '../licensing/durable-license-jobs.ts';
import { openPlanBook } from '../licensing/plan-book.ts';
import type { Documents } from '../store/documents.ts';
import type { Leases } from '../store/leases.ts';
import type { BackgroundJobs } from './background-jobs.ts';
import { createDuty } from './duty.ts';
import type { Log } from './log.ts';
import { createPlanAudit } from './plan-audit.ts';
import { systemTicker } from './ticker.ts';
import { systemTiming } from './timing.ts';

export interface LicenseWiringParts {
  readonly access: Access;
  readonly accessNow: Access;
  /** Where plans are written down for whoever asks later. */
  readonly account: Account;
  readonly clock: Clock;
  readonly courier: Courier;
  /** Asked for roles as they are now: a plan runs for as long as whoever confirmed it may assign. */
  readonly directoryNow: Directory;
  readonly documents: Documents;
  readonly graph: GraphSender;
  readonly jobs: BackgroundJobs;
  /** Undefined where this process is alone. */
  readonly leases?: Leases | undefined;
  readonly log: Log;
  readonly offers: ExportOffers;
  readonly report: (incident: string, cause: unknown) => void;
}

export interface Licenses {
  readonly parts: PlanParts;
  /** Plans that an earlier run left under way go on. */
  resume(): Promise<void>;
  /** Lets calls in flight end, writes down where they stopped, and tells it. */
  close(): Promise<void>;
}

/** A plan whose instance died goes on elsewhere after this and the time that a lease lasts. */
const TAKE_OVER_EVERY_MS = 5_000;
/** How soon what a dead instance has not written down any more is. */
const LEFT_EVERY_MS = 60_000;

export function wireLicenses(parts: LicenseWiringParts): Licenses {
  const { access, accessNow, clock, courier, directoryNow, documents, log, offers, report } = parts;
  const directory = createGraphLicenseDirectory(parts.graph);
  const jobs = createLicenseJobs({
    directory,
    documents,
    leases: parts.leases,
    clock,
    now: systemTiming.now,
    randomId: randomUUID,
    sleep: (wait_ms, signal) => sleepFor(wait_ms, undefined, { signal }).catch(() => undefined),
    async stillMay(personId) {
      const [person, roles] = await Promise.all([
        directoryNow.person(personId),
        directoryNow.roles(personId),
      ]);
      return may(person, roles, 'assign-licenses').allowed;
    },
    onFailure: (what, cause) => log.error({ err: cause }, what),
  });
  const telling = licenseJobTelling({
    courier,
    elapsed: systemTiming.now,
    report,
    present: presentPlan({ jobs, directory }, systemTiming.now),
  });
  const audit = createPlanAudit({
    account: parts.account,
    book: openPlanBook(documents),
    onFailure: (cause) => log.error({ err: cause }, 'A plan could not be written down.'),
  });
  const failed = (_: string, cause: unknown) =>
    log.error({ err: cause }, 'Plans of other instances could not be looked for.');
  const duty = createDuty(parts.leases, 'plans');
  const stops = parts.leases
    ? [
        systemTicker(failed).every('plans', TAKE_OVER_EVERY_MS, jobs.takeOver),
        systemTicker(failed).every('plans-written', LEFT_EVERY_MS, () => duty.does(audit.catchUp)),
      ]
    : [];
  jobs.onProgress(telling.onProgress);
  jobs.onProgress(audit.onProgress);
  jobs.onProgress(licensesTelling({ clock, courier, directory, jobs, report }));
  return {
    parts: {
      jobs,
      directory,
      access,
      accessNow,
      clock,
      courier,
      offers,
      startJob: parts.jobs.start,
      report,
      elapsed: systemTiming.now,
      telling,
    },
    async resume() {
      // Before plans that are old enough are swept away.
      await audit.catchUp();
      await jobs.resumeAll();
    },
    async close() {
      for (const stop of stops) stop();
      await duty.close();
      await jobs.close();
      await audit.close();
      await telling.close();
    },
  };
}
