/** Keeps the lanes in the store: every write names the version that it replaces, so that whoever lost its lease cannot write. */

import { COLLECTION_LIMIT, type Collection } from '../store/documents.ts';
import { emptyLane, isSettled, type Lane, type LaneMessage } from './lane.ts';
import type { TargetId } from './target.ts';
import type { StoredTarget } from './targets.ts';

export type LaneDocument = { readonly lane: Lane } | { readonly part: readonly LaneMessage[] };

export interface KeptLane {
  readonly lane: Lane;
  /** 0: not written yet. */
  readonly version: number;
}

/** Messages whose cards can still be edited; older ones are archived. */
const KEPT = 100;
const PART = 50;
/** Parts kept for each target: a year or two of a busy one. The journal keeps the notices themselves for ever. */
const PARTS_MAX = 100;

export class Lanes {
  readonly #documents: Collection<LaneDocument>;

  constructor(documents: Collection<LaneDocument>) {
    this.#documents = documents;
  }

  /** Made anew, its open messages stopped, where the target has asked for alerts once more since. */
  async open({ id, since, missedFrom }: StoredTarget): Promise<KeptLane> {
    const kept = await this.find(id);
    if (kept === undefined) return { lane: emptyLane(id, since, missedFrom), version: 0 };
    if (kept.lane.since === since) return kept;
    return {
      version: kept.version,
      lane: {
        ...kept.lane,
        since,
        through: Math.max(kept.lane.through, missedFrom),
        holdUntil: 0,
        messages: kept.lane.messages.map(stopped),
      },
    };
  }

  async find(id: TargetId): Promise<KeptLane | undefined> {
    const document = await this.#documents.get(laneId(id));
    return document && 'lane' in document.value
      ? { lane: document.value.lane, version: document.version }
      : undefined;
  }

  /** @throws StoreError `VERSION_CONFLICT` where somebody else has written meanwhile */
  async save({ lane, version }: KeptLane): Promise<KeptLane> {
    const trimmed = await this.#archive(lane);
    const { version: written } = await this.#documents.put(
      laneId(lane.targetId),
      { lane: trimmed },
      version,
    );
    return { lane: trimmed, version: written };
  }

  /** Newest first, archived ones too. */
  async messages(id: TargetId, limit: number): Promise<readonly LaneMessage[]> {
    const lane = (await this.find(id))?.lane;
    if (!lane) return [];
    const found = [...lane.messages];
    for (const first of lane.archived.toReversed()) {
      if (found.length >= limit) break;
      const part = await this.#documents.get(partId(id, first));
      if (part && 'part' in part.value) found.push(...part.value.part);
    }
    return found.sort((a, b) => b.number - a.number).slice(0, limit);
  }

  /** Every lane there is, those of targets that are gone too. */
  async all(): Promise<readonly Lane[]> {
    const rows = await this.#documents.list(COLLECTION_LIMIT);
    return rows.flatMap(({ document: { value } }) => ('lane' in value ? [value.lane] : []));
  }

  /** The part is written first: a crash in between leaves it there twice, and the next archiving writes it again. */
  async #archive(lane: Lane): Promise<Lane> {
    if (lane.messages.length < KEPT + PART) return lane;
    const part = lane.messages.filter(isSettled).slice(0, lane.messages.length - KEPT);
    const [oldest] = part;
    if (oldest === undefined || part.length < PART) return lane;
    await this.#documents.put(partId(lane.targetId, oldest.number), { part });
    const archived = [...lane.archived, oldest.number];
    for (const first of archived.splice(0, archived.length - PARTS_MAX))
      await this.#documents.delete(partId(lane.targetId, first));
    const gone = new Set(part);
    return { ...lane, archived, messages: lane.messages.filter((message) => !gone.has(message)) };
  }
}

/** Somebody stopped the alerts, or a crash did. */
export function stopped(message: LaneMessage): LaneMessage {
  const unshown = { unshown: [], editing: false };
  switch (message.state) {
    case 'waiting':
      return { ...message, ...unshown, state: 'stopped', reason: 'alerts-stopped' };
    case 'sending':
      return { ...message, ...unshown, state: 'unknown', reason: 'interrupted' };
    default:
      return { ...message, ...unshown };
  }
}

function laneId(id: TargetId): string {
  return `lane ${id}`;
}

function partId(id: TargetId, first: number): string {
  return `part ${id} ${String(first).padStart(9, '0')}`;
}
