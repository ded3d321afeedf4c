/** The funds by the day on which they expire, with what is likely to be lost of each. */

import type { Forecast } from '../ledger/forecast.ts';
import { DAY_MS } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Lot, View } from '../ledger/view.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { type ListRow, sheetCard } from './sheet-card.ts';

export interface LotsCardData {
  readonly view: Pick<View, 'asOf' | 'currency' | 'lots' | 'remaining' | 'expired'>;
  readonly forecast: Forecast;
}

const LOTS_SHOWN = 12;

export function lotsCard({ view, forecast }: LotsCardData, speech: Speech): AdaptiveCard {
  const { lots: words, buttons } = speech.words;
  const money = (amount: number) => speech.money(amount, view.currency);
  const open = view.lots.filter(({ remaining }) => remaining > 0);
  const rest = open.length - LOTS_SHOWN;
  const lost = lossesOf(forecast);
  const total = lost === undefined ? 0 : [...lost.values()].reduce((sum, each) => sum + each, 0);
  const rows = open.slice(0, LOTS_SHOWN).map((lot) => lotRow(lot, view, lost, speech));
  return sheetCard(
    {
      title: words.title,
      summary: words.summary(money(view.remaining)),
      paragraphs: [open.length === 0 ? words.none : words.lead],
      facts: [
        {
          title: words.totals,
          facts: [
            { name: words.remaining, value: money(view.remaining) },
            {
              name: words.projected,
              value: lost === undefined ? words.unknown : total > 0 ? money(total) : words.nothing,
            },
            { name: words.expired, value: money(view.expired) },
          ],
        },
      ],
      lists: [{ rows: rest > 0 ? [...rows, { name: words.more(speech.count(rest)) }] : rows }],
      small: total > 0 ? [words.unusedAdvice] : [],
      actions: [
        verbAction(speech, buttons.autoRecharge, 'recharge.set'),
        verbAction(speech, buttons.statement, 'statement.show'),
        verbAction(speech, buttons.balance, 'balance.show'),
      ],
    },
    speech,
  );
}

/** What is projected to be lost, by lot; undefined while too little is known of the use. */
function lossesOf(forecast: Forecast): ReadonlyMap<string, number> | undefined {
  if (!forecast.known) return undefined;
  return new Map(forecast.lapsing.map(({ lot, amount }) => [lot, amount]));
}

function lotRow(
  lot: Lot,
  view: LotsCardData['view'],
  lost: ReadonlyMap<string, number> | undefined,
  speech: Speech,
): ListRow {
  const { lots: words } = speech.words;
  const money = (amount: Micros | number) => speech.money(amount, view.currency);
  const name = words.row(money(lot.remaining), money(lot.amount));
  if (lot.origin === 'found') return { name, detail: words.found };
  const days = Math.max(0, Math.ceil((lot.expiresAt - view.asOf) / DAY_MS));
  const dates = lot.origin === 'recharge' ? words.recharged : words.dates;
  const loss = lost?.get(lot.key) ?? 0;
  return {
    name,
    detail: dates(speech.date(lot.openedAt), speech.date(lot.expiresAt)),
    value: words.inDays(speech.count(days)),
    ...(lost === undefined ? {} : { note: loss > 0 ? words.lost(money(loss)) : words.usedInTime }),
  };
}
