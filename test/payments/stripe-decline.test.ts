import assert from 'node:assert/strict';
import { declineOf } from '../../payments/stripe-decline.ts';

describe('the reason of a decline', () => {
  for (const [code, declineCode, decline] of [
    ['expired_card', undefined, 'expired-card'],
    ['card_declined', 'expired_card', 'expired-card'],
    ['card_declined', 'insufficient_funds', 'insufficient-funds'],
    ['authentication_required', 'authentication_required', 'authentication-required'],
    ['card_declined', 'authentication_required', 'authentication-required'],
    ['processing_error', undefined, 'processing-error'],
    ['card_declined', 'try_again_later', 'processing-error'],
    ['card_declined', 'generic_decline', 'card-declined'],
    ['card_declined', 'lost_card', 'card-declined'],
    ['a_code_of_next_year', 'another', 'card-declined'],
    [undefined, undefined, 'card-declined'],
    ['card_declined', 'constructor', 'card-declined'],
  ] as const) {
    it(`is ${decline} for ${code} and ${declineCode}`, () => {
      assert.equal(declineOf({ code, decline_code: declineCode }), decline);
    });
  }
});
