/** Everything that is known, made ready for questions: the words, how they are spelled, and what was learned from every line. */

import { LANGUAGES } from '../words/language.ts';
import type { Article, ArticleText } from './article.ts';
import type { Asked } from './asked-file.ts';
import { type Feature, featuresOf } from './features.ts';
import { type Example, type Learned, learn } from './learn.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { lineOf } from './line.ts';
import { isDecisive } from './tokens.ts';

export interface Library {
  readonly lexicon: Lexicon;
  /** Words that are spelled as they should be, folded. */
  readonly words: ReadonlySet<string>;
  /** One answer for each article, in the order of their ids, and after them one for what is not ours. */
  readonly learned: Learned;
  /** Two answers: ours, and not ours. */
  readonly ours: Learned;
  /** For what is somebody else's, or a price: the ids of the articles that are asked by it. */
  readonly askedFor: ReadonlyMap<string, ReadonlySet<string>>;
}

/** An answer is the longest text here. */
const TEXT_LENGTH_MAX = 10_000;
/** A question is listened to; what an answer says helps to find it. */
const SHARES = { asked: 1, said: 0.3 } as const;
/** There are far fewer lines of what is not ours. */
const NOT_OURS_SHARE = 3;
/** A word of those questions that stands once may be misspelled. */
const WORD_SEEN_MIN = 2;

export function makeLibrary(articles: readonly Article[], others: Asked): Library {
  const lexicon = createLexicon();
  const words = new Set(lexicon.words);
  const askedFor = new Map<string, Set<string>>();
  const written = (text: string) =>
    lineOf(
      text,
      (word) => {
        words.add(word);
        return word;
      },
      TEXT_LENGTH_MAX,
    );
  const counts = new Map<string, number>();
  const typed = (text: string) =>
    lineOf(text, (word) => {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      return word;
    });
  const examples: Example[] = [];
  const add = (features: readonly Feature[], answer: number, share: number) => {
    if (features.length > 0) examples.push({ features, answer, share });
  };
  for (const [answer, article] of inOrder(articles).entries()) {
    const eachLine = (pick: (text: ArticleText) => readonly string[]) =>
      LANGUAGES.flatMap((language) => pick(article.text[language]));
    const questions = [
      ...eachLine(({ question, aliases }) => [question, ...aliases]).map(written),
      ...eachLine(({ asked = [] }) => asked).map(typed),
    ];
    for (const question of questions) {
      const { terms, features } = featuresOf(question, lexicon);
      for (const [term, kind] of terms) {
        if (!isDecisive(term, kind)) continue;
        askedFor.set(term, (askedFor.get(term) ?? new Set()).add(article.id));
      }
      add(features, answer, SHARES.asked);
    }
    for (const text of eachLine(({ short, detail, next }) => [short, ...detail, next])) {
      add(termsAlone(featuresOf(written(text), lexicon).features), answer, SHARES.said);
    }
  }
  for (const line of LANGUAGES.flatMap((language) => others[language]).map(typed)) {
    add(featuresOf(line, lexicon).features, articles.length, SHARES.asked);
  }
  for (const [word, count] of counts) if (count >= WORD_SEEN_MIN) words.add(word);
  return {
    lexicon,
    words,
    learned: learn(examples, articles.length + 1),
    ours: learn(
      examples.map(({ features, answer, share }) =>
        answer === articles.length
          ? { features, answer: 1, share: share * NOT_OURS_SHARE }
          : { features, answer: 0, share },
      ),
      2,
    ),
    askedFor,
  };
}

function termsAlone(features: readonly Feature[]): readonly Feature[] {
  return features.filter(({ kind }) => kind === 'term');
}

/** Whatever order they were read in. */
export function inOrder(articles: readonly Article[]): readonly Article[] {
  return [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
}
