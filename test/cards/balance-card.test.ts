import assert from 'node:assert/strict';
import { type BalanceCardData, balanceCard, balanceSummary } from '../../cards/balance-card.ts';
import { type BalanceState, balanceState } from '../../cards/balance-state.ts';
import { addDays } from '../../ledger/instant.ts';
import { ZERO } from '../../ledger/money.ts';
import { speechFor } from '../../words/speech.ts';
import { days, forecastOf, later, lot, money, NOW, rule, stage } from './account-stages.ts';
import { BALANCES } from './balance-states.ts';
import { elementsOf, textsOf } from './card-texts.ts';

const english = speechFor('en-US');
const healthy = BALANCES.healthy as BalanceCardData;
const show = (changes: Partial<BalanceCardData>, speech = english) =>
  balanceCard({ ...healthy, ...changes }, speech);

/** The value beside a name on the card; undefined where the name is not on it. */
function factOf(card: object, name: string): string | undefined {
  const texts = elementsOf(card, 'TextBlock').map(({ text }) => String(text));
  const at = texts.indexOf(name);
  return at < 0 ? undefined : texts[at + 1];
}

describe('the state of a balance', () => {
  const off = { ...stage().recharge, state: 'off' as const, rule: rule({ enabled: false }) };
  const none = { ...stage().recharge, state: 'off' as const, rule: null };
  const unknown = { known: false as const, settledDays: 3 };
  const table: readonly [
    BalanceState,
    string,
    BalanceCardData['view'],
    BalanceCardData['forecast'],
  ][] = [
    ['healthy', 'above the trigger amount', stage(), forecastOf(71)],
    ['low', 'at the trigger amount', stage({ balance: money(200) }), forecastOf(71)],
    ['healthy', 'a millionth above it', stage({ balance: money(200.000001) }), forecastOf(3)],
    ['low', 'below it', stage({ balance: money(12) }), forecastOf(71)],
    ['low', 'below it with the rule off', stage({ balance: money(12), recharge: off }), unknown],
    ['low', 'two weeks before empty, no rule', stage({ recharge: none }), forecastOf(14)],
    ['healthy', 'longer before empty, no rule', stage({ recharge: none }), forecastOf(16)],
    ['healthy', 'no rule and no forecast', stage({ recharge: none }), unknown],
    ['zero', 'nothing left', stage({ balance: ZERO }), forecastOf(0)],
    ['overdrawn', 'a millionth below zero', stage({ balance: money(-0.000001) }), forecastOf(0)],
    ['draining', 'on the way to billing after use', stage({ mode: 'draining' }), forecastOf(9)],
    ['post-usage', 'billed after use', stage({ mode: 'post-usage', balance: ZERO }), forecastOf(0)],
  ];
  for (const [state, when, view, forecast] of table) {
    it(`is ${state} when ${when}`, () => {
      assert.equal(balanceState(view, forecast), state);
    });
  }
});

