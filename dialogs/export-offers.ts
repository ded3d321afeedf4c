/** Files that were offered and not yet accepted: what exactly, to whom, until when; each is taken once. */

import type { Instant } from '../ledger/instant.ts';
import type { Period } from './period.ts';

export type ExportFormat = 'xlsx' | 'csv';

interface Offered {
  /** The Entra object id of the only person who may take it. */
  readonly personId: string;
  /** The file is made as of this moment. */
  readonly asOf: Instant;
  readonly locale: string;
  readonly fileName: string;
}

/** The same offer gives the same file, of the size that was offered. */
export interface StatementOffer extends Offered {
  readonly period: Period;
  readonly format: ExportFormat;
}

/** What is known when the person agrees goes into it: an Excel file. */
export interface LicenseFileOffer extends Offered {
  readonly format: 'xlsx';
  readonly of:
    | { readonly kind: 'holders'; readonly skuIds: readonly string[] }
    /** Whose plan it is, and where it was asked for, is looked at once more. */
    | {
        readonly kind: 'plan';
        readonly planId: string;
        readonly tenantId: string;
        readonly conversationId: string;
      };
}

/** Who did what, up to and with the entry of this number. */
export interface AuditOffer extends Offered {
  readonly format: 'xlsx';
  readonly of: {
    readonly kind: 'audit';
    readonly by: string;
    readonly entriesUntil: number;
  } & Period;
}

export type ExportOffer = StatementOffer | LicenseFileOffer | AuditOffer;

export function isAuditOffer(offer: ExportOffer): offer is AuditOffer {
  return 'of' in offer && offer.of.kind === 'audit';
}

export interface ExportOffers {
  /** Answers with the offer's opaque id. */
  make(offer: ExportOffer): Promise<string>;
  /** The offer, once; undefined where it is unknown, somebody else's, taken or lapsed. */
  take(id: string, personId: string | undefined): Promise<ExportOffer | undefined>;
}
