/** What one person may be given, and what not, and why. */

import assert from 'node:assert/strict';
import { judge } from '../../licensing/judge.ts';
import { callingCases } from './calling-cases.ts';
import { holdingCases } from './holding-cases.ts';
import { standingCases } from './standing-cases.ts';
import { GROUP, nameOf, person, plan, said, sku, tenant, wanted, way } from './tenant-sheet.ts';

const CASES = { ...callingCases, ...standingCases, ...holdingCases };

const E3 = way('ENTERPRISEPACK');
const E5 = way('ENTERPRISEPREMIUM');
const PHONE = way('MCOEV');
const PLAN = way('MCOPSTN1');

describe('a judgement of licenses', () => {
  for (const [topic, cases] of Object.entries(CASES)) {
    describe(topic, () => {
      for (const each of cases) {
        it(each.title, () => {
          const verdict = judge(each.who ?? person(), each.wanted, tenant(each.bought));
          const { add = [], remove = [] } = each;
          assert.deepEqual(said(verdict.reasons), each.says);
          assert.deepEqual(
            verdict.add.map(({ skuId }) => nameOf(skuId)),
            add,
          );
          assert.deepEqual(verdict.remove.map(nameOf), remove);
          const isRefused = each.says.some((one) => one.startsWith('refusal'));
          const quiet = isRefused ? 'refused' : 'nothing';
          assert.equal(verdict.outcome, add.length + remove.length > 0 ? 'change' : quiet);
        });
      }
    });
  }

  it('keeps for the way back what was off in what it takes away', () => {
    const off = [plan('SWAY'), plan('AAD_PREMIUM')];
    const who = person([way('ENTERPRISEPACK', { disabledPlans: off })]);
    const verdict = judge(who, wanted(['ENTERPRISEPREMIUM'], ['ENTERPRISEPACK']), tenant());
    assert.deepEqual(verdict.before, [{ skuId: sku('ENTERPRISEPACK'), disabledPlans: off }]);
    assert.deepEqual([...(verdict.add[0]?.disabledPlans ?? [])].sort(), [...off].sort());
  });

  it('sets no usage location where nothing is given', () => {
    const who = person([E3, PHONE], { usageLocation: undefined });
    const verdict = judge(who, wanted([], ['MCOEV'], { usageLocation: 'FR' }), tenant());
    assert.equal(verdict.usageLocation, undefined);
    const given = judge(who, wanted(['MCOMEETADV'], [], { usageLocation: 'fr' }), tenant());
    assert.equal(given.usageLocation, 'FR');
  });

  it('never switches off what a license of one purpose is there for', () => {
    const who = person([E3, way('ENTERPRISEPREMIUM', { disabledPlans: [plan('MCOEV')] })]);
    const verdict = judge(who, wanted(['MCOEV'], ['ENTERPRISEPREMIUM']), tenant());
    assert.deepEqual(verdict.add, [{ skuId: sku('MCOEV'), disabledPlans: [] }]);
  });

  it('names the group, the country, the other products and how many seats are missing', () => {
    const none = { MCOEV: { enabled: 0, consumed: 0 } };
    const inherited = person([E3, way('MCOEV', { byGroup: GROUP }), PLAN]);
    const [group] = judge(inherited, wanted([], ['MCOEV']), tenant()).reasons;
    const [seats] = judge(person(), wanted(['MCOEV']), tenant(none)).reasons;
    const [needed] = judge(person([E3, PHONE, PLAN]), wanted([], ['MCOEV']), tenant()).reasons;
    const korea = person([E5], { usageLocation: 'KR' });
    const [sold] = judge(korea, wanted(['MCOPSTNC']), tenant()).reasons;
    assert.equal(group?.group, GROUP);
    assert.equal(seats?.count, 1);
    assert.deepEqual(needed?.others, [sku('MCOPSTN1')]);
    assert.equal(sold?.country, 'KR');
  });

  it('trusts plans that work for a person only where a license’s contents are not known', () => {
    const unknown = { ...way('ENTERPRISEPACK'), skuId: 'aaaaaaaa-0000-4000-8000-000000000000' };
    const works = { activePlans: new Set([plan('TEAMS1'), plan('MCOEV')]) };
    const lagging = judge(person([E3], works), wanted(['MCOPSTN1']), tenant());
    const hidden = judge(person([unknown], works), wanted(['MCOPSTN1']), tenant());
    assert.equal(lagging.outcome, 'refused');
    assert.equal(hidden.outcome, 'change');
  });
});
