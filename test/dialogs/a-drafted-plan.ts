/** A plan for many that is shown and waits, or is confirmed and cannot go on yet. */

import assert from 'node:assert/strict';
import type { Said } from './desk-harness.ts';
import { openManyDesk, pasted, peopleNumbered } from './many-desk.ts';

export type Desk = ReturnType<typeof openManyDesk>;
type Chat = ReturnType<Desk['chat']>;

/** A plan for these many people is shown and waits. */
export async function drafted(desk: Desk, people = 45): Promise<{ chat: Chat; plan: Said }> {
  const chat = desk.chat();
  const plan = await chat.check({ people: pasted(people) });
  assert.ok(plan.verbs.has('licenses.confirm'), plan.texts);
  return { chat, plan };
}

/** A plan that cannot go on before `release` is called. */
export async function underWay(people = 45) {
  const desk = openManyDesk({ people: peopleNumbered(people), answerWithin_ms: 10 });
  let release: () => void = () => undefined;
  desk.tenant.gate = new Promise((resolve) => {
    release = () => resolve();
  });
  const { chat, plan } = await drafted(desk, people);
  const running = await chat.press('licenses.confirm');
  return { desk, chat, plan, running, release };
}

export const planOf = (said: Said): string =>
  [...said.verbs.values()].map(({ data }) => data.plan).find(Boolean);

export async function ended(desk: Desk, said: Said): Promise<void> {
  await desk.jobs.ended(planOf(said));
}
