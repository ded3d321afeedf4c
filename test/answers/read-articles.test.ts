/** A library is whole or it is not read. */

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticles } from '../../answers/read-articles.ts';
import { ARTICLES, articles } from './library.ts';

describe('reading the library', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'library-'));
    mkdirSync(join(folder, 'credits'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (change: (text: string) => string) => {
    const text = readFileSync(join(ARTICLES, 'credits/credits-expiry.md'), 'utf8');
    writeFileSync(join(folder, 'credits/credits-expiry.md'), change(text));
  };

  it('gives the same order every time', () => {
    const copy = join(folder, 'copy');
    cpSync(ARTICLES, copy, { recursive: true });
    assert.deepEqual(readArticles(copy), articles);
  });

  it('refuses a related article that does not exist', () => {
    put((text) => text.replace(/^related: .*$/m, 'related: [credits-nowhere]'));
    assert.throws(() => readArticles(folder), /“credits-nowhere” among the related/);
  });

  it('refuses an article that is related to itself', () => {
    put((text) => text.replace(/^related: .*$/m, 'related: [credits-expiry]'));
    assert.throws(() => readArticles(folder), /not another article/);
  });

  it('passes over what is no article', () => {
    put((text) => text.replace(/^related: .*$/m, 'related: []'));
    writeFileSync(join(folder, 'credits/notes.txt'), 'later');
    writeFileSync(join(folder, 'README.md'), 'about');
    assert.equal(readArticles(folder).length, 1);
  });
});
