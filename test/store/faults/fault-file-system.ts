/** A disk in memory that fails the n-th call in a given way, dies with the process, and loses its power. */

import { basename, dirname } from 'node:path';
import type { FileSystem, OpenFile, OpenMode } from '../../../store/file-system.ts';
import { DirectoryImage, FileImage, type Node, type PowerCut } from './disk-image.ts';
import { seededRandom } from './seeded-random.ts';

export const ERRORS = ['EIO', 'ENOSPC', 'EROFS', 'EACCES', 'EDQUOT'] as const;

export const FAULTS = [
  ...ERRORS,
  /** The call does its work and reports a failure all the same. */
  'EIO-after',
  /** This call fails and so does every one after it. */
  'gone',
  /** A read or a write moves a part of its bytes. */
  'short',
  /** The process dies. */
  'crash-before',
  'crash-amid',
  'crash-after',
] as const;

export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Which call, from 1. */
  readonly at: number;
}

/** What one call does, and what a failing disk may do in its place. */
interface Call<T> {
  readonly name: string;
  readonly run: () => T;
  /** Does a part of the work. */
  readonly part?: () => T;
  /** What is left where the call fails. */
  readonly failing?: () => void;
}

export class FaultDisk {
  root: DirectoryImage;

  constructor(root = new DirectoryImage()) {
    this.root = root;
  }

  clone(): FaultDisk {
    return new FaultDisk(this.root.clone());
  }

  powerCut(kind: PowerCut, seed: number): void {
    this.root.powerCut(kind, seededRandom(seed));
  }

  /** Starts a process on the disk. */
  boot(fault?: Fault): FaultFileSystem {
    return new FaultFileSystem(this, fault);
  }

  /** The bytes of a file, durable; for tests that damage it. */
  file(path: string): FileImage {
    const node = this.node(path);
    if (!(node instanceof FileImage)) throw systemError('EISDIR', path);
    return node;
  }

  directory(path: string): DirectoryImage {
    const node = this.node(path);
    if (!(node instanceof DirectoryImage)) throw systemError('ENOTDIR', path);
    return node;
  }

  node(path: string): Node {
    let node: Node = this.root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      const next: Node | undefined =
        node instanceof DirectoryImage ? node.live.get(name) : undefined;
      if (next === undefined) throw systemError('ENOENT', path);
      node = next;
    }
    return node;
  }
}

export class FaultFileSystem implements FileSystem {
  readonly #disk: FaultDisk;
  readonly #fault: Fault | undefined;
  readonly trace: string[] = [];
  /** Fulfilled when the process has died by its fault. */
  readonly died: Promise<void>;
  /** Not counted among the calls: it is asked in the middle of an answer. */
  readonly readNow: FileSystem['readNow'] = (path, from, length) =>
    this.#disk.file(path).live.slice(from, from + length);
  #die: () => void = () => undefined;
  #dead = false;

  constructor(disk: FaultDisk, fault: Fault | undefined) {
    this.#disk = disk;
    this.#fault = fault;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  /** From here on no call of this process is answered. */
  kill(): void {
    this.#dead = true;
    this.#die();
  }

  open(path: string, mode: OpenMode): Promise<OpenFile> {
    return this.#call({ name: `open ${mode} ${path}`, run: () => this.#open(path, mode) });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#call({
      name: `rename ${from} ${to}`,
      run: () => {
        if (dirname(from) !== dirname(to)) throw systemError('EXDEV', to);
        const node = this.#disk.node(from);
        const names = [[basename(from), null] as const, [basename(to), node] as const];
        this.#disk.directory(dirname(to)).change(new Map(names));
      },
    });
  }

  unlink(path: string): Promise<void> {
    return this.#call({
      name: `unlink ${path}`,
      run: () => {
        this.#disk.file(path);
        this.#disk.directory(dirname(path)).change(new Map([[basename(path), null]]));
      },
    });
  }

  makeDirectory(path: string): Promise<void> {
    return this.#call({
      name: `makeDirectory ${path}`,
      run: () => this.#create(path, new DirectoryImage()),
    });
  }

  list(path: string): Promise<readonly string[]> {
    return this.#call({
      name: `list ${path}`,
      run: () => [...this.#disk.directory(path).live.keys()],
    });
  }

  syncDirectory(path: string): Promise<void> {
    return this.#call({
      name: `syncDirectory ${path}`,
      run: () => this.#disk.directory(path).sync(),
    });
  }

  /** A call of something that lies outside of the process: it fails, takes effect unheard, or is the last, as those of the disk. */
  async outside<T>(what: string, run: () => T | Promise<T>): Promise<T> {
    return await this.#call<T | Promise<T>>({ name: `outside ${what}`, run });
  }

  #open(path: string, mode: OpenMode): OpenFile {
    if (mode === 'create') this.#create(path, new FileImage());
    const file = this.#disk.file(path);
    const take = (bytes: Uint8Array, position: number) => {
      file.write(bytes, position);
      return bytes.byteLength;
    };
    const give = (into: Uint8Array, position: number) => {
      const bytes = file.live.subarray(position, position + into.byteLength);
      into.set(bytes);
      return bytes.length;
    };
    const half = <B extends Uint8Array>(bytes: B) => bytes.subarray(0, Math.ceil(bytes.length / 2));
    return {
      read: (into, position) =>
        this.#call({
          name: `read ${path}`,
          run: () => give(into, position),
          part: () => give(half(into), position),
        }),
      write: (bytes, position) =>
        this.#call({
          name: `write ${path}`,
          run: () => take(bytes, position),
          part: () => take(half(bytes), position),
          failing: () => take(half(bytes), position),
        }),
      truncate: (length) =>
        this.#call({ name: `truncate ${path}`, run: () => file.truncate(length) }),
      datasync: () =>
        this.#call({
          name: `datasync ${path}`,
          run: () => file.sync(),
          failing: () => file.loseUnsynced(),
        }),
      size: () => this.#call({ name: `size ${path}`, run: () => file.live.length }),
      close: () => this.#call({ name: `close ${path}`, run: () => undefined }),
    };
  }

  #create(path: string, node: Node): void {
    const directory = this.#disk.directory(dirname(path));
    if (directory.live.has(basename(path))) throw systemError('EEXIST', path);
    directory.change(new Map([[basename(path), node]]));
  }

  async #call<T>({ name, run, part = run, failing }: Call<T>): Promise<T> {
    if (this.#dead) return new Promise<never>(() => undefined);
    this.trace.push(name);
    const kind = this.#kindOfThisCall();
    switch (kind) {
      case undefined:
        return run();
      case 'short':
        return part();
      case 'crash-before':
        this.kill();
        return new Promise<never>(() => undefined);
      case 'crash-amid':
        part();
        this.kill();
        return new Promise<never>(() => undefined);
      case 'crash-after':
        run();
        this.kill();
        return new Promise<never>(() => undefined);
      case 'EIO-after':
        run();
        throw systemError('EIO', name);
      default:
        failing?.();
        throw systemError(kind === 'gone' ? 'EIO' : kind, name);
    }
  }

  #kindOfThisCall(): FaultKind | undefined {
    if (this.#fault === undefined) return undefined;
    const { at, kind } = this.#fault;
    const hit = kind === 'gone' ? this.trace.length >= at : this.trace.length === at;
    return hit ? kind : undefined;
  }
}

export function systemError(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}
