/** How many instances there are, known by what each of them writes down every few seconds: so many share what the service allows to one app. */

import type { Collection } from '../store/documents.ts';

/** What an instance keeps of itself. */
export interface StoredInstance {
  /** How often it has said that it lives. */
  readonly beats: number;
}

export interface Share {
  /** One of so many parts of each rate. */
  readonly of: number;
  /** Nothing that nobody waits for is sent by it before this, on the clock of the sends. */
  readonly from: number;
}

export interface Instances {
  /** Ours at this moment: nothing unasked where it cannot be known. */
  share(): Share;
  /** Says that this one lives, and looks who else does: to be called once in each `beat_ms`. @throws StoreError */
  beat(): Promise<void>;
  /** Whoever comes next need not wait for it. Never throws. */
  close(): Promise<void>;
}

export interface InstancesParts {
  /** `instances` */
  readonly documents: Collection<StoredInstance>;
  readonly id: string;
  /** Milliseconds from any origin; never goes back. No instance's clock is held against another's. */
  readonly now: () => number;
  /** {@link BEAT_MS} where left out. */
  readonly beat_ms?: number;
  /** For so long what was sent by a larger share still counts; {@link WINDOW_MS} where left out. */
  readonly window_ms?: number;
}

export const BEAT_MS = 5_000;
/** The longest rate of Teams but the hour's. */
export const WINDOW_MS = 30_000;

export interface InstancePaces {
  /** Who could not look for so long may have missed that another has come, and sends nothing unasked. */
  readonly known_ms: number;
  /** A newcomer sends nothing unasked before everybody else has heard of it, and what they sent before that no longer counts. */
  readonly join_ms: number;
  /** What one that has gone, or is missed, has sent no longer counts after this either. */
  readonly lives_ms: number;
}

export function instancePaces(beat_ms = BEAT_MS, window_ms = WINDOW_MS): InstancePaces {
  const known_ms = 2 * beat_ms;
  return { known_ms, join_ms: known_ms + window_ms + 2_000, lives_ms: known_ms + window_ms };
}

const INSTANCES_MAX = 1_000;

/** For a process that is alone. */
export const WHOLE: Share = { of: 1, from: Number.NEGATIVE_INFINITY };

export function createInstances(parts: InstancesParts): Instances {
  const { documents, id, now } = parts;
  const { known_ms, join_ms, lives_ms } = instancePaces(parts.beat_ms, parts.window_ms);
  const others = new Map<string, { readonly version: number; readonly at: number }>();
  let beats = 0;
  let knownAt = Number.NEGATIVE_INFINITY;
  let from = Number.POSITIVE_INFINITY;
  let hasJoined = false;

  return {
    share() {
      const isKnown = now() - knownAt <= known_ms;
      return { of: others.size + 1, from: isKnown ? from : Number.POSITIVE_INFINITY };
    },

    async beat() {
      beats += 1;
      await documents.put(id, { beats });
      const at = now();
      const rows = (await documents.list(INSTANCES_MAX)).filter((row) => row.id !== id);
      const listed = new Set(rows.map((row) => row.id));
      for (const [other, known] of others)
        if (!listed.has(other) && at - known.at > lives_ms) others.delete(other);
      for (const { id: other, document } of rows) {
        const known = others.get(other);
        if (known?.version !== document.version)
          others.set(other, { version: document.version, at });
        else if (at - known.at > lives_ms && (await isGone(documents, other, document.version)))
          others.delete(other);
      }
      knownAt = at;
      if (!hasJoined) from = others.size === 0 ? at : at + join_ms;
      hasJoined = true;
    },

    async close() {
      from = Number.POSITIVE_INFINITY;
      await documents.delete(id).catch(() => undefined);
    },
  };
}

/** False where it has just said that it lives. */
async function isGone(
  documents: Collection<StoredInstance>,
  id: string,
  version: number,
): Promise<boolean> {
  try {
    await documents.delete(id, version);
    return true;
  } catch {
    return false;
  }
}
