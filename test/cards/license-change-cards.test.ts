import assert from 'node:assert/strict';
import { nextSteps } from '../../cards/license-next-steps.ts';
import {
  type LicensePreviewCardData,
  licensePreviewCard,
} from '../../cards/license-preview-card.ts';
import { type LicenseResultCardData, licenseResultCard } from '../../cards/license-result-card.ts';
import { CONNECTIVITIES } from '../../licensing/reason.ts';
import { speechFor } from '../../words/speech.ts';
import { dataOf, elementsOf, textsOf, verbsOf } from './card-texts.ts';
import { LICENSE_CHANGE_STATES, RESULT } from './license-change-states.ts';
import { namesIn, PLAN_OF_ONE, ROW, WORLD_PLAN } from './license-samples.ts';
import { AIKO, PLAN } from './sample-people.ts';

const english = speechFor('en-US');
const speeches = [english, speechFor('ja-JP'), speechFor('zh-CN')];

const preview = (changes: Partial<LicensePreviewCardData> = {}, speech = english) =>
  licensePreviewCard(
    {
      plan: PLAN_OF_ONE,
      row: ROW,
      person: AIKO,
      mode: 'assign',
      names: namesIn(speech),
      ...changes,
    },
    speech,
  );
const result = (changes: Partial<LicenseResultCardData> = {}, speech = english) =>
  licenseResultCard({ ...RESULT, names: namesIn(speech), ...changes }, speech);

describe('a change that is not yet confirmed', () => {
  it('is confirmed and cancelled by the name of its plan and nothing else', () => {
    for (const verb of ['licenses.confirm', 'licenses.cancel'])
      assert.deepEqual(dataOf(preview(), verb), { verb, locale: 'en-US', plan: PLAN_OF_ONE.id });
  });

  it('says for each license how many seats are left before and after', () => {
    const texts = textsOf(preview());
    assert.ok(texts.includes('seats left: 12 → 11'));
    assert.ok(texts.includes('seats left: 1 → 0'));
    const swap = textsOf(preview({ row: { ...ROW, add: [], remove: [WORLD_PLAN] } }));
    assert.ok(swap.includes('seats left: 0 → 1'));
  });

  it('says which country will be set', () => {
    for (const speech of speeches) {
      const country = new Intl.DisplayNames(speech.language, { type: 'region' }).of('JP') ?? '';
      const texts = textsOf(preview({ row: { ...ROW, usageLocation: 'JP' } }, speech));
      assert.ok(texts.includes(speech.words.licenseChanges.setsLocation(country)));
    }
  });

  it('that cannot be made or need not be cannot be confirmed, but leads back to the form', () => {
    for (const outcome of ['refused', 'nothing'] as const) {
      const card = preview({ row: { ...ROW, outcome, add: [] } });
      assert.ok(!verbsOf(card).includes('licenses.confirm'), outcome);
      assert.deepEqual(dataOf(card, 'licenses.assign'), {
        verb: 'licenses.assign',
        locale: 'en-US',
        mode: 'assign',
        person: AIKO.id,
      });
    }
  });

  it('tells what of it will not be done, and that it is not all', () => {
    const { partly, refused } = english.words.licenseChanges;
    const refusal = { code: 'no-seats', weight: 'refusal', skuId: PLAN, count: 1 } as const;
    const texts = textsOf(preview({ row: { ...ROW, reasons: [refusal] } }));
    assert.ok(texts.includes(`▼ ${partly}`) && texts.includes(refused));
    assert.ok(!textsOf(preview()).includes(refused));
  });

  it('that takes another back says so, and has no form to go back to', () => {
    const card = preview({ plan: { ...PLAN_OF_ONE, source: 'undo' } });
    assert.ok(textsOf(card).includes(english.words.licenseChanges.confirmTitles.undo));
    assert.deepEqual(verbsOf(card), ['licenses.confirm', 'licenses.cancel']);
  });
});

