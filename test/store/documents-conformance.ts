/** What every set of documents promises, whatever keeps its bytes: one suite for all of them. */

import assert from 'node:assert/strict';
import type { Collection, Documents } from '../../store/documents.ts';

interface Note {
  readonly text: string;
  readonly tags?: string[];
}

/** Gives new, empty documents; the suite closes them. */
export type MakeDocuments = () => Promise<Documents>;

export function documentsConformance(name: string, make: MakeDocuments): void {
  describe(`${name} as documents`, () => {
    let documents: Documents;
    let notes: Collection<Note>;

    beforeEach(async () => {
      documents = await make();
      notes = documents.collection<Note>('operations');
    });

    afterEach(async () => {
      await documents.close();
    });

    it('hold nothing at first', async () => {
      assert.equal(await notes.get('a'), undefined);
      assert.deepEqual(await notes.list(10), []);
      assert.equal(await notes.delete('a'), false);
    });

    it('give back what was put, and count the writes of each document', async () => {
      assert.deepEqual(await notes.put('a', { text: 'one' }), {
        value: { text: 'one' },
        version: 1,
      });
      assert.deepEqual(await notes.put('a', { text: 'two' }), {
        value: { text: 'two' },
        version: 2,
      });
      assert.deepEqual(await notes.put('b', { text: '三' }), { value: { text: '三' }, version: 1 });
      assert.deepEqual(await notes.get('a'), { value: { text: 'two' }, version: 2 });
    });

    it('keep collections apart', async () => {
      await notes.put('a', { text: 'one' });
      assert.equal(await documents.collection('conversations').get('a'), undefined);
    });

    it('replace only the version that is expected', async () => {
      await notes.put('a', { text: 'one' }, 0);
      await assert.rejects(notes.put('a', { text: 'again' }, 0), {
        code: 'VERSION_CONFLICT',
        message: /"a"/,
      });
      await assert.rejects(notes.put('b', { text: 'unknown' }, 1), { code: 'VERSION_CONFLICT' });
      await notes.put('a', { text: 'two' }, 1);
      await assert.rejects(notes.put('a', { text: 'late' }, 1), { code: 'VERSION_CONFLICT' });
      await assert.rejects(notes.delete('a', 1), { code: 'VERSION_CONFLICT' });
      assert.deepEqual(await notes.get('a'), { value: { text: 'two' }, version: 2 });
      assert.equal(await notes.delete('a', 2), true);
      assert.equal(await notes.get('a'), undefined);
    });

    it('let one of many claims through', async () => {
      await notes.put('a', { text: 'open' });
      const claims = await Promise.allSettled(
        Array.from({ length: 50 }, (_, index) => notes.put('a', { text: `by ${index}` }, 1)),
      );
      const won = claims.filter(({ status }) => status === 'fulfilled');
      assert.equal(won.length, 1);
      assert.equal((await notes.get('a'))?.version, 2);
    });

    it('tell each of many writers of its own document', async () => {
      const ids = Array.from({ length: 50 }, (_, index) => `n${index}`);
      const put = await Promise.all(ids.map((id) => notes.put(id, { text: id })));
      assert.deepEqual(
        put.map(({ value }) => value.text),
        ids,
      );
      assert.equal((await notes.list(100)).length, ids.length);
    });

    it('show of a change that is under way what was or what will be', async () => {
      const putting = notes.put('a', { text: 'one' });
      const early = await notes.get('a');
      assert.deepEqual(early ?? (await putting), await putting);
      const deleting = notes.delete('a');
      const late = await notes.get('a');
      assert.deepEqual(late ?? (await putting), await putting);
      await deleting;
      assert.equal(await notes.get('a'), undefined);
    });

    it('are not changed by what their users do to values', async () => {
      const given: Note = { text: 'one', tags: ['x'] };
      const putting = notes.put('a', given);
      given.tags?.push('added too late');
      (await putting).value.tags?.push('added to the answer');
      (await notes.get('a'))?.value.tags?.push('added to what was got');
      (await notes.list(1))[0]?.document.value.tags?.push('added to what was listed');
      assert.deepEqual((await notes.get('a'))?.value, { text: 'one', tags: ['x'] });
    });

    it('list in order of id, as many as were asked for', async () => {
      for (const id of ['c', 'a', '__proto__', 'b']) await notes.put(id, { text: id });
      const listed = await notes.list(3);
      assert.deepEqual(
        listed.map(({ id, document }) => [id, document.value.text]),
        [
          ['__proto__', '__proto__'],
          ['a', 'a'],
          ['b', 'b'],
        ],
      );
    });

    it('list ids of every alphabet in the order in which JavaScript sorts, each as it was', async () => {
      const ids = [
        'z',
        '~',
        'Z',
        '_a',
        'Ä',
        'ä',
        ' ',
        '三',
        '\ufb01',
        '\u{1f4de}',
        '\ud83d',
        '\u0000',
        '~007e',
      ];
      for (const id of ids) await notes.put(id, { text: id });
      const listed = await notes.list(ids.length);
      assert.deepEqual(
        listed.map(({ id }) => id),
        [...ids].sort(),
      );
      for (const id of ids) assert.equal((await notes.get(id))?.value.text, id);
    });

    it('keep text that databases are particular about', async () => {
      const text = '\u0000 \ud800 \\u0000 "quoted" \n {1,2} \u{1f4de}';
      await notes.put('a', { text, tags: ['', '__proto__'] });
      assert.deepEqual((await notes.get('a'))?.value, { text, tags: ['', '__proto__'] });
    });

    it('begin at version 1 again where a document was deleted', async () => {
      await notes.put('a', { text: 'one' });
      await notes.put('a', { text: 'two' });
      await notes.delete('a');
      assert.equal((await notes.put('a', { text: 'three' }, 0)).version, 1);
    });

    it('let one of many deletions through', async () => {
      await notes.put('a', { text: 'one' });
      const deleted = await Promise.all(Array.from({ length: 10 }, () => notes.delete('a', 1)));
      assert.equal(deleted.filter((done) => done).length, 1);
    });

    it('refuse what is not plain JSON', async () => {
      const values = [undefined, 1n, () => undefined] as unknown as Note[];
      for (const value of values) {
        await assert.rejects(notes.put('a', value), { code: 'NOT_STORABLE' });
      }
      assert.equal(await notes.get('a'), undefined);
    });

    it('finish what was begun when they are closed, and take nothing in afterwards', async () => {
      const acknowledged: number[] = [];
      const putting = notes.put('a', { text: 'one' }).then(({ version }) => {
        acknowledged.push(version);
      });
      await documents.close();
      assert.deepEqual(acknowledged, [1]);
      await putting;
      await assert.rejects(notes.put('b', { text: 'late' }), { code: 'CLOSED' });
      await assert.rejects(notes.delete('a'), { code: 'CLOSED' });
    });
  });
}
