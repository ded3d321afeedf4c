/** Messages are acknowledged in time; what their turns still do is waited for at the end. */

import assert from 'node:assert/strict';
import { type AcknowledgedTurns, createAcknowledgedTurns } from '../../bot/acknowledged-turns.ts';
import type { TurnAnswer } from '../../bot/desk-adapter.ts';
import type { Admitted } from '../../bot/guard.ts';
import { teamsMessage } from './teams-activity.ts';

describe('a turn', () => {
  let settle: { resolve: (answer: TurnAnswer) => void; reject: (cause: Error) => void };
  let logged: unknown[];
  let turns: AcknowledgedTurns;

  const open = (within_ms: number) => {
    logged = [];
    turns = createAcknowledgedTurns(
      () => new Promise((resolve, reject) => Object.assign(settle, { resolve, reject })),
      { error: (...args: unknown[]) => void logged.push(args) } as never,
      within_ms,
    );
  };
  const admitted = (type: string): Admitted => ({
    ok: true,
    activity: { ...teamsMessage(), type },
    claims: { audience: '', serviceUrl: '' },
  });

  beforeEach(() => {
    settle = { resolve: () => undefined, reject: () => undefined };
  });

  it('that ends in time gives its own answer', async () => {
    open(60_000);
    const answered = turns.run(admitted('message'));
    settle.resolve({ status: 202 });
    assert.deepEqual(await answered, { status: 202 });
    await turns.drain(60_000);
  });

  it('that fails in time fails, and is not logged twice', async () => {
    open(60_000);
    const answered = turns.run(admitted('message'));
    settle.reject(new Error('no'));
    await assert.rejects(answered, /no/);
    assert.deepEqual(logged, []);
  });

  it('of a message is acknowledged while it goes on, and waited for when the desk closes', async () => {
    open(1);
    assert.deepEqual(await turns.run(admitted('message')), { status: 200 });
    let drained = false;
    const draining = turns.drain(60_000).then(() => {
      drained = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(drained, false);
    settle.resolve({ status: 200 });
    await draining;
  });

  it('that fails after its acknowledgement is logged', async () => {
    open(1);
    await turns.run(admitted('message'));
    settle.reject(new Error('late'));
    await turns.drain(60_000);
    assert.equal(logged.length, 1);
  });

  it('of an invoke is waited for: its answer is what was asked for', async () => {
    open(1);
    const answered = turns.run(admitted('invoke'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    settle.resolve({ status: 200, body: { statusCode: 200 } });
    assert.deepEqual(await answered, { status: 200, body: { statusCode: 200 } });
  });

  it('that never ends holds the end up no longer than it may', async () => {
    open(1);
    await turns.run(admitted('message'));
    await turns.drain(5);
  });
});
