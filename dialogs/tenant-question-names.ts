/** Whether what stands in a question is somebody's name, or a product: "can Aiko call abroad", not "can a user with E3". */

import { catalogue } from '../licensing/catalogue.ts';
import { LANGUAGES, type Language } from '../words/language.ts';
import { normalizePhrase } from '../words/normalize-phrase.ts';
import { productWords } from '../words/products.ts';
import { TENANT_QUESTIONS } from '../words/tenant-questions.ts';
import { nameIn } from './find-person.ts';
import { productMeant } from './product-names.ts';
import { edgePattern } from './tenant-question-pattern.ts';

const NAME_LENGTH_MAX = 80;
const NAME_WORDS_MAX = 5;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const LATIN = /^[\p{Script=Latin}\p{N} .'-]+$/u;
const HONORIFIC = /(?:さん|さま|様|先生|女士)$/u;
/** `MCOEV`, `SPE_E5`: of what nobody has written down, too. */
const PART_NUMBER = /^(?=.*[A-Z_\d])[A-Z\d]{2,}(?:_[A-Z\d]+)*$/;
const SUITE = /^[aefg]\d$/i;
const NOISE =
  /^(?:an?|the|any|our)\s+|\s*(?:の?(?:ライセンス|シート)|的?(?:许可证|席位|授权)|\s(?:licen[sc]es?|seats?|subscriptions?))$/giu;

let known: ReadonlySet<string> | undefined;

/** The name as it is to be looked for; undefined where nobody in particular is meant. */
export function personIn(said: string, language: Language): string | undefined {
  const { titles } = TENANT_QUESTIONS[language];
  const bare = said.replace(/['’]s$/u, '').trim();
  const name = nameIn(bare.replace(edgePattern(titles, 'start', language), '') || bare);
  if (name === undefined || name.length > NAME_LENGTH_MAX) return undefined;
  if (name.includes('@')) return ADDRESS.test(name) ? name : undefined;
  if (name.split(' ').length > NAME_WORDS_MAX) return undefined;
  const plain = normalizePhrase(name);
  const isNobody =
    isAnybody(plain, language) ||
    isAnybody(plain.replace(HONORIFIC, ''), language) ||
    isProductName(plain) ||
    (PART_NUMBER.test(name.replaceAll(' ', '_')) && name.includes('_'));
  return isNobody ? undefined : name;
}

function isAnybody(name: string, language: Language): boolean {
  const words = new Set(name.split(/[\s/]+/));
  return (['en', language] as const).some((each) => {
    const { nobody, nobodyWith } = TENANT_QUESTIONS[each];
    return (
      nobody.some((one) => normalizePhrase(one) === name) ||
      nobodyWith.some((part) => {
        const plain = part.toLowerCase();
        return LATIN.test(part) && each === 'en' ? words.has(plain) : name.includes(plain);
      })
    );
  });
}

/** As it is to be looked for; undefined where it is no product. @param isSure a license was spoken of, so it can be no other thing */
export function productIn(said: string, isSure: boolean): string | undefined {
  const product = said.replaceAll(NOISE, '').trim();
  if (product === '' || product.length > NAME_LENGTH_MAX) return undefined;
  const singular = product.replace(/(?<=[\p{Script=Latin}])s$/u, '');
  for (const one of [product, singular])
    if (isProductName(normalizePhrase(one)) || catalogue.byPartNumber(one) || catalogue.byPlan(one))
      return one;
  if (SUITE.test(product)) return product;
  if (PART_NUMBER.test(product) && (isSure || /[_\d]/.test(product))) return product;
  const isTelling = isSure || /\s/.test(product) || /[^\p{Script=Latin}\s]{4,}/u.test(product);
  for (const one of [product, singular])
    if (isTelling && productMeant(one, []).kind !== 'unknown') return one;
  return undefined;
}

function isProductName(plain: string): boolean {
  known ??= new Set(
    catalogue.all.flatMap(({ id, partNumber = id }) => [
      partNumber.toLowerCase(),
      ...LANGUAGES.flatMap((language) => {
        const words = productWords(id, language);
        return words === undefined ? [] : [words.name, ...words.also].map(normalizePhrase);
      }),
    ]),
  );
  return known.has(plain);
}
