/** How likely each article is what a question asks for. */

import type { Article } from './article.ts';
import { featuresOf } from './features.ts';
import { chancesOf, pointOf } from './learn.ts';
import { inOrder, type Library } from './library.ts';
import { lineOf } from './line.ts';
import { createSpelling } from './spelling.ts';
import type { Terms } from './tokens.ts';

export interface Ranked {
  readonly article: Article;
  /** 0 to 1. */
  readonly chance: number;
}

export interface Ranking {
  readonly terms: Terms;
  /** The likeliest first, at most ten. */
  readonly ranked: readonly Ranked[];
  /** The chance that it is not ours, by its words alone. */
  readonly notOurs: number;
  /** The same, beside the articles. */
  readonly none: number;
  /** How much of the question was ever seen, 0 to 1. */
  readonly familiar: number;
}

export type Rank = (question: string) => Ranking;

const RANKED_MAX = 10;

export function createRank(articles: readonly Article[], library: Library): Rank {
  const ordered = inOrder(articles);
  const spelling = createSpelling(library.words, library.lexicon.words);
  return (question) => {
    const { terms, features } = featuresOf(lineOf(question, spelling()), library.lexicon);
    const point = pointOf(features, library.learned);
    const chances = chancesOf(features, library.learned, point);
    const familiar = point.values.reduce((all, value) => all + value * value, 0);
    const ranked = ordered
      .map((article, index) => ({ article, chance: chances[index] ?? 0 }))
      .sort((a, b) => b.chance - a.chance)
      .slice(0, RANKED_MAX);
    const [, notOurs = 0] = chancesOf(features, library.ours);
    return { terms, ranked, notOurs, none: chances[ordered.length] ?? 0, familiar };
  };
}