describe('a change that was carried out', () => {
  it('offers to undo it, or says why not', () => {
    const { noUndo, undoHint } = english.words.licenseChanges;
    assert.ok(verbsOf(result()).includes('licenses.undo'));
    assert.ok(textsOf(result()).includes(undoHint));
    for (const reason of ['changed-since', 'gone'] as const) {
      const card = result({ noUndo: reason });
      assert.ok(!verbsOf(card).includes('licenses.undo'));
      assert.ok(textsOf(card).includes(noUndo[reason]));
    }
  });

  it('is never called done in any state but the verified ones', () => {
    const said = (state: LicenseResultCardData['row']['state']) =>
      textsOf(result({ row: { ...RESULT.row, state } })).includes(
        `✓ ${english.words.licenseChanges.results.done(AIKO.displayName)}`,
      );
    assert.ok(said('verified') && said('settled'));
    for (const state of ['left-out', 'planned', 'calling', 'failed', 'unknown', 'skipped'] as const)
      assert.ok(!said(state), state);
  });

  it('of which the outcome is open can be looked at again, and not be repeated', () => {
    for (const state of ['planned', 'calling', 'unknown'] as const) {
      const verbs = verbsOf(result({ row: { ...RESULT.row, state } }));
      assert.deepEqual(verbs, ['licenses.refresh', 'licenses.of'], state);
    }
  });

  it('that failed names the request for support, what to do, and no next steps', () => {
    const failure = { code: 'busy', said: '', status: 409, requestId: 'r-1', ids: [] } as const;
    const card = result({ row: { ...RESULT.row, state: 'failed', failure } });
    const texts = textsOf(card);
    assert.ok(texts.includes(english.words.licenseChanges.requestId('r-1')));
    assert.ok(!texts.includes(english.words.licenseChanges.next));
    assert.ok(verbsOf(card).includes('licenses.retry'));
    assert.deepEqual(elementsOf(card, 'Action.OpenUrl'), []);
  });

  it('leads to the pages of the Teams admin center alone', () => {
    for (const { make } of LICENSE_CHANGE_STATES) {
      for (const { url } of elementsOf(make(english), 'Action.OpenUrl'))
        assert.ok(String(url).startsWith('https://admin.teams.microsoft.com/'), String(url));
    }
  });
});

describe('what comes next', () => {
  const { steps } = english.words.licenseChanges;
  const next = (assigned: Parameters<typeof nextSteps>[0]) => nextSteps(assigned, 'Aiko', english);

  it('is a number to get where calls go through Microsoft', () => {
    for (const kind of ['calling-plan', 'pay-as-you-go', 'phone-with-plan'] as const) {
      const said = next({ kinds: ['phone', kind], connectivity: 'calling-plan' });
      assert.equal(said[0], steps.wait);
      assert.equal(said[1], steps.number('Aiko'), kind);
      assert.equal(said.at(-1), steps.support);
    }
  });

  it('depends on how calls go outside where only the phone was assigned', () => {
    const said = CONNECTIVITIES.map((connectivity) => next({ kinds: ['phone'], connectivity })[1]);
    assert.deepEqual(said, [
      steps.needsOutside('Aiko'),
      steps.routedNumber('Aiko'),
      steps.operatorNumber('Aiko'),
      steps.routedNumber('Aiko'),
      steps.needsOutside('Aiko'),
    ]);
  });

  it('is nothing where nothing was assigned, and how long it takes where the product is unknown', () => {
    const row = { ...RESULT.row, add: [], remove: [PLAN] };
    const { next: title } = english.words.licenseChanges;
    assert.ok(!textsOf(result({ row })).includes(title));
    assert.deepEqual(next({ kinds: [], connectivity: 'not-said' }), [
      steps.waitOther,
      steps.support,
    ]);
  });

  it('says no step of another product', () => {
    assert.deepEqual(next({ kinds: ['credits'], connectivity: 'not-said' }), [
      steps.waitOther,
      steps.credits,
      steps.support,
    ]);
    assert.ok(
      !textsOf(result({ assigned: { kinds: [], connectivity: 'not-said' } })).includes(steps.wait),
    );
  });
});
