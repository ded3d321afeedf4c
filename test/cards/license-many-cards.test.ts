import assert from 'node:assert/strict';
import {
  GROUP_LENGTH_MAX,
  type ManyFormCardData,
  manyFormCard,
  PASTED_LENGTH_MAX,
} from '../../cards/license-many-card.ts';
import { listProblemCard } from '../../cards/license-many-problem-card.ts';
import { readingPeopleCard } from '../../cards/license-many-reading-card.ts';
import { LANGUAGES } from '../../words/language.ts';
import { speechFor } from '../../words/speech.ts';
import { CARD_BYTES_MAX } from './card-lint.ts';
import { dataOf, elementsOf, textsOf } from './card-texts.ts';
import { HOSTILE } from './from-outside.ts';
import { LIST_PROBLEMS, MANY_FORM, PEOPLE_LIST } from './license-many-states.ts';
import { FOREIGN, namesIn, PHONE, SALES, UNREADABLE } from './license-samples.ts';

const english = speechFor('en-US');
const form = (changes: Partial<ManyFormCardData> = {}) =>
  manyFormCard({ ...MANY_FORM, names: namesIn(english), ...changes }, english);
const inputs = (card: object) =>
  ['Input.Text', 'Input.ChoiceSet'].flatMap((type) => elementsOf(card, type));
const ids = (card: object) => inputs(card).map(({ id }) => id);
const input = (card: object, id: string) => inputs(card).find((one) => one.id === id);
const text = (card: object) => textsOf(card).join('\n');

describe('the form for many people', () => {
  it('asks for the people and, by what it is for, for licenses to add and to remove', () => {
    const more = ['connectivity', 'country'];
    assert.deepEqual(ids(form()).sort(), ['people', 'group', 'add', ...more].sort());
    assert.deepEqual(ids(form({ mode: 'remove' })).sort(), ['people', 'group', 'remove'].sort());
    assert.deepEqual(
      ids(form({ mode: 'swap' })).sort(),
      ['people', 'group', 'add', 'remove', ...more].sort(),
    );
  });

  it('sends what it is for, and the list that was read, by name alone', () => {
    const sent = { verb: 'licenses.many.submit', locale: 'en-US' };
    assert.deepEqual(dataOf(form(), 'licenses.many.submit'), { ...sent, mode: 'assign' });
    assert.deepEqual(dataOf(form({ list: PEOPLE_LIST }), 'licenses.many.submit'), {
      ...sent,
      mode: 'assign',
      list: PEOPLE_LIST.id,
    });
  });

  it('leads to the other two forms and takes the list along', () => {
    const others = elementsOf(form({ list: PEOPLE_LIST }), 'Action.Execute')
      .filter(({ verb }) => verb === 'licenses.many')
      .map(({ data }) => data as Readonly<Record<string, unknown>>);
    assert.deepEqual(
      others.map(({ mode }) => mode),
      ['remove', 'swap'],
    );
    assert.ok(others.every(({ list }) => list === PEOPLE_LIST.id));
  });

  it('shows the seats that are left beside each license, those with none too', () => {
    const choices = JSON.stringify(input(form(), 'add')?.choices);
    assert.match(choices, /Teams Phone Standard — 412 left/);
    assert.match(choices, /International Calling Plan — none left/);
    assert.match(choices, /20 in grace/);
    assert.match(choices, /suspended/);
  });

  it('guesses neither the country nor how calls go out', () => {
    assert.equal(input(form(), 'country')?.value, undefined);
    assert.equal(input(form(), 'connectivity')?.value, 'not-said');
  });

  it('shows the figures of a list that was read, in place of the fields for people', () => {
    const card = form({ list: PEOPLE_LIST });
    assert.ok(!ids(card).includes('people') && !ids(card).includes('group'));
    assert.match(text(card), /9,988/);
    assert.match(text(card), /12 problems in the list/);
    assert.match(text(card), /and 6 more lines/);
  });

  it('reads nothing into what stands in the lines', () => {
    const shown = textsOf(form({ list: PEOPLE_LIST })).filter((line) => line.includes('Pay now'));
    assert.ok(shown.length > 0);
    for (const line of shown) assert.ok(!line.includes('](https://'), line);
    assert.ok(!JSON.stringify(input(form({ mode: 'remove' }), 'remove')).includes('](https://'));
    assert.ok(MANY_FORM.removable.includes(FOREIGN));
  });

  it('asks which group, and tells groups of one name apart', () => {
    const groups = [SALES, UNREADABLE].map((id) => ({ id, displayName: 'Sales' }));
    const alone = { id: FOREIGN, displayName: 'Support' };
    const choices = input(form({ groups: [...groups, alone] }), 'group')?.choices;
    assert.deepEqual(choices, [
      { title: `Sales ${SALES}`, value: SALES },
      { title: `Sales ${UNREADABLE}`, value: UNREADABLE },
      { title: 'Support', value: FOREIGN },
    ]);
  });

  it('keeps what was typed, and only what it offers', () => {
    const typed = { people: 'a@x.com', group: 'Sales', add: [PHONE, 'forged'], country: 'XX' };
    const card = form({ typed });
    assert.equal(input(card, 'people')?.value, 'a@x.com');
    assert.equal(input(card, 'group')?.value, 'Sales');
    assert.equal(input(card, 'add')?.value, PHONE);
    assert.equal(input(card, 'country')?.value, undefined);
  });

  for (const language of LANGUAGES) {
    it(`stays within what Teams takes whatever was typed, in ${language}`, () => {
      const card = manyFormCard(
        {
          ...MANY_FORM,
          mode: 'swap',
          names: () => 'x'.repeat(500),
          offered: Array.from({ length: 200 }, (_, index) => ({
            skuId: `${index}`,
            left: 1,
            inGrace: 1,
            isSuspended: false,
          })),
          removable: Array.from({ length: 200 }, (_, index) => `${index}`),
          groups: Array.from({ length: 200 }, () => ({
            id: SALES,
            displayName: HOSTILE.repeat(9),
          })),
          typed: {
            people: 'あ'.repeat(PASTED_LENGTH_MAX),
            group: 'x'.repeat(GROUP_LENGTH_MAX * 2),
          },
          problems: [{ code: 'too-many-lines', limit: 10_000 }],
        },
        speechFor(language),
      );
      assert.ok(JSON.stringify(card).length * 2 < CARD_BYTES_MAX);
    });
  }
});

