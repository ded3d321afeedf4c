/** Walks to a card as somebody who may do everything, and says what the button under test sends. */

import { micros } from '../../ledger/money.ts';
import type { Expectation } from './expectations.ts';
import { MIGHTY, PERSON } from './kinds-of-people.ts';
import { openSafeDesk, type SafeDesk, type SafeDeskOptions } from './safe-desk.ts';
import { dataOf, type Heard, pressed, said, tell, type Visitor } from './visitor.ts';

export const HOME: Visitor = { personId: PERSON, conversationId: 'a:ada' };

export function homeOf({ place }: Pick<Expectation, 'place'>): Visitor {
  return place === undefined ? HOME : { ...HOME, scope: place, conversationId: `19:${place}` };
}

export interface Ready {
  readonly desk: SafeDesk;
  readonly data: object;
}

/** @returns a desk on which `verb` would have its effect */
export async function readyFor(
  verb: string,
  { way = [], typed = {}, funding, approvalLimit: limit, bare, place }: Expectation,
  options: SafeDeskOptions = {},
): Promise<Ready> {
  const approvalLimit = limit === undefined ? {} : { approvalLimit: micros(limit * 1_000_000) };
  const desk = await openSafeDesk({ ...(funding && { funding }), ...approvalLimit, ...options });
  desk.roster.directory = MIGHTY;
  const last = await walk(desk, way, homeOf({ ...(place && { place }) }));
  if (last === undefined) return { desk, data: typed };
  if (!bare) return { desk, data: dataOf(last, verb, typed) };
  const plan = /"plan":"([^"]+)"/.exec(last.raw)?.[1];
  return { desk, data: { ...typed, ...(plan && { plan }) } };
}

export async function walk(
  desk: SafeDesk,
  way: NonNullable<Expectation['way']>,
  visitor = HOME,
): Promise<Heard | undefined> {
  let last: Heard | undefined;
  for (const step of way) {
    if (typeof step === 'string') last = await tell(desk, visitor, said(step));
    else if (last !== undefined) {
      const [verb, typed = {}] = step;
      last = await tell(desk, visitor, pressed(verb, dataOf(last, verb, typed)));
    }
  }
  return last;
}
