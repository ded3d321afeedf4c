/** Every sentence for people, by language. */

import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { japanese } from './japanese.ts';
import type { Language } from './language.ts';

export type Words = typeof english;

const byLanguage: Readonly<Record<Language, Words>> = {
  en: english,
  ja: japanese,
  zh: chinese,
};

export function wordsIn(language: Language): Words {
  return byLanguage[language];
}