describe('a list of people that cannot be used', () => {
  for (const language of LANGUAGES) {
    it(`gets a sentence of its own for each reason, with what to do, in ${language}`, () => {
      const { problems, fixes } = speechFor(language).words.licenseLists;
      for (const said of [problems, fixes].map(Object.values)) {
        assert.equal(new Set(said).size, LIST_PROBLEMS.length);
      }
    });
  }

  it('says that nothing was changed, and how much there may be', () => {
    const said = (code: (typeof LIST_PROBLEMS)[number], limit?: number) =>
      text(listProblemCard({ code, sourceName: '', limit }, english));
    assert.match(said('empty'), /Nothing was changed/);
    assert.match(said('too-many-lines', 10_000), /The limit is 10,000 lines/);
    assert.match(said('too-large', 4 * 1024 * 1024), /The limit is 4 MB/);
    assert.match(said('group-too-large', 10_000), /The limit is 10,000 people/);
    assert.doesNotMatch(said('too-many-lines'), /limit is/);
  });

  it('is shown line by line where no line holds an address', () => {
    const list = { ...PEOPLE_LIST, people: 0 };
    const card = listProblemCard({ code: 'no-address', sourceName: 'x.csv', list }, english);
    assert.match(text(card), /Line 18: /);
  });
});

describe('people who are being read', () => {
  it('are never more than there are', () => {
    const said = (read: number, of?: number) =>
      text(readingPeopleCard({ sourceName: '', read, of }, english));
    assert.match(said(12, 10), /10 of 10 people read/);
    assert.match(said(12), /12 people read so far/);
    assert.match(said(0, 0), /0 people read so far/);
  });
});
