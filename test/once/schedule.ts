/** One thing, asked for ten times as its seed says: again or anew, one after another or at once, over ends and kills, on two desks. */

import assert from 'node:assert/strict';
import { StoreError } from '../../store/store-errors.ts';
import { OPENING } from '../safety/safe-desk.ts';
import { FAILURES } from '../safety/try-out.ts';
import type { Heard } from '../safety/visitor.ts';
import { type Counts, countsOf, difference } from './counts.ts';
import { flawsIn } from './flaws.ts';
import { Loom } from './loom.ts';
import { type OnceDesk, openDeskOn, USUAL } from './once-desk.ts';
import type { StorePlace } from './once-store.ts';
import type { Deliver, Scenario } from './scenario.ts';
import { Tellings } from './telling.ts';
import { openWorld, type World } from './world.ts';

export const DELIVERIES = 10;
/** After this, what a killed desk was about is anybody's. */
const LEASES_END_MS = 61_000;
/** Steps that others make before the next delivery, or before the end. */
const STEPS_MAX = 40;

export interface Played {
  /** What should not have happened; empty where all is well. */
  readonly flaws: readonly string[];
  readonly story: readonly string[];
  /** Desks that were killed, and desks that were closed, on the way. */
  readonly kills: number;
  readonly ends: number;
}

export interface ScheduleOptions {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly place: StorePlace;
  /** Two desks at the same time, where the place allows it. */
  readonly isPaired: boolean;
  /** Left out: one in which all is well. */
  readonly world?: World;
}

export async function playOnce(options: ScheduleOptions): Promise<Played> {
  const loom = new Loom(options.seed, options.place.isReal);
  const schedule = new Schedule(loom, options);
  const onLoose = (cause: unknown) => schedule.flaw(`nobody caught ${textOf(cause)}`);
  process.on('unhandledRejection', onLoose);
  try {
    await schedule.play();
  } catch (cause) {
    schedule.flaw(textOf(cause));
  } finally {
    schedule.end();
    process.off('unhandledRejection', onLoose);
    if (options.scenario.holdsFiles) await loom.bury();
    loom.close();
  }
  return schedule;
}

class Schedule implements Played {
  readonly flaws: string[] = [];
  readonly #events: (string | Heard)[] = [];
  kills = 0;
  ends = 0;
  readonly #loom: Loom;
  readonly #options: ScheduleOptions;
  readonly #world: World;
  readonly #tellings = new Tellings();
  #desks: OnceDesk[] = [];
  #inFlight: Promise<void>[] = [];

  constructor(loom: Loom, options: ScheduleOptions) {
    this.#loom = loom;
    this.#options = options;
    this.#world = options.world ?? openWorld();
  }

