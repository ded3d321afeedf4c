/** The auto-recharge as its rule, its attempts and the money tell it. */

import { type Attempt, type Fund, NOT_CHARGED, type Rule } from './entry.ts';
import type { Instant } from './instant.ts';
import { add, type Micros, ZERO } from './money.ts';
import type { Recharge, RechargeState } from './view.ts';

/** An attempt without an answer for longer than this is overdue: the gateway is asked, never charged again. */
export const ATTEMPT_TIMEOUT_MS = 15 * 60_000;
/** So many declines in a row suspend the rule until a payment succeeds or the card changes. */
export const DECLINES_MAX = 3;
const BACK_OFF_FIRST_MS = 3_600_000;

interface OpenAttempt {
  readonly since: Instant;
  readonly step: Attempt;
}

/** Every field holds an immutable value, so that a fork copies references. */
export class RechargeBook {
  rule: Rule | null = null;
  /** Since when the rule has been off; null while it is on, or where there is none. */
  offSince: Instant | null = null;
  declines = 0;
  /** Attempts in a row that failed though no card said no. However many: they suspend nothing. */
  outages = 0;
  /** The last attempt failed and no payment has succeeded since; another card alone mends nothing yet. */
  isFailing = false;
  #open: readonly OpenAttempt[] = [];
  #ended: Attempt | null = null;
  #failedAt: Instant | null = null;
  #month = -1;
  #charged: Micros = ZERO;
  #attempts = 0;

  fork(): RechargeBook {
    const copy = new RechargeBook();
    copy.rule = this.rule;
    copy.offSince = this.offSince;
    copy.declines = this.declines;
    copy.outages = this.outages;
    copy.isFailing = this.isFailing;
    copy.#open = this.#open;
    copy.#ended = this.#ended;
    copy.#failedAt = this.#failedAt;
    copy.#month = this.#month;
    copy.#charged = this.#charged;
    copy.#attempts = this.#attempts;
    return copy;
  }

  setRule(rule: Rule): void {
    if (this.rule !== null && this.rule.card !== rule.card) this.#forgetFailures();
    this.offSince = rule.enabled ? null : (this.offSince ?? rule.effectiveAt);
    this.rule = rule;
  }

  /** @param hadEnded whether something before this step had ended the attempt; then only a confirmation still counts */
  step(step: Attempt, hadEnded: boolean): void {
    if (step.phase === 'opened') this.#attempts += 1;
    if (step.phase === 'confirmed') {
      this.#end(step);
      this.#forgetFailures();
      this.isFailing = false;
    } else if (step.phase === 'failed') {
      if (hadEnded) return;
      this.#end(step);
      const isOutage = step.decline === NOT_CHARGED;
      this.outages = isOutage ? this.outages + 1 : 0;
      if (!isOutage) this.declines += 1;
      this.isFailing = true;
      this.#failedAt = step.effectiveAt;
    } else if (!hadEnded && step.phase === 'withdrawn') {
      this.#end(step);
    } else if (!hadEnded) {
      this.#keepOpen(step);
    }
  }

  /** Any payment that succeeds clears the failures; a recharge counts against the cap of its month. */
  fund(fund: Fund): void {
    this.#forgetFailures();
    this.isFailing = false;
    const open = this.#open.find((attempt) => attempt.step.attempt === fund.attempt);
    if (open !== undefined) this.#end(open.step);
    if (fund.source !== 'recharge') return;
    const month = monthOf(fund.effectiveAt);
    this.#charged = add(month === this.#month ? this.#charged : ZERO, fund.amount);
    this.#month = month;
  }

  /** The attempt that was opened first stands for all that are open. */
  read(asOf: Instant): Omit<Recharge, 'below'> {
    const open = this.#open[0];
    const retryAt = this.#retryAt();
    return {
      state: this.#state(asOf),
      rule: this.rule,
      attempt: open?.step ?? this.#ended,
      declines: this.declines,
      retryAt: open === undefined && retryAt !== null && retryAt > asOf ? retryAt : null,
      chargedThisMonth: monthOf(asOf) === this.#month ? this.#charged : ZERO,
      attempts: this.#attempts,
    };
  }

  #state(asOf: Instant): RechargeState {
    const open = this.#open[0];
    if (open !== undefined) {
      const isAnswered = open.step.phase !== 'opened';
      return isAnswered || asOf - open.since > ATTEMPT_TIMEOUT_MS ? 'overdue' : 'expecting';
    }
    if (this.rule === null || !this.rule.enabled) return 'off';
    if (this.declines >= DECLINES_MAX) return 'suspended';
    return this.#failedAt === null ? 'armed' : 'failed';
  }

  /**
   * 1 h, 2 h, 4 h after the second of the first, second and third decline, or failure without one. Where a clock stands still, what happens stands
   * milliseconds behind it, and a clock that moves on by an hour shall find that an hour has passed.
   */
  #retryAt(): Instant | null {
    if (this.#failedAt === null) return null;
    const inARow = this.outages > 0 ? this.outages : this.declines;
    const doublings = Math.min(inARow, DECLINES_MAX) - 1;
    const second = Math.floor(this.#failedAt / 1000) * 1000;
    return (second + BACK_OFF_FIRST_MS * 2 ** doublings) as Instant;
  }

  #keepOpen(step: Attempt): void {
    const isSame = (other: OpenAttempt) => other.step.attempt === step.attempt;
    if (!this.#open.some(isSame)) {
      this.#open = [...this.#open, { since: step.effectiveAt, step }];
    } else if (step.phase !== 'opened') {
      this.#open = this.#open.map((other) => (isSame(other) ? { ...other, step } : other));
    }
  }

  #end(step: Attempt): void {
    this.#open = this.#open.filter((other) => other.step.attempt !== step.attempt);
    this.#ended = step;
  }

  #forgetFailures(): void {
    this.declines = 0;
    this.outages = 0;
    this.#failedAt = null;
  }
}

/** UTC months since year 0. */
function monthOf(at: Instant): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
