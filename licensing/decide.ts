/** What becomes of one person's licenses: the whole call, or why there is none. */

import type { LicensedPerson } from '../directory/license-directory.ts';
import type { Ask } from './ask.ts';
import { candidatesOf, locationOf } from './candidates.ts';
import { carriedOver, goodToKnow } from './good-to-know.ts';
import { givenElsewhere, holdsOf, holdsWorking, works } from './holds.ts';
import type { PlanRow } from './plan.ts';
import type { Shelf } from './shelf.ts';
import { together } from './together.ts';

export type Verdict = Pick<
  PlanRow,
  'outcome' | 'reasons' | 'add' | 'remove' | 'usageLocation' | 'before'
>;

export interface Decision extends Verdict {
  /** Products of which this takes a seat. */
  readonly takes: readonly string[];
  /** Products of which it leaves one free. */
  readonly gives: readonly string[];
}

/** @param left how many seats of a product are free for this person */
export function decide(
  person: LicensedPerson,
  ask: Ask,
  shelf: Shelf,
  left: (skuId: string) => number,
): Decision {
  const holds = holdsOf(person, shelf);
  const elsewhere = givenElsewhere(person, holds, shelf);
  const candidates = candidatesOf(person, ask, holds, shelf, left);
  const whole = together(ask, candidates, holds, shelf, elsewhere, (add, remove) =>
    ask.add
      .filter(({ skuId }) => add.has(skuId))
      .map(({ skuId, disabledPlans }) =>
        disabledPlans === undefined
          ? carriedOver(skuId, remove, holds, shelf)
          : { skuId, disabledPlans },
      ),
  );
  const remove = ask.remove.filter((skuId) => whole.remove.has(skuId));
  const asked = [...ask.add.map(({ skuId }) => skuId), ...ask.remove];
  const reasons = [
    ...candidates.everything,
    ...asked.flatMap((skuId) => whole.reasons.get(skuId) ?? []),
    ...(candidates.everything.length > 0 ? [] : goodToKnow(person, ask, holds, shelf, whole)),
  ];
  const touched = [...whole.add.map(({ skuId }) => skuId), ...remove];
  const isRefused = reasons.some(({ weight }) => weight === 'refusal');
  return {
    outcome: touched.length > 0 ? 'change' : isRefused ? 'refused' : 'nothing',
    reasons,
    add: whole.add,
    remove,
    usageLocation:
      whole.add.length > 0 && person.usageLocation === undefined
        ? locationOf(person, ask)
        : undefined,
    before: touched.flatMap((skuId) => {
      const direct = holds.get(skuId)?.direct;
      return direct === undefined ? [] : [{ skuId, disabledPlans: direct.disabledPlans }];
    }),
    takes: whole.add.flatMap(({ skuId }) => (holdsWorking(holds.get(skuId)) ? [] : [skuId])),
    gives: remove.filter((skuId) => !holds.get(skuId)?.groups.some(works)),
  };
}
