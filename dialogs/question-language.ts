/** In which language a question is answered: the asker's, unless it is clearly written in another of the three. */

import type { Language } from '../words/language.ts';
import { speechFor } from '../words/speech.ts';
import type { Turn } from './turn.ts';

const HOME: Readonly<Record<Language, string>> = { en: 'en-US', ja: 'ja-JP', zh: 'zh-CN' };
const READ_MAX = 500;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ｦ-ﾟ]/gu;
const HAN = /\p{Script=Han}/gu;
/** Words and characters that Chinese is full of and Japanese does not write. */
const CHINESE =
  /[们这吗么哪呢对还没怎给让买华为务时间许证号码资帐账线选项设关开应该请问组织数据间话费]|什么|多少|可以|如何|是否|哪些|需要|的/gu;
/** Characters that Japanese has and Simplified Chinese does not. */
const JAPANESE = /[話電込働円図駅対応発変続売読済残権経線総価録]/gu;
/** Words that make a line of Latin letters English, not a product's name. */
const ENGLISH =
  /\b(?:the|a|an|is|are|do|does|did|can|could|how|what|which|who|why|when|where|need|needs|have|has|my|our|we|i|to|for|of|with|in|not|and|or|if|from|on)\b/giu;
const ENGLISH_WORDS_MIN = 2;

/** @param home what the asker's client speaks */
export function questionLanguage(text: string, home: Language): Language {
  const read = text.slice(0, READ_MAX).normalize('NFKC');
  const kana = count(read, KANA);
  const han = count(read, HAN);
  // One の between Chinese words is a fashion, not Japanese.
  if (kana > 1 || (kana === 1 && home === 'ja')) return 'ja';
  if (han > 0) {
    const isChinese = count(read, CHINESE) > count(read, JAPANESE);
    const isJapanese = count(read, JAPANESE) > count(read, CHINESE);
    if (home === 'en') return isJapanese ? 'ja' : 'zh';
    if (home === 'ja') return isChinese ? 'zh' : 'ja';
    return isJapanese ? 'ja' : 'zh';
  }
  return home !== 'en' && count(read, ENGLISH) >= ENGLISH_WORDS_MIN ? 'en' : home;
}

/** The same turn, spoken in the question's language. */
export function inQuestionLanguage(turn: Turn, text: string): Turn {
  const language = questionLanguage(text, turn.speech.language);
  return language === turn.speech.language ? turn : { ...turn, speech: speechFor(HOME[language]) };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
