/** The phrases that the desk understands, by language: data only, so that the menu and the parser cannot differ. */

import { commands as english } from './en/commands.ts';
import { commands as japanese } from './ja/commands.ts';
import type { Language } from './language.ts';
import { commands as chinese } from './zh/commands.ts';

export type CommandName =
  | 'balance'
  | 'statement'
  | 'add-funds'
  | 'set-auto-recharge'
  | 'turn-off-auto-recharge'
  | 'assign'
  | 'assign-many'
  | 'licenses-of'
  | 'seats'
  | 'alerts-here'
  | 'stop-alerts-here'
  | 'help'
  | 'cancel'
  | 'hi';

export interface CommandPhrases {
  /** As the menu shows it and a button sends it: 32 characters at most. */
  readonly title: string;
  /** Other ways to say the same, compared after `normalizePhrase`. No phrase stands twice, in any language. */
  readonly also: readonly string[];
  /** Ways that carry something along; `{who}`, `{amount}`, `{trigger}`, `{period}` stand for it. */
  readonly with: readonly string[];
}

export type CommandsInOneLanguage = Readonly<Record<CommandName, CommandPhrases>>;

export const COMMANDS: Readonly<Record<Language, CommandsInOneLanguage>> = {
  en: english,
  ja: japanese,
  zh: chinese,
};
