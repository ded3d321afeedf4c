/** Turns the cells of one report row into a row or a reason: the same rules for Graph and for the export. */

import { MICROS_PER_UNIT, type Micros, micros, parseMicros, ZERO } from '../ledger/money.ts';
import { readReportTime } from './report-time.ts';
import { CREDIT_CAPABILITY, type ReadRow, type RowProblem } from './usage-row.ts';

/** The cells as text; empty where the report has none. */
export interface ReportCells {
  readonly id: string;
  readonly startedAt: string;
  readonly duration: string;
  readonly userPrincipalName: string;
  readonly userDisplayName: string;
  readonly callType: string;
  readonly capability: string;
  readonly destination: string;
  readonly charge: string;
  readonly currency: string;
}

/** Characters of a cell that is to blame which a report of bad rows shows. */
export const FOUND_LENGTH_MAX = 80;

const ID_LENGTH_MAX = 100;
const TEXT_LENGTH_MAX = 200;
const CHARGE_LENGTH_MAX = 40;
/** No call costs a hundred million of any currency: a figure above is damage, and sums must stay exact. */
const CHARGE_MAX = micros(100_000_000 * MICROS_PER_UNIT);
const DURATION_S_MAX = 10_000_000;

/**
 * Strict where money depends on it (id, start, charge, currency), open elsewhere. A row that the credits did not pay
 * for may lack charge and currency; so may a free call its currency.
 */
export function readReportRow(cells: ReportCells, line: number): ReadRow {
  const id = cells.id.trim();
  if (!isId(id)) return bad(line, 'missing-id', cells.id);
  const startedAt = readReportTime(cells.startedAt.trim());
  if (startedAt === null) return bad(line, 'bad-start-time', cells.startedAt);
  const duration_s = readDuration(cells.duration.trim());
  if (duration_s === null) return bad(line, 'bad-duration', cells.duration);
  const capability = cut(cells.capability.trim(), TEXT_LENGTH_MAX);
  const chargeText = cells.charge.trim();
  const paid = capability === CREDIT_CAPABILITY;
  const charge = readCharge(chargeText, paid);
  if (typeof charge === 'string') return bad(line, charge, cells.charge);
  const currency = cells.currency.trim().toUpperCase();
  if (!isCurrency(currency) && (currency !== '' || (paid && charge !== 0))) {
    return bad(line, 'bad-currency', cells.currency);
  }
  return {
    ok: true,
    line,
    row: {
      id,
      startedAt,
      duration_s,
      userPrincipalName: cut(cells.userPrincipalName.trim(), TEXT_LENGTH_MAX),
      userDisplayName: cut(cells.userDisplayName.trim(), TEXT_LENGTH_MAX),
      callType: cut(cells.callType.trim(), TEXT_LENGTH_MAX),
      capability,
      destination: cut(cells.destination.trim(), TEXT_LENGTH_MAX),
      charge,
      chargeText,
      currency,
    },
  };
}

/** A reason in place of a row. */
export function bad(line: number, problem: RowProblem, found: string): ReadRow {
  return { ok: false, bad: { line, problem, found: cut(found.trim(), FOUND_LENGTH_MAX) } };
}

/** Cuts by characters, never through the middle of one. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : [...text.slice(0, 2 * length)].slice(0, length).join('');
}

function isId(id: string): boolean {
  // The documents say GUID; any name that a journal key can carry will do.
  return id.length > 0 && id.length <= ID_LENGTH_MAX && /^[\x21-\x7e]+$/.test(id);
}

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

function readDuration(text: string): number | null {
  if (text === '') return 0;
  if (!/^\d{1,9}(\.\d+)?$/.test(text)) return null;
  const seconds = Math.floor(Number(text));
  return seconds <= DURATION_S_MAX ? seconds : null;
}

function readCharge(text: string, paid: boolean): Micros | RowProblem {
  if (text === '' && !paid) return ZERO;
  if (text.length > CHARGE_LENGTH_MAX) return 'bad-charge';
  const charge = parseMicros(text);
  if (charge === 'too-fine') return 'charge-too-fine';
  if (typeof charge === 'string' || Math.abs(charge) > CHARGE_MAX) return 'bad-charge';
  return charge;
}
