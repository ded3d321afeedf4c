/** Who was told of trouble is told when it is over: once, and only when it is clearly over. */

import { CLEARLY_ABOVE_ZERO } from './balance-lines.ts';
import type { Notice } from './entry.ts';
import type { Instant } from './instant.ts';
import type { Micros } from './money.ts';
import type { DueAlert } from './view.ts';

export class Recovery {
  /** The crossing of the first bad news that no good news has followed. */
  #trouble: string | null = null;
  #recovered: { readonly since: Instant; readonly amount: Micros } | null = null;

  fork(): Recovery {
    const copy = new Recovery();
    copy.#trouble = this.#trouble;
    copy.#recovered = this.#recovered;
    return copy;
  }

  /** @param wasTold whether the recovery of this crossing had been told already */
  told(notice: Notice, wasTold: (crossing: string) => boolean): void {
    if (notice.alert === 'balance-zero' || notice.alert === 'recharge-failed') {
      if (this.#trouble === null && !wasTold(notice.crossing)) this.#trouble = notice.crossing;
    } else if (notice.alert === 'recovered' && notice.crossing === this.#trouble) {
      this.#trouble = null;
      this.#recovered = null;
    }
  }

  /** To be asked whenever the balance has risen, or its lines or the declines may have changed. */
  look(balance: Micros, isTroubled: boolean, at: Instant): void {
    if (isTroubled) this.#recovered = null;
    else if (this.#trouble !== null && balance > CLEARLY_ABOVE_ZERO) {
      this.#recovered ??= { since: at, amount: balance };
    }
  }

  due(): readonly DueAlert[] {
    if (this.#trouble === null || this.#recovered === null) return [];
    return [{ alert: 'recovered', crossing: this.#trouble, ...this.#recovered }];
  }
}
