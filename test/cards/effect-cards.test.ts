import assert from 'node:assert/strict';
import { confirmCard } from '../../cards/confirm-card.ts';
import { declineText } from '../../cards/decline-text.ts';
import { doneCard } from '../../cards/done-card.ts';
import type { Effect } from '../../cards/effect.ts';
import { lotsCard } from '../../cards/lots-card.ts';
import { type ModeCardData, modeCard } from '../../cards/mode-card.ts';
import { type OperationState, operationStateCard } from '../../cards/operation-state-card.ts';
import { paymentProblemCard } from '../../cards/payment-problem-card.ts';
import type { Forecast } from '../../ledger/forecast.ts';
import { ZERO } from '../../ledger/money.ts';
import type { Decline } from '../../payments/payments.ts';
import { speechFor } from '../../words/speech.ts';
import { forecastOf, later, lot, money, NOW, stage } from './account-stages.ts';
import { dataOf, textsOf, verbsOf } from './card-texts.ts';
import { EFFECTS } from './effect-states.ts';
import { VISA } from './funding-states.ts';

const english = speechFor('en-US');
const speeches = [english, speechFor('ja-JP'), speechFor('zh-CN')];
const charge: Effect = { kind: 'charge', amount: money(250), card: VISA };
const shared = { currency: 'USD', balance: money(437.33), at: NOW, by: 'Aiko', seqs: [7] };

describe('a confirmation', () => {
  for (const [name, effect] of Object.entries(EFFECTS)) {
    it(`of ${name} says what will happen, and its buttons carry the operation alone`, () => {
      for (const speech of speeches) {
        const card = confirmCard(
          { operation: 'op_1', effects: [effect], currency: 'USD', validUntil: NOW },
          speech,
        );
        const carried = (verb: string) => ({ verb, locale: speech.locale, operation: 'op_1' });
        assert.deepEqual(verbsOf(card), ['operation.confirm', 'operation.cancel']);
        for (const verb of verbsOf(card)) assert.deepEqual(dataOf(card, verb), carried(verb));
        const texts = textsOf(card);
        assert.ok(texts.includes(speech.words.effects.confirmTitles[effect.kind]));
        if (effect.kind !== 'charge') continue;
        const money = speech.money(effect.amount, 'USD');
        assert.ok(texts.some((text) => text.includes(money) && text.includes('4242')));
      }
    });
  }

  it('shows the balance before and after where money is added', () => {
    const balance = { now: money(187.33), after: money(437.33) };
    const texts = textsOf(
      confirmCard(
        { operation: 'op_1', effects: [charge], currency: 'USD', balance, validUntil: NOW },
        english,
      ),
    );
    assert.equal(texts[texts.indexOf('Balance now') + 1], '$187.33');
    assert.equal(texts[texts.indexOf('Balance afterwards') + 1], '$437.33');
  });
});

describe('what was done', () => {
  it('names who, when and the entry, and gives a way back or the reason why there is none', () => {
    const undoable = doneCard(
      { ...shared, effects: [charge], undo: { operation: 'op_2' } },
      english,
    );
    const texts = textsOf(undoable);
    assert.equal(texts[texts.indexOf('Done by') + 1], 'Aiko');
    assert.equal(texts[texts.indexOf('Journal entry') + 1], '#7');
    assert.deepEqual(dataOf(undoable, 'operation.undo'), {
      verb: 'operation.undo',
      locale: 'en-US',
      operation: 'op_2',
    });
    const final = doneCard({ ...shared, effects: [charge], undo: { not: 'payment' } }, english);
    assert.ok(!verbsOf(final).includes('operation.undo'));
    assert.ok(textsOf(final).includes(english.words.effects.noUndo.payment));
  });

  it('says that somebody keeps watch only where Microsoft holds the switch', () => {
    const off = (funding: 'stripe' | 'observed') =>
      textsOf(
        doneCard({ ...shared, effects: [{ kind: 'rule-off', settings: null, funding }] }, english),
      );
    assert.ok(off('observed').includes(english.words.recharge.watching));
    assert.ok(!off('stripe').includes(english.words.recharge.watching));
  });
});

describe('a click that comes too late, twice or from somebody else', () => {
  const STATES = Object.keys(english.words.effects.states) as readonly OperationState[];
  it('is answered in words in every language, and never with another confirmation', () => {
    for (const speech of speeches) {
      for (const state of STATES) {
        const card = operationStateCard({ state, effect: charge, currency: 'USD' }, speech);
        assert.ok(textsOf(card).includes(speech.words.effects.states[state]), state);
        assert.ok(!verbsOf(card).some((verb) => verb.startsWith('operation.')), state);
      }
    }
  });

  it('offers to start again only where nothing was done and nothing is under way', () => {
    const offers = STATES.filter((state) =>
      verbsOf(operationStateCard({ state, effect: charge, currency: 'USD' }, english)).includes(
        'funds.add',
      ),
    );
    assert.deepEqual(offers, ['cancelled', 'expired', 'not-yours', 'changed', 'declined']);
  });
});

