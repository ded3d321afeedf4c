/** The promise of the face: how something that is to be told looks and reads in one target's language. */

import type { Entry } from '../ledger/entry.ts';
import type { AlertMessage } from './messenger.ts';
import type { DeathCause, Target } from './target.ts';

export type NoticeEntry = Extract<Entry, { kind: 'notice' }>;

export type Telling =
  /** All that has happened in one story, oldest first; `news` are those that this target was not told of before. */
  | {
      readonly kind: 'story';
      /** `post`: the story's card. `edit`: the same, gone on. `reply`: under the card, about the news alone. */
      readonly occasion: 'post' | 'edit' | 'reply';
      readonly notices: readonly NoticeEntry[];
      readonly news: readonly NoticeEntry[];
    }
  /** Many at once, the weightiest last: one message in place of one for each. */
  | { readonly kind: 'folded'; readonly notices: readonly NoticeEntry[] }
  /** Nothing can be sent to another target any more. */
  | { readonly kind: 'target-died'; readonly target: Target; readonly cause: DeathCause };

/** Looks at the account as it stands now. */
export type Face = (telling: Telling, locale: string) => AlertMessage;
