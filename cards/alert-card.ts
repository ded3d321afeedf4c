/** An alert: what happened, since when, what it means for callers, what to do, and the entry that proves it. */

import type { Speech } from '../words/speech.ts';
import { adminCenterAction } from './admin-center.ts';
import type { AlertEvent, AlertName, AlertStanding } from './alert-event.ts';
import { type AlertContext, alertFace, happenedText } from './alert-face.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, type CardVerb, verbAction } from './card-action.ts';
import type { Funding } from './funding.ts';
import { sheetCard } from './sheet-card.ts';

export interface AlertCardData {
  /** One story, oldest first: the last is what the card is about, what came before is told below. */
  readonly story: readonly [AlertEvent, ...AlertEvent[]];
  readonly standing: AlertStanding;
  readonly funding: Funding;
  /** Alerts that came at the same time and were not posted by themselves. */
  readonly folded: number;
}

const STORY_SHOWN = 6;

export function alertCard(data: AlertCardData, speech: Speech): AdaptiveCard {
  const { alerts: words } = speech.words;
  const { standing, folded } = data;
  const event = latestOf(data);
  const face = alertFace(event, data, speech);
  const before = data.story.slice(0, -1).slice(-STORY_SHOWN);
  return sheetCard(
    {
      title: words.titles[event.alert],
      summary: alertSummary(data, speech),
      when: [words.since(speech.dateTime(event.since))],
      banner: { tone: face.tone, word: face.happened, means: face.means },
      facts: [{ facts: face.facts }],
      lists: [
        { title: words.callersTitle, rows: [{ name: face.callers }] },
        { title: words.todoTitle, rows: [{ name: face.todo }] },
        {
          title: words.storyTitle,
          rows: before.toReversed().map((earlier) => ({
            name: words.titles[earlier.alert],
            detail: words.storyRow(speech.dateTime(earlier.since), String(earlier.seq)),
            value: speech.money(earlier.amount, standing.currency),
          })),
        },
      ],
      small: [
        ...(folded > 0 ? [words.folded(speech.count(folded))] : []),
        words.entry(String(event.seq), speech.dateTime(standing.asOf)),
      ],
      actions: alertActions(event.alert, data, speech),
    },
    speech,
  );
}

/** One sentence for notifications: what happened, and to what. */
export function alertSummary(data: AlertCardData, speech: Speech): string {
  const event = latestOf(data);
  const { titles, summary } = speech.words.alerts;
  return summary(titles[event.alert], happenedText(event, data, speech));
}

function latestOf({ story }: AlertCardData): AlertEvent {
  return story.at(-1) ?? story[0];
}

/** What mends it, first; each alert can be stopped where it is read. */
const MENDED_BY: Readonly<Record<AlertName, readonly CardVerb[]>> = {
  'recharge-succeeded': ['balance.show', 'statement.show'],
  'recharge-failed': ['card.change', 'funds.add', 'balance.show'],
  'balance-zero': ['funds.add', 'recharge.set', 'balance.show'],
  recovered: ['balance.show', 'statement.show'],
  'balance-low': ['funds.add', 'recharge.set', 'balance.show'],
  'funds-expiring': ['lots.show', 'recharge.set', 'balance.show'],
  'recharge-after-turn-off': ['recharge.off', 'mode.show', 'balance.show'],
  'draining-with-rule-on': ['recharge.off', 'mode.show', 'balance.show'],
  'cap-reached': ['recharge.set', 'funds.add', 'balance.show'],
  'usage-feed-silent': ['balance.show', 'statement.show'],
  'usage-feed-back': ['balance.show', 'statement.show'],
};

function alertActions(
  alert: AlertName,
  { funding }: AlertContext,
  speech: Speech,
): readonly CardAction[] {
  const { buttons, billing, recharge, storedCard, targets } = speech.words;
  const titles: Readonly<Partial<Record<CardVerb, string>>> = {
    'balance.show': buttons.balance,
    'statement.show': buttons.statement,
    'card.change': storedCard.change,
    'funds.add': buttons.addFunds,
    'recharge.set': buttons.autoRecharge,
    'recharge.off': recharge.offTitle,
    'mode.show': billing.show,
    'lots.show': buttons.expiry,
  };
  const needsAdminCenter = funding === 'observed' && alert === 'recharge-failed';
  return [
    ...MENDED_BY[alert].map((verb) => verbAction(speech, titles[verb] ?? buttons.balance, verb)),
    ...(needsAdminCenter ? [adminCenterAction('/billoverview/paymentmethods', speech)] : []),
    verbAction(speech, targets.stop, 'alerts.stop', { secondary: true }),
  ];
}
