/** Whether a person can make a call: what stands against it, and what nobody can see from here. */

import assert from 'node:assert/strict';
import { type Purse, verdictOf } from '../../dialogs/tenant-answers-verdict.ts';
import { micros } from '../../ledger/money.ts';
import { catalogue } from '../../licensing/catalogue.ts';
import type { LicensedPerson } from '../../licensing/license-reader.ts';
import type { PersonGoal } from '../../words/tenant-questions.ts';
import { BOUGHT, GONE, GUEST, PLAN, person, ROBOT, SKU, way } from './license-people.ts';

const tenant = { subscriptions: BOUGHT, catalogue };
const NOW = Date.parse('2026-11-16T09:00:00Z');
const RICH: Purse = { balance: micros(5_000_000), mode: 'prepaid', isKnown: true };
const EMPTY: Purse = { ...RICH, balance: micros(0) };

const holding = (...skus: readonly string[]) =>
  person(1, 'Aiko Tanaka', { ways: skus.map((sku) => way(sku)) });
const judge = (who: LicensedPerson, goal: PersonGoal, purse: Purse | undefined = RICH) => {
  const { can, causes, conditions } = verdictOf(who, goal, tenant, purse, NOW);
  const named = causes.map((cause) =>
    cause.code === 'lack' ? `lack ${cause.lack.kinds[0]}` : cause.code,
  );
  return [can, named, conditions] as const;
};
const without = (purse: Purse | undefined, who: LicensedPerson, goal: PersonGoal) =>
  verdictOf(who, goal, tenant, purse, NOW);

const { e3, phone, domestic, international, credits, audio } = SKU;
const byTheMinute = catalogue.byPartNumber('MCOPSTN_PAYG_1')?.skuId ?? '';

