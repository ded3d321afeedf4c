/** What a card's button begins; what it sends is never taken on trust. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { begunBy } from '../../bot/verbs.ts';

describe('a button', () => {
  for (const [verb, input, dialog, inPlace] of [
    ['balance.refresh', {}, 'balance', true],
    ['balance.show', {}, 'balance', false],
    ['statement.show', {}, 'statement', false],
    ['statement.show', { of: '2026-10-01_2026-10-31' }, 'statement', true],
    ['statement.show', { from: '2026-10-01', until: '2026-10-31' }, 'statement', true],
    ['statement.open', { part: 'all' }, 'statement-part', true],
    ['statement.export', { format: 'csv' }, 'statement-export', false],
    ['guidance.add-funds', {}, 'add-funds', false],
    ['setup.show', {}, 'set-up', false],
    ['setup.submit', { operation: 'o', deposit: '1' }, 'set-up-submit', true],
    ['funds.add', {}, 'add-funds', false],
    ['funds.submit', { operation: 'o', amount: '1' }, 'add-funds-submit', true],
    ['purchase.submit', { operation: 'o', amount: '1' }, 'add-funds-submit', true],
    ['recharge.set', {}, 'set-auto-recharge', false],
    ['recharge.submit', { operation: 'o' }, 'set-auto-recharge-submit', true],
    ['recharge.off', {}, 'turn-off-auto-recharge', false],
    ['recharge.off.done', { operation: 'o' }, 'operation-confirm', true],
    ['card.change', {}, 'change-card', false],
    ['reading.enter', {}, 'reading', false],
    ['reading.submit', { operation: 'o' }, 'reading-submit', true],
    ['lots.show', {}, 'lots', false],
    ['mode.show', {}, 'billing-mode', false],
    ['mode.set', { mode: 'draining' }, 'mode-set', true],
    ['operation.confirm', { operation: 'o' }, 'operation-confirm', true],
    ['operation.cancel', { operation: 'o' }, 'operation-cancel', true],
    ['operation.undo', { operation: 'o' }, 'operation-undo', true],
    ['alerts.here', {}, 'alerts-here', true],
    ['alerts.stop', { target: 't' }, 'stop-alerts-here', true],
    ['alerts.list', {}, 'alerts-list', false],
  ] as const) {
    it(`${verb} with ${JSON.stringify(input)} begins ${dialog}${inPlace ? ', in its own place' : ''}`, () => {
      const asked = { given: {}, input };
      assert.deepEqual(begunBy({ verb, locale: 'ja-JP', ...input }), {
        dialog,
        asked,
        locale: 'ja-JP',
        inPlace,
      });
    });
  }

  it('may say a phrase', () => {
    assert.deepEqual(begunBy({ verb: 'say', phrase: '残高を確認' }), { phrase: '残高を確認' });
  });

  it('begins nothing where it is none of ours', () => {
    for (const value of [
      undefined,
      null,
      7,
      '',
      'balance.refresh',
      [],
      {},
      { verb: 7 },
      { verb: 'launch' },
      { verb: 'toString' },
      { verb: '__proto__' },
      { verb: 'say' },
      { verb: 'x'.repeat(65) },
      { verb: 'balance.show', locale: 7 },
    ]) {
      assert.equal(begunBy(value), undefined, JSON.stringify(value));
    }
  });

  it('is read without fail, whatever it sends', () => {
    fc.assert(fc.property(fc.anything(), (value) => void begunBy(value)));
  });
});
