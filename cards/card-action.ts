/** The buttons of a card, as Teams wants them: a verb for the bot, a phrase for the chat, or a link out. */

import type { Speech } from '../words/speech.ts';

export type CardVerb =
  | 'balance.refresh'
  | 'balance.show'
  | 'statement.show'
  | 'statement.open'
  | 'statement.export'
  /** `of`: the period, `by`: an object id, `page`; or the inputs `from`, `until` and `by`. */
  | 'audit.show'
  | 'audit.export'
  /** The forms, and what they send: the inputs are named in each form's file. */
  | 'setup.show'
  | 'setup.submit'
  | 'funds.add'
  | 'funds.submit'
  | 'purchase.submit'
  | 'recharge.set'
  | 'recharge.submit'
  | 'recharge.off'
  /** "I have done this" in the admin center: `operation`. */
  | 'recharge.off.done'
  | 'card.change'
  | 'reading.enter'
  | 'reading.submit'
  | 'lots.show'
  | 'mode.show'
  /** `mode`: a billing mode to change to; it is confirmed before it counts. */
  | 'mode.set'
  /** All three carry nothing but `operation`. */
  | 'operation.confirm'
  | 'operation.cancel'
  | 'operation.undo'
  /** These carry nothing but `operation`; only {@link 'approval.refuse'} has an input, `reason`. */
  | 'approval.give'
  | 'approval.refuse'
  | 'approval.withdraw'
  | 'approval.show'
  | 'alerts.here'
  /** Here, or at the target that the input `target` names. */
  | 'alerts.stop'
  | 'alerts.list'
  /** The form for one person: `person`, an object id, where it is known already; `mode`: `assign`, `remove` or `swap`. */
  | 'licenses.assign'
  | 'licenses.submit'
  /** The form for many. */
  | 'licenses.many'
  | 'licenses.many.submit'
  /** These carry nothing but `plan`. */
  | 'licenses.confirm'
  | 'licenses.cancel'
  | 'licenses.pause'
  | 'licenses.resume'
  | 'licenses.stop'
  | 'licenses.refresh'
  | 'licenses.undo'
  | 'licenses.retry'
  /** `plan`; an Excel file with a row for each person. */
  | 'licenses.export'
  /** `person`. */
  | 'licenses.of'
  | 'seats.show'
  /** `sku`. */
  | 'holders.show'
  | 'holders.export'
  /**
   * `article`, an id; and, like all of `question.`, the `question` as a random id of this answer and what was `said`, the
   * person's own words.
   */
  | 'question.article'
  | 'question.none'
  /** `helpful`: `yes` or `no`. */
  | 'question.helpful'
  | 'question.hand-over'
  /** Like all of `handover.` it carries nothing but `question`; only {@link 'handover.answer'} has an input, `answer`. */
  | 'question.withdraw'
  | 'handover.take'
  | 'handover.answer'
  | 'handover.release'
  | 'handover.close'
  | 'questions.here'
  | 'questions.stop'
  | 'unanswered.show'
  /** A phrase as if it had been typed: `phrase`. */
  | 'say';

export type CardAction = Readonly<Record<string, unknown>>;

/** What a button sends beside its verb: names of things that we keep, never the things themselves. */
export type VerbData = Readonly<Record<string, string | number>>;

export interface VerbOptions {
  readonly data?: VerbData;
  /** The button takes the card's inputs along, and they must be filled in. */
  readonly withInputs?: boolean;
  /** In the overflow menu where the client has one. */
  readonly secondary?: boolean;
}

/**
 * A Universal Action; a client that does not know it submits the same data. The locale goes along, so that a card in
 * Japanese is answered in Japanese whatever the client is set to.
 */
export function verbAction(
  { locale }: Pick<Speech, 'locale'>,
  title: string,
  verb: CardVerb,
  options: VerbOptions = {},
): CardAction {
  const shared = {
    title,
    data: { verb, locale, ...options.data },
    associatedInputs: options.withInputs ? 'auto' : 'none',
    ...(options.secondary ? { mode: 'secondary' } : {}),
  };
  return {
    type: 'Action.Execute',
    verb,
    ...shared,
    fallback: { type: 'Action.Submit', ...shared },
  };
}

/** A button that says a phrase in the chat; a client that cannot sends it as the verb `say`. */
export function sayAction(title: string, phrase: string): CardAction {
  return {
    type: 'Action.Submit',
    title,
    data: { verb: 'say', phrase, msteams: { type: 'imBack', value: phrase } },
    associatedInputs: 'none',
  };
}

export function openUrlAction(title: string, url: string): CardAction {
  return { type: 'Action.OpenUrl', title, url };
}
