/** A duty is one instance's at a time, and somebody's again soon after its death. */

import assert from 'node:assert/strict';
import { createDuty } from '../../bot/duty.ts';
import { LEASE_MS } from '../../store/leases.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { LeaseTable } from '../once/shared-leases.ts';

function instances(count: number) {
  let now = 0;
  const table = new LeaseTable(() => now);
  const done: number[] = [];
  const each = Array.from({ length: count }, (_, index) => {
    let kill = (_: 'killed') => {};
    const killed = new Promise<'killed'>((resolve) => {
      kill = resolve;
    });
    let isAlive = true;
    const life = {
      killed,
      pass: async () => undefined,
      kill() {
        isAlive = false;
        kill('killed');
      },
    };
    const documents = createMemoryDocuments();
    const duty = createDuty(
      table.of(life, documents, (whole) => whole),
      'reading',
    );
    const work = async () => {
      if (isAlive) done.push(index);
    };
    return { does: () => duty.does(work), close: duty.close, kill: life.kill };
  });
  const round = async () => {
    done.length = 0;
    await Promise.all(each.map(({ does }) => does()));
    return [...done];
  };
  return {
    each,
    round,
    table,
    pass: (time_ms: number) => {
      now += time_ms;
    },
  };
}

describe('a duty of several instances', () => {
  it('is done by one of them, the same each time', async () => {
    const { round } = instances(3);
    assert.deepEqual([await round(), await round(), await round()], [[0], [0], [0]]);
  });

  it('is taken up by another when its instance has closed', async () => {
    const { each, round } = instances(2);
    await round();
    await each[0]?.close();
    await each[1]?.does();
    assert.deepEqual(await round(), [1]);
  });

  it('is taken up by another when its instance has been dead for a while', async () => {
    const { each, table, pass, round } = instances(2);
    await round();
    each[0]?.kill();
    await Promise.resolve();
    assert.deepEqual(table.held(), ['duty:reading']);
    pass(LEASE_MS);
    await each[1]?.does();
    assert.deepEqual(await round(), [1]);
  });

  it('is always that of a process that is alone', async () => {
    const done: string[] = [];
    const duty = createDuty(undefined, 'reading');
    await duty.does(async () => void done.push('done'));
    await duty.close();
    assert.deepEqual(done, ['done']);
  });
});
