/** One PSTN call as a usage report tells it, wherever the report came from. */

import type { Instant } from '../ledger/instant.ts';
import type { Currency, Micros } from '../ledger/money.ts';

export interface UsageRow {
  /** The report's own id of the row (`id` of Graph, `UsageId` of the export): unique. `callId` is not. */
  readonly id: string;
  readonly startedAt: Instant;
  readonly duration_s: number;
  /** Empty for auto attendants and call queues. */
  readonly userPrincipalName: string;
  readonly userDisplayName: string;
  /** An open list: `user_out`, `conf_out` … */
  readonly callType: string;
  /** What paid for the call, an open list. Only {@link CREDIT_CAPABILITY} moves money here. */
  readonly capability: string;
  readonly destination: string;
  /** Signed: a refund is negative. */
  readonly charge: Micros;
  /** The charge as the report printed it. */
  readonly chargeText: string;
  readonly currency: Currency;
}

/** The value that the reports print for "paid from Communications Credits". Not the part number of the license, which is MCOPSTNC. */
export const CREDIT_CAPABILITY = 'MCOPSTNPP';

/** A row that could not be read. */
export interface BadRow {
  /** Which file of a zip; left out where there is only one. */
  readonly file?: string;
  /** The line of the file, 1 for the header; or the place in the page for Graph. */
  readonly line: number;
  readonly problem: RowProblem;
  /** The cell that is to blame, cut to 80 characters; may be empty. */
  readonly found: string;
}

export type RowProblem =
  | 'wrong-column-count'
  | 'missing-id'
  | 'bad-start-time'
  | 'bad-charge'
  | 'charge-too-fine'
  | 'bad-currency'
  | 'bad-duration'
  | 'bad-quoting'
  | 'line-too-long';

/** What a reader of reports yields, in the order of the report. */
export type ReadRow =
  | { readonly ok: true; readonly line: number; readonly row: UsageRow }
  | { readonly ok: false; readonly bad: BadRow };

/** Why a whole file was refused; nothing was changed. */
export type FileProblem =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'wrong-header'
  | 'direct-routing'
  | 'damaged-zip'
  | 'no-usage-in-zip'
  | 'encrypted-zip'
  | 'zip-bomb';
