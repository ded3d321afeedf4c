/** "Why did my balance change": a period's statement, asked for in words, by a form, or by a question back. */

import {
  ComponentDialog,
  type DialogTurnResult,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { noteCard } from '../cards/note-card.ts';
import { statementButton } from '../cards/phrase-actions.ts';
import { statementCard, statementSummary } from '../cards/statement-card.ts';
import type { Account } from '../credits/account.ts';
import { type Clock, type Instant, instant } from '../ledger/instant.ts';
import type { Access } from './access.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import {
  defaultPeriod,
  PERIOD_DAYS_MAX,
  type Period,
  periodBetween,
  periodFrom,
} from './period.ts';
import { statementFigures } from './statement-figures.ts';
import { periodOfReference, referenceOf } from './statement-reference.ts';
import { type Answer, type Asked, type Turn, toActivity, turnOf } from './turn.ts';

export interface StatementParts {
  readonly account: Account;
  readonly access: Access;
  readonly clock: Clock;
}

export function statementAnswer({ account, access, clock }: StatementParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await access(turn, 'see-balance');
    if (refused) return refused;
    const now = clock.now();
    const period = periodAsked(asked, now);
    if (!period) return badPeriod(asked, turn);
    const statement = account.statement(period.from, endOf(period, now));
    const data = {
      ...statementFigures(statement),
      ...period,
      reference: referenceOf(period),
      asOf: now,
    };
    return { card: statementCard(data, turn.speech), summary: statementSummary(data, turn.speech) };
  };
}

/** What lies ahead has not happened: a lot that lapses tomorrow still counts today. */
export function endOf({ to }: Period, now: Instant): Instant {
  return instant(Math.min(to, now + 1));
}

/** From the button's own statement, from a form, or from words; the last 30 days where nothing is said. */
function periodAsked({ given, input }: Asked, now: Instant): Period | undefined {
  if ('of' in input) return periodOfReference(input.of);
  if ('from' in input) return periodBetween(String(input.from), String(input.until));
  return given.period === undefined ? defaultPeriod(now) : periodFrom(given.period, now);
}

function badPeriod({ input }: Asked, { speech }: Turn): Answer {
  const words = speech.words.statement;
  const isBackwards = String(input.until) < String(input.from);
  const sentence = isBackwards ? words.badPeriod : words.tooLong(speech.count(PERIOD_DAYS_MAX));
  const note = { title: words.title, paragraphs: [sentence], actions: [statementButton(speech)] };
  return { card: noteCard(note, speech), summary: sentence };
}

const ASK = 'ask-period';
const TRIES_MAX = 3;

/** Asks back where the words of a period were not understood; any command gets the person out of it. */
export class StatementDialog extends ComponentDialog {
  readonly #answer: GiveAnswer;

  constructor(id: string, answer: GiveAnswer, clock: Clock) {
    super(id);
    this.#answer = answer;
    this.addDialog(
      new WaterfallDialog<Asked>('steps', [
        (step) => this.#askForPeriod(step, clock),
        (step) => this.#show(step),
      ]),
    );
    this.addDialog(
      new TextPrompt(ASK, async ({ recognized, attemptCount }) => {
        const understood = periodFrom(recognized.value ?? '', clock.now()) !== undefined;
        return understood || attemptCount >= TRIES_MAX;
      }),
    );
    this.initialDialogId = 'steps';
  }

  async #askForPeriod(step: WaterfallStepContext<Asked>, clock: Clock): Promise<DialogTurnResult> {
    const { period } = step.options.given;
    const understood = period === undefined || periodFrom(period, clock.now()) !== undefined;
    if (understood) return step.next(period);
    const { askPeriod, askPeriodAgain } = turnOf(step.context).speech.words.statement;
    return step.prompt(ASK, { prompt: askPeriod, retryPrompt: askPeriodAgain });
  }

  async #show(step: WaterfallStepContext<Asked>): Promise<DialogTurnResult> {
    const period: unknown = step.result;
    const asked: Asked = {
      ...step.options,
      given: typeof period === 'string' ? { period } : {},
    };
    await step.context.sendActivity(toActivity(await this.#answer(turnOf(step.context), asked)));
    return step.endDialog();
  }
}
