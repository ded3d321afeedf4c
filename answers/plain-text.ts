/** A question as it came in, made plain: one spelling of every character, no markup, no tricks, never long. */

/** Nobody asks in more; what follows is not read. */
export const QUESTION_LENGTH_MAX = 500;

const MARKUP =
  /<!--|-->|<\/?(?:a|b|i|u|p|s|br|hr|em|li|ul|ol|div|img|pre|svg|code|font|form|span|body|html|input|style|table|iframe|object|script|strong)\b[^<>]*>?/g;
const ADDRESS = /\b(?:https?|ftp|data|javascript):\S*|\bwww\.\S+/g;
/** Marks that are not seen: direction overrides, zero-width signs, soft hyphens, and halves of characters. */
const UNSEEN = /[\p{Cf}\p{Cs}]/gu;
/** `ユーザー` and `ユーザ` are one word, and so are `ケ月`, `ヶ月` and `か月`. */
const LONG_MARK_AT_END = /ー(?![\u30a1-\u30fe])/g;
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}*]+/gu;

/**
 * Lower case, compatibility forms folded (full-width, half-width katakana), contractions spelled so that they can be looked up,
 * everything that is not part of a word a single space. Also what is said in an article passes here.
 */
export function plainText(text: string, length_max = QUESTION_LENGTH_MAX): string {
  return text
    .slice(0, length_max)
    .normalize('NFKC')
    .slice(0, length_max)
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(ADDRESS, ' ')
    .replace(MARKUP, ' ')
    .replace(/(\p{L})['’]s\b/gu, '$1')
    .replace(/['’]/g, '')
    .replace(LONG_MARK_AT_END, '')
    .replace(/[ヶケヵカ](?=月)/g, 'か')
    .replace(NOT_A_WORD, ' ')
    .trim();
}
