/** What the desk knows of products, and what people call them. */

import assert from 'node:assert/strict';
import { catalogue } from '../../licensing/catalogue.ts';
import type { ProductKind } from '../../licensing/product.ts';
import { subscription } from './tenant-sheet.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As Microsoft's list of products has them: part number, id, plans that matter to telephony. */
const LISTED: readonly (readonly [string, string, string])[] = [
  ['MCOEV', 'e43b5b99-8dfb-405f-9987-dc307f34bcbd', 'MCOEV'],
  ['MCOTEAMS_ESSENTIALS', 'ae2343d1-0999-43f6-ae18-d816516f6e78', 'MCOEV MCOPSTN1'],
  ['MCOPSTN1', '0dab259f-bf13-4952-b7f8-7db8f131b28d', 'MCOPSTN1'],
  ['MCOPSTN2', 'd3b4fe1f-9992-4930-8acb-ca6ec609365e', 'MCOPSTN2'],
  ['MCOPSTN_5', '11dee6af-eca8-419f-8061-6864517c1875', 'MCOPSTN5 MCOSMS5'],
  ['MCOPSTN5_US', 'd13e9d1b-316a-4946-98c6-362c97a4fdfe', 'PSTN5_US'],
  ['MCOPSTN_6', '729dbb8f-8d56-4994-8e33-2f218f549544', 'MCOPSTN6'],
  ['MCOPSTNPP', '06b48c5f-01d9-4b18-9015-03b52040f51a', 'MCOPSTN3'],
  ['MCOMEETADV', '0c266dff-15dd-4b49-8397-2bb16070ed52', 'MCOMEETADV'],
  ['MCOMEETACPEA', 'df9561a4-4969-4e6a-8e73-c601b68ec077', 'MCOMEETACPEA'],
  ['MCOPSTNC', '47794cd0-f0e5-45c5-9033-2eb6b5fc84e0', 'MCOPSTNC'],
  ['PHONESYSTEM_VIRTUALUSER', '440eaaa8-b3e0-484b-a8be-62870b9ba70a', 'MCOEV_VIRTUALUSER'],
  ['STANDARDPACK', '18181a46-0d4e-45cd-891e-60aabd171b4e', 'MCOSTANDARD TEAMS1'],
  ['ENTERPRISEPACK', '6fd2c87f-b296-42f0-b197-1e91e994b900', 'MCOSTANDARD TEAMS1'],
  [
    'ENTERPRISEPREMIUM',
    'c7df2760-2c81-4ef7-b578-5b5392b571df',
    'MCOEV MCOMEETADV MCOSTANDARD TEAMS1',
  ],
  [
    'SPE_E5_CALLINGMINUTES',
    'a91fc4e0-65e5-4266-aa76-4037509c1626',
    'MCOEV MCOMEETADV MCOPSTN8 MCOSTANDARD TEAMS1',
  ],
];

