/** The library made ahead, as a text: learning takes seconds, and what was learned is the same wherever it is read. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from './article.ts';
import type { Asked } from './asked-file.ts';
import { createLexicon } from './lexicon.ts';
import type { Library } from './library.ts';

const packed = z.strictObject({
  mark: z.string(),
  words: z.array(z.string()),
  askedFor: z.record(z.string(), z.array(z.string())),
  answers: z.int().positive(),
  features: z.array(z.string()),
  rarities: z.array(z.number()),
  strangeness: z.number(),
  unit: z.number(),
  weights: z.base64(),
});

/** Which articles and questions a library was made of. */
export function markOf(articles: readonly Article[], others: Asked): string {
  return createHash('sha256')
    .update(JSON.stringify([articles, others]))
    .digest('hex');
}

export function packLibrary({ words, askedFor, learned }: Library, mark: string): string {
  const { weights } = learned;
  const all: z.infer<typeof packed> = {
    mark,
    words: [...words],
    askedFor: Object.fromEntries([...askedFor].map(([term, ids]) => [term, [...ids]])),
    answers: learned.answers,
    features: [...learned.places.keys()],
    rarities: [...learned.rarities],
    strangeness: learned.strangeness,
    unit: learned.unit,
    weights: Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength).toString('base64'),
  };
  return JSON.stringify(all);
}

/** Undefined where it was made of others than these, or is damaged: then it has to be made again. */
export function unpackLibrary(text: string, mark: string): Library | undefined {
  const read = packed.safeParse(parsed(text));
  if (!read.success || read.data.mark !== mark) return undefined;
  const { words, askedFor, answers, features, rarities, strangeness, unit, weights } = read.data;
  const bytes = Buffer.from(weights, 'base64');
  if (bytes.length !== features.length * answers || rarities.length !== features.length) {
    return undefined;
  }
  return {
    lexicon: createLexicon(),
    words: new Set(words),
    askedFor: new Map(Object.entries(askedFor).map(([term, ids]) => [term, new Set(ids)])),
    learned: {
      answers,
      places: new Map(features.map((name, place) => [name, place])),
      rarities: Float32Array.from(rarities),
      strangeness,
      unit,
      weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
