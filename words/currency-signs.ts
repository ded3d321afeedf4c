/** What people write beside an amount to say its currency. */

export type SaidCurrency = 'own' | 'other-currency' | 'not-an-amount';

/** Words and signs that no locale data holds; one that several currencies share stands for each of them. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'BRL', 'ARS', 'CLP', 'COP'],
  us$: ['USD'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  ドル: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  米ドル: ['USD'],
  美元: ['USD'],
  美金: ['USD'],
  '€': ['EUR'],
  euro: ['EUR'],
  euros: ['EUR'],
  ユーロ: ['EUR'],
  欧元: ['EUR'],
  '£': ['GBP'],
  pound: ['GBP'],
  pounds: ['GBP'],
  ポンド: ['GBP'],
  英镑: ['GBP'],
  '¥': ['JPY', 'CNY'],
  yen: ['JPY'],
  円: ['JPY'],
  日元: ['JPY'],
  元: ['CNY'],
  人民币: ['CNY'],
  人民元: ['CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
};

/**
 * Whether what stands before and after an amount names the currency of the account.
 * @param said in lower case and normal form; empty texts say nothing
 * @param currency an ISO 4217 code
 */
export function saidCurrency(
  said: readonly string[],
  currency: string,
  locale: string,
): SaidCurrency {
  const named = said.filter((text) => text !== '');
  const own = named.length === 0 ? [] : ownSigns(currency, locale);
  const each = named.map((text) => (own.includes(text) ? 'own' : currencyOf(text, currency)));
  if (each.includes('not-an-amount')) return 'not-an-amount';
  return each.includes('other-currency') ? 'other-currency' : 'own';
}

/** As the locale itself writes them, so that what we show can be typed: `JP¥`, `CA$`. */
function ownSigns(currency: string, locale: string): readonly string[] {
  return (['symbol', 'narrowSymbol', 'code'] as const).flatMap((currencyDisplay) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
    const sign = format.formatToParts(0).find(({ type }) => type === 'currency');
    return sign === undefined ? [] : [sign.value.normalize('NFKC').toLowerCase()];
  });
}

function currencyOf(text: string, currency: string): SaidCurrency {
  const code = text.toUpperCase();
  const meant = Object.hasOwn(SAID, text) ? SAID[text] : undefined;
  if (meant !== undefined) return meant.includes(currency) ? 'own' : 'other-currency';
  return Intl.supportedValuesOf('currency').includes(code) ? 'other-currency' : 'not-an-amount';
}

/** How many decimals the coins of a currency have: 2 for USD, 0 for JPY, 3 for KWD. */
export function coinDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 0;
}
