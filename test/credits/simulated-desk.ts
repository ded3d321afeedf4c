/** One life of a desk over a journal that outlives it: after its death nothing that it began goes on. */

import type { Account } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import type { RechargeMachine } from '../../credits/recharge.ts';
import { createRechargeMachine, type MachineReport } from '../../credits/recharge-machine.ts';
import type { Clock } from '../../ledger/instant.ts';
import type { Journal } from '../../store/journal.ts';
import { CURRENCY } from '../ledger/facts.ts';
import type { SimulatedGateway } from './simulated-gateway.ts';

export interface SimulatedDesk {
  readonly account: Account;
  readonly machine: RechargeMachine;
  readonly reports: readonly MachineReport[];
  die(): void;
}

/** @param gateway left out where somebody else charges */
export function openDesk(
  journal: Journal,
  clock: Clock,
  gateway: SimulatedGateway | undefined,
): SimulatedDesk {
  let isAlive = true;
  const account = openAccount(
    mortal(journal, () => isAlive),
    clock,
    CURRENCY,
  );
  const reports: MachineReport[] = [];
  const machine = createRechargeMachine({
    account,
    payments: gateway?.payments(() => isAlive),
    report: (report) => reports.push(report),
  });
  const die = () => {
    isAlive = false;
  };
  return { account, machine, reports, die };
}

function mortal(journal: Journal, isAlive: () => boolean): Journal {
  const never = new Promise<never>(() => undefined);
  return {
    entries: (afterSeq) => journal.entries(afterSeq),
    find: (key) => journal.find(key),
    head: () => journal.head(),
    status: () => journal.status(),
    close: () => journal.close(),
    refresh: () => journal.refresh(),
    async append(facts, now, decidedOn) {
      if (!isAlive()) return never;
      const appended = await journal.append(facts, now, decidedOn);
      return isAlive() ? appended : never;
    },
  };
}

/** Lets everything go on that waits for nothing but its turn. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
