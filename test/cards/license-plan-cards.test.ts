import assert from 'node:assert/strict';
import type { LicensePlan, LicensePlanRow, LicenseProgress } from '../../cards/license-plan.ts';
import { planCard } from '../../cards/license-plan-card.ts';
import { planStateCard } from '../../cards/license-plan-state-card.ts';
import { createPlanTally, NO_GROUPS } from '../../cards/license-plan-tally.ts';
import { plansCard } from '../../cards/license-plans-card.ts';
import type { Plan, PlanProgress, PlanRow } from '../../licensing/plan.ts';
import { LANGUAGES } from '../../words/language.ts';
import { speechFor } from '../../words/speech.ts';
import { dataOf, elementsOf, textsOf, verbsOf } from './card-texts.ts';
import { HOSTILE } from './from-outside.ts';
import { failure, groupsOf, MANY_PLAN, planRow, refusal } from './license-job-samples.ts';
import { PLAN_STATES } from './license-job-states.ts';
import { namesIn, PHONE } from './license-samples.ts';

const english = speechFor('en-US');
const names = namesIn(english);
const BYTES_MAX = 20 * 1024;

/** These fail to compile where a plan is not what its cards are told of. */
const fits: readonly [
  (plan: Plan) => LicensePlan,
  (row: PlanRow) => LicensePlanRow,
  (progress: PlanProgress) => LicenseProgress,
] = [(plan) => plan, (row) => row, (progress) => progress];
assert.equal(fits.length, 3);

const counted = (counts: Partial<LicensePlan['counts']>): LicensePlan => ({
  ...MANY_PLAN,
  counts: { ...MANY_PLAN.counts, ...counts },
});
const card = (plan: LicensePlan, groups = NO_GROUPS) => planCard({ plan, groups, names }, english);

describe('the rows of a plan, counted', () => {
  it('are grouped by reason with who the first ones are, the largest group first', () => {
    const { refused } = groupsOf([
      planRow({ outcome: 'refused', reasons: [refusal('guest')] }, 1),
      ...[2, 3, 4, 5].map((index) =>
        planRow({ outcome: 'refused', reasons: [refusal('not-found')] }, index),
      ),
    ]);
    assert.deepEqual(
      refused.map(({ reason, count, first }) => [reason.code, count, first.length]),
      [
        ['not-found', 4, 3],
        ['guest', 1, 1],
      ],
    );
  });

  it('keep the same reason apart where it is about another product', () => {
    const { refused } = groupsOf(
      ['a', 'b'].map((skuId) =>
        planRow({ outcome: 'refused', reasons: [refusal('no-seats', { skuId })] }),
      ),
    );
    assert.equal(refused.length, 2);
  });

  it('tell of somebody who is refused only what refuses, of others all', () => {
    const note = { code: 'credits-advised', weight: 'note' } as const;
    const groups = groupsOf([
      planRow({ outcome: 'refused', reasons: [note, refusal('guest')] }),
      planRow({ outcome: 'change', reasons: [note] }),
      planRow({ outcome: 'nothing', reasons: [{ code: 'already-held', weight: 'note' }] }),
    ]);
    assert.deepEqual(
      groups.refused.map(({ reason }) => reason.code),
      ['guest'],
    );
    assert.deepEqual(
      groups.told.map(({ reason }) => reason.code),
      ['credits-advised'],
    );
    assert.deepEqual(
      groups.nothing.map(({ reason }) => reason.code),
      ['already-held'],
    );
  });

  it('count failures by their reason, and unknown ones by what Microsoft said', () => {
    const failed = ['one', 'one', 'two'].map((said) =>
      planRow({ state: 'failed', failure: failure('other', { said, requestId: said }) }),
    );
    assert.deepEqual(
      groupsOf(failed).failed.map(({ count }) => count),
      [2, 1],
    );
  });

  it('lose nobody where every one of ten thousand has a reason of its own', () => {
    const tally = createPlanTally();
    for (let index = 0; index < 10_000; index++) {
      const reasons = [refusal('bad-usage-location', { country: `x${index}` })];
      tally.take(planRow({ outcome: 'refused', reasons }, index));
    }
    const { refused } = tally.groups();
    assert.ok(refused.length <= 200);
    assert.equal(
      refused.reduce((sum, { count }) => sum + count, 0),
      10_000,
    );
  });

  it('go by what was written where nobody was found', () => {
    const row = planRow({ outcome: 'refused', reasons: [refusal('not-found')], person: undefined });
    assert.deepEqual(groupsOf([row]).refused[0]?.first, [row.given]);
  });
});

