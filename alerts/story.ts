/** Which notices are one event, told on one card, and which of them must ring when that card is there already. Pure. */

import { DAY_MS, type Instant } from '../ledger/instant.ts';
import type { NoticeEntry } from './face.ts';

/** The part of a notice that its story depends on. */
export type Noticed = Pick<NoticeEntry, 'alert' | 'crossing' | 'amount' | 'effectiveAt' | 'seq'>;

export interface Placed {
  /** Names the story: its kind and the `seq` of its first notice. */
  readonly key: string;
  /** News that people must hear at once, in a message of its own; other news is edited in. */
  readonly rings: boolean;
}

/** Nobody looks at a card of yesterday: what happens then rings, whatever it is. */
export const STALE_MS = DAY_MS;
/** After this long without news the next trouble is another event. */
export const FORGOTTEN_MS = 30 * DAY_MS;
/** Of three declines in a row the first is news, the second a repetition, and the third suspends auto-recharge. */
const REPETITION = 2;
const SUSPENDING_DECLINES = 3;
/** A daily reminder that was left out for longer begins anew. */
const STREAK_MS = 2 * DAY_MS;

interface Story {
  readonly key: string;
  lastAt: Instant;
  rungAt: Instant;
}

/** From the first word of a low balance, of zero or of a recharge that failed until all is well again. */
interface BalanceStory extends Story {
  /** Somebody was told of zero or of a failure: only a recovery ends it. */
  troubled: boolean;
  atZero: boolean;
  declines: number;
}

/** Takes the notices of one account in the order of the journal; the same notices always make the same stories. */
export class Stories {
  #balance: BalanceStory | null = null;
  #draining: Story | null = null;
  #feed: Story | null = null;
  /** By the day on which funds lapse. */
  readonly #lapses = new Map<string, Story>();
  /** The last recharge of which one notice was seen: that it came in, or that it came after turn-off. */
  #recharge: { readonly story: Story; readonly half: Noticed } | null = null;

  place(notice: Noticed): Placed {
    switch (notice.alert) {
      case 'balance-zero':
      case 'recharge-failed':
      case 'cap-reached':
        return this.#worse(notice);
      case 'balance-low':
        return this.#low(notice);
      case 'recharge-succeeded':
        return this.#succeeded(notice);
      case 'recovered':
        return this.#recovered(notice);
      case 'recharge-after-turn-off':
        return this.#afterTurnOff(notice);
      case 'funds-expiring':
        return this.#expiring(notice);
      case 'draining-with-rule-on':
        return this.#drainingOn(notice);
      case 'usage-feed-silent':
        this.#feed = begin('feed', notice);
        return placed(this.#feed);
      case 'usage-feed-back':
        return this.#feedBack(notice);
      case 'approval-asked':
      case 'approval-given':
      case 'approval-ended':
        // One card from the asking to the end; whoever asked is told in their own chat.
        return { key: `approval:${notice.crossing}`, rings: notice.alert === 'approval-asked' };
      default:
        return placed(begin(notice.alert, notice));
    }
  }

  #worse(notice: Noticed): Placed {
    const open = this.#openBalance(notice);
    const story = open ?? this.#beginBalance(notice);
    const isDecline = notice.alert === 'recharge-failed';
    if (isDecline) story.declines += 1;
    // Who heard that the balance is zero need not hear why again and again: the card says it.
    const isMuted =
      isDecline && (story.atZero || story.declines % SUSPENDING_DECLINES === REPETITION);
    if (notice.alert === 'balance-zero') story.atZero = true;
    story.troubled ||= notice.alert !== 'cap-reached';
    return open === null ? placed(story) : goOn(story, notice, !isMuted);
  }

  #low(notice: Noticed): Placed {
    const open = this.#openBalance(notice);
    // A second low balance without trouble between: it had risen clearly above the line.
    if (open === null || !open.troubled) return placed(this.#beginBalance(notice));
    return goOn(open, notice, false);
  }

