/** Whom a typed name means, and what never gets as far as the directory. */

import assert from 'node:assert/strict';
import { findPerson, isObjectId, nameIn, PEOPLE_SHOWN } from '../../dialogs/find-person.ts';
import { fakeReader, person } from './license-people.ts';

const ada = person(1, 'Ada Lovelace');
const adam = person(2, 'Adam Smith');
const anna = person(3, 'Anna Bell', { mail: 'bell.anna@contoso.com' });
const annabel = person(4, 'Anna Bell-Jones');
const aiko = person(5, '田中 愛子', { userPrincipalName: 'aiko@contoso.com' });
const twins = [6, 7].map((number) =>
  person(number, 'Kim Lee', { userPrincipalName: `kim${number}@contoso.com`, mail: '' }),
);
const people = [ada, adam, anna, annabel, aiko, ...twins];

describe('finding a person', () => {
  for (const [said, who] of [
    [ada.id, ada],
    [ada.id.toUpperCase(), ada],
    ['ada.lovelace@contoso.com', ada],
    ['  ADA.Lovelace@contoso.com ', ada],
    ['mailto:ada.lovelace@contoso.com', ada],
    ['Ada Lovelace <ada.lovelace@contoso.com>', ada],
    ['“Ada Lovelace”', ada],
    ['@Ada Lovelace', ada],
    ['ada  lovelace', ada],
    ['Ada L', ada],
    ['bell.anna@contoso.com', anna],
    ['Anna Bell', anna],
    ['anna.bell', anna],
    ['田中 愛子', aiko],
    ['田中 愛子さん', aiko],
  ] as const) {
    it(`takes “${said}” for ${who.displayName}`, async () => {
      assert.deepEqual(await findPerson(fakeReader(people), said), { kind: 'found', person: who });
    });
  }

  it('asks which one where several begin with it, or bear the very name', async () => {
    const some = await findPerson(fakeReader(people), 'Ada');
    assert.deepEqual(some, { kind: 'several', people: [ada, adam], isWhole: true });
    const same = await findPerson(fakeReader(people), 'kim lee');
    assert.deepEqual(same, { kind: 'several', people: twins, isWhole: true });
  });

  it('can do without what tells them apart, where it cannot be read', async () => {
    const reader = fakeReader(people);
    reader.licensedPeople = (() => Promise.reject(new Error('away'))) as never;
    const same = await findPerson(reader, 'kim lee');
    assert.equal(same.kind === 'several' && same.people.length, twins.length);
  });

  it('takes the address of a guest for what it is', () => {
    const address = 'ada_example.com#EXT#@contoso.com';
    assert.equal(nameIn(address), address);
    assert.equal(nameIn('ada#EXT#x@contoso.com'), undefined);
  });

  it('shows so many at most, and says that there are more', async () => {
    const crowd = Array.from({ length: PEOPLE_SHOWN + 3 }, (_, index) =>
      person(index, `Kim ${index}`),
    );
    const found = await findPerson(fakeReader(crowd), 'Kim');
    assert.ok(found.kind === 'several');
    assert.equal(found.people.length, PEOPLE_SHOWN);
    assert.equal(found.isWhole, false);
  });

  it('finds nobody under an address, an id or a name that nobody has', async () => {
    const nobody = '99999999-0000-4000-8000-000000000000';
    for (const said of ['nobody@contoso.com', nobody, 'Nobody At All'])
      assert.deepEqual(await findPerson(fakeReader(people), said), { kind: 'not-found' }, said);
  });

  for (const said of [
    '',
    '   ',
    '?',
    '...',
    '"""',
    '../users/1',
    '..',
    'ada/manager',
    'ada\\x',
    'ada?$select=id',
    'ada%2f..',
    'ada#x',
    'a\u0000b',
    'a\nb',
    'a<b>c',
    '=cmd|calc',
    '$filter:x',
    '🙂',
    '\u200b\u200b',
    'a'.repeat(257),
    'a'.repeat(1_000_000),
  ]) {
    const shown = JSON.stringify(said.slice(0, 20));
    it(`lets ${shown} (${said.length} characters) not reach the directory`, async () => {
      const reader = fakeReader(people);
      assert.deepEqual(await findPerson(reader, said), { kind: 'not-a-name' });
      const calls = [reader.licensedPerson, reader.search].map(({ callCount }) => callCount);
      assert.deepEqual(calls, [0, 0]);
    });
  }

  it('keeps apostrophes, hyphens and dots, which names have', () => {
    for (const name of ["Miles O'Brien", 'Jean-Luc', 'J. R. Smith', 'Ann (Sales)', 'x_y+z@a.com'])
      assert.equal(nameIn(name), name);
  });

  it('looks up an object id as such, and nothing else', () => {
    assert.equal(isObjectId(ada.id), true);
    assert.equal(isObjectId(`${ada.id}0`), false);
    assert.equal(isObjectId('ada'), false);
  });
});
