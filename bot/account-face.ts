/** How alerts look: each told from the account as it stands now, in the target's language. */

import type { Face, NoticeEntry, Telling } from '../alerts/face.ts';
import type { AlertMessage } from '../alerts/messenger.ts';
import { alertCard, alertSummary } from '../cards/alert-card.ts';
import type { AlertEvent, AlertName, AlertStanding } from '../cards/alert-event.ts';
import { alertsFoldedCard } from '../cards/alerts-folded-card.ts';
import { approvalCard, approvalSummary } from '../cards/approval-card.ts';
import type { Funding } from '../cards/funding.ts';
import { targetDiedCard } from '../cards/target-died-card.ts';
import type { Account } from '../credits/account.ts';
import { approvalIn } from '../dialogs/approval-notices.ts';
import { lapseDayOf } from '../ledger/due-alerts.ts';
import type { Attempt } from '../ledger/entry.ts';
import { lossOn } from '../ledger/expiry-loss.ts';
import { type Instant, instantFromIso } from '../ledger/instant.ts';
import { add, ZERO } from '../ledger/money.ts';
import { type Speech, speechFor } from '../words/speech.ts';

export function accountFace(account: Account, funding: Funding): Face {
  return (telling, locale) => {
    const speech = speechFor(locale);
    return telling.kind === 'target-died'
      ? deathMessage(telling, speech)
      : storyMessage(telling, account, funding, speech);
  };
}

type Death = Extract<Telling, { kind: 'target-died' }>;

function deathMessage({ target }: Death, speech: Speech): AlertMessage {
  return { card: targetDiedCard(target, speech), summary: speech.words.targets.diedTitle };
}

function storyMessage(
  telling: Exclude<Telling, Death>,
  account: Account,
  funding: Funding,
  speech: Speech,
): AlertMessage {
  const approval = telling.kind === 'story' ? approvalMessage(telling, account, speech) : undefined;
  if (approval) return approval;
  const [first, ...rest] = telling.notices.map((notice) => eventOf(notice, account));
  if (first === undefined) throw new Error('A message about nothing was asked for.');
  const events: [AlertEvent, ...AlertEvent[]] = [first, ...rest];
  const standing = standingOf(account);
  if (telling.kind === 'folded') {
    const title = speech.words.alerts.manyTitle(speech.count(events.length));
    return { card: alertsFoldedCard({ events, standing }, speech), summary: title };
  }
  const data = { story: events, standing, funding, folded: 0 };
  return { card: alertCard(data, speech), summary: alertSummary(data, speech) };
}

/** As the journal tells it; undefined for any other story. */
function approvalMessage(
  { notices }: Pick<Telling & { kind: 'story' }, 'notices'>,
  account: Account,
  speech: Speech,
): AlertMessage | undefined {
  const shown = approvalIn(notices, account.find);
  return shown && { card: approvalCard(shown, speech), summary: approvalSummary(shown, speech) };
}

function eventOf(notice: NoticeEntry, account: Account): AlertEvent {
  const { crossing, amount, seq } = notice;
  const event = { alert: notice.alert as AlertName, since: sinceOf(notice, account), amount, seq };
  if (notice.alert === 'recharge-failed') {
    const { retryAt } = account.view().recharge;
    return { ...event, decline: failureOf(crossing, account)?.decline, retryAt };
  }
  if (notice.alert === 'usage-feed-silent') return { ...event, feedProblem: notice.reason };
  if (notice.alert !== 'funds-expiring') return event;
  const day = lapseDayOf(notice);
  if (day === null) return event;
  const lots = account
    .view()
    .lots.filter(({ expiresAt, origin }) => expiresAt === day && origin !== 'found');
  return {
    ...event,
    // As it stands now: calls have used some of it since the warning was decided.
    amount: lots.reduce((sum, { remaining }) => add(sum, remaining), ZERO),
    expiresAt: day,
    projectedLoss: lossOn(day, account.forecast()),
  };
}

/** What is over is told as of its end; a silent feed is named after the last time that it was heard. */
function sinceOf({ alert, crossing, effectiveAt }: NoticeEntry, account: Account): Instant {
  if (alert === 'usage-feed-silent') return instantFromIso(crossing);
  if (alert === 'recovered' || alert === 'usage-feed-back') return effectiveAt;
  return account.find(crossing)?.effectiveAt ?? effectiveAt;
}

/** The step in which the attempt, named by itself or by the key of that step, was declined. */
function failureOf(crossing: string, account: Account): Attempt | undefined {
  const entry = account.find(crossing);
  if (entry?.kind === 'attempt') return entry;
  return account
    .entries(0, { kinds: ['attempt'] })
    .findLast(
      (step): step is Attempt & typeof step =>
        step.kind === 'attempt' && step.phase === 'failed' && step.attempt === crossing,
    );
}

function standingOf(account: Account): AlertStanding {
  const view = account.view();
  const forecast = account.forecast();
  const { rule, state, chargedThisMonth } = view.recharge;
  return {
    asOf: view.asOf,
    currency: view.currency,
    balance: view.balance,
    rechargeOn: rule?.enabled === true,
    suspended: state === 'suspended',
    postUsage: view.mode === 'post-usage',
    trigger: rule?.trigger ?? null,
    monthlyCap: rule?.monthlyCap ?? (0 as typeof view.balance),
    chargedThisMonth,
    emptyAt: forecast.known ? forecast.empty.expected : null,
    usageKnownThrough: view.usageKnownThrough,
  };
}
