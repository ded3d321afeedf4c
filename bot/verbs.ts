/** Which dialog a card's button starts, and whether its answer takes the card's place. */

import { z } from 'zod';
import type { FundingDialogName } from '../dialogs/funding-answers.ts';
import type { LicenseDialogName } from '../dialogs/license-answers.ts';
import type { QuestionDialogName } from '../dialogs/question-answers.ts';
import type { Asked } from '../dialogs/turn.ts';
import type { CommandName } from '../words/commands.ts';

/** Everything that can be begun: by words, by a button, or by a file. */
export type DialogName =
  | CommandName
  | FundingDialogName
  | LicenseDialogName
  | QuestionDialogName
  | 'statement-part'
  | 'statement-export'
  | 'audit-export';

export interface Begun {
  readonly dialog: DialogName;
  readonly asked: Asked;
  /** The locale that the card speaks; undefined on a card that says none. */
  readonly locale: string | undefined;
  /** The answer replaces the card instead of following it. */
  readonly inPlace: boolean;
}

const data = z.looseObject({
  verb: z.string().max(64),
  locale: z.string().max(35).optional(),
  phrase: z.string().max(300).optional(),
});

/** Verbs that always begin the same: where the answer is the next state of the card, it takes the card's place. */
const VERBS: Readonly<Partial<Record<string, readonly [DialogName, 'in-place' | 'follows']>>> = {
  'balance.refresh': ['balance', 'in-place'],
  'balance.show': ['balance', 'follows'],
  'statement.open': ['statement-part', 'in-place'],
  'statement.export': ['statement-export', 'follows'],
  'audit.show': ['audit', 'in-place'],
  'audit.export': ['audit-export', 'follows'],
  // On cards that were sent by an earlier version.
  'guidance.add-funds': ['add-funds', 'follows'],
  'guidance.set-auto-recharge': ['set-auto-recharge', 'follows'],
  'setup.show': ['set-up', 'follows'],
  'setup.submit': ['set-up-submit', 'in-place'],
  'funds.add': ['add-funds', 'follows'],
  'funds.submit': ['add-funds-submit', 'in-place'],
  'purchase.submit': ['add-funds-submit', 'in-place'],
  'recharge.set': ['set-auto-recharge', 'follows'],
  'recharge.submit': ['set-auto-recharge-submit', 'in-place'],
  'recharge.off': ['turn-off-auto-recharge', 'follows'],
  'recharge.off.done': ['operation-confirm', 'in-place'],
  'card.change': ['change-card', 'follows'],
  'reading.enter': ['reading', 'follows'],
  'reading.submit': ['reading-submit', 'in-place'],
  'lots.show': ['lots', 'follows'],
  'mode.show': ['billing-mode', 'follows'],
  'mode.set': ['mode-set', 'in-place'],
  'operation.confirm': ['operation-confirm', 'in-place'],
  'operation.cancel': ['operation-cancel', 'in-place'],
  'operation.undo': ['operation-undo', 'in-place'],
  'approval.give': ['approval-give', 'in-place'],
  'approval.refuse': ['approval-refuse', 'in-place'],
  'approval.withdraw': ['approval-withdraw', 'in-place'],
  'approval.show': ['approval-show', 'in-place'],
  'alerts.here': ['alerts-here', 'in-place'],
  'alerts.stop': ['stop-alerts-here', 'in-place'],
  'alerts.list': ['alerts-list', 'follows'],
  'question.article': ['question-article', 'follows'],
  'question.none': ['question-none', 'in-place'],
  'question.helpful': ['question-helpful', 'in-place'],
  'question.hand-over': ['question-hand-over', 'follows'],
  'question.withdraw': ['question-withdraw', 'in-place'],
  'handover.take': ['handover-take', 'in-place'],
  'handover.answer': ['handover-answer', 'in-place'],
  'handover.release': ['handover-release', 'in-place'],
  'handover.close': ['handover-close', 'in-place'],
  'unanswered.show': ['unanswered', 'follows'],
  'questions.here': ['questions-here', 'in-place'],
  'questions.stop': ['stop-questions-here', 'in-place'],
  'licenses.assign': ['assign', 'follows'],
  'licenses.submit': ['license-submit', 'in-place'],
  'licenses.many': ['assign-many', 'follows'],
  'licenses.many.submit': ['assign-many-submit', 'in-place'],
  'licenses.confirm': ['plan-confirm', 'in-place'],
  'licenses.cancel': ['plan-cancel', 'in-place'],
  'licenses.pause': ['plan-pause', 'in-place'],
  'licenses.resume': ['plan-resume', 'in-place'],
  'licenses.stop': ['plan-stop', 'in-place'],
  'licenses.refresh': ['plan-refresh', 'in-place'],
  'licenses.undo': ['plan-undo', 'follows'],
  'licenses.retry': ['plan-retry', 'follows'],
  'licenses.export': ['plan-export', 'follows'],
  'licenses.of': ['licenses-of', 'follows'],
  'seats.show': ['seats', 'follows'],
  'holders.show': ['who-has', 'follows'],
  'holders.export': ['holders-export', 'follows'],
};

/** Every verb that a card may send. */
export const VERB_NAMES: readonly string[] = [...Object.keys(VERBS), 'statement.show', 'say'];

/** What a button sent, or undefined where it is none of ours. From outside: the inputs are checked where they are used. */
export function begunBy(value: unknown): Begun | { readonly phrase: string } | undefined {
  const read = data.safeParse(value);
  if (!read.success) return undefined;
  const { verb, locale, phrase, ...input } = read.data;
  if (verb === 'say') return phrase === undefined ? undefined : { phrase };
  const begin = (dialog: DialogName, inPlace: boolean): Begun => ({
    dialog,
    asked: { given: {}, input },
    locale,
    inPlace,
  });
  // From the statement itself it turns the page; from elsewhere it is a new answer.
  if (verb === 'statement.show') return begin('statement', 'of' in input || 'from' in input);
  const begun = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  return begun && begin(begun[0], begun[1] === 'in-place');
}
