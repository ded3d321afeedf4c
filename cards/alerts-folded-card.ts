/** Many alerts in one message, counted by kind: what came too fast to be posted one by one. */

import type { Speech } from '../words/speech.ts';
import type { AlertEvent, AlertName, AlertStanding } from './alert-event.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { type ListRow, sheetCard } from './sheet-card.ts';

/** What waits for a second person has a card of its own, but may come too fast as well. */
type FoldedName = AlertName | keyof Speech['words']['approvals']['folded'];

export type FoldedEvent = Omit<AlertEvent, 'alert'> & { readonly alert: FoldedName };

export interface AlertsFoldedCardData {
  /** Oldest first. */
  readonly events: readonly [FoldedEvent, ...FoldedEvent[]];
  readonly standing: AlertStanding;
}

export function alertsFoldedCard(data: AlertsFoldedCardData, speech: Speech): AdaptiveCard {
  const { alerts: words, buttons, targets } = speech.words;
  const { events, standing } = data;
  const last = events.at(-1) ?? events[0];
  const title = words.manyTitle(speech.count(events.length));
  return sheetCard(
    {
      title,
      summary: title,
      when: [words.since(speech.dateTime(events[0].since))],
      banner: { tone: 'warning', word: title, means: [words.manyMeans] },
      facts: [
        {
          facts: [
            {
              name: words.facts.balance,
              value: speech.money(standing.balance, standing.currency),
            },
          ],
        },
      ],
      lists: [{ rows: [...byName(events)].map(([name, some]) => kindRow(name, some, speech)) }],
      small: [words.entry(String(last.seq), speech.dateTime(standing.asOf))],
      actions: [
        verbAction(speech, buttons.balance, 'balance.show'),
        verbAction(speech, buttons.statement, 'statement.show'),
        verbAction(speech, targets.stop, 'alerts.stop', { secondary: true }),
      ],
    },
    speech,
  );
}

function byName(events: readonly FoldedEvent[]): ReadonlyMap<FoldedName, readonly FoldedEvent[]> {
  const kinds = new Map<FoldedName, FoldedEvent[]>();
  for (const event of events) {
    const known = kinds.get(event.alert);
    if (known === undefined) kinds.set(event.alert, [event]);
    else known.push(event);
  }
  return kinds;
}

function kindRow(name: FoldedName, events: readonly FoldedEvent[], speech: Speech): ListRow {
  const { alerts: words, approvals } = speech.words;
  const seqs = events.map(({ seq }) => seq);
  const [first, last] = [seqs[0] ?? 0, seqs.at(-1) ?? 0];
  return {
    name: { ...words.titles, ...approvals.folded }[name],
    detail: words.manyRow(speech.count(events.length), String(first), String(last)),
  };
}
