/** A dropped file that this person may not use: what it is, or may be, and which roles each would take. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';

export type FileKind = 'usage' | 'people';

export interface FileRefusal {
  readonly kind: FileKind;
  /** The card that says who may; its first line is its title. */
  readonly card: AdaptiveCard;
}

/** @param refusals one where it is known what the file is; both where nobody has looked into it */
export function fileAccessCard(
  [first, ...others]: readonly [FileRefusal, ...FileRefusal[]],
  speech: Speech,
): AdaptiveCard {
  const words = speech.words.files;
  const [title, ...rest] = bodyOf(first);
  // Refused for who they are, not for a role that is missing: then it is the same for any file.
  if (others.some((other) => isSame(bodyOf(other), bodyOf(first)))) return first.card;
  const isKnown = others.length === 0;
  const lead = ({ kind }: FileRefusal) => sentence(isKnown ? words.is[kind] : words.would[kind]);
  return {
    ...first.card,
    body: [
      title,
      lead(first),
      ...rest,
      ...others.flatMap((other) => [lead(other), ...bodyOf(other).slice(1)]),
      sentence(words.unchanged),
    ],
  };
}

function sentence(text: string) {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Medium' };
}

function bodyOf({ card }: FileRefusal): readonly unknown[] {
  return Array.isArray(card.body) ? card.body : [];
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
