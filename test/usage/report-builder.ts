/** Writes usage reports as the Teams admin center and Excel write them. */

import { ZipFile } from 'yazl';

/** The export's columns in the order of its documentation. */
export const COLUMNS = [
  'UsageId',
  'Call ID',
  'Conference ID',
  'User Location',
  'AAD ObjectId',
  'UPN',
  'User Display Name',
  'Caller ID',
  'Call Type',
  'Number Type',
  'Domestic/International',
  'Destination Dialed',
  'Destination Number',
  'Start Time',
  'End Time',
  'Duration Seconds',
  'Connection Fee',
  'Charge',
  'Currency',
  'Capability',
] as const;

export type Cells = Partial<Record<string, string>>;

const USUAL: Cells = {
  'Call ID': '1835317186_112562680@61.221.3.176',
  'User Location': 'US',
  'AAD ObjectId': 'db03c14b-06eb-4189-939b-7cbf3a20ba27',
  UPN: 'richard.malk@contoso.com',
  'User Display Name': 'Richard Malk',
  'Caller ID': '+1425555****',
  'Call Type': 'user_out',
  'Number Type': 'Subscriber',
  'Domestic/International': 'International',
  'Destination Dialed': 'Japan',
  'Destination Number': '+8131234****',
  'Start Time': '2026-10-01T00:00:08.2589935+00:00',
  'End Time': '2026-10-01T00:03:47.2589935+00:00',
  'Duration Seconds': '219',
  'Connection Fee': '0.00',
  Charge: '0.36',
  Currency: 'USD',
  Capability: 'MCOPSTNPP',
};

/** `9c4984c7-6c3c-427d-a30c-` and twelve digits. */
export function rowId(index: number): string {
  return `9c4984c7-6c3c-427d-a30c-${String(index).padStart(12, '0')}`;
}

/** A call that the credits paid for; give what is to differ. */
export function aCall(index: number, cells: Cells = {}): Cells {
  return { ...USUAL, UsageId: rowId(index), ...cells };
}

export interface CsvForm {
  readonly columns?: readonly string[];
  readonly delimiter?: string;
  readonly lineBreak?: string;
  readonly byteOrderMark?: boolean;
}

export function csvText(calls: readonly Cells[], form: CsvForm = {}): string {
  const { columns = COLUMNS, delimiter = ',', lineBreak = '\r\n', byteOrderMark = false } = form;
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}${lineBreak}`;
  const rows = calls.map((call) => line(columns.map((column) => call[column] ?? '')));
  return `${byteOrderMark ? '\uFEFF' : ''}${line(columns)}${rows.join('')}`;
}

export function csv(calls: readonly Cells[], form: CsvForm = {}): Buffer {
  return Buffer.from(csvText(calls, form));
}

function quoted(cell: string, delimiter: string): string {
  const special = ['"', '\n', '\r', delimiter].some((mark) => cell.includes(mark));
  return special ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A zip of these files, in this order. */
export async function zip(files: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const file = new ZipFile();
  const mtime = new Date(Date.UTC(2026, 9, 2));
  for (const [name, content] of Object.entries(files)) {
    file.addBuffer(Buffer.from(content), name, { mtime });
  }
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
