/** How people ask about their own organization, by language: data only, for a reader that knows none of the languages. */

import { tenantQuestions as english } from './en/tenant-questions.ts';
import { tenantQuestions as japanese } from './ja/tenant-questions.ts';
import type { Language } from './language.ts';
import { tenantQuestions as chinese } from './zh/tenant-questions.ts';

/** What one person can do: each is asked for in the same frames. */
export type PersonGoal =
  | 'call-outside'
  | 'call-abroad'
  | 'dial-pad'
  | 'toll-free'
  /** Out of meetings, to telephone numbers. */
  | 'dial-out'
  /** A telephone number on the meetings that the person organizes. */
  | 'dial-in';

export type TenantQuestionKind =
  | PersonGoal
  | 'has-product'
  | 'licenses-of'
  | 'seats'
  | 'balance'
  | 'credit-runs-out'
  | 'recharge-on'
  | 'spent-last-month'
  | 'spent-this-month';

/**
 * In the patterns `{who}` and `{product}` stand for what is named, `<word>` for one of {@link words}, `(a|b)` for either,
 * `[a]` for what may be left out; spaces need not be typed.
 */
export interface TenantQuestionPhrases {
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Each holds `{who}` and `<goal>`. */
  readonly frames: readonly string[];
  /** What may stand for `<goal>`. */
  readonly goals: Readonly<Record<PersonGoal, readonly string[]>>;
  /** Whole sentences; of a goal those that fit into no frame. */
  readonly sentences: Readonly<Partial<Record<TenantQuestionKind, readonly string[]>>>;
  /** Said before or after a question, and no part of it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What stands before a name: `user`, `Mr`. */
  readonly titles: readonly string[];
  /** Who goes by one of these is nobody in particular. */
  readonly nobody: readonly string[];
  /** Who is called by something with one of these in it is nobody in particular: whole words where words have spaces. */
  readonly nobodyWith: readonly string[];
}

export const TENANT_QUESTIONS: Readonly<Record<Language, TenantQuestionPhrases>> = {
  en: english,
  ja: japanese,
  zh: chinese,
};
