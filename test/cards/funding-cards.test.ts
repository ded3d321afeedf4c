import assert from 'node:assert/strict';
import { type AddFundsCardData, addFundsCard } from '../../cards/add-funds-card.ts';
import type { WorkedNumbers } from '../../cards/advice.ts';
import { autoRechargeCard } from '../../cards/auto-recharge-card.ts';
import type { AdaptiveCard } from '../../cards/card.ts';
import { formProblemText } from '../../cards/form-problems.ts';
import { ZERO } from '../../ledger/money.ts';
import { speechFor } from '../../words/speech.ts';
import { money, NOW } from './account-stages.ts';
import { dataOf, elementsOf, textsOf, verbsOf } from './card-texts.ts';
import { EFFECT_STATES } from './effect-states.ts';
import { FUNDING_STATES, SETTINGS, SUGGESTION, VISA, WORKED } from './funding-states.ts';

const english = speechFor('en-US');
const speeches = [english, speechFor('ja-JP'), speechFor('zh-CN')];

const filledWith = (card: AdaptiveCard, id: string): unknown =>
  [...elementsOf(card, 'Input.Text'), ...elementsOf(card, 'Input.Date')].find(
    (input) => input.id === id,
  )?.value;
const inputsOf = (card: AdaptiveCard) =>
  ['Input.Text', 'Input.Date', 'Input.Toggle', 'Input.ChoiceSet']
    .flatMap((type) => elementsOf(card, type))
    .map(({ id }) => id);

const form = { operation: 'op_1', currency: 'USD', balance: money(187.33), asOf: NOW };
const charge: AddFundsCardData = { ...form, funding: 'stripe', card: VISA };
const rule = {
  operation: 'op_1',
  funding: 'stripe' as const,
  currency: 'USD',
  asOf: NOW,
  now: null,
  card: VISA,
};

