/** A PSTN usage export of the Teams admin center, made for a test. */

import { randomUUID } from 'node:crypto';
import yazl from 'yazl';
import { COLUMNS } from '../usage/report-builder.ts';

export { COLUMNS };

/** The columns of the other report in the same zip, whose calls nobody pays from credits. */
export const DIRECT_ROUTING = [
  'CorrelationId',
  'AAD ObjectId',
  'UPN',
  'Display Name',
  'User country',
  'Invite time',
  'Start time',
  'Failure time',
  'End time',
  'Duration (seconds)',
  'Success',
  'Caller Number',
  'Callee Number',
  'Call type',
  'Azure region for Media',
  'Azure region for Signaling',
  'Final SIP code',
  'Final Microsoft subcode',
  'Final SIP Phrase',
  'SBC FQDN',
  'Media bypass',
  'Shared correlation ID',
] as const;

export type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** A call of one minute to Japan that was paid from credits. */
export function call(changes: Row = {}): Row {
  return {
    UsageId: randomUUID(),
    'Call ID': randomUUID(),
    'User Location': 'US',
    UPN: 'somebody@harborline.example',
    'User Display Name': 'Somebody',
    'Caller ID': '+14255550100',
    'Call Type': 'user_out',
    'Number Type': 'Subscriber',
    'Domestic/International': 'International',
    'Destination Dialed': 'Japan',
    'Destination Number': '+8131234****',
    'Start Time': '2026-11-15T10:00:00.0000000+00:00',
    'End Time': '2026-11-15T10:01:00.0000000+00:00',
    'Duration Seconds': '60',
    'Connection Fee': '0.00',
    Charge: '0.36',
    Currency: 'USD',
    Capability: 'MCOPSTNPP',
    ...changes,
  };
}

/** As Excel and Microsoft write it: a mark at the start, CRLF at the end of each line. */
export function csv(rows: readonly Row[], columns: readonly string[] = COLUMNS): Buffer {
  const quoted = (text: string) =>
    /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) =>
    columns.map((column) => quoted(row[column as keyof Row] ?? '')).join(','),
  );
  return Buffer.from(`\u{FEFF}${[columns.join(','), ...lines].join('\r\n')}\r\n`);
}

/** The zip as it is downloaded. */
export async function zip(report: Buffer): Promise<Buffer> {
  const file = new yazl.ZipFile();
  file.addBuffer(report, 'PSTN.calls.2026-11-16.csv');
  file.addBuffer(Buffer.from('CorrelationId,UPN\r\n'), 'DirectRouting.calls.2026-11-16.csv');
  file.addBuffer(Buffer.from('{}'), 'parameters.json');
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
