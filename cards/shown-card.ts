/** The stored card in words: `Visa •••• 4242, expires Sep 2027`. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { ShownCard } from './effect.ts';
import { escapeMarkdown } from './escape-markdown.ts';

const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  diners: 'Diners Club',
  discover: 'Discover',
};

/** Without the month: for a sentence. */
export function shownCardName({ brand, last4 }: ShownCard, speech: Speech): string {
  const known = Object.hasOwn(BRANDS, brand) ? BRANDS[brand] : undefined;
  const name = known ?? escapeMarkdown(brand, 30);
  return speech.words.storedCard.name(name, escapeMarkdown(last4, 4));
}

/** @param now to say whether it has expired; left out: it is not said */
export function shownCardText(card: ShownCard, speech: Speech, now?: Instant): string {
  const words = speech.words.storedCard;
  const name = shownCardName(card, speech);
  const first = monthOf(card.expires);
  if (first === undefined) return name;
  const month = speech.month(first);
  const isOver = now !== undefined && now >= nextMonth(first);
  return words.withDetail(name, isOver ? words.expired(month) : words.expires(month));
}

/** `2027-09` as its first instant. */
function monthOf(text: string): number | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1);
}

function nextMonth(first: number): number {
  const date = new Date(first);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}
