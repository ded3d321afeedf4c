/** A chat of which everything is kept that comes back, to be looked at when it is over. */

import assert from 'node:assert/strict';
import { readCreditEvent } from '../../../bot/credit-event-facts.ts';
import { instant } from '../../../ledger/instant.ts';
import type { Step } from '../expectations.ts';
import type { SafeDesk } from '../safe-desk.ts';
import {
  activityOf,
  dropped,
  type Heard,
  heardOf,
  pressed,
  said,
  searched,
  type Visitor,
} from '../visitor.ts';

export interface Chat {
  as(more: Partial<Visitor>, activity?: object): Chat;
  /** Goes on as far as there are buttons: where a text is refused, the card that refuses it has been seen. */
  walk(steps: readonly Step[]): Promise<void>;
  /** The button of whichever card has it that was seen last. */
  press(verb: string, typed: object): Promise<void>;
  drop(name: string): Promise<void>;
  /** In a picker of people. */
  search(text: string): Promise<void>;
  event(type: string, data: object): Promise<void>;
}

let events = 0;

export function openChat(
  desk: SafeDesk,
  visitor: Visitor,
  heard: Heard[],
  more: object = {},
): Chat {
  async function tell(activity: object): Promise<Heard> {
    const before = desk.sent.length;
    const got = await desk.deliver({ ...activityOf(visitor, activity), ...more });
    await desk.idle();
    const one = heardOf(desk, before, got);
    heard.push(one);
    return one;
  }
  function button(verb: string, from: readonly Heard[]): object | undefined {
    for (const { cards } of from.toReversed())
      for (const { verbs, inputs } of cards) {
        const found = verbs.get(verb);
        if (found) return { ...(found.associatedInputs === 'auto' ? inputs : {}), ...found.data };
      }
    return undefined;
  }
  return {
    as: (other, activity = {}) => openChat(desk, { ...visitor, ...other }, heard, activity),
    async walk(steps) {
      let last: Heard | undefined;
      for (const step of steps) {
        if (typeof step === 'string') last = await tell(said(step));
        else {
          const [verb, typed = {}] = step;
          const data = last && button(verb, [last]);
          if (data === undefined) return;
          last = await tell(pressed(verb, { ...data, ...typed }));
        }
      }
    },
    async press(verb, typed) {
      const data = button(verb, heard);
      if (data !== undefined) await tell(pressed(verb, { ...data, ...typed }));
    },
    async drop(name) {
      await tell(dropped(name));
    },
    async search(text) {
      await tell(searched(text));
    },
    async event(type, data) {
      events += 1;
      const body = {
        specversion: '1.0',
        id: `e-${events}`,
        source: 'test',
        type,
        data: { currency: 'USD', ...data },
      };
      const read = readCreditEvent(body, instant(desk.time.now));
      assert.ok(read.ok, JSON.stringify(read));
      await desk.account.append([read.fact]);
    },
  };
}
