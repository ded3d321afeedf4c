import assert from 'node:assert/strict';
import type { AdaptiveCard } from '../../cards/card.ts';
import { type LicenseFormCardData, licenseFormCard } from '../../cards/license-form-card.ts';
import { personAskCard } from '../../cards/license-person-ask-card.ts';
import { personPickCard } from '../../cards/license-person-pick-card.ts';
import { personProblemCard } from '../../cards/license-person-problem-card.ts';
import { COUNTRIES } from '../../licensing/countries.ts';
import { speechFor } from '../../words/speech.ts';
import { dataOf, elementsOf, textsOf, verbsOf } from './card-texts.ts';
import { HOSTILE } from './from-outside.ts';
import { FORM } from './license-one-states.ts';
import { namesIn, PHONE, UNKNOWN, WORLD_PLAN } from './license-samples.ts';
import { AIKO, PLAN, people } from './sample-people.ts';

const english = speechFor('en-US');
const speeches = [english, speechFor('ja-JP'), speechFor('zh-CN')];

const form = (changes: Partial<LicenseFormCardData> = {}, speech = english) =>
  licenseFormCard({ ...FORM, names: namesIn(speech), ...changes }, speech);
const inputs = (card: AdaptiveCard) =>
  ['Input.Text', 'Input.ChoiceSet'].flatMap((type) => elementsOf(card, type));
const input = (card: AdaptiveCard, id: string) => inputs(card).find((each) => each.id === id);
const idsOf = (card: AdaptiveCard) => inputs(card).map(({ id }) => String(id));
const titles = (card: AdaptiveCard, id: string) =>
  ((input(card, id)?.choices ?? []) as { title: string }[]).map(({ title }) => title);

describe('the form for one person', () => {
  it('asks for a person where none is known: found while typing, or as plain text', () => {
    const card = form();
    assert.deepEqual(idsOf(card).sort(), ['add', 'connectivity', 'name', 'person']);
    assert.deepEqual(input(card, 'person')?.['choices.data'], {
      type: 'Data.Query',
      dataset: 'people',
    });
    assert.equal(input(card, 'person')?.isRequired, undefined);
    assert.equal(input(card, 'name')?.isRequired, undefined);
  });

  it('shows a person who is known, and gives back who it is', () => {
    const card = form({ person: AIKO });
    assert.deepEqual(idsOf(card), ['add', 'connectivity']);
    assert.ok(textsOf(card)[1]?.includes(AIKO.displayName));
    assert.deepEqual(dataOf(card, 'licenses.submit'), {
      verb: 'licenses.submit',
      locale: 'en-US',
      mode: 'assign',
      person: AIKO.id,
    });
  });

  it('says how many seats are left beside each license, and keeps those in sight that have none', () => {
    assert.deepEqual(titles(form(), 'add').slice(0, 6), [
      'Teams Phone Standard — 12 left',
      'Domestic Calling Plan — 1 left',
      'International Calling Plan — none left',
      'Communications Credits — 9,876 left',
      'Audio Conferencing — 3 left, 20 in grace',
      'Teams Phone Resource Account — none left',
    ]);
    assert.match(titles(form(), 'add')[6] ?? '', /suspended/);
  });

  it('marks what the person holds already', () => {
    const held = [{ skuId: PHONE, byGroup: false }];
    assert.match(titles(form({ person: AIKO, held }), 'add')[0] ?? '', /held already$/);
  });

  it('asks for a country only where it is told to, and chooses none', () => {
    assert.equal(input(form({ person: AIKO }), 'country'), undefined);
    for (const speech of speeches) {
      const country = input(form({ person: AIKO, countries: COUNTRIES }, speech), 'country');
      assert.equal(country?.value, undefined);
      assert.equal(country?.style, 'filtered');
      assert.equal(((country?.choices ?? []) as unknown[]).length, COUNTRIES.length);
    }
    const german = { person: AIKO, countries: ['DE'] };
    assert.deepEqual(
      speeches.map((speech) => titles(form(german, speech), 'country')[0]),
      ['Germany', 'ドイツ', '德国'],
    );
  });

  it('asks how calls go outside, and chooses nothing', () => {
    assert.equal(input(form(), 'connectivity')?.value, undefined);
    assert.equal(input(form(), 'connectivity')?.isRequired, true);
  });

  it('to remove asks only for what the person holds', () => {
    const held = [
      { skuId: PLAN, byGroup: false },
      { skuId: WORLD_PLAN, byGroup: true },
    ];
    const card = form({ mode: 'remove', person: AIKO, held });
    assert.deepEqual(idsOf(card), ['remove']);
    assert.match(titles(card, 'remove')[1] ?? '', /from a group/);
    const swap = form({ mode: 'swap', person: AIKO, held });
    assert.deepEqual(idsOf(swap), ['remove', 'add', 'connectivity']);
  });

  it('keeps what was chosen, and drops a choice that is no longer offered', () => {
    const card = form({ typed: { add: [PHONE, 'forged'], connectivity: 'forged', name: HOSTILE } });
    assert.equal(input(card, 'add')?.value, PHONE);
    assert.equal(input(card, 'connectivity')?.value, undefined);
    assert.doesNotMatch(String(input(card, 'name')?.value), /[\n\u202e]/u);
  });

  it('cannot be sent where there is nothing to choose', () => {
    assert.ok(!verbsOf(form({ offered: [] })).includes('licenses.submit'));
    assert.ok(!verbsOf(form({ mode: 'remove', person: AIKO })).includes('licenses.submit'));
  });

  it('says each problem in its own words, in every language', () => {
    for (const speech of speeches) {
      const { problems } = speech.words.licenses;
      assert.equal(new Set(Object.values(problems)).size, Object.keys(problems).length);
      for (const problem of Object.keys(problems) as (keyof typeof problems)[]) {
        assert.ok(textsOf(form({ problems: [problem] }, speech)).includes(problems[problem]));
      }
    }
  });

  it('escapes the name of a product where the choice is read as markdown', () => {
    const offered = [{ skuId: UNKNOWN, left: 1, inGrace: 0, isSuspended: false }];
    const [title] = titles(form({ offered, names: () => '[Pay](https://evil.example)' }), 'add');
    assert.equal(title, '\\[Pay\\](https\\://evil.example) — 1 left');
  });
});

