/** A bot of botbuilder's stock parts, as its samples put them together: the adapter's own endpoint, a Teams handler, a dialog that asks, and storage in memory. */

import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  CloudAdapter,
  ConversationState,
  MemoryStorage,
  type Request,
  type Response,
  TeamsActivityHandler,
} from 'botbuilder';
import {
  ChoicePrompt,
  ComponentDialog,
  DialogSet,
  DialogTurnStatus,
  WaterfallDialog,
} from 'botbuilder-dialogs';
import type { TurnAnswer } from '../../../bot/desk-adapter.ts';
import { DeskAuthentication } from '../../../bot/desk-authentication.ts';
import { recordingConnector } from '../outside.ts';
import { SERVICE } from '../safe-desk.ts';

const MAY_CHOOSE = ['balance', 'statement'];

class Asking extends ComponentDialog {
  constructor() {
    super('asking');
    this.addDialog(new ChoicePrompt('choice'));
    this.addDialog(
      new WaterfallDialog('steps', [
        (step) => step.prompt('choice', { prompt: 'What?', choices: MAY_CHOOSE }),
        async (step) => {
          await step.context.sendActivity(`You want ${step.result.value}.`);
          return step.endDialog();
        },
      ]),
    );
    this.initialDialogId = 'steps';
  }
}

class StockBot extends TeamsActivityHandler {
  constructor(state: ConversationState) {
    super();
    const dialogs = new DialogSet(state.createProperty('dialogs'));
    dialogs.add(new Asking());
    this.onMessage(async (context, next) => {
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog('asking');
      await next();
    });
    this.onDialog(async (context, next) => {
      await state.saveChanges(context);
      await next();
    });
  }

  /** As a card is answered that needs nothing done. */
  protected override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', body: [] },
    };
  }
}

/** Every request is let in: what is tried here is what comes after the door. */
class OpenDoor extends DeskAuthentication {
  override async authenticateRequest(activity: Activity) {
    this.present({ activity, claims: { audience: 'app', serviceUrl: SERVICE } } as never);
    return super.authenticateRequest(activity);
  }
}

export function openStockBot() {
  const { connector } = recordingConnector();
  const authentication = new OpenDoor(connector);
  const adapter = new CloudAdapter(authentication);
  const bot = new StockBot(new ConversationState(new MemoryStorage()));
  return {
    /** What its endpoint answers; rejects where a web server would be left with an error. */
    async deliver(body: Record<string, unknown>): Promise<TurnAnswer> {
      let answer: { status: number; body?: unknown } = { status: 200 };
      const response: Response = {
        socket: undefined,
        header: () => undefined,
        end: () => undefined,
        status: (status) => {
          answer = { ...answer, status };
        },
        send: (sent) => {
          answer = { ...answer, body: sent };
        },
      };
      const request: Request = { body, headers: {}, method: 'POST' };
      await adapter.process(request, response, (context) => bot.run(context));
      return answer;
    },
  };
}
