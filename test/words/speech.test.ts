import assert from 'node:assert/strict';
import fc from 'fast-check';
import { speechFor } from '../../words/speech.ts';

const AT = Date.UTC(2026, 10, 16, 9, 5);

/** Any amount that the ledger can hold. */
const amounts = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -20_000_000, max: 20_000_000 }),
  fc.constantFrom(0, 1, -1, 4_999, 5_000, -5_000, 499_999, 500_000, Number.MAX_SAFE_INTEGER),
);
const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CNY', 'GBP');
const locales = fc.constantFrom('en-US', 'en-GB', 'ja-JP', 'zh-CN', 'de-DE', 'fr-FR', 'hi-IN');

describe('money', () => {
  const table: readonly [locale: string, amount: number, currency: string, text: string][] = [
    ['en-US', 812_400_000, 'USD', '$812.40'],
    ['en-US', -5_000_000, 'USD', '-$5.00'],
    ['en-US', 0, 'USD', '$0.00'],
    ['en-US', -0, 'USD', '$0.00'],
    ['en-US', 1_234_567_890_000, 'USD', '$1,234,567.89'],
    ['en-US', 812_405_000, 'USD', '$812.41'],
    ['en-US', 812_404_999, 'USD', '$812.40'],
    ['en-US', 9_007_199_254_740_991, 'USD', '$9,007,199,254.74'],
    ['en-US', 400, 'USD', '$0.0004'],
    ['en-US', -1, 'USD', '-$0.000001'],
    ['en-US', 4_999, 'USD', '$0.004999'],
    ['en-US', 5_000, 'USD', '$0.01'],
    ['en-US', 1_500_000_000, 'JPY', '¥1,500'],
    ['en-US', 400_000, 'JPY', '¥0.4'],
    ['en-US', 1_234_500, 'KWD', 'KWD 1.235'],
    ['en-GB', -5_000_000, 'USD', '-US$5.00'],
    ['en-GB', 12_000_000, 'GBP', '£12.00'],
    ['ja-JP', 812_400_000, 'USD', '$812.40'],
    ['ja-JP', 1_500_000_000, 'JPY', '￥1,500'],
    ['zh-CN', 812_400_000, 'USD', 'US$812.40'],
    ['zh-CN', 812_400_000, 'CNY', '¥812.40'],
    ['de-DE', 1_234_560_000, 'EUR', '1.234,56 €'],
  ];
  for (const [locale, amount, currency, text] of table) {
    it(`of ${amount} millionths of ${currency} is ${text} in ${locale}`, () => {
      const plain = speechFor(locale).money(amount, currency).replaceAll('\u00a0', ' ');
      assert.equal(plain, text);
    });
  }

  it('is exact to the last cent that it shows, for every amount', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const cents = BigInt(Math.abs(amount)) + 5_000n;
        const shown = speechFor('en-US').money(amount, 'USD');
        if (Math.abs(amount) < 5_000) return;
        const digits = (cents / 10_000n).toString().padStart(3, '0');
        const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        assert.equal(shown.replaceAll(/[$,]/g, ''), amount < 0 ? `-${text}` : text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never shows something as nothing, nor nothing as something, in any currency and locale', () => {
    fc.assert(
      fc.property(amounts, currencies, locales, (amount, currency, locale) => {
        const shown = speechFor(locale).money(amount, currency);
        assert.equal(/[1-9१-९]/.test(shown), amount !== 0, shown);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the sign of what is lost and gained in a change', () => {
    const { change } = speechFor('en-US');
    assert.equal(change(500_000_000, 'USD'), '+$500.00');
    assert.equal(change(-2_405_000, 'USD'), '-$2.41');
    assert.equal(change(0, 'USD'), '$0.00');
    assert.equal(change(-400, 'USD'), '-$0.0004');
  });

  it('in something that is no currency is still an amount', () => {
    assert.equal(speechFor('en-US').money(1_250_000, 'dollars'), '1.25 dollars');
    assert.equal(speechFor('en-US').money(1_250_000, ''), '1.25');
  });

  it('refuses an amount that is not exact', () => {
    for (const amount of [0.5, Number.NaN, 2 ** 53]) {
      assert.throws(() => speechFor('en-US').money(amount, 'USD'), RangeError);
    }
  });
});

describe('dates', () => {
  const table: readonly [locale: string, date: string, dateTime: string][] = [
    ['en-US', 'Nov 16, 2026', 'Nov 16, 2026, 9:05 AM UTC'],
    ['en-GB', '16 Nov 2026', '16 Nov 2026, 09:05 UTC'],
    ['ja-JP', '2026年11月16日', '2026年11月16日 9:05 UTC'],
    ['fr-FR', '16 Nov 2026', '16 Nov 2026, 09:05 UTC'],
  ];
  for (const [locale, date, dateTime] of table) {
    it(`read ${dateTime} in ${locale}`, () => {
      assert.equal(speechFor(locale).date(AT), date);
      assert.equal(speechFor(locale).dateTime(AT), dateTime);
    });
  }

  it('are days of UTC to the last and the first millisecond, whatever the zone of the machine', () => {
    const { date, dayMonth } = speechFor('en-US');
    const midnight = Date.UTC(2026, 10, 17);
    assert.equal(date(midnight - 1), 'Nov 16, 2026');
    assert.equal(date(midnight), 'Nov 17, 2026');
    assert.equal(dayMonth(midnight - 1), 'Nov 16');
  });

  it('are months where the day does not matter', () => {
    assert.equal(speechFor('en-US').month(AT), 'Nov 2026');
    assert.equal(speechFor('ja-JP').month(AT), '2026年11月');
    assert.equal(speechFor('zh-CN').month(Date.UTC(2026, 11, 1) - 1), '2026年11月');
  });

  it('say UTC wherever they say an hour, in every language', () => {
    for (const locale of ['en-US', 'ja-JP', 'zh-CN', 'ar-SA', 'th-TH']) {
      assert.match(speechFor(locale).dateTime(AT), /UTC/, locale);
      assert.match(speechFor(locale).dateTime(AT), /2026/, locale);
    }
  });

  it('hold no spaces that some fonts draw as boxes', () => {
    for (const locale of ['en-US', 'ja-JP', 'zh-CN', 'fr-FR']) {
      const { date, dateTime, range } = speechFor(locale);
      const text = `${date(AT)}${dateTime(AT)}${range(AT, AT + 9e8)}`;
      assert.doesNotMatch(text, /[\u00a0\u2009\u202f]/u);
    }
  });
});

describe('a locale', () => {
  it('that is none still gets an answer, in English or in the language that it begins with', () => {
    for (const [locale, language] of [
      ['', 'en'],
      ['en_US', 'en'],
      ['ja_JP', 'ja'],
      ['zh-Hans-CN', 'zh'],
      ['xx', 'en'],
      ['ja-!!', 'ja'],
      ['zh-'.padEnd(5_000, 'x'), 'zh'],
      ['<script>', 'en'],
    ] as const) {
      const speech = speechFor(locale);
      assert.equal(speech.language, language, locale.slice(0, 20));
      assert.match(speech.money(1_000_000, 'USD'), /1[.,]00/);
    }
  });

  it('never makes speaking fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (locale) => {
        const speech = speechFor(locale);
        speech.dateTime(AT);
        speech.money(-1, 'USD');
        speech.list(['a', 'b']);
      }),
    );
  });

  it('changes neither the calendar nor the digits by an extension that a client adds', () => {
    const plain = speechFor('en-US');
    const odd = speechFor('en-US-u-ca-buddhist-nu-thai');
    assert.equal(odd, plain);
  });

  it('is prepared once and kept, however many others are asked for in between', () => {
    const before = speechFor('ja-JP');
    assert.equal(speechFor('ja-JP'), before);
    for (const first of 'ABCDEFGHIJ') {
      for (const second of 'ABCDEFGHIJ') speechFor(`en-${first}${second}`);
    }
    assert.notEqual(speechFor('ja-JP'), before, 'what is kept has a limit');
  });
});

describe('numbers and lists', () => {
  it('are written as the locale does', () => {
    assert.equal(speechFor('en-US').number(12_408), '12,408');
    assert.equal(speechFor('en-US').percent(0.45), '45%');
    assert.equal(speechFor('en-US').list(['a', 'b', 'c']), 'a, b, and c');
    assert.equal(speechFor('ja-JP').list(['a', 'b']), 'a、b');
    assert.equal(speechFor('zh-CN').list(['a', 'b']), 'a和b');
  });

  it('choose the form of the noun by their value and show their text', () => {
    const { count, words } = speechFor('en-US');
    assert.equal(words.statement.calls(count(1)), '1 call');
    assert.equal(words.statement.calls(count(0)), '0 calls');
    assert.equal(words.statement.calls(count(12_408)), '12,408 calls');
  });
});