describe('who is meant', () => {
  it('is asked before a form that needs to know, and leads to it', () => {
    assert.deepEqual(verbsOf(personAskCard({ mode: 'see' }, english))[0], 'licenses.of');
    assert.deepEqual(dataOf(personAskCard({ mode: 'swap' }, english), 'licenses.assign'), {
      verb: 'licenses.assign',
      locale: 'en-US',
      mode: 'swap',
    });
  });

  it('is told apart by address and job title, of ten at most, and says that there are more', () => {
    const more = english.words.licenses.pickMore;
    const data = { mode: 'see', said: 'aiko', people: people(12), isWhole: true } as const;
    const card = personPickCard(data, english);
    assert.equal(titles(card, 'person').length, 10);
    assert.equal(
      titles(card, 'person')[0],
      'Aiko Tanaka 1 — aiko1@contoso.com · Sales Manager · Sales',
    );
    assert.ok(textsOf(card).includes(more));
    const two = personPickCard({ ...data, people: people(2) }, english);
    assert.ok(!textsOf(two).includes(more));
  });

  it('goes on with what the form was filled in with', () => {
    const chosen = { add: [PHONE, PLAN], remove: [], connectivity: 'on-premises', country: 'JP' };
    const data = { mode: 'assign', said: 'aiko', people: people(2), isWhole: true } as const;
    assert.deepEqual(dataOf(personPickCard({ ...data, chosen }, english), 'licenses.submit'), {
      verb: 'licenses.submit',
      locale: 'en-US',
      mode: 'assign',
      add: `${PHONE},${PLAN}`,
      remove: '',
      connectivity: 'on-premises',
      country: 'JP',
    });
    assert.deepEqual(verbsOf(personPickCard(data, english))[0], 'licenses.assign');
  });

  it('is a resource account: what is made for it can still be assigned', () => {
    const data = { problem: 'resource-account', said: '', person: AIKO } as const;
    const persons = (mode: 'assign' | 'see') =>
      elementsOf(personProblemCard({ ...data, mode }, english), 'Action.Execute')
        .filter(({ verb }) => verb === 'licenses.assign')
        .map((action) => (action.data as { person?: string }).person);
    assert.deepEqual(persons('assign'), [undefined, AIKO.id]);
    assert.deepEqual(persons('see'), []);
  });

  it('gets a sentence of its own for each reason why nothing can be done, with what to do', () => {
    for (const speech of speeches) {
      const { nobody } = speech.words.licenses;
      const said = Object.keys(nobody).map((problem) => {
        const data = {
          problem: problem as keyof typeof nobody,
          mode: 'assign',
          said: 'x',
        } as const;
        const texts = textsOf(personProblemCard(data, speech));
        const { title, fix } = nobody[data.problem];
        assert.ok(texts.includes(title) && texts.includes(fix), problem);
        return texts.join('\n');
      });
      assert.equal(new Set(said).size, 5);
    }
  });

  it('says that nothing was changed only where something was to be', () => {
    const unchanged = english.words.licenses.nothingChanged;
    const texts = (mode: 'see' | 'assign') =>
      textsOf(personProblemCard({ problem: 'not-found', mode, said: 'x' }, english));
    assert.ok(texts('assign').includes(unchanged));
    assert.ok(!texts('see').includes(unchanged));
  });
});
