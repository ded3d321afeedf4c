import assert from 'node:assert/strict';
import { GlobalSettings } from 'adaptivecards-templating';
import { bindCard } from '../../cards/bind-card.ts';
import { CardError } from '../../cards/card-error.ts';

const field = (name: string) => `$\{${name}}`;

describe('laying data into a template', () => {
  it('fills in fields, repeats rows and leaves out what does not apply', () => {
    const bind = bindCard({
      title: field('title'),
      rows: [{ $data: field('rows'), text: field('name') }],
      maybe: [{ $when: field('shown'), text: 'shown' }, { text: 'always' }],
    });
    assert.deepEqual(bind({ title: 'A', rows: [{ name: '1' }, { name: '2' }], shown: false }), {
      title: 'A',
      rows: [{ text: '1' }, { text: '2' }],
      maybe: [{ text: 'always' }],
    });
  });

  it('refuses to leave a field unfilled, and names it', () => {
    const bind = bindCard({ title: field('title'), text: field('deep.down') });
    assert.throws(
      () => bind({ title: 'A', deep: {} }),
      (error) =>
        error instanceof CardError &&
        error.code === 'CARD_UNBOUND' &&
        error.message.includes('deep.down'),
    );
  });

  it('never evaluates what stands in the data', () => {
    const bind = bindCard({
      title: field('title'),
      rows: [{ $data: field('rows'), t: field('t') }],
    });
    const evil = field("join(range(0,3000000),'')");
    const card = bind({ title: evil, rows: [{ t: field('title') }], secret: 'hidden' });
    assert.deepEqual(card, { title: evil, rows: [{ t: field('title') }] });
  });

  it('keeps empty texts, zeros and the types of what it lays in', () => {
    const bind = bindCard({ empty: field('empty'), zero: field('zero'), list: field('list') });
    const data = { empty: '', zero: 0, list: [{ a: 1 }] };
    assert.deepEqual(bind(data), data);
  });

  it('leaves the setting that the package shares with everybody as it found it', () => {
    const mine = () => 'x';
    GlobalSettings.getUndefinedFieldValueSubstitutionString = mine;
    try {
      assert.throws(() => bindCard({ title: field('title') })({}));
      assert.equal(GlobalSettings.getUndefinedFieldValueSubstitutionString, mine);
    } finally {
      delete GlobalSettings.getUndefinedFieldValueSubstitutionString;
    }
    bindCard({ title: 'x' })({});
    assert.equal('getUndefinedFieldValueSubstitutionString' in GlobalSettings, false);
  });

  it('binds the same template to many faces without one showing through another', () => {
    const bind = bindCard({ rows: [{ $data: field('rows'), text: field('name') }] });
    bind({ rows: [{ name: 'first' }] });
    assert.deepEqual(bind({ rows: [{ name: 'second' }] }), { rows: [{ text: 'second' }] });
  });
});