  #succeeded(notice: Noticed): Placed {
    const open = this.#openBalance(notice);
    if (open === null) {
      const same = this.#otherHalf(notice);
      return same === null ? this.#beginRecharge(notice) : goOn(same, notice, false);
    }
    open.declines = 0;
    if (!open.troubled) this.#balance = null;
    this.#recharge = { story: open, half: notice };
    return goOn(open, notice, false);
  }

  #recovered(notice: Noticed): Placed {
    const open = this.#openBalance(notice);
    this.#balance = null;
    if (open === null) return placed(begin('balance', notice));
    // Callers were cut off and can call again; a failed recharge that never cut anybody off ends quietly.
    return goOn(open, notice, open.atZero);
  }

  #afterTurnOff(notice: Noticed): Placed {
    const same = this.#otherHalf(notice);
    return same === null ? this.#beginRecharge(notice) : goOn(same, notice, true);
  }

  #beginRecharge(notice: Noticed): Placed {
    const story = begin('recharge', notice);
    this.#recharge = { story, half: notice };
    return placed(story);
  }

  /** Decided at one moment about one amount, whichever of the two notices comes first. */
  #otherHalf({ alert, amount, effectiveAt }: Noticed): Story | null {
    const last = this.#recharge;
    const isOther =
      last !== null &&
      last.half.alert !== alert &&
      last.half.amount === amount &&
      last.half.effectiveAt === effectiveAt;
    if (!isOther) return null;
    this.#recharge = null;
    return last.story;
  }

  #expiring(notice: Noticed): Placed {
    const day = notice.crossing.replace(/@[^@]*$/, '');
    const known = this.#lapses.get(day);
    if (known !== undefined) return goOn(known, notice, true);
    const story = begin('expiring', notice);
    this.#lapses.set(day, story);
    return placed(story);
  }

  #drainingOn(notice: Noticed): Placed {
    const known = this.#draining;
    if (known !== null && notice.effectiveAt - known.lastAt <= STREAK_MS)
      return goOn(known, notice, true);
    this.#draining = begin('draining', notice);
    return placed(this.#draining);
  }

  #feedBack(notice: Noticed): Placed {
    const silence = this.#feed;
    this.#feed = null;
    return silence === null ? placed(begin('feed', notice)) : goOn(silence, notice, false);
  }

  #openBalance({ effectiveAt }: Noticed): BalanceStory | null {
    const open = this.#balance;
    return open !== null && effectiveAt - open.lastAt <= FORGOTTEN_MS ? open : null;
  }

  #beginBalance(notice: Noticed): BalanceStory {
    this.#balance = {
      ...begin('balance', notice),
      troubled: false,
      atZero: false,
      declines: 0,
    };
    return this.#balance;
  }
}

function begin(kind: string, { seq, effectiveAt }: Noticed): Story {
  return { key: `${kind}:${seq}`, lastAt: effectiveAt, rungAt: effectiveAt };
}

/** The first of a story: its card is posted, which rings. */
function placed({ key }: Story): Placed {
  return { key, rings: true };
}

function goOn(story: Story, { effectiveAt }: Noticed, mustRing: boolean): Placed {
  const rings = mustRing || effectiveAt - story.rungAt >= STALE_MS;
  story.lastAt = effectiveAt;
  if (rings) story.rungAt = effectiveAt;
  return { key: story.key, rings };
}

/** What must not be folded away while there is room for a card of its own: lower comes first. */
const WEIGHT: Readonly<Record<string, number>> = {
  'balance-zero': 0,
  'recharge-after-turn-off': 1,
  'recharge-failed': 2,
  'cap-reached': 3,
  recovered: 4,
  'approval-asked': 4,
  'approval-given': 9,
  'approval-ended': 9,
  'balance-low': 5,
  'usage-feed-silent': 6,
  'funds-expiring': 7,
  'draining-with-rule-on': 8,
  'usage-feed-back': 8,
  'recharge-succeeded': 9,
};

export function weightOf(alert: string): number {
  return WEIGHT[alert] ?? 5;
}
