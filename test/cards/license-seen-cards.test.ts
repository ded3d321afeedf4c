import assert from 'node:assert/strict';
import { type HoldersCardData, holdersCard } from '../../cards/license-holders-card.ts';
import {
  type PersonLicensesCardData,
  personLicensesCard,
} from '../../cards/license-person-card.ts';
import { productPickCard } from '../../cards/license-product-pick-card.ts';
import { type SeatsCardData, seatsCard } from '../../cards/license-seats-card.ts';
import { wayTexts, wayWorks } from '../../cards/license-way.ts';
import { speechFor } from '../../words/speech.ts';
import { dataOf, elementsOf, textsOf, verbsOf } from './card-texts.ts';
import { CREDITS, E5, namesIn, PHONE, UNREADABLE, WORLD_PLAN } from './license-samples.ts';
import { HOLDERS, SEATS, SEEN } from './license-seen-states.ts';
import { DIRECT, PLAN, people, SALES } from './sample-people.ts';

const english = speechFor('en-US');
const speeches = [english, speechFor('ja-JP'), speechFor('zh-CN')];

const seen = (changes: Partial<PersonLicensesCardData> = {}, speech = english) =>
  personLicensesCard({ ...SEEN, names: namesIn(speech), ...changes }, speech);
const seats = (changes: Partial<SeatsCardData> = {}) =>
  seatsCard({ ...SEATS, names: namesIn(english), ...changes }, english);
const holders = (changes: Partial<HoldersCardData> = {}) =>
  holdersCard({ ...HOLDERS, names: namesIn(english), ...changes }, english);

describe('a way to a license', () => {
  const texts = (changes = {}, speech = english) =>
    wayTexts({ ...DIRECT, ...changes }, namesIn(speech), speech);

  it('is direct or by a group of a name, since a day', () => {
    assert.deepEqual(texts(), ['Assigned directly, since Mar 4, 2026']);
    assert.deepEqual(texts({ byGroup: SALES }), [
      'From the group “Sales Tokyo”, since Mar 4, 2026',
    ]);
    assert.deepEqual(texts({ byGroup: UNREADABLE, updatedAt: undefined }), [
      english.words.holdings.byUnknownGroup,
    ]);
    assert.deepEqual(texts({ updatedAt: 'yesterday' }), ['Assigned directly']);
  });

  it('has a sentence for each error that Graph knows, and shows another one as it is', () => {
    for (const speech of speeches) {
      const { errors, otherError } = speech.words.holdings;
      for (const [error, text] of Object.entries(errors))
        assert.ok(texts({ error }, speech).includes(text), error);
      for (const error of ['NeverHeardOf', 'constructor'])
        assert.ok(texts({ error }, speech).includes(otherError(error)), error);
    }
  });

  it('works in every state but the broken ones', () => {
    const works = (state: string, error: string) => wayWorks({ state, error });
    assert.ok(works('Active', 'None') && works('ActiveWithError', 'Other'));
    assert.ok(works('NeverHeardOf', 'None') && works('NeverHeardOf', ''));
    assert.ok(!works('NeverHeardOf', 'Other'));
    assert.ok(!works('Disabled', 'None') && !works('Error', 'None'));
  });
});

describe('the licenses of a person', () => {
  it('can be changed by buttons only by those who may', () => {
    assert.deepEqual(verbsOf(seen({ mayAssign: false })), ['seats.show']);
    const carried = elementsOf(seen(), 'Action.Execute').map(({ data }) => data);
    assert.deepEqual(carried[0], {
      verb: 'licenses.assign',
      locale: 'en-US',
      mode: 'assign',
      person: SEEN.person.id,
      sku: PHONE,
    });
    assert.deepEqual(
      carried.map((data) => (data as { mode: string }).mode),
      ['assign', 'assign', 'assign', 'remove', 'swap'],
    );
  });

  it('say what is missing in words: one of several kinds, or what is switched off', () => {
    const texts = textsOf(seen());
    assert.ok(texts.includes('Missing: Teams Phone or Teams Phone with Calling Plan.'));
    assert.ok(texts.includes('The service is switched off in Microsoft 365 E5.'));
  });

  it('say that no license can be assigned before a location is set', () => {
    const person = { ...SEEN.person, usageLocation: undefined };
    assert.ok(textsOf(seen({ person })).includes(english.words.holdings.noLocation));
  });
});

