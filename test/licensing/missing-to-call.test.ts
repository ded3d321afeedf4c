/** What somebody holds, and what is missing to make calls. */

import assert from 'node:assert/strict';
import type { LicenseWay } from '../../directory/license-directory.ts';
import { holdingsOf } from '../../licensing/holdings.ts';
import { missingToCall } from '../../licensing/missing-to-call.ts';
import type { Connectivity } from '../../licensing/reason.ts';
import { GROUP, nameOf, person, plan, sku, tenant, way } from './tenant-sheet.ts';

const E3 = way('ENTERPRISEPACK');
const E5 = way('ENTERPRISEPREMIUM');
const PHONE = way('MCOEV');
const PLAN = way('MCOPSTN1');
const CREDITS = way('MCOPSTNC');

function lacking(ways: readonly LicenseWay[], connectivity: Connectivity) {
  const { abilities } = missingToCall(person(ways), connectivity, tenant());
  return Object.fromEntries(
    abilities.map(({ goal, lacks }) => [goal, lacks.map(({ kinds }) => kinds[0]).join(' ')]),
  );
}

describe('what is missing to make calls', () => {
  const CASES: readonly (readonly [
    string,
    readonly LicenseWay[],
    Connectivity,
    readonly [inside: string, outside: string, dialIn: string, credits: string],
  ])[] = [
    [
      'nothing at all',
      [],
      'calling-plan',
      [
        'teams',
        'teams phone calling-plan',
        'teams audio-conferencing',
        'audio-conferencing credits',
      ],
    ],
    [
      'E3',
      [E3],
      'calling-plan',
      ['', 'phone calling-plan', 'audio-conferencing', 'audio-conferencing credits'],
    ],
    ['E5', [E5], 'calling-plan', ['', 'calling-plan', '', 'credits']],
    ['E5 with Direct Routing', [E5], 'direct-routing', ['', '', '', 'credits']],
    ['E5 where nobody said how', [E5], 'not-said', ['', 'calling-plan', '', 'credits']],
    ['everything', [E5, PLAN, CREDITS], 'calling-plan', ['', '', '', '']],
    [
      'pay-per-minute audio without credits',
      [E3, way('MCOMEETACPEA')],
      'on-premises',
      ['', 'phone', 'credits', 'credits'],
    ],
  ];
  for (const [title, ways, connectivity, [inside, outside, dialIn, credits]] of CASES) {
    it(`is told of somebody with ${title}`, () => {
      assert.deepEqual(lacking(ways, connectivity), {
        'call-inside': inside,
        'call-outside': outside,
        'dial-in': dialIn,
        'use-credits': credits,
      });
    });
  }

  it('says what has it switched off, what failed to give it, and what could', () => {
    const off = way('ENTERPRISEPREMIUM', { disabledPlans: [plan('MCOEV')] });
    const failed = way('MCOTEAMS_ESSENTIALS', {
      byGroup: GROUP,
      state: 'Error',
      error: 'CountViolation',
    });
    const none = { MCOCAP: { enabled: 0 }, MCOEV: { enabled: 1 } };
    const { abilities, troubles } = missingToCall(
      person([off, failed]),
      'direct-routing',
      tenant(none),
    );
    const [lack] = abilities.find(({ goal }) => goal === 'call-outside')?.lacks ?? [];
    assert.deepEqual(lack?.kinds, ['phone']);
    assert.deepEqual(lack?.offIn.map(nameOf), ['ENTERPRISEPREMIUM']);
    assert.deepEqual(lack?.failedIn.map(nameOf), ['MCOTEAMS_ESSENTIALS']);
    assert.deepEqual(lack?.offers.map(nameOf), ['MCOEV']);
    assert.deepEqual(troubles, [
      {
        skuId: sku('MCOTEAMS_ESSENTIALS'),
        group: GROUP,
        state: 'Error',
        error: 'CountViolation',
      },
    ]);
  });

  it('offers nothing that has no seat left', () => {
    const { abilities } = missingToCall(
      person([E3]),
      'direct-routing',
      tenant({ MCOEV: { enabled: 4, consumed: 4 } }),
    );
    const [lack] = abilities.find(({ goal }) => goal === 'call-outside')?.lacks ?? [];
    assert.deepEqual(lack?.offers, []);
  });

  it('names the Calling Plan that is of no use beside somebody else’s lines, and a missing location', () => {
    const who = person([E3, PHONE, PLAN], { usageLocation: undefined });
    const missing = missingToCall(who, 'operator-connect', tenant());
    assert.deepEqual(missing.needlessPlans.map(nameOf), ['MCOPSTN1']);
    assert.equal(missing.lacksLocation, true);
    assert.deepEqual(missingToCall(who, 'calling-plan', tenant()).needlessPlans, []);
  });
});

describe('what somebody holds', () => {
  it('is told product by product, with every way, telephony first', () => {
    const inherited = way('MCOEV', { byGroup: GROUP, updatedAt: '2026-01-01T00:00:00Z' });
    const broken = way('MCOPSTN1', { byGroup: GROUP, state: 'Error', error: 'CountViolation' });
    const holdings = holdingsOf(person([E3, broken, PHONE, inherited]), tenant());
    assert.deepEqual(
      holdings.map(({ skuId, works }) => [nameOf(skuId), works]),
      [
        ['MCOEV', true],
        ['MCOPSTN1', false],
        ['ENTERPRISEPACK', true],
      ],
    );
    assert.deepEqual(
      holdings[0]?.ways.map(({ byGroup, since }) => [byGroup, since]),
      [
        [undefined, '2026-05-04T09:00:00Z'],
        [GROUP, '2026-01-01T00:00:00Z'],
      ],
    );
    assert.equal(holdings[1]?.ways[0]?.error, 'CountViolation');
  });

  it('has a plan switched off only where every way switches it off', () => {
    const off = [plan('MCOEV'), plan('SWAY')];
    const both = person([
      way('ENTERPRISEPREMIUM', { disabledPlans: off }),
      way('ENTERPRISEPREMIUM', { byGroup: GROUP, disabledPlans: [plan('MCOEV')] }),
    ]);
    assert.deepEqual(holdingsOf(both, tenant())[0]?.plansOff, [
      { id: plan('MCOEV'), name: 'MCOEV', kind: 'phone' },
    ]);
  });

  it('keeps a product visible that nobody knows and nobody has bought', () => {
    const unknown = { ...E3, skuId: 'aaaaaaaa-0000-4000-8000-000000000000' };
    const [holding] = holdingsOf(person([unknown]), tenant());
    assert.equal(holding?.product.id, unknown.skuId);
    assert.equal(holding?.works, true);
  });

  it('lets an assignment in a state that nobody knows count where nothing is wrong with it', () => {
    const [fine, wrong] = [
      way('MCOEV', { state: 'Pending' }),
      way('MCOPSTN1', { state: 'Pending', error: 'Other' }),
    ];
    assert.deepEqual(
      holdingsOf(person([fine, wrong]), tenant()).map(({ works }) => works),
      [true, false],
    );
  });
});
