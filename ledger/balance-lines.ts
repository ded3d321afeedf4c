/** The two lines that a falling balance crosses, zero and the trigger amount, each with hysteresis: one episode, one alert. */

import type { Hindsight } from './hindsight.ts';
import type { Instant } from './instant.ts';
import { MICROS_PER_UNIT, type Micros, ZERO } from './money.ts';
import type { Crossing, DueAlert } from './view.ts';

/** From the crossing until the balance is clearly above the line again. */
interface Episode {
  readonly crossing: string;
  readonly since: Instant;
  readonly amount: Micros;
  /** Nothing more is due: somebody was told, or knows. */
  readonly isTold: boolean;
}

type LineAlert = 'balance-zero' | 'balance-low';

/** A balance above this is clearly above zero. */
export const CLEARLY_ABOVE_ZERO = MICROS_PER_UNIT as Micros;

/** A balance above this is clearly above a trigger amount: by a twentieth, and by one unit at least. */
export function clearlyAbove(trigger: Micros): Micros {
  return (trigger + Math.max(Math.ceil(trigger / 20), MICROS_PER_UNIT)) as Micros;
}

export class BalanceLines {
  /** While a balance that falls stays above this, no line is touched and {@link moved} need not be asked. */
  floor = 0;
  readonly #hindsight: Hindsight;
  /** Without hysteresis: what a recharge answers. */
  below: Crossing | null = null;
  #trigger: Micros | null = null;
  #zero: Episode | null = null;
  #low: Episode | null = null;

  constructor(hindsight: Hindsight) {
    this.#hindsight = hindsight;
  }

  fork(hindsight: Hindsight): BalanceLines {
    const copy = new BalanceLines(hindsight);
    copy.floor = this.floor;
    copy.below = this.below;
    copy.#trigger = this.#trigger;
    copy.#zero = this.#zero;
    copy.#low = this.#low;
    return copy;
  }

  get isAtZero(): boolean {
    return this.#zero !== null;
  }

  /** `cause` names what moved the balance: the key of an entry, or a lapse. */
  moved(before: Micros, after: Micros, cause: string, at: Instant): void {
    const crossed = { crossing: cause, since: at, amount: after };
    const fellToZero = this.#zero === null && before > 0 && after <= 0;
    const trigger = this.#trigger;
    if (fellToZero) {
      this.#zero = { ...crossed, isTold: this.#hindsight.wasTold('balance-zero', cause, at) };
    } else if (after > CLEARLY_ABOVE_ZERO) {
      this.#zero = null;
    }
    if (trigger !== null) {
      this.#cross(before, after, trigger, { cause, since: at });
      if (this.#low === null && before > trigger && after <= trigger) {
        const isTold = fellToZero || this.#hindsight.wasTold('balance-low', cause, at);
        this.#low = { ...crossed, isTold };
      } else if (after > clearlyAbove(trigger)) {
        this.#low = null;
      }
    }
    this.#setFloor();
  }

  /** A line that is drawn above the balance is no crossing: who draws it knows. */
  setTrigger(trigger: Micros, balance: Micros, cause: string, at: Instant): void {
    this.#trigger = trigger;
    this.below = balance > trigger ? null : (this.below ?? { cause, since: at });
    if (balance > clearlyAbove(trigger)) this.#low = null;
    else if (balance <= trigger) {
      this.#low ??= { crossing: cause, since: at, amount: balance, isTold: true };
    }
    this.#setFloor();
  }

  /** One notice within an episode covers it, even where late rows have moved the crossing to another entry. */
  told(alert: string): void {
    if (alert === 'balance-zero' && this.#zero !== null)
      this.#zero = { ...this.#zero, isTold: true };
    if (alert === 'balance-low' && this.#low !== null) this.#low = { ...this.#low, isTold: true };
  }

  due(): readonly DueAlert[] {
    return [...dueOf('balance-zero', this.#zero), ...dueOf('balance-low', this.#low)];
  }

  /** What comes in and does not lift the balance above the line is a crossing of its own: the next recharge answers that. */
  #cross(before: Micros, after: Micros, trigger: Micros, crossing: Crossing): void {
    if (after > trigger) this.below = null;
    else if (this.below === null || after > before) this.below = crossing;
  }

  #setFloor(): void {
    const lowLine = this.below === null ? (this.#trigger ?? -Infinity) : -Infinity;
    this.floor = Math.max(this.#zero === null ? ZERO : -Infinity, lowLine);
  }
}

function dueOf(alert: LineAlert, episode: Episode | null): readonly DueAlert[] {
  if (episode === null || episode.isTold) return [];
  const { crossing, since, amount } = episode;
  return [{ alert, crossing, since, amount }];
}
