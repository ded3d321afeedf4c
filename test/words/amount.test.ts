import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AmountProblem, parseAmount, typedAmount } from '../../words/amount.ts';
import { coinDigits } from '../../words/currency-signs.ts';
import { decimalFromMicros } from '../../words/decimal.ts';
import { speechFor } from '../../words/speech.ts';

describe('an amount as people type it', () => {
  const read: readonly [typed: string, locale: string, currency: string, decimal: string][] = [
    ['250', 'en-US', 'USD', '250'],
    ['  250  ', 'en-US', 'USD', '250'],
    ['0', 'en-US', 'USD', '0'],
    ['000250.00', 'en-US', 'USD', '250'],
    ['.5', 'en-US', 'USD', '0.5'],
    ['5.', 'en-US', 'USD', '5'],
    ['+5', 'en-US', 'USD', '5'],
    ['1,250.50', 'en-US', 'USD', '1250.5'],
    ['1.250,50', 'de-DE', 'EUR', '1250.5'],
    ['1.250,50', 'en-US', 'USD', '1250.5'],
    ['1,250.50', 'de-DE', 'EUR', '1250.5'],
    ['1 250,50', 'fr-FR', 'EUR', '1250.5'],
    ['1\u00a0250,50', 'fr-FR', 'EUR', '1250.5'],
    ['1\u202f250,50 €', 'fr-FR', 'EUR', '1250.5'],
    ["1'250.50", 'de-CH', 'CHF', '1250.5'],
    ['1’250.50 CHF', 'de-CH', 'CHF', '1250.5'],
    ['1,250', 'en-US', 'USD', '1250'],
    ['1.250', 'de-DE', 'EUR', '1250'],
    ['1,250,000', 'de-DE', 'EUR', '1250000'],
    ['1.250.000', 'en-US', 'USD', '1250000'],
    ['12,50', 'en-US', 'USD', '12.5'],
    ['12.345', 'en-US', 'KWD', '12.345'],
    ['0.500', 'en-US', 'USD', '0.5'],
    ['$250', 'en-US', 'USD', '250'],
    ['US$ 250', 'en-US', 'USD', '250'],
    ['250 dollars', 'en-US', 'USD', '250'],
    ['USD 250', 'en-US', 'USD', '250'],
    ['$250 USD', 'en-US', 'USD', '250'],
    ['JP¥500', 'zh-CN', 'JPY', '500'],
    ['CA$5', 'en-US', 'CAD', '5'],
    ['１，２５０', 'ja-JP', 'JPY', '1250'],
    ['￥５００', 'ja-JP', 'JPY', '500'],
    ['500円', 'ja-JP', 'JPY', '500'],
    ['５００ドル', 'ja-JP', 'USD', '500'],
    ['1万', 'ja-JP', 'JPY', '10000'],
    ['1.5万元', 'zh-CN', 'CNY', '15000'],
    ['¥88.8', 'zh-CN', 'CNY', '88.8'],
    ['250美元', 'zh-CN', 'USD', '250'],
    ['999999999.99', 'en-US', 'USD', '999999999.99'],
  ];
  for (const [typed, locale, currency, decimal] of read) {
    it(`“${typed}” is ${decimal} in ${locale} and ${currency}`, () => {
      assert.deepEqual(parseAmount(typed, locale, currency), { ok: true, decimal });
    });
  }

  const refused: readonly [typed: string, locale: string, currency: string, AmountProblem][] = [
    ['', 'en-US', 'USD', 'empty'],
    [' \u200b ', 'en-US', 'USD', 'empty'],
    ['1.250', 'en-US', 'USD', 'ambiguous'],
    ['1.250', 'ja-JP', 'USD', 'ambiguous'],
    ['1,250', 'de-DE', 'EUR', 'ambiguous'],
    ['-5', 'en-US', 'USD', 'negative'],
    ['−5', 'en-US', 'USD', 'negative'],
    ['$-5', 'en-US', 'USD', 'negative'],
    ['-$5', 'en-US', 'USD', 'negative'],
    ['5-', 'en-US', 'USD', 'negative'],
    ['(5.00)', 'en-US', 'USD', 'negative'],
    ['△500', 'ja-JP', 'JPY', 'negative'],
    ['▲500円', 'ja-JP', 'JPY', 'negative'],
    ['250 EUR', 'en-US', 'USD', 'other-currency'],
    ['€250', 'en-US', 'USD', 'other-currency'],
    ['500円', 'ja-JP', 'USD', 'other-currency'],
    ['250元', 'zh-CN', 'USD', 'other-currency'],
    ['$250', 'en-US', 'EUR', 'other-currency'],
    ['12.345', 'en-US', 'JPY', 'ambiguous'],
    ['12.5', 'ja-JP', 'JPY', 'too-fine'],
    ['0.0001', 'en-US', 'USD', 'too-fine'],
    ['12.3456', 'en-US', 'USD', 'too-fine'],
    ['1000000000', 'en-US', 'USD', 'too-large'],
    ['1e309', 'en-US', 'USD', 'not-an-amount'],
    ['1e3', 'en-US', 'USD', 'not-an-amount'],
    ['Infinity', 'en-US', 'USD', 'not-an-amount'],
    ['NaN', 'en-US', 'USD', 'not-an-amount'],
    ['0x10', 'en-US', 'USD', 'not-an-amount'],
    ['five', 'en-US', 'USD', 'not-an-amount'],
    ['A$', 'en-US', 'USD', 'not-an-amount'],
    ['CA$5', 'en-US', 'USD', 'not-an-amount'],
    ['5%', 'en-US', 'USD', 'not-an-amount'],
    ['5-10', 'en-US', 'USD', 'not-an-amount'],
    ['5+', 'en-US', 'USD', 'not-an-amount'],
    ['(5', 'en-US', 'USD', 'not-an-amount'],
    ['5 5', 'en-US', 'USD', 'not-an-amount'],
    ['1,25,0', 'en-US', 'USD', 'not-an-amount'],
    ['1.2.3', 'en-US', 'USD', 'not-an-amount'],
    ['1,250.5.0', 'en-US', 'USD', 'not-an-amount'],
    ['250 constructor', 'en-US', 'USD', 'not-an-amount'],
    ['**250**', 'en-US', 'USD', 'not-an-amount'],
    ['<b>250</b>', 'en-US', 'USD', 'not-an-amount'],
    ['-', 'en-US', 'USD', 'not-an-amount'],
    ['9'.repeat(10_000), 'en-US', 'USD', 'not-an-amount'],
  ];
  for (const [typed, locale, currency, reason] of refused) {
    it(`“${typed.slice(0, 20)}” is refused in ${locale} and ${currency}: ${reason}`, () => {
      assert.deepEqual(parseAmount(typed, locale, currency), { ok: false, reason });
    });
  }

  const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CNY', 'GBP', 'INR');
  const locales = fc.constantFrom('en-US', 'en-GB', 'ja-JP', 'zh-CN', 'de-DE', 'fr-FR', 'de-CH');

  it('is read back as it is filled in and as it is shown, in every currency and locale', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999_999), currencies, locales, (coins, currency, locale) => {
        const amount = coins * 10 ** (6 - coinDigits(currency));
        fc.pre(amount < 999_999_999_000_000);
        const expected = { ok: true, decimal: decimalFromMicros(amount) };
        const filled = typedAmount(amount, locale, currency);
        assert.deepEqual(parseAmount(filled, locale, currency), expected, filled);
        const shown = speechFor(locale).money(amount, currency);
        const read = parseAmount(shown, locale, currency);
        assert.ok(read.ok ? read.decimal === expected.decimal : read.reason === 'ambiguous', shown);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws, and is never taken for more than was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,\u00a0 '-+()eE$€¥円万%") }),
    );
    fc.assert(
      fc.property(typed, locales, currencies, (text, locale, currency) => {
        const read = parseAmount(text, locale, currency);
        if (!read.ok) return;
        assert.match(read.decimal, /^(?:0|[1-9]\d{0,8})(?:\.\d{0,2}[1-9]|\.\d?[1-9])?$/);
        const digits = text.normalize('NFKC').replaceAll(/\D/g, '');
        const kept = read.decimal.replaceAll(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '');
        assert.ok(digits.includes(kept), `${text}: ${read.decimal}`);
      }),
      { numRuns: 3_000 },
    );
  });
});
