import assert from 'node:assert/strict';
import { createLexicon } from '../../answers/lexicon.ts';
import { lineOf } from '../../answers/line.ts';
import { soundOf, soundsOf } from '../../answers/sounds.ts';
import { termsOf } from '../../answers/tokens.ts';

describe('Chinese characters that sound alike', () => {
  const lexicon = createLexicon();
  const heard = (text: string) => [...termsOf(lineOf(text), lexicon).keys()];

  it('have one sound, the common ones alone', () => {
    assert.equal(soundOf('马'), soundOf('码'));
    assert.equal(soundsOf('中'), soundsOf('钟'));
    assert.notEqual(soundOf('马'), soundOf('号'));
    assert.equal(soundOf('a'), undefined);
    assert.equal(soundsOf('号a'), undefined);
  });

  it('name a term, whichever was typed', () => {
    for (const text of ['电话号码', '电话号马', '电话号吗']) {
      assert.ok(heard(text).includes('#phone_number'), text);
    }
    assert.ok(heard('组许可正').includes('#license'));
  });

  it('say nothing where the characters are a word of their own, or Japanese', () => {
    assert.ok(heard('会议').includes('#meeting'));
    assert.ok(!heard('会意').includes('#meeting'));
    assert.ok(!heard('号马です').includes('#phone_number'));
  });
});
