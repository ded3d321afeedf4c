/** How calls are billed, and the way from prepaid credits to billing after use: what is done, what is left, and back. */

import type { BillingMode } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { adminCenterAction } from './admin-center.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import type { Funding } from './funding.ts';
import { type ListRow, sheetCard } from './sheet-card.ts';

export interface ModeCardData {
  readonly mode: BillingMode;
  /** Since when; null where nothing else was ever recorded. */
  readonly since: Instant | null;
  readonly funding: Funding;
  readonly currency: string;
  readonly balance: Micros;
  readonly ruleOn: boolean;
  /** Since when auto-recharge has been off; null where it is on or was never set. */
  readonly ruleOffSince: Instant | null;
  /** The projected day of zero if nothing is added; null where it is not known. */
  readonly emptyAt: Instant | null;
}

/** Sends `mode.set` with `mode`: to be confirmed before it counts. */
export function modeCard(data: ModeCardData, speech: Speech): AdaptiveCard {
  const { billing } = speech.words;
  const neverEnds = data.mode === 'draining' && data.ruleOn;
  return sheetCard(
    {
      title: billing.title,
      summary: billing.summary(billing.modes[data.mode]),
      when: data.since === null ? [] : [billing.since(speech.dateTime(data.since))],
      banner: {
        tone: neverEnds ? 'warning' : 'accent',
        word: billing.modes[data.mode],
        means: [billing.means[data.mode]],
      },
      lists: [{ title: billing.checklist, rows: checklist(data, speech) }],
      small: [
        ...(neverEnds ? [billing.reminder] : []),
        ...(data.mode === 'prepaid' ? [] : [billing.wayBack]),
      ],
      actions: modeActions(data, speech),
    },
    speech,
  );
}

function checklist(data: ModeCardData, speech: Speech): readonly ListRow[] {
  const { billing: words } = speech.words;
  const left = speech.money(data.balance, data.currency);
  const ruleOff =
    data.ruleOffSince === null
      ? { name: words.done(words.ruleOff) }
      : {
          name: words.done(words.ruleOff),
          detail: words.ruleOffDetail(speech.dateTime(data.ruleOffSince)),
        };
  return [
    data.ruleOn ? { name: words.open(words.ruleOn), detail: words.ruleOnDetail } : ruleOff,
    { name: words.toCheck(words.payAsYouGo), detail: words.payAsYouGoDetail },
    data.balance <= 0
      ? { name: words.done(words.usedUpDone) }
      : {
          name: words.open(words.usedUp),
          detail:
            data.emptyAt === null || data.ruleOn
              ? words.left(left)
              : words.leftUntil(left, speech.date(data.emptyAt)),
        },
    {
      name: data.mode === 'post-usage' ? words.done(words.after) : words.open(words.after),
      detail: words.afterDetail,
    },
  ];
}

function modeActions(data: ModeCardData, speech: Speech): readonly CardAction[] {
  const { billing, recharge } = speech.words;
  const change = (title: string, mode: BillingMode) =>
    verbAction(speech, title, 'mode.set', { data: { mode } });
  return [
    ...(data.ruleOn ? [verbAction(speech, recharge.offTitle, 'recharge.off')] : []),
    ...(data.mode === 'prepaid' ? [change(billing.start, 'draining')] : []),
    ...(data.mode === 'draining' ? [change(billing.finish, 'post-usage')] : []),
    ...(data.mode === 'prepaid' ? [] : [change(billing.back, 'prepaid')]),
    ...(data.funding === 'observed' ? [adminCenterAction('/subscriptions', speech)] : []),
  ];
}
