/** What the dialogs about money share: the account, who may, what is written down, and who charges. */

import type { ShownCard } from '../cards/effect.ts';
import type { Funding } from '../cards/funding.ts';
import type { Account } from '../credits/account.ts';
import type { Micros } from '../ledger/money.ts';
import type { Access } from './access.ts';
import type { Approvals } from './approvals.ts';
import type { Courier } from './courier.ts';
import type { Operations } from './operations.ts';
import type { StoredCard } from './stored-card.ts';

export interface FundingParts {
  readonly account: Account;
  /** For what is only shown. */
  readonly access: Access;
  /** For what changes something: asks the directory itself, remembers nothing. */
  readonly accessNow: Access;
  readonly operations: Operations;
  readonly approvals: Approvals;
  /** What spends more than this needs a second person; undefined: nothing does. */
  readonly approvalLimit?: Micros | undefined;
  /** Undefined where Microsoft charges and we observe. */
  readonly stored: StoredCard | undefined;
  /** As Teams shows somebody, for who did something earlier; empty where nobody knows. */
  readonly nameOf: (personId: string) => Promise<string>;
  /** Called after each change: what it calls for is done and told. */
  readonly changed: () => Promise<void>;
  readonly courier: Courier;
  /** False where too much is under way already. */
  readonly startJob: (name: string, work: (signal: AbortSignal) => Promise<void>) => boolean;
  /** Hears of a failure of ours, under the number that the person is told. */
  readonly report: (incident: string, cause: unknown) => void;
  /** A click that takes longer is answered at once and goes on. */
  readonly answerWithin_ms?: number;
  /** When a charge without an answer is asked about, each after the one before. */
  readonly askAgainAfter_ms?: readonly number[];
}

export function fundingOf({ stored }: Pick<FundingParts, 'stored'>): Funding {
  return stored === undefined ? 'observed' : 'stripe';
}

export interface PresentCard {
  readonly id: string;
  readonly shown: ShownCard;
}

/** Undefined where none is stored, or where somebody else charges. */
export async function presentCard({ stored }: FundingParts): Promise<PresentCard | undefined> {
  const card = await stored?.card();
  if (card === undefined) return undefined;
  const { id, brand, last4, expires } = card;
  return { id, shown: { brand, last4, expires } };
}
