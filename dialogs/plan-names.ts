/** Names for what a plan speaks of: its products, and the groups that give licenses. */

import type { LicenseReader } from '../licensing/license-reader.ts';
import type { Reason } from '../licensing/reason.ts';
import type { Speech } from '../words/speech.ts';
import { type ProductNames, productNames } from './product-names.ts';

export type NameReader = Pick<LicenseReader, 'subscriptions' | 'groupNames'>;

/** What is asked for in one go; further groups stay under their ids. */
const GROUPS_MAX = 200;

/** Never rejects: a name that cannot be read is no reason to say nothing. */
export async function planNames(
  directory: NameReader,
  speech: Speech,
  reasons: Iterable<Reason> = [],
): Promise<ProductNames> {
  const ids = new Set<string>();
  for (const { group } of reasons) if (group !== undefined && ids.size < GROUPS_MAX) ids.add(group);
  const [subscriptions, groups] = await Promise.all([
    directory.subscriptions().catch(() => []),
    ids.size === 0
      ? new Map<string, string>()
      : directory.groupNames([...ids]).catch(() => new Map<string, string>()),
  ]);
  const products = productNames(speech, subscriptions);
  return (id) => groups.get(id) ?? products(id);
}

const REMEMBERED_MS = 60_000;

/** For a card that is shown anew every other second: what was bought is read once a minute. @param elapsed milliseconds */
export function rememberingNames(directory: NameReader, elapsed: () => number): NameReader {
  let kept: ReturnType<NameReader['subscriptions']> | undefined;
  let keptAt = 0;
  return {
    subscriptions() {
      if (kept === undefined || elapsed() - keptAt >= REMEMBERED_MS) {
        keptAt = elapsed();
        kept = directory.subscriptions();
      }
      return kept;
    },
    groupNames: (ids) => directory.groupNames(ids),
  };
}
