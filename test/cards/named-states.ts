/** States of cards that name products. */

import type { Speech } from '../../words/speech.ts';
import type { CardState } from './card-state.ts';
import { namesIn } from './license-samples.ts';

export type Nameless<Data> = Omit<Data, 'names'>;

/** The names are those of the language that the card is asked for in. */
export const named =
  <Data extends { readonly names: (id: string) => string }>(
    make: (data: Data, speech: Speech) => ReturnType<CardState['make']>,
  ) =>
  (data: Nameless<Data>, speech: Speech) =>
    make({ ...data, names: namesIn(speech) } as Data, speech);

export const states = <Data>(
  card: string,
  all: Readonly<Record<string, Data>>,
  make: (data: Data, speech: Speech) => ReturnType<CardState['make']>,
): readonly CardState[] =>
  Object.entries(all).map(([name, data]) => ({
    name: `${card}-${name}`,
    make: (speech) => make(data, speech),
  }));
