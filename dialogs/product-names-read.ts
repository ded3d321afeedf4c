/** The names that a card or a file about licenses needs, as the organization has them now; without an answer the published ones must do. */

import type { LicenseReader, Subscription } from '../licensing/license-reader.ts';
import type { Reason } from '../licensing/reason.ts';
import type { Speech } from '../words/speech.ts';
import { type ProductNames, productNames } from './product-names.ts';

export type NameReader = Pick<LicenseReader, 'subscriptions' | 'groupNames'>;

/** Asked for in one go; further groups stay without a name. */
const GROUPS_MAX = 200;

/** Never rejects: a name that cannot be read is no reason to show nothing. */
export async function readNames(
  directory: NameReader,
  reasons: readonly Reason[],
  speech: Speech,
): Promise<ProductNames> {
  const nothing: readonly Subscription[] = [];
  const [subscriptions, groups] = await Promise.all([
    directory.subscriptions().catch(() => nothing),
    readGroups(
      directory,
      reasons.flatMap(({ group }) => group ?? []),
    ),
  ]);
  return withGroups(productNames(speech, subscriptions), groups);
}

/** Never rejects. */
export async function readGroups(
  directory: Pick<NameReader, 'groupNames'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const each = [...new Set(ids)].slice(0, GROUPS_MAX);
  if (each.length === 0) return new Map();
  return directory.groupNames(each).catch(() => new Map<string, string>());
}

export function withGroups(
  products: ProductNames,
  groups: ReadonlyMap<string, string>,
): ProductNames {
  return (id) => groups.get(id) ?? products(id);
}
