/** The picker's choices: for whoever may assign, and for nobody else. */

import assert from 'node:assert/strict';
import { PEOPLE_SHOWN } from '../../dialogs/find-person.ts';
import { searchPeople } from '../../dialogs/people-search.ts';
import type { Answer, Turn } from '../../dialogs/turn.ts';
import { fakeReader, person } from './license-people.ts';

const crowd = Array.from({ length: 30 }, (_, index) => person(index, `Kim Number ${index}`));
const turn = {} as Turn;
const refusal = { summary: 'no' } as Answer;

function picker(refused: Answer | undefined = undefined) {
  const directory = fakeReader(crowd);
  const reports: unknown[] = [];
  const asked: string[] = [];
  const search = searchPeople({
    directory,
    access: async (_turn, capability) => {
      asked.push(capability);
      return refused;
    },
    report: (_incident, cause) => void reports.push(cause),
  });
  return { directory, reports, asked, search };
}

describe('the choices of the people picker', () => {
  it('are names with their addresses, and ids behind them', async () => {
    const { search, asked } = picker();
    const [first] = await search(turn, 'kim', 5);
    assert.deepEqual(first, {
      title: `${crowd[0]?.displayName} (${crowd[0]?.userPrincipalName})`,
      value: crowd[0]?.id,
    });
    assert.deepEqual(asked, ['assign-licenses']);
  });

  it('are as many as were asked for, and never more than a list can show', async () => {
    const { search } = picker();
    assert.equal((await search(turn, 'kim', 3)).length, 3);
    assert.equal((await search(turn, 'kim', 10_000)).length, PEOPLE_SHOWN);
    assert.equal((await search(turn, 'kim', -1)).length, 1);
  });

  it('are none for whoever may not assign, and the directory is not asked', async () => {
    const { search, directory } = picker(refusal);
    assert.deepEqual(await search(turn, 'kim', 5), []);
    assert.equal(directory.search.callCount, 0);
  });

  it('are none for an empty query or one that is no name', async () => {
    const { search, directory } = picker();
    for (const text of ['', '  ', '../', '?', 'a'.repeat(2_000)])
      assert.deepEqual(await search(turn, text, 5), []);
    assert.equal(directory.search.callCount, 0);
  });

  it('are none where the directory does not answer, and the operator hears why', async () => {
    const { search, directory, reports } = picker();
    const cause = new Error('away');
    directory.search = (() => Promise.reject(cause)) as never;
    assert.deepEqual(await search(turn, 'kim', 5), []);
    assert.deepEqual(reports, [cause]);
  });
});