describe('the verdict on a call', () => {
  const rows: readonly (readonly [
    string,
    LicensedPerson,
    PersonGoal,
    Purse,
    ReturnType<typeof judge>,
  ])[] = [
    [
      'outside, with E3 alone',
      holding(e3),
      'call-outside',
      RICH,
      ['no', ['lack phone'], ['connection', 'number', 'policy']],
    ],
    [
      'outside, with Teams Phone and nothing known of the connection',
      holding(e3, phone),
      'call-outside',
      RICH,
      ['not-sure', [], ['connection', 'number', 'policy']],
    ],
    [
      'outside, with a plan',
      holding(e3, phone, domestic),
      'call-outside',
      RICH,
      ['yes-if', [], ['number', 'policy']],
    ],
    [
      'outside, with a plan and an empty balance',
      holding(e3, phone, domestic),
      'call-outside',
      EMPTY,
      ['yes-if', [], ['number', 'policy']],
    ],
    [
      'abroad, on a domestic plan without a credits license',
      holding(e3, phone, domestic),
      'call-abroad',
      RICH,
      ['no', ['lack credits'], ['number', 'policy']],
    ],
    [
      'abroad, on a domestic plan with credits',
      holding(e3, phone, domestic, credits),
      'call-abroad',
      RICH,
      ['yes-if', [], ['number', 'policy']],
    ],
    [
      'abroad, when the balance is at zero',
      holding(e3, phone, domestic, credits),
      'call-abroad',
      EMPTY,
      ['no', ['balance-zero'], ['number', 'policy']],
    ],
    [
      'abroad, when zero only means that nothing was written down',
      holding(e3, phone, domestic, credits),
      'call-abroad',
      { ...EMPTY, isKnown: false },
      ['yes-if', [], ['balance-unknown', 'number', 'policy']],
    ],
    [
      'abroad, where Microsoft bills after use',
      holding(e3, phone, domestic, credits),
      'call-abroad',
      { ...EMPTY, mode: 'post-usage' },
      ['yes-if', [], ['pay-as-you-go', 'number', 'policy']],
    ],
    [
      'abroad, on an international plan, whatever the balance is',
      holding(e3, phone, international),
      'call-abroad',
      EMPTY,
      ['yes-if', [], ['international-minutes', 'number', 'policy']],
    ],
    [
      'outside, by the minute alone and without a credits license',
      holding(e3, phone, byTheMinute),
      'call-outside',
      RICH,
      ['no', ['lack credits'], ['number', 'policy']],
    ],
    [
      'outside, by the minute with credits',
      holding(e3, phone, byTheMinute, credits),
      'call-outside',
      RICH,
      ['yes-if', [], ['number', 'policy']],
    ],
    [
      'outside, by the minute when the balance is at zero',
      holding(e3, phone, byTheMinute, credits),
      'call-outside',
      EMPTY,
      ['no', ['balance-zero'], ['number', 'policy']],
    ],
    [
      'outside, by the minute where Microsoft bills after use',
      holding(e3, phone, byTheMinute, credits),
      'call-outside',
      { ...EMPTY, mode: 'post-usage' },
      ['yes-if', [], ['pay-as-you-go', 'number', 'policy']],
    ],
    [
      'a dial-in number with Audio Conferencing',
      holding(e3, audio),
      'dial-in',
      RICH,
      ['yes', [], []],
    ],
    [
      'a dial-in number without',
      holding(e3),
      'dial-in',
      RICH,
      ['no', ['lack audio-conferencing'], []],
    ],
    [
      'toll-free at zero',
      holding(e3, audio),
      'toll-free',
      EMPTY,
      ['no', ['balance-zero'], ['toll-free-number']],
    ],
    [
      'out of meetings',
      holding(e3, audio),
      'dial-out',
      RICH,
      ['yes-if', [], ['policy', 'credits-beyond']],
    ],
    ['the dial pad', holding(e3, phone), 'dial-pad', RICH, ['yes', [], []]],
    ['the dial pad without Teams Phone', holding(e3), 'dial-pad', RICH, ['no', ['lack phone'], []]],
  ];
  for (const [title, who, goal, purse, expected] of rows)
    it(`is right: ${title}`, () => assert.deepEqual(judge(who, goal, purse), expected));

  it('says that the balance is not shown to whoever may not see it', () => {
    const who = holding(e3, phone, domestic, credits);
    const { can, conditions } = without(undefined, who, 'call-abroad');
    assert.equal(can, 'yes-if');
    assert.ok(conditions.includes('balance-unseen'));
  });

  it('names the kind of account that cannot call, before all else', () => {
    for (const [who, code] of [
      [GUEST, 'guest'],
      [GONE, 'disabled-account'],
      [ROBOT, 'resource-account'],
    ] as const) {
      const [can, causes, conditions] = judge(who, 'call-outside');
      assert.deepEqual([can, causes[0], conditions], ['no', code, []]);
    }
  });

  it('finds what is switched off, and what could not be assigned', () => {
    const off = person(2, 'Off', {
      ways: [way(e3), way(phone, { disabledPlans: [PLAN.phone] }), way(domestic)],
    });
    const [lack] = verdictOf(off, 'call-outside', tenant, RICH, NOW).causes;
    assert.deepEqual(lack?.code === 'lack' && lack.lack.offIn, [phone]);
    const failed = person(3, 'Failed', {
      ways: [
        way(e3),
        way(phone),
        way(domestic, { state: 'Error', error: 'CountViolation', byGroup: 'g-1' }),
      ],
    });
    const said = verdictOf(failed, 'call-outside', tenant, RICH, NOW);
    assert.equal(said.can, 'no');
    const [cause] = said.causes;
    assert.deepEqual(cause?.code === 'lack' && cause.lack.failedIn, [domestic]);
  });

  it('counts a missing usage location against whoever needs a license, and warns the others', () => {
    const nowhere = { ...holding(e3), usageLocation: undefined };
    assert.ok(judge(nowhere, 'call-outside')[1].includes('usage-location'));
    const all = { ...holding(e3, phone, domestic), usageLocation: undefined };
    assert.equal(judge(all, 'call-outside')[0], 'yes-if');
    assert.ok(judge(all, 'call-outside')[2].includes('usage-location'));
  });

  it('asks for patience within 24 hours of a change', () => {
    const ways = (updatedAt: string) =>
      person(4, 'New', { ways: [e3, phone, domestic].map((sku) => way(sku, { updatedAt })) });
    const recent = (at: string) => judge(ways(at), 'call-outside')[2].includes('recent');
    assert.ok(recent('2026-11-15T09:00:01Z'));
    assert.ok(!recent('2026-11-15T09:00:00Z'));
    assert.ok(!recent('2026-11-17T09:00:00Z'));
  });
});
