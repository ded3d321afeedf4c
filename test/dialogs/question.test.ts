/** Whatever is no command: answered with its source, asked back, or not known; never rendered as ours, counted without names. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { questionLanguage } from '../../dialogs/question-language.ts';
import { UNANSWERED_KEPT_MS, UnansweredBook } from '../../dialogs/unanswered-book.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import type { Language } from '../../words/language.ts';
import { isShortReply } from '../../words/short-replies.ts';
import { speechFor } from '../../words/speech.ts';
import { elementsOf, textsOf } from '../cards/card-texts.ts';
import { EXPIRY, ORDER, REFUND } from '../cards/sample-articles.ts';
import { openQuestionDesk, type QuestionDesk } from './question-desk.ts';

describe('a question', () => {
  let desk: QuestionDesk;
  beforeEach(() => {
    desk = openQuestionDesk();
  });
  const top = async () => (await desk.parts().unanswered.top(10)).questions;

  it('with an article is answered with its words, its source and its related questions', async () => {
    desk.desk.outcome = () => ({ kind: 'answer', article: EXPIRY, related: [ORDER] });
    const said = await desk.chat().ask('do credits end some day');
    assert.match(said.texts, /12 months/);
    const [link] = elementsOf(said.answer.card, 'Action.OpenUrl');
    assert.equal(link?.url, EXPIRY.source);
    const next = await desk.chat().press(said, 'question.article');
    assert.match(next.texts, /credits-order/);
    assert.deepEqual(await top(), []);
  });

  it('that fits several is asked back, each choice by its button, and none of them is not known', async () => {
    desk.desk.outcome = () => ({ kind: 'did-you-mean', articles: [EXPIRY, ORDER, REFUND] });
    const said = await desk.chat().ask('credits');
    const choices = elementsOf(said.answer.card, 'Action.Execute').filter(
      ({ verb }) => verb === 'question.article',
    );
    assert.deepEqual(
      choices.map(({ data }) => (data as { article: string }).article),
      [EXPIRY.id, ORDER.id, REFUND.id],
    );
    assert.deepEqual(await top(), []);
    const none = await desk.chat().press(said, 'question.none');
    assert.match(none.texts, /do not know/);
    assert.deepEqual(
      (await top()).map(({ said: text }) => text),
      ['credits'],
    );
  });

  it('that nobody can answer says so, offers ways on, and is counted by its words', async () => {
    for (const text of ['How do pigeons vote?', 'how do pigeons vote', '  HOW do pigeons vote?? '])
      assert.ok((await desk.chat().ask(text)).verbs.has('question.hand-over'));
    await desk.chat('p-2').ask('how do mice vote');
    assert.deepEqual(
      (await top()).map(({ count }) => count),
      [3, 1],
    );
  });

  it('keeps nobody who asked, no address and no long number', async () => {
    await desk.chat('p-77').ask('why can ada@contoso.com not call +49 30 1234567');
    const rows = await desk.documents.collection('unanswered').list(10);
    assert.doesNotMatch(JSON.stringify(rows), /p-77|ada|contoso|1234567/);
  });

  it('is answered in its own language, whatever the client speaks', async () => {
    const said = await desk.chat().ask('クレジットの期限はいつですか');
    assert.equal(said.answer.card.lang, 'ja');
  });

  it('of any kind gets an answer, quoted in 200 characters and never as markdown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const { answer } = await desk.chat().ask(`[Pay](https://evil.example) ${text}`);
        const quotes = textsOf(answer.card).filter((one) => one.includes('evil'));
        for (const quote of quotes) {
          assert.doesNotMatch(quote, /(?<!\\)\[Pay/);
          assert.ok([...quote.replaceAll('\\', '')].length < 230);
        }
      }),
      { numRuns: 50 },
    );
    assert.deepEqual(desk.reports, []);
  });

  it('is none where it is empty, a thanks or a thumb: nothing is looked up or counted', async () => {
    desk.desk.outcome = () => assert.fail('nothing was asked');
    for (const text of [
      '',
      '   ',
      'Thanks!',
      'ok',
      '👍',
      '👍🏽🙏',
      'ありがとうございます。',
      '谢谢！',
    ])
      assert.equal((await desk.chat().ask(text)).verbs.has('question.hand-over'), false, text);
    assert.equal(isShortReply('thanks but how do I buy credits'), false);
    assert.equal(isShortReply('42'), false);
  });

  it('is answered although the list of unanswered ones cannot be written', async () => {
    await desk.documents.close();
    const said = await desk.chat().ask('how do pigeons vote');
    assert.match(said.texts, /do not know/);
    assert.equal(desk.reports.length, 1);
  });

  it('that was answered counts one click once, whoever sends it again', async () => {
    desk.desk.outcome = () => ({ kind: 'answer', article: EXPIRY, related: [] });
    const said = await desk.chat().ask('expiry?');
    for (let click = 0; click < 10; click++)
      await desk.chat().press(said, 'question.helpful', { helpful: 'no' });
    await desk.chat('p-2').press(said, 'question.helpful', { helpful: 'no' });
    assert.deepEqual(await desk.parts().feedback.worst(5), [
      { articleId: EXPIRY.id, yes: 0, no: 2 },
    ]);
    const thanked = await desk.chat().press(said, 'question.helpful', { helpful: 'yes' });
    assert.equal(thanked.verbs.has('question.helpful'), false);
    assert.ok(thanked.verbs.has('question.hand-over'));
  });

  it('about an article that is gone says so', async () => {
    desk.desk.outcome = () => ({ kind: 'answer', article: EXPIRY, related: [ORDER] });
    const said = await desk.chat().ask('x');
    const gone = await desk.chat().press(said, 'question.article', { article: '../../etc' });
    assert.match(gone.texts, /no longer here/);
  });
});

describe('the list of unanswered questions', () => {
  it('is for those who answer, alone or in their channel', async () => {
    const desk = openQuestionDesk();
    await desk.chat().ask('how do pigeons vote');
    assert.match((await desk.chat('p-9').say('unanswered')).texts, /pigeons/);
    assert.doesNotMatch((await desk.inHelpDesk('p-9').say('unanswered')).texts, /pigeons/);
    await desk.inHelpDesk('p-9').say('questions-here');
    assert.match((await desk.inHelpDesk('p-9').say('unanswered')).texts, /pigeons/);
    desk.desk.mayAnswer = false;
    assert.equal((await desk.chat('p-9').say('unanswered')).texts, 'REFUSED');
  });

  it('keeps the frequent and the recent where there are too many, and forgets what nobody asks', async () => {
    const desk = openQuestionDesk();
    const collection = createMemoryDocuments().collection<unknown>('unanswered');
    const book = new UnansweredBook(collection, desk.clock, 20);
    for (let at = 0; at < 25; at++) {
      await book.note(`question ${String.fromCharCode(97 + at)}`, 'en', `a-${at}`);
      await book.note('the frequent one', 'en', `b-${at}`);
      desk.time.now += 1_000;
    }
    const { questions, total } = await book.top(3);
    assert.ok(total <= 20);
    assert.deepEqual(questions.map(({ said, count }) => [said, count]).slice(0, 2), [
      ['the frequent one', 25],
      ['question y', 1],
    ]);
    desk.time.now += UNANSWERED_KEPT_MS + 1;
    assert.equal((await book.top(3)).total, 0);
    assert.deepEqual(await collection.list(100), []);
  });
});

describe('the language of a question', () => {
  const table: readonly (readonly [string, Language, Language])[] = [
    ['when do credits expire', 'en', 'en'],
    ['when do credits expire', 'ja', 'en'],
    ['what does E5 include', 'zh', 'en'],
    ['MCOPSTN1 E3', 'ja', 'ja'],
    ['Teams Phone Standard', 'zh', 'zh'],
    ['クレジットの期限', 'en', 'ja'],
    ['クレジットの期限', 'zh', 'ja'],
    ['E5 の通話', 'ja', 'ja'],
    ['残高確認', 'ja', 'ja'],
    ['通話料金', 'en', 'ja'],
    ['通信点数什么时候过期', 'en', 'zh'],
    ['通信点数什么时候过期', 'ja', 'zh'],
    ['还剩多少许可证', 'ja', 'zh'],
    ['余额', 'en', 'zh'],
    ['谁の许可证', 'zh', 'zh'],
    ['', 'ja', 'ja'],
    ['👍', 'zh', 'zh'],
  ];
  for (const [text, home, language] of table) {
    it(`of “${text}” from a client in ${home} is ${language}`, () => {
      assert.equal(questionLanguage(text, home), language);
    });
  }

  it('speaks as the client does where it is the same language', () => {
    assert.equal(speechFor('en-GB').language, 'en');
  });
});
