/** The entries behind a number of the statement, a page at a time. */

import type { Instant } from '../ledger/instant.ts';
import type { Currency } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Movement, movementText } from './movement.ts';
import template from './movements-card.json' with { type: 'json' };
import { type Part, periodText } from './statement-part.ts';

/** What was opened, for the card's title. */
export type Opened =
  | { readonly by: 'all' | 'funded' | 'used' | 'expired' | 'corrected' }
  | { readonly by: 'day'; readonly day: Instant }
  /** As the report names it; may be empty. */
  | { readonly by: 'destination'; readonly destination: string };

export interface MovementsCardData {
  readonly reference: string;
  readonly part: Part;
  readonly opened: Opened;
  readonly from: Instant;
  readonly to: Instant;
  readonly currency: Currency;
  /** The entries of this page, {@link MOVEMENTS_PER_PAGE} at most are shown. */
  readonly movements: readonly Movement[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export const MOVEMENTS_PER_PAGE = 20;

const bind = bindCard(template);

export function movementsCard(data: MovementsCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.movements;
  return bind({
    lang: speech.language,
    summary: movementsSummary(data, speech),
    title: openedText(data.opened, speech),
    period: periodText(data, speech),
    page:
      data.total === 0
        ? words.none
        : words.page(speech.count(data.page), speech.count(data.pages), speech.count(data.total)),
    movements: data.movements.slice(0, MOVEMENTS_PER_PAGE).map((movement) => ({
      what: movementText(movement, speech),
      when:
        movement.seq === null
          ? speech.dateTime(movement.at)
          : words.whenAndEntry(speech.dateTime(movement.at), String(movement.seq)),
      amount: speech.change(movement.amount, data.currency),
      balance: speech.words.balance.balanceAfter(
        speech.money(movement.balanceAfter, data.currency),
      ),
    })),
    actions: pageActions(data, speech),
  });
}

/** One sentence for notifications, screen readers and clients without cards. */
export function movementsSummary(data: MovementsCardData, speech: Speech): string {
  return speech.words.movements.summary(openedText(data.opened, speech));
}

function openedText(opened: Opened, speech: Speech): string {
  const words = speech.words;
  switch (opened.by) {
    case 'all':
      return words.movements.title;
    case 'day':
      return speech.date(opened.day);
    case 'destination': {
      const name = escapeMarkdown(opened.destination, 80);
      return name === '' ? words.statement.noDestination : name;
    }
    default:
      return words.statement[opened.by];
  }
}

function pageActions(data: MovementsCardData, speech: Speech): readonly CardAction[] {
  const { buttons } = speech.words;
  const turn = (title: string, page: number) =>
    verbAction(speech, title, 'statement.open', {
      data: { of: data.reference, part: data.part, page },
    });
  return [
    ...(data.page < data.pages ? [turn(buttons.next, data.page + 1)] : []),
    ...(data.page > 1 ? [turn(buttons.previous, data.page - 1)] : []),
    verbAction(speech, buttons.backToStatement, 'statement.show', { data: { of: data.reference } }),
  ];
}
