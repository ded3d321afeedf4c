/** Two administrators of a desk that is killed: one asks for more than one person may spend, the other approves it, again and again where no answer came. */

import assert from 'node:assert/strict';
import type { Entry } from '../../ledger/entry.ts';
import { type Micros, micros } from '../../ledger/money.ts';
import type { Random } from '../store/faults/seeded-random.ts';
import { adminsOf, operationIn, type Press } from './admins.ts';
import type { Charged, Outside } from './outside.ts';
import type { Channel } from './teams-channel.ts';

/** Above what the buyer of a desk that is killed spends at once. */
export const APPROVAL_LIMIT: Micros = micros(50_000_000);
const ASKED_FROM = 60;
/** Of so many one is taken back in the same moment in which it is approved. */
const WITHDRAWN_EVERY = 4;
const FINISH_TRIES = 3;

export interface Approvers {
  /** Operations that wait for a second person, or have waited. */
  readonly asked: ReadonlySet<string>;
  /** Of these, what was answered as approved and done. */
  readonly approved: ReadonlySet<string>;
  /** Answers when everybody has seen the desk go. */
  serve(random: Random): Promise<void>;
  /** Answers when the next approval has been sent off and is not answered yet, or nobody is left to send one. */
  approving(): Promise<void>;
  stop(): void;
  /** Repeats what was not answered, and what was. */
  finish(): Promise<void>;
}

export interface ApproversParts {
  readonly outside: Outside;
  readonly channel: Channel;
  readonly press: Press;
  /** What was last written to somebody's own chat. */
  readonly cardFor: (person: { readonly id: string }) => string;
}

export function openApprovers({ outside, channel, press, cardFor }: ApproversParts): Approvers {
  // Who approves also buys, which needs a chat of its own for its cards.
  const [approver, asker] = adminsOf(outside);
  const asked = new Set<string>();
  const approved = new Set<string>();
  /** Nothing more becomes of them. */
  const over = new Set<string>();
  /** Sent to be confirmed and not answered. */
  const begun = new Set<string>();
  let serving = false;
  let sentOff = () => {};

  async function confirm(operation: string): Promise<boolean> {
    begun.add(operation);
    const { status, text } = await press(asker, 'operation.confirm', { operation });
    if (status === 200 && text.includes('approval.withdraw')) asked.add(operation);
    if (status === 200) begun.delete(operation);
    return status !== 0;
  }

  async function ask(amount: string): Promise<boolean> {
    if ((await channel.post(asker, { text: `add funds ${amount}` })).status === 0) return false;
    const operation = operationIn(cardFor(asker));
    if (operation === undefined) return true;
    const submitted = await press(asker, 'funds.submit', { operation, amount });
    if (submitted.status === 0) return false;
    return operationIn(submitted.text) === undefined || confirm(operation);
  }

  /** Twice at once, as impatient people press. */
  async function approve(operation: string, isWithdrawn: boolean): Promise<boolean> {
    const give = () => press(approver, 'approval.give', { operation });
    const sent = [give(), give()];
    if (isWithdrawn) void press(asker, 'approval.withdraw', { operation });
    sentOff();
    const answers = await Promise.all(sent);
    for (const { text } of answers) {
      if (text.includes('Approved and done')) approved.add(operation);
      if (/Approved and done|Taken back|Approved, but/.test(text)) over.add(operation);
    }
    return answers.every(({ status }) => status !== 0);
  }

  const waiting = () => [...asked].filter((operation) => !over.has(operation));

  return {
    asked,
    approved,
    async serve(random) {
      serving = true;
      for (const operation of [...begun]) if (serving && !(await confirm(operation))) return;
      for (const operation of waiting()) if (serving && !(await approve(operation, false))) return;
      while (serving) {
        if (!(await ask(`${ASKED_FROM + random(20)}.${10 + random(90)}`))) return;
        const [operation] = waiting().slice(-1);
        if (operation === undefined || !serving) continue;
        if (!(await approve(operation, random(WITHDRAWN_EVERY) === 0))) return;
      }
    },
    approving: () =>
      new Promise((resolve) => {
        sentOff = resolve;
      }),
    stop() {
      serving = false;
      sentOff();
    },
    async finish() {
      // What a process was at when it was killed is gone on with a minute later: whoever looks in vain has been told so.
      for (let tries = 0; tries < FINISH_TRIES; tries += 1) {
        for (const operation of [...begun]) await confirm(operation);
        for (const operation of waiting()) await approve(operation, false);
      }
    },
  };
}

type Asked = Pick<Approvers, 'asked' | 'approved'>;

/** What a second person approved was charged once or not at all, after it was approved by somebody else, and nothing else above the limit. @throws AssertionError */
export function checkApprovals(
  entries: readonly Entry[],
  charges: readonly Charged[],
  { asked, approved }: Asked,
): void {
  const decided = (operation: string) =>
    entries.filter(
      (entry) =>
        entry.kind === 'act' &&
        /^approval-(given|refused|withdrawn|expired)$/.test(entry.act) &&
        entry.detail.operation === operation,
    );
  const above = charges.filter(({ amount }) => amount * 10_000 > APPROVAL_LIMIT);
  const operations = new Set([
    ...asked,
    ...above.map(({ metadata }) => metadata.calling_desk_operation ?? ''),
  ]);
  for (const operation of operations) {
    const decisions = decided(operation);
    assert.ok(decisions.length <= 1, `${operation} was decided ${decisions.length} times`);
    const [decision] = decisions;
    const funds = entries.filter(({ key }) => key === `charge:${operation}`);
    const paid = above.filter(({ metadata }) => metadata.calling_desk_operation === operation);
    assert.ok(paid.length <= 1, `${operation} was charged ${paid.length} times`);
    if (approved.has(operation))
      assert.equal(paid.length, 1, `${operation} was answered as done and never charged`);
    if (paid.length === 0) continue;
    assert.ok(
      decision?.kind === 'act' && decision.act === 'approval-given',
      `${operation} was charged and never approved`,
    );
    for (const { seq, actor } of funds) {
      assert.ok(decision.seq < seq, `${operation} was charged before it was approved`);
      assert.notEqual(decision.actor, actor, `${operation} was approved by whoever asked`);
    }
  }
}
