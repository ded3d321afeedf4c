/** What the facts call for telling people: crossings, news and recoveries, less what notices have told. */

import { BalanceLines } from './balance-lines.ts';
import { dueAlerts } from './due-alerts.ts';
import type { Attempt, BillingMode, Fund, Mode, Notice, Rule } from './entry.ts';
import type { Hindsight } from './hindsight.ts';
import type { Instant } from './instant.ts';
import type { Micros } from './money.ts';
import { News } from './news.ts';
import { RechargeBook } from './recharge-book.ts';
import { Recovery } from './recovery.ts';
import type { AlertKind, Lot, View } from './view.ts';

type Watched = Pick<View, 'recharge' | 'mode' | 'alerts'>;

export class Watch {
  /** While a call leaves the balance above this, {@link moved} need not be asked: a call never lifts it. */
  floor = 0;
  readonly #hindsight: Hindsight;
  #recharge = new RechargeBook();
  #lines: BalanceLines;
  #recovery = new Recovery();
  #news = new News();
  #mode: BillingMode = 'prepaid';
  /** Since when the mode has been what it is. */
  #modeSince: Instant | null = null;

  constructor(hindsight: Hindsight) {
    this.#hindsight = hindsight;
    this.#lines = new BalanceLines(hindsight);
  }

  fork(hindsight: Hindsight): Watch {
    const copy = new Watch(hindsight);
    copy.floor = this.floor;
    copy.#recharge = this.#recharge.fork();
    copy.#lines = this.#lines.fork(hindsight);
    copy.#recovery = this.#recovery.fork();
    copy.#news = this.#news.fork();
    copy.#mode = this.#mode;
    copy.#modeSince = this.#modeSince;
    return copy;
  }

  /** What is watched, as it stands at `asOf`. */
  read(asOf: Instant, balance: Micros, lots: readonly Lot[]): Watched {
    const recharge = { ...this.#recharge.read(asOf), below: this.#lines.below };
    const mode = this.#mode;
    const watched = [...this.#lines.due(), ...this.#recovery.due(), ...this.#news.due(asOf)];
    const standing = { asOf, balance, lots, recharge, mode, modeSince: this.#modeSince };
    return { recharge, mode, alerts: dueAlerts(watched, standing, this.#hindsight) };
  }

  /** `cause` names what moved the balance: the key of an entry, or a lapse. */
  moved(before: Micros, after: Micros, cause: string, at: Instant): void {
    this.#lines.moved(before, after, cause, at);
    this.#look(after, at);
  }

  funded(fund: Fund, balance: Micros): void {
    const offSince = this.#recharge.offSince;
    this.#recharge.fund(fund);
    this.#look(balance, fund.effectiveAt);
    if (fund.source !== 'recharge') return;
    this.#tell('recharge-succeeded', fund.attempt ?? fund.key, fund);
    if (offSince !== null && offSince < fund.effectiveAt) {
      this.#tell('recharge-after-turn-off', fund.key, fund);
    }
  }

  ruled(rule: Rule, balance: Micros): void {
    this.#recharge.setRule(rule);
    this.#lines.setTrigger(rule.trigger, balance, rule.key, rule.effectiveAt);
    this.#look(balance, rule.effectiveAt);
  }

  attempted(step: Attempt, balance: Micros): void {
    const hadEnded = this.#hindsight.hadEnded(step.attempt, step);
    this.#recharge.step(step, hadEnded);
    this.#look(balance, step.effectiveAt);
    if (step.phase === 'confirmed') this.#tell('recharge-succeeded', step.attempt, step);
    // That the gateway is still out of reach is no news: the card of the first failure says when it is tried again.
    const isNews = step.phase === 'failed' && !hadEnded && this.#recharge.outages <= 1;
    if (isNews) this.#tell('recharge-failed', step.attempt, step);
  }

  noticed(notice: Notice, balance: Micros): void {
    this.#lines.told(notice.alert);
    this.#news.told(notice.alert, notice.crossing);
    this.#recovery.told(notice, (crossing) =>
      this.#hindsight.wasTold('recovered', crossing, notice.effectiveAt),
    );
    this.#look(balance, notice.effectiveAt);
  }

  billed(fact: Mode): void {
    if (fact.mode !== this.#mode) this.#modeSince = fact.effectiveAt;
    this.#mode = fact.mode;
  }

  #tell(alert: AlertKind, crossing: string, fact: Fund | Attempt): void {
    if (this.#hindsight.wasTold(alert, crossing, fact.effectiveAt)) return;
    this.#news.add({ alert, crossing, since: fact.effectiveAt, amount: fact.amount });
  }

  #look(balance: Micros, at: Instant): void {
    const isTroubled = this.#lines.isAtZero || this.#recharge.isFailing;
    this.#recovery.look(balance, isTroubled, at);
    this.floor = this.#lines.floor;
  }
}
