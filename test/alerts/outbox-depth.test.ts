/** What waits to be told is counted by what is to be done with it, and its age by the oldest. */

import assert from 'node:assert/strict';
import { GIVEN_UP_MS } from '../../alerts/alerting-health.ts';
import type { MessageState } from '../../alerts/delivery-record.ts';
import { emptyLane, type Lane, type LaneMessage, newMessage } from '../../alerts/lane.ts';
import { outboxDepth } from '../../alerts/outbox-depth.ts';
import { type Instant, instant, instantFromIso } from '../../ledger/instant.ts';

const NOW = instantFromIso('2026-11-16T09:00:00Z');
const ago = (ms: number): Instant => instant(NOW - ms);

function message(state: MessageState, at: Instant, more: Partial<LaneMessage> = {}): LaneMessage {
  return { ...newMessage(1, { kind: 'card', key: 'k' }, at), state, ...more };
}

const lane = (...messages: LaneMessage[]): Lane => ({ ...emptyLane('19:x', 0, 0), messages });

describe('the depth of the outbox', () => {
  it('is nothing where nothing waits', () => {
    const none = { waiting: 0, sending: 0, editing: 0, givenUp: 0, oldest: null };
    assert.deepEqual(outboxDepth([], NOW), none);
    const settled = lane(
      message('delivered', ago(1)),
      message('stopped', ago(2)),
      message('unknown', ago(3)),
    );
    assert.deepEqual(outboxDepth([settled], NOW), none);
  });

  it('counts over all lanes, each message by its state', () => {
    const depth = outboxDepth(
      [
        lane(message('waiting', ago(5_000)), message('sending', ago(9_000))),
        lane(
          message('waiting', ago(7_000)),
          message('delivered', ago(90_000), { unshown: [[1, 1]] }),
        ),
      ],
      NOW,
    );
    assert.deepEqual(depth, { waiting: 2, sending: 1, editing: 1, givenUp: 0, oldest: ago(9_000) });
  });

  it('counts what was given up for as long as that is news', () => {
    const [fresh, old] = [ago(GIVEN_UP_MS), ago(GIVEN_UP_MS + 1)];
    const depth = outboxDepth([lane(message('given-up', fresh), message('given-up', old))], NOW);
    assert.deepEqual([depth.givenUp, depth.oldest], [1, null]);
  });
});
