/** What makes two facts with one key the same fact. */

import type { Fact } from './entry.ts';

/**
 * One text for all tellings of the same fact. It holds the fields that arithmetic depends on, and never who told it or in
 * which words: one call reaches us from Graph and from an export with other descriptions and other fractions of a second.
 * Two facts with one key and different fingerprints contradict each other.
 */
export function fingerprint(fact: Fact): string {
  return JSON.stringify([fact.kind, fact.currency, ...decisive(fact)]);
}

function decisive(fact: Fact): readonly unknown[] {
  switch (fact.kind) {
    case 'usage':
      return [fact.amount];
    case 'fund':
      return [fact.amount, fact.effectiveAt, fact.source, fact.attempt ?? null];
    case 'reverse':
      return [fact.amount, fact.effectiveAt, fact.of];
    case 'adjust':
      return [fact.amount, fact.effectiveAt, fact.basis];
    case 'rule':
      return [
        fact.amount,
        fact.effectiveAt,
        fact.revision,
        fact.enabled,
        fact.trigger,
        fact.monthlyCap,
        fact.card,
      ];
    case 'attempt':
      return [fact.amount, fact.effectiveAt, fact.attempt, fact.phase, fact.decline];
    case 'mode':
      return [fact.amount, fact.effectiveAt, fact.mode];
    // A message is the same message whenever it is decided: two deciders may meet at one crossing.
    case 'notice':
      return [fact.alert, fact.crossing];
    case 'act':
      return [fact.act];
  }
}
