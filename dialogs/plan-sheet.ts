/** A plan as a sheet with one row for each person: what is to be done, why not, what to do about it, and what became of it. */

import { countryName } from '../cards/license-reason-words.ts';
import { failureFix, failureText, reasonFix, reasonText } from '../cards/license-text.ts';
import type { PlanRow } from '../licensing/plan.ts';
import type { Speech } from '../words/speech.ts';
import { harmless } from './csv-file.ts';
import type { ProductNames } from './product-names.ts';
import { type Cell, count, type Sheet, text } from './sheet.ts';

const WIDTHS = {
  line: 8,
  given: 32,
  name: 26,
  address: 36,
  outcome: 18,
  reasons: 50,
  fixes: 50,
  adds: 34,
  removes: 34,
  country: 20,
  state: 24,
  failure: 50,
  requestId: 38,
} as const;

export function planSheet(rows: readonly PlanRow[], names: ProductNames, speech: Speech): Sheet {
  const words = speech.words.licenseSheet;
  return {
    name: words.sheet,
    columns: columnNames().map((column) => ({
      title: words.columns[column],
      width: WIDTHS[column],
    })),
    rows: rows.map((row) => {
      const cells = cellsOf(row, names, speech);
      return columnNames().map((column) => cells[column]);
    }),
  };
}

type ColumnName = keyof typeof WIDTHS;

function columnNames(): readonly ColumnName[] {
  return Object.keys(WIDTHS) as ColumnName[];
}

function cellsOf(row: PlanRow, names: ProductNames, speech: Speech): Record<ColumnName, Cell> {
  const words = speech.words.licenseSheet;
  const { person, reasons, failure } = row;
  const told = failure === undefined ? [] : [failureText(failure, names, speech, 'cell')];
  const fixes = [
    ...reasons.map((reason) => reasonFix(reason, names, speech, 'cell')),
    ...(failure === undefined ? [] : [failureFix(failure, speech)]),
  ];
  return {
    line: count(row.line),
    given: outside(row.given),
    name: outside(person?.displayName ?? ''),
    address: outside(person?.userPrincipalName ?? ''),
    outcome: text(words.outcomes[row.outcome]),
    reasons: outside(lines(reasons.map((reason) => reasonText(reason, names, speech, 'cell')))),
    fixes: text(lines(fixes)),
    adds: text(lines(row.add.map(({ skuId }) => names(skuId)))),
    removes: text(lines(row.remove.map(names))),
    country: text(row.usageLocation === undefined ? '' : countryName(row.usageLocation, speech)),
    state: text(words.states[row.state]),
    failure: outside(lines(told)),
    requestId: outside(failure?.requestId ?? ''),
  };
}

/** Text in the workbook, and text still where somebody saves it as CSV and opens that. */
function outside(value: string): Cell {
  return text(harmless(value));
}

function lines(sentences: readonly string[]): string {
  return [...new Set(sentences)].filter((sentence) => sentence !== '').join('\n');
}