describe('the card of a plan for many', () => {
  for (const language of LANGUAGES) {
    it(`stays small with ten thousand people and every text as long as can be, in ${language}`, () => {
      const speech = speechFor(language);
      const rows = Array.from({ length: 10_000 }, (_, index) =>
        planRow(
          {
            outcome: (['change', 'nothing', 'refused'] as const)[index % 3] ?? 'change',
            given: HOSTILE,
            person: undefined,
            reasons: [
              refusal('bad-usage-location', { country: `${HOSTILE}${index}` }),
              refusal('no-seats', { skuId: PHONE, count: index }),
            ],
          },
          index,
        ),
      );
      const seats = Array.from({ length: 40 }, () => ({
        skuId: HOSTILE,
        takes: 1,
        left: 1,
        short: 9,
      }));
      const wide = planCard(
        {
          plan: { ...MANY_PLAN, seats, sourceName: HOSTILE.repeat(9) },
          groups: groupsOf(rows),
          names: namesIn(speech),
        },
        speech,
      );
      const bytes = Buffer.byteLength(JSON.stringify(wide));
      assert.ok(bytes < BYTES_MAX, `${bytes} bytes`);
    });
  }

  it('carries nothing but the id of the plan on its buttons', () => {
    for (const verb of ['licenses.confirm', 'licenses.cancel', 'licenses.export']) {
      assert.deepEqual(dataOf(card(MANY_PLAN), verb), {
        verb,
        locale: 'en-US',
        plan: MANY_PLAN.id,
      });
    }
  });

  it('says on the button how many people are changed', () => {
    const titles = elementsOf(card(counted({ change: 1 })), 'Action.Execute').map(
      ({ title }) => title,
    );
    assert.ok(titles.includes('Confirm: change 1 person'));
  });

  it('cannot be confirmed where nobody would be changed, and shows how to go on', () => {
    const verbs = verbsOf(card(counted({ change: 0 })));
    assert.ok(!verbs.includes('licenses.confirm'));
    assert.ok(verbs.includes('licenses.many'));
    assert.ok(verbs.includes('licenses.export'));
    assert.ok(textsOf(card(counted({ change: 0 }))).includes('Nothing can be changed'));
  });

  it('shows the names of people harmless', () => {
    const row = planRow({ outcome: 'refused', reasons: [refusal('not-found')], person: undefined });
    const texts = textsOf(card(MANY_PLAN, groupsOf([{ ...row, given: HOSTILE }])));
    const named = texts.filter((text) => text.includes('Pay now'));
    assert.ok(named.length === 1 && named.every((text) => !text.includes('](https://')));
  });

  it('shows the seats before and after, those given back, and those that are missing', () => {
    const texts = textsOf(card(MANY_PLAN)).join('\n');
    assert.match(texts, /480 left now, 0 afterwards/);
    assert.match(texts, /24 seats short/);
    assert.match(texts, /gives back 30 seats/);
    assert.doesNotMatch(texts, /takes 0/);
  });

  it('counts the people behind the reasons that it does not show', () => {
    const rows = Array.from({ length: 9 }, (_, index) =>
      planRow({ outcome: 'refused', reasons: [refusal('no-seats', { skuId: `${index}` })] }),
    );
    const texts = textsOf(card(MANY_PLAN, groupsOf(rows)));
    assert.ok(texts.includes('and more reasons, for 4 people: see the whole list'));
  });
});

describe('a plan that can no longer be confirmed', () => {
  it('says why and that nothing was done, in a sentence of its own for each state', () => {
    const said = PLAN_STATES.map((state) =>
      textsOf(planStateCard({ state, isForMany: true }, english)).join(),
    );
    assert.equal(new Set(said).size, PLAN_STATES.length);
  });

  it('can be begun anew where it began: with one person or with many', () => {
    const verbs = (isForMany: boolean) =>
      verbsOf(planStateCard({ state: 'expired', isForMany }, english));
    assert.deepEqual(verbs(true), ['licenses.many']);
    assert.deepEqual(verbs(false), ['licenses.assign']);
  });
});

describe('the last plans', () => {
  it('are chosen by their id, the latest beforehand, and no more than ten', () => {
    const plans = Array.from({ length: 12 }, (_, index) => ({ ...MANY_PLAN, id: `plan-${index}` }));
    const [input] = elementsOf(plansCard({ plans }, english), 'Input.ChoiceSet');
    assert.equal(input?.value, 'plan-0');
    assert.ok(Array.isArray(input?.choices) && input.choices.length === 10);
  });

  it('ask for nothing where there are none', () => {
    assert.deepEqual(verbsOf(plansCard({ plans: [] }, english)), ['licenses.many']);
  });
});
