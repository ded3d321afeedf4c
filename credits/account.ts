/** The running account: facts go in under the invariants, the view comes out without folding the past again. */

import type { Entry, Fact } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Currency } from '../ledger/money.ts';
import type { View } from '../ledger/view.ts';
import type { Appended, JournalStatus } from '../store/journal.ts';

export interface Account {
  readonly currency: Currency;
  /** As of now, with all that is known; or as of another moment, which costs a fold of the past. */
  view(asOf?: Instant, knownAt?: Instant): View;
  entries(): readonly Entry[];
  find(key: string): Entry | undefined;
  /** All or none. @throws StoreError as the journal, LedgerError where a fact would break an invariant */
  append(facts: readonly Fact[]): Promise<readonly Appended[]>;
  status(): JournalStatus;
}
