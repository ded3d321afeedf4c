import assert from 'node:assert/strict';
import { alertCard, alertSummary } from '../../cards/alert-card.ts';
import type { AlertName } from '../../cards/alert-event.ts';
import { ALERT_TONES } from '../../cards/alert-face.ts';
import { alertTargetsCard, type ListedTarget } from '../../cards/alert-targets-card.ts';
import { alertsFoldedCard } from '../../cards/alerts-folded-card.ts';
import { alertsHereCard } from '../../cards/alerts-here-card.ts';
import { addDays } from '../../ledger/instant.ts';
import { ZERO } from '../../ledger/money.ts';
import { speechFor } from '../../words/speech.ts';
import { later, money, NOW } from './account-stages.ts';
import { ALERT_NAMES, event, STANDING } from './alert-states.ts';
import { dataOf, elementsOf, textsOf, verbsOf } from './card-texts.ts';

const english = speechFor('en-US');
const speeches = [english, speechFor('ja-JP'), speechFor('zh-CN')];
const zero = { ...STANDING, balance: ZERO, emptyAt: null };
const show = (alert: AlertName, changes = {}, standing = STANDING, funding = 'stripe' as const) =>
  textsOf(alertCard({ story: [event(alert, changes)], standing, funding, folded: 0 }, english));

describe('an alert', () => {
  for (const alert of ALERT_NAMES) {
    it(`of ${alert} says since when, what it means for callers, what to do, and its entry`, () => {
      for (const speech of speeches) {
        const words = speech.words.alerts;
        for (const funding of ['stripe', 'observed'] as const) {
          const story = [event(alert)] as const;
          const card = alertCard({ story, standing: STANDING, funding, folded: 0 }, speech);
          const texts = textsOf(card);
          assert.ok(texts.includes(words.titles[alert]));
          assert.ok(texts.includes(words.since(speech.dateTime(event(alert).since))));
          assert.ok(texts.includes(words.callersTitle) && texts.includes(words.todoTitle));
          assert.ok(texts.includes(words.entry('1204', speech.dateTime(NOW))));
          assert.match(texts.join('\n'), /^[✓▼✕→] \S/mu, 'a sign stands before the word');
          assert.ok(verbsOf(card).length >= 2);
          assert.equal(verbsOf(card).at(-1), 'alerts.stop');
        }
      }
    });
  }

  it('tells bad from good by its sign as well', () => {
    const good = ALERT_NAMES.filter((alert) => ALERT_TONES[alert] === 'good');
    assert.deepEqual([...good].sort(), ['recharge-succeeded', 'recovered', 'usage-feed-back']);
  });

  it('says that toll-free and dial-out stop at zero, that they have stopped, or that nothing stops', () => {
    const { callers } = english.words.alerts;
    assert.ok(show('recharge-failed').includes(callers.whileItLasts));
    assert.ok(show('balance-zero', {}, zero).includes(callers.stopped));
    assert.ok(show('recharge-failed', {}, zero).includes(callers.stopped));
    assert.ok(show('recharge-succeeded').includes(callers.fine));
    assert.ok(show('balance-zero', {}, { ...zero, postUsage: true }).includes(callers.postUsage));
    for (const { words } of speeches) {
      assert.match(words.alerts.callers.stopped, /Toll-free|フリーダイヤル|免费电话/u);
    }
  });

  it('of a failure gives the reason and what mends it, at the first failure', () => {
    const texts = show('recharge-failed', { decline: 'expired-card', retryAt: addDays(NOW, 1) });
    assert.ok(
      texts.includes('The card has expired.') && texts.includes('Store a card that is valid.'),
    );
    assert.ok(texts.includes('The next attempt is Nov 17, 2026, 9:00 AM UTC.'));
    const suspended = { ...STANDING, suspended: true };
    assert.ok(show('recharge-failed', {}, suspended).includes(english.words.alerts.suspended));
    assert.ok(show('recharge-failed', { retryAt: null }).includes(english.words.alerts.noRetry));
  });

  it('of expiry gives the amount that is likely to be lost, or says that it is not known', () => {
    const expiring = (projectedLoss: number | null) =>
      show('funds-expiring', { expiresAt: later(7), projectedLoss }).join('\n');
    assert.match(expiring(money(20)), /about \$20\.00 of it will be left and lost/);
    assert.match(expiring(money(20)), /Nov 23, 2026 \(in 7 days\)/);
    assert.match(expiring(0), /used up before that day/);
    assert.match(expiring(null), /Too little is known/);
  });

  it('of a silent usage feed says why, what mends it, what may be wrong meanwhile, and what to do until then', () => {
    const { stale, meanwhile, problems } = english.words.feed;
    for (const [code, problem] of [
      ['FORBIDDEN', problems.permission],
      ['NO_TOKEN', problems['sign-in']],
      ['UNAUTHORIZED', problems['sign-in']],
      ['TIMEOUT', problems.service],
      ['constructor', problems.service],
    ] as const) {
      const texts = show('usage-feed-silent', { feedProblem: code });
      assert.ok(texts.includes(`${problem.why} (${code})`), code);
      assert.ok(texts.includes(meanwhile(problem.fix)), code);
      assert.ok(texts.includes(stale));
      assert.ok(texts.includes('Since Nov 15, 2026, 9:00 AM UTC'));
    }
    assert.ok(show('usage-feed-silent').includes(problems.service.why));
  });

  it('of the limit says until when no recharge goes through, in December too', () => {
    const reached = (since: string) =>
      show('cap-reached', { since: Date.parse(since) }).find((text) =>
        text.startsWith('No recharge'),
      );
    assert.match(String(reached('2026-11-16T09:00:00Z')), /Dec 1, 2026/);
    assert.match(String(reached('2026-12-31T23:59:59Z')), /Jan 1, 2027/);
  });
});

