/** Files that were offered and not yet accepted: what exactly, to whom, until when; each is taken once. */

import type { Instant } from '../ledger/instant.ts';
import type { Period } from './period.ts';

export type ExportFormat = 'xlsx' | 'csv';

export interface ExportOffer {
  /** The Entra object id of the only person who may take it. */
  readonly personId: string;
  readonly period: Period;
  readonly format: ExportFormat;
  /** The file is made as of this moment, so that it has the size that was offered. */
  readonly asOf: Instant;
  readonly locale: string;
  readonly fileName: string;
}

export interface ExportOffers {
  /** Answers with the offer's opaque id. */
  make(offer: ExportOffer): Promise<string>;
  /** The offer, once; undefined where it is unknown, somebody else's, taken or lapsed. */
  take(id: string, personId: string | undefined): Promise<ExportOffer | undefined>;
}
