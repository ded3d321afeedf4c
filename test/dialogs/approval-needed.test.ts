/** What needs a second person: by table, and by property over every operation. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Effect } from '../../cards/effect.ts';
import { mostSpent, needsApproval } from '../../dialogs/approval-needed.ts';
import { instant } from '../../ledger/instant.ts';
import { type Micros, micros } from '../../ledger/money.ts';

const money = (units: number) => micros(units * 1_000_000);
const card = { brand: 'visa', last4: '4242', expires: '2029-09' };
const LIMIT = 500;

const charge = (amount: number): Effect => ({ kind: 'charge', amount: money(amount), card });
const settings = (amount: number, trigger: number, cap: number) => ({
  amount: money(amount),
  trigger: money(trigger),
  monthlyCap: money(cap),
});
type Was = ReturnType<typeof settings> & { readonly enabled: boolean };
const on = (amount: number, trigger: number, cap: number): Was => ({
  ...settings(amount, trigger, cap),
  enabled: true,
});
const rule = (
  [amount, trigger, cap]: readonly [number, number, number],
  before: Was | null = null,
): Effect => ({
  kind: 'rule',
  settings: settings(amount, trigger, cap),
  before,
  funding: 'stripe',
});

describe('a second person, where one may spend 500', () => {
  for (const [name, effects, needs] of [
    ['a charge of the limit', [charge(500)], false],
    ['a charge of a cent more', [charge(500.01)], true],
    ['a rule that may spend the limit in a month', [rule([100, 50, 500])], false],
    ['a rule that may spend more in a month', [rule([100, 50, 500.01])], true],
    ['a rule whose one recharge is more', [rule([600, 50, 600])], true],
    ['a rule that nothing bounds, however small', [rule([5, 1, 0])], true],
    ['a deposit and a rule that together are the limit', [charge(200), rule([50, 10, 300])], false],
    ['a deposit and a rule that together are more', [charge(200), rule([50, 10, 301])], true],
    ['a rule that is lowered', [rule([900, 50, 5_000], on(1_000, 50, 5_000))], false],
    ['a rule that is given a bound', [rule([900, 50, 5_000], on(900, 50, 0))], false],
    ['a rule that is left as it is', [rule([900, 50, 0], on(900, 50, 0))], false],
    ['a rule whose recharge is raised', [rule([901, 50, 5_000], on(900, 50, 5_000))], true],
    ['a rule that recharges earlier', [rule([900, 51, 5_000], on(900, 50, 5_000))], true],
    ['a rule whose bound is raised', [rule([900, 50, 5_001], on(900, 50, 5_000))], true],
    ['a rule whose bound is lifted', [rule([900, 50, 0], on(900, 50, 5_000))], true],
    [
      'a rule that is off and comes on again as it was',
      [rule([900, 50, 5_000], { ...on(900, 50, 5_000), enabled: false })],
      true,
    ],
    [
      'a rule that is only recorded',
      [{ ...rule([9_000, 50, 0]), funding: 'observed' } as Effect],
      false,
    ],
    [
      'a purchase that is recorded',
      [
        {
          kind: 'purchase',
          amount: money(9_000),
          day: instant(0),
          reference: '',
          reason: '',
        },
      ],
      false,
    ],
    [
      'turning off',
      [{ kind: 'rule-off', settings: settings(900, 50, 0), funding: 'stripe' }],
      false,
    ],
    ['a reading', [{ kind: 'reading', read: money(9_000), computed: money(1), reason: '' }], false],
    ['a billing mode', [{ kind: 'mode', from: 'prepaid', to: 'draining' }], false],
  ] as const satisfies readonly (readonly [string, readonly Effect[], boolean])[]) {
    it(`is ${needs ? '' : 'not '}needed for ${name}`, () => {
      assert.equal(needsApproval(effects, money(LIMIT)), needs);
    });
  }

  it('is never needed where no limit is set', () => {
    fc.assert(fc.property(operations, (effects) => !needsApproval(effects, undefined)));
  });

  it('is needed for whatever spends where the limit is zero', () => {
    fc.assert(
      fc.property(operations, (effects) => {
        assert.equal(needsApproval(effects, money(0)), mostSpent(effects) !== 0);
      }),
    );
  });

  it('is needed under a lower limit wherever it is under a higher one', () => {
    fc.assert(
      fc.property(operations, amounts, amounts, (effects, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)] as Micros[];
        assert.ok(!needsApproval(effects, high) || needsApproval(effects, low));
      }),
    );
  });

  it('is needed wherever one recharge or one charge alone is above, unless the rule held before', () => {
    fc.assert(
      fc.property(operations, amounts, (effects, limit) => {
        const largest = Math.max(
          ...effects.map((effect) => {
            if (effect.kind === 'charge') return effect.amount;
            return effect.kind === 'rule' && !effect.before ? effect.settings.amount : 0;
          }),
        );
        if (largest > limit) assert.ok(needsApproval(effects, limit as Micros));
      }),
    );
  });

  it('is not asked for what takes each figure down, however high it stays', () => {
    fc.assert(
      fc.property(rules, amounts, amounts, amounts, (was, amount, trigger, cap) => {
        const lower = (figure: number, by: number) => Math.max(0, figure - by) as Micros;
        const bound = was.monthlyCap === 0 ? (cap as Micros) : lower(was.monthlyCap, cap);
        const now = {
          amount: lower(was.amount, amount),
          trigger: lower(was.trigger, trigger),
          // What reaches zero would have no bound at all.
          monthlyCap: bound === 0 ? was.monthlyCap : bound,
        };
        const before = { ...was, enabled: true };
        const effect: Effect = { kind: 'rule', settings: now, before, funding: 'stripe' };
        assert.equal(needsApproval([effect], money(0)), false);
      }),
    );
  });
});

const amounts = fc.integer({ min: 0, max: 2_000_000_000 });
const rules = fc
  .tuple(amounts, amounts, amounts, fc.boolean())
  .map(([amount, trigger, more, isBound]) => ({
    amount: micros(amount),
    trigger: micros(trigger),
    monthlyCap: micros(isBound ? amount + more : 0),
  }));
const ruleEffects = fc
  .record({ settings: rules, was: fc.option(rules), enabled: fc.boolean() })
  .map(
    ({ settings: now, was, enabled }): Effect => ({
      kind: 'rule',
      settings: now,
      before: was && { ...was, enabled },
      funding: 'stripe',
    }),
  );
const charges = amounts.map((amount): Effect => ({ kind: 'charge', amount: micros(amount), card }));
const operations = fc.oneof(
  charges.map((one) => [one]),
  ruleEffects.map((one) => [one]),
  fc.tuple(charges, ruleEffects).map(([one, other]) => [one, other]),
);
