/** Carries out what the ledger decides about recharges: claimed first, charged once, asked about when nobody knows. */

import {
  decideRecharge,
  openAttemptOf,
  type RechargeDecision,
  whyNoRecharge,
} from '../ledger/decide-recharge.ts';
import type { Attempt } from '../ledger/entry.ts';
import type { ChargeOutcome, Payments } from '../payments/payments.ts';
import { type Account, RefusedFactError } from './account.ts';
import { addedBy, appendUnlessKnown, isExtra, type Learned, orderOf } from './attempt-record.ts';
import { attemptStep, MACHINE } from './charge-facts.ts';
import { oneAfterAnother } from './one-after-another.ts';
import type { ChargeRecord, RechargeMachine } from './recharge.ts';

/** What an operator should know of the machine's work; `cause` where something was thrown. */
export interface MachineReport {
  readonly event: /** The gateway's adapter threw, which it promises not to: taken for an unknown outcome. */
    | 'gateway-threw'
    /** One attempt brought money twice. */
    | 'extra-recharge'
    /** The clock has gone back: nothing is charged until it has caught up. */
    | 'clock-behind'
    /** So many steps in one run that the rest waits for the next. */
    | 'steps-exhausted';
  readonly attempt?: string;
  readonly cause?: unknown;
}

export interface RechargeMachineOptions {
  readonly account: Account;
  /** Undefined where somebody else charges: then nothing is opened, and what is due is only told. */
  readonly payments: Payments | undefined;
  readonly report: (report: MachineReport) => void;
  /** For the statement of the card's holder. */
  readonly description?: string;
}

/** Charges, questions and cancellations that one run may make. */
export const STEPS_MAX = 20;
/** Of one thing learned; more often others cannot be faster. */
const RECORDS_MAX = 3;

