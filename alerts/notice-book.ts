/** The notices of the journal in its order, each with its story: read once, then only what is new. */

import type { Entry } from '../ledger/entry.ts';
import type { NoticeEntry } from './face.ts';
import type { Run } from './runs.ts';
import { type Placed, Stories } from './story.ts';

export type PlacedNotice = Placed & { readonly notice: NoticeEntry };

export class NoticeBook {
  readonly #placed: PlacedNotice[] = [];
  readonly #rank = new Map<number, number>();
  readonly #byStory = new Map<string, NoticeEntry[]>();
  readonly #stories = new Stories();
  #read = 0;

  /** @param entries those after {@link head}, the notices at least @param through the last entry that was looked at */
  catchUp(entries: readonly Entry[], through: number): void {
    for (const entry of entries) {
      if (entry.seq > this.#read && entry.seq <= through && entry.kind === 'notice') {
        this.#add(entry);
      }
    }
    this.#read = through;
  }

  #add(notice: NoticeEntry): void {
    const placed = { notice, ...this.#stories.place(notice) };
    this.#rank.set(notice.seq, this.#placed.length);
    this.#placed.push(placed);
    const story = this.#byStory.get(placed.key) ?? [];
    // A story is about its last notice, and that a recharge came after turn-off matters more than that it came.
    const isSame = story.at(-1)?.alert === 'recharge-after-turn-off' && isSuccess(notice);
    story.splice(isSame ? -1 : story.length, 0, notice);
    this.#byStory.set(placed.key, story);
  }

  /** The last entry that was looked at, whatever its kind. */
  get head(): number {
    return this.#read;
  }

  /** Oldest first. */
  after(seq: number): readonly PlacedNotice[] {
    let from = this.#placed.length;
    while (from > 0 && (this.#placed[from - 1]?.notice.seq ?? 0) > seq) from--;
    return this.#placed.slice(from);
  }

  /** The whole story up to and with `through`, oldest first. */
  story(key: string, through: number): readonly NoticeEntry[] {
    return (this.#byStory.get(key) ?? []).filter(({ seq }) => seq <= through);
  }

  in(runs: readonly Run[]): readonly NoticeEntry[] {
    return runs.flatMap(([first, last]) => {
      const from = this.rankOf(first);
      return this.#placed.slice(from, this.rankOf(last) + 1).map(({ notice }) => notice);
    });
  }

  /** The place of a notice among all notices, from 0. */
  readonly rankOf = (seq: number): number => this.#rank.get(seq) ?? -1;
}

function isSuccess({ alert }: NoticeEntry): boolean {
  return alert === 'recharge-succeeded';
}
