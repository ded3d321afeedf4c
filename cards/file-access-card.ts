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
  refusals: readonly [FileRefusal, ...FileRefusal[]],
  speech: Speech,
): AdaptiveCard {
  const words = speech.words.files;
  const [first, ...others] = refusals;
  const body = bodyOf(first);
  const lead = ({ kind }: FileRefusal) =>
    sentence(others.length === 0 ? words.is[kind] : words.would[kind]);
  // What the refusals have in common is said once, before and after what differs.
  const before = others.length === 0 ? 1 : common(others.map(bodyOf), body, (at) => at);
  const after =
    others.length === 0 ? 0 : common(others.map(bodyOf), body, (at, { length }) => length - 1 - at);
  // Refused for who they are, not for a role that is missing: then it is the same for any file.
  if (before === body.length) return first.card;
  return {
    ...first.card,
    body: [
      ...body.slice(0, before),
      ...refusals.flatMap((refusal) => [
        lead(refusal),
        ...bodyOf(refusal).slice(before, bodyOf(refusal).length - after),
      ]),
      ...body.slice(body.length - after),
      sentence(words.unchanged),
    ],
  };
}

/** How many elements of `body`, counted as `place` says, stand in each of the others too. */
function common(
  others: readonly (readonly unknown[])[],
  body: readonly unknown[],
  place: (at: number, body: readonly unknown[]) => number,
): number {
  const text = (from: readonly unknown[], at: number) => JSON.stringify(from[place(at, from)]);
  const differs = body.findIndex((_, at) =>
    others.some((other) => text(other, at) !== text(body, at)),
  );
  return differs === -1 ? body.length : differs;
}

function sentence(text: string) {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Medium' };
}

function bodyOf({ card }: FileRefusal): readonly unknown[] {
  return Array.isArray(card.body) ? card.body : [];
}
