/** A question that goes to a person: one card in the help desk, one hand at a time, one answer back; over clicks, races and restarts. */

import assert from 'node:assert/strict';
import { KEPT_MS, OPEN_PER_ASKER_MAX } from '../../dialogs/hand-over-book.ts';
import { TAKEN_FOR_MS } from '../../dialogs/hand-over-record.ts';
import { speechFor } from '../../words/speech.ts';
import { HELP_DESK, openQuestionDesk, type QuestionDesk } from './question-desk.ts';

describe('asking a person', () => {
  let desk: QuestionDesk;
  beforeEach(async () => {
    desk = openQuestionDesk();
    await desk.inHelpDesk('p-8').say('questions-here');
  });
  const inChannel = () => desk.to(HELP_DESK);
  const only = () => {
    assert.equal(inChannel().length, 1);
    const [message] = inChannel();
    assert.ok(message);
    return message;
  };
  async function handOver(who = 'p-1', text = 'how do pigeons vote') {
    const chat = desk.chat(who);
    const unknown = await chat.ask(text);
    const status = await chat.press(unknown, 'question.hand-over', {}, true);
    await desk.idle();
    return { chat, unknown, status };
  }

  it('puts the question with its context on one card, and tells the asker that it is there', async () => {
    const { status } = await handOver();
    assert.match(status.texts, /waits for somebody/);
    assert.match(only().card.texts, /pigeons[\s\S]*Name of p-1[\s\S]*English[\s\S]*did not know/);
  });

  it('goes from open to taken to answered to closed on that one card; the asker hears who answered', async () => {
    await handOver();
    const expert = desk.inHelpDesk('p-9');
    const taken = await expert.press(only().card, 'handover.take');
    await desk.idle();
    assert.match(only().card.texts, /Taken by Name of p-9/);
    const before = desk.to('a:p-1').length;
    const answered = await expert.press(taken, 'handover.answer', {
      answer: 'By **post**.\n[x](https://evil.example)',
    });
    await desk.idle();
    assert.match(only().card.texts, /Answered by Name of p-9/);
    const told = desk.to('a:p-1').slice(before);
    assert.equal(told.length, 1);
    assert.match(told[0]?.card.texts ?? '', /Name of p-9 answered[\s\S]*By \\\*\\\*post/);
    assert.doesNotMatch(told[0]?.card.texts ?? '', /(?<!\\)\[x\]\(/);
    assert.match(desk.to('a:p-1')[1]?.card.texts ?? '', /in a message of its own/);
    await expert.press(answered, 'handover.close');
    await desk.idle();
    assert.match(only().card.texts, /Closed/);
    assert.equal(only().card.verbs.size, 0);
    assert.equal(desk.to('a:p-1').length, before + 1);
  });

  it('happens once, however often, how fast and after which restart the button is pressed', async () => {
    const chat = desk.chat();
    const unknown = await chat.ask('how do pigeons vote');
    await Promise.all(
      Array.from({ length: 10 }, () => chat.press(unknown, 'question.hand-over', {}, true)),
    );
    await desk.idle();
    desk.restart();
    await chat.press(unknown, 'question.hand-over', {}, true);
    await desk.parts().desk.tend();
    await desk.idle();
    only();
  });

  it('answers once, however often it is sent', async () => {
    await handOver();
    const expert = desk.inHelpDesk('p-9');
    const taken = await expert.press(only().card, 'handover.take');
    const before = desk.to('a:p-1').length;
    await Promise.all(
      ['one', 'one', 'two'].map((answer) => expert.press(taken, 'handover.answer', { answer })),
    );
    await desk.idle();
    desk.restart();
    await expert.press(taken, 'handover.answer', { answer: 'three' });
    await desk.parts().desk.tend();
    await desk.idle();
    assert.equal(desk.to('a:p-1').length, before + 1);
    assert.match(only().card.texts, /one/);
  });

  it('gives it to the first of two experts, and the other sees who was quicker', async () => {
    await handOver();
    const { card } = only();
    const [first, second] = await Promise.all([
      desk.inHelpDesk('p-8').press(card, 'handover.take'),
      desk.inHelpDesk('p-9').press(card, 'handover.take'),
    ]);
    assert.doesNotMatch(first.texts, /quicker/);
    assert.match(second.texts, /Name of p-8 was quicker/);
    const late = await desk.inHelpDesk('p-9').press(second, 'handover.answer', { answer: 'x' });
    assert.match(late.texts, /Name of p-8 was quicker/);
    await desk.idle();
    assert.match(only().card.texts, /Taken by Name of p-8/);
  });

  it('is given back by whoever has it, and after eight hours by others too', async () => {
    await handOver();
    const taken = await desk.inHelpDesk('p-8').press(only().card, 'handover.take');
    const other = desk.inHelpDesk('p-9');
    assert.match((await other.press(taken, 'handover.release')).texts, /Eight hours/);
    desk.time.now += TAKEN_FOR_MS;
    const free = await other.press(taken, 'handover.release');
    assert.ok(free.verbs.has('handover.take'));
  });

  it('may be withdrawn by the asker alone, until there is an answer', async () => {
    const { chat, status } = await handOver();
    const { card } = only();
    const mine = desk.chat('p-2', {
      reference: desk.to('a:p-1')[0]?.to as never,
    });
    assert.match((await mine.press(status, 'question.withdraw')).texts, /waits/);
    assert.match((await chat.press(status, 'question.withdraw')).texts, /withdrawn/);
    await desk.idle();
    assert.match(only().card.texts, /Withdrawn by the asker/);
    const late = await desk.inHelpDesk('p-9').press(card, 'handover.take');
    assert.match(late.texts, /over/);
  });

  it('that is closed without an answer tells the asker so', async () => {
    await handOver();
    await desk.inHelpDesk('p-9').press(only().card, 'handover.close');
    await desk.idle();
    assert.match(desk.to('a:p-1').at(-1)?.card.texts ?? '', /closed it without an answer/);
  });

  it('is answered by those who may, in that conversation, and the card stays for all the others', async () => {
    await handOver();
    const { card } = only();
    desk.desk.mayAnswer = false;
    const refused = await desk.inHelpDesk('p-9').press(card, 'handover.take');
    assert.match(refused.texts, /pigeons[\s\S]*need a role/);
    desk.desk.mayAnswer = true;
    const elsewhere = await desk.chat('p-9').press(card, 'handover.take');
    assert.match(elsewhere.texts, /no longer here/);
    await desk.idle();
    assert.match(only().card.texts, /Waiting/);
  });

  it('takes no empty answer and none that is too long', async () => {
    await handOver();
    const expert = desk.inHelpDesk('p-9');
    const taken = await expert.press(only().card, 'handover.take');
    for (const answer of ['', '   ', 'x'.repeat(2_001), 7])
      await expert.press(taken, 'handover.answer', { answer });
    await desk.idle();
    assert.match(only().card.texts, /Taken/);
  });

  it('waits where nothing arrives, and is brought once it does, after a restart too', async () => {
    desk.desk.isOnline = false;
    const { status } = await handOver();
    assert.match(status.texts, /could not be delivered/);
    assert.equal(inChannel().length, 0);
    desk.restart();
    desk.desk.isOnline = true;
    await desk.parts().desk.tend();
    assert.equal(inChannel().length, 0, 'not before its time');
    desk.time.now += 3_600_000;
    await desk.parts().desk.tend();
    only();
    assert.match(desk.to('a:p-1')[1]?.card.texts ?? '', /waits for somebody/);
  });

  it('tells the asker after a restart where the answer could not be told before', async () => {
    await handOver();
    const expert = desk.inHelpDesk('p-9');
    const taken = await expert.press(only().card, 'handover.take');
    desk.desk.jobsAreFull = true;
    await expert.press(taken, 'handover.answer', { answer: 'by post' });
    const before = desk.to('a:p-1').length;
    desk.restart();
    await desk.parts().desk.tend();
    await desk.parts().desk.tend();
    assert.equal(desk.to('a:p-1').length, before + 1);
    assert.match(only().card.texts, /Answered/);
  });

  it('says what an admin has to write where no channel is chosen, and keeps the question on the list', async () => {
    await desk.inHelpDesk('p-8').say('stop-questions-here');
    const { status } = await handOver();
    assert.match(status.texts, /send questions here/);
    assert.equal(inChannel().length, 0);
    const { questions } = await desk.parts().unanswered.top(1);
    assert.equal(questions[0]?.count, 2);
  });

  it('has a limit for each asker', async () => {
    for (let asked = 0; asked < OPEN_PER_ASKER_MAX; asked++) await handOver('p-1', `why ${asked}x`);
    const { status } = await handOver('p-1', 'why one more');
    assert.match(status.texts, /five questions waiting/);
    assert.equal(inChannel().length, OPEN_PER_ASKER_MAX);
    await handOver('p-2', 'why me');
    assert.equal(inChannel().length, OPEN_PER_ASKER_MAX + 1);
  });

  it('goes to the help desk that speaks its language', async () => {
    const japanese = desk.chat('p-8', {
      speech: speechFor('ja-JP'),
      scope: 'channel',
      reference: {
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        conversation: { id: '19:ja@thread.tacv2', tenantId: 't-1' } as never,
      },
    });
    await japanese.say('questions-here');
    const before = desk.to('19:ja@thread.tacv2').length;
    await handOver('p-1', '鳩はどうやって投票しますか');
    assert.equal(desk.to('19:ja@thread.tacv2').length, before + 1);
    assert.equal(inChannel().length, 0);
  });

  it('is forgotten 90 days after its end', async () => {
    await handOver();
    await desk.inHelpDesk('p-9').press(only().card, 'handover.close');
    await desk.idle();
    desk.time.now += KEPT_MS + 1;
    await desk.parts().desk.tend();
    assert.deepEqual(await desk.parts().book.list(), []);
  });

  it('is set up by those who may, and says who did', async () => {
    assert.match((await desk.inHelpDesk('p-9').say('questions-here')).texts, /already[\s\S]*p-8/);
    desk.desk.mayManage = false;
    for (const name of ['questions-here', 'stop-questions-here'] as const)
      assert.equal((await desk.inHelpDesk('p-9').say(name)).texts, 'REFUSED');
    assert.equal((await desk.parts().targets.list()).length, 1);
  });
});
