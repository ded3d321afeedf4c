/** The phrases that the desk understands, by language: data only, so that the menu and the parser cannot differ. */

import { commands as english } from './en/commands.ts';
import { commands as japanese } from './ja/commands.ts';
import type { Language } from './language.ts';
import { commands as chinese } from './zh/commands.ts';

/** What people ask for about money coming in, its rule, its dates, and who is told. */
export type FundingCommand =
  | 'set-up'
  | 'add-funds'
  /** Bought in the admin center: written down here. */
  | 'purchase'
  | 'set-auto-recharge'
  | 'turn-off-auto-recharge'
  | 'change-card'
  /** The balance that the admin center shows. */
  | 'reading'
  /** The funds by the day on which they expire. */
  | 'lots'
  | 'billing-mode'
  /** What waits for a second person. */
  | 'approvals'
  | 'alerts-here'
  | 'stop-alerts-here'
  | 'alerts-list';

/** What people ask for about calling licenses. */
export type LicenseCommand =
  | 'assign'
  | 'remove-license'
  /** One for another, in one call. */
  | 'swap-license'
  | 'assign-many'
  /** What was assigned by plan, and how far it is. */
  | 'license-jobs'
  | 'licenses-of'
  | 'seats'
  | 'who-has';

/** What those ask for who answer the questions that the desk cannot. */
export type AnswerCommand = 'unanswered' | 'questions-here' | 'stop-questions-here';

export type CommandName =
  | FundingCommand
  | LicenseCommand
  | AnswerCommand
  | 'balance'
  | 'statement'
  /** Who did what. */
  | 'audit'
  | 'help'
  | 'cancel'
  | 'hi';

export interface CommandPhrases {
  /** As the menu shows it and a button sends it: 32 characters at most. */
  readonly title: string;
  /** Other ways to say the same, compared after `normalizePhrase`. No phrase stands twice, in any language. */
  readonly also: readonly string[];
  /** Ways that carry something along; `{who}`, `{product}`, `{amount}`, `{trigger}`, `{period}` stand for it. */
  readonly with: readonly string[];
}

export type CommandsInOneLanguage = Readonly<Record<CommandName, CommandPhrases>>;

export const COMMANDS: Readonly<Record<Language, CommandsInOneLanguage>> = {
  en: english,
  ja: japanese,
  zh: chinese,
};
