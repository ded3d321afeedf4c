/** A dialog that is over with one answer: most of what people ask for. */

import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { type Answer, type Asked, type Turn, toActivity, turnOf } from './turn.ts';

export type GiveAnswer = (turn: Turn, asked: Asked) => Promise<Answer>;

export class AnswerDialog extends Dialog<Asked> {
  readonly answer: GiveAnswer;

  constructor(id: string, answer: GiveAnswer) {
    super(id);
    this.answer = answer;
  }

  override async beginDialog(dc: DialogContext, asked: Asked): Promise<DialogTurnResult> {
    const answer = await this.answer(turnOf(dc.context), asked);
    const sent = await dc.context.sendActivity(toActivity(answer));
    answer.onSent?.(sent?.id || undefined);
    return dc.endDialog();
  }
}
