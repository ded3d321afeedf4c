/** What has to be written down of a product; all else that is known of it follows from its kind and its plans. */

import type { ProductKind } from '../product.ts';

export interface ProductFacts {
  readonly id: string;
  readonly partNumber: string | undefined;
  readonly skuId: string | undefined;
  readonly kind: ProductKind;
  /** By name. Of suites only those that telephony is about. */
  readonly plans: readonly string[];
  readonly formerPartNumbers?: readonly string[];
  readonly notSoldIn?: readonly string[];
  readonly minutes?: number;
  /** Left out where it is. */
  readonly isSoldToday?: false;
}