export function createRechargeMachine(options: RechargeMachineOptions): RechargeMachine {
  const { account, payments, report, description = 'Communications Credits' } = options;
  /** Learned from the gateway and not yet safe in the journal: an append failed. */
  const unrecorded = new Map<string, Learned>();
  const series = seriesOf(account);
  let isFirstRun = true;

  function decide(): RechargeDecision {
    return decideRecharge(account.view(), series());
  }

  async function run(): Promise<void> {
    await account.refresh();
    if (payments !== undefined) {
      for (const [attempt, learned] of unrecorded) await record(attempt, learned);
      await carryOut(payments);
    }
    await account.noticeDue();
  }

  async function carryOut(gateway: Payments): Promise<void> {
    /** Charged or asked about in this run: the next run asks again. */
    const settled = new Set<string>();
    if (isFirstRun) await askAboutLeftover(gateway, settled);
    isFirstRun = false;
    for (let step = 0; step < STEPS_MAX; step += 1) {
      const decision = decide();
      if (decision.kind === 'nothing' || settled.has(decision.attempt)) return;
      settled.add(decision.attempt);
      if (decision.kind === 'ask') await ask(gateway, decision.attempt);
      else if (decision.kind === 'cancel') await cancel(gateway, decision.attempt);
      else if (!(await open(gateway, decision))) return;
    }
    report({ event: 'steps-exhausted' });
  }

  /** What is open when we start was opened by a life that has ended, or by another desk: nobody here awaits its answer. */
  async function askAboutLeftover(gateway: Payments, settled: Set<string>): Promise<void> {
    const attempt = openAttemptOf(account.view());
    if (attempt === null || decide().kind !== 'nothing') return;
    settled.add(attempt);
    await ask(gateway, attempt);
  }

  /** @returns whether there may be more to do in this run */
  async function open(
    gateway: Payments,
    { attempt, amount, crossing }: RechargeDecision & { kind: 'open' },
  ): Promise<boolean> {
    if (account.isClockBehind()) {
      report({ event: 'clock-behind', attempt });
      return false;
    }
    const { currency } = account;
    const order = { attempt, amount, currency };
    const opened = attemptStep(order, 'opened', account.now(), { reason: crossing });
    if (!(await claim(opened))) return true;
    // What was recorded while the claim was on its way stands before it: it may have turned the recharge off, or paid.
    const view = account.view();
    const isSameAmount = view.recharge.rule?.amount === amount;
    const objection = whyNoRecharge(view) ?? (isSameAmount ? null : 'another-amount');
    if (objection !== null) {
      const why = { reason: `Nothing was charged: ${objection}.` };
      await account.append([attemptStep(order, 'withdrawn', account.now(), why)]);
      return true;
    }
    const charge = { operation: attempt, amount, currency, description };
    const outcome = await answerOf(attempt, () => gateway.charge(charge));
    await record(attempt, { outcome, askedLater: false });
    return true;
  }

  async function ask(gateway: Payments, attempt: string): Promise<void> {
    const found = await answerOf(attempt, () => gateway.lookUp(attempt));
    // Whoever opened it may be about to charge: only what can no longer happen has not happened.
    if (found.kind === 'not-charged') await cancel(gateway, attempt);
    else await record(attempt, { outcome: found, askedLater: true });
  }

  async function cancel(gateway: Payments, attempt: string): Promise<void> {
    const outcome = await answerOf(attempt, () => gateway.cancel(attempt));
    await record(attempt, { outcome, askedLater: true });
  }

  async function answerOf(
    attempt: string,
    call: () => Promise<ChargeOutcome>,
  ): Promise<ChargeOutcome> {
    try {
      return await call();
    } catch (cause) {
      report({ event: 'gateway-threw', attempt, cause });
      return { kind: 'unknown', reason: 'The payment adapter failed.' };
    }
  }

  /** @returns false where somebody else has opened an attempt first */
  async function claim(opened: Attempt): Promise<boolean> {
    try {
      return await appendUnlessKnown(account, [opened]);
    } catch (cause) {
      if (cause instanceof RefusedFactError && cause.refusal === 'attempt-already-open')
        return false;
      throw cause;
    }
  }

  async function record(attempt: string, learned: Learned): Promise<void> {
    const order = orderOf(account, attempt);
    if (order === undefined) return;
    unrecorded.set(attempt, learned);
    // Somebody else may learn something of it at the same time: then there is less to add, or something else.
    for (let tries = 0; tries < RECORDS_MAX; tries += 1) {
      const facts = addedBy(learned, order, account);
      const isNew = await appendUnlessKnown(account, facts);
      if (!isNew && facts.length > 0) continue;
      if (isNew && isExtra(facts, order)) report({ event: 'extra-recharge', attempt });
      break;
    }
    unrecorded.delete(attempt);
  }

  async function recordCharge(operation: string, outcome: ChargeOutcome): Promise<ChargeRecord> {
    // Another instance may have opened it a moment ago.
    await account.refresh();
    if (orderOf(account, operation) === undefined) return 'not-a-recharge';
    await record(operation, { outcome, askedLater: false });
    return 'recorded';
  }

  async function noteCard(): Promise<void> {
    await account.refresh();
    const card = await payments?.card();
    const { rule } = account.view().recharge;
    if (card === undefined || rule === null || rule.card === card.id) return;
    const revision = rule.revision + 1;
    const key = `rule:card:${revision}:${card.id}`.slice(0, 200);
    const at = account.now();
    await appendUnlessKnown(account, [
      { ...rule, key, revision, card: card.id, effectiveAt: at, actor: MACHINE },
    ]);
  }

  return { run: oneAfterAnother(run), recordCharge, noteCard };
}

/** The first entry never changes: what is derived from it names the account, on every machine, once there is one. */
function seriesOf(account: Account): () => string {
  let hash = '';
  return () => {
    if (hash === '') hash = account.entries(0, { most: 1 })[0]?.hash.slice(0, 12) ?? '';
    return `recharge-${hash}`;
  };
}
