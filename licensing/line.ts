/** One line of a plan to be: who was asked for, and what was decided for this one alone where it is not what all get. */

import type { Reason } from './reason.ts';
import type { Asked } from './wanted.ts';

export interface License {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
}

/** A change that an earlier plan has settled already. */
export interface DecidedChange {
  readonly add: readonly License[];
  readonly remove: readonly string[];
  /**
   * `back`: to how it was, so nobody is asked again whether it should be so, only whether it can be.
   * `again`: as it was planned, judged anew but for how the person's calls go out, which the plan has settled.
   */
  readonly way: 'back' | 'again';
}

export interface Line {
  readonly asked: Asked;
  /** In place of what all get. */
  readonly change?: DecidedChange;
  /** Nothing is done for this one, and why. */
  readonly refusal?: Reason;
}
