/** What an event says, and how an event that cannot be understood is answered. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CREDIT_EVENT_TYPES, readCreditEvent } from '../../bot/credit-event-facts.ts';
import { instantFromIso } from '../../ledger/instant.ts';

const NOW = instantFromIso('2026-11-16T09:00:00Z');

const event = (data: unknown, also: object = {}) => ({
  specversion: '1.0',
  id: 'e-1',
  source: '/mailbox',
  type: 'credits.fund.recorded',
  data,
  ...also,
});
const good = { amount: '25.50', currency: 'USD' };
const of = (type: string, data: object) => event({ currency: 'USD', ...data }, { type });
const withData = (data: object) => event({ ...good, ...data });

describe('an event', () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['nothing', null, /JSON object/],
    ['text', 'fund', /JSON object/],
    ['a list', [event(good)], /JSON object/],
    ['another version', event(good, { specversion: '0.3' }), /^specversion must be "1\.0"/],
    ['no version', event(good, { specversion: undefined }), /^specversion/],
    ['no id', event(good, { id: undefined }), /^id must be text/],
    ['an empty id', event(good, { id: '' }), /^id must not be empty/],
    ['an endless id', event(good, { id: 'x'.repeat(191) }), /^id must have 190/],
    ['a number for an id', event(good, { id: 7 }), /^id must be text/],
    ['no source', event(good, { source: '' }), /^source/],
    ['no type', event(good, { type: undefined }), /^type/],
    [
      'an unknown type',
      event(good, { type: 'credits.gift' }),
      /^type must be one of credits\.fund/,
    ],
    ['the name of a method for its type', event(good, { type: 'toString' }), /^type must be one/],
    ['an attribute that none may have', event(good, { 'Not Allowed': 1 }), /CloudEvent/],
    ['a time that is none', event(good, { time: 'yesterday' }), /CloudEvent/],
    ['no data', event(undefined), /^data must be a JSON object/],
    ['data that is text', event('25.50 USD'), /^data must be a JSON object/],
    ['no amount', event({ currency: 'USD' }), /^data\.amount must be decimal text/],
    ['an empty amount', withData({ amount: '' }), /^data\.amount must be decimal text/],
    ['words for an amount', withData({ amount: 'lots' }), /^data\.amount must be decimal text/],
    ['a comma in the amount', withData({ amount: '25,50' }), /^data\.amount must be decimal text/],
    ['an exponent in the text', withData({ amount: '1e309' }), /^data\.amount must be decimal/],
    ['a number beyond numbers', withData({ amount: Number('1e309') }), /^data\.amount must be/],
    ['a number that is too large', withData({ amount: 1e300 }), /^data\.amount is too large/],
    ['an amount that is too fine', withData({ amount: '0.0000001' }), /finer than a millionth/],
    ['a negative purchase', withData({ amount: '-1' }), /^data\.amount must be more than zero/],
    ['a purchase of nothing', withData({ amount: 0 }), /^data\.amount must be more than zero/],
    ['a recharge of nothing', of('credits.recharge.succeeded', { amount: 0 }), /more than zero/],
    ['negative usage', of('credits.usage.recorded', { amount: '-1' }), /must not be negative/],
    ['a negative failure', of('credits.recharge.failed', { amount: -1 }), /must not be negative/],
    ['a balance by another name', of('credits.balance.read', { amount: '1' }), /^data\.balance/],
    ['a flag for an amount', withData({ amount: true }), /^data\.amount/],
    ['no currency', event({ amount: '1' }), /^data\.currency must be an ISO 4217/],
    ['a small currency', withData({ currency: 'usd' }), /^data\.currency must be an ISO 4217/],
    [
      'a time without a zone',
      withData({ effectiveAt: '2026-11-10T08:00:00' }),
      /^data\.effectiveAt/,
    ],
    ['a day that is none', withData({ effectiveAt: '2026-02-30' }), /^data\.effectiveAt/],
    ['a time that is a number', withData({ effectiveAt: 1_700_000_000 }), /^data\.effectiveAt/],
    ['an endless reason', withData({ reason: 'x'.repeat(401) }), /^data\.reason must have 400/],
    ['a reference that is no text', withData({ reference: 7 }), /^data\.reference must be text/],
  ];
  for (const [title, body, message] of wrong) {
    it(`with ${title} is answered with what is wrong`, () => {
      const read = readCreditEvent(body, NOW);
      assert.ok(!read.ok);
      assert.match(read.message, message);
      assert.match(read.message, /^[^\n]{1,300}\.$/, 'one sentence');
      assert.match(read.code, /^[a-z-]+$/);
    });
  }

  it('keeps its reference in the reason where its fact has no field for it', () => {
    const read = readCreditEvent(
      of('credits.usage.recorded', { amount: '1.5', reason: 'Dial-out', reference: 'C-7' }),
      NOW,
    );
    assert.equal(read.ok && read.fact.reason, 'Dial-out · C-7');
  });

  it('of every type tells a fact of its own key', () => {
    for (const type of CREDIT_EVENT_TYPES) {
      const read = readCreditEvent(of(type, { amount: '1', balance: '1' }), NOW);
      assert.equal(read.ok && read.fact.key, 'event:e-1', type);
    }
  });

  it('is read without fail, whatever it holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...CREDIT_EVENT_TYPES), (value, type) => {
        readCreditEvent(value, NOW);
        readCreditEvent(event(value, { type }), NOW);
        readCreditEvent(event({ ...good, amount: value }, { type }), NOW);
      }),
    );
  });

  it('with any extension attribute is read without fail', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (also) => {
        readCreditEvent({ ...also, ...event(good) }, NOW);
      }),
    );
  });
});
