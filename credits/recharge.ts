/** The promise of the recharge machine: at most one charge for one crossing, none after off, never silence. */

export interface RechargeMachine {
  /**
   * Does whatever the account calls for now: opens an attempt, charges, asks about an open one, records what became of it,
   * decides the notices. Calls that come together run one after another. Answers when nothing more is due at this moment.
   */
  run(): Promise<void>;
}
