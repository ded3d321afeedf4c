/** Checks that what somebody typed leads to a user or to nothing, and never to another resource. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { userAddress } from '../../directory/user-address.ts';

const ID = 'EB77FBCF-6fe8-458b-985d-1747284793bc';

describe('the address of a user', () => {
  const good: readonly (readonly [string, string])[] = [
    [ID, `/users/${ID.toLowerCase()}`],
    ['ada@contoso.com', '/users/ada%40contoso.com'],
    ["o'rourke@contoso.com", "/users/o'rourke%40contoso.com"],
    ['a+b@contoso.com', '/users/a%2Bb%40contoso.com'],
    ['$ada@contoso.com', '/users/%24ada%40contoso.com'],
    ['ada_x.com#EXT#@contoso.com', '/users/ada_x.com%23EXT%23%40contoso.com'],
    ['佐藤@contoso.com', '/users/%E4%BD%90%E8%97%A4%40contoso.com'],
    [`${'a'.repeat(101)}@contoso.com`, `/users/${'a'.repeat(101)}%40contoso.com`],
  ];
  for (const [name, address] of good) {
    it(`is found for ${name.slice(0, 40)}`, () => {
      assert.equal(userAddress(name), address);
    });
  }

  const bad: readonly string[] = [
    '',
    'ada',
    'me',
    'delta',
    '$count',
    '@contoso.com',
    'ada@',
    'a@b@c',
    '../organization@x',
    'ada@contoso.com/manager',
    'ada@contoso.com?$select=id',
    'ada@contoso.com#x',
    '#EXT#@contoso.com#EXT#@x',
    'ada%2f@contoso.com',
    'ada\\@contoso.com',
    ' ada@contoso.com',
    'ada @contoso.com',
    'ada@contoso.com\n',
    'ada\u0000@contoso.com',
    'ada\u200b@contoso.com',
    'ada\u202e@contoso.com',
    'ada\u3000@contoso.com',
    '\ud800@contoso.com',
    `${'a'.repeat(102)}@contoso.com`,
    `${ID}0`,
  ];
  for (const name of bad) {
    it(`is none for ${JSON.stringify(name.slice(0, 40))}`, () => {
      assert.equal(userAddress(name), undefined);
    });
  }

  it('is one segment below /users for whatever is typed, and comes back as it was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .tuple(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }))
        .map(([one, other]) => `${one}@${other}`),
    );
    fc.assert(
      fc.property(typed, (name) => {
        const address = userAddress(name);
        if (address === undefined) return;
        const { pathname, search, hash } = new URL(`https://graph.example/v1.0${address}`);
        assert.deepEqual(pathname.split('/').map(decodeURIComponent), ['', 'v1.0', 'users', name]);
        assert.deepEqual([search, hash], ['', '']);
      }),
    );
  });
});
