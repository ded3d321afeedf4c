import assert from 'node:assert/strict';
import { type Form, listOf, parseForm } from '../../../sandbox/gateway/form-body.ts';

describe('a form in the way of Stripe', () => {
  for (const [text, expected] of [
    ['', {}],
    ['amount=2550&currency=usd', { amount: '2550', currency: 'usd' }],
    ['metadata[tenant]=a%26b&metadata[x]=', { metadata: { tenant: 'a&b', x: '' } }],
    ['a[b][c]=1', { a: { b: { c: '1' } } }],
    ['expand[0]=x&expand[1]=y', { expand: { 0: 'x', 1: 'y' } }],
    ['expand[]=x&expand[]=y', { expand: { 0: 'x', 1: 'y' } }],
  ] as const) {
    it(`is read: ${text}`, () => {
      assert.deepEqual(JSON.parse(JSON.stringify(parseForm(text))), expected);
    });
  }

  for (const text of ['=1', 'a[=1', 'a]b=1', 'a=1&a[b]=2', 'a[b][c][d][e][f]=1', 'a b=1']) {
    it(`is not read: ${text}`, () => {
      assert.equal(parseForm(text), undefined);
    });
  }

  it('changes nothing that every object has', () => {
    const form = parseForm('__proto__[polluted]=yes&constructor[x]=1') as Form;
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.equal(Object.getPrototypeOf(form), null);
  });

  it('has lists in the order of their numbers', () => {
    assert.deepEqual(listOf(parseForm('e[1]=b&e[0]=a')?.e), ['a', 'b']);
    assert.deepEqual(listOf(undefined), []);
    assert.deepEqual(listOf('text'), []);
  });
});
