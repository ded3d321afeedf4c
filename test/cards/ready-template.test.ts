/** A template that was made ready lays the same card as the package would, and shares what never changes. */

import assert from 'node:assert/strict';
import { Template } from 'adaptivecards-templating';
import fc from 'fast-check';
import { readyTemplate } from '../../cards/ready-template.ts';

const field = (name: string) => `$\{${name}}`;

const TEMPLATE = {
  type: 'Card',
  title: field('title'),
  deep: { text: field('inner.text'), same: { for: ['every', 'card'] } },
  rows: [
    { $data: field('rows'), $when: field("note != ''"), name: field('name'), note: field('note') },
    { $when: field('isShown'), text: 'shown' },
    { $when: field('!isShown'), text: 'not shown' },
    { $data: field('inner'), text: field('text') },
    field('more'),
    'as it stands',
  ],
};

const word = fc.constantFrom('', 'a', field('title'), '0', 'null');
const row = fc.record({ name: word, note: word });
const face = fc.record({
  title: word,
  inner: fc.record({ text: word }),
  rows: fc.array(row, { maxLength: 4 }),
  isShown: fc.boolean(),
  more: fc.array(fc.record({ any: word }), { maxLength: 3 }),
});

describe('a template made ready', () => {
  it('lays what the package would lay', () => {
    const ready = readyTemplate(TEMPLATE);
    const template = new Template(TEMPLATE);
    fc.assert(
      fc.property(face, (data) => {
        assert.deepEqual(ready(data), template.expand({ $root: data }));
      }),
    );
  });

  it('shares what never changes among all cards, and nobody can change it', () => {
    const ready = readyTemplate({ text: field('text'), same: { for: ['every', { card: 1 }] } });
    const [one, other] = ['a', 'b'].map((text) => ready({ text }) as { same: { for: unknown[] } });
    assert.equal(one?.same, other?.same);
    assert.throws(() => one?.same.for.push('more'), TypeError);
    assert.throws(() => Object.assign(one?.same.for[1] as object, { card: 2 }), TypeError);
  });
});
