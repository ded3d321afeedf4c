/** Where plans are kept: a header for each, its frozen rows, and how far each row is. */

import type { Instant } from '../ledger/instant.ts';
import type { Document, Documents } from '../store/documents.ts';
import { StoreError } from '../store/store-errors.ts';
import { packRows, ROWS_LEFT_OUT, ROWS_OF_CHUNK, type StoredRows, unpackRows } from './job-rows.ts';
import {
  addCounts,
  countOf,
  type Moving,
  NONE_MOVED,
  type StoredStates,
  statesAtFirst,
  withStates,
} from './job-states.ts';
import type { Plan, PlanRow } from './plan.ts';
import { lapsed, PLANS_MAX, type PlanHeader } from './plan-header.ts';

export interface Chunk {
  readonly at: number;
  /** As they were frozen. */
  readonly rows: readonly PlanRow[];
  readonly states: StoredStates;
  /** Of the states. */
  readonly version: number;
}

/** @throws StoreError as the documents */
export interface PlanBook {
  /** Answers when the whole plan would survive a power cut. */
  write(
    plan: Plan,
    kept: Pick<PlanHeader, 'owner' | 'place'>,
    rows: readonly PlanRow[],
  ): Promise<void>;
  header(id: string): Promise<PlanHeader | undefined>;
  /** Latest first. */
  headers(): Promise<readonly PlanHeader[]>;
  /**
   * Changes the header as it stands now, whoever else does so at the same time. `change` answers undefined where there is
   * nothing to change; then `changed` is false.
   */
  change(
    id: string,
    change: (header: PlanHeader) => PlanHeader | undefined,
  ): Promise<{ readonly header: PlanHeader; readonly changed: boolean } | undefined>;
  chunk(id: string, at: number): Promise<Chunk>;
  /** @throws StoreError `VERSION_CONFLICT` where somebody else carries this chunk out */
  advance(id: string, chunk: Chunk, states: StoredStates): Promise<Chunk>;
  moved(header: PlanHeader): Promise<Moving>;
  /** In the order of the lines. */
  rows(header: PlanHeader): AsyncIterable<PlanRow>;
  sweep(now: Instant): Promise<void>;
}

/** Two who change one header at a time settle it in a round or two. */
const CONFLICTS_MAX = 10;
/** States of chunks: over a network one after the other is what takes long. */
const READ_AT_ONCE = 25;

