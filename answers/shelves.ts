/** The library made ready for searching: for each article the terms that it is asked by and those that it says. */
import MiniSearch from 'minisearch';
import { LANGUAGES } from '../words/language.ts';
import type { Article, ArticleText } from './article.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { lineOf } from './line.ts';
import { createSpelling, type Respell } from './spelling.ts';
import { type TermClass, type Terms, termsOf } from './tokens.ts';

/** An article, ready to be compared with a question. */
export interface Shelf {
  readonly article: Article;
  /** The question and each alias, in every language. */
  readonly phrases: readonly (readonly Weighed[])[];
  /** Where each of its terms stands: 1 in a phrase, less in the answer. */
  readonly places: ReadonlyMap<string, number>;
}

export interface Weighed {
  readonly term: string;
  /** How much it tells one article from another. */
  readonly weight: number;
  readonly class: TermClass;
}

export interface Shelves {
  /** What a question says, misspelled words put right, each term with its weight. */
  read(question: string): readonly Weighed[];
  /** The likeliest by the frequencies of their terms, best first, at most `limit`; `score` is 1 for the best. */
  candidates(
    terms: readonly Weighed[],
    limit: number,
  ): readonly { readonly shelf: Shelf; readonly score: number }[];
}

/** An answer is the longest text here. */
const TEXT_LENGTH_MAX = 10_000;
const PLACES = { phrase: 1, short: 0.4, detail: 0.1 } as const;

/** How much a term of each class weighs beside its rarity. */
export const CLASS_WEIGHTS: Readonly<Record<TermClass, number>> = {
  subject: 1,
  matter: 0.75,
  deed: 0.8,
  aside: 0.3,
  word: 0.45,
  pair: 0.1,
  kana: 0.1,
  foreign: 2,
};

/** Below 1: how rare a term is counts less than that it is there. */
const RARITY_POWER = 0.65;

/** A word that stands nowhere in the library: more of what a question is about is not known here. */
const STRANGER_WEIGHT = 0.6;

interface Draft {
  readonly article: Article;
  readonly phrases: readonly Terms[];
  readonly short: readonly Terms[];
  readonly detail: readonly Terms[];
}

export function shelve(articles: readonly Article[]): Shelves {
  const lexicon = createLexicon();
  const known = new Set(lexicon.words);
  const drafts = articles.map((article) => draftOf(article, lexicon, known));
  const weigh = weigher(drafts);
  const shelves = drafts.map((draft) => shelfOf(draft, weigh));
  const index = indexOf(drafts);
  const spelling = createSpelling(known, lexicon.words);
  return {
    read: (question) => {
      const terms = termsOf(lineOf(question, spelling()), lexicon);
      return weighAll(terms, weigh);
    },
    candidates: (terms, limit) => {
      const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
      const found = index.search(terms.map(({ term }) => term).join('\n'), {
        boostTerm: (term) => weights.get(term) ?? 1,
      });
      const best = found[0]?.score ?? 1;
      return found.slice(0, limit).flatMap(({ id, score }) => {
        const shelf = shelves[id as number];
        return shelf ? [{ shelf, score: score / best }] : [];
      });
    },
  };
}

function draftOf(article: Article, lexicon: Lexicon, known: Set<string>): Draft {
  const keep: Respell = (word) => {
    known.add(word);
    return word;
  };
  const read = (text: string) => termsOf(lineOf(text, keep, TEXT_LENGTH_MAX), lexicon);
  const each = (pick: (text: ArticleText) => readonly string[]) =>
    LANGUAGES.flatMap((language) => pick(article.text[language])).map(read);
  return {
    article,
    phrases: each(({ question, aliases }) => [question, ...aliases]),
    short: each(({ short }) => [short]),
    detail: each(({ detail, next }) => [detail.join(' '), next]),
  };
}

type Weigh = (term: string, kind: TermClass) => number;

/** Rare terms tell more: by the number of articles that are asked by one, half as much where it is only said. */
function weigher(drafts: readonly Draft[]): Weigh {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const asked = new Set(draft.phrases.flatMap((terms) => [...terms.keys()]));
    const said = new Set([...draft.short, ...draft.detail].flatMap((terms) => [...terms.keys()]));
    for (const term of said) if (!asked.has(term)) counts.set(term, (counts.get(term) ?? 0) + 0.3);
    for (const term of asked) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const rarest = Math.log(1 + drafts.length);
  return (term, kind) => {
    const count = counts.get(term);
    if (count === undefined && kind === 'word') return STRANGER_WEIGHT;
    const rarity =
      count === undefined ? 0.75 : Math.log(1 + drafts.length / Math.max(1, count)) / rarest;
    return CLASS_WEIGHTS[kind] * rarity ** RARITY_POWER;
  };
}

function weighAll(terms: Terms, weigh: Weigh): readonly Weighed[] {
  return [...terms].map(([term, kind]) => ({ term, weight: weigh(term, kind), class: kind }));
}

function shelfOf({ article, phrases, short, detail }: Draft, weigh: Weigh): Shelf {
  const places = new Map<string, number>();
  for (const [place, all] of [
    [PLACES.detail, detail],
    [PLACES.short, short],
    [PLACES.phrase, phrases],
  ] as const) {
    for (const terms of all) for (const term of terms.keys()) places.set(term, place);
  }
  return { article, places, phrases: phrases.map((terms) => weighAll(terms, weigh)) };
}

function indexOf(drafts: readonly Draft[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['phrases', 'short', 'detail'],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
    searchOptions: { boost: { phrases: 3, short: 1.5, detail: 1 }, prefix: false, fuzzy: false },
  });
  const lines = (all: readonly Terms[]) => all.flatMap((terms) => [...terms.keys()]).join('\n');
  index.addAll(
    drafts.map(({ phrases, short, detail }, id) => ({
      id,
      phrases: lines(phrases),
      short: lines(short),
      detail: lines(detail),
    })),
  );
  return index;
}
