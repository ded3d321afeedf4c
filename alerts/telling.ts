/** What a message has to tell, gathered from the notices that it names. Pure. */

import type { NoticeEntry, Telling } from './face.ts';
import type { LaneMessage } from './lane.ts';
import type { NoticeBook } from './notice-book.ts';
import { lastOf } from './runs.ts';
import { weightOf } from './story.ts';
import type { Target } from './target.ts';

/**
 * @param gone the target whose death is to be told
 * @throws Error where it is not there, or not dead: a fault of ours
 */
export function tellingOf(
  { about, tells, unshown }: LaneMessage,
  doing: 'post' | 'edit',
  book: NoticeBook,
  gone: Target | undefined,
): Telling {
  switch (about.kind) {
    case 'card':
      return {
        kind: 'story',
        occasion: doing,
        notices: book.story(about.key, Math.max(lastOf(tells), lastOf(unshown))),
        news: book.in(doing === 'edit' ? unshown : tells),
      };
    case 'reply':
      return {
        kind: 'story',
        occasion: 'reply',
        notices: book.story(about.key, lastOf(tells)),
        news: book.in(tells),
      };
    case 'folded':
      return { kind: 'folded', notices: book.in(tells).toSorted(byWeight) };
    case 'target-died': {
      if (!gone || gone.state.living) throw new Error('the target is not dead');
      return { kind: 'target-died', target: gone, cause: gone.state.cause };
    }
  }
}

/** The weightiest last, where a reader looks first; among equals the latest. */
function byWeight(a: NoticeEntry, b: NoticeEntry): number {
  return weightOf(b.alert) - weightOf(a.alert) || a.seq - b.seq;
}
