/** Answers that the build made ahead say what those say that are made when the first question comes. */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAhead, readAnswers } from '../../answers/stored-answers.ts';
import { ARTICLES, ids } from './library.ts';

const ASKED = ['do credits expire', '点数会过期吗', 'クレジットの有効期限', 'weather tomorrow'];

describe('answers that are stored', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'answers-'));
    cpSync(join(ARTICLES, 'credits'), join(folder, 'articles/credits'), { recursive: true });
    cpSync(join(ARTICLES, 'not-ours.txt'), join(folder, 'articles/not-ours.txt'));
    // What they relate to is elsewhere.
    for (const name of readdirSync(join(folder, 'articles/credits'))) {
      const file = join(folder, 'articles/credits', name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^related: .*$/m, 'related: []'));
    }
  });

  after(() => rmSync(folder, { recursive: true }));

  it('are the same with the library made ahead, without it, and with one that is damaged', () => {
    const outcomes = () => {
      const answers = readAnswers(folder);
      return ASKED.map((text) => ids(answers.ask(text, 'en')));
    };
    const plain = outcomes();
    let made = 0;
    for (const again of [1, 2, 3]) makeAhead(folder, folder, () => (made += again));
    assert.equal(made, 1, 'what is there stays');
    const ahead = outcomes();
    writeFileSync(join(folder, 'library.json'), '{');
    assert.deepEqual(ahead, plain);
    assert.deepEqual(outcomes(), plain);
    assert.ok(plain.some((each) => each.length > 0) && plain.some((each) => each.length === 0));
  });
});
