/** Alerts of every kind for both ways of funding, stories that go on, and where alerts go. */

import { type AlertCardData, alertCard } from '../../cards/alert-card.ts';
import type { AlertEvent, AlertName, AlertStanding } from '../../cards/alert-event.ts';
import { alertTargetsCard, type ListedTarget } from '../../cards/alert-targets-card.ts';
import { alertsFoldedCard } from '../../cards/alerts-folded-card.ts';
import { type AlertsHereCardData, alertsHereCard } from '../../cards/alerts-here-card.ts';
import { targetDiedCard } from '../../cards/target-died-card.ts';
import { addDays } from '../../ledger/instant.ts';
import { ZERO } from '../../ledger/money.ts';
import type { Speech } from '../../words/speech.ts';
import { wordsIn } from '../../words/words.ts';
import { later, money, NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE, PERSON } from './from-outside.ts';

export const ALERT_NAMES = Object.keys(wordsIn('en').alerts.titles) as readonly AlertName[];

export const STANDING: AlertStanding = {
  asOf: NOW,
  currency: 'USD',
  balance: money(187.33),
  rechargeOn: true,
  suspended: false,
  postUsage: false,
  trigger: money(200),
  monthlyCap: money(2000),
  chargedThisMonth: money(2000),
  emptyAt: later(16),
  usageKnownThrough: addDays(NOW, -4),
};

export function event(alert: AlertName, changes: Partial<AlertEvent> = {}): AlertEvent {
  return {
    alert,
    since: addDays(NOW, -1),
    amount: alert === 'balance-low' ? money(187.33) : money(500),
    seq: 1204,
    ...changes,
  };
}

const FULL: Readonly<Partial<Record<AlertName, Partial<AlertEvent>>>> = {
  'recharge-failed': { decline: 'expired-card', retryAt: addDays(NOW, 1) },
  'funds-expiring': { expiresAt: later(7), projectedLoss: money(20) },
  'usage-feed-silent': { feedProblem: 'FORBIDDEN' },
};

const failed = event('recharge-failed', { ...FULL['recharge-failed'], seq: 1190 });
const zero: AlertStanding = { ...STANDING, balance: ZERO, emptyAt: null };

const STORIES: Readonly<Record<string, Partial<AlertCardData> & Pick<AlertCardData, 'story'>>> = {
  'failed-then-succeeded': {
    story: [failed, event('recharge-succeeded')],
    standing: { ...STANDING, balance: money(687.33) },
  },
  'low-failed-zero': {
    story: [
      event('balance-low', { seq: 1180, since: addDays(NOW, -3) }),
      failed,
      event('balance-zero', { amount: ZERO }),
    ],
    standing: zero,
    folded: 12,
  },
  'zero-then-recovered': {
    story: [event('balance-zero', { amount: ZERO, seq: 1190 }), event('recovered')],
  },
  suspended: {
    story: [event('recharge-failed', { decline: 'insufficient_funds' })],
    standing: { ...zero, suspended: true },
  },
  'not-retried': { story: [event('recharge-failed', { decline: 'no-card', retryAt: null })] },
  'out-of-reach': {
    story: [event('recharge-failed', { decline: 'not-charged', retryAt: addDays(NOW, 1) })],
  },
  'low-without-rule': {
    story: [event('balance-low')],
    standing: { ...STANDING, rechargeOn: false, trigger: null, emptyAt: null },
  },
  'feed-silent-then-back': {
    story: [event('usage-feed-silent', { seq: 1190 }), event('usage-feed-back')],
  },
  'feed-sign-in': { story: [event('usage-feed-silent', { feedProblem: 'NO_TOKEN' })] },
  'feed-service': { story: [event('usage-feed-silent', { feedProblem: HOSTILE })] },
  'expiring-used': {
    story: [event('funds-expiring', { expiresAt: later(60), projectedLoss: ZERO })],
  },
  'expiring-unknown': { story: [event('funds-expiring', { expiresAt: later(1) })] },
  'post-usage': {
    story: [event('balance-zero', { amount: ZERO })],
    standing: { ...zero, postUsage: true },
  },
  hostile: { story: [event('recharge-failed', { decline: HOSTILE, retryAt: null })] },
};

const STORM = Array.from({ length: 9_999 }, (_, index) =>
  event(ALERT_NAMES[index % 3] as AlertName, { seq: 1200 + index }),
);

const target: ListedTarget = {
  id: '19:billing@thread.tacv2',
  scope: 'channel',
  name: 'Finance > Billing',
  addedBy: { name: PERSON },
  addedAt: addDays(NOW, -40),
  state: { living: true },
};

const TARGETS: readonly ListedTarget[] = [
  target,
  { ...target, id: 'a:1', scope: 'personal', name: PERSON },
  ...(['bot-removed', 'conversation-gone', 'blocked', 'writes-blocked', 'role-lost'] as const).map(
    (cause, index): ListedTarget => ({
      ...target,
      id: `19:${index}`,
      scope: cause === 'role-lost' ? 'personal' : 'groupChat',
      name: index === 0 ? HOSTILE : '',
      addedBy: { name: index === 1 ? HOSTILE : '' },
      state: { living: false, cause, at: addDays(NOW, -index) },
    }),
  ),
];

const here = (changes: Partial<AlertsHereCardData>) => (speech: Speech) =>
  alertsHereCard(
    { state: 'added', scope: 'channel', by: PERSON, at: NOW, living: 1, ...changes },
    speech,
  );

export const ALERT_STATES: readonly CardState[] = [
  ...(['stripe', 'observed'] as const).flatMap((funding) =>
    ALERT_NAMES.map((alert) => ({
      name: `alert-${alert}-${funding}`,
      make: (speech: Speech) =>
        alertCard(
          {
            story: [event(alert, FULL[alert])],
            standing: alert === 'balance-zero' ? zero : STANDING,
            funding,
            folded: 0,
          },
          speech,
        ),
    })),
  ),
  ...Object.entries(STORIES).map(([name, data]) => ({
    name: `alert-story-${name}`,
    make: (speech: Speech) =>
      alertCard({ standing: STANDING, funding: 'stripe', folded: 0, ...data }, speech),
  })),
  {
    name: 'alerts-folded',
    make: (speech) => alertsFoldedCard({ events: [failed, ...STORM], standing: STANDING }, speech),
  },
  ...[...TARGETS.slice(2, 4), ...TARGETS.slice(-1)].map((dead, index) => ({
    name: `target-died-${index}`,
    make: (speech: Speech) => targetDiedCard(dead, speech),
  })),
  { name: 'alerts-here-added', make: here({}) },
  { name: 'alerts-here-already', make: here({ state: 'already', scope: 'personal' }) },
  { name: 'alerts-here-stopped', make: here({ state: 'stopped', living: 0, by: HOSTILE }) },
  { name: 'alerts-here-none', make: here({ state: 'none', by: '', living: 2 }) },
  {
    name: 'alert-targets',
    make: (speech) => alertTargetsCard({ targets: TARGETS, here: target.id }, speech),
  },
  {
    name: 'alert-targets-many',
    make: (speech) =>
      alertTargetsCard(
        {
          targets: Array.from({ length: 45 }, (_, index) => ({ ...target, id: `19:${index}` })),
          here: 'elsewhere',
        },
        speech,
      ),
  },
  {
    name: 'alert-targets-none',
    make: (speech) => alertTargetsCard({ targets: [], here: target.id }, speech),
  },
  {
    name: 'alert-targets-all-dead',
    make: (speech) => alertTargetsCard({ targets: TARGETS.slice(2), here: target.id }, speech),
  },
];
