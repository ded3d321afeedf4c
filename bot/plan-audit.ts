/** Writes license plans into the journal: who confirmed them by which card, and what became of each person. */

import type { Account } from '../credits/account.ts';
import { actFact } from '../credits/act.ts';
import { askedBy } from '../dialogs/asked-by.ts';
import { readPlace } from '../dialogs/plan-place.ts';
import type { PlanProgress } from '../licensing/plan.ts';
import type { PlanBook } from '../licensing/plan-book.ts';
import { isRecorded, type PlanRecord, recordPlan } from '../licensing/record-plans.ts';
import { StoreError } from '../store/store-errors.ts';

export interface PlanAuditParts {
  readonly account: Account;
  readonly book: PlanBook;
  readonly onFailure: (cause: unknown) => void;
}

export interface PlanAudit {
  readonly onProgress: (progress: PlanProgress) => void;
  /** What an earlier run, or another instance, could not write down any more. Never rejects. */
  catchUp(): Promise<void>;
  /** Answers when what was begun is written down. */
  close(): Promise<void>;
}

export function createPlanAudit({ account, book, onFailure }: PlanAuditParts): PlanAudit {
  const seen = new Map<string, string>();
  let last: Promise<void> = Promise.resolve();
  const records = {
    has: (key: string) => account.find(key) !== undefined,
    async write(some: readonly PlanRecord[]) {
      for (let conflicts = 0; ; conflicts += 1) {
        const missing = some.filter(({ key }) => account.find(key) === undefined);
        if (missing.length === 0) return;
        try {
          await account.append(missing.map((one) => actFact(account, deedOf(one))));
          return;
        } catch (cause) {
          // Another instance looks after the same plan, and wrote some of it down at another moment.
          if (!isTaken(cause) || conflicts === CONFLICTS_MAX) throw cause;
        }
      }
    },
  };

  async function recordNow(planId: string): Promise<void> {
    await account.refresh();
    await recordPlan(book, records, planId);
  }

  function record(planId: string): Promise<void> {
    last = last.then(() => recordNow(planId)).catch(onFailure);
    return last;
  }

  return {
    onProgress({ plan }) {
      // Most progress says no more than how far it is.
      const said = `${plan.status} ${plan.counts.unknown}`;
      if (seen.get(plan.id) === said) return;
      if (seen.size >= SEEN_MAX) seen.clear();
      seen.set(plan.id, said);
      void record(plan.id);
    },
    async catchUp() {
      try {
        await account.refresh();
        for (const header of await book.headers())
          if (!isRecorded(records, header)) await record(header.plan.id);
      } catch (cause) {
        onFailure(cause);
      }
    },
    close: () => last,
  };
}

function isTaken(cause: unknown): boolean {
  return cause instanceof StoreError && cause.code === 'KEY_CONFLICT';
}

const CONFLICTS_MAX = 5;
/** Plans remembered at a time. */
const SEEN_MAX = 1_000;

function deedOf({ act, key, owner, plan, place, detail }: PlanRecord) {
  const { reference, cardId } = readPlace(place) ?? { reference: {}, cardId: undefined };
  const { conversationId } = owner;
  return {
    act,
    key,
    by: owner.personId,
    asked: {
      ...askedBy({ name: plan.name, cardId, reference }, plan.id),
      conversation: conversationId,
    },
    detail,
  };
}
