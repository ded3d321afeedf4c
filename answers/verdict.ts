/** Whether the best article is sure enough to be the answer, sure enough to be asked about, or neither. */
import type { Outcome } from './answers.ts';
import type { Article } from './article.ts';
import type { Ranked } from './ranking.ts';
import type { Weighed } from './shelves.ts';

export type Verdict =
  | { readonly kind: 'answer'; readonly article: Article }
  | Exclude<Outcome, { kind: 'answer' }>;

/** Found on the half of the questions that is there to tune on; `npm run bench -- answers` shows what they do. */
export interface Thresholds {
  /** A score from which an answer is given. */
  readonly answer: number;
  /** The part of the question that the answer must know. */
  readonly answerCoverage: number;
  /** How far the second must be behind. */
  readonly margin: number;
  /** A score from which choices are offered. */
  readonly choice: number;
  /** Choices that are further behind the best are none. */
  readonly choiceMargin: number;
  /** The part of the question that a choice must know. */
  readonly coverage: number;
  /** Where the question names no subject of ours, the article must know more of it, and be asked in nearly the same words. */
  readonly coverageTwo: number;
  readonly coverageAlone: number;
  readonly likenessAlone: number;
}

export const THRESHOLDS: Thresholds = {
  answer: 0.68,
  answerCoverage: 0.5,
  margin: 0.08,
  choice: 0.5,
  choiceMargin: 0.3,
  coverage: 0.4,
  coverageTwo: 0.55,
  coverageAlone: 0.6,
  likenessAlone: 0.6,
};

const CHOICES_MAX = 3;
/** No article tells what a license costs: only calls have a rate that is ours to explain. */
const PRICE = '#price';
const WITHOUT_PRICES: ReadonlySet<string> = new Set(['products', 'rules', 'how-to']);

export function decide(
  terms: readonly Weighed[],
  ranked: readonly Ranked[],
  thresholds = THRESHOLDS,
): Verdict {
  const [best, second] = ranked.filter((each) => isOurs(terms, each, thresholds));
  const isFirst = best === ranked[0];
  if (!best || !isFirst || best.score < thresholds.choice) return { kind: 'unknown' };
  const margin = best.score - (second?.score ?? 0);
  const isSure = best.score >= thresholds.answer && best.coverage >= thresholds.answerCoverage;
  const isNearest = !second || best.likeness >= second.likeness;
  if (isSure && isNearest && margin >= thresholds.margin) {
    return { kind: 'answer', article: best.article };
  }
  const articles = ranked
    .slice(0, CHOICES_MAX)
    .filter(({ score }) => best.score - score <= thresholds.choiceMargin)
    .map(({ article }) => article);
  return { kind: 'did-you-mean', articles };
}

/** What is named of somebody else's, or what it costs, must be what the article is asked for; and something must be ours. */
function isOurs(
  terms: readonly Weighed[],
  { article, places, coverage, likeness }: Ranked,
  { coverage: coverage_min, coverageAlone, coverageTwo, likenessAlone }: Thresholds,
): boolean {
  if (coverage < coverage_min) return false;
  if (terms.some((term) => isDecisive(term) && !isAskedFor(term, article, places))) return false;
  if (terms.some((term) => term.class === 'subject')) return true;
  const matters = terms.filter(
    ({ term, class: kind }) => kind === 'matter' && places.get(term) === 1,
  );
  if (matters.length > 1 && coverage >= coverageTwo) return true;
  return coverage >= coverageAlone && likeness >= likenessAlone;
}

function isDecisive({ term, class: kind }: Weighed): boolean {
  return kind === 'foreign' || term === PRICE;
}

function isAskedFor({ term }: Weighed, { topic }: Article, places: Ranked['places']): boolean {
  return places.get(term) === 1 && !(term === PRICE && WITHOUT_PRICES.has(topic));
}
