/** What an account's journal may hold: nine kinds of facts, never edited and never removed. */

import type { Instant } from './instant.ts';
import type { Currency, Micros } from './money.ts';

/** By whom, by what and where a person brought a fact about. Only for whoever asks later: no arithmetic depends on it. */
export interface AskedBy {
  /** As Teams showed the person then; may be empty. */
  readonly name: string;
  /** The operation or the plan that was confirmed; may be empty. */
  readonly operation: string;
  /** The id of the activity that asked: of the card whose button was pressed, or of the message that was written. */
  readonly card: string;
  readonly conversation: string;
}

/** What every fact carries before the journal has taken it in. */
export interface FactBase {
  /** Names the fact once and for all; a second fact with the same key is the same fact, or is refused. */
  readonly key: string;
  /** When it happened out there. May lie before facts that arrived earlier: late rows are normal. */
  readonly effectiveAt: Instant;
  readonly currency: Currency;
  /** Who brought it: a person's Entra object id, or a part of the product such as `usage-feed`. */
  readonly actor: string;
  /** Why, in a person's words or ours; may be empty. */
  readonly reason: string;
  /** Left out where no person asked, and in entries from before it was kept. */
  readonly asked?: AskedBy;
}

/** Money in: opens a lot that can be spent for 12 calendar months. */
export interface Fund extends FactBase {
  readonly kind: 'fund';
  /** More than zero. */
  readonly amount: Micros;
  readonly source: 'purchase' | 'recharge';
  /** The invoice number, charge id or similar that a person can look up; may be empty. */
  readonly reference: string;
  /** The attempt that brought it, where the recharge was ours. */
  readonly attempt?: string;
}

/** The call behind a usage entry: only for people to read, no arithmetic depends on it. */
export interface Call {
  /** `Japan`, as the report names it; may be empty. */
  readonly destination: string;
  /** `user_out`, `conf_out` …; an open list. */
  readonly type: string;
  /** The caller's user principal name; empty for auto attendants and call queues. */
  readonly user: string;
  readonly duration_s: number;
  /** The charge as the report printed it, before it became {@link Micros}. */
  readonly chargeText: string;
}

/** Money out: one call that was paid from the credits. */
export interface Usage extends FactBase {
  readonly kind: 'usage';
  /** Zero or more. */
  readonly amount: Micros;
  readonly call: Call;
}

/** Undoes one `fund`, `usage` or `adjust` as a whole. */
export interface Reverse extends FactBase {
  readonly kind: 'reverse';
  /** The key of the entry that is undone. */
  readonly of: string;
  /** The amount that the undone entry carried. */
  readonly amount: Micros;
}

/** Brings the account to what the admin center shows, or corrects it by a known amount; the drift stays visible. */
export interface Adjust extends FactBase {
  readonly kind: 'adjust';
  /** `reading`: `amount` is the balance that was read. `delta`: `amount` is added. */
  readonly basis: 'reading' | 'delta';
  /** Signed. */
  readonly amount: Micros;
}

/** The auto-recharge settings from now on: each change is a revision of its own. */
export interface Rule extends FactBase {
  readonly kind: 'rule';
  readonly revision: number;
  readonly enabled: boolean;
  /** The recharge amount. Zero only in a rule that is off. */
  readonly amount: Micros;
  /** The trigger amount: a recharge is due at or below it. */
  readonly trigger: Micros;
  /** At most this much in one UTC calendar month; zero where there is no cap. */
  readonly monthlyCap: Micros;
  /** Names the stored card without revealing it; another value lifts a suspension. May be empty. */
  readonly card: string;
}

/** `withdrawn`: called off by us; it is certain that nothing was charged and that nothing will be. */
export type AttemptPhase =
  | 'opened'
  | 'confirmed'
  | 'failed'
  | 'withdrawn'
  | 'timed-out'
  | 'unknown';

/** One step in the life of a recharge attempt. */
export interface Attempt extends FactBase {
  readonly kind: 'attempt';
  /** The same for all steps of one attempt. */
  readonly attempt: string;
  readonly phase: AttemptPhase;
  readonly amount: Micros;
  /** Why it failed: `expired_card` …, or {@link NOT_CHARGED}; empty otherwise. */
  readonly decline: string;
}

/** Of an attempt that failed though no card said no: the gateway was out of reach, or did not get to it. */
export const NOT_CHARGED = 'not-charged';

export type BillingMode = 'prepaid' | 'draining' | 'post-usage';

/** How the organization is billed from now on. */
export interface Mode extends FactBase {
  readonly kind: 'mode';
  readonly mode: BillingMode;
  readonly amount: Micros;
}

/** A message was decided; whether it arrived is kept apart. */
export interface Notice extends FactBase {
  readonly kind: 'notice';
  readonly alert: string;
  /** The crossing that the message is about. */
  readonly crossing: string;
  readonly amount: Micros;
}

export const ACTS = [
  'alerts-registered',
  'alerts-stopped',
  'questions-registered',
  'questions-stopped',
  'usage-import-begun',
  'usage-import-ended',
  'plan-confirmed',
  /** By whoever confirmed it, under way. */
  'plan-paused',
  'plan-resumed',
  'plan-stopped',
  /** What became of one person of a plan. */
  'license-change',
  'plan-ended',
  /** Money above the limit: asked for, and what a second person, the asker or time said to it. */
  'approval-asked',
  'approval-given',
  'approval-refused',
  'approval-withdrawn',
  'approval-expired',
  /** A question that a person asked a person. */
  'question-handed-over',
  'question-withdrawn',
  'question-taken',
  'question-released',
  'question-answered',
  'question-closed',
] as const;

export type ActName = (typeof ACTS)[number];

/** Something was done that moves no money: kept here because what is here cannot be changed unseen. */
export interface Act extends FactBase {
  readonly kind: 'act';
  readonly act: ActName;
  /** Zero. */
  readonly amount: Micros;
  /** What exactly, by stable names. */
  readonly detail: Readonly<Record<string, string | number>>;
}

/** A fact that the journal has not taken in yet. */
export type Fact = Fund | Usage | Reverse | Adjust | Rule | Attempt | Mode | Notice | Act;

/** What the journal adds to a fact when it takes it in. */
export interface Recorded {
  /** 1 for the first entry, then without a gap. */
  readonly seq: number;
  /** When we learned of it. Never goes back, even where the machine's clock does. */
  readonly recordedAt: Instant;
  /** The hash of the entry before; 64 zeros for the first. */
  readonly prevHash: string;
  /** SHA-256 in lower-case hexadecimal over the entry's canonical text and `prevHash`. */
  readonly hash: string;
}

export type Entry = Fact & Recorded;

export type EntryKind = Entry['kind'];

/** The fact alone, without what the journal added. */
export function factOf(entry: Entry): Fact {
  const { seq, recordedAt, prevHash, hash, ...fact } = entry;
  return fact;
}

const ENDS: readonly AttemptPhase[] = ['confirmed', 'failed', 'withdrawn'];

/** The attempt that ends with this fact: by an answer, or by the money itself. */
export function attemptEndedBy(fact: Fact): string | undefined {
  if (fact.kind === 'fund') return fact.attempt;
  if (fact.kind !== 'attempt') return undefined;
  return ENDS.includes(fact.phase) ? fact.attempt : undefined;
}
