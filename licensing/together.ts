/** What can be done of a change as a whole: products that need each other, exclude each other, or lose what they need, fall together. */

import { type Ask, isSwap } from './ask.ts';
import type { Candidates } from './candidates.ts';
import { type Holds, type Standing, standingAfter } from './holds.ts';
import { rulesOfKind } from './kind-rules.ts';
import type { License } from './line.ts';
import { areRivals } from './plan-rivals.ts';
import type { Product, ProductKind } from './product.ts';
import type { Reason } from './reason.ts';
import { givesMinutes, isBroad, type Shelf, type Ware } from './shelf.ts';

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
      // Why the new one does not come is said already, by what stands against it or against the old one's going.
      for (const skuId of remove) {
        reasons.set(skuId, { code: 'not-swapped', weight: 'refusal', skuId, others });
      }
      add = new Set();
      remove = new Set();
    }
    const change = licenses(add, remove);
    const after = standingAfter(holds, change, remove, shelf, elsewhere);
    const flaws = [
      ...flawsOfAdding(add, after, shelf),
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

function flawsOfAdding(add: ReadonlySet<string>, after: Standing, shelf: Shelf): readonly Reason[] {
  return [...add].flatMap((skuId): readonly Reason[] => {
    const ware = shelf.ware(skuId);
    const gives = givenTo(after, skuId);
    const excluded = excludedBy(skuId, after, shelf);
    if (excluded.length > 0) {
      const areMinutes = excluded.every((other) => givesMinutes(givenTo(after, other)));
      const code = areMinutes && givesMinutes(gives) ? 'two-calling-plans' : 'excludes-other';
      return [{ code, weight: 'refusal', skuId, others: excluded }];
    }
    const needs = needsOf(ware, gives).filter(
      // A suite is sold as it is, without Teams too: it needs nothing but what is switched off in itself.
      (kinds) => !isBroad(ware) || kinds.some((kind) => ware.gives.has(kind)),
    );
    const lacking = needs.find((kinds) => !kinds.some((kind) => after.has(kind)));
    if (lacking === undefined) return [];
    return lacking.includes('phone')
      ? [{ code: 'needs-phone', weight: 'refusal', skuId }]
      : [{ code: 'needs-other', weight: 'refusal', skuId, kinds: lacking }];
  });
}

/** Only what is switched on needs something, or excludes something. */
function needsOf({ product }: Ware, gives: ReadonlySet<ProductKind>): Product['needs'] {
  const needs = ITS_OWN.has(product.kind) ? [...product.needs] : [];
  for (const kind of gives) needs.push(...rulesOfKind(kind).needs);
  return needs;
}

function excludesOf({ product }: Ware, gives: ReadonlySet<ProductKind>): readonly ProductKind[] {
  const excludes = ITS_OWN.has(product.kind) ? [...product.excludes] : [];
  for (const kind of gives) excludes.push(...rulesOfKind(kind).excludes);
  return excludes;
}

/** Kinds that no plan makes, so that nothing can be told from what is switched on. */
const ITS_OWN: ReadonlySet<ProductKind> = new Set(['device', 'other']);

/** It works both ways round: what excludes this one counts as what this one excludes. */
function excludedBy(skuId: string, after: Standing, shelf: Shelf): readonly string[] {
  const ware = shelf.ware(skuId);
  const own = givenTo(after, skuId);
  const excludes = excludesOf(ware, own);
  return [...after.gives].flatMap(([skuIdOfOther, gives]) => {
    if (skuIdOfOther === skuId) return [];
    const other = shelf.ware(skuIdOfOther);
    const isExcluded =
      excludes.some((kind) => gives.has(kind)) ||
      excludesOf(other, gives).some((kind) => own.has(kind)) ||
      areRivals(ware.rivals, offOf(after, skuId), other.rivals, offOf(after, skuIdOfOther));
    return isExcluded ? [skuIdOfOther] : [];
  });
}

/** Whatever stays must go on working; what lacked before what nobody now takes away is left alone. */
function flawsOfRemoving(
  remove: ReadonlySet<string>,
  before: Standing,
  after: Standing,
  shelf: Shelf,
): readonly Reason[] {
  if (remove.size === 0) return [];
  const staying = [...after.gives].filter(([skuId]) => before.gives.has(skuId));
  const broken = staying.flatMap(([skuId, gives]) =>
    needsOf(shelf.ware(skuId), gives)
      .filter((kinds) => !kinds.some((kind) => after.has(kind)))
      .map((kinds) => ({ skuId, kinds })),
  );
  return [...remove].flatMap((skuId) => {
    const gave = givenTo(before, skuId);
    const others = broken
      .filter(({ kinds }) => kinds.some((kind) => gave.has(kind)))
      .map((each) => each.skuId);
    return others.length === 0
      ? []
      : [{ code: 'still-needed', weight: 'refusal', skuId, others: [...new Set(others)] }];
  });
}

function givenTo(standing: Standing, skuId: string): ReadonlySet<ProductKind> {
  return standing.gives.get(skuId) ?? new Set();
}

function offOf(standing: Standing, skuId: string): ReadonlySet<string> {
  return standing.off.get(skuId) ?? new Set();
}
