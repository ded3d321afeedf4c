/** One person's licenses: asked for in words or by a form, shown before they change, changed once, and taken back. */

import assert from 'node:assert/strict';
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
} from './license-people.ts';

const { licenses, licenseChanges } = speechFor('en-US').words;

const people = [ADA, ADAM, GUEST, GONE, ROBOT, NOWHERE, HOLDER];

const RESOURCE = '440eaaa8-b3e0-484b-a8be-62870b9ba70a';
const CHOSEN = { add: SKU.phone, connectivity: 'not-said' };

const open = (more: { answerWithin_ms?: number; locale?: string } = {}) =>
  openLicenseDesk({ people, ...more });

type Desk = ReturnType<typeof open>;

const untouched = ({ tenant }: Desk) => assert.deepEqual(tenant.calls, []);

describe('asking for one person’s licenses', () => {
  it('shows a form that searches people, with the seats left beside each license', async () => {
    const form = await open().chat().ask('assign');
    assert.match(form.texts, /Teams Phone Standard — 7 left/);
    assert.match(form.texts, /CONTOSO_SPECIAL — 7 left/);
    assert.ok('person' in form.inputs && 'name' in form.inputs && 'connectivity' in form.inputs);
    assert.equal('country' in form.inputs, false);
  });

  it('does not ask who, where the sentence says it', async () => {
    const form = await open().chat().ask('assign', {}, { who: 'Ada Lovelace' });
    assert.match(form.texts, /Ada Lovelace/);
    assert.equal('name' in form.inputs, false);
    assert.equal(form.verbs.get('licenses.submit').data.person, ADA.id);
  });

  it('asks for the country where none is set, and there alone, and proposes none', async () => {
    const form = await open().chat().ask('assign', {}, { who: 'No Where' });
    assert.equal(form.inputs.country, '');
  });

  it('asks first whose licenses are to be removed or swapped', async () => {
    for (const name of ['remove-license', 'swap-license'] as const) {
      const ask = await open().chat().ask(name);
      assert.deepEqual(Object.keys(ask.inputs).sort(), ['name', 'person']);
    }
  });

  it('offers what somebody holds for removal, what came from a group too', async () => {
    const form = await open().chat().ask('remove-license', {}, { who: 'Holly Holder' });
    assert.match(form.texts, /Domestic Calling Plan — assigned directly/);
    assert.match(form.texts, /Audio Conferencing — from a group/);
  });

  for (const [who, problem] of [
    ['Nobody At All', 'not-found'],
    ['../users', 'not-a-name'],
    ['Gast Fremd', 'guest'],
    ['Gone Away', 'disabled-account'],
    ['Main Line', 'resource-account'],
  ] as const) {
    it(`says of “${who}”: ${licenses.nobody[problem].title}`, async () => {
      for (const name of ['assign', 'swap-license'] as const) {
        const said = await open().chat().ask(name, {}, { who });
        assert.ok(said.texts.includes(licenses.nobody[problem].title));
        assert.ok(said.texts.includes(licenses.nobody[problem].fix));
        assert.equal(said.verbs.has('licenses.submit'), false);
      }
    });
  }

  it('lets a pick decide where several begin with the name', async () => {
    const chat = open().chat();
    const pick = await chat.ask('assign', {}, { who: 'Ada' });
    assert.match(pick.texts, /Ada Lovelace — ada\.lovelace@contoso\.com · Clerk[\s\S]*Adam Smith/);
    const form = await chat.press('licenses.assign', { person: ADAM.id });
    assert.equal(form.verbs.get('licenses.submit').data.person, ADAM.id);
  });

  it('keeps what the form said while somebody picks the person', async () => {
    const chat = open().chat();
    await chat.ask('licenses.submit', { mode: 'assign', name: 'Ada', ...CHOSEN });
    const preview = await chat.press('licenses.submit', { person: ADAM.id });
    assert.ok(preview.verbs.has('licenses.confirm'), preview.texts);
    assert.match(preview.texts, /Adam Smith[\s\S]*Teams Phone Standard/);
  });

  it('lets licenses be taken from a disabled account', async () => {
    const form = await open().chat().ask('remove-license', {}, { who: 'Gone Away' });
    assert.ok(form.verbs.has('licenses.submit'));
  });

  it('offers a resource account what is made for one and nothing else, after its sentence', async () => {
    const desk = openLicenseDesk({
      people,
      subscriptions: [...BOUGHT, subscription(RESOURCE, 'PHONESYSTEM_VIRTUALUSER')],
    });
    const chat = desk.chat();
    await chat.ask('assign', {}, { who: 'Main Line' });
    const form = await chat.press('licenses.assign');
    assert.match(form.texts, /Teams Phone Resource Account — 7 left/);
    assert.doesNotMatch(form.texts, /Domestic Calling Plan/);
  });

  it('chooses beforehand what a button named', async () => {
    const form = await open().chat().ask('licenses.assign', { person: ADA.id, sku: SKU.credits });
    assert.equal(form.inputs.add, SKU.credits);
  });

  it('shows nothing to whoever may not', async () => {
    const desk = open();
    desk.may.assign = false;
    for (const name of ['assign', 'remove-license', 'swap-license', 'licenses.submit'] as const)
      assert.equal((await desk.chat().ask(name, CHOSEN, { who: 'Ada' })).texts, 'REFUSED');
    const { search } = desk.directory as unknown as { search: { callCount: number } };
    assert.equal(search.callCount, 0);
  });
});

