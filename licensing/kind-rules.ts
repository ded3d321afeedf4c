/** What products of one kind need and exclude, as Microsoft's pages on Teams add-on licenses and on Communications Credits say. */

import type { Product, ProductKind } from './product.ts';

type Rules = Pick<Product, 'needs' | 'excludes'>;

const ONE_CALLING_PLAN: readonly ProductKind[] = ['calling-plan', 'pay-as-you-go'];

const NOTHING: Rules = { needs: [], excludes: [] };

const RULES: Readonly<Partial<Record<ProductKind, Rules>>> = {
  phone: { needs: [['teams']], excludes: ['resource-account'] },
  'phone-with-plan': {
    needs: [['teams']],
    excludes: ['resource-account', ...ONE_CALLING_PLAN],
  },
  'calling-plan': { needs: [['phone']], excludes: ONE_CALLING_PLAN },
  'pay-as-you-go': { needs: [['phone']], excludes: ONE_CALLING_PLAN },
  'audio-conferencing': { needs: [['teams']], excludes: [] },
  'pay-per-minute-audio': { needs: [['credits']], excludes: [] },
  credits: {
    needs: [['audio-conferencing', 'pay-per-minute-audio', 'calling-plan', 'pay-as-you-go']],
    excludes: [],
  },
  'resource-account': { needs: [], excludes: ['phone'] },
};

/** Where one product differs from its kind. */
const OWN_RULES: Readonly<Record<string, Rules | undefined>> = {
  'teams-phone-mobile': { needs: [['phone']], excludes: [] },
  'teams-rooms-basic': { needs: [], excludes: ['device'] },
  'teams-rooms-pro': { needs: [], excludes: ['device'] },
};

export function rulesOfKind(kind: ProductKind): Rules {
  return RULES[kind] ?? NOTHING;
}

export function rulesOf(id: string, kind: ProductKind): Rules {
  // A product that nobody has written down is called by its part number, whatever that is.
  return (Object.hasOwn(OWN_RULES, id) ? OWN_RULES[id] : undefined) ?? rulesOfKind(kind);
}
