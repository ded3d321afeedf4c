/** Products by whatever people call them. */

import assert from 'node:assert/strict';
import { productMeant, productNames } from '../../dialogs/product-names.ts';
import { LANGUAGES } from '../../words/language.ts';
import { PRODUCTS } from '../../words/products.ts';
import { BOUGHT, PLAN, SKU } from './license-people.ts';

const meant = (said: string) => productMeant(said, BOUGHT);

describe('a product that somebody names', () => {
  for (const [said, skuId] of [
    ['Domestic Calling Plan', SKU.domestic],
    ['the domestic calling plan license', SKU.domestic],
    ['MCOPSTN1', SKU.domestic],
    [' contoso:MCOEV ', SKU.phone],
    ['Phone System', SKU.phone],
    ['電話システム', SKU.phone],
    ['电话系统', SKU.phone],
    ['MCOPSTNPP', SKU.credits],
    ['mcopstnc', SKU.credits],
    ['通信クレジットのライセンス', SKU.credits],
    ['CONTOSO_SPECIAL', SKU.foreign],
    [SKU.foreign.toUpperCase(), SKU.foreign],
    ['Audio Conf', SKU.audio],
  ] as const) {
    it(`“${said}” is ${skuId}`, () => {
      assert.deepEqual(meant(said), { kind: 'these', skuIds: [skuId] });
    });
  }

  it('is every product of that very name', () => {
    for (const said of ['Calling Plan', 'calling plans', '通話プラン', '通话套餐'])
      assert.deepEqual(meant(said), {
        kind: 'these',
        skuIds: [SKU.domestic, SKU.international],
      });
  });

  it('is one of several that resemble it', () => {
    assert.deepEqual(meant('plan'), { kind: 'which', skuIds: [SKU.domestic, SKU.international] });
  });

  it('is known without being bought', () => {
    const found = meant('MCOMEETACPEA');
    assert.ok(found.kind === 'not-bought');
    assert.equal(found.product.id, 'audio-conferencing-pay-per-minute-ea');
  });

  it('is nothing that anybody knows', () => {
    for (const said of ['', ' ', 'x', 'flying carpet', '../', 'a'.repeat(10_000)])
      assert.deepEqual(meant(said), { kind: 'unknown' }, said.slice(0, 20));
  });

  it('is found by each of its names in each language', () => {
    for (const language of LANGUAGES) {
      const { name, also } = PRODUCTS[language]['audio-conferencing'];
      for (const said of [name, ...also]) {
        const found = meant(said);
        assert.ok(found.kind === 'these' && found.skuIds.includes(SKU.audio), said);
      }
    }
  });
});

describe('the name of a product', () => {
  it('is today’s, in the person’s language', () => {
    for (const language of LANGUAGES)
      assert.equal(
        productNames({ language })(SKU.credits),
        PRODUCTS[language]['communications-credits'].name,
      );
  });

  it('is the part number of what the organization has and nobody has written down', () => {
    assert.equal(productNames({ language: 'en' }, BOUGHT)(SKU.foreign), 'CONTOSO_SPECIAL');
  });

  it('stands for a service plan too, and an id that nobody knows stays as it is', () => {
    const names = productNames({ language: 'en' }, BOUGHT);
    assert.equal(names(PLAN.domestic), 'Domestic Calling Plan');
    assert.equal(names('nobody-knows'), 'nobody-knows');
  });
});
