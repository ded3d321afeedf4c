/** What can be done of a change as a whole: products that need each other, exclude each other, or lose what they need, fall together. */

import { type Ask, isSwap } from './ask.ts';
import type { Candidates } from './candidates.ts';
import { type Holds, type Standing, standingAfter } from './holds.ts';
import type { License } from './line.ts';
import type { ProductKind } from './product.ts';
import type { Reason } from './reason.ts';
import { givesMinutes, type Shelf } from './shelf.ts';

export interface Whole {
  readonly add: readonly License[];
  readonly remove: ReadonlySet<string>;
  readonly reasons: ReadonlyMap<string, Reason>;
  /** What works once it is done. */
  readonly after: Standing;
}

/**
 * What falls takes along what depends on it and leaves the rest standing, but of a swap everything falls: nobody is left
 * without the old license and without the new one, nor with both.
 */
export function together(
  ask: Ask,
  candidates: Candidates,
  holds: Holds,
  shelf: Shelf,
  elsewhere: ReadonlySet<ProductKind>,
  licenses: (add: ReadonlySet<string>, remove: ReadonlySet<string>) => readonly License[],
): Whole {
  const reasons = new Map(candidates.reasons);
  const before = standingAfter(holds, [], new Set(), shelf, elsewhere);
  let add = new Set(candidates.add);
  let remove = new Set(candidates.remove);
  const isRefused = () =>
    candidates.everything.length > 0 ||
    [...reasons.values()].some(({ weight }) => weight === 'refusal');
  for (;;) {
    if (isSwap(ask) && isRefused()) {
      const others = [...reasons].flatMap(([skuId, { weight }]) =>
        weight === 'refusal' ? [skuId] : [],
      );
      for (const skuId of [...add, ...remove]) {
        reasons.set(skuId, { code: 'not-swapped', weight: 'refusal', skuId, others });
      }
      add = new Set();
      remove = new Set();
    }
    const change = licenses(add, remove);
    const after = standingAfter(holds, change, remove, shelf, elsewhere);
    const flaws = [
      ...flawsOfAdding(add, holds, after, shelf),
      ...flawsOfRemoving(remove, before, after, shelf),
    ];
    if (flaws.length === 0) return { add: change, remove, reasons, after };
    for (const flaw of flaws) {
      const { skuId = '' } = flaw;
      if (!reasons.has(skuId)) reasons.set(skuId, flaw);
      add.delete(skuId);
      remove.delete(skuId);
    }
  }
}

function flawsOfAdding(
  add: ReadonlySet<string>,
  holds: Holds,
  after: Standing,
  shelf: Shelf,
): readonly Reason[] {
  return [...add].flatMap((skuId): readonly Reason[] => {
    const { product, gives } = shelf.ware(skuId);
    // One that is held already was beside the others before.
    const excluded = holds.has(skuId) ? [] : excludedBy(skuId, after, shelf);
    if (excluded.length > 0) {
      const areMinutes = excluded.every((other) => givesMinutes(shelf.ware(other).gives));
      const code = areMinutes && givesMinutes(gives) ? 'two-calling-plans' : 'excludes-other';
      return [{ code, weight: 'refusal', skuId, others: excluded }];
    }
    const lacking = product.needs.find((kinds) => !kinds.some((kind) => after.has(kind)));
    if (lacking === undefined) return [];
    return lacking.includes('phone')
      ? [{ code: 'needs-phone', weight: 'refusal', skuId }]
      : [{ code: 'needs-other', weight: 'refusal', skuId, kinds: lacking }];
  });
}

/** It works both ways round: what excludes this one counts as what this one excludes. */
function excludedBy(skuId: string, after: Standing, shelf: Shelf): readonly string[] {
  const own = after.gives.get(skuId) ?? new Set();
  const { excludes } = shelf.ware(skuId).product;
  return [...after.gives].flatMap(([other, gives]) => {
    if (other === skuId) return [];
    const back = shelf.ware(other).product.excludes;
    const isExcluded =
      excludes.some((kind) => gives.has(kind)) || back.some((kind) => own.has(kind));
    return isExcluded ? [other] : [];
  });
}

/** Whatever worked before and stays must go on working; what lacked something before is left alone. */
function flawsOfRemoving(
  remove: ReadonlySet<string>,
  before: Standing,
  after: Standing,
  shelf: Shelf,
): readonly Reason[] {
  const left = [...after.gives.keys()].filter((skuId) => before.gives.has(skuId));
  const broken = left.flatMap((skuId) =>
    shelf
      .ware(skuId)
      .product.needs.filter(
        (kinds) => kinds.some((kind) => before.has(kind)) && !kinds.some((kind) => after.has(kind)),
      )
      .map((kinds) => ({ skuId, kinds })),
  );
  return [...remove].flatMap((skuId) => {
    const gave = before.gives.get(skuId);
    const others = broken
      .filter(({ kinds }) => kinds.some((kind) => gave?.has(kind)))
      .map((each) => each.skuId);
    return others.length === 0
      ? []
      : [{ code: 'still-needed', weight: 'refusal', skuId, others: [...new Set(others)] }];
  });
}
