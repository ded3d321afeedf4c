/** One person's plan: confirmed once by whoever asked for it, told as it came out, and taken back. */

import assert from 'node:assert/strict';
import { speechFor } from '../../words/speech.ts';
import { openLicenseDesk } from './license-desk.ts';
import { ADA, HOLDER, NOWHERE, SKU, skusOf } from './license-people.ts';

const { licenseChanges, licenseJobs } = speechFor('en-US').words;

const CHOSEN = { add: SKU.phone, connectivity: 'not-said' };

const open = (more: { answerWithin_ms?: number } = {}) =>
  openLicenseDesk({ people: [ADA, NOWHERE, HOLDER], ...more });

type Desk = ReturnType<typeof open>;

const untouched = ({ tenant }: Desk) => assert.deepEqual(tenant.calls, []);

describe('a change of one person', () => {
  async function previewed(desk: Desk, input: Record<string, unknown> = {}) {
    const chat = desk.chat();
    const all = { mode: 'assign', person: ADA.id, ...CHOSEN, ...input };
    return { chat, preview: await chat.ask('licenses.submit', all) };
  }

  it('is made in one call once it is confirmed, read back, and told with what comes next', async () => {
    const desk = open();
    const { chat } = await previewed(desk, { add: `${SKU.phone},${SKU.domestic}` });
    const done = await chat.press('licenses.confirm');
    assert.ok(done.texts.includes(licenseChanges.resultTitles.done));
    assert.ok(done.texts.includes(licenseChanges.steps.wait));
    assert.equal(desk.tenant.calls.length, 1);
    assert.deepEqual(skusOf(desk.tenant.find(ADA.id)), [SKU.domestic, SKU.e3, SKU.phone].sort());
  });

  it('is made once for ten clicks at the same time and a late one', async () => {
    const desk = open();
    const { chat, preview } = await previewed(desk);
    await Promise.all(
      Array.from({ length: 10 }, () => chat.press('licenses.confirm', {}, preview)),
    );
    const late = await chat.press('licenses.confirm', {}, preview);
    assert.ok(late.texts.includes(licenseChanges.resultTitles.done));
    assert.equal(desk.tenant.calls.length, 1);
  });

  it('answers a click that comes while it is under way with its end', async () => {
    const desk = open();
    let go: () => void = () => undefined;
    desk.tenant.gate = new Promise((resolve) => {
      go = resolve;
    });
    const { chat, preview } = await previewed(desk);
    const one = chat.press('licenses.confirm', {}, preview);
    await desk.told();
    const other = chat.press('licenses.confirm', {}, preview);
    await desk.told();
    go();
    for (const { texts } of await Promise.all([one, other]))
      assert.ok(texts.includes(licenseChanges.resultTitles.done), texts);
  });

  it('asks for the role again, and does nothing for whoever lost it', async () => {
    const desk = open();
    const { chat, preview } = await previewed(desk);
    desk.may.assignNow = false;
    assert.equal((await chat.press('licenses.confirm', {}, preview)).texts, 'REFUSED');
    untouched(desk);
    const cancelled = await chat.press('licenses.cancel', {}, preview);
    assert.ok(cancelled.texts.includes(licenseJobs.states.cancelled.means));
  });

  it('is nobody else’s to confirm, and tells them nothing of it', async () => {
    const desk = open();
    const { preview } = await previewed(desk);
    for (const verb of ['licenses.confirm', 'licenses.cancel'] as const) {
      const other = await desk.chat('p-2').press(verb, {}, preview);
      assert.ok(other.texts.includes(licenseJobs.states['not-yours'].means));
      assert.doesNotMatch(other.texts, /Ada/);
    }
    untouched(desk);
  });

  it('is not made under a forged or a missing plan', async () => {
    const desk = open();
    for (const plan of ['', '../../x', 'plan-99', 'a'.repeat(5_000), 7, { $gt: '' }]) {
      const said = await desk.chat().ask('licenses.confirm', { plan });
      assert.ok(said.texts.includes(licenseJobs.states.gone.means), said.texts);
    }
    untouched(desk);
  });

  it('is not made after a quarter of an hour, and not after it was cancelled', async () => {
    const desk = open();
    const { chat, preview } = await previewed(desk);
    desk.time.advance(15 * 60_000 + 1);
    const late = await chat.press('licenses.confirm', {}, preview);
    assert.ok(late.texts.includes(licenseJobs.states.expired.means));
    const other = await previewed(desk);
    const cancelled = await other.chat.press('licenses.cancel');
    assert.ok(cancelled.texts.includes(licenseJobs.states.cancelled.means));
    const after = await other.chat.press('licenses.confirm', {}, other.preview);
    assert.ok(after.texts.includes(licenseJobs.states.cancelled.means));
    untouched(desk);
  });

  it('cannot be cancelled once it is made', async () => {
    const desk = open();
    const { chat, preview } = await previewed(desk);
    await chat.press('licenses.confirm');
    const said = await chat.press('licenses.cancel', {}, preview);
    assert.ok(said.texts.includes(licenseChanges.resultTitles.done));
  });

  it('sets the country that was chosen, in the same confirmation', async () => {
    const desk = open();
    const { chat, preview } = await previewed(desk, { person: NOWHERE.id, country: 'JP' });
    assert.match(preview.texts, /Japan/);
    await chat.press('licenses.confirm');
    assert.equal(desk.tenant.find(NOWHERE.id).usageLocation, 'JP');
    assert.deepEqual(skusOf(desk.tenant.find(NOWHERE.id)), [SKU.e3, SKU.phone].sort());
  });

  it('swaps in one call', async () => {
    const desk = open();
    const { chat } = await previewed(desk, {
      mode: 'swap',
      person: HOLDER.id,
      add: SKU.international,
      remove: SKU.domestic,
      connectivity: 'calling-plan',
    });
    await chat.press('licenses.confirm');
    assert.equal(desk.tenant.calls.length, 1);
    assert.deepEqual(
      skusOf(desk.tenant.find(HOLDER.id)),
      [SKU.audio, SKU.international, SKU.phone].sort(),
    );
  });

  it('tells a refusal by Microsoft as one, with the request’s number, and offers another try', async () => {
    const desk = open();
    desk.tenant.outcome = () => ({
      kind: 'refused',
      failure: { code: 'no-seats', said: '', status: 400, requestId: 'r-42', ids: [SKU.phone] },
    });
    const { chat } = await previewed(desk);
    const failed = await chat.press('licenses.confirm');
    assert.ok(failed.texts.includes(licenseChanges.resultTitles.failed));
    assert.match(failed.texts, /r-42/);
    desk.tenant.outcome = undefined;
    const again = await chat.press('licenses.retry');
    assert.ok(again.verbs.has('licenses.confirm'));
    const done = await chat.press('licenses.confirm');
    assert.ok(done.texts.includes(licenseChanges.resultTitles.done));
    assert.deepEqual(skusOf(desk.tenant.find(ADA.id)), [SKU.e3, SKU.phone].sort());
  });

  it('is told late on the same card where it takes longer than a click may', async () => {
    const desk = open({ answerWithin_ms: 20 });
    let go: () => void = () => undefined;
    desk.tenant.gate = new Promise((resolve) => {
      go = resolve;
    });
    const { chat } = await previewed(desk);
    const working = await chat.press('licenses.confirm');
    assert.ok(working.texts.includes(licenseChanges.resultTitles.working));
    assert.ok(working.verbs.has('licenses.refresh'));
    go();
    await desk.idle();
    const told = JSON.stringify(desk.edited.at(-1));
    assert.equal(desk.edited.at(-1)?.id, 'card-1');
    assert.ok(told.includes(licenseChanges.resultTitles.done));
  });
});