describe('a form', () => {
  it('gives its operation back and no figure of ours, whatever stands in it', () => {
    const ALLOWED = new Set(['verb', 'locale', 'operation', 'mode']);
    for (const { name, make } of [...FUNDING_STATES, ...EFFECT_STATES]) {
      for (const { data } of elementsOf(make(english), 'Action.Execute')) {
        for (const key of Object.keys(data as object))
          assert.ok(ALLOWED.has(key), `${name}: ${key}`);
      }
    }
  });

  it('has the fields that its answer is read from', () => {
    assert.deepEqual(inputsOf(addFundsCard(charge, english)), ['amount']);
    assert.deepEqual(dataOf(addFundsCard(charge, english), 'funds.submit'), {
      verb: 'funds.submit',
      locale: 'en-US',
      operation: 'op_1',
    });
    const purchase = addFundsCard({ ...form, funding: 'observed' }, english);
    assert.deepEqual(inputsOf(purchase), ['amount', 'reference', 'reason', 'day']);
    assert.ok(verbsOf(purchase).includes('purchase.submit'));
    assert.deepEqual(inputsOf(autoRechargeCard(rule, english)), ['amount', 'trigger', 'cap']);
  });

  it('is filled in with what was typed, else with what is suggested, as the language writes it', () => {
    const filled = (changes: Partial<AddFundsCardData>, locale = 'en-US') =>
      filledWith(
        addFundsCard({ ...charge, ...changes } as AddFundsCardData, speechFor(locale)),
        'amount',
      );
    assert.equal(filled({ suggestion: SUGGESTION }), '800.00');
    assert.equal(filled({ suggestion: SUGGESTION }, 'de-DE'), '800,00');
    assert.equal(filled({ suggestion: SUGGESTION, typed: { amount: '1.250' } }), '1.250');
    assert.equal(filled({ suggestion: { ...SUGGESTION, deposit: ZERO } }), undefined);
    assert.equal(filled({}), undefined);
  });

  it('for auto-recharge is filled in with what holds now before what is suggested', () => {
    const card = (now: Parameters<typeof autoRechargeCard>[0]['now'], typed = {}) =>
      autoRechargeCard({ ...rule, now, typed, suggestion: SUGGESTION }, english);
    const now = { ...SETTINGS, enabled: true };
    assert.equal(filledWith(card(now), 'amount'), '500.00');
    assert.equal(filledWith(card(now), 'cap'), '2000.00');
    assert.equal(filledWith(card({ ...now, monthlyCap: ZERO }), 'cap'), undefined);
    assert.equal(filledWith(card(now, { amount: '750' }), 'amount'), '750');
    assert.equal(filledWith(card(null), 'trigger'), '60.00');
    const neverSet = { amount: ZERO, trigger: ZERO, monthlyCap: ZERO, enabled: false };
    assert.equal(filledWith(card(neverSet), 'amount'), '400.00');
  });

  it('that was refused says so first, with each field and its reason, and keeps what was typed', () => {
    for (const speech of speeches) {
      const { forms } = speech.words;
      const problem = { field: 'deposit', problem: 'other-currency' } as const;
      const problems = [problem];
      const card = addFundsCard({ ...charge, typed: { amount: '5 EUR' }, problems }, speech);
      const texts = textsOf(card);
      assert.equal(
        texts.find((text) => text.startsWith('✕')),
        `✕ ${forms.notSaved}`,
      );
      assert.ok(texts.includes(formProblemText(problem, 'USD', speech)));
      assert.equal(filledWith(card, 'amount'), '5 EUR');
    }
  });

  it('says the limits in money', () => {
    const text = (problem: Parameters<typeof formProblemText>[0]) =>
      formProblemText(problem, 'USD', english);
    assert.equal(
      text({ field: 'amount', problem: 'too-small', limit: money(1) }),
      'Recharge amount: The least is $1.00.',
    );
    assert.match(
      text({ field: 'cap', problem: 'cap-below-amount', limit: money(500) }),
      /\$500\.00/,
    );
  });

  it('asks for a card, and for nothing else, where none is stored', () => {
    const card = addFundsCard({ ...charge, card: undefined }, english);
    assert.deepEqual(inputsOf(card), []);
    assert.deepEqual(verbsOf(card), ['card.change']);
    const settings = autoRechargeCard({ ...rule, card: undefined }, english);
    assert.ok(!verbsOf(settings).includes('recharge.submit'));
  });
});

describe('worked numbers', () => {
  const said = (worked: WorkedNumbers) => textsOf(autoRechargeCard({ ...rule, worked }, english));

  it('are said before anything is saved', () => {
    const worked = { ...WORKED, everyDays: 9, perQuarter: money(2400), firstInDays: 4 };
    const texts = said(worked);
    assert.ok(
      texts.includes('At your present use this recharges about every 9 days, $2,400.00 a quarter.'),
    );
    assert.ok(texts.includes('The first recharge is due in about 4 days.'));
  });

  it('are not made up where too little is known', () => {
    const texts = said({ ...WORKED, everyDays: null, perQuarter: null, firstInDays: null });
    assert.ok(texts.some((text) => text.startsWith('Too little is known')));
    assert.ok(!texts.some((text) => text.includes('a quarter')));
  });

  it('warn of each thing that is odd, and of nothing else', () => {
    assert.deepEqual(
      said(WORKED).filter((text) => text.startsWith('⚠')),
      [],
    );
    const warnings = ['trigger-at-or-above-amount', 'charges-at-once', 'cap-would-be-hit'] as const;
    const texts = said({
      ...WORKED,
      warnings,
      capLastsDays: 12,
      atOnce: { count: 2, amount: money(1000) },
    }).filter((text) => text.startsWith('⚠'));
    assert.equal(texts.length, 3);
    assert.match(String(texts[1]), /2 recharges, \$1,000\.00 in all/);
    assert.match(String(texts[2]), /12 days/);
  });
});
