/** From an activity to a dialog: the one place that tells messages, buttons, files and installations apart. */

import { ActivityTypes, type ConversationState, type TurnContext } from 'botbuilder';
import type { DialogSet } from 'botbuilder-dialogs';
import { CARD_CONTENT_TYPE } from '../cards/card.ts';
import type { GiveAnswer } from '../dialogs/answer-dialog.ts';
import { type Answer, type Asked, rememberTurn, type Turn, toActivity } from '../dialogs/turn.ts';
import { activityTurn, localeOfCommand, textOf } from './activity-turn.ts';
import type { Command, ParseCommand } from './commands.ts';
import type { Greet } from './greeting.ts';
import { heard, type Presence } from './presence.ts';
import { searchOf } from './search-query.ts';
import { begunBy, type DialogName } from './verbs.ts';

export interface DeskBotParts {
  readonly dialogs: DialogSet;
  readonly state: ConversationState;
  readonly parse: ParseCommand;
  /** The dialogs whose answer may take a card's place. */
  readonly answers: ReadonlyMap<string, GiveAnswer>;
  readonly greet: Greet;
  /** Answers whatever is no command. */
  readonly question: (turn: Turn, said: string) => Promise<Answer>;
  /** Whether words that name somebody are a question all the same: “licenses of a shared phone”. */
  readonly isQuestion: (turn: Turn, command: Command, said: string) => Promise<boolean>;
  readonly cancelled: (turn: Turn, wasUnderWay: boolean) => Answer;
  /** Takes a file that was dropped on the bot. */
  readonly takeFile: (turn: Turn, attachment: unknown) => Promise<Answer>;
  /** Answers the file consent card. */
  readonly takeConsent: (turn: Turn, value: unknown) => Promise<Answer | undefined>;
  /** People for a picker that somebody types into. */
  readonly searchPeople: (turn: Turn, text: string, limit: number) => Promise<readonly Choice[]>;
  readonly defaultLocale: string;
  /** Hears what other instances have done: no turn is answered from what was so before it. @throws StoreError */
  readonly refresh: () => Promise<void>;
  /** Hears where the bot is, and where it is no longer. */
  readonly presence: Presence;
  /** Hears what went wrong beside the answer. */
  readonly report: (incident: string, cause: unknown) => void;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const SEARCH_RESULT = 'application/vnd.microsoft.search.searchResponse';
const MESSAGE_RESULT = 'application/vnd.microsoft.activity.message';

export function createDeskBot(parts: DeskBotParts): (context: TurnContext) => Promise<void> {
  const { dialogs } = parts;

  function prepare(context: TurnContext, locale?: string): Turn {
    const turn = activityTurn(context.activity, locale, parts.defaultLocale);
    rememberTurn(context, turn);
    return turn;
  }

  async function say(context: TurnContext, answer: Answer): Promise<void> {
    const sent = await context.sendActivity(toActivity(answer));
    answer.onSent?.(sent?.id || undefined);
  }

  /** Whatever was under way is given up: a command works in the middle of any dialog. */
  async function begin(context: TurnContext, dialog: DialogName, asked: Asked): Promise<void> {
    const dc = await dialogs.createContext(context);
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialog, asked);
  }

  async function onWords(context: TurnContext, text: string): Promise<void> {
    const { activity } = context;
    const parsed = parts.parse(text);
    const turn = prepare(context, parsed && localeOfCommand(parsed.language, activity.locale));
    const command = parsed && (await parts.isQuestion(turn, parsed, text)) ? undefined : parsed;
    if (command?.name === 'cancel') {
      const dc = await dialogs.createContext(context);
      const wasUnderWay = dc.activeDialog !== undefined;
      await dc.cancelAllDialogs();
      return say(context, parts.cancelled(turn, wasUnderWay));
    }
    if (command) return begin(context, command.name, { given: command.given, input: {} });
    const dc = await dialogs.createContext(context);
    if (dc.activeDialog !== undefined) {
      await dc.continueDialog();
      return;
    }
    return say(context, await parts.question(turn, text));
  }

