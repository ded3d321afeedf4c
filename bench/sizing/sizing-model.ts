/** What so many tenants need, by arithmetic from what one was measured to need and from what is assumed of its people. */

/** Taken by `npm run bench -- sizing` on one machine; see docs/scale.md. */
export interface Measured {
  readonly node: string;
  readonly postgres: string;
  /** Of a row of the journal, with its indexes, in the database. */
  readonly entryBytes: number;
  /** Of a document, likewise. */
  readonly documentBytes: number;
  /** That the demonstration tenant has after its ninety days and {@link turns} messages. */
  readonly documents: number;
  /** Messages that were sent in order to count what each of them writes. */
  readonly turns: number;
  readonly documentWritesPerTurn: number;
  readonly entriesPerTurn: number;
  /** Of one desk's process that has nothing to do. */
  readonly deskBytes: number;
  /** Commits a second of a server that syncs each, by as many tenants at once as connections. */
  readonly commitsPerSecond: number;
}

/** Of one tenant; yours are others: put them in and run `npm run bench -- sizing`. */
export const ASSUMED = {
  callsPerMonth: 1_000,
  turnsPerDay: 20,
  /** Of a day's messages in its busiest hour. */
  busiestHourShare: 0.2,
  instances: 1,
  years: 7,
  /** Of what a server could do, that it is given. */
  serverLoad: 0.5,
  serverBytes: 2e12,
  /** Copies of every row, as those databases keep them. */
  copies: 3,
} as const;

export const TENANTS = [1, 1_000, 100_000, 1_000_000] as const;

/** From the product's own constants. */
export interface Rhythm {
  readonly presence_ms: number;
  readonly poll_ms: number;
}

export interface Sized {
  readonly tenants: number;
  readonly storageBytes: number;
  /** Commits a second of people and of polls, in the busiest hour. */
  readonly busyWrites: number;
  /** Commits a second that each desk makes to say that it is there. */
  readonly presenceWrites: number;
  readonly processes: number;
  readonly memoryBytes: number;
  readonly servers: number;
}

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;

/** Entries that a tenant's journal grows by in a year. */
export function entriesPerYear({ entriesPerTurn }: Measured): number {
  const { callsPerMonth, turnsPerDay } = ASSUMED;
  return callsPerMonth * MONTHS_PER_YEAR + turnsPerDay * DAYS_PER_YEAR * entriesPerTurn;
}

export function tenantBytes(measured: Measured): number {
  const journal = entriesPerYear(measured) * ASSUMED.years * measured.entryBytes;
  return journal + measured.documents * measured.documentBytes;
}

/** Each message is a commit for each document that it writes, and one for whatever it puts into the journal. */
export function commitsPerTurn({ documentWritesPerTurn, entriesPerTurn }: Measured): number {
  return documentWritesPerTurn + entriesPerTurn;
}

export function sized(measured: Measured, rhythm: Rhythm, tenants: number): Sized {
  const turns = (tenants * ASSUMED.turnsPerDay * ASSUMED.busiestHourShare) / 3_600;
  // A poll writes what it has read, and how far.
  const polls = (tenants * 2 * 1_000) / rhythm.poll_ms;
  const busyWrites = turns * commitsPerTurn(measured) + polls;
  const processes = tenants * ASSUMED.instances;
  const presenceWrites = (processes * 3 * 1_000) / rhythm.presence_ms;
  const storageBytes = tenants * tenantBytes(measured);
  const perServer = measured.commitsPerSecond * ASSUMED.serverLoad;
  return {
    tenants,
    storageBytes,
    busyWrites,
    presenceWrites,
    processes,
    memoryBytes: processes * measured.deskBytes,
    servers: Math.ceil(
      Math.max((busyWrites + presenceWrites) / perServer, storageBytes / ASSUMED.serverBytes),
    ),
  };
}
