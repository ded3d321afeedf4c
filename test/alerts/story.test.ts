import assert from 'node:assert/strict';
import { FORGOTTEN_MS, STALE_MS, Stories } from '../../alerts/story.ts';
import { DAY_MS, type Instant, instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { HOUR_MS, NOON } from './a-notice.ts';

/** `alert`, or `alert@crossing`, hours after noon, and an amount where it matters. */
type Step = readonly [alert: string, hours?: number, amount?: number];

const DAYS = DAY_MS / HOUR_MS;

/** Each step as `story.rings`: stories are numbered by their first notice. */
function tell(steps: readonly Step[]): readonly string[] {
  const stories = new Stories();
  return steps.map(([name, hours = 0, amount = 5], index) => {
    const [alert = '', crossing = `c${index + 1}`] = name.split('#');
    const { key, rings } = stories.place({
      alert,
      crossing,
      amount: micros(amount),
      effectiveAt: instant(NOON + hours * HOUR_MS) as Instant,
      seq: index + 1,
    });
    return `${key.split(':')[1]}${rings ? '!' : ''}`;
  });
}

const CASES: readonly (readonly [
  title: string,
  steps: readonly Step[],
  told: readonly string[],
])[] = [
  [
    'a recharge that failed and then succeeded',
    [['recharge-failed'], ['recharge-succeeded', 1], ['recovered', 1]],
    ['1!', '1', '1'],
  ],
  ['zero, and the balance that came back', [['balance-zero'], ['recovered', 1]], ['1!', '1!']],
  ['a low balance that a recharge lifted', [['balance-low'], ['recharge-succeeded']], ['1!', '1']],
  [
    'a low balance, a failure, zero, and all well again',
    [
      ['balance-low'],
      ['recharge-failed'],
      ['balance-zero', 1],
      ['recharge-succeeded', 2],
      ['recovered', 2],
    ],
    ['1!', '1!', '1!', '1', '1!'],
  ],
  [
    'three declines, of which the third suspends',
    [['recharge-failed'], ['recharge-failed', 1], ['recharge-failed', 3]],
    ['1!', '1', '1!'],
  ],
  [
    'the first decline after the card was changed',
    [['recharge-failed'], ['recharge-failed', 1], ['recharge-failed', 3], ['recharge-failed', 4]],
    ['1!', '1', '1!', '1!'],
  ],
  [
    'declines that follow a zero',
    [['balance-zero'], ['recharge-failed', 1], ['recharge-failed', 2], ['recharge-failed', 4]],
    ['1!', '1', '1', '1'],
  ],
  [
    'a success that counts declines anew',
    [
      ['recharge-failed'],
      ['recharge-failed', 1],
      ['recharge-succeeded', 2],
      ['recharge-failed', 3],
    ],
    ['1!', '1', '1', '1!'],
  ],
  ['two recharges', [['recharge-succeeded'], ['recharge-succeeded', 1]], ['1!', '2!']],
  ['two recharges at one moment', [['recharge-succeeded'], ['recharge-succeeded']], ['1!', '2!']],
  [
    'two recharges at one moment, one of them after turn-off',
    [['recharge-after-turn-off'], ['recharge-succeeded'], ['recharge-succeeded']],
    ['1!', '1', '3!'],
  ],
  [
    'two low balances',
    [['balance-low'], ['recharge-succeeded'], ['balance-low', 5]],
    ['1!', '1', '3!'],
  ],
  [
    'two low balances with no recharge between',
    [['balance-low'], ['balance-low', 5]],
    ['1!', '2!'],
  ],
  [
    'trouble after a recovery',
    [['balance-zero'], ['recovered', 1], ['balance-zero', 2]],
    ['1!', '1!', '3!'],
  ],
  [
    'a cap that holds the recharge back',
    [['balance-low'], ['cap-reached', 1], ['balance-zero', 2]],
    ['1!', '1!', '1!'],
  ],
  [
    'a low balance in the middle of trouble',
    [['recharge-failed'], ['balance-low', 1]],
    ['1!', '1'],
  ],
  [
    'news after a day of silence',
    [['recharge-failed'], ['recharge-succeeded', STALE_MS / HOUR_MS]],
    ['1!', '1!'],
  ],
  [
    'news just before a day is over',
    [['recharge-failed'], ['recharge-succeeded', STALE_MS / HOUR_MS - 1]],
    ['1!', '1'],
  ],
  [
    'trouble after a month of silence',
    [['recharge-failed'], ['recharge-failed', FORGOTTEN_MS / HOUR_MS + 1]],
    ['1!', '2!'],
  ],
  ['a recovery that nobody remembers the trouble of', [['recovered']], ['1!']],
  [
    'the warnings of what lapses on one day',
    [
      ['funds-expiring#2027-01-10@60'],
      ['funds-expiring#2027-01-10@30', 30 * DAYS],
      ['funds-expiring#2027-01-10@7', 53 * DAYS],
    ],
    ['1!', '1!', '1!'],
  ],
  [
    'the warnings of what lapses on two days',
    [['funds-expiring#2027-01-10@60'], ['funds-expiring#2027-01-11@60']],
    ['1!', '2!'],
  ],
  [
    'a reminder each day',
    [['draining-with-rule-on'], ['draining-with-rule-on', 20], ['draining-with-rule-on', 44]],
    ['1!', '1!', '1!'],
  ],
  [
    'a reminder after a pause',
    [['draining-with-rule-on'], ['draining-with-rule-on', 3 * DAYS]],
    ['1!', '2!'],
  ],
  ['a recharge after turn-off', [['recharge-after-turn-off'], ['recharge-succeeded']], ['1!', '1']],
  [
    'the same, the other way round',
    [['recharge-succeeded'], ['recharge-after-turn-off']],
    ['1!', '1!'],
  ],
  [
    'a recharge after turn-off of another amount',
    [['recharge-succeeded'], ['recharge-after-turn-off', 0, 6]],
    ['1!', '2!'],
  ],
  [
    'a recharge after turn-off later on',
    [['recharge-succeeded'], ['recharge-after-turn-off', 1]],
    ['1!', '2!'],
  ],
  [
    'a silent usage feed that is heard again soon, or after more than a day',
    [
      ['usage-feed-silent'],
      ['usage-feed-back', 1],
      ['usage-feed-silent', 60],
      ['usage-feed-back', 60 + STALE_MS / HOUR_MS],
    ],
    ['1!', '1', '3!', '3!'],
  ],
  [
    'a feed whose silence nobody remembers',
    [['usage-feed-silent'], ['usage-feed-back', 1], ['usage-feed-back', 2]],
    ['1!', '1', '3!'],
  ],
  ['what this room does not know', [['somebody-sang'], ['somebody-sang']], ['1!', '2!']],
];

describe('a story', () => {
  for (const [title, steps, told] of CASES)
    it(`takes ${title}: ${told.join(' ')}`, () => {
      assert.deepEqual(tell(steps), told);
    });

  it('is the same for everyone who reads the same journal', () => {
    const all = CASES.flatMap(([, steps]) => steps);
    assert.deepEqual(tell(all), tell(all));
  });
});
