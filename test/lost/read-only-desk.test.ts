/** A desk whose disk takes nothing any more: whoever looks is answered, whoever changes something is told, and nothing is done by half. */

import assert from 'node:assert/strict';
import { COLLECTIONS } from '../../store/documents.ts';
import { StoreError } from '../../store/store-errors.ts';
import { speechFor } from '../../words/speech.ts';
import { type Expectation, VERBS } from '../safety/expectations.ts';
import type { SafeDesk } from '../safety/safe-desk.ts';
import { type Heard, pressed, tell } from '../safety/visitor.ts';
import { HOME, readyFor } from '../safety/walk.ts';

const { errors } = speechFor('en-US').words;
const SAID = [errors.readOnly, errors.title, errors.body];

const saysSo = ({ texts, raw }: Heard) => SAID.some((text) => `${texts} ${raw}`.includes(text));

const verbsThat = (how: Expectation['how']) =>
  Object.entries(VERBS).filter(([, expectation]) => expectation.how === how);

/** As the store does from the moment at which the disk is mounted to be read; answers how to mount it to be written again. */
function mountToRead({ account, documents }: SafeDesk): () => void {
  const refuse = async () => {
    throw new StoreError('WRITE_FAILED', 'The disk is mounted to be read (EROFS).');
  };
  const { append, noticeDue } = account;
  const collections = COLLECTIONS.map((name) => documents.collection(name));
  const before = collections.map(({ put, delete: erase }) => ({ put, delete: erase }));
  Object.assign(account, { append: refuse, noticeDue: refuse });
  for (const collection of collections) Object.assign(collection, { put: refuse, delete: refuse });
  return () => {
    Object.assign(account, { append, noticeDue });
    for (const [at, collection] of collections.entries())
      Object.assign(collection, { put: before[at]?.put, delete: before[at]?.delete });
  };
}

describe('a desk whose disk takes nothing any more', () => {
  for (const [verb, expectation] of verbsThat('sees')) {
    // A file is offered first, and the offer is written down.
    const needsDisk = verb.endsWith('.export');
    it(`${needsDisk ? 'says of' : 'answers'} ${verb} ${needsDisk ? 'that it cannot be had' : 'as before'}`, async () => {
      const { desk, data } = await readyFor(verb, expectation);
      mountToRead(desk);
      const heard = await tell(desk, HOME, pressed(verb, data));
      assert.equal(saysSo(heard), needsDisk, `${heard.texts} ${heard.raw}`);
      await desk.close();
    });
  }

  for (const [verb, expectation] of verbsThat('acts'))
    it(`says of ${verb} that it was not done, leaves nothing half-done, and does it when it can write again`, async () => {
      const { desk, data } = await readyFor(verb, expectation);
      const mountToWrite = mountToRead(desk);
      const before = await desk.standing();
      const heard = await tell(desk, HOME, pressed(verb, data));
      assert.ok(saysSo(heard), heard.raw);
      assert.deepEqual(await desk.standing(), before);
      mountToWrite();
      const again = await tell(desk, HOME, pressed(verb, data));
      assert.ok(!saysSo(again), again.texts);
      assert.notDeepEqual(desk.effects(), before, again.texts);
      await desk.close();
    });
});
