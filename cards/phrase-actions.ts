/** Buttons that send what a person could have typed. */

import { COMMANDS, type CommandName } from '../words/commands.ts';
import type { Speech } from '../words/speech.ts';
import { type CardAction, sayAction } from './card-action.ts';

/** The phrase that asks for `command` in the person's language, as the menu shows it. */
export function phraseOf(command: CommandName, speech: Speech): string {
  return COMMANDS[speech.language][command].title;
}

export function balanceButton(speech: Speech): CardAction {
  return sayAction(speech.words.buttons.balance, phraseOf('balance', speech));
}

export function statementButton(speech: Speech): CardAction {
  return sayAction(speech.words.buttons.statement, phraseOf('statement', speech));
}

export function addFundsButton(speech: Speech): CardAction {
  return sayAction(speech.words.buttons.addFunds, phraseOf('add-funds', speech));
}

export function autoRechargeButton(speech: Speech): CardAction {
  return sayAction(speech.words.buttons.autoRecharge, phraseOf('set-auto-recharge', speech));
}

export function helpButton(speech: Speech): CardAction {
  return sayAction(speech.words.buttons.help, phraseOf('help', speech));
}
