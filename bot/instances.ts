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
  /** Nothing is sent by it before this, on the clock of the sends. */
  readonly from: number;
}

export interface Instances {
  /** Ours at this moment: nothing where it cannot be known. */
  share(): Share;
  /** Says that this one lives, and looks who else does: to be called every {@link BEAT_MS}. @throws StoreError */
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
}

export const BEAT_MS = 5_000;
/** Who could not look for so long may have missed that another has come, and sends nothing unasked. */
const KNOWN_MS = 2 * BEAT_MS;
/** The longest rate but the hour's: for so long what was sent by the larger share still counts. */
const WINDOW_MS = 30_000;
/** A newcomer sends nothing unasked before everybody else has heard of it, and what they sent before that no longer counts. */
export const JOIN_MS = KNOWN_MS + WINDOW_MS + 2_000;
/** What one that has gone, or is missed, has sent no longer counts after this either. */
export const LIVES_MS = 2 * BEAT_MS + WINDOW_MS;
const INSTANCES_MAX = 1_000;

/** For a process that is alone. */
export const WHOLE: Share = { of: 1, from: Number.NEGATIVE_INFINITY };
const NONE: Share = { of: 1, from: Number.POSITIVE_INFINITY };

export function createInstances({ documents, id, now }: InstancesParts): Instances {
  const others = new Map<string, { readonly version: number; readonly at: number }>();
  let beats = 0;
  let knownAt = Number.NEGATIVE_INFINITY;
  let from: number | undefined;

  return {
    share() {
      if (from === undefined || now() - knownAt > KNOWN_MS) return NONE;
      return { of: others.size + 1, from };
    },

    async beat() {
      beats += 1;
      await documents.put(id, { beats });
      const at = now();
      const rows = (await documents.list(INSTANCES_MAX)).filter((row) => row.id !== id);
      const listed = new Set(rows.map((row) => row.id));
      for (const [other, known] of others)
        if (!listed.has(other) && at - known.at > LIVES_MS) others.delete(other);
      for (const { id: other, document } of rows) {
        const known = others.get(other);
        if (known?.version !== document.version)
          others.set(other, { version: document.version, at });
        else if (at - known.at > LIVES_MS && (await isGone(documents, other, document.version)))
          others.delete(other);
      }
      knownAt = at;
      from ??= others.size === 0 ? at : at + JOIN_MS;
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
