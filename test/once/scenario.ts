/** One thing that can be asked for: how to come to where it can be, what is delivered, and what it comes to. */

import assert from 'node:assert/strict';
import type { Expectation, Step } from '../safety/expectations.ts';
import {
  activityOf,
  dataOf,
  type Heard,
  pressed,
  readOut,
  said,
  type Visitor,
} from '../safety/visitor.ts';
import { HOME } from '../safety/walk.ts';
import type { Counts } from './counts.ts';
import type { DeskSettings, OnceDesk } from './once-desk.ts';
import type { Owed } from './telling.ts';

/** What is sent, as often as it is sent; undefined where nothing came back. @param id of the activity or of the event */
export type Deliver = (desk: OnceDesk, id: string) => Promise<Heard>;

export interface Scenario {
  readonly name: string;
  readonly settings?: DeskSettings;
  /** Leaves the desk where one delivery has its effect. */
  prepare(desk: OnceDesk): Promise<Deliver>;
  /** What one delivery comes to, and so do ten. */
  readonly expects: Counts;
  /** Of the messages that it expects, if any: what becomes of one whose desk is killed. */
  readonly owed?: Owed;
  /** Or to less: what comes beside it may be quicker, or it goes with a desk that is killed. */
  readonly orLess?: 'always' | 'where killed';
  /** What was under way when its desk was killed may have been given up, as a whole, and that is told. */
  readonly givenUp?: RegExp;
  /** Names of what depends on how it fell, where a desk was killed. */
  readonly isUncounted?: RegExp;
  /** A desk that is killed has files open, which it lets go of in the end. */
  readonly holdsFiles?: true;
  /** `same`: under another id it is another matter. */
  readonly ids?: 'same';
  /** After everything: what lets the effect come to its end. */
  finish?(desk: OnceDesk, later: (time_ms: number) => void): Promise<void>;
  /** What whoever is late is told. */
  readonly told?: RegExp;
}

export async function tell(desk: OnceDesk, visitor: Visitor, more: object, id?: string) {
  const activity = activityOf(visitor, { ...more, ...(id !== undefined && { id }) });
  const before = desk.world.posts.length;
  const answered = await desk.deliver(activity);
  const out = desk.world.posts.slice(before).filter(({ to }) => to === activity.id);
  return readOut(
    out.map((post) => post.activity),
    answered,
  );
}

/** Everything that is said and pressed on the way, each when the one before it is over. */
export async function walk(
  desk: OnceDesk,
  way: readonly Step[],
  visitor: Visitor = HOME,
): Promise<Heard | undefined> {
  let last: Heard | undefined;
  for (const step of way) {
    const more = typeof step === 'string' ? said(step) : pressOn(last, step[0], step[1]);
    last = await tell(desk, visitor, more);
    await desk.idle();
  }
  return last;
}

export function pressOn(heard: Heard | undefined, verb: string, typed: object = {}) {
  assert.ok(heard, 'there is a card');
  return pressed(verb, dataOf(heard, verb, typed));
}

export function always(more: object, visitor: Visitor = HOME): Deliver {
  return (desk, id) => tell(desk, visitor, more, id);
}

/** A button of the table of who may. */
export function buttonScenario(
  name: string,
  verb: string,
  row: Expectation,
  more: Pick<Scenario, 'expects'> & Partial<Scenario>,
): Scenario {
  const { way = [], typed = {}, bare } = row;
  return {
    name,
    ...settingsOf(row),
    async prepare(desk) {
      const last = await walk(desk, way);
      if (last !== undefined && !bare) return always(pressOn(last, verb, typed));
      const plan = /"plan":"([^"]+)"/.exec(last?.raw ?? '')?.[1];
      return always(pressed(verb, { ...typed, ...(plan && { plan }) }));
    },
    ...more,
  };
}

/** Words of the table of who may. */
export function wordsScenario(
  name: string,
  row: Expectation & { readonly words: string },
  more: Pick<Scenario, 'expects'> & Partial<Scenario>,
): Scenario {
  const { words, way = [] } = row;
  return {
    name,
    ...settingsOf(row),
    async prepare(desk) {
      await walk(desk, way);
      return always(said(words));
    },
    ...more,
  };
}

function settingsOf({ funding, approvalLimit }: Expectation): Pick<Scenario, 'settings'> {
  const funds: DeskSettings['funds'] = funding ?? 'stripe';
  return { settings: { funds, approvalLimit } };
}
