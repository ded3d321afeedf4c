/** From an effect that was confirmed to the fact that it becomes. */

import type { Effect } from '../cards/effect.ts';
import {
  modeFact,
  purchaseFact,
  readingFact,
  ruleFact,
  type Told,
  turnedOff,
} from '../credits/funding.ts';
import type { Fact, Rule } from '../ledger/entry.ts';
import type { Basis } from './operation-content.ts';

/** What the fact needs beyond the effect itself. */
export interface EffectBasis {
  readonly told: Omit<Told, 'reason'>;
  readonly basis: Basis;
  /** What holds now. */
  readonly rule: Rule | null;
  /** Of the payment; empty where there was none. */
  readonly reference: string;
}

/** Its key is that of the operation, whatever else differs. */
export function effectFact(effect: Effect, { told, basis, rule, reference }: EffectBasis): Fact {
  const by: Told = { ...told, reason: 'reason' in effect ? effect.reason : '' };
  switch (effect.kind) {
    case 'charge':
      return purchaseFact(by, { amount: effect.amount, reference, paid: 'stored-card' });
    case 'purchase':
      return purchaseFact(
        { ...by, at: effect.day },
        { amount: effect.amount, reference: effect.reference, paid: 'elsewhere' },
      );
    case 'rule': {
      const card = basis.card === '' ? (rule?.card ?? '') : basis.card;
      return ruleFact(by, { enabled: true, ...effect.settings, card }, basis.revision + 1);
    }
    case 'rule-off':
      return ruleFact(by, turnedOff(rule), basis.revision + 1);
    case 'reading':
      return readingFact(by, effect.read);
    case 'mode':
      return modeFact(by, effect.to);
  }
}