  async function onMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    const file = activity.attachments?.find(({ contentType }) => contentType === FILE);
    if (file) return say(context, await parts.takeFile(prepare(context), file));
    const begun = activity.text ? undefined : begunBy(activity.value);
    if (begun === undefined) return onWords(context, textOf(activity));
    if ('phrase' in begun) return onWords(context, begun.phrase);
    prepare(context, begun.locale);
    return begin(context, begun.dialog, begun.asked);
  }

  /** A Universal Action. The service sends the click again where the answer is empty or of another form. */
  async function onCardAction(context: TurnContext): Promise<void> {
    const action = (context.activity.value as { action?: { verb?: unknown; data?: unknown } })
      ?.action;
    const begun = begunBy({ ...(action?.data as object), verb: action?.verb });
    if (begun === undefined) return answerCard(context, 400, ERROR_RESULT, UNKNOWN_BUTTON);
    if ('phrase' in begun) {
      await onWords(context, begun.phrase);
      return answerCard(context, 200, MESSAGE_RESULT, '✓');
    }
    const turn = prepare(context, begun.locale);
    const inPlace = begun.inPlace ? parts.answers.get(begun.dialog) : undefined;
    if (inPlace) {
      const { card } = await inPlace(turn, begun.asked);
      return answerCard(context, 200, CARD_CONTENT_TYPE, card);
    }
    await begin(context, begun.dialog, begun.asked);
    return answerCard(context, 200, MESSAGE_RESULT, '✓');
  }

  async function onInvoke(context: TurnContext): Promise<void> {
    switch (context.activity.name) {
      case 'adaptiveCard/action':
        return onCardAction(context);
      case 'fileConsent/invoke': {
        const answer = await parts.takeConsent(prepare(context), context.activity.value);
        await removeCard(context);
        if (answer) await say(context, answer);
        return answerInvoke(context, 200);
      }
      case 'application/search':
        return onSearch(context);
      default:
        return answerInvoke(context, 501);
    }
  }

  /** Somebody types into a picker. Nothing found is an answer too: the form has a plain field beside it. */
  async function onSearch(context: TurnContext): Promise<void> {
    const asked = searchOf(context.activity.value);
    if (asked?.dataset !== 'people') return answerInvoke(context, 400);
    const { queryText, queryOptions } = asked;
    const results = await parts.searchPeople(prepare(context), queryText, queryOptions.top);
    return answerCard(context, 200, SEARCH_RESULT, { results });
  }

  async function onPresence(context: TurnContext): Promise<void> {
    const answer = await parts.greet(context.activity, prepare(context));
    if (answer) await say(context, answer);
  }

  return async (context) => {
    await Promise.all([parts.refresh(), heard(context.activity, parts)]);
    switch (context.activity.type) {
      case ActivityTypes.Message:
        await onMessage(context);
        break;
      case ActivityTypes.Invoke:
        await onInvoke(context);
        break;
      case ActivityTypes.InstallationUpdate:
      case ActivityTypes.ConversationUpdate:
        return onPresence(context);
      default:
        return;
    }
    await saveDialogState(context, parts);
  };
}

/** Where a conversation stands is written only while it stands somewhere; that it stands nowhere any more is not worth an answer that failed. */
async function saveDialogState(
  context: TurnContext,
  { state, report }: DeskBotParts,
): Promise<void> {
  const held = (state.get(context) as { dialogState?: { dialogStack?: unknown[] } } | undefined)
    ?.dialogState;
  if (held !== undefined && held.dialogStack?.length === 0)
    await state.delete(context).catch((cause: unknown) => report('dialog-state-kept', cause));
  else await state.saveChanges(context);
}

/** An offer that was answered is no longer one. Where the client keeps it, pressing it again finds nothing to take. */
async function removeCard(context: TurnContext): Promise<void> {
  const { replyToId } = context.activity;
  if (replyToId) await context.deleteActivity(replyToId).catch(() => undefined);
}

const ERROR_RESULT = 'application/vnd.microsoft.error';
const UNKNOWN_BUTTON = {
  code: 'unknown-button',
  message: 'This button is not known to this version of the app.',
};

async function answerCard(
  context: TurnContext,
  statusCode: number,
  type: string,
  value: unknown,
): Promise<void> {
  await answerInvoke(context, 200, { statusCode, type, value });
}

async function answerInvoke(context: TurnContext, status: number, body?: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
}