describe('a story', () => {
  const story = [
    event('recharge-failed', { seq: 7 }),
    event('recharge-succeeded', { seq: 9 }),
  ] as const;
  const data = { story, standing: STANDING, funding: 'stripe' as const, folded: 12 };

  it('is told by its latest news, with what came before and its entries below', () => {
    const texts = textsOf(alertCard(data, english));
    assert.equal(
      texts.indexOf('Auto-recharge succeeded') < texts.indexOf('Auto-recharge failed'),
      true,
    );
    assert.ok(texts.some((text) => text.endsWith('entry #7')));
    assert.ok(texts.some((text) => text.startsWith('Journal entry #9.')));
    assert.equal(
      alertSummary(data, english),
      'Auto-recharge succeeded: $500.00 was added to the balance.',
    );
  });

  it('says how many others were not posted', () => {
    assert.ok(textsOf(alertCard(data, english)).some((text) => text.startsWith('12 alerts more')));
    const none = textsOf(alertCard({ ...data, folded: 0 }, english));
    assert.ok(!none.some((text) => text.includes('not posted')));
  });

  it('of many at once is one message that counts them by kind', () => {
    const events = [story[0], ...Array.from({ length: 41 }, () => story[1])] as const;
    const texts = textsOf(alertsFoldedCard({ events, standing: STANDING }, english));
    assert.ok(texts.includes('42 alerts at once'));
    assert.ok(texts.includes('41 alerts, entries #9 to #9'));
    assert.ok(texts.includes('1 alert, entries #7 to #7'));
  });
});

describe('where alerts go', () => {
  const target: ListedTarget = {
    id: '19:a',
    scope: 'channel',
    name: 'Billing',
    addedBy: { name: 'Aiko' },
    addedAt: NOW,
    state: { living: true },
  };
  const dead = { living: false, cause: 'bot-removed', at: NOW } as const;

  it('is listed with who asked for it, and the dead with their reason', () => {
    const targets = [target, { ...target, id: '19:b', state: dead }];
    const texts = textsOf(alertTargetsCard({ targets, here: '19:a' }, english));
    assert.ok(texts.includes('Channel: Billing (this conversation)'));
    assert.ok(texts.includes('asked for by Aiko, Nov 16, 2026'));
    assert.ok(texts.includes('✕ not reachable since Nov 16, 2026'));
    assert.ok(texts.includes('I was removed from it.'));
    assert.ok(texts.includes('Alerts go to 1 conversation.'));
  });

  it('can be stopped for a chosen one, which is sent back by its id', () => {
    const card = alertTargetsCard({ targets: [target], here: 'x' }, english);
    const [choice] = elementsOf(card, 'Input.ChoiceSet');
    assert.deepEqual(choice?.choices, [{ title: 'Channel: Billing', value: '19:a' }]);
    assert.equal(choice?.id, 'target');
    assert.deepEqual(dataOf(card, 'alerts.stop'), { verb: 'alerts.stop', locale: 'en-US' });
  });

  it('is warned about where nobody is told any more', () => {
    const here = (living: number) =>
      textsOf(
        alertsHereCard({ state: 'stopped', scope: 'channel', by: '', at: NOW, living }, english),
      ).join();
    assert.match(here(0), /Nobody will be told/);
    assert.doesNotMatch(here(1), /Nobody will be told/);
    const none = alertTargetsCard({ targets: [{ ...target, state: dead }], here: '' }, english);
    assert.match(textsOf(none).join(), /Nobody will be told/);
  });

  it('tells a channel that everybody there sees the figures', () => {
    const here = (scope: 'channel' | 'personal') =>
      textsOf(alertsHereCard({ state: 'added', scope, by: 'A', at: NOW, living: 1 }, english));
    assert.ok(here('channel').includes(english.words.targets.everyoneSees));
    assert.ok(!here('personal').includes(english.words.targets.everyoneSees));
  });
});
