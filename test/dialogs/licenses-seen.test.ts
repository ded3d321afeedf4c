/** What is shown of licenses: one person's, the organization's seats, and who has a product. */

import assert from 'node:assert/strict';
import { PRODUCTS } from '../../words/products.ts';
import { speechFor } from '../../words/speech.ts';
import { openLicenseDesk } from './license-desk.ts';
import {
  ADA,
  ADAM,
  BOUGHT,
  GONE,
  GUEST,
  HOLDER,
  NOWHERE,
  person,
  ROBOT,
  SKU,
  subscription,
  way,
} from './license-people.ts';

const { holdings, licenses, seats } = speechFor('en-US').words;

const people = [ADA, ADAM, GUEST, GONE, ROBOT, NOWHERE, HOLDER];
const open = (more: { locale?: string; answerWithin_ms?: number } = {}) =>
  openLicenseDesk({ people, ...more });

describe('the licenses of a person', () => {
  const of = (who: string, desk = open()) => desk.chat().ask('licenses.of', {}, { who });

  it('are told with the way, the day and the group that they came by', async () => {
    const { texts } = await of('Holly Holder');
    assert.match(texts, /Teams Phone Standard[\s\S]*Assigned directly, since Nov 3, 2026/);
    assert.match(texts, /Audio Conferencing[\s\S]*From the group “Field staff”, since Nov 3, 2026/);
    assert.ok(texts.includes(holdings.off('99999999-0000-4000-8000-000000000001')));
  });

  it('are told with their errors in words, and words that nobody knows as they are', async () => {
    const troubled = person(20, 'Troubled', {
      ways: [
        way(SKU.phone, { state: 'Error', error: 'CountViolation', byGroup: 'g-1' }),
        way(SKU.credits, { state: 'Error', error: 'NeverHeardOf' }),
      ],
    });
    const desk = openLicenseDesk({ people: [troubled] });
    const { texts } = await of('Troubled', desk);
    assert.ok(texts.includes(holdings.errors.CountViolation));
    assert.ok(texts.includes(holdings.otherError('NeverHeardOf')));
  });

  it('say what is missing to make calls, and offer to assign it', async () => {
    const said = await of('Ada Lovelace');
    assert.ok(said.texts.includes(holdings.callsTitle));
    assert.match(said.texts, /Missing: .*Teams Phone/);
    const { data } = said.verbs.get('licenses.assign');
    assert.equal(data.person, ADA.id);
  });

  it('do not pretend to know how calls go outside, or whether there is a number', async () => {
    const phone = person(21, 'Only Phone', { ways: [way(SKU.e3), way(SKU.phone)] });
    const desk = openLicenseDesk({ people: [phone, HOLDER] });
    assert.ok((await of('Only Phone', desk)).texts.includes(holdings.missing.connection));
    const full = person(22, 'Full House', {
      ways: [way(SKU.e3), way(SKU.phone), way(SKU.domestic)],
    });
    const said = await of('Full House', openLicenseDesk({ people: [full] }));
    assert.ok(said.texts.includes(holdings.missing.number));
  });

  for (const [who, word] of [
    [GUEST, holdings.accounts.guest],
    [GONE, holdings.accounts.disabled],
    [ROBOT, holdings.accounts.resource],
  ] as const) {
    it(`name the account where it is no usual one: ${word}`, async () => {
      const { texts } = await of(who.userPrincipalName);
      assert.ok(texts.includes(word));
      assert.equal(texts.includes(holdings.callsTitle), who === GONE);
    });
  }

  it('are asked for with a name, and told apart where several bear it', async () => {
    const chat = open().chat();
    const ask = await chat.ask('licenses.of');
    assert.ok(ask.texts.includes(licenses.leads.see));
    const pick = await chat.press('licenses.of', { name: 'Ada' });
    assert.match(pick.texts, /Ada Lovelace[\s\S]*Adam Smith/);
    const said = await chat.press('licenses.of', { person: ADAM.id });
    assert.ok(said.texts.includes(holdings.title('Adam Smith')));
  });

  for (const [who, problem] of [
    ['Nobody At All', 'not-found'],
    ['../../etc', 'not-a-name'],
  ] as const) {
    it(`of “${who}” are none: ${licenses.nobody[problem].title}`, async () => {
      assert.ok((await of(who)).texts.includes(licenses.nobody[problem].title));
    });
  }

  it('are shown to those who help, without buttons that change something', async () => {
    const desk = open();
    desk.may.assign = false;
    const said = await of('Holly Holder', desk);
    assert.equal(said.verbs.has('licenses.assign'), false);
    desk.may.see = false;
    assert.equal((await of('Holly Holder', desk)).texts, 'REFUSED');
  });

  it('stand there although the name of a group cannot be read', async () => {
    const desk = open();
    (desk.directory as { groupNames: unknown }).groupNames = () => Promise.reject(new Error('no'));
    assert.ok((await of('Holly Holder', desk)).texts.includes(holdings.byUnknownGroup));
  });

  it('come late, in place of a note, where the directory is slow, and leave the pressed card alone', async () => {
    const desk = open({ answerWithin_ms: 10 });
    const { licensedPerson } = desk.directory;
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    (desk.directory as { licensedPerson: unknown }).licensedPerson = async (id: string) => {
      await slow;
      return licensedPerson(id);
    };
    const note = await desk.chat().ask('licenses.of', { person: ADA.id });
    note.answer.onSent?.('note-1');
    go();
    await desk.idle();
    assert.equal(desk.edited.at(-1)?.id, 'note-1');
    assert.ok(JSON.stringify(desk.edited.at(-1)).includes(holdings.title('Ada Lovelace')));
  });
});

