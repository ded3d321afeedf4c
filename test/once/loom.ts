/** Decides, from a seed, whose turn it is wherever work waits: for the disk, for Graph, for the gateway, for the channel. */

import { setImmediate, setTimeout } from 'node:timers/promises';
import sinon from 'sinon';
import { START } from '../dialogs/desk-harness.ts';
import { type Random, seededRandom } from '../store/faults/seeded-random.ts';

/** One run of the product: from its opening until it is closed, or killed. */
export interface Life {
  /** Waits for its turn; once it is dead, until all is over, and then throws. */
  pass(): Promise<void>;
  /** Answers when it is killed. */
  readonly killed: Promise<'killed'>;
  kill(): void;
}

/** Rounds in which nothing moved, before time is moved. */
const QUIET_ROUNDS = 3;
/** Timers that went off without anything going on. */
const TIMERS_MAX = 2_000;
/** One step in so many moves the time instead, to whatever timer is next. */
const TIMER_ONCE_IN = 150;
const BURIAL_ROUNDS = 20;
/** Beside a socket, whose answers come when they come: a look this often, for no longer than this. */
const LOOK_MS = 1;
const REAL_MS_MAX = 300_000;

/** Time stands still while it is open, but for what it moves itself; beside a real socket only the date is moved. */
export class Loom {
  readonly random: Random;
  readonly #clock: sinon.SinonFakeTimers;
  readonly #waiting: { readonly go: () => void }[] = [];
  #dead: ((cause: Error) => void)[] = [];
  #isStraight = true;

  readonly #isReal: boolean;

  /** @param isReal timers go off when they are due, as a socket needs it */
  constructor(seed: number, isReal = false) {
    this.random = seededRandom(seed);
    this.#isReal = isReal;
    this.#clock = sinon.useFakeTimers({
      now: START,
      toFake: isReal
        ? ['Date']
        : ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    });
  }

  close(): void {
    this.#clock.restore();
  }

  /** From now on everything waits for its turn. */
  tangle(): void {
    this.#isStraight = false;
  }

  /** From now on nothing waits; what has waited goes on. */
  straighten(): void {
    this.#isStraight = true;
    for (const { go } of this.#waiting.splice(0)) go();
  }

  readonly later = (time_ms: number): void => {
    this.#clock.setSystemTime(Date.now() + time_ms);
  };

  begin(): Life {
    let isAlive = true;
    let end = (_: 'killed') => {};
    const killed = new Promise<'killed'>((resolve) => {
      end = resolve;
    });
    return {
      killed,
      kill() {
        isAlive = false;
        end('killed');
      },
      pass: () =>
        new Promise((resolve, reject) => {
          const go = () => (isAlive ? resolve() : this.#dead.push(reject));
          if (this.#isStraight || !isAlive) go();
          else this.#waiting.push({ go });
        }),
    };
  }

  /** What waits in the dead lets go of its files; nothing of it is done any more. */
  async bury(): Promise<void> {
    const ignore = () => undefined;
    process.on('unhandledRejection', ignore);
    this.straighten();
    for (let round = 0; round < BURIAL_ROUNDS; round += 1) {
      for (const reject of this.#dead.splice(0)) reject(new Error('This desk was killed.'));
      await setImmediate();
    }
    process.off('unhandledRejection', ignore);
  }

  /** Lets one of those that wait go on. @param isHasty now and then time is quicker than all of them */
  async step(isHasty = true): Promise<boolean> {
    await setImmediate();
    const [chosen] = this.#waiting.splice(this.random(Math.max(1, this.#waiting.length)), 1);
    const isEarly = isHasty && !this.#isReal && this.random(TIMER_ONCE_IN) === 0;
    if (chosen !== undefined && isEarly) this.#clock.next();
    chosen?.go();
    return chosen !== undefined;
  }

  /** Goes on until `work` is done; where everybody waits for a moment, that moment comes. @param isHasty it may come before */
  async run<T>(work: Promise<T>, isHasty = true): Promise<T> {
    let isDone = false;
    const over = () => {
      isDone = true;
    };
    work.then(over, over);
    if (this.#isReal) {
      const ends = performance.now() + REAL_MS_MAX;
      while (!isDone) {
        if (performance.now() > ends) throw new Error('Nothing goes on any more.');
        if (!(await this.step(isHasty))) await setTimeout(LOOK_MS);
      }
      return work;
    }
    let quiet = 0;
    for (let timers = 0; !isDone; ) {
      if ((await this.step(isHasty)) || isReading()) quiet = 0;
      else if (++quiet > QUIET_ROUNDS) {
        if (++timers > TIMERS_MAX) throw new Error('Nothing goes on any more.');
        this.#clock.next();
        quiet = 0;
      }
    }
    return work;
  }
}

function isReading(): boolean {
  return process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
}

/** The same thing, but each of these calls waits for its turn before it begins, and again before it is known to be over. */
export function atSeams<T extends object>(whole: T, life: Life, names: readonly (keyof T)[]): T {
  return new Proxy(whole, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const call = value.bind(target);
      if (!names.includes(name as keyof T)) return call;
      return async (...given: unknown[]) => {
        await life.pass();
        try {
          return await call(...given);
        } finally {
          await life.pass();
        }
      };
    },
  });
}
