/** One person's plan after it was confirmed: taken back, paused by itself, not known, left by a process that stopped. */

import assert from 'node:assert/strict';
import { licensesTelling } from '../../dialogs/assign-license-telling.ts';
import { speechFor } from '../../words/speech.ts';
import { openLicenseDesk } from './license-desk.ts';
import { ADA, HOLDER, SKU, skusOf, way } from './license-people.ts';

const { licenseChanges, licenseJobs } = speechFor('en-US').words;

const open = (more: { answerWithin_ms?: number } = {}) =>
  openLicenseDesk({ people: [ADA, HOLDER], ...more });

type Desk = ReturnType<typeof open>;

const OWNER = { personId: 'p-1', tenantId: 't-1', conversationId: 'a:p-1' };

describe('undoing a change of one person', () => {
  async function done(desk: Desk) {
    const chat = desk.chat();
    const all = { mode: 'swap', person: HOLDER.id, add: SKU.international, remove: SKU.domestic };
    await chat.ask('licenses.submit', { ...all, connectivity: 'calling-plan' });
    return { chat, result: await chat.press('licenses.confirm') };
  }

  it('is shown before it is done, and brings back exactly what was there', async () => {
    const desk = open();
    const before = skusOf(desk.tenant.find(HOLDER.id));
    const { chat } = await done(desk);
    const way = await chat.press('licenses.undo');
    assert.ok(way.texts.includes(licenseChanges.confirmTitles.undo));
    assert.equal(desk.tenant.calls.length, 1);
    const undone = await chat.press('licenses.confirm');
    assert.ok(undone.texts.includes(licenseChanges.resultTitles.undone));
    assert.deepEqual(skusOf(desk.tenant.find(HOLDER.id)), before);
    const phone = desk.tenant.find(HOLDER.id).ways.find(({ skuId }) => skuId === SKU.phone);
    assert.deepEqual(phone?.disabledPlans, HOLDER.ways[0]?.disabledPlans);
  });

  it('is refused where something else has changed the person since', async () => {
    const desk = open();
    const { chat, result } = await done(desk);
    const now = desk.tenant.find(HOLDER.id);
    desk.tenant.set({
      ...now,
      ways: now.ways.filter(({ skuId }) => skuId !== SKU.international),
    });
    const said = await chat.press('licenses.undo', {}, result);
    assert.ok(said.texts.includes(licenseChanges.noUndo['changed-since']), said.texts);
    assert.equal(said.verbs.has('licenses.undo'), false);
    assert.equal(desk.tenant.calls.length, 1);
  });

  it('is nobody else’s, and asks for the role again', async () => {
    const desk = open();
    const { chat, result } = await done(desk);
    const other = await desk.chat('p-2').press('licenses.undo', {}, result);
    assert.ok(other.texts.includes(licenseJobs.states['not-yours'].means));
    desk.may.assignNow = false;
    assert.equal((await chat.press('licenses.undo', {}, result)).texts, 'REFUSED');
  });
});

describe('a change of one person that does not end well at once', () => {
  const submit = { mode: 'assign', person: ADA.id, add: SKU.phone, connectivity: 'not-said' };

  async function confirmed(desk: Desk) {
    const chat = desk.chat();
    await chat.ask('licenses.submit', submit);
    return { chat, result: await chat.press('licenses.confirm') };
  }

  const unknown = {
    kind: 'unknown',
    failure: { code: 'timeout', said: '', status: 0, ids: [] },
  } as const;

  it('is called not known where Microsoft has not said, and only looked for from then on', async () => {
    const desk = open();
    desk.tenant.outcome = () => unknown;
    const { chat, result } = await confirmed(desk);
    assert.ok(result.texts.includes(licenseChanges.resultTitles.unknown));
    await desk.idle();
    const called = desk.tenant.calls.length;
    desk.tenant.set({ ...ADA, ways: [...ADA.ways, way(SKU.phone)] });
    desk.time.advance(60_000);
    const seen = await chat.press('licenses.refresh', {}, result);
    assert.ok(seen.texts.includes(licenseChanges.resultTitles.done));
    assert.equal(desk.tenant.calls.length, called);
  });

  it('is told on its card by itself once it shows', async () => {
    const desk = open();
    desk.tenant.outcome = () => unknown;
    await confirmed(desk);
    desk.tenant.set({ ...ADA, ways: [...ADA.ways, way(SKU.phone)] });
    desk.time.advance(60_000);
    await desk.idle();
    assert.ok(JSON.stringify(desk.edited.at(-1)).includes(licenseChanges.resultTitles.done));
  });

  it('pauses where whoever confirmed it may no longer, says so, and goes on when they may again', async () => {
    const desk = open();
    desk.may.still = false;
    const { chat, result } = await confirmed(desk);
    assert.ok(result.texts.includes(licenseJobs.halts['may-no-longer']), result.texts);
    assert.deepEqual(desk.tenant.calls, []);
    desk.may.still = true;
    const { plan } = result.verbs.get('licenses.resume').data;
    await desk.jobs.resume(plan, OWNER);
    await desk.jobs.ended(plan);
    const done = await chat.ask('licenses.refresh', { plan });
    assert.ok(done.texts.includes(licenseChanges.resultTitles.done));
  });
});

describe('a change of one person that a process left behind', () => {
  it('is taken up by the next one and told on the card that it was confirmed on', async () => {
    const desk = open({ answerWithin_ms: 5 });
    const chat = desk.chat();
    await chat.ask('licenses.submit', { mode: 'assign', person: ADA.id, add: SKU.phone });
    desk.tenant.gate = new Promise(() => undefined);
    await chat.press('licenses.confirm');
    desk.tenant.gate = Promise.resolve();
    desk.time.advance(1);
    const next = desk.restarted();
    next.onProgress(licensesTelling({ ...desk.parts, jobs: next }));
    await next.resumeAll();
    await next.ended('plan-1');
    await desk.told();
    assert.equal(desk.edited.length, 1);
    assert.equal(desk.edited[0]?.id, 'card-1');
    assert.ok(JSON.stringify(desk.edited[0]).includes(licenseChanges.resultTitles.done));
    assert.deepEqual(skusOf(desk.tenant.find(ADA.id)), [SKU.e3, SKU.phone].sort());
  });

  it('holds up no desk that closes', async () => {
    const desk = open();
    const chat = desk.chat();
    await chat.ask('licenses.submit', { mode: 'assign', person: ADA.id, add: SKU.phone });
    desk.tenant.gate = new Promise(() => undefined);
    const confirming = chat.press('licenses.confirm');
    await desk.told();
    desk.close();
    await desk.idle();
    const { texts } = await confirming;
    assert.ok(texts.includes(licenseChanges.resultTitles.working), texts);
  });

  it('is not told twice where the process lives', async () => {
    const desk = open();
    desk.jobs.onProgress(licensesTelling(desk.parts));
    const chat = desk.chat();
    await chat.ask('licenses.submit', { mode: 'assign', person: ADA.id, add: SKU.phone });
    await chat.press('licenses.confirm');
    await desk.idle();
    assert.deepEqual([desk.edited, desk.sent], [[], []]);
  });
});
