/** The library made ahead, as a text: learning takes seconds, and what was learned is the same wherever it is read. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from './article.ts';
import type { Asked } from './asked-file.ts';
import type { Learned } from './learn.ts';
import { createLexicon, LEXICON_TERMS } from './lexicon.ts';
import type { Library } from './library.ts';

/** What both models stand on, and the weights of each. */
const model = z.strictObject({
  answers: z.int().positive(),
  unit: z.number(),
  weights: z.base64(),
});
const packed = z.strictObject({
  mark: z.string(),
  words: z.array(z.string()),
  askedFor: z.record(z.string(), z.array(z.string())),
  features: z.array(z.string()),
  rarities: z.array(z.number()),
  strangeness: z.number(),
  learned: model,
  ours: model,
});

type Known = Pick<Learned, 'places' | 'rarities' | 'strangeness'>;

/** One more whenever the same lines would teach something else: how they are cut, how is learned, how it is kept. */
const MADE_AS = 4;

/** Which articles, questions and terms a library was made of. */
export function markOf(articles: readonly Article[], others: Asked): string {
  const of = [MADE_AS, articles, others, LEXICON_TERMS];
  return createHash('sha256').update(JSON.stringify(of)).digest('hex');
}

export function packLibrary({ words, askedFor, learned, ours }: Library, mark: string): string {
  const all: z.infer<typeof packed> = {
    mark,
    words: [...words],
    askedFor: Object.fromEntries([...askedFor].map(([term, ids]) => [term, [...ids]])),
    features: [...learned.places.keys()],
    rarities: [...learned.rarities],
    strangeness: learned.strangeness,
    learned: packModel(learned),
    ours: packModel(ours),
  };
  return JSON.stringify(all);
}

/** Undefined where it was made of others than these, or is damaged: then it has to be made again. */
export function unpackLibrary(text: string, mark: string): Library | undefined {
  const read = packed.safeParse(parsed(text));
  if (!read.success || read.data.mark !== mark) return undefined;
  const { words, askedFor, features, rarities, strangeness } = read.data;
  const known: Known = {
    places: new Map(features.map((name, place) => [name, place])),
    rarities: Float32Array.from(rarities),
    strangeness,
  };
  const learned = unpackModel(read.data.learned, known);
  const ours = unpackModel(read.data.ours, known);
  if (!learned || !ours || rarities.length !== features.length) return undefined;
  return {
    lexicon: createLexicon(),
    words: new Set(words),
    askedFor: new Map(Object.entries(askedFor).map(([term, ids]) => [term, new Set(ids)])),
    learned,
    ours,
  };
}

function packModel({ answers, unit, weights }: Learned): z.infer<typeof model> {
  const bytes = Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength);
  return { answers, unit, weights: bytes.toString('base64') };
}

function unpackModel(
  { answers, unit, weights }: z.infer<typeof model>,
  known: Known,
): Learned | undefined {
  const bytes = Buffer.from(weights, 'base64');
  if (bytes.length !== known.places.size * answers) return undefined;
  return {
    ...known,
    answers,
    unit,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
