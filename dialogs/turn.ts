/** What every dialog may know of the message that it answers. */

import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/card.ts';
import { plainLine } from '../cards/escape-markdown.ts';
import type { Speech } from '../words/speech.ts';

export type Scope = 'personal' | 'groupChat' | 'channel';

export interface Turn {
  readonly speech: Speech;
  readonly scope: Scope;
  /** The asker's Entra object id in lower case; undefined for anyone who has none (anonymous, federated). */
  readonly personId: string | undefined;
  /** As Teams shows the asker; may be empty. */
  readonly name: string;
  /** The asker's id in Teams, `29:…`: only for addressing, never for deciding. */
  readonly mri: string;
  /** The bot's own id in Teams, `28:…`. */
  readonly botMri: string;
  /** The channel or the group, where the message says which; of a channel its team too. */
  readonly place?: { readonly name: string; readonly teamId: string | undefined } | undefined;
  /** The message whose button was pressed; undefined for words. */
  readonly cardId?: string | undefined;
  /** Where to write to later, when the turn is over. */
  readonly reference: Partial<ConversationReference>;
}

/** What a person asked for: in words, or by a button with what they typed into its card. */
export interface Asked {
  /** What the words of a command carried along, as typed: `period`, `amount`, `trigger`, `who`. */
  readonly given: Readonly<Record<string, string>>;
  /** The inputs of a card. From outside: to be checked before use. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the desk says: one card, and the sentence for notifications and screen readers. */
export interface Answer {
  readonly card: AdaptiveCard;
  readonly summary: string;
  /** Called once the answer is out, with its message's id where it is known: for work that goes on and edits it. */
  readonly onSent?: (id: string | undefined) => void;
}

const SUMMARY_LENGTH_MAX = 400;
const TURN = Symbol('turn');

export function rememberTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

/** @throws Error where the turn was not prepared: a fault of ours, not of the asker. */
export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn>(TURN);
  if (!turn) throw new Error('the turn was not prepared');
  return turn;
}

export function toActivity({ card, summary }: Answer): Partial<Activity> {
  return {
    type: 'message',
    // Read out and notified as it stands: names in it hide nothing there either.
    summary: plainLine(summary, SUMMARY_LENGTH_MAX),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}