describe('the catalogue', () => {
  it('knows 71 products, each by an id of its own', () => {
    assert.equal(catalogue.all.length, 71);
    assert.equal(new Set(catalogue.all.map(({ id }) => id)).size, 71);
    const skuIds = catalogue.all.flatMap(({ skuId }) => skuId ?? []);
    assert.equal(new Set(skuIds).size, 70);
    assert.ok(skuIds.every((skuId) => GUID.test(skuId)));
    for (const skuId of skuIds) assert.equal(catalogue.bySku(skuId.toUpperCase())?.skuId, skuId);
  });

  for (const [partNumber, skuId, plans] of LISTED) {
    it(`has ${partNumber} as it is listed`, () => {
      const product = catalogue.bySku(skuId);
      assert.equal(product?.partNumber, partNumber);
      assert.equal(product?.plans.map(({ name }) => name).join(' '), plans);
      assert.ok(product?.plans.every(({ id }) => id !== undefined && GUID.test(id)));
    });
  }

  const MEANT: readonly (readonly [string, string])[] = [
    ['MCOPSTNPP', 'communications-credits'],
    ['MCOPSTNC', 'communications-credits'],
    ['MCOPSTN5', 'microsoft-365-domestic-calling-plan-120-min'],
    ['MCOPSTN_5', 'microsoft-365-domestic-calling-plan-120-min'],
    ['mcopstn6', 'teams-domestic-calling-plan-240-min'],
    ['MCOPSTN_PAYG_1', 'teams-calling-plan-pay-as-you-go-country-zone-1'],
    ['MCOPSTN_PAYG_2', 'teams-calling-plan-pay-as-you-go-country-zone-2'],
    ['companyname:MCOEV ', 'teams-phone-standard'],
    ['\u00a0MCOCAP_FACULTY\u00a0', 'teams-shared-space-for-faculty'],
    ['Microsoft_Teams_Rooms_Pro', 'teams-rooms-pro'],
  ];
  for (const [text, id] of MEANT) {
    it(`takes ${JSON.stringify(text)} for ${id}`, () => {
      assert.equal(catalogue.byPartNumber(text)?.id, id);
    });
  }

  it('knows no product where there is none', () => {
    for (const text of ['', ' ', 'MCOEVX', 'TEAMS1', 'constructor', ':', '__proto__']) {
      assert.equal(catalogue.byPartNumber(text), undefined);
      assert.equal(catalogue.bySku(text), undefined);
    }
  });

  const STANDING: readonly (readonly [string, string | undefined])[] = [
    ['MCOEV', 'teams-phone-standard'],
    ['4828c8ec-dc2e-4779-b502-87ac9ce28ab7', 'teams-phone-standard'],
    ['MCOPSTN5', 'microsoft-365-domestic-calling-plan-120-min'],
    ['505e180f-f7e0-4b65-91d4-00d670bbd18c', 'communications-credits'],
    ['MCOPSTN3', 'skype-for-business-pstn-usage-calling-plan'],
    ['TEAMS1', undefined],
    ['MCOSTANDARD', undefined],
  ];
  for (const [plan, id] of STANDING) {
    it(`lets the plan ${plan} stand for ${id ?? 'nothing'}`, () => {
      assert.equal(catalogue.byPlan(plan)?.id, id);
    });
  }

  it('tells a product that a tenant holds by its id, whatever its part number means today', () => {
    const old = subscription('MCOPSTNPP');
    assert.equal(catalogue.productOf(old).id, 'skype-for-business-pstn-usage-calling-plan');
    const renamed = { ...subscription('MCOEV'), partNumber: 'TEAMS_PHONE' };
    assert.equal(catalogue.productOf(renamed).id, 'teams-phone-standard');
  });

  const plans = (...names: readonly string[]) => ({
    skuId: 'aaaaaaaa-0000-4000-8000-000000000000',
    plans: names.map((name) => ({ id: name, name, appliesTo: 'User' })),
  });

  it('finds what has no published id by its plan', () => {
    const zone2 = subscription('A_PLAN_OF_ZONE_2', plans('MCOPSTN_PAYG_2'));
    const product = catalogue.productOf(zone2);
    assert.equal(product.id, 'teams-calling-plan-pay-as-you-go-country-zone-2');
    assert.equal(product.skuId, zone2.skuId);
    assert.equal(product.partNumber, 'A_PLAN_OF_ZONE_2');
  });

  it('finds what has another id in another cloud by its part number and its plans', () => {
    const product = catalogue.productOf(subscription('MCOEV', plans('MCOEV')));
    assert.equal(product.id, 'teams-phone-standard');
    assert.equal(product.skuId, 'aaaaaaaa-0000-4000-8000-000000000000');
  });

  const UNKNOWN: readonly (readonly [readonly string[], ProductKind])[] = [
    [['MCOEV_SOMETHING'], 'phone'],
    [['MCOEV', 'MCOPSTN9'], 'phone-with-plan'],
    [['MCOPSTN9'], 'calling-plan'],
    [['MCOPSTN_PAYG_3'], 'pay-as-you-go'],
    [['MCOMEETADV_NEW'], 'audio-conferencing'],
    [['MCOEV_VIRTUALUSER_X'], 'resource-account'],
    [['TEAMS1', 'MCOEV', 'MCOPSTN9'], 'suite'],
    [['POWER_BI_PRO'], 'other'],
    [[], 'other'],
  ];
  for (const [names, kind] of UNKNOWN) {
    it(`keeps an unknown product with ${names.join(', ') || 'no plans'} visible, as ${kind}`, () => {
      const product = catalogue.productOf(subscription(' NEW_THING ', plans(...names)));
      assert.equal(product.id, 'NEW_THING');
      assert.equal(product.kind, kind);
    });
  }

  it('says what contains a product, and where it is not sold', () => {
    const includedIn = catalogue.byPartNumber('MCOEV')?.includedIn ?? [];
    for (const part of ['ENTERPRISEPREMIUM', 'SPE_E5', 'MICROSOFT_365_E7', 'MCOCAP']) {
      assert.ok(includedIn.includes(catalogue.byPartNumber(part)?.id ?? ''), part);
    }
    assert.ok(!includedIn.includes('office-365-e3'));
    assert.deepEqual(catalogue.byPartNumber('MCOPSTNC')?.notSoldIn, ['RU', 'KR', 'TW']);
    assert.deepEqual(catalogue.byPartNumber('MCOPSTN2')?.includedIn, []);
  });
});
