/** The buttons of one person's plan: confirm, cancel, look again, try again, undo. */

import type { PlanAnswer, PlanOwner } from '../licensing/license-jobs.ts';
import type { PlanProgress } from '../licensing/plan.ts';
import type { Speech } from '../words/speech.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { type NoUndo, previewAnswer, resultAnswer } from './assign-license-preview.ts';
import { typed } from './form-input.ts';
import { failureAnswer, guarded } from './guarded.ts';
import { type AfterAnswer, answerInTime } from './in-time.ts';
import type { LicenseParts } from './license-parts.ts';
import { ANSWER_WITHIN_MS, readBeside, readInPlace } from './license-parts-reading.ts';
import { stateAnswer } from './license-parts-state.ts';
import { ownerOf } from './operations.ts';
import { placeOf } from './plan-place.ts';
import { standingAnswer } from './plan-state.ts';
import type { Answer, Asked, Turn } from './turn.ts';

/** What Graph took may show only after minutes: when it is looked for again, each after the one before. */
const LOOK_AGAIN_AFTER_MS = [15_000, 30_000, 60_000, 120_000, 240_000];

interface Press {
  readonly parts: LicenseParts;
  readonly turn: Turn;
  readonly planId: string;
  readonly owner: PlanOwner;
}

type Check = (turn: Turn) => Promise<Answer | undefined>;

function onPlan(
  parts: LicenseParts,
  check: Check,
  give: (press: Press) => Promise<Answer>,
): GiveAnswer {
  return guarded(parts.report, async (turn: Turn, asked: Asked) => {
    const refused = await check(turn);
    if (refused) return refused;
    const owner = ownerOf(turn);
    if (owner === undefined) return stateAnswer('not-yours', turn.speech);
    return give({ parts, turn, planId: typed(asked, 'plan'), owner });
  });
}

/** Whoever may assign no more by now gets no further. */
function mayAssignNow({ accessNow }: LicenseParts): Check {
  return (turn) => accessNow(turn, 'assign-licenses');
}

export function confirmLicenses(parts: LicenseParts): GiveAnswer {
  return onPlan(parts, mayAssignNow(parts), async (press) => {
    const { turn, planId, owner } = press;
    const answer = await parts.jobs.confirm(planId, owner, placeOf(turn));
    if (answer.kind === 'ok' || isUnderWay(answer)) return follow(press);
    return settledAnswer(press, answer);
  });
}

/** Whoever asked for a plan may call it off, whatever became of their roles and of the directory. */
export function cancelLicenses(parts: LicenseParts): GiveAnswer {
  const always: Check = async () => undefined;
  return onPlan(parts, always, async (press) => {
    const answer = await parts.jobs.cancel(press.planId, press.owner);
    return answer.kind === 'ok'
      ? stateAnswer('cancelled', press.turn.speech)
      : settledAnswer(press, answer);
  });
}

/** Looks in the directory once more where the outcome was not known. */
export function refreshLicenses(parts: LicenseParts): GiveAnswer {
  return onPlan(
    parts,
    (turn) => parts.access(turn, 'see-licenses'),
    (press) =>
      readInPlace(parts, press.turn, 'look-at-licenses', async () =>
        settledAnswer(press, await parts.jobs.look(press.planId, press.owner)),
      ),
  );
}

/** A plan of its own, to be confirmed as the first one was. */
export function retryLicenses(parts: LicenseParts): GiveAnswer {
  return follower(parts, 'retry', 'nothing-to-retry');
}

/** The way back, to be confirmed; where something else has changed the person since, that is said. */
export function undoLicenses(parts: LicenseParts): GiveAnswer {
  return follower(parts, 'undo', 'changed-since');
}

function follower(
  parts: LicenseParts,
  step: 'retry' | 'undo',
  nothing: 'nothing-to-retry' | NonNullable<NoUndo>,
): GiveAnswer {
  return onPlan(parts, mayAssignNow(parts), (press) =>
    readBeside(parts, press.turn, `${step}-licenses`, async (signal) => {
      const { turn, planId, owner } = press;
      const answer = await parts.jobs[step](planId, owner, { signal });
      if (answer.kind === 'ok')
        return previewAnswer(parts, answer.progress.plan, owner, turn.speech);
      if (answer.kind !== 'nothing-to-do') return settledAnswer(press, answer);
      return nothing === 'nothing-to-retry'
        ? stateAnswer(nothing, turn.speech)
        : resultAnswer(parts, answer.plan, owner, turn.speech, nothing);
    }),
  );
}

/** A plan that was begun and is not over. */
function isUnderWay(answer: PlanAnswer): boolean {
  return (
    answer.kind === 'already' && ['running', 'pausing', 'stopping'].includes(answer.plan.status)
  );
}

/** Waits for the end as long as a click may take; what comes later takes the card's place. */
async function follow(press: Press): Promise<Answer> {
  const { parts, turn, planId, owner } = press;
  const present = await settledAnswer(press, await parts.jobs.look(planId, owner));
  return answerInTime(parts, turn, {
    name: 'licenses',
    within_ms: parts.answerWithin_ms ?? ANSWER_WITHIN_MS,
    work: (after) =>
      end(press, after).catch((cause: unknown) => failureAnswer(turn, cause, parts.report)),
    meanwhile: () => present,
    // The plan goes on all the same: the card's own button tells how far it is.
    busy: async () => present,
  });
}

async function end(press: Press, after: AfterAnswer): Promise<Answer> {
  const { parts, turn, planId, owner } = press;
  const ended = await parts.jobs.ended(planId);
  if (ended === undefined) return stateAnswer('gone', turn.speech);
  if (ended.plan.counts.unknown > 0) after.keepTelling((signal) => lookAgain(press, signal));
  return standing(parts, ended, owner, turn.speech);
}

async function lookAgain(press: Press, signal: AbortSignal): Promise<Answer | undefined> {
  const { parts, planId, owner } = press;
  for (const wait_ms of parts.lookAgainAfter_ms ?? LOOK_AGAIN_AFTER_MS) {
    await pause(wait_ms, signal);
    if (signal.aborted) return undefined;
    const answer = await parts.jobs.look(planId, owner);
    if (answer.kind === 'ok' && answer.progress.plan.counts.unknown > 0) continue;
    return settledAnswer(press, answer);
  }
  return undefined;
}

function pause(wait_ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, wait_ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** How a plan stands, whatever was pressed. */
async function settledAnswer({ parts, turn, owner }: Press, answer: PlanAnswer): Promise<Answer> {
  const { speech } = turn;
  switch (answer.kind) {
    case 'ok':
    case 'already':
      return standing(parts, answer.progress, owner, speech);
    case 'nothing-to-do':
      return previewAnswer(parts, answer.plan, owner, speech);
    default:
      return stateAnswer(answer.kind, speech);
  }
}

/** Also what an earlier process has left: {@link licensesTelling}. */
export async function standing(
  parts: Pick<LicenseParts, 'directory' | 'jobs'>,
  progress: PlanProgress,
  owner: PlanOwner,
  speech: Speech,
): Promise<Answer> {
  const { plan } = progress;
  switch (plan.status) {
    case 'cancelled':
      return stateAnswer('cancelled', speech);
    case 'draft':
      return previewAnswer(parts, plan, owner, speech);
    // Why it does not go on, and the button that lets it, are told as of a plan for many.
    case 'paused':
      return standingAnswer(parts, progress, owner, speech);
    default:
      return resultAnswer(parts, plan, owner, speech);
  }
}
