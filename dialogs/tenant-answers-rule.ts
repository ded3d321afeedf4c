/** Which article states the rule behind an answer from the organization's own figures. */

import type { Answers } from '../answers/answers.ts';
import type { TenantRule } from '../cards/tenant-answer-card.ts';
import { catalogue } from '../licensing/catalogue.ts';
import type { ProductKind } from '../licensing/product.ts';
import type { Speech } from '../words/speech.ts';
import { productMeant } from './product-names.ts';
import type { TenantQuestion } from './tenant-question.ts';

export type ArticleOf = Answers['article'];

const RULES: Readonly<Record<TenantQuestion['kind'], string>> = {
  'call-outside': 'need-call-outside',
  'call-abroad': 'need-international-calls',
  'dial-pad': 'need-dial-pad',
  'toll-free': 'need-toll-free',
  'dial-out': 'need-dial-out-from-meetings',
  'dial-in': 'need-audio-conferencing',
  'has-product': 'need-call-outside',
  'licenses-of': 'need-call-outside',
  seats: 'seats-meaning',
  balance: 'credits-see-balance',
  'credit-runs-out': 'credits-run-out-when',
  'recharge-on': 'credits-auto-recharge',
  'spent-last-month': 'reports-capability',
  'spent-this-month': 'reports-capability',
};

/** Who needs a product of this kind. */
const BY_KIND: Readonly<Partial<Record<ProductKind, string>>> = {
  phone: 'need-dial-pad',
  'calling-plan': 'calling-plan-needs-phone',
  'audio-conferencing': 'need-audio-conferencing',
  'pay-per-minute-audio': 'product-audio-pay-per-minute',
  'pay-as-you-go': 'product-pay-as-you-go',
  credits: 'credits-license-who',
  'resource-account': 'need-auto-attendant-queue',
  device: 'need-shared-phone',
  suite: 'need-e1-e3-add-ons',
};

export function ruleOf(
  question: TenantQuestion,
  article: ArticleOf,
  { language }: Pick<Speech, 'language'>,
): TenantRule | undefined {
  const found = article(ruleId(question));
  if (found === undefined) return undefined;
  const { certainty, checked, source, text } = found;
  const { question: title, short } = text[language];
  return { question: title, short, source, certainty, checked: Date.parse(checked) };
}

function ruleId({ kind, product }: TenantQuestion): string {
  const productKind = product === undefined ? undefined : kindOf(product);
  if (kind === 'seats' && productKind === 'credits') return 'credits-seats-not-money';
  if (kind === 'seats' && productKind === 'resource-account') return 'resource-account-count';
  return (kind === 'has-product' && productKind && BY_KIND[productKind]) || RULES[kind];
}

function kindOf(said: string): ProductKind | undefined {
  const meant = productMeant(said, []);
  if (meant.kind !== 'not-bought') return catalogue.byPartNumber(said)?.kind;
  return meant.product.kind;
}
