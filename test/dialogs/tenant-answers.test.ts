/** Questions about the organization, answered from its licenses and its ledger, to those who may see them. */

import assert from 'node:assert/strict';
import { forecast } from '../../ledger/forecast.ts';
import { DAY_MS } from '../../ledger/instant.ts';
import { LANGUAGES } from '../../words/language.ts';
import { speechFor } from '../../words/speech.ts';
import { lintCard } from '../cards/card-lint.ts';
import { ADA, SKU, subscription } from './license-people.ts';
import { desk, NOTHING, RECHARGED, SPENT_OUT, WELL } from './tenant-desk.ts';

const english = speechFor('en-US').words;
const words = english.tenantAnswers;

describe('a question about the organization', () => {
  it('is left to the articles where it is a general one', async () => {
    await desk().silent('can a person with E3 call abroad?');
    await desk().silent('when do credits expire?');
  });

  it('about seats is answered with the figure first, and the rule with its source', async () => {
    const { summary, texts, verbs, card } = await desk().ask('how many MCOEV licenses are left?');
    assert.equal(
      summary,
      `Seats: Teams Phone Standard. ${words.seats.left({ value: 7, text: '7' })}`,
    );
    assert.ok(texts.includes('Short of seats-meaning, en.'));
    assert.ok(JSON.stringify(card).includes('https://learn.microsoft.com/seats-meaning'));
    assert.equal(verbs.get('holders.show').data.sku, SKU.phone);
  });

  it('about seats finds a product by its old names, and several that go by one', async () => {
    for (const name of ['Phone System', 'Cloud PBX', '電話システム'])
      assert.match(
        (await desk().ask(`how many ${name} licenses are left`)).summary,
        /Teams Phone Standard.* 7/,
      );
    const { texts } = await desk().ask('how many calling plans are left?');
    assert.ok(texts.includes(words.seats.inAll({ value: 14, text: '14' })));
    assert.match(texts, /Domestic Calling Plan[\s\S]*International Calling Plan/);
  });

  it('about seats tells what is in grace, over, not bought, not known', async () => {
    const grace = [subscription(SKU.phone, 'MCOEV', { enabled: 5, consumed: 6, warning: 4 })];
    const { texts } = await desk({ subscriptions: grace }).ask('how many MCOEV are left');
    assert.ok(texts.includes(english.seats.graceMeans));
    assert.ok(texts.includes(words.seats.over({ value: 1, text: '1' })));
    const none = await desk().ask('how many Teams Rooms Pro licenses are left?');
    assert.equal(none.summary.startsWith(english.seats.notBoughtTitle), true);
    const unknown = await desk().ask('how many NEVER_SOLD_1 licenses are left?');
    assert.equal(unknown.summary.startsWith(english.seats.unknownTitle), true);
  });

  it('does not take the seats of credits for money', async () => {
    const { texts } = await desk().ask('how many communications credits licenses are left');
    assert.ok(texts.includes(english.seats.creditsMeans));
    assert.ok(texts.includes('Short of credits-seats-not-money, en.'));
    const money = await desk().ask('how many communications credits are left');
    assert.match(money.summary, /\$72\.00/);
  });

  it('about a person begins with the verdict and ends with the buttons that help', async () => {
    const { summary, texts, verbs } = await desk().ask('can Ada Lovelace call abroad?');
    assert.equal(summary, `${words.titles['call-abroad']('Ada Lovelace')}. ${words.verdicts.no}`);
    assert.match(texts, /Missing: Teams Phone/);
    assert.ok(texts.includes(words.fixes.assign('Teams Phone Standard', { value: 7, text: '7' })));
    assert.equal(verbs.get('licenses.of').data.person, ADA.id);
    assert.equal(verbs.get('licenses.assign').data.sku, SKU.phone);
    assert.ok(texts.includes('Short of need-international-calls, en.'));
  });

  it('about calls that are paid looks at the balance', async () => {
    const well = await desk().ask('can Aiko Tanaka call abroad?');
    assert.ok(well.summary.endsWith(words.verdicts['yes-if']));
    assert.ok(well.texts.includes('$72.00'));
    const out = await desk({ view: SPENT_OUT }).ask('can Aiko Tanaka call abroad?');
    assert.ok(out.summary.endsWith(words.verdicts.no));
    assert.ok(out.texts.includes(words.causes['balance-zero'].what('$0.00')));
    assert.ok(out.verbs.has('balance.show'));
  });

  it('shows no balance to whoever may see licenses alone', async () => {
    const { texts, verbs } = await desk({ may: ['see-licenses'] }).ask('can Aiko call abroad');
    assert.ok(texts.includes(words.conditions['balance-unseen']));
    assert.ok(!texts.includes('$'));
    assert.ok(!verbs.has('balance.show') && !verbs.has('licenses.assign'));
  });

  it('about nobody that is known says so, and gives the general answer', async () => {
    const { texts } = await desk().ask('can Zaphod Beeblebrox call abroad?');
    assert.ok(texts.includes(english.licenses.nobody['not-found'].title));
    assert.ok(texts.includes('Short of need-international-calls, en.'));
  });

  it('about one of several people asks which, and goes on with the same question', async () => {
    const { card } = await desk().ask('can Sam Same call abroad?');
    const actions = (card as { actions?: { data?: { phrase?: string } }[] }).actions ?? [];
    const phrases = actions.flatMap(({ data }) => data?.phrase ?? []);
    assert.ok(phrases.includes(words.again['call-abroad']('sam2@contoso.com')));
    const next = await desk().ask(words.again['call-abroad']('sam2@contoso.com'));
    assert.ok(next.summary.startsWith(words.titles['call-abroad']('Sam Same')));
  });

  it('about a product of a person tells the way it came by', async () => {
    const direct = await desk().ask('does Holly Holder have a calling plan?');
    assert.ok(direct.texts.includes(words.has.direct) && direct.summary.endsWith(words.has.yes));
    const group = await desk().ask('does Holly Holder have audio conferencing?');
    assert.ok(group.texts.includes(words.has.group('Field staff')));
    const none = await desk().ask('does Ada Lovelace have audio conferencing?');
    assert.ok(none.summary.endsWith(words.has.no) && none.texts.includes(words.has.not));
    assert.equal(none.verbs.get('licenses.assign')?.data.sku ?? SKU.audio, SKU.audio);
  });

  it('about the end of the credit tells the day and what it rests on', async () => {
    const { summary, texts } = await desk().ask('when will our credit run out?');
    const told = forecast(WELL);
    const on = told.known ? told.empty.expected : null;
    assert.ok(on !== null);
    const days = Math.ceil((on - WELL.asOf) / DAY_MS);
    const count = { value: days, text: String(days) };
    const day = speechFor('en-US').date(on);
    assert.equal(summary, `${words.runsOut.title}. ${words.runsOut.inDays(count, day)}`);
    assert.ok(texts.includes(words.runsOut.basis({ value: 28, text: '28' })));
    assert.match(texts, /about \$1\.00 a day/);
    assert.match(texts, /Usage known through Mar 28, 2026/);
    const out = await desk({ view: SPENT_OUT }).ask('when will our credit run out?');
    assert.ok(out.summary.endsWith(words.runsOut.now));
    const none = await desk({ view: NOTHING }).ask('when will our credit run out?');
    assert.ok(none.summary.endsWith(english.balance.nothingRecorded));
    const kept = await desk({ view: RECHARGED }).ask('when will our credit run out?');
    assert.ok(kept.texts.includes(words.runsOut.unless));
  });

  it('about auto-recharge claims nothing of the switch that Microsoft keeps', async () => {
    const observed = await desk({ view: RECHARGED, funding: 'observed' }).ask(
      'is auto-recharge on?',
    );
    assert.ok(observed.summary.endsWith(words.recharge.on));
    assert.ok(observed.texts.includes(words.recharge.observed));
    const own = await desk().ask('is auto-recharge on?');
    assert.ok(own.summary.endsWith(words.recharge.notSet));
    assert.ok(!own.texts.includes(words.recharge.observed));
  });

  it('about last month tells what calls cost', async () => {
    const { summary } = await desk().ask('how much did we spend last month?');
    assert.equal(summary, `${words.spent.title('Feb 2026')}. ${words.spent.amount('$12.50')}`);
  });

  it('of somebody who may not see the figures gets the rule and who may, and no figure', async () => {
    const asked = desk({ may: [] });
    const { texts } = await asked.ask('how many MCOEV licenses are left?');
    assert.ok(texts.includes(words.notForYou));
    assert.ok(
      texts.includes('Short of roles-see, en.') && texts.includes('Short of seats-meaning, en.'),
    );
    assert.ok(!/\b7\b/.test(texts));
    const person = await asked.ask('can Ada Lovelace call abroad?');
    assert.ok(!person.texts.includes('Ada'));
    assert.equal(
      (await desk({ may: [], article: () => undefined }).ask('is auto-recharge on?')).texts,
      'REFUSED',
    );
  });

  it('in a channel gets no figure, and no rule in its place', async () => {
    const { texts } = await desk({ may: [], scope: 'channel' }).ask('how many MCOEV are left?');
    assert.equal(texts, 'REFUSED');
  });

  it('is answered in words where the directory is silent', async () => {
    const asked = desk();
    const { directory } = asked.licenses.parts;
    Object.assign(directory, {
      subscriptions: async () => {
        throw new Error('no answer');
      },
    });
    await asked.ask('how many MCOEV licenses are left?');
    assert.equal(asked.licenses.reports.length, 1);
  });

  for (const language of LANGUAGES)
    it(`gives cards that Teams can show, in ${language}`, async () => {
      const locale = { en: 'en-US', ja: 'ja-JP', zh: 'zh-CN' }[language];
      for (const view of [WELL, SPENT_OUT, NOTHING, RECHARGED])
        for (const text of [
          'how many MCOEV licenses are left',
          'how many calling plans are left',
          'can Ada call abroad',
          'can Sam Same call abroad',
          'can Nobody Known use a toll-free number',
          'does Holly Holder have E5',
          'when will our credit run out',
          'is auto-recharge on',
          'how much have we spent this month',
        ]) {
          const { card } = await desk({ locale, view }).ask(text);
          assert.deepEqual(lintCard(card as never), [], text);
        }
    });
});
