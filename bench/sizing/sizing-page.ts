/** The figures of docs/scale.md, as Markdown between two marks; nobody types them. */

import {
  ASSUMED,
  commitsPerTurn,
  entriesPerYear,
  type Measured,
  type Rhythm,
  sized,
  TENANTS,
  tenantBytes,
} from './sizing-model.ts';

const BEGIN = '<!-- made by npm run bench -- sizing -->';
const END = '<!-- until here -->';

/** The page with its figures made anew. @throws Error where it has no marks */
export function withFigures(page: string, measured: Measured, rhythm: Rhythm): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('The page has no place for the figures.');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${figures(measured, rhythm)}\n\n${page.slice(end)}`;
}

function figures(measured: Measured, rhythm: Rhythm): string {
  const { callsPerMonth, turnsPerDay, busiestHourShare, instances, years } = ASSUMED;
  const { serverLoad, serverBytes, copies } = ASSUMED;
  const lines = [
    `Measured with Node ${measured.node} and PostgreSQL ${measured.postgres}, on a machine with two cores:`,
    '',
    '| what | figure |',
    '|---|---|',
    `| an entry of the journal, with its indexes | ${number(measured.entryBytes)} bytes |`,
    `| a document, with its index | ${number(measured.documentBytes)} bytes |`,
    `| documents of the demonstration tenant | ${number(measured.documents)} |`,
    `| documents written by a message, over ${number(measured.turns)} of all kinds | ${decimal(measured.documentWritesPerTurn)} |`,
    `| entries appended by a message | ${decimal(measured.entriesPerTurn)} |`,
    `| memory of a desk that has nothing to do | ${bytes(measured.deskBytes)} |`,
    `| commits a second of the server, each synced | ${number(measured.commitsPerSecond)} |`,
    '',
    `Assumed of a tenant: ${number(callsPerMonth)} calls a month that are paid from credits, ${number(turnsPerDay)} messages a day, ` +
      `${percent(busiestHourShare)} of them in the busiest hour, ${number(years)} years of journal, ${number(instances)} instance. ` +
      `Of a server: loaded to ${percent(serverLoad)}, ${bytes(serverBytes)} of disk.`,
    '',
    'So for one tenant:',
    '',
    `- journal: ${number(callsPerMonth)} × 12 + ${number(turnsPerDay)} × 365 × ${decimal(measured.entriesPerTurn)} = ` +
      `${number(entriesPerYear(measured))} entries a year`,
    `- storage: ${number(entriesPerYear(measured))} × ${number(years)} × ${number(measured.entryBytes)} + ` +
      `${number(measured.documents)} × ${number(measured.documentBytes)} = ${bytes(tenantBytes(measured))}`,
    `- a message: ${decimal(measured.documentWritesPerTurn)} + ${decimal(measured.entriesPerTurn)} = ` +
      `${decimal(commitsPerTurn(measured))} commits`,
    `- being there: 3 ÷ ${number(rhythm.presence_ms / 1_000)} s = ${decimal(3_000 / rhythm.presence_ms)} commits a second for each desk; ` +
      `asking for calls: 2 every ${number(rhythm.poll_ms / 3_600_000)} hours`,
    '',
    '| tenants | storage, one copy | commits/s of people and polls, busiest hour | commits/s of being there | processes, and their memory | servers like this one |',
    '|---|---|---|---|---|---|',
    ...TENANTS.map((tenants) => {
      const row = sized(measured, rhythm, tenants);
      return `| ${number(tenants)} | ${bytes(row.storageBytes)} | ${decimal(row.busyWrites)} | ${decimal(row.presenceWrites)} | ${number(row.processes)}, ${bytes(row.memoryBytes)} | ${number(row.servers)} |`;
    }),
    '',
    `Servers: the larger of (both columns of commits) ÷ (${number(measured.commitsPerSecond)} × ${percent(serverLoad)}) and storage ÷ ${bytes(serverBytes)}, ` +
      `rounded up. A distributed database keeps ${number(copies)} copies and needs ${number(copies)} times as many.`,
  ];
  return lines.join('\n');
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function decimal(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

function percent(value: number): string {
  return `${Math.round(100 * value)} %`;
}

/** With three digits, in the unit that leaves at least one before the point. */
function bytes(value: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  return `${decimal(value / 10 ** (3 * step))} ${units[step]}`;
}
