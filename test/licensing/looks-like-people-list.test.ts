/** A list of people told from a usage report. */

import assert from 'node:assert/strict';
import { looksLikePeopleList } from '../../licensing/looks-like-people-list.ts';

describe('the first bytes of a file', () => {
  const FILES: readonly (readonly [string, string, boolean])[] = [
    ['UPN\na@x.com', 'people.csv', true],
    ['a@x.com\nb@x.com', 'people.csv', true],
    ['Bob', 'people.txt', true],
    ['Name;E-Mail\nAnna;a@x.com', 'Export.CSV', true],
    ['UsageId,Call ID,Conference ID,UPN\n1,2,3,a@x.com', 'PSTN.csv', false],
    ['Call ID;UPN;SBC FQDN;Invite time\n1;a@x.com;s;t', 'DirectRouting.csv', false],
    ['"Usage Id","UPN"\n1,a@x.com', 'people.txt', false],
    ['Month,Amount\nMay,5', 'figures.csv', false],
    ['UPN\na@x.com', 'Calls.zip', false],
    ['PK\u0003\u0004rest', 'people.xlsx', false],
    ['', 'empty.csv', false],
  ];
  for (const [content, name, isList] of FILES) {
    it(`tell ${name} (${content.slice(0, 20).replace(/\W+/g, ' ').trim() || 'nothing'}) ${isList ? 'as' : 'from'} a list of people`, () => {
      assert.equal(looksLikePeopleList(new TextEncoder().encode(content), name), isList);
    });
  }
});
