import assert from 'node:assert/strict';
import type { Asked } from '../../licensing/wanted.ts';
import { OWNER, stage } from './job-stage.ts';

const PEOPLE: readonly Asked[] = [
  { line: 1, given: 'Adele@contoso.com', name: 'adele@contoso.com', usageLocation: 'JP' },
  { line: 3, given: 'nobody', name: undefined, problem: 'not-an-address' },
];

describe('a list of people that waits', () => {
  it('is there for an hour, for whoever brought it', async () => {
    const on = await stage([]);
    const list = { source: 'file', sourceName: 'people.csv', people: PEOPLE } as const;
    const id = await on.jobs.keepList(list, OWNER);
    assert.deepEqual(await on.again().list(id, OWNER), list);
    assert.equal(await on.jobs.list(id, { ...OWNER, personId: 'stranger' }), undefined);
    assert.equal(await on.jobs.list('id', OWNER), undefined);
    on.time.advance(3_600_001);
    assert.equal(await on.jobs.list(id, OWNER), undefined);
  });

  it('makes room for newer ones', async () => {
    const on = await stage([]);
    const list = { source: 'pasted', sourceName: '', people: PEOPLE } as const;
    const first = await on.jobs.keepList(list, OWNER);
    for (let more = 0; more < 60; more++) {
      on.time.advance(1);
      await on.jobs.keepList(list, OWNER);
    }
    assert.equal(await on.jobs.list(first, OWNER), undefined);
    assert.ok((await on.documents.collection('people-lists').list(100)).length <= 50);
  });
});