describe('a form for licenses that comes back', () => {
  const submit = (input: Record<string, unknown>, desk = open()) =>
    desk.chat().ask('licenses.submit', { mode: 'assign', person: ADA.id, ...CHOSEN, ...input });

  const sku = (number: number) => person(number, 'x').id;
  const hundreds = Array.from({ length: 200 }, (_, index) => sku(index)).join(',');

  for (const [what, input, problem] of [
    ['no license', { add: '' }, 'no-license'],
    ['no person', { person: '', name: '' }, 'no-person'],
    ['a license that the organization has not', { add: sku(9) }, 'not-offered'],
    ['no ids at all', { add: 'MCOEV; drop table' }, 'not-offered'],
    ['two hundred licenses', { add: hundreds }, 'too-many'],
    ['licenses of another kind than text', { add: { $ne: 1 } }, 'no-license'],
    ['half a swap', { mode: 'swap', person: HOLDER.id }, 'swap-needs-both'],
    [
      'one license both ways',
      { mode: 'swap', person: HOLDER.id, add: SKU.domestic, remove: SKU.domestic },
      'same-license',
    ],
    ['what is not held', { mode: 'remove', remove: SKU.domestic }, 'not-offered'],
    ['no country for who has none', { person: NOWHERE.id }, 'no-country'],
    ['a country that is none', { person: NOWHERE.id, country: 'XX' }, 'no-such-country'],
  ] as const) {
    it(`with ${what} is shown again with the reason, and changes nothing`, async () => {
      const desk = open();
      const again = await submit(input, desk);
      assert.ok(again.texts.includes(licenses.problems[problem]), again.texts);
      untouched(desk);
    });
  }

  it('keeps what was chosen', async () => {
    const again = await submit({ person: NOWHERE.id, connectivity: 'direct-routing' });
    assert.equal(again.inputs.add, SKU.phone);
    assert.equal(again.inputs.connectivity, 'direct-routing');
  });

  it('takes what was typed for the person before what was picked', async () => {
    const preview = await submit({ name: 'adam.smith@contoso.com' });
    assert.match(preview.texts, /adam\.smith@contoso\.com/);
  });

  it('does only what its kind of form is for', async () => {
    const both = { person: HOLDER.id, add: SKU.international, remove: SKU.domestic };
    const assign = await submit({ ...both, mode: 'assign' });
    assert.ok(!assign.texts.includes(licenseChanges.willRemove));
    const remove = await submit({ ...both, mode: 'remove' });
    assert.ok(!remove.texts.includes(licenseChanges.willAdd));
  });

  it('becomes a preview, which carries nothing but the plan', async () => {
    const desk = open();
    const preview = await submit({ add: `${SKU.phone},${SKU.domestic}` }, desk);
    assert.ok(preview.texts.includes(licenseChanges.confirmTitles.assign));
    assert.match(preview.texts, /Teams Phone Standard[\s\S]*Domestic Calling Plan/);
    assert.match(preview.texts, /seats left: 7 → 6/);
    for (const verb of ['licenses.confirm', 'licenses.cancel']) {
      const { data } = preview.verbs.get(verb);
      assert.deepEqual(Object.keys(data).sort(), ['locale', 'plan', 'verb']);
    }
    untouched(desk);
  });

  it('says what cannot be done and offers nothing to confirm', async () => {
    const preview = await submit({ add: SKU.domestic });
    assert.ok(preview.texts.includes(licenseChanges.blockedTitle));
    assert.equal(preview.verbs.has('licenses.confirm'), false);
  });

  it('says that there is nothing to do', async () => {
    const preview = await submit({ person: HOLDER.id, add: SKU.domestic });
    assert.ok(preview.texts.includes(licenseChanges.nothingTitle));
    assert.equal(preview.verbs.has('licenses.confirm'), false);
  });

  it('says in words that Microsoft 365 does not answer', async () => {
    const desk = open();
    const cause = Object.assign(new Error('503'), { name: 'DirectoryError', code: 'UNAVAILABLE' });
    (desk.parts.directory as { subscriptions: unknown }).subscriptions = () =>
      Promise.reject(cause);
    const { unavailableTitle } = speechFor('en-US').words.licenseReading;
    assert.match((await submit({}, desk)).texts, new RegExp(unavailableTitle));
    assert.deepEqual(desk.reports, [cause]);
  });

  for (const locale of ['ja-JP', 'zh-CN']) {
    it(`is answered in the language of ${locale}`, async () => {
      const { words } = speechFor(locale);
      const preview = await submit({}, open({ locale }));
      assert.ok(preview.texts.includes(words.licenseChanges.confirmTitles.assign));
    });
  }
});
