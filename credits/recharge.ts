/** The promise of the recharge machine: at most one charge for one crossing, none after off, never silence. */

import type { ChargeOutcome } from '../payments/payments.ts';

/** What became of an outcome that somebody else learned. */
export type ChargeRecord =
  /** It is in the journal, now or since before. */
  | 'recorded'
  /** No attempt of ours has this name: a purchase, or nothing that we know. */
  | 'not-a-recharge';

export interface RechargeMachine {
  /**
   * Does whatever the account calls for now: opens an attempt, charges, asks about an open one, records what became of it,
   * decides the notices. Calls that come together run one after another. Answers when nothing more is due at this moment.
   * @throws StoreError as the journal; never for what the gateway does
   */
  run(): Promise<void>;
  /**
   * Takes in what the gateway's webhook tells of a charge, before our own answer, after it, or twice: it is one fact.
   * @throws StoreError as the journal
   */
  recordCharge(operation: string, outcome: ChargeOutcome): Promise<ChargeRecord>;
  /**
   * Looks which card is stored and notes a change of it in the rule, which lifts a suspension. To be called when the gateway
   * tells of another card; `run` follows. @throws PaymentsError, StoreError
   */
  noteCard(): Promise<void>;
}
