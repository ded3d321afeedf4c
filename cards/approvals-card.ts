/** What waits for a second person, each in a line with a button that shows it. */

import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { type AskedApproval, approvalSentences, shownPerson } from './approval.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { sheetCard } from './sheet-card.ts';

export interface ApprovalsCardData {
  /** The oldest first. */
  readonly waiting: readonly { readonly asked: AskedApproval; readonly isOwn: boolean }[];
  /** What one person may spend; null where no second one is ever needed. */
  readonly limit: Micros | null;
  readonly currency: string;
}

/** Teams draws no more buttons side by side. */
const APPROVALS_SHOWN_MAX = 4;

export function approvalsCard(data: ApprovalsCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.approvals.list;
  const { waiting, limit, currency } = data;
  const shown = waiting.slice(0, APPROVALS_SHOWN_MAX);
  const more = waiting.length - shown.length;
  const number = (index: number) => speech.number(index + 1);
  return sheetCard(
    {
      title: words.title,
      summary: speech.words.approvals.summary,
      paragraphs: [
        waiting.length === 0 ? words.none : words.lead(speech.count(waiting.length)),
        ...(more > 0 ? [words.more(speech.count(more))] : []),
      ],
      lists: [
        {
          rows: shown.map(({ asked, isOwn }, index) => ({
            name: words.row(number(index), shownPerson(asked.asker, speech)),
            detail: approvalSentences(asked, 'will', speech),
            note: isOwn ? words.own : '',
          })),
        },
      ],
      small: [limit === null ? words.off : words.above(speech.money(limit, currency))],
      actions: shown.map(({ asked }, index) =>
        verbAction(speech, words.show(number(index)), 'approval.show', {
          data: { operation: asked.operation },
        }),
      ),
    },
    speech,
  );
}
