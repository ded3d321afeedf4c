/** Licenses: removed, swapped, tried again, and plans that are paused, taken up again, stopped and called off. */

import assert from 'node:assert/strict';
import { crowdName } from '../../sandbox/tenant/crowd-tenant.ts';
import { skuId } from '../../sandbox/tenant/skus.ts';
import { RUN } from '../safety/expectations.ts';
import { type Heard, pressed, said } from '../safety/visitor.ts';
import { HOME } from '../safety/walk.ts';
import type { Counts } from './counts.ts';
import { always, pressOn, type Scenario, tell, walk } from './scenario.ts';

const PHONE = skuId('MCOEV');
const MEETINGS = skuId('MCOMEETADV');
const MANY = { people: [1, 2, 3].map(crowdName).join('\n'), add: PHONE };

const plan = (people: number): Counts => ({
  'act plan-confirmed': 1,
  'act license-change': people,
  'act plan-ended': 1,
  'license changes': people,
});

const planOf = ({ raw }: Heard) => /"plan":"([^"]+)"/.exec(raw)?.[1] ?? assert.fail(raw);

/** A form is filled in; its plan is confirmed. */
function changed(name: string, words: string, filled: object, told: RegExp): Scenario {
  return {
    name,
    async prepare(desk) {
      await walk(desk, RUN);
      const form = await tell(desk, HOME, said(`${words} ${crowdName(1)}`));
      const preview = await tell(desk, HOME, pressOn(form, 'licenses.submit', filled));
      await desk.idle();
      return always(pressOn(preview, 'licenses.confirm'));
    },
    expects: plan(1),
    told,
  };
}

/** A plan is confirmed and steered in the same moment; however that falls, nobody is changed twice. */
function steered(verb: 'pause' | 'resume' | 'stop', more: Partial<Scenario>): Scenario {
  let planId = '';
  const press = (name: string) => pressed(`licenses.${name}`, { plan: planId });
  return {
    name: `a plan that is confirmed, and “${verb}” in the same moment`,
    async prepare(desk) {
      const form = await tell(desk, HOME, said('assign licenses in bulk'));
      const preview = await tell(desk, HOME, pressOn(form, 'licenses.many.submit', MANY));
      await desk.idle();
      planId = planOf(preview);
      let isFirst = true;
      return async (here, id) => {
        if (isFirst) void tell(here, HOME, press('confirm')).catch(() => undefined);
        isFirst = false;
        return tell(here, HOME, press(verb), id);
      };
    },
    /** Where the confirmation was lost with its desk, or the plan waits, it goes on now. */
    async finish(desk) {
      for (const name of ['confirm', 'resume']) {
        await tell(desk, HOME, press(name));
        await desk.idle();
      }
    },
    expects: plan(3),
    ...more,
  };
}

export const LICENSE_SCENARIOS: readonly Scenario[] = [
  changed('a license that is removed', 'remove license from', { remove: PHONE }, /are changed/),
  changed(
    'a license that is swapped',
    'swap license of',
    { remove: PHONE, add: MEETINGS },
    /are changed/,
  ),
  {
    name: 'a plan that is tried again',
    async prepare(desk) {
      desk.world.emulator.faults.add({ ...REFUSED, path: '/assignLicense' });
      const ended = await walk(desk, RUN);
      desk.world.emulator.faults.clear();
      assert.ok(ended);
      const again = await tell(desk, HOME, pressed('licenses.retry', { plan: planOf(ended) }));
      await desk.idle();
      return always(pressOn(again, 'licenses.confirm'));
    },
    expects: plan(1),
    told: /are changed/,
  },
  steered('pause', {}),
  steered('resume', {}),
  steered('stop', { orLess: 'always' }),
];

const REFUSED = { status: 400, times: 1, delay_ms: 0, afterEffect: false, reset: false };
