/** The form that brings the account in line with the admin center, and how far apart they were so far. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { REASON_LENGTH_MAX } from './add-funds-card.ts';
import { adminCenterAction } from './admin-center.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { amountInput, textInput } from './card-input.ts';
import type { FormProblem } from './form-problem.ts';
import { problemsBanner } from './form-problems.ts';
import { sheetCard } from './sheet-card.ts';

export interface PastReading {
  readonly at: Instant;
  readonly read: Micros;
  /** Read less calculated. */
  readonly drift: Micros;
}

export interface ReadingCardData {
  /** Names the form in the store: it goes back with the inputs. */
  readonly operation: string;
  readonly currency: string;
  readonly computed: Micros;
  readonly asOf: Instant;
  readonly usageKnownThrough: Instant | null;
  /** Newest first; six are shown. */
  readonly past: readonly PastReading[];
  readonly typed?: { readonly reading: string; readonly reason: string } | undefined;
  readonly problems?: readonly FormProblem[] | undefined;
}

const READINGS_SHOWN = 6;

/** Sends `reading.submit` with `reading`, `reason` (may be empty) and `operation`. */
export function readingCard(data: ReadingCardData, speech: Speech): AdaptiveCard {
  const { readings: words, forms } = speech.words;
  const { currency, typed } = data;
  return sheetCard(
    {
      title: words.title,
      summary: words.summary,
      banner: problemsBanner(data.problems, currency, speech),
      paragraphs: [words.lead],
      facts: [
        {
          facts: [
            { name: words.computed, value: speech.money(data.computed, currency) },
            { name: words.asOf, value: speech.dateTime(data.asOf) },
            {
              name: words.knownThrough,
              value:
                data.usageKnownThrough === null
                  ? words.noUsage
                  : speech.dateTime(data.usageKnownThrough),
            },
          ],
        },
      ],
      lists: [
        {
          title: words.past,
          rows: data.past.slice(0, READINGS_SHOWN).map(({ at, read, drift }) => ({
            name: speech.date(at),
            value: speech.money(read, currency),
            note: drift === 0 ? words.agreed : words.difference(speech.change(drift, currency)),
          })),
        },
      ],
      inputs: [
        amountInput('reading', words.shown, typed?.reading ?? '', forms.amountMissing),
        textInput('reason', words.note, typed?.reason ?? '', REASON_LENGTH_MAX),
      ],
      small: [words.lag],
      actions: [
        verbAction(speech, words.next, 'reading.submit', {
          data: { operation: data.operation },
          withInputs: true,
        }),
        adminCenterAction('/subscriptions', speech),
      ],
    },
    speech,
  );
}