describe('the seats of the organization', () => {
  it('are a table of all that was bought, what it lacks said in words', async () => {
    const subscriptions = [
      ...BOUGHT,
      subscription(SKU.e3, 'EXTRA', {
        skuId: 'aaaaaaaa-0000-4000-8000-000000000001',
        consumed: 13,
      }),
    ];
    const said = await openLicenseDesk({ people, subscriptions }).chat().ask('seats.show');
    for (const name of ['Teams Phone Standard', 'Communications Credits', 'CONTOSO_SPECIAL'])
      assert.ok(said.texts.includes(name), name);
    const { overused } = seats;
    assert.ok(said.texts.includes(overused(speechFor('en-US').count(3))));
    assert.ok(said.texts.includes(seats.noneLeft));
  });

  it('lead on to who has a product', async () => {
    const chat = open().chat();
    await chat.ask('seats.show');
    const who = await chat.press('holders.show', { sku: SKU.domestic });
    assert.match(who.texts, /Holly Holder/);
  });

  it('are for those who may see licenses', async () => {
    const desk = open();
    desk.may.see = false;
    assert.equal((await desk.chat().ask('seats.show')).texts, 'REFUSED');
  });
});

describe('who has a product', () => {
  const who = (product: string, desk = open()) => desk.chat().ask('holders.show', {}, { product });

  it('counts everybody of any product that goes by the name', async () => {
    const other = person(30, 'Ines International', { ways: [way(SKU.international)] });
    const desk = openLicenseDesk({ people: [...people, other] });
    const said = await who('Calling Plan', desk);
    assert.ok(said.texts.includes(seats.holdersCount(speechFor('en-US').count(2))));
    assert.match(said.texts, /Holly Holder[\s\S]*Ines International/);
    const { sku } = said.verbs.get('holders.export').data;
    assert.deepEqual(sku.split(',').sort(), [SKU.domestic, SKU.international].sort());
  });

  for (const locale of ['en-US', 'ja-JP', 'zh-CN'] as const) {
    it(`understands the name that the product has in ${locale}`, async () => {
      const desk = open({ locale });
      const { language } = speechFor(locale);
      const { name } = PRODUCTS[language]['domestic-calling-plan'];
      assert.match((await who(name, desk)).texts, /Holly Holder/);
    });
  }

  it('asks which one where the name fits several, and says what is not bought or not known', async () => {
    assert.ok((await who('plan')).texts.includes(seats.pickTitle));
    assert.ok((await who('Teams Rooms Pro')).texts.includes(seats.notBoughtTitle));
    assert.ok((await who('flying carpet')).texts.includes(seats.unknownTitle));
    assert.ok((await open().chat().ask('holders.show')).texts.includes(seats.pickAll));
  });

  it('takes from a button only what the organization has', async () => {
    for (const sku of ['x', '../..', 'a'.repeat(9_000), { $ne: 1 }, SKU.domestic.replace('0', 'f')])
      assert.ok((await open().chat().ask('holders.show', { sku })).texts.includes(seats.pickAll));
  });

  it('says that nobody has it', async () => {
    assert.ok((await who('MCOPSTN2')).texts.includes(seats.holdersNone));
  });
});