  get story(): readonly string[] {
    return this.#events.map((event) =>
      typeof event === 'string' ? event : (event.texts.split('\n')[0] ?? ''),
    );
  }

  flaw(text: string): void {
    this.flaws.push(text);
  }

  end(): void {
    for (const desk of this.#desks) desk.kill();
  }

  async play(): Promise<void> {
    const { scenario, isPaired, place } = this.#options;
    const loom = this.#loom;
    const desk = await loom.run(this.#open());
    await loom.run(desk.account.append([OPENING]));
    const deliver = await loom.run(scenario.prepare(desk));
    await loom.run(desk.idle());
    const before = await loom.run(countsOf(desk));
    this.#tellings.begin();
    loom.tangle();
    if (isPaired && place.isShared) await loom.run(this.#open());
    for (let count = 0; count < DELIVERIES; count += 1) {
      await this.#happen();
      await this.#deliver(deliver, count);
    }
    await this.#rest();
    await this.#judge(deliver, before);
  }

  async #open(): Promise<OnceDesk> {
    const { place, scenario } = this.#options;
    const life = this.#loom.begin();
    const { world, store } = this.#tellings.beside(life, this.#world, await place.open(life));
    const desk = await openDeskOn(store, world, life, scenario.settings ?? USUAL);
    this.#desks.push(desk);
    return desk;
  }

  /** Before some deliveries a desk ends, is killed, or another one tries to open. */
  async #happen(): Promise<void> {
    const loom = this.#loom;
    const what = loom.random(16);
    if (what === 0) await this.#again('closed');
    if (what === 1 || what === 2) await this.#again('killed');
    if (what === 3 && !this.#options.place.isShared) {
      const second = await loom.run(this.#open().catch((cause: unknown) => cause));
      const isRefused = second instanceof StoreError && second.code === 'LOCKED';
      if (!isRefused) this.flaw('A second desk was let into the files of the first.');
      this.#events.push('a second desk was refused');
    }
  }

  async #again(how: 'closed' | 'killed'): Promise<void> {
    const loom = this.#loom;
    const [desk] = this.#desks.splice(loom.random(this.#desks.length), 1);
    assert.ok(desk);
    if (how === 'killed') {
      desk.kill();
      this.kills += 1;
    } else {
      await loom.run(desk.close(), false);
      this.ends += 1;
    }
    this.#events.push(how);
    await loom.run(this.#open());
  }

  async #deliver(deliver: Deliver, count: number): Promise<void> {
    const loom = this.#loom;
    const desk = this.#desks[loom.random(this.#desks.length)];
    assert.ok(desk);
    const isSame = count === 0 || this.#options.scenario.ids === 'same' || loom.random(2) === 0;
    const id = isSame ? 'the-same' : `another-${count}`;
    this.#events.push(`${id} on desk ${this.#desks.indexOf(desk) + 1} of ${this.#desks.length}`);
    const told = Promise.race([deliver(desk, id), desk.life.killed]).then(
      (heard) => this.#look(heard),
      (cause: unknown) => this.flaw(`A delivery threw ${textOf(cause)}`),
    );
    this.#inFlight.push(told);
    if (loom.random(3) === 0) await loom.run(told);
    else for (let steps = loom.random(STEPS_MAX); steps > 0; steps -= 1) await loom.step();
  }

  #look(heard: Heard | 'killed'): void {
    if (heard === 'killed') return void this.#events.push('a delivery was lost with its desk');
    this.#events.push(heard);
    const status = (heard.invoke?.body as { statusCode?: number } | undefined)?.statusCode ?? 200;
    const isFine = heard.refused === undefined && (heard.invoke?.status ?? 200) < 300;
    if (!isFine || status !== 200) this.flaw(`A delivery was answered with ${heard.raw}`);
    const failure = FAILURES.find((text) => heard.raw.includes(text));
    if (failure !== undefined) this.flaw(`Somebody was told: ${heard.texts}`);
  }

  /** Everything comes to its end; what was lost with a desk is found by the next. */
  async #rest(): Promise<void> {
    const loom = this.#loom;
    await loom.run(Promise.all(this.#inFlight));
    await loom.run(Promise.all(this.#desks.map((desk) => desk.idle())));
    await loom.run(Promise.all(this.#desks.splice(0).map((desk) => desk.close())));
    loom.later(LEASES_END_MS);
    const desk = await loom.run(this.#open());
    loom.straighten();
    await loom.run(desk.resumed);
    await loom.run(desk.idle());
  }

  async #judge(deliver: Deliver, before: Counts): Promise<void> {
    const { scenario } = this.#options;
    const loom = this.#loom;
    const [desk] = this.#desks;
    assert.ok(desk);
    const last = await loom.run(deliver(desk, 'the-same'));
    this.#look(last);
    await loom.run(desk.idle());
    if (scenario.finish) await loom.run(scenario.finish(desk, loom.later));
    const after = difference(before, await loom.run(countsOf(desk)));
    const kills = { count: this.kills, tellings: this.#tellings };
    const isGivenUp = this.kills > 0 && scenario.givenUp?.test(last.texts) === true;
    for (const text of flawsIn(scenario, after, kills, DELIVERIES + 1, isGivenUp)) this.flaw(text);
    // Where a desk was killed, the last may have been the first to be carried out.
    if (this.kills === 0 && scenario.told && !scenario.told.test(last.texts))
      this.flaw(`Whoever is late is told: ${last.texts}`);
  }
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause);
}
