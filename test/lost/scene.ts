/** One thing that the product does over a disk and an outside that may fail at any call, and what must be true of it afterwards. */

import type { FaultFileSystem } from '../store/faults/fault-file-system.ts';

export interface Scene<World> {
  readonly name: string;
  /** What outlives the process and is not on its disk: a gateway, a directory, a service, and what people were promised. */
  world(): World;
  /** Promises that were made to somebody so far. */
  promised(world: World): number;
  /**
   * One life of a process: opens the store, does its work, notes what it was promised. May throw what the disk throws.
   * @throws AssertionError where a word is seen broken at once
   */
  live(process: FaultFileSystem, world: World): Promise<void>;
  /**
   * The next life, on a disk that is sound: does what a start does until nothing is left to do, and looks.
   * @throws AssertionError where something is lost, doubled or stuck
   */
  afterwards(process: FaultFileSystem, world: World): Promise<void>;
}
