/** Everything about money coming in that a person can ask for or press, by the name of its dialog. */

import { addFundsAnswer, submitFunds } from './add-funds.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import {
  approvalsAnswer,
  giveApproval,
  refuseApproval,
  showApproval,
  withdrawApproval,
} from './approve.ts';
import { autoRechargeAnswer, submitAutoRecharge } from './auto-recharge.ts';
import { billingModeAnswer, setMode } from './billing-mode.ts';
import { changeCardAnswer } from './change-card.ts';
import { cancelAnswer, confirmAnswer } from './confirm.ts';
import type { FundingParts } from './funding-parts.ts';
import { guarded } from './guarded.ts';
import { reconcileAnswer, submitReading } from './reconcile.ts';
import { setUpAnswer, submitSetUp } from './set-up.ts';
import { turnOffAnswer } from './turn-off.ts';
import { undoAnswer } from './undo.ts';

const ANSWERS = {
  'set-up': setUpAnswer,
  'set-up-submit': submitSetUp,
  'add-funds': addFundsAnswer,
  purchase: addFundsAnswer,
  'add-funds-submit': submitFunds,
  'set-auto-recharge': autoRechargeAnswer,
  'set-auto-recharge-submit': submitAutoRecharge,
  'turn-off-auto-recharge': turnOffAnswer,
  'change-card': changeCardAnswer,
  reading: reconcileAnswer,
  'reading-submit': submitReading,
  'billing-mode': billingModeAnswer,
  'mode-set': setMode,
  'operation-confirm': confirmAnswer,
  'operation-cancel': cancelAnswer,
  'operation-undo': undoAnswer,
  'approval-give': giveApproval,
  'approval-refuse': refuseApproval,
  'approval-withdraw': withdrawApproval,
  'approval-show': showApproval,
  approvals: approvalsAnswer,
} satisfies Record<string, (parts: FundingParts) => GiveAnswer>;

export type FundingDialogName = keyof typeof ANSWERS;

export function fundingAnswers(parts: FundingParts): readonly (readonly [string, GiveAnswer])[] {
  return Object.entries(ANSWERS).map(
    ([name, answer]) => [name, guarded(parts.report, answer(parts))] as const,
  );
}