describe('the seats', () => {
  const row = SEATS.rows[0] ?? assert.fail();
  const noted = (changes: Partial<typeof row>) =>
    textsOf(seats({ rows: [{ ...row, ...changes }] }));
  const words = english.words.seats;

  it('say in words what runs out', () => {
    assert.ok(noted({ left: -3 }).includes('✕ 3 more in use than bought'));
    assert.ok(noted({ bought: 9, left: 0 }).includes(words.noneLeft));
    assert.ok(noted({ bought: 100, left: 4 }).includes(words.fewLeft));
    assert.ok(!noted({ bought: 100, left: 5 }).includes(words.fewLeft));
    assert.ok(noted({ bought: 0, left: 0, suspended: 4 }).includes(words.isSuspended));
  });

  it('stand in the order in which they were given', () => {
    const names = SEATS.rows.map(({ skuId }) => namesIn(english)(skuId));
    const texts = textsOf(seats());
    const places = names.slice(0, 5).map((name) => texts.indexOf(name));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(!places.includes(-1));
  });

  it('explain grace, suspension and credits only where there are such', () => {
    const plain = noted({ left: 5 });
    for (const text of [words.graceMeans, words.suspendedMeans, words.creditsMeans])
      assert.ok(textsOf(seats()).includes(text) && !plain.includes(text));
  });

  it('offer to assign only to those who may', () => {
    assert.ok(verbsOf(seats()).includes('licenses.assign'));
    assert.ok(!verbsOf(seats({ mayAssign: false })).includes('licenses.assign'));
  });

  it('ask who has what nobody can be given of nothing', () => {
    const [choice] = elementsOf(seats(), 'Input.ChoiceSet');
    const offered = ((choice?.choices ?? []) as { value: string }[]).map(({ value }) => value);
    assert.deepEqual(offered, [PLAN, WORLD_PLAN, PHONE, E5, CREDITS, SEATS.rows[5]?.skuId]);
  });
});

describe('the holders', () => {
  it('are counted, fifteen are named, and the rest is counted too', () => {
    const texts = textsOf(holders());
    assert.ok(texts.includes('1,234 people in all'));
    assert.equal(texts.filter((text) => /^Aiko Tanaka \d+$/.test(text)).length, 15);
    assert.ok(texts.includes('and 1,219 more people'));
    const few = textsOf(holders({ count: 3, people: people(3) }));
    assert.ok(!few.some((text) => /more/.test(text)));
  });

  it('are not called all where the list goes on', () => {
    const texts = textsOf(holders({ isWhole: false }));
    assert.ok(texts.includes('at least 1,234 people; the list goes on'));
  });

  it('of several products are exported together, and nobody is not exported', () => {
    const card = holders({ skuIds: [PLAN, WORLD_PLAN] });
    assert.equal((dataOf(card, 'holders.export') as { sku: string }).sku, `${PLAN},${WORLD_PLAN}`);
    assert.ok(!verbsOf(holders({ count: 0, people: [] })).includes('holders.export'));
  });

  it('are shown by the way of the product that was asked for', () => {
    const [person] = people(1);
    const ways = [
      { ...DIRECT, skuId: PHONE },
      { ...DIRECT, skuId: PLAN, byGroup: SALES, state: 'Error' },
    ];
    const texts = textsOf(holders({ count: 1, people: person ? [{ ...person, ways }] : [] }));
    assert.ok(texts.includes(english.words.seats.group));
    assert.ok(texts.includes(english.words.seats.notWorking));
    assert.ok(!texts.includes(english.words.seats.both));
  });
});

describe('a product that was not understood', () => {
  it('can be chosen, unless there is none', () => {
    const pick = (skuIds: readonly string[]) =>
      verbsOf(
        productPickCard(
          { because: { kind: 'unknown', said: 'x' }, skuIds, names: namesIn(english) },
          english,
        ),
      );
    assert.deepEqual(pick([PLAN]), ['holders.show', 'seats.show']);
    assert.deepEqual(pick([]), ['seats.show']);
  });
});
