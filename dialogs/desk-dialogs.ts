/** Everything that the desk can be asked for, as botbuilder's dialogs and as plain answers. */

import type { StatePropertyAccessor } from 'botbuilder';
import { DialogSet, type DialogState } from 'botbuilder-dialogs';
import type { GuidanceTopic } from '../cards/guidance-card.ts';
import type { Account } from '../credits/account.ts';
import type { Clock } from '../ledger/instant.ts';
import type { Access } from './access.ts';
import { AnswerDialog, type GiveAnswer } from './answer-dialog.ts';
import { balanceAnswer } from './balance.ts';
import type { ExportOffers } from './export-offers.ts';
import { StatementExportDialog } from './export-statement.ts';
import { guidanceAnswer } from './guidance.ts';
import { help, welcome } from './small-talk.ts';
import { StatementDialog, statementAnswer } from './statement.ts';
import { statementPartAnswer } from './statement-part.ts';

export interface DeskDialogParts {
  readonly account: Account;
  readonly access: Access;
  readonly clock: Clock;
  readonly offers: ExportOffers;
}

const GUIDED: readonly GuidanceTopic[] = [
  'add-funds',
  'set-auto-recharge',
  'turn-off-auto-recharge',
  'assign',
  'assign-many',
  'licenses-of',
  'seats',
  'alerts-here',
  'stop-alerts-here',
];

/** The answers that may also take a card's place, by the name of their dialog. */
export function deskAnswers({
  account,
  access,
  clock,
}: DeskDialogParts): ReadonlyMap<string, GiveAnswer> {
  return new Map<string, GiveAnswer>([
    ['balance', balanceAnswer(account, access)],
    ['statement', statementAnswer({ account, access, clock })],
    ['statement-part', statementPartAnswer({ account, access, clock })],
    ['help', async (turn) => help(turn)],
    ['hi', async (turn) => welcome(turn, 'hello')],
    ...GUIDED.map((topic) => [topic, guidanceAnswer(topic, account.currency)] as const),
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
  return dialogs;
}
