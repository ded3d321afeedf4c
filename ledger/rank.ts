/** Who goes first at one instant. */

import type { EntryKind, Fact } from './entry.ts';

/**
 * Money: fund, usage, reverse, adjust (lots lapse before all of them). A rule and the opening of an attempt stand before the
 * money that they bring, the end of an attempt and the notices after it.
 */
export const RANK = {
  rule: 0,
  mode: 1,
  attempt: 2,
  fund: 3,
  usage: 4,
  reverse: 5,
  adjust: 6,
  notice: 11,
  act: 12,
} as const satisfies Record<EntryKind, number>;

const PHASE_RANK = {
  opened: 2,
  confirmed: 7,
  failed: 8,
  withdrawn: 9,
  'timed-out': 10,
  unknown: 10,
} as const;

const KINDS: readonly EntryKind[] = [
  'rule',
  'mode',
  'attempt',
  'fund',
  'usage',
  'reverse',
  'adjust',
  'attempt',
  'attempt',
  'attempt',
  'attempt',
  'notice',
  'act',
];

/** How many ranks there are, from 0. */
export const RANKS = KINDS.length;

export function rankOf(fact: Fact): number {
  return fact.kind === 'attempt' ? PHASE_RANK[fact.phase] : RANK[fact.kind];
}

/** A kind has the ranks that belong to no other: an attempt has several. */
export function kindOf(rank: number): EntryKind | undefined {
  return KINDS[rank];
}
