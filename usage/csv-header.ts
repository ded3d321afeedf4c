/** Finds the columns of a usage export by their names, in any order and however Excel separates them. */

import { parse } from 'csv-parse/sync';
import type { FileProblem } from './usage-row.ts';

/** The column names as the Teams admin center's documentation lists them; the needed ones decide money and time. */
const NEEDED = {
  id: 'UsageId',
  startedAt: 'Start Time',
  duration: 'Duration Seconds',
  charge: 'Charge',
  currency: 'Currency',
  capability: 'Capability',
} as const;

const WELCOME = {
  userPrincipalName: 'UPN',
  userDisplayName: 'User Display Name',
  callType: 'Call Type',
  destination: 'Destination Dialed',
} as const;

const DIRECT_ROUTING_ONLY = ['SBC FQDN', 'Invite time', 'Final SIP code'];

const DELIMITERS = [',', ';', '\t'];

export type ColumnName = keyof typeof NEEDED | keyof typeof WELCOME;

export interface Header {
  readonly delimiter: string;
  readonly columnCount: number;
  /** Where each column stands, from 0; -1 for a column that may be missing and is. */
  readonly position: Readonly<Record<ColumnName, number>>;
}

export interface HeaderProblem {
  readonly problem: Extract<FileProblem, 'wrong-header' | 'direct-routing'>;
  /** The needed columns that are missing, as Microsoft names them. */
  readonly missing: readonly string[];
  /** Needed columns that are there more than once. */
  readonly repeated: readonly string[];
}

export type HeaderReading =
  | { readonly ok: true; readonly header: Header }
  | ({ readonly ok: false } & HeaderProblem);

/** @param line the first line that is not blank, without its line break */
export function readHeader(line: string): HeaderReading {
  const readings = DELIMITERS.map((delimiter) => readWith(delimiter, line));
  const fewestMissing = (best: HeaderReading, other: HeaderReading) =>
    missingIn(other) < missingIn(best) ? other : best;
  return readings.reduce(fewestMissing);
}

function missingIn(reading: HeaderReading): number {
  if (reading.ok) return -1;
  return reading.problem === 'direct-routing' ? 0 : reading.missing.length;
}

function readWith(delimiter: string, line: string): HeaderReading {
  const names = cellsOf(line, delimiter).map(plain);
  const places = (name: string) => names.filter((other) => other === plain(name)).length;
  if (DIRECT_ROUTING_ONLY.every((name) => places(name) > 0)) {
    return { ok: false, problem: 'direct-routing', missing: [], repeated: [] };
  }
  const missing = Object.values(NEEDED).filter((name) => places(name) === 0);
  const repeated = Object.values(NEEDED).filter((name) => places(name) > 1);
  if (missing.length > 0 || repeated.length > 0) {
    return { ok: false, problem: 'wrong-header', missing, repeated };
  }
  const entries = Object.entries({ ...NEEDED, ...WELCOME });
  const position = Object.fromEntries(
    entries.map(([column, name]) => [column, names.indexOf(plain(name))]),
  ) as Record<ColumnName, number>;
  return { ok: true, header: { delimiter, columnCount: names.length, position } };
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  try {
    return parse(line, { delimiter })[0] ?? [];
  } catch {
    // Quotation marks that do not fit: no header of ours.
    return [];
  }
}

/** Real header cells may differ from the documented ones in case and spacing: only letters and digits count. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
