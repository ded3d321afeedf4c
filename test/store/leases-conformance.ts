/** What all leases promise, whatever keeps them: one suite for all of them. */

import assert from 'node:assert/strict';
import type { Documents } from '../../store/documents.ts';
import { type Lease, type Leases, WORK_LENGTH_MAX } from '../../store/leases.ts';

/** New leases over new, empty documents; `close` closes both. */
export interface LeasesAtHand {
  readonly leases: Leases;
  readonly documents: Documents;
  close(): Promise<void>;
}

export function leasesConformance(name: string, make: () => Promise<LeasesAtHand>): void {
  describe(`${name} as leases`, () => {
    let at: LeasesAtHand;

    beforeEach(async () => {
      at = await make();
    });

    afterEach(() => at.close());

    const taken = async (work: string): Promise<Lease> =>
      (await at.leases.take(work)) ?? assert.fail(`"${work}" was not free`);

    it('give a piece of work to one, until it is given back', async () => {
      const first = await taken('plan:1');
      assert.equal(await at.leases.take('plan:1'), undefined);
      await first.release();
      const second = await taken('plan:1');
      assert.ok(second.token > first.token, `${second.token} after ${first.token}`);
    });

    it('give it to one of many who ask at once', async () => {
      const asked = await Promise.all(Array.from({ length: 10 }, () => at.leases.take('plan:1')));
      assert.equal(asked.filter((lease) => lease !== undefined).length, 1);
    });

    it('keep pieces of work apart', async () => {
      await taken('plan:1');
      await taken('plan:2');
      await taken('__proto__');
    });

    it('let their holder write, with versions as ever', async () => {
      const { documents, lost } = await taken('plan:1');
      const notes = documents.collection('operations');
      assert.deepEqual(await notes.put('a', { n: 1 }, 0), { value: { n: 1 }, version: 1 });
      assert.deepEqual(await notes.put('a', { n: 2 }), { value: { n: 2 }, version: 2 });
      await assert.rejects(notes.put('a', { n: 3 }, 1), { code: 'VERSION_CONFLICT' });
      await assert.rejects(notes.delete('a', 1), { code: 'VERSION_CONFLICT' });
      assert.deepEqual(await at.documents.collection('operations').get('a'), await notes.get('a'));
      assert.equal((await notes.list(9)).length, 1);
      assert.equal(await notes.delete('a', 2), true);
      assert.equal(await notes.delete('a'), false);
      assert.equal(lost.aborted, false);
    });

    it('refuse every write of one who has given the work back', async () => {
      const lease = await taken('plan:1');
      const notes = lease.documents.collection('operations');
      await notes.put('a', { n: 1 });
      await lease.release();
      await lease.release();
      const writes = [
        () => notes.put('a', { n: 2 }),
        () => notes.put('a', { n: 2 }, 1),
        () => notes.put('b', { n: 2 }, 0),
        () => notes.delete('a'),
        () => notes.delete('a', 1),
      ];
      for (const write of writes) await assert.rejects(write(), { code: 'LEASE_LOST' });
      assert.deepEqual(await notes.get('a'), { value: { n: 1 }, version: 1 });
      assert.equal((await notes.list(9)).length, 1);
    });

    it('give everything back when they are closed, and nothing out afterwards', async () => {
      const { documents } = await taken('plan:1');
      await at.leases.close();
      await assert.rejects(documents.collection('operations').put('a', {}), { code: 'LEASE_LOST' });
      await assert.rejects(at.leases.take('plan:2'), { code: 'CLOSED' });
    });

    it('refuse a name that is too long', async () => {
      await taken('x'.repeat(WORK_LENGTH_MAX));
      await assert.rejects(at.leases.take('x'.repeat(WORK_LENGTH_MAX + 1)), RangeError);
    });
  });
}
