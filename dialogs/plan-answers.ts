/** The buttons of a plan for many: confirm, cancel, pause, resume, stop, look, try again, take back; and the last plans. */

import type { PlanState } from '../cards/license-plan-state-card.ts';
import { PLANS_SHOWN, plansCard } from '../cards/license-plans-card.ts';
import type { LicenseJobs, PlanAnswer, PlanOwner } from '../licensing/license-jobs.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { typed } from './form-input.ts';
import { guarded } from './guarded.ts';
import type { JobTelling } from './license-job-telling.ts';
import type { LicenseParts } from './license-parts.ts';
import { ownerOf } from './operations.ts';
import { draftInTime } from './plan-draft.ts';
import { placeOf } from './plan-place.ts';
import { planAnswer, planStateAnswer } from './plan-state.ts';
import type { Answer, Asked, Turn } from './turn.ts';

export interface PlanParts extends LicenseParts {
  readonly telling: Pick<JobTelling, 'shown'>;
}

interface Press {
  readonly parts: PlanParts;
  readonly turn: Turn;
  readonly planId: string;
  readonly owner: PlanOwner;
}

/** A plan that is over within this is answered with its end. */
const ENDS_WITHIN_MS = 3_000;

/** Once: a repeat is told how the plan stands. Whoever may assign no more by now gets no further. */
export function confirmPlan(parts: PlanParts): GiveAnswer {
  return onPlan(parts, mayAssignNow, async (press) => {
    const { turn, planId, owner } = press;
    const confirmed = await parts.jobs.confirm(planId, owner, placeOf(turn));
    return shownAnswer(
      press,
      confirmed.kind === 'ok' ? await soonOver(press, confirmed) : confirmed,
    );
  });
}

/** Whoever asked for a plan may call it off, pause and stop it, whatever became of their roles and of the directory. */
export function cancelPlan(parts: PlanParts): GiveAnswer {
  return steering(parts, 'cancel');
}

export function pausePlan(parts: PlanParts): GiveAnswer {
  return steering(parts, 'pause');
}

export function stopPlan(parts: PlanParts): GiveAnswer {
  return steering(parts, 'stop');
}

export function resumePlan(parts: PlanParts): GiveAnswer {
  return steering(parts, 'resume', mayAssignNow);
}

/** How it stands; where an outcome was not known, the directory is asked once more. */
export function refreshPlan(parts: PlanParts): GiveAnswer {
  return steering(parts, 'look', (turn) => parts.access(turn, 'see-licenses'));
}

/** A plan of its own, to be confirmed as the first one was: so is the next. */
export function retryPlan(parts: PlanParts): GiveAnswer {
  return following(parts, 'retry', 'nothing-to-retry');
}

export function undoPlan(parts: PlanParts): GiveAnswer {
  return following(parts, 'undo', 'nothing-to-undo');
}

/** The last plans that the person confirmed here. */
export function plansAnswer(parts: PlanParts): GiveAnswer {
  return guarded(parts.report, async (turn) => {
    const refused = await parts.access(turn, 'see-licenses');
    if (refused) return refused;
    const owner = ownerOf(turn);
    if (owner === undefined) return planStateAnswer({ kind: 'not-yours' }, turn);
    const plans = await parts.jobs.plans(owner, PLANS_SHOWN);
    const { speech } = turn;
    return { card: plansCard({ plans }, speech), summary: speech.words.licenseJobs.plansTitle };
  });
}

type Check = (turn: Turn, parts: PlanParts) => Promise<Answer | undefined>;

const mayAssignNow: Check = (turn, { accessNow }) => accessNow(turn, 'assign-licenses');
const always: Check = async () => undefined;

function onPlan(
  parts: PlanParts,
  check: Check,
  give: (press: Press) => Promise<Answer>,
): GiveAnswer {
  return guarded(parts.report, async (turn: Turn, asked: Asked) => {
    const refused = await check(turn, parts);
    if (refused) return refused;
    const owner = ownerOf(turn);
    if (owner === undefined) return planStateAnswer({ kind: 'not-yours' }, turn);
    return give({ parts, turn, planId: typed(asked, 'plan'), owner });
  });
}

type Steer = keyof Pick<LicenseJobs, 'cancel' | 'pause' | 'resume' | 'stop' | 'look'>;

function steering(parts: PlanParts, verb: Steer, check: Check = always): GiveAnswer {
  return onPlan(parts, check, async (press) =>
    shownAnswer(press, await parts.jobs[verb](press.planId, press.owner, placeOf(press.turn))),
  );
}

function following(parts: PlanParts, step: 'retry' | 'undo', nothing: PlanState): GiveAnswer {
  return onPlan(parts, mayAssignNow, async ({ turn, planId, owner }) =>
    // The card of the plan that ran stays as it is: the answer follows it.
    draftInTime(
      parts,
      { ...turn, cardId: undefined },
      {
        sourceName: '',
        name: `${step}-licenses`,
        draft: async (options) =>
          planAnswer(parts, turn, owner, await parts.jobs[step](planId, owner, options), nothing),
      },
    ),
  );
}

async function soonOver(
  { parts, planId }: Press,
  confirmed: Extract<PlanAnswer, { kind: 'ok' }>,
): Promise<PlanAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(parts.answerWithin_ms ?? ENDS_WITHIN_MS, ENDS_WITHIN_MS));
  });
  const ended = await Promise.race([parts.jobs.ended(planId), late]).finally(() =>
    clearTimeout(timer),
  );
  return ended === undefined ? confirmed : { kind: 'ok', progress: ended };
}

/** The card that the answer becomes is the one that the job keeps up to date. */
async function shownAnswer({ parts, turn, planId, owner }: Press, answer: PlanAnswer) {
  const shown = await planAnswer(parts, turn, owner, answer);
  if (answer.kind !== 'ok' && answer.kind !== 'already') return shown;
  parts.telling.shown(planId, turn.cardId);
  return {
    ...shown,
    onSent: (id: string | undefined) => parts.telling.shown(planId, id),
  };
}
