import assert from 'node:assert/strict';
import { GROUPS_SHOWN } from '../../cards/license-many-card.ts';
import { PEOPLE_LIST_LIMITS } from '../../licensing/people-list.ts';
import { speechFor } from '../../words/speech.ts';
import type { Shown } from './desk-harness.ts';
import { inputOf, openManyDesk, peopleNumbered } from './many-desk.ts';

const { licenseLists, licenseJobs } = speechFor('en-US').words;
const GROUP = '11111111-2222-4333-8444-555555555555';
const OTHER = '11111111-2222-4333-8444-666666666666';

const changes = (value: number) => new RegExp(licenseJobs.confirm({ value, text: String(value) }));

describe('assigning licenses to a group', () => {
  const desk = () => {
    const opened = openManyDesk();
    opened.groups.push({ id: GROUP, displayName: 'Sales' });
    opened.members.set(
      GROUP,
      peopleNumbered(30).map(({ id }) => id),
    );
    return opened;
  };

  it('takes everybody in it, by name or by id', async () => {
    for (const group of ['sales', '  SALES ', GROUP, GROUP.toUpperCase()]) {
      const said = await desk().chat().check({ group });
      assert.match(said.texts, /Everybody in the group “Sales”/);
      assert.match(said.texts, changes(30));
    }
  });

  it('prefers the one of that very name, and asks where several fit', async () => {
    const opened = desk();
    opened.groups.push({ id: OTHER, displayName: 'Sales Japan' });
    assert.match((await opened.chat().check({ group: 'Sales' })).texts, changes(30));
    const chat = opened.chat();
    const asked = await chat.check({ group: 'Sal' });
    assert.ok(asked.texts.includes(licenseLists.problems['several-groups']));
    const { choices } = inputOf(asked, 'group');
    assert.deepEqual(
      choices.map(({ value }: Shown) => value),
      [GROUP, OTHER],
    );
    assert.match((await chat.press('licenses.many.submit', { group: GROUP })).texts, changes(30));
  });

  it('offers no more groups than can be shown', async () => {
    const opened = openManyDesk();
    for (let at = 0; at < 2 * GROUPS_SHOWN; at++)
      opened.groups.push({ id: `${GROUP.slice(0, -3)}${100 + at}`, displayName: `Sales ${at}` });
    const asked = await opened.chat().check({ group: 'sales' });
    assert.equal(inputOf(asked, 'group').choices.length, GROUPS_SHOWN);
  });

  const cases: readonly (readonly [string, string, keyof typeof licenseLists.problems])[] = [
    ['is not there', 'Marketing', 'group-not-found'],
    ['has no name', '\u0000', 'group-not-found'],
    ['is somewhere else', '../../users', 'group-not-found'],
  ];
  for (const [what, group, problem] of cases) {
    it(`says so where it ${what}`, async () => {
      const said = await desk().chat().check({ group });
      assert.ok(said.texts.includes(licenseLists.problems[problem]), said.texts);
    });
  }

  it('says so where nobody is in it, too many are, or it is gone by now', async () => {
    const opened = desk();
    opened.members.set(GROUP, []);
    const empty = await opened.chat().check({ group: 'Sales' });
    assert.ok(empty.texts.includes(licenseLists.problems['group-empty']));
    opened.members.set(
      GROUP,
      Array.from({ length: PEOPLE_LIST_LIMITS.lines + 1 }, (_, at) => String(at)),
    );
    const large = await opened.chat().check({ group: 'Sales' });
    assert.ok(large.texts.includes(licenseLists.problems['group-too-large']));
    assert.match(large.texts, /10,000 people/);
    opened.directory.membersOf = async () => {
      throw Object.assign(new Error('gone'), { code: 'NOT_FOUND' });
    };
    opened.parts.directory.membersOf = opened.directory.membersOf;
    const gone = await opened.chat().check({ group: 'Sales' });
    assert.ok(gone.texts.includes(licenseLists.problems['group-not-found']));
  });
});
