/** The promise of the running account: facts go in under the invariants, the view comes out without folding the past again. */

import type { Entry, Fact } from '../ledger/entry.ts';
import type { Forecast } from '../ledger/forecast.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Currency } from '../ledger/money.ts';
import type { Movement } from '../ledger/movement.ts';
import type { Statement } from '../ledger/statement.ts';
import type { View } from '../ledger/view.ts';
import type { Appended, Wanted } from '../store/journal.ts';

/** Whether the account can be trusted and written to; `reason` is a sentence for the operator. */
export type AccountHealth =
  | { readonly sound: true }
  | { readonly sound: false; readonly reason: string };

/** A clock that is set right moves by less. */
export const CLOCK_SLIP_MS = 5 * 60_000;

export interface Account {
  readonly currency: Currency;
  /**
   * The clock's time, and always later than all that was recorded: where the clock stands still, or has gone back by
   * {@link CLOCK_SLIP_MS} at most, what is done last still counts last. Facts that are made now take their time from here.
   */
  now(): Instant;
  /** The clock has gone back by more than that: what is due cannot be told, so nothing that costs money may begin. */
  isClockBehind(): boolean;
  /** As of now with all that is known; an earlier `knownAt`, and only that, costs a fold of the past. */
  view(asOf?: Instant, knownAt?: Instant): View;
  /** When it will run out, as of now. */
  forecast(): Forecast;
  /** The latest movements of money up to now, newest first. */
  lastMovements(count: number): readonly Movement[];
  /** Money on the move from `from` (inclusive) to `to` (exclusive), oldest first. */
  movements(from: Instant, to: Instant): readonly Movement[];
  /** The same, grouped by day and by destination, between its opening and its closing balance. */
  statement(from: Instant, to: Instant): Statement;
  /** What was ever taken in, by `seq`, from `afterSeq` (exclusive): as the journal's, where there may be many ask for few. */
  entries(afterSeq?: number, wanted?: Wanted): readonly Entry[];
  /** What happened from `from` (inclusive) to `to` (exclusive), in the order of time; read one by one. */
  entriesBetween(from: Instant, to: Instant): Iterable<Entry>;
  /** The one that was taken in last. */
  lastEntry(): Entry | undefined;
  find(key: string): Entry | undefined;
  /** Hears what other instances have done until now. @throws StoreError as the journal; what was known stays known */
  refresh(): Promise<void>;
  /**
   * All or none, together with a notice for each alert that these facts call for; answered when it would survive a power
   * cut, for the given facts alone. Where another instance was faster with something else, they are held against that too.
   * @param stillHolds asked each time before they are written: whether what they rest on is still so; left out: it is
   * @throws RefusedFactError where a fact is none, would break the arithmetic, or rests on what holds no longer
   *   (`no-longer-so`); StoreError as the journal; nothing changed
   */
  append(facts: readonly Fact[], stillHolds?: () => boolean): Promise<readonly Appended[]>;
  /** Decides what time alone has brought: a notice for each alert that is due now. @throws StoreError as the journal */
  noticeDue(): Promise<void>;
  health(): AccountHealth;
}

/** Brought in by one of our own rooms, never by a person: what people type is checked before it becomes a fact. */
export class RefusedFactError extends Error {
  override readonly name = 'RefusedFactError';
  readonly code = 'FACT_REFUSED';
  /** Of the ledger's append rules. */
  readonly refusal: string;
  readonly key: string;

  constructor(refusal: string, key: string) {
    super(`The fact ${key} was refused: ${refusal}.`);
    this.refusal = refusal;
    this.key = key;
  }
}
