/** What happens when a turn fails: an incident in the log, a sentence for the person, nothing of the cause outside. */

import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { Log } from './log.ts';

export interface TurnErrorsOptions {
  readonly log: Log;
  /** The sentence for the person, in the language of their locale, with the incident's id in it. */
  readonly sentence: (locale: string | undefined, incident: string) => string;
  readonly onIncident?: () => void;
  readonly newIncident?: () => string;
}

const PROACTIVE_EVENTS: ReadonlySet<string> = new Set([
  'ContinueConversation',
  'CreateConversation',
]);

/** Eight characters: short enough to read out on the phone. */
function randomIncident(): string {
  return randomUUID().slice(0, 8).toUpperCase();
}

/** For the adapter's `onTurnError`. In a turn that we started ourselves the failure is thrown on to whoever started it. */
export function createTurnErrors(
  options: TurnErrorsOptions,
): (context: TurnContext, error: unknown) => Promise<void> {
  const { log, sentence, newIncident = randomIncident } = options;

  return async (context, error) => {
    const { activity } = context;
    // Nobody waits for an answer there, and botbuilder would otherwise take a failed send for a done one.
    if (activity.type === 'event' && PROACTIVE_EVENTS.has(activity.name ?? '')) throw error;

    const incident = newIncident();
    options.onIncident?.();
    log.error(
      { err: error, incident, activityType: activity.type, activityName: activity.name },
      'A turn failed.',
    );
    const text = sentence(activity.locale, incident);
    try {
      if (activity.type === 'invoke') await answerInvoke(context, text);
      if (activity.type !== 'invoke' || activity.name !== CARD_ACTION)
        await context.sendActivity({ type: 'message', text });
    } catch (failure) {
      log.error({ err: failure, incident }, 'The person could not be told that the turn failed.');
    }
  };
}

const CARD_ACTION = 'adaptiveCard/action';

/** Always 200: anything else makes Teams send the same click again. A card's own answer says that it failed. */
async function answerInvoke(context: TurnContext, text: string): Promise<void> {
  const body =
    context.activity.name === CARD_ACTION
      ? {
          statusCode: 500,
          type: 'application/vnd.microsoft.error',
          value: { code: 'incident', message: text },
        }
      : undefined;
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