describe('the balance card', () => {
  for (const [name, data] of Object.entries(BALANCES)) {
    for (const locale of ['en-US', 'ja-JP', 'zh-CN']) {
      it(`shows the figure larger than anything else, with its time and its state in words: ${name}, ${locale}`, () => {
        const speech = speechFor(locale);
        const card = balanceCard(data, speech);
        const blocks = elementsOf(card, 'TextBlock');
        const largest = blocks.filter(({ size }) => size === 'ExtraLarge');
        assert.deepEqual(
          largest.map(({ text }) => text),
          [speech.money(data.view.balance, data.view.currency)],
        );
        const below = blocks[blocks.indexOf(largest[0] ?? {}) + 1];
        assert.equal(below?.text, speech.words.balance.asOf(speech.dateTime(data.view.asOf)));
        const word = speech.words.balance.states[balanceState(data.view, data.forecast)];
        const banner = blocks.find(({ text }) => String(text).endsWith(` ${word}`));
        assert.match(String(banner?.text), /^\S /u, 'a sign stands before the word');
      });
    }
  }

  it('gives each state another sign', () => {
    const signs = ['healthy', 'low', 'zero', 'overdrawn', 'draining', 'post-usage'].map((name) => {
      const data = BALANCES[name] as BalanceCardData;
      const word = english.words.balance.states[balanceState(data.view, data.forecast)];
      return textsOf(balanceCard(data, english)).find((text) => text.endsWith(` ${word}`))?.[0];
    });
    assert.equal(new Set(signs).size, signs.length);
  });

  it('says the figure, the state and the time where cards cannot be drawn', () => {
    const { view, forecast } = healthy;
    const said = show({}).fallbackText;
    assert.equal(said, balanceSummary(view, forecast, english));
    assert.equal(
      said,
      'Communications Credits balance: $812.40 (Healthy), as of Nov 16, 2026, 9:00 AM UTC.',
    );
  });

  it('says how far usage is known, and that reports run late', () => {
    const sentence = textsOf(show({})).find((text) => text.startsWith('Usage known through'));
    assert.match(String(sentence), /Nov 15, 2026, 6:02 PM UTC.*24 to 48 hours/);
    const none = textsOf(show({ view: stage({ usageKnownThrough: null }) }));
    assert.ok(none.some((text) => text.startsWith('No usage is known yet')));
  });

  it('shows the trigger and the recharge amount, on, off or not set', () => {
    assert.equal(factOf(show({}), 'Auto-recharge'), 'On');
    assert.equal(factOf(show({}), 'Trigger amount'), '$200.00');
    assert.equal(factOf(show({}), 'Recharge amount'), '$500.00');
    const off = { ...stage().recharge, state: 'off' as const, rule: rule({ enabled: false }) };
    const card = show({ view: stage({ recharge: off }) });
    assert.equal(factOf(card, 'Auto-recharge'), 'Off');
    assert.equal(factOf(card, 'Trigger amount'), '$200.00');
    const notSet = show({ view: stage({ recharge: { ...off, rule: null } }) });
    assert.equal(factOf(notSet, 'Auto-recharge'), 'Not set');
    assert.equal(factOf(notSet, 'Trigger amount'), undefined);
  });

  it('tells two dates where the rule is on, one where it is off, and how much history it waits for', () => {
    assert.match(
      String(factOf(show({}), 'Next recharge')),
      /^in about 53 days, around Jan 8 \(between/,
    );
    assert.match(String(factOf(show({}), 'Empty if the recharge fails')), /^in about 71 days/);
    const alone = show({ forecast: forecastOf(1) });
    assert.match(String(factOf(alone, 'Likely empty')), /^in about 1 day, around Nov 17/);
    const early = show({ forecast: { known: false, settledDays: 5 } });
    assert.equal(factOf(early, 'Forecast'), 'Not enough history yet (5 of 14 days)');
    const never = show({ forecast: forecastOf(null) });
    assert.equal(factOf(never, 'Likely empty'), 'not within a year');
  });

  it('names the next expiry with all that lapses on that day, and never a lot whose purchase is unknown', () => {
    const lots = [
      { ...lot('found', 50, 3, 10), origin: 'found' as const },
      lot('later', 10, 20, 90),
      lot('one', 20.25, 330, 35),
      lot('two', 100, 330, 35),
      { ...lot('spent', 75, 360, 5), remaining: ZERO },
    ];
    const lapsing = [{ lot: 'one', at: later(35), amount: money(20) }];
    const forecast = { ...forecastOf(71, 53), lapsing } as BalanceCardData['forecast'];
    const card = show({ view: stage({ lots }), forecast });
    assert.equal(
      factOf(card, 'Next expiry'),
      '$120.25 on Dec 21, 2026 ($20.00 of it likely unused)',
    );
    assert.equal(
      factOf(show({ view: stage({ lots: lots.slice(0, 1) }) }), 'Next expiry'),
      undefined,
    );
  });

  it('draws at most 90 days, and says the lowest and the highest in words as well', () => {
    const card = show({ view: stage({ days: days(365, 812.4) }) });
    const [chart] = elementsOf(card, 'Chart.Line');
    const [line] = (chart?.data ?? []) as { values: { x: string; y: number }[] }[];
    assert.equal(line?.values.length, 90);
    assert.deepEqual(line?.values.at(-1), { x: '2026-11-16', y: 812.4 });
    assert.ok(textsOf(card).some((text) => text.startsWith('Lowest $812.40 (Nov 16), highest')));
    assert.deepEqual(elementsOf(show({ view: stage({ days: days(1, 5) }) }), 'Chart.Line'), []);
  });

  it('shows five movements at most, and says so where there is none', () => {
    const card = show({});
    const after = textsOf(card).filter((text) => text.startsWith('balance $'));
    assert.equal(healthy.movements.length > after.length, true);
    assert.equal(after.length, 5);
    assert.ok(textsOf(show({ movements: [] })).includes('Nothing has moved yet.'));
  });

  it('refreshes itself for 60 people at most, by their names in Teams', () => {
    const many = Array.from({ length: 100 }, (_, index) => `29:${index}`);
    const refresh = show({ refreshFor: many }).refresh as {
      userIds: string[];
      action: { verb: string };
    };
    assert.deepEqual(refresh.userIds, many.slice(0, 60));
    assert.equal(refresh.action.verb, 'balance.refresh');
  });

  it('warns while auto-recharge keeps a draining balance from ever running out', () => {
    const said = (data?: BalanceCardData) =>
      textsOf(balanceCard(data as BalanceCardData, english)).join('\n');
    assert.match(said(BALANCES.draining), /never starts/);
    assert.doesNotMatch(said(BALANCES['draining-rule-off']), /never starts/);
  });

  it('does not take an empty journal for an empty balance', () => {
    const said = (data?: BalanceCardData) =>
      textsOf(balanceCard(data as BalanceCardData, english)).join('\n');
    assert.match(said(BALANCES['first-day']), /Nothing is recorded yet/);
    assert.doesNotMatch(said(BALANCES['first-day']), /stop working/);
    assert.match(said(BALANCES.zero), /stop working/);
  });

  it('says when a failed recharge is tried again', () => {
    const recharge = { ...stage().recharge, state: 'failed' as const, retryAt: addDays(NOW, 1) };
    assert.equal(
      factOf(show({ view: stage({ recharge }) }), 'Auto-recharge'),
      'On. The last recharge failed; next try Nov 17, 2026, 9:00 AM UTC.',
    );
  });
});
