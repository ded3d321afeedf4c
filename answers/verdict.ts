/** Whether the best article is sure enough to be the answer, sure enough to be asked about, or neither. */

import type { Outcome } from './answers.ts';
import type { AnswerLanguage, Article } from './article.ts';
import type { Library } from './library.ts';
import type { Ranking } from './ranking.ts';
import { isDecisive, PRICE } from './tokens.ts';

export type Verdict =
  | { readonly kind: 'answer'; readonly article: Article }
  | Exclude<Outcome, { kind: 'answer' }>;

/** What is seen of a ranking: the same few figures for every question. */
export interface Signs {
  /** Logarithm of the best one's chance. */
  readonly best: number;
  /** How far the second is behind, and how far the fourth is behind the first three: logarithms of how many times. */
  readonly ahead: number;
  readonly threeAhead: number;
  /** How much of the question was ever seen, 0 to 1. */
  readonly familiar: number;
  /** Terms of our subject: 1 for three or more. */
  readonly subjects: number;
  /** 1 where it names what is somebody else's, or a price, and the article is not asked for that. */
  readonly foreign: number;
  /** How many times as likely it is that it is not ours, by its words and beside the best; logarithms. */
  readonly notOurs: number;
  readonly none: number;
  readonly always: 1;
}

export type Weights = Readonly<Record<keyof Signs, number>>;

/** Fitted by `npx tsx bench/answers/fit-verdict.ts` on questions that nothing was learned from. */
export const RIGHT: Weights = {
  best: 0.5,
  ahead: 0.56,
  threeAhead: 0.1,
  familiar: -0.76,
  subjects: -0.11,
  foreign: -0.61,
  notOurs: -0.01,
  none: 0.05,
  always: 0.86,
};
export const OURS: Weights = {
  best: 0.31,
  ahead: 0.18,
  threeAhead: 0.07,
  familiar: -0.68,
  subjects: 2.37,
  foreign: -1.92,
  notOurs: -0.49,
  none: -0.01,
  always: -1.68,
};

export interface Thresholds {
  /** How likely it must be that the best is right for it to be the answer. */
  readonly answer: number;
  /** The same for choices to be offered. */
  readonly choice: number;
  /** How likely it must be that the question is ours; Chinese ones of others are told apart most clearly. */
  readonly ours: Readonly<Record<AnswerLanguage, number>>;
  /** A choice that is this many times less likely than the best is none. */
  readonly behind: number;
}

export const THRESHOLDS: Thresholds = {
  answer: 0.84,
  choice: 0.1,
  ours: { en: 0.75, ja: 0.75, zh: 0.6 },
  behind: 12,
};

const CHOICES_MAX = 3;
const WITHOUT_PRICES: ReadonlySet<string> = new Set(['products', 'rules', 'how-to']);

export function decide(
  ranking: Ranking,
  askedFor: Library['askedFor'],
  language: AnswerLanguage,
  thresholds = THRESHOLDS,
): Verdict {
  const [best] = ranking.ranked;
  if (!best) return { kind: 'unknown' };
  const signs = signsOf(ranking, askedFor);
  if (likely(signs, OURS) < thresholds.ours[language]) return { kind: 'unknown' };
  const right = likely(signs, RIGHT);
  if (right >= thresholds.answer) return { kind: 'answer', article: best.article };
  if (right < thresholds.choice) return { kind: 'unknown' };
  const articles = ranking.ranked
    .slice(0, CHOICES_MAX)
    .filter(({ chance }) => chance * thresholds.behind >= best.chance)
    .map(({ article }) => article);
  return { kind: 'did-you-mean', articles };
}

const LEAST = 1e-6;

export function signsOf(
  { terms, ranked, notOurs, none, familiar }: Ranking,
  askedFor: Library['askedFor'],
): Signs {
  const [first = 0, second = 0, third = 0, fourth = 0] = ranked.map(({ chance }) => chance);
  const subjects = [...terms.values()].filter((kind) => kind === 'subject').length;
  const times = (one: number, other: number) => Math.log((one + LEAST) / (other + LEAST));
  const article = ranked[0]?.article;
  const isForeign = [...terms].some(
    ([term, kind]) => isDecisive(term, kind) && !(article && isAskedFor(term, article, askedFor)),
  );
  return {
    best: Math.log(first + LEAST),
    ahead: times(first, second),
    threeAhead: times(first + second + third, fourth),
    familiar,
    subjects: Math.min(1, subjects / 3),
    foreign: isForeign ? 1 : 0,
    notOurs: times(notOurs, 1 - notOurs),
    none: times(none, first),
    always: 1,
  };
}

/** 0 to 1. */
export function likely(signs: Signs, weights: Weights): number {
  const sum = (Object.keys(weights) as (keyof Signs)[]).reduce(
    (all, sign) => all + weights[sign] * signs[sign],
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}

function isAskedFor(term: string, { id, topic }: Article, askedFor: Library['askedFor']): boolean {
  return askedFor.get(term)?.has(id) === true && !(term === PRICE && WITHOUT_PRICES.has(topic));
}
