/** Lines that people really ask, below `## en`, `## ja` and `## zh`: one to a line, for finding and never shown. */

import { LANGUAGES } from '../words/language.ts';
import type { AnswerLanguage } from './article.ts';
import { ArticleError } from './article-file.ts';

export type Asked = Readonly<Record<AnswerLanguage, readonly string[]>>;

export const NOTHING_ASKED: Asked = { en: [], ja: [], zh: [] };

const LINES_MAX = 1_000;
const LINE_LENGTH_MAX = 500;

/** @throws ArticleError that names the file and its first flaw. */
export function parseAsked(text: string, file: string): Asked {
  const [before = '', ...sections] = text.replace(/\r\n?/g, '\n').split(/^## (?=\w+\s*$)/m);
  if (before.trim() !== '') throw new ArticleError(file, 'something stands before “## en”.');
  const names = sections.map((section) => section.slice(0, 2)).join(' ');
  if (names !== LANGUAGES.join(' ') || sections.some((section) => section[2] !== '\n')) {
    throw new ArticleError(file, `its sections are not “${LANGUAGES.join(' ')}”.`);
  }
  const [en = [], ja = [], zh = []] = sections.map((section) => linesOf(section.slice(2), file));
  return { en, ja, zh };
}

function linesOf(section: string, file: string): readonly string[] {
  const lines = section
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > LINES_MAX) throw new ArticleError(file, 'it has too many lines.');
  for (const line of lines) {
    if (line.length > LINE_LENGTH_MAX) throw new ArticleError(file, 'a line is too long.');
    if (line.startsWith('#')) throw new ArticleError(file, `“${line}” is no question.`);
  }
  return lines;
}
