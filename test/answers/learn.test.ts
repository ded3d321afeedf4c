/** What is learned from lines is what they have in common, the same every time, and is the same when it was kept in a file. */

import assert from 'node:assert/strict';
import { featuresOf } from '../../answers/features.ts';
import { chancesOf, type Example, learn } from '../../answers/learn.ts';
import { createLexicon } from '../../answers/lexicon.ts';
import { makeLibrary } from '../../answers/library.ts';
import { markOf, packLibrary, unpackLibrary } from '../../answers/library-file.ts';
import { lineOf } from '../../answers/line.ts';
import { articles, others } from './library.ts';

const lexicon = createLexicon();
const features = (text: string) => featuresOf(lineOf(text), lexicon).features;

const LINES: readonly (readonly [text: string, answer: number])[] = [
  ['do credits expire', 0],
  ['credits expired after a year', 0],
  ['クレジットの失効', 0],
  ['点数会过期吗', 0],
  ['the dial pad is missing', 1],
  ['dial pad gone', 1],
  ['ダイヤル パッドがない', 1],
  ['拨号盘不见了', 1],
];
const examples: readonly Example[] = LINES.map(([text, answer]) => ({
  features: features(text),
  answer,
  share: 1,
}));
const learned = learn(examples, 2);

describe('what is learned', () => {
  for (const [text, answer] of [
    ['when will our credits expire?', 0],
    ['クレジットは失効しますか', 0],
    ['dial pad disappeared', 1],
    ['拨号盘没了', 1],
  ] as const) {
    it(`tells what “${text}” asks for, which it never saw`, () => {
      assert.ok((chancesOf(features(text), learned)[answer] ?? 0) > 0.5);
    });
  }

  it('gives every answer a chance, together one', () => {
    for (const text of ['credits', 'nothing that was ever said', '']) {
      const chances = chancesOf(features(text), learned);
      assert.ok(Math.abs(chances.reduce((all, each) => all + each, 0) - 1) < 1e-9);
      assert.ok(chances.every((chance) => chance > 0));
    }
  });

  it('is undecided about what it never saw', () => {
    const [one = 0, other = 0] = chancesOf(features('葡萄酒'), learned);
    assert.equal(one, other);
  });

  it('is the same when it is learned again', () => {
    assert.deepEqual(learn(examples, 2), learned);
  });

  it('passes over what a single line says', () => {
    const alone = [...learned.places.keys()].filter(
      (place) =>
        examples.filter((example) => example.features.some(({ name }) => name === place)).length <
        2,
    );
    assert.deepEqual(alone, []);
    assert.ok(learned.places.size > 0);
  });
});

describe('a library made ahead', () => {
  const some = articles.slice(0, 3);
  const library = makeLibrary(some, others);
  const mark = markOf(some, others);
  const packed = packLibrary(library, mark);

  it('is the one that was made', () => {
    const { lexicon: _, ...rest } = library;
    const { lexicon: __, ...read } = unpackLibrary(packed, mark) ?? assert.fail();
    assert.deepEqual(read, rest);
  });

  it('is not read where an article, or what is not ours, has changed since', () => {
    assert.equal(unpackLibrary(packed, markOf(articles.slice(0, 2), others)), undefined);
    assert.equal(unpackLibrary(packed, markOf(some, { ...others, en: [] })), undefined);
  });

  for (const [title, text] of Object.entries({
    'cut off': packed.slice(0, packed.length / 2),
    empty: '',
    'short of weights': JSON.stringify({
      ...JSON.parse(packed),
      ours: { answers: 2, unit: 1, weights: 'AAAA' },
    }),
    'short of rarities': JSON.stringify({ ...JSON.parse(packed), rarities: [] }),
  })) {
    it(`is not read where it is ${title}`, () => {
      assert.equal(unpackLibrary(text, mark), undefined);
    });
  }
});
