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
  /** How far the second must be behind. */
  readonly margin: number;
  /** A score from which choices are offered. */
  readonly choice: number;
  /** Choices that are further behind the best are none. */
  readonly choiceMargin: number;
  /** The part of the question that the article must know. */
  readonly coverage: number;
  /** Without a subject of ours in the question all words but one must be known, and a phrase this near. */
  readonly likenessAlone: number;
}

export const THRESHOLDS: Thresholds = {
  answer: 0.68,
  margin: 0.08,
  choice: 0.6,
  choiceMargin: 0.3,
  coverage: 0.4,
  likenessAlone: 0.7,
};

const CHOICES_MAX = 3;
/** Of a question that names none of our subjects. */
const STRANGE_MAX = 1;
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
  if (best.score >= thresholds.answer && margin >= thresholds.margin) {
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
  { coverage: coverage_min, likenessAlone }: Thresholds,
): boolean {
  if (coverage < coverage_min) return false;
  if (terms.some((term) => isDecisive(term) && !isAskedFor(term, article, places))) return false;
  if (terms.some((term) => term.class === 'subject')) return true;
  const strange = terms.filter(({ term, class: kind }) => kind === 'word' && !places.has(term));
  return strange.length <= STRANGE_MAX && likeness >= likenessAlone;
}

function isDecisive({ term, class: kind }: Weighed): boolean {
  return kind === 'foreign' || term === PRICE;
}

function isAskedFor({ term }: Weighed, { topic }: Article, places: Ranked['places']): boolean {
  return places.get(term) === 1 && !(term === PRICE && WITHOUT_PRICES.has(topic));
}
