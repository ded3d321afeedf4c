/** How well each article fits a question: how much of the question it covers, and how near one of its phrases comes. */
import type { Article } from './article.ts';
import type { Shelf, Shelves, Weighed } from './shelves.ts';

export interface Ranked {
  readonly article: Article;
  /** 0 to 1, the same scale for every question. */
  readonly score: number;
  /** The part of the question's weight that the article knows at all. */
  readonly coverage: number;
  /** How near its nearest phrase is, 0 to 1. */
  readonly likeness: number;
  /** Where the article says each of its terms: 1 in a phrase that it is asked by. */
  readonly places: ReadonlyMap<string, number>;
}

const CANDIDATES_MAX = 30;

export interface Shares {
  readonly likeness: number;
  readonly coverage: number;
  readonly frequency: number;
  /** How much of a phrase's own rest counts against it: 0.5 is a Dice coefficient. */
  readonly phrase: number;
}
export const SHARES: Shares = { likeness: 0.55, coverage: 0.23, frequency: 0.22, phrase: 0.75 };

/** Best first; equal ones by their id. */
export function rank(
  terms: readonly Weighed[],
  shelves: Shelves,
  shares = SHARES,
): readonly Ranked[] {
  const total = sum(terms);
  if (total === 0) return [];
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
  return shelves
    .candidates(terms, CANDIDATES_MAX)
    .map(({ shelf, score: frequency }) => {
      const coverage = covered(terms, shelf) / total;
      const likeness = likenessOf(weights, total, shelf, shares.phrase);
      const score =
        shares.likeness * likeness + shares.coverage * coverage + shares.frequency * frequency;
      return { article: shelf.article, places: shelf.places, score, coverage, likeness };
    })
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
}

function covered(terms: readonly Weighed[], { places }: Shelf): number {
  return terms.reduce((all, { term, weight }) => all + weight * (places.get(term) ?? 0), 0);
}

function likenessOf(
  weights: ReadonlyMap<string, number>,
  total: number,
  { phrases }: Shelf,
  share: number,
): number {
  let best = 0;
  for (const phrase of phrases) {
    let common = 0;
    let own = 0;
    for (const { term, weight } of phrase) {
      own += weight;
      if (weights.has(term)) common += weight;
    }
    best = Math.max(best, common / ((1 - share) * total + share * own));
  }
  return best;
}

function sum(terms: readonly Weighed[]): number {
  return terms.reduce((all, { weight }) => all + weight, 0);
}
