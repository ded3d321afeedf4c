import assert from 'node:assert/strict';
import { speechFor } from '../../words/speech.ts';
import { type Desk, drafted, ended, planOf } from './a-drafted-plan.ts';
import { readAnswer } from './desk-harness.ts';
import { openManyDesk, pasted, peopleNumbered } from './many-desk.ts';

const { licenseJobs } = speechFor('en-US').words;
const count = (value: number) => ({ value, text: String(value) });

describe('a plan for many', () => {
  it('changes everybody once it is confirmed, and says so on its card', async () => {
    const desk = openManyDesk();
    const { chat } = await drafted(desk);
    const done = await chat.press('licenses.confirm');
    assert.ok(done.texts.includes(licenseJobs.means.allDone(count(45))), done.texts);
    assert.equal(desk.tenant.calls.length, 45);
    assert.deepEqual([...done.verbs.keys()], ['licenses.export', 'licenses.undo']);
  });

  it('happens once, however often it is confirmed, and each click is told how it stands', async () => {
    const desk = openManyDesk();
    const { chat, plan } = await drafted(desk);
    const press = () => chat.press('licenses.confirm', {}, plan);
    const both = [...(await Promise.all([press(), press()])), await press()];
    await ended(desk, plan);
    assert.equal(desk.tenant.calls.length, 45);
    for (const said of both) assert.match(said.texts, /of 45 people/);
    assert.ok((await press()).texts.includes(licenseJobs.means.allDone(count(45))));
  });

  describe('that cannot be had', () => {
    const untouched = (desk: Desk) => assert.equal(desk.tenant.calls.length, 0);

    it('is nobody else’s, wherever they ask', async () => {
      const desk = openManyDesk();
      const { plan } = await drafted(desk);
      for (const verb of ['confirm', 'cancel', 'pause', 'stop', 'refresh', 'undo'] as const) {
        const other = await desk.chat('p-2').ask(`licenses.${verb}`, { plan: planOf(plan) });
        assert.ok(other.texts.includes(licenseJobs.states['not-yours'].means), verb);
        const nobody = await desk
          .chat('p-1', { personId: undefined })
          .ask(`licenses.${verb}`, { plan: planOf(plan) });
        assert.ok(nobody.texts.includes(licenseJobs.states['not-yours'].means), verb);
      }
      untouched(desk);
    });

    it('lapses after fifteen minutes', async () => {
      const desk = openManyDesk();
      const { chat } = await drafted(desk);
      desk.time.advance(15 * 60_000 + 1);
      const said = await chat.press('licenses.confirm');
      assert.ok(said.texts.includes(licenseJobs.states.expired.means), said.texts);
      untouched(desk);
    });

    it('is gone where nobody knows it', async () => {
      const desk = openManyDesk();
      for (const plan of ['', '../plan-1', '__proto__', 'x'.repeat(5_000), 7, null, { id: 1 }]) {
        const said = await desk.chat().ask('licenses.confirm', { plan });
        assert.ok(said.texts.includes(licenseJobs.states.gone.means), said.texts);
      }
      untouched(desk);
    });

    it('stays unconfirmed where the person may assign no more', async () => {
      const desk = openManyDesk();
      const { chat, plan } = await drafted(desk);
      desk.may.assignNow = false;
      for (const verb of ['confirm', 'resume', 'retry', 'undo'] as const)
        assert.match(
          (
            await chat
              .press('licenses.confirm', {}, plan)
              .then(() => chat.ask(`licenses.${verb}`, { plan: planOf(plan) }))
          ).texts,
          /REFUSED/,
        );
      untouched(desk);
    });

    it('is not carried out once it was called off', async () => {
      const desk = openManyDesk();
      const { chat, plan } = await drafted(desk);
      const cancelled = await chat.press('licenses.cancel');
      assert.ok(cancelled.texts.includes(licenseJobs.states.cancelled.means));
      const said = await chat.press('licenses.confirm', {}, plan);
      assert.ok(said.texts.includes(licenseJobs.states.cancelled.means));
      untouched(desk);
    });
  });

  it('is found again among the last ones', async () => {
    const desk = openManyDesk();
    const none = await desk.chat().ask('license-jobs');
    assert.ok(none.texts.includes(licenseJobs.noPlans));
    const { chat } = await drafted(desk);
    await chat.press('licenses.confirm');
    const list = await chat.ask('license-jobs');
    assert.match(list.texts, /45 people/);
    const shown = await chat.press('licenses.refresh');
    assert.ok(shown.texts.includes(licenseJobs.means.allDone(count(45))), shown.texts);
    assert.ok((await desk.chat('p-2').ask('license-jobs')).texts.includes(licenseJobs.noPlans));
    desk.may.see = false;
    assert.match((await chat.ask('license-jobs')).texts, /REFUSED/);
  });

  it('is told where its card cannot be edited, and in the words of whoever confirmed it', async () => {
    const desk = openManyDesk({ answerWithin_ms: 1, locale: 'ja-JP' });
    desk.parts.courier.edit = async () => false;
    const { chat } = await drafted(desk);
    const said = await chat.press('licenses.confirm');
    await ended(desk, said);
    await desk.telling.close();
    assert.equal(desk.sent.length, 1);
    const card = desk.sent[0]?.attachments?.[0]?.content;
    const words = speechFor('ja-JP').words.licenseJobs;
    assert.ok(readAnswer({ card, summary: '' }).texts.includes(words.means.allDone(count(45))));
  });

  it('stays small on its card, whatever the names', async () => {
    const people = peopleNumbered(600).map((one) => ({
      ...one,
      displayName: '[x](https://evil.example)'.repeat(9),
    }));
    const desk = openManyDesk({ people });
    const said = await desk.chat().check({ people: `${pasted(600)}\n${'=cmd '.repeat(400)}` });
    const size = JSON.stringify(said.answer.card).length;
    assert.ok(size < 20_000, `${size} characters`);
  });
});
