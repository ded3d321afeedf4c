/** Questions in the real client: an answer with its source, a choice that is pressed, and an honest “I do not know”. */

import { openPlaygroundSandbox, type PlaygroundSandbox } from './playground-sandbox.ts';

describe('questions in the Agents Playground', function () {
  this.timeout(120_000);
  let desk: PlaygroundSandbox;

  before(async () => {
    desk = await openPlaygroundSandbox();
  });
  after(async () => {
    await desk?.close();
  });

  it('are answered, with the source and a way to a person', async () => {
    const answer = await desk.playground.ask('Which license replaces MCOPSTNPP?');
    await answer.getByText('MCOPSTNC').first().waitFor();
    await answer.getByRole('button', { name: 'Ask a person' }).waitFor();
    await desk.keep(answer, 'question-answer');
    await desk.playground.press(answer, 'Yes, it helped', /Thank you|Thanks|noted/i);
  });

  it('are answered in the language that they are asked in', async () => {
    const answer = await desk.playground.ask('自動再充電をオフにする理由は？');
    await answer.getByText('使用後の課金').first().waitFor();
    await desk.keep(answer, 'question-answer-ja');
  });

  it('lead to a choice where it is not sure, whose buttons work', async () => {
    const choice = await desk.playground.ask('toll free number not working');
    await desk.keep(choice, 'question-choice');
    const before = await desk.playground.cards.count();
    await desk.playground.press(choice, 'Show', 'Last checked');
    await desk.playground.cards.nth(before).getByText('Last checked').waitFor();
  });

  it('about the organization are answered from its own figures', async () => {
    const answer = await desk.playground.ask('how many phone system licenses are left?');
    await answer.getByText('seats left').first().waitFor();
    await desk.keep(answer, 'question-seats');
  });

  it('that nobody here can answer are not answered', async () => {
    const unknown = await desk.playground.ask('will it rain tomorrow');
    await unknown.getByText('I do not guess').first().waitFor();
    await desk.keep(unknown, 'question-unknown');
  });
});