export function openPlanBook(documents: Pick<Documents, 'collection'>): PlanBook {
  const headers = documents.collection<PlanHeader>('license-plans');
  const progress = documents.collection<StoredStates>('license-plans');
  const frozen = documents.collection<StoredRows>('license-rows');

  async function find(id: string): Promise<Document<PlanHeader> | undefined> {
    const document = await headers.get(headerId(id));
    return document?.value.isWhole ? { ...document, value: revived(document.value) } : undefined;
  }

  async function rowsAt(id: string): Promise<PlanRow[]> {
    const document = await frozen.get(id);
    return document === undefined ? [] : unpackRows(document.value);
  }

  async function chunk(id: string, at: number): Promise<Chunk> {
    const rows = await rowsAt(chunkId(id, at));
    const document = await progress.get(stateId(id, at));
    const states = document?.value ?? statesAtFirst(rows.length);
    return { at, rows, states, version: document?.version ?? 0 };
  }

  async function* changing({ plan, chunks }: PlanHeader): AsyncGenerator<PlanRow> {
    for (let at = 0; at < chunks; at++) {
      const { rows, states } = await chunk(plan.id, at);
      yield* withStates(rows, states);
    }
  }

  async function* leftOut({ plan, leftOut: count }: PlanHeader): AsyncGenerator<PlanRow> {
    for (let at = 0; at < count; at++) yield* await rowsAt(leftOutId(plan.id, at));
  }

  return {
    async write(plan, kept, rows) {
      const chunks = slices(rows.filter(isCalled), ROWS_OF_CHUNK);
      const others = slices(
        rows.filter((row) => !isCalled(row)),
        ROWS_LEFT_OUT,
      );
      const header = { plan, ...kept, chunks: chunks.length, leftOut: others.length };
      await headers.put(headerId(plan.id), { ...header, isWhole: false }, 0);
      await Promise.all([
        ...chunks.map((some, at) => frozen.put(chunkId(plan.id, at), packRows(some))),
        ...others.map((some, at) => frozen.put(leftOutId(plan.id, at), packRows(some))),
      ]);
      await headers.put(headerId(plan.id), { ...header, isWhole: true }, 1);
    },
    header: async (id) => (await find(id))?.value,
    async headers() {
      const all = await headers.list(PLANS_MAX);
      return all
        .filter(({ id, document }) => id.startsWith(HEADER) && document.value.isWhole)
        .map(({ document }) => revived(document.value))
        .sort((a, b) => b.plan.createdAt - a.plan.createdAt);
    },
    async change(id, change) {
      for (let tries = 1; ; tries++) {
        const found = await find(id);
        if (found === undefined) return undefined;
        const next = change(found.value);
        if (next === undefined) return { header: found.value, changed: false };
        try {
          await headers.put(headerId(id), next, found.version);
          return { header: next, changed: true };
        } catch (error) {
          if (!isConflict(error) || tries === CONFLICTS_MAX) throw error;
        }
      }
    },
    chunk,
    async advance(id, one, states) {
      const { version } = await progress.put(stateId(id, one.at), states, one.version);
      return { ...one, states, version };
    },
    async moved({ plan, chunks }) {
      let moved = NONE_MOVED;
      for (const some of slices(range(chunks), READ_AT_ONCE)) {
        const documents = await Promise.all(some.map((at) => progress.get(stateId(plan.id, at))));
        for (const document of documents)
          if (document !== undefined) moved = addCounts(moved, countOf(document.value));
      }
      return moved;
    },
    rows: (header) => byLine(changing(header), leftOut(header)),
    async sweep(now) {
      const all = (await headers.list(PLANS_MAX * 2)).filter(({ id }) => id.startsWith(HEADER));
      for (const { plan, chunks, leftOut: others } of lapsed(
        all.map((one) => one.document.value),
        now,
      )) {
        // The header goes last: a process that dies on the way leaves what the next sweep finds again.
        await Promise.all([
          ...range(chunks).map((at) => frozen.delete(chunkId(plan.id, at))),
          ...range(others).map((at) => frozen.delete(leftOutId(plan.id, at))),
          ...range(chunks).map((at) => progress.delete(stateId(plan.id, at))),
        ]);
        await headers.delete(headerId(plan.id));
      }
    },
  };
}

/** Sorts before the states, so that a listing meets the headers first. */
const HEADER = 'plan:';
const headerId = (id: string) => `${HEADER}${id}`;
const stateId = (id: string, at: number) => `state:${id}:${at}`;
const chunkId = (id: string, at: number) => `${id}:called:${at}`;
const leftOutId = (id: string, at: number) => `${id}:left-out:${at}`;

export function isConflict(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'VERSION_CONFLICT';
}

/** Another instance has the plan by now. */
export function isLost(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'LEASE_LOST';
}

function isCalled({ outcome }: PlanRow): boolean {
  return outcome === 'change';
}

/** JSON has no undefined: what was left out there is said again. */
function revived(header: PlanHeader): PlanHeader {
  const { plan } = header;
  const { startedAt, endedAt, of, wanted } = plan;
  const { usageLocation } = wanted;
  return {
    ...header,
    plan: { ...plan, startedAt, endedAt, of, wanted: { ...wanted, usageLocation } },
  };
}

async function* byLine(
  one: AsyncGenerator<PlanRow>,
  other: AsyncGenerator<PlanRow>,
): AsyncGenerator<PlanRow> {
  let [a, b] = await Promise.all([one.next(), other.next()]);
  while (!a.done || !b.done) {
    if (!a.done && (b.done || a.value.line <= b.value.line)) {
      yield a.value;
      a = await one.next();
    } else if (!b.done) {
      yield b.value;
      b = await other.next();
    }
  }
}

function slices<T>(all: readonly T[], size: number): T[][] {
  return range(Math.ceil(all.length / size)).map((at) => all.slice(at * size, (at + 1) * size));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
