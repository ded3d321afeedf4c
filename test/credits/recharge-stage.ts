/** An account with a rule, a machine and a simulated gateway, and the few things that happen to them in tests. */

import type { Attempt, AttemptPhase, Fact } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';
import type { Journal } from '../../store/journal.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { at, fund, rule, usage } from '../ledger/facts.ts';
import { openDesk, type SimulatedDesk, settled } from './simulated-desk.ts';
import { SimulatedGateway, type Verdict } from './simulated-gateway.ts';

export interface RechargeStage extends SimulatedDesk {
  readonly journal: Journal;
  readonly gateway: SimulatedGateway;
  readonly clock: { at: Instant; now(): Instant };
  readonly settled: typeof settled;
  /** One call, now; then the machine runs. */
  spend(units: number): Promise<void>;
  /** Facts as they are; then the machine runs. */
  tell(...facts: readonly Fact[]): Promise<void>;
  /** Time passes; then the machine runs. */
  pass(milliseconds: number): Promise<void>;
  /** Time passes, and nobody notices. */
  tick(milliseconds: number): void;
  balance(): Micros;
  /** Kinds of alerts that were decided, in order. */
  notices(): readonly string[];
  steps(phase: AttemptPhase): readonly Attempt[];
  /** The present time, for facts: `2026-01-10 09:00:00.000`. */
  when(): string;
  /** Another desk over the same journal and gateway. */
  another(): SimulatedDesk;
}

const START = '2026-01-10 09:00';

/** What the gateway makes of each request; undefined: somebody else charges. */
export type Card = Verdict | 'lost' | 'lost-taken' | undefined;

/** Bought 50; a recharge of 100 at or below 20, at most 1000 a month. */
export async function rechargeStage(card: Card, ...more: readonly Fact[]): Promise<RechargeStage> {
  const stage = rechargeDesk(card);
  const facts = [fund('f', '2026-01-01', 50), rule('rule', '2026-01-01'), ...more];
  await stage.account.append(facts);
  return stage;
}

/** The same with nothing in the account. */
export function rechargeDesk(card: Card): RechargeStage {
  const journal = createMemoryJournal();
  const gateway = new SimulatedGateway();
  const clock = {
    at: at(START),
    now() {
      return this.at;
    },
  };
  gateway.auto = () => card ?? 'lost';
  const used = card === undefined ? undefined : gateway;
  const desk = openDesk(journal, clock, used);
  let calls = 0;
  const when = () => new Date(clock.at).toISOString().slice(0, -1).replace('T', ' ');
  const tell = async (...facts: readonly Fact[]) => {
    await desk.account.append(facts);
    await desk.machine.run();
  };
  const entries = () => journal.entries();
  const tick = (milliseconds: number) => {
    clock.at = (clock.at + milliseconds) as Instant;
  };
  return {
    ...desk,
    journal,
    gateway,
    clock,
    settled,
    when,
    tell,
    tick,
    spend(units) {
      calls += 1;
      return tell(usage(`u${calls}`, when(), units));
    },
    async pass(milliseconds) {
      tick(milliseconds);
      await desk.machine.run();
    },
    balance: () => desk.account.view().balance,
    notices: () =>
      entries()
        .filter((entry) => entry.kind === 'notice')
        .map(({ alert }) => alert),
    steps: (phase) =>
      entries()
        .filter((entry) => entry.kind === 'attempt')
        .filter((entry) => entry.phase === phase),
    another: () => openDesk(journal, clock, used),
  };
}
