/** Everything that the desk can be asked for, as botbuilder's dialogs and as plain answers. */

import type { StatePropertyAccessor } from 'botbuilder';
import { DialogSet, type DialogState } from 'botbuilder-dialogs';
import type { Clock } from '../ledger/instant.ts';
import {
  type AlertsParts,
  alertsHereAnswer,
  alertTargetsAnswer,
  stopAlertsAnswer,
} from './alerts-here.ts';
import { AnswerDialog, type GiveAnswer } from './answer-dialog.ts';
import { auditAnswer, exportAudit } from './audit.ts';
import { balanceAnswer } from './balance.ts';
import type { ExportOffers } from './export-offers.ts';
import { StatementExportDialog } from './export-statement.ts';
import { fundingAnswers } from './funding-answers.ts';
import { type FundingParts, fundingOf } from './funding-parts.ts';
import { guarded } from './guarded.ts';
import { licenseAnswers, licenseFileDialogs } from './license-answers.ts';
import { LicenseFileDialog } from './license-parts-file.ts';
import { lotsAnswer } from './lots.ts';
import type { PlanParts } from './plan-answers.ts';
import { questionAnswers } from './question-answers.ts';
import type { QuestionParts } from './question-parts.ts';
import { help, welcome } from './small-talk.ts';
import { StatementDialog, statementAnswer } from './statement.ts';
import { statementPartAnswer } from './statement-part.ts';

export interface DeskDialogParts extends FundingParts, AlertsParts {
  readonly clock: Clock;
  readonly offers: ExportOffers;
  readonly licenses: PlanParts;
  readonly questions: QuestionParts;
}

/** The answers that may also take a card's place, by the name of their dialog. */
export function deskAnswers(parts: DeskDialogParts): ReadonlyMap<string, GiveAnswer> {
  const { account, access, clock, report } = parts;
  return new Map<string, GiveAnswer>([
    ['balance', balanceAnswer(account, access)],
    ['lots', lotsAnswer(account, access)],
    ['statement', statementAnswer({ account, access, clock })],
    ['statement-part', statementPartAnswer({ account, access, clock })],
    ['audit', guarded(report, auditAnswer(parts))],
    ['help', async (turn) => help(turn, fundingOf(parts))],
    ['hi', async (turn) => welcome(turn, 'hello', fundingOf(parts))],
    ...fundingAnswers(parts),
    ['alerts-here', guarded(report, alertsHereAnswer(parts))],
    ['stop-alerts-here', guarded(report, stopAlertsAnswer(parts))],
    ['alerts-list', guarded(report, alertTargetsAnswer(parts))],
    ...licenseAnswers(parts.licenses),
    ...questionAnswers(parts.questions),
  ]);
}

export function deskDialogs(
  state: StatePropertyAccessor<DialogState>,
  answers: ReadonlyMap<string, GiveAnswer>,
  parts: DeskDialogParts,
): DialogSet {
  const dialogs = new DialogSet(state);
  for (const [name, answer] of answers)
    if (name !== 'statement') dialogs.add(new AnswerDialog(name, answer));
  dialogs.add(
    new StatementDialog('statement', answers.get('statement') as GiveAnswer, parts.clock),
  );
  dialogs.add(new StatementExportDialog('statement-export', parts));
  dialogs.add(new LicenseFileDialog('audit-export', parts, exportAudit(parts)));
  for (const dialog of licenseFileDialogs(parts.licenses)) dialogs.add(dialog);
  return dialogs;
}
