/** Two people, or more, over one account with a limit: one asks, another decides. */

import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { tellOutcomes } from '../../dialogs/tell-outcomes.ts';
import { tendApprovals } from '../../dialogs/tend-approvals.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { openTestDesk, type Said, type Shown, type TestDesk } from './desk-harness.ts';

export const LIMIT = 500;
export const ASKER = 'p-1';
export const SECOND = 'p-2';

export function openWithLimit(locale = 'en-US'): TestDesk {
  return openTestDesk({ approvalLimit: LIMIT, locale });
}

/** The asker's card after “Confirm”. */
export async function askFor(desk: TestDesk, amount = 800): Promise<Said> {
  const chat = desk.chat(ASKER);
  await chat.say(`add funds ${amount}`);
  await chat.press('funds.submit');
  const waiting = await chat.press('operation.confirm');
  await desk.idle();
  return waiting;
}

export function operationOf(card: Said): string {
  return card.verbs.get('approval.withdraw').data.operation;
}

/** What “approvals” leads to for somebody: the card with its buttons. */
export async function openCard(desk: TestDesk, who = SECOND, more: Partial<Turn> = {}) {
  const chat = desk.chat(who, more);
  await chat.say('approvals');
  const card = await chat.press('approval.show');
  return { chat, card };
}

/** Whoever has nothing but the name of the operation. */
export function buttonFor(operation: string, verb: string): Said {
  const action = { verb, associatedInputs: 'none', data: { operation } };
  return { verbs: new Map([[verb, action]]), inputs: {}, texts: '', answer: {} as never };
}

/** What runs by itself. */
export async function tend(desk: TestDesk): Promise<boolean> {
  const parts = desk.parts();
  const isLeft = await tendApprovals(parts);
  await tellOutcomes(parts);
  return isLeft;
}

export function textsOf(activity: Partial<Activity> | undefined): string {
  return JSON.stringify(activity?.attachments ?? '');
}

export const acts = (desk: TestDesk) =>
  desk.account.entries().flatMap((entry) => (entry.kind === 'act' ? [entry] : []));

export const notices = (desk: TestDesk): readonly string[] =>
  desk.account
    .entries()
    .flatMap((entry) =>
      entry.kind === 'notice' && entry.alert.startsWith('approval-')
        ? [entry.reason === '' ? entry.alert : `${entry.alert} ${entry.reason}`]
        : [],
    );

export const funds = (desk: TestDesk) =>
  desk.account.entries().flatMap((entry) => (entry.kind === 'fund' ? [entry] : []));

export function untouched(desk: TestDesk): void {
  assert.deepEqual(funds(desk), []);
  assert.deepEqual(desk.card.charged, []);
  assert.equal(desk.account.view().recharge.rule, null);
}

export type Card = Shown;
