/** Alerts about single events, held until a notice tells them or they are old. */

import { DAY_MS, type Instant } from './instant.ts';
import type { DueAlert } from './view.ts';

/** Older than this an event is history: a journal that is filled afterwards does not set off alerts about last spring. */
export const NEWS_DAYS = 30;

export class News {
  #items: readonly DueAlert[] = [];

  fork(): News {
    const copy = new News();
    copy.#items = this.#items;
    return copy;
  }

  /** The same news twice is one, and as old as its first telling. */
  add(item: DueAlert): void {
    const items = this.due(item.since);
    this.#items = items.some((other) => isSame(other, item)) ? items : [...items, item];
  }

  told(alert: string, crossing: string): void {
    this.#items = this.#items.filter((item) => !isSame(item, { alert, crossing }));
  }

  due(asOf: Instant): readonly DueAlert[] {
    return this.#items.filter((item) => asOf - item.since <= NEWS_DAYS * DAY_MS);
  }
}

function isSame(
  a: { readonly alert: string; readonly crossing: string },
  b: { readonly alert: string; readonly crossing: string },
): boolean {
  return a.alert === b.alert && a.crossing === b.crossing;
}
