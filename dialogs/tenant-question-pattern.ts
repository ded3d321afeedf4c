/** The pattern of a question, as its language writes it down, made into one that can be looked for. */

import type { Language } from '../words/language.ts';

type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** Words in words in words: deeper is a circle. */
const DEPTH_MAX = 6;
const OPTIONAL = /\[([^[\]]*)\]\??/g;

/**
 * `[why] can {who} <goal>` as an expression over a whole sentence; a slot is a group of its name.
 * @param vocabulary what `<word>` stands for
 * @throws Error where a word is none: a fault of the data
 */
export function questionPattern(
  template: string,
  vocabulary: Vocabulary,
  language: Language,
): RegExp {
  return new RegExp(`^${sourceOf(template, vocabulary, language, 0)}$`, 'diu');
}

/** Any of these phrases, wherever it stands. */
export function partPattern(
  templates: readonly string[],
  vocabulary: Vocabulary,
  language: Language,
): RegExp {
  return new RegExp(
    templates.map((each) => sourceOf(each, vocabulary, language, 0)).join('|'),
    'iu',
  );
}

/** Any of these phrases, where a sentence begins or ends. */
export function edgePattern(
  templates: readonly string[],
  edge: 'start' | 'end',
  language: Language,
): RegExp {
  const phrases = templates.map((each) => sourceOf(each, {}, language, 0)).join('|');
  // Of a language that sets words apart, no word is cut in two.
  const [after, before] =
    language === 'en' ? ['(?![\\p{L}\\p{N}])', '(?<![\\p{L}\\p{N}])'] : ['', ''];
  return edge === 'start'
    ? new RegExp(`^(?:${phrases})${after}[\\s,.:;!、。，：！-]*`, 'iu')
    : new RegExp(`[\\s,、，]*${before}(?:${phrases})$`, 'iu');
}

function sourceOf(
  template: string,
  vocabulary: Vocabulary,
  language: Language,
  depth: number,
): string {
  if (depth > DEPTH_MAX) throw new Error(`"${template}" goes in a circle`);
  let source = template.normalize('NFKC').replaceAll(/\((?!\?)/g, '(?:');
  while (OPTIONAL.test(source)) source = source.replaceAll(OPTIONAL, '(?:$1)?');
  return source
    .replaceAll(' ', '\\s*')
    .replaceAll(/<(\w+)>/g, (_, word: string) => {
      const all = vocabulary[word];
      if (all === undefined) throw new Error(`"${template}" says <${word}>, which is no word`);
      return `(?:${all.map((each) => sourceOf(each, vocabulary, language, depth + 1)).join('|')})`;
    })
    .replaceAll(/\{(\w+)\}/g, (_, slot: string) => slotOf(slot, language));
}

/** What is named stands between words, in a language that sets them apart. */
function slotOf(slot: string, language: Language): string {
  const named = `(?<${slot}>\\S(?:.*?\\S)??)`;
  return language === 'en' ? `(?<![\\p{L}\\p{N}])${named}(?![\\p{L}\\p{N}])` : `\\s*${named}\\s*`;
}
