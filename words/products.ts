/** The names of products by language, under the stable ids of the catalogue. */

import type { otherProducts } from './en/other-products.ts';
import { products as english } from './en/products.ts';
import { products as japanese } from './ja/products.ts';
import type { Language } from './language.ts';
import type { ProductWords } from './product-words.ts';
import { products as chinese } from './zh/products.ts';

export type ProductId = keyof typeof english;
export type OtherProductId = keyof typeof otherProducts;
export type ProductsInOneLanguage = Readonly<Record<ProductId, ProductWords>>;

export const PRODUCTS: Readonly<Record<Language, ProductsInOneLanguage>> = {
  en: english,
  ja: japanese,
  zh: chinese,
};

/** Undefined for a product that has no name here: it is shown under its part number. */
export function productWords(id: string, language: Language): ProductWords | undefined {
  const all: Readonly<Record<string, ProductWords>> = PRODUCTS[language];
  return Object.hasOwn(all, id) ? all[id] : undefined;
}
