/** What was done with a question is written down before anybody is told of it, whatever stops in between. */

import assert from 'node:assert/strict';
import { ASKED_PER_DAY_MAX } from '../../dialogs/hand-over-book.ts';
import { HELP_DESK, openQuestionDesk, type QuestionDesk } from './question-desk.ts';

describe('the record of a handed-over question', () => {
  let desk: QuestionDesk;
  beforeEach(async () => {
    desk = openQuestionDesk();
    await desk.inHelpDesk('p-8').say('questions-here');
  });
  const inChannel = () => desk.to(HELP_DESK).length;
  async function handOver(text: string) {
    const chat = desk.chat();
    const unknown = await chat.ask(text);
    const status = await chat.press(unknown, 'question.hand-over', {}, true);
    await desk.idle();
    return { chat, status };
  }
  const acts = () => {
    const { account } = desk.parts() as unknown as {
      account: { entries(): readonly { kind: string; act?: string }[] };
    };
    return account.entries().flatMap(({ act = '' }) => (act.startsWith('question-') ? [act] : []));
  };

  it('comes before the card: where the journal takes nothing, nobody is told, and it is made up for', async () => {
    const { account } = desk.parts();
    const { append } = account;
    Object.assign(account, { append: () => Promise.reject(new Error('the disk is full')) });
    await handOver('how do pigeons vote');
    assert.deepEqual([inChannel(), acts(), desk.reports.length > 0], [0, [], true]);
    Object.assign(account, { append });
    await desk.parts().desk.tend();
    assert.deepEqual([inChannel(), acts()], [1, ['question-handed-over']]);
    await desk.parts().desk.tend();
    assert.equal(acts().length, 1);
  });

  it('is not doubled where a process stops between the journal and the document', async () => {
    const { book } = desk.parts();
    const change = book.change.bind(book);
    let stops = 1;
    Object.assign(book, {
      change: (...given: Parameters<typeof change>) =>
        stops-- > 0 ? Promise.reject(new Error('the process ends')) : change(...given),
    });
    await handOver('how do pigeons vote');
    assert.equal(stops < 0 && desk.reports.length, 1);
    assert.deepEqual(acts(), ['question-handed-over']);
    await desk.parts().desk.tend();
    assert.deepEqual(acts(), ['question-handed-over']);
    const [record] = await book.list();
    assert.deepEqual(record?.unwritten, []);
  });

  it('does not grow without end: one person asks so many in a day, though each is withdrawn', async () => {
    for (let asked = 0; asked < ASKED_PER_DAY_MAX; asked += 1) {
      const { chat, status } = await handOver(`why ${asked}x`);
      await chat.press(status, 'question.withdraw');
      await desk.idle();
    }
    const before = acts().length;
    assert.equal(before, 2 * ASKED_PER_DAY_MAX);
    assert.match((await handOver('why one more')).status.texts, /twenty within a day/);
    assert.equal(acts().length, before);
    desk.time.now += 86_400_000;
    await handOver('why now');
    assert.equal(acts().length, before + 1);
  });
});
