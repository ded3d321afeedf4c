/** What one person shall get and lose, after what all get and what the person's own line says were put together. */

import type { Line } from './line.ts';
import type { Connectivity } from './reason.ts';
import type { Wanted } from './wanted.ts';

export interface Ask {
  readonly add: readonly {
    readonly skuId: string;
    /** Undefined: whatever is right for the person. */
    readonly disabledPlans: readonly string[] | undefined;
  }[];
  readonly remove: readonly string[];
  readonly connectivity: Connectivity;
  /** As it was given; need not be a country. */
  readonly usageLocation: string | undefined;
  readonly way: 'new' | 'again' | 'back';
}

export function askOf(wanted: Wanted, line?: Line): Ask {
  const change = line?.change;
  const add = (change?.add ?? wanted.add.map((skuId) => ({ skuId, disabledPlans: [] }))).map(
    ({ skuId, disabledPlans }) => ({
      skuId,
      disabledPlans: change?.way === 'back' ? disabledPlans : undefined,
    }),
  );
  return {
    add,
    remove: change?.remove ?? wanted.remove,
    connectivity: line?.asked.connectivity ?? wanted.connectivity,
    usageLocation: line?.asked.usageLocation ?? wanted.usageLocation,
    way: change?.way ?? 'new',
  };
}

/** What goes and what comes in its place: done as a whole or not at all. */
export function isSwap({ add, remove }: Ask): boolean {
  return add.length > 0 && remove.length > 0;
}
