/** The form for any other period of the statement. */

import { addDays, type Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import { type CardAction, verbAction } from './card-action.ts';

/**
 * Asks for the first and the last day, both included; the inputs are `from` and `until`.
 * @param shown the period that is filled in, from 00:00 UTC of its first day up to, and without, 00:00 UTC after its last
 */
export function periodForm(
  shown: { readonly from: Instant; readonly to: Instant },
  speech: Speech,
): CardAction {
  const words = speech.words.statement;
  const input = (id: string, label: string, errorMessage: string, day: Instant) => ({
    type: 'Input.Date',
    id,
    label,
    isRequired: true,
    errorMessage,
    value: new Date(day).toISOString().slice(0, 10),
  });
  return {
    type: 'Action.ShowCard',
    title: words.otherPeriod,
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      lang: speech.language,
      fallbackText: words.otherPeriod,
      body: [
        input('from', words.from, words.fromMissing, shown.from),
        input('until', words.until, words.untilMissing, addDays(shown.to, -1)),
        { type: 'TextBlock', text: words.utcDays, size: 'Small', isSubtle: true, wrap: true },
      ],
      actions: [verbAction(speech, words.show, 'statement.show', { withInputs: true })],
    },
  };
}
