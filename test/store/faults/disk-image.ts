/** What a disk holds, with the difference between what was written and what would survive a power cut. */

import type { Random } from './seeded-random.ts';

const SECTOR_BYTES = 512;

/**
 * How a power cut treats what was not synced: nothing of it is there, all of it is, or a part: some sectors, some
 * names, in no order, as a disk's cache and a file system's journal may leave it.
 */
export type PowerCut = 'drop' | 'keep' | 'tear';

type Change = { readonly position: number; readonly bytes: Buffer } | { readonly length: number };

export class FileImage {
  /** What a process reads. */
  live: Buffer = Buffer.alloc(0);
  /** What a power cut leaves for certain. */
  durable: Buffer = Buffer.alloc(0);
  #unsynced: Change[] = [];

  write(bytes: Uint8Array, position: number): void {
    this.#change({ position, bytes: Buffer.from(bytes) });
  }

  truncate(length: number): void {
    this.#change({ length });
  }

  sync(): void {
    for (const change of this.#unsynced) this.durable = applied(this.durable, change);
    this.#unsynced = [];
  }

  /** As after a failed fsync: a process still reads its bytes, no later sync brings them to the disk. */
  loseUnsynced(): void {
    this.#unsynced = [];
  }

  powerCut(kind: PowerCut, random: Random): void {
    if (kind === 'keep') this.sync();
    if (kind === 'tear') {
      for (const change of this.#unsynced) this.#tear(change, random);
    }
    this.#unsynced = [];
    this.live = this.durable;
  }

  clone(): FileImage {
    const copy = new FileImage();
    copy.live = this.live;
    copy.durable = this.durable;
    copy.#unsynced = [...this.#unsynced];
    return copy;
  }

  #change(change: Change): void {
    this.live = applied(this.live, change);
    this.#unsynced.push(change);
  }

  #tear(change: Change, random: Random): void {
    if ('length' in change) {
      if (random(2) === 0) this.durable = applied(this.durable, change);
      return;
    }
    const { position, bytes } = change;
    const end = position + bytes.length;
    // The file may have been given its new length before its new sectors: they read as zeros.
    if (random(2) === 0 && this.durable.length < end) {
      this.durable = applied(this.durable, { length: position + random(bytes.length + 1) });
    }
    for (let start = position; start < end; ) {
      const stop = Math.min(end, (Math.floor(start / SECTOR_BYTES) + 1) * SECTOR_BYTES);
      const sector = bytes.subarray(start - position, stop - position);
      if (random(2) === 0) {
        this.durable = applied(this.durable, { position: start, bytes: Buffer.from(sector) });
      }
      start = stop;
    }
  }
}

export type Node = FileImage | DirectoryImage;

/** Names that appear or go (null) together. */
type NameChange = ReadonlyMap<string, Node | null>;

export class DirectoryImage {
  live = new Map<string, Node>();
  durable = new Map<string, Node>();
  #unsynced: NameChange[] = [];

  change(names: NameChange): void {
    apply(this.live, names);
    this.#unsynced.push(names);
  }

  sync(): void {
    for (const names of this.#unsynced) apply(this.durable, names);
    this.#unsynced = [];
  }

  powerCut(kind: PowerCut, random: Random): void {
    if (kind === 'keep') this.sync();
    if (kind === 'tear') {
      for (const names of this.#unsynced) if (random(2) === 0) apply(this.durable, names);
    }
    this.#unsynced = [];
    this.live = new Map(this.durable);
    for (const node of this.live.values()) node.powerCut(kind, random);
  }

  clone(known = new Map<Node, Node>()): DirectoryImage {
    const cloned = (node: Node): Node => {
      const present = known.get(node);
      if (present !== undefined) return present;
      const copy = node instanceof DirectoryImage ? node.clone(known) : node.clone();
      known.set(node, copy);
      return copy;
    };
    const clonedNames = (names: NameChange): Map<string, Node | null> =>
      new Map([...names].map(([name, node]) => [name, node && cloned(node)]));
    const copy = new DirectoryImage();
    for (const [name, node] of this.live) copy.live.set(name, cloned(node));
    for (const [name, node] of this.durable) copy.durable.set(name, cloned(node));
    copy.#unsynced = this.#unsynced.map(clonedNames);
    return copy;
  }
}

function applied(before: Buffer, change: Change): Buffer {
  if ('length' in change) {
    const after = Buffer.alloc(change.length);
    before.copy(after);
    return after;
  }
  const after = Buffer.alloc(Math.max(before.length, change.position + change.bytes.length));
  before.copy(after);
  change.bytes.copy(after, change.position);
  return after;
}

function apply(names: Map<string, Node>, change: NameChange): void {
  for (const [name, node] of change) {
    if (node === null) names.delete(name);
    else names.set(name, node);
  }
}
