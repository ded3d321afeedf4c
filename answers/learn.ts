/** Learns from lines whose answer is known what each of their features says for every answer: a linear softmax model. */

import { type Feature, SHARES } from './features.ts';

export interface Example {
  readonly features: readonly Feature[];
  /** Which answer, from 0. */
  readonly answer: number;
  /** How much it is listened to: 1 for what is really asked. */
  readonly share: number;
}

/** What was learned; the same examples in the same order give the same. */
export interface Learned {
  readonly answers: number;
  /** Where each feature's weights stand: those of answer `a` for feature `f` at `f * answers + a`. */
  readonly places: ReadonlyMap<string, number>;
  /** For each feature: a rare one tells more. */
  readonly rarities: Float32Array;
  /** The rarity of what was never seen. */
  readonly strangeness: number;
  /** In units of `unit`: a byte for each is near enough, and a quarter of the memory. */
  readonly weights: Int8Array;
  readonly unit: number;
}

type Known = Pick<Learned, 'places' | 'rarities' | 'strangeness'>;

const ROUNDS = 7;
/** The first round's step; the last one's is near nothing. */
const STEP = 4;
/**
 * Of each line this share is not looked at in a round, each time another: no word may carry a line alone, for the next person
 * leaves it out.
 */
const HIDDEN = 0.4;
/** What stands in one line alone teaches that line by heart and nothing else. */
const SEEN_MIN = 2;
/** An answer that is as unlikely as this is left as it is. */
const CHANCE_MIN = 0.01;

export function learn(examples: readonly Example[], answers: number): Learned {
  const known = countedIn(examples);
  const weights = new Float32Array(known.places.size * answers);
  const points = examples.map(({ features, answer, share }) => ({
    ...pointOf(features, known),
    answer,
    share,
  }));
  const order = points.map((_, index) => index);
  const random = seeded();
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    const step = STEP * (1 - round / ROUNDS);
    for (const index of order) {
      const point = points[index];
      if (point) adjust(weights, answers, partlyHidden(point, random), step * point.share);
    }
  }
  return { answers, ...known, ...inBytes(weights) };
}

function inBytes(weights: Float32Array): Pick<Learned, 'weights' | 'unit'> {
  let most = 0;
  for (let index = 0; index < weights.length; index++) {
    most = Math.max(most, Math.abs(weights[index] as number));
  }
  const unit = most / 127 || 1;
  const bytes = new Int8Array(weights.length);
  for (let index = 0; index < weights.length; index++) {
    bytes[index] = Math.round((weights[index] as number) / unit);
  }
  return { weights: bytes, unit };
}

/** The chance of each answer, together 1. @param point where they stand, for whoever has looked it up already */
export function chancesOf(
  features: readonly Feature[],
  learned: Learned,
  point = pointOf(features, learned),
): Float64Array {
  const { places, values } = point;
  const inUnits = values.map((value) => value * learned.unit);
  return chancesAt(learned.weights, learned.answers, { places, values: inUnits });
}

interface Point {
  readonly places: Int32Array;
  /** As many; of length 1 together with what was never seen. */
  readonly values: Float64Array;
}

export function pointOf(features: readonly Feature[], known: Known): Point {
  const places: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const { name, kind } of features) {
    const place = known.places.get(name);
    const value =
      SHARES[kind] * (place === undefined ? known.strangeness : (known.rarities[place] ?? 0));
    squares += value * value;
    if (place === undefined) continue;
    places.push(place);
    values.push(value);
  }
  const length = Math.sqrt(squares) || 1;
  return {
    places: Int32Array.from(places),
    values: Float64Array.from(values, (value) => value / length),
  };
}

function countedIn(examples: readonly Example[]): Known {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const { name } of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= SEEN_MIN);
  return {
    places: new Map(kept.map(([name], place) => [name, place])),
    rarities: Float32Array.from(kept, ([, count]) => Math.log(1 + examples.length / count)),
    strangeness: Math.log(1 + examples.length),
  };
}

/** The inner loop of learning: it reads what it knows to be there. */
function chancesAt(
  weights: Float32Array | Int8Array,
  answers: number,
  { places, values }: Point,
): Float64Array {
  const chances = new Float64Array(answers);
  for (let index = 0; index < places.length; index++) {
    const from = (places[index] as number) * answers;
    const value = values[index] as number;
    for (let answer = 0; answer < answers; answer++) {
      (chances[answer] as number) += value * (weights[from + answer] as number);
    }
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (const each of chances) if (each > highest) highest = each;
  let total = 0;
  for (let answer = 0; answer < answers; answer++) {
    const each = Math.exp((chances[answer] as number) - highest);
    chances[answer] = each;
    total += each;
  }
  for (let answer = 0; answer < answers; answer++) (chances[answer] as number) /= total;
  return chances;
}

/** One step towards the right answer, away from those that looked likely. */
function adjust(
  weights: Float32Array,
  answers: number,
  point: Point & { readonly answer: number },
  step: number,
): void {
  const wrong = chancesAt(weights, answers, point);
  (wrong[point.answer] as number) -= 1;
  const changed: number[] = [];
  for (let answer = 0; answer < answers; answer++) {
    if (Math.abs(wrong[answer] as number) > CHANCE_MIN) changed.push(answer);
  }
  for (let index = 0; index < point.places.length; index++) {
    const from = (point.places[index] as number) * answers;
    const by = step * (point.values[index] as number);
    for (const answer of changed) {
      (weights[from + answer] as number) -= by * (wrong[answer] as number);
    }
  }
}

/** In a loop: it runs for every line in every round. */
function partlyHidden<T extends Point>(point: T, random: () => number): T {
  const places = new Int32Array(point.places.length);
  const values = new Float64Array(point.places.length);
  let seen = 0;
  for (let index = 0; index < places.length; index++) {
    if (random() < HIDDEN) continue;
    places[seen] = point.places[index] as number;
    values[seen] = point.values[index] as number;
    seen++;
  }
  return { ...point, places: places.subarray(0, seen), values: values.subarray(0, seen) };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** The same numbers every time: who learns again learns the same. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
