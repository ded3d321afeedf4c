import assert from 'node:assert/strict';
import type { ChangeOutcome } from '../../directory/license-directory.ts';
import { speechFor } from '../../words/speech.ts';
import { drafted, ended, planOf, underWay } from './a-drafted-plan.ts';
import { SKU, way } from './license-people.ts';
import { openManyDesk, shownLast } from './many-desk.ts';

const { licenseJobs } = speechFor('en-US').words;
const count = (value: number) => ({ value, text: String(value) });

const REFUSED: ChangeOutcome = {
  kind: 'refused',
  failure: { code: 'no-seats', said: 'no seats', status: 400, ids: [SKU.phone] },
};

const changes = (value: number) => new RegExp(licenseJobs.confirm({ value, text: String(value) }));

describe('a plan for many', () => {
  describe('under way', () => {
    it('answers the click before it is over, and edits its card at the end', async () => {
      const { desk, running, release } = await underWay();
      assert.match(running.texts, /0 of 45 people/);
      assert.deepEqual(
        [...running.verbs.keys()],
        ['licenses.pause', 'licenses.stop', 'licenses.refresh'],
      );
      release();
      await ended(desk, running);
      await desk.telling.close();
      assert.equal(desk.edited.at(-1)?.id, 'card-1');
      assert.ok(shownLast(desk).texts.includes(licenseJobs.means.allDone(count(45))));
      assert.deepEqual(desk.sent, []);
    });

    it('can be paused and resumed, and ends as if it had not been', async () => {
      const { desk, chat, running, release } = await underWay(300);
      const pausing = await chat.press('licenses.pause');
      assert.ok(pausing.texts.includes(licenseJobs.means.pausing), pausing.texts);
      release();
      await ended(desk, running);
      const paused = await chat.press('licenses.refresh');
      assert.ok(paused.texts.includes(licenseJobs.means.paused), paused.texts);
      await chat.press('licenses.resume');
      await ended(desk, running);
      const done = await chat.ask('licenses.refresh', { plan: planOf(running) });
      assert.ok(done.texts.includes(licenseJobs.means.allDone(count(300))), done.texts);
      assert.equal(new Set(desk.tenant.calls.map(({ personId }) => personId)).size, 300);
      assert.equal(desk.tenant.calls.length, 300);
    });

    it('can be stopped by whoever began it, whatever became of their roles', async () => {
      const { desk, chat, running, release } = await underWay(300);
      desk.may.assign = false;
      desk.may.see = false;
      const stopping = await chat.press('licenses.stop');
      assert.ok(stopping.texts.includes(licenseJobs.means.stopping), stopping.texts);
      release();
      await ended(desk, running);
      desk.may.see = true;
      const stopped = await chat.press('licenses.refresh');
      assert.ok(stopped.texts.includes(licenseJobs.means.stopped), stopped.texts);
    });
  });

  describe('that is over', () => {
    it('can be tried again for those who failed, and for nobody else', async () => {
      const desk = openManyDesk();
      const { chat } = await drafted(desk);
      let asked = 0;
      const refuseSome = () => (asked++ % 15 === 0 ? REFUSED : undefined);
      desk.tenant.outcome = refuseSome as () => ChangeOutcome;
      const done = await chat.press('licenses.confirm');
      assert.match(done.texts, /3 of 45 people failed/);
      desk.tenant.outcome = undefined;
      const again = await chat.press('licenses.retry');
      assert.match(again.texts, changes(3));
      await chat.press('licenses.confirm');
      await ended(desk, again);
      assert.ok(desk.tenant.people.every(({ ways }) => ways.length === 2));
      const nothing = await chat.ask('licenses.retry', { plan: planOf(again) });
      assert.ok(nothing.texts.includes(licenseJobs.states['nothing-to-retry'].means));
    });

    it('can be undone for whoever is still as it left them', async () => {
      const desk = openManyDesk();
      const before = structuredClone(desk.tenant.people.map(({ ways }) => ways));
      const { chat } = await drafted(desk);
      const done = await chat.press('licenses.confirm');
      const [first] = desk.tenant.people;
      assert.ok(first);
      desk.tenant.set({ ...first, ways: [...first.ways, way(SKU.credits)] });
      const undo = await chat.press('licenses.undo');
      assert.ok(undo.texts.includes(licenseJobs.planTitles.undo));
      const back = await chat.press('licenses.confirm');
      await ended(desk, back);
      const after = desk.tenant.people.map(({ ways }) => ways);
      assert.deepEqual(after.slice(1), before.slice(1));
      const nothing = await chat.press('licenses.undo', {}, done);
      assert.ok(nothing.texts.includes(licenseJobs.states['nothing-to-undo'].means), nothing.texts);
    });

    it('answers beside the card of the plan that ran, and not in its place', async () => {
      const desk = openManyDesk({ answerWithin_ms: 1 });
      const { chat } = await drafted(desk);
      const done = await chat.press('licenses.confirm');
      await ended(desk, done);
      const { undo } = desk.jobs;
      desk.parts.jobs.undo = async (...asked) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return undo(...asked);
      };
      await desk.telling.close();
      desk.edited.length = 0;
      await chat.ask('licenses.undo', { plan: planOf(done) });
      await desk.idle();
      assert.deepEqual(desk.edited, []);
      assert.equal(desk.sent.length, 1);
    });
  });
});
