/** The buttons of one person's plan: confirm, cancel, look again, try again, undo. */

import type { PlanAnswer } from '../licensing/license-jobs.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { follow } from './assign-license-follow.ts';
import { type NoUndo, previewAnswer, resultAnswer } from './assign-license-preview.ts';
import { type Press, settledAnswer } from './assign-license-standing.ts';
import { typed } from './form-input.ts';
import { guarded } from './guarded.ts';
import type { LicenseParts } from './license-parts.ts';
import { readBeside, readInPlace } from './license-parts-reading.ts';
import { stateAnswer } from './license-parts-state.ts';
import { ownerOf } from './operations.ts';
import { placeOf } from './plan-place.ts';
import type { Answer, Asked, Turn } from './turn.ts';

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
