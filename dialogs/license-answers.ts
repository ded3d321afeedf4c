/** Everything about licenses that a person can ask for or press, by the name of its dialog. */

import type { PlanAnswer } from '../licensing/license-jobs.ts';
import type { Plan } from '../licensing/plan.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import {
  assignAnswer,
  removeLicenseAnswer,
  submitLicenses,
  swapLicenseAnswer,
} from './assign-license.ts';
import {
  cancelLicenses,
  confirmLicenses,
  refreshLicenses,
  retryLicenses,
  undoLicenses,
} from './assign-license-confirm.ts';
import { assignManyAnswer, submitMany } from './assign-many.ts';
import type { LicenseFileOffer } from './export-offers.ts';
import { typed } from './form-input.ts';
import { guarded } from './guarded.ts';
import { holdersAnswer } from './holders.ts';
import { exportHolders, holdersFile } from './holders-file.ts';
import { type GiveFile, LicenseFileDialog } from './license-parts-file.ts';
import { licensesOfAnswer } from './licenses-of.ts';
import { ownerOf } from './operations.ts';
import {
  cancelPlan,
  confirmPlan,
  type PlanParts,
  pausePlan,
  plansAnswer,
  refreshPlan,
  resumePlan,
  retryPlan,
  stopPlan,
  undoPlan,
} from './plan-answers.ts';
import { exportPlan, planFile } from './plan-file.ts';
import { isForMany } from './plan-kind.ts';
import { seatsAnswer } from './seats.ts';

const ANSWERS = {
  assign: assignAnswer,
  'remove-license': removeLicenseAnswer,
  'swap-license': swapLicenseAnswer,
  'license-submit': submitLicenses,
  'assign-many': assignManyAnswer,
  'assign-many-submit': submitMany,
  'license-jobs': plansAnswer,
  'licenses-of': licensesOfAnswer,
  seats: seatsAnswer,
  'who-has': holdersAnswer,
  'plan-confirm': ofEither(confirmLicenses, confirmPlan),
  'plan-cancel': ofEither(cancelLicenses, cancelPlan),
  'plan-pause': pausePlan,
  'plan-resume': resumePlan,
  'plan-stop': stopPlan,
  'plan-refresh': ofEither(refreshLicenses, refreshPlan),
  'plan-undo': ofEither(undoLicenses, undoPlan),
  'plan-retry': ofEither(retryLicenses, retryPlan),
} satisfies Record<string, (parts: PlanParts) => GiveAnswer>;

const FILES = {
  'plan-export': exportPlan,
  'holders-export': exportHolders,
} satisfies Record<string, (parts: PlanParts) => GiveFile>;

export type LicenseDialogName = keyof typeof ANSWERS | keyof typeof FILES;

export function licenseAnswers(parts: PlanParts): readonly (readonly [string, GiveAnswer])[] {
  return Object.entries(ANSWERS).map(([name, answer]) => [name, answer(parts)] as const);
}

export function licenseFileDialogs(parts: PlanParts): readonly LicenseFileDialog[] {
  return Object.entries(FILES).map(
    ([name, file]) => new LicenseFileDialog(name, parts, file(parts)),
  );
}

/** Makes the file of an offer that was accepted. @throws DirectoryError, StoreError */
export function licenseFile(parts: PlanParts): (offer: LicenseFileOffer) => Promise<Buffer> {
  return (offer) => {
    const { of } = offer;
    return of.kind === 'plan'
      ? planFile(parts, { ...offer, of })
      : holdersFile(parts, { ...offer, of });
  };
}

/** One button, two kinds of plans; a plan that cannot be had is told as those of one person are. */
function ofEither(
  one: (parts: PlanParts) => GiveAnswer,
  many: (parts: PlanParts) => GiveAnswer,
): (parts: PlanParts) => GiveAnswer {
  return (parts) => {
    const answerOne = one(parts);
    const answerMany = many(parts);
    return guarded(parts.report, async (turn, asked) => {
      const owner = ownerOf(turn);
      const found = owner && (await parts.jobs.look(typed(asked, 'plan'), owner));
      const plan = found && planIn(found);
      return plan !== undefined && isForMany(plan)
        ? answerMany(turn, asked)
        : answerOne(turn, asked);
    });
  };
}

function planIn(answer: PlanAnswer): Plan | undefined {
  if (answer.kind === 'ok') return answer.progress.plan;
  return 'plan' in answer ? answer.plan : undefined;
}