describe('a payment that did not go through', () => {
  it('has a reason and a remedy of its own for every kind, in every language', () => {
    for (const { words } of speeches) {
      const kinds = Object.values(words.declines.kinds);
      assert.equal(new Set(kinds.map(({ what }) => what)).size, kinds.length);
      assert.equal(new Set(kinds.map(({ fix }) => fix)).size, kinds.length);
    }
  });

  it('is known in the spelling of the gateway too, and shown as it is where it is not known', () => {
    assert.equal(declineText('expired_card', 'stripe', english).what, 'The card has expired.');
    assert.equal(declineText('expired-card', 'stripe', english).what, 'The card has expired.');
    assert.match(declineText('[x](https://evil)', 'stripe', english).what, /\\\[x\\\]/);
    assert.equal(
      declineText('constructor', 'stripe', english).what,
      'The payment was declined: constructor',
    );
    const observed = declineText('expired-card', 'observed', english);
    assert.equal(observed.fix, english.words.declines.observedFix);
  });

  it('says that nothing was charged, unless that is not known: then not to pay again', () => {
    const texts = (outcome: Parameters<typeof paymentProblemCard>[0]['outcome']) =>
      textsOf(paymentProblemCard({ outcome, amount: money(250), currency: 'USD' }, english)).join();
    const decline: Decline = 'insufficient-funds';
    assert.match(texts({ kind: 'declined', decline, reference: '' }), /\$250\.00 was not charged/);
    assert.match(texts({ kind: 'not-charged', reason: '' }), /\$250\.00 was not charged/);
    assert.match(texts({ kind: 'unknown', reason: '' }), /do not pay again/);
    assert.doesNotMatch(texts({ kind: 'unknown', reason: '' }), /was not charged/);
  });
});

describe('the way to billing after use', () => {
  const show = (changes: Partial<ModeCardData>) => {
    const data: ModeCardData = {
      mode: 'draining',
      since: NOW,
      funding: 'observed',
      currency: 'USD',
      balance: money(120.25),
      ruleOn: false,
      ruleOffSince: NOW,
      emptyAt: later(11),
    };
    return modeCard({ ...data, ...changes }, english);
  };

  it('projects the day of zero, but not while auto-recharge keeps it from coming', () => {
    assert.ok(textsOf(show({})).includes('$120.25 left, likely until Nov 27, 2026'));
    const never = textsOf(show({ ruleOn: true }));
    assert.ok(never.includes('$120.25 left'));
    assert.ok(never.includes(english.words.billing.ruleOnDetail));
    assert.ok(never.includes(english.words.billing.reminder));
  });

  it('offers the next step and the way back, each to be confirmed', () => {
    const modes = (changes: Partial<ModeCardData>) =>
      verbsOf(show(changes)).filter((verb) => verb === 'mode.set').length;
    assert.equal(modes({ mode: 'prepaid' }), 1);
    assert.equal(modes({ mode: 'draining' }), 2);
    assert.equal(modes({ mode: 'post-usage' }), 1);
    assert.ok(verbsOf(show({ ruleOn: true })).includes('recharge.off'));
    assert.ok(!verbsOf(show({})).includes('recharge.off'));
  });

  it('marks what is done', () => {
    const done = textsOf(show({ mode: 'post-usage', balance: ZERO })).filter((text) =>
      text.startsWith('✓'),
    );
    assert.equal(done.length, 3);
  });
});

describe('the funds by date', () => {
  it('tell what is likely to be lost of each and in all, and nothing that is not known', () => {
    const lots = [lot('fund:1', 120.25, 330, 35), lot('fund:2', 692.15, 45, 320)];
    const lapsing = [{ lot: 'fund:1', at: later(35), amount: money(20) }];
    const view = stage({ lots });
    const forecast = { ...forecastOf(71), lapsing } as Forecast;
    const known = textsOf(lotsCard({ view, forecast }, english));
    assert.ok(known.includes('$20.00 likely lost'));
    assert.equal(known[known.indexOf('Likely to be lost within a year') + 1], '$20.00');
    assert.ok(known.includes('likely used in time'));
    const unknown = textsOf(
      lotsCard({ view, forecast: { known: false, settledDays: 3 } }, english),
    );
    assert.ok(!unknown.join().includes('likely used in time'));
    assert.ok(unknown.includes(english.words.lots.unknown));
  });
});
