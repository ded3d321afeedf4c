/** The two lines that a falling balance crosses, zero and the trigger amount, each with hysteresis: one episode, one alert. */

import type { Instant } from './instant.ts';
import { MICROS_PER_UNIT, type Micros, ZERO } from './money.ts';
import type { DueAlert } from './view.ts';

/** From the crossing until the balance is clearly above the line again. */
interface Episode {
  readonly crossing: string;
  readonly since: Instant;
  readonly amount: Micros;
  /** Nothing more is due: somebody was told, or knows. */
  readonly isTold: boolean;
}

type LineAlert = 'balance-zero' | 'balance-low';
type WasTold = (alert: LineAlert, crossing: string, at: Instant) => boolean;

/** A balance above this is clearly above zero. */
export const CLEARLY_ABOVE_ZERO = MICROS_PER_UNIT as Micros;

/** A balance above this is clearly above a trigger amount: by a twentieth, and by one unit at least. */
export function clearlyAbove(trigger: Micros): Micros {
  return (trigger + Math.max(Math.ceil(trigger / 20), MICROS_PER_UNIT)) as Micros;
}

export class BalanceLines {
  /** While a balance that falls stays above this, no line is touched and {@link moved} need not be asked. */
  floor = 0;
  readonly #wasTold: WasTold;
  #trigger: Micros | null = null;
  #zero: Episode | null = null;
  #low: Episode | null = null;

  constructor(wasTold: WasTold) {
    this.#wasTold = wasTold;
  }

  fork(): BalanceLines {
    const copy = new BalanceLines(this.#wasTold);
    copy.floor = this.floor;
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
      this.#zero = { ...crossed, isTold: this.#wasTold('balance-zero', cause, at) };
    } else if (after > CLEARLY_ABOVE_ZERO) {
      this.#zero = null;
    }
    if (trigger !== null) {
      if (this.#low === null && before > trigger && after <= trigger) {
        const isTold = fellToZero || this.#wasTold('balance-low', cause, at);
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

  #setFloor(): void {
    const lowLine = this.#low === null ? (this.#trigger ?? -Infinity) : -Infinity;
    this.floor = Math.max(this.#zero === null ? ZERO : -Infinity, lowLine);
  }
}

function dueOf(alert: LineAlert, episode: Episode | null): readonly DueAlert[] {
  if (episode === null || episode.isTold) return [];
  const { crossing, since, amount } = episode;
  return [{ alert, crossing, since, amount }];
}
