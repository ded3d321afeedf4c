/** `npx tsx bench/answers/fit-verdict.ts`: fits the verdict's two tables on questions that nothing was learned from. */

import { fileURLToPath } from 'node:url';
import { makeLibrary } from '../../answers/library.ts';
import { createRank } from '../../answers/ranking.ts';
import { readArticles, readOthers } from '../../answers/read-articles.ts';
import { OURS, type Signs, signsOf, type Weights } from '../../answers/verdict.ts';
import { LANGUAGES } from '../../words/language.ts';
import { leaveOut, PARTS_LEFT_OUT } from './leave-out.ts';
import { type Question, readQuestions } from './read-questions.ts';

interface Point {
  readonly signs: Signs;
  readonly isOurs: boolean;
  readonly isRight: boolean;
}

const ROUNDS = 600;
const STEP = 0.5;
const KEPT = 0.9;
const SHRINK = 0.001;
const SIGNS = Object.keys(OURS) as readonly (keyof Signs)[];

const ARTICLES = fileURLToPath(new URL('../../answers/articles', import.meta.url));

function pointsOf(): readonly Point[] {
  const articles = readArticles(ARTICLES);
  const others = readOthers(ARTICLES);
  return Array.from({ length: PARTS_LEFT_OUT }, (_, part) => {
    const left = leaveOut(articles, others, part);
    const library = makeLibrary(left.articles, left.others);
    const rank = createRank(left.articles, library);
    const look = ({ ask, want }: Question): Point => {
      const ranking = rank(ask);
      return {
        signs: signsOf(ranking, library.askedFor),
        isOurs: want.length > 0,
        isRight: want.includes(ranking.ranked[0]?.article.id ?? ''),
      };
    };
    return LANGUAGES.flatMap((language) => [
      ...left.questions[language],
      ...readQuestions(language, 'tune').filter((_, index) => index % PARTS_LEFT_OUT === part),
    ]).map(look);
  }).flat();
}

/** Logistic regression by gradient descent; both outcomes count the same, however many there are of each. */
function fitted(
  points: readonly Point[],
  isSo: (point: Point) => boolean,
  isBalanced: boolean,
): Weights {
  const yes = points.filter(isSo).length;
  const share = (so: boolean) =>
    isBalanced ? 0.5 / (so ? yes : points.length - yes) : 1 / points.length;
  const scale = zeros();
  for (const { signs } of points) {
    for (const sign of SIGNS) scale[sign] += Math.abs(signs[sign]) / points.length;
  }
  const weights = zeros();
  const speed = zeros();
  for (let round = 0; round < ROUNDS; round++) {
    const slope = zeros();
    for (const sign of SIGNS) slope[sign] = SHRINK * weights[sign];
    for (const point of points) {
      const so = isSo(point);
      const sum = SIGNS.reduce(
        (all, sign) => all + (weights[sign] * point.signs[sign]) / scale[sign],
        0,
      );
      const off = share(so) * (1 / (1 + Math.exp(-sum)) - (so ? 1 : 0));
      for (const sign of SIGNS) slope[sign] += (off * point.signs[sign]) / scale[sign];
    }
    for (const sign of SIGNS) {
      speed[sign] = KEPT * speed[sign] - STEP * slope[sign];
      weights[sign] += speed[sign];
    }
  }
  for (const sign of SIGNS) weights[sign] = Math.round((100 * weights[sign]) / scale[sign]) / 100;
  return weights;
}

function zeros(): Record<keyof Signs, number> {
  return {
    best: 0,
    ahead: 0,
    threeAhead: 0,
    familiar: 0,
    subjects: 0,
    foreign: 0,
    notOurs: 0,
    none: 0,
    always: 0,
  };
}

const points = pointsOf();
process.stdout.write(`${points.length} questions\n`);
console.log(
  'RIGHT',
  fitted(
    points.filter(({ isOurs }) => isOurs),
    ({ isRight }) => isRight,
    false,
  ),
);
console.log(
  'OURS',
  fitted(points, ({ isOurs }) => isOurs, true),
);
