/** Keeps the card of a running plan up to date, calmly and over restarts; where the card is gone, the end is told by a new message. */

import { randomUUID } from 'node:crypto';
import type { ProgressListener } from '../licensing/license-jobs.ts';
import type { PlanProgress } from '../licensing/plan.ts';
import { type Speech, speechFor } from '../words/speech.ts';
import type { Courier } from './courier.ts';
import { isForMany } from './plan-kind.ts';
import { type Place, readPlace } from './plan-place.ts';
import { type Answer, toActivity } from './turn.ts';

export interface JobTellingParts {
  readonly courier: Courier;
  /** Milliseconds, for pacing only. */
  readonly elapsed: () => number;
  readonly report: (incident: string, cause: unknown) => void;
  /** The card of a plan as it stands. */
  readonly present: (progress: PlanProgress, speech: Speech, place: Place) => Promise<Answer>;
}

export interface JobTelling {
  /** For {@link LicenseJobs.onProgress}. Plans of one person are told by whoever confirmed them. */
  readonly onProgress: ProgressListener;
  /** A click was answered with the plan's present state: nothing older may follow it at once. `cardId`: where it stands now. */
  shown(planId: string, cardId: string | undefined): void;
  /** Tells at once what still waits to be told, and answers when it is out: for closing. */
  close(): Promise<void>;
}

/** A conversation takes few edits a second, and nobody reads faster. */
export const TOLD_EVERY_MS = 2_000;
/** Cards that are followed at a time; the one that was told longest ago is forgotten first. */
const CARDS_MAX = 500;

interface Told {
  at: number;
  cardId?: string | undefined;
  /** The status that stands on the card. */
  status?: string;
  latest?: { readonly progress: PlanProgress; readonly place: unknown };
  timer?: NodeJS.Timeout | undefined;
  underWay?: Promise<void> | undefined;
}

export function licenseJobTelling(parts: JobTellingParts): JobTelling {
  const cards = new Map<string, Told>();

  function cardOf(planId: string): Told {
    const told = cards.get(planId) ?? { at: Number.NEGATIVE_INFINITY };
    cards.delete(planId);
    cards.set(planId, told);
    for (const [id, { timer, underWay }] of cards) {
      if (cards.size <= CARDS_MAX) break;
      if (timer === undefined && underWay === undefined) cards.delete(id);
    }
    return told;
  }

  function schedule(planId: string, told: Told): void {
    if (told.timer !== undefined || told.underWay !== undefined) return;
    const wait_ms = told.at + TOLD_EVERY_MS - parts.elapsed();
    if (wait_ms <= 0) tellLatest(planId, told);
    else told.timer = setTimeout(() => tellLatest(planId, told), wait_ms).unref();
  }

  function tellLatest(planId: string, told: Told): void {
    clearTimeout(told.timer);
    told.timer = undefined;
    const { latest } = told;
    if (latest === undefined) return;
    delete told.latest;
    told.underWay = tell(parts, told, latest.progress, latest.place).finally(() => {
      told.underWay = undefined;
      told.at = parts.elapsed();
      if (told.latest !== undefined) schedule(planId, told);
      else if (isOver(latest.progress)) cards.delete(planId);
    });
  }

  return {
    onProgress(progress, place) {
      const { plan } = progress;
      if (!isForMany(plan)) return;
      const told = cardOf(plan.id);
      told.latest = { progress, place };
      schedule(plan.id, told);
    },
    shown(planId, cardId) {
      const told = cardOf(planId);
      told.at = parts.elapsed();
      if (cardId !== undefined) told.cardId = cardId;
    },
    async close() {
      for (const [planId, told] of [...cards]) {
        while (told.underWay !== undefined || told.timer !== undefined) {
          if (told.underWay === undefined) tellLatest(planId, told);
          await told.underWay;
        }
      }
    },
  };
}

/** Never rejects: what is not told now is told by the next, and a click on the card asks for it too. */
async function tell(
  { courier, present, report }: JobTellingParts,
  told: Told,
  progress: PlanProgress,
  kept: unknown,
): Promise<void> {
  const place = readPlace(kept);
  if (place === undefined) return;
  const { status } = progress.plan;
  try {
    const activity = toActivity(await present(progress, speechFor(place.locale), place));
    const cardId = told.cardId ?? place.cardId;
    const edited = cardId !== undefined && (await courier.edit(place.reference, cardId, activity));
    if (!edited && status !== told.status && needsSaying(progress))
      told.cardId = await courier.send(place.reference, activity);
    told.status = status;
  } catch (cause) {
    report(randomUUID(), cause);
  }
}

function isOver({ plan }: PlanProgress): boolean {
  return plan.endedAt !== undefined;
}

/** Worth a message of its own. */
function needsSaying(progress: PlanProgress): boolean {
  const { plan } = progress;
  return isOver(progress) || (plan.status === 'paused' && plan.halt !== undefined);
}
