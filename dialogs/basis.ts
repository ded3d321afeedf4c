/** What a confirmation rests on: shown to the person, and looked at again before anything is done. */

import type { Effect } from '../cards/effect.ts';
import type { View } from '../ledger/view.ts';
import type { Basis, EffectsContent } from './operation-content.ts';

export function basisNow({ recharge, mode }: View, card: string): Basis {
  return { revision: recharge.rule?.revision ?? 0, mode, card };
}

/** Only what the effects depend on is compared: a new rule does not hold up a purchase. */
export function isSameBasis({ effects, basis }: EffectsContent, now: Basis): boolean {
  return effects.every(({ kind }) => stillHolds(kind, basis, now));
}

function stillHolds(kind: Effect['kind'], basis: Basis, now: Basis): boolean {
  switch (kind) {
    case 'charge':
      return basis.card === now.card && now.mode === 'prepaid';
    case 'purchase':
      return now.mode === 'prepaid';
    case 'rule':
    case 'rule-off':
      return basis.revision === now.revision;
    case 'mode':
      return basis.mode === now.mode;
    case 'reading':
      return true;
  }
}
