/** Calling licenses of one person: shown before, done once, read back, and undone. */

import assert from 'node:assert/strict';
import { heldNow, licenseChat, personHolding, SKU } from './license-chat.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
  buttonsOf,
  nodesOf,
  ROLE,
  type SandboxPerson,
  type Shown,
  startTeamsClient,
  type TeamsClient,
  textsOf,
} from './teams-client.ts';

const text = (card: Shown) => textsOf(card).join('\n');

describe('licenses of one person', function () {
  this.timeout(60_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let people: readonly SandboxPerson[];
  let admin: SandboxPerson;

  before(async () => {
    sandbox = await startSandbox();
    teams = await startTeamsClient(sandbox);
    ({ people } = await teams.state());
    admin = await teams.personWith(ROLE.user);
  });
  after(async () => {
    await teams?.close();
    await sandbox?.remove();
  });

  it('are assigned after a preview, read back, and taken back', async () => {
    const somebody = await personHolding(sandbox, people, [SKU.e3]);
    const before = await heldNow(sandbox, somebody.id);
    const { ask, press } = licenseChat(teams, admin);
    const form = await ask(`assign calling license to ${somebody.userPrincipalName}`);
    const preview = await press(form, 'Check', {
      add: [SKU.phone, SKU.domestic, SKU.credits].join(','),
      connectivity: 'calling-plan',
    });
    assert.match(text(preview), /seats left: \d+ → \d+/);
    assert.deepEqual(await heldNow(sandbox, somebody.id), before, 'a preview changes nothing');
    const done = await press(preview, 'Confirm');
    assert.match(text(done), /up to 24 hours/);
    const { held } = await heldNow(sandbox, somebody.id);
    assert.deepEqual(
      held.map(({ skuId }) => skuId).sort(),
      [SKU.e3, SKU.phone, SKU.domestic, SKU.credits].sort(),
    );
    const undo = await press(done, 'Undo');
    await press(undo, 'Confirm');
    assert.deepEqual(await heldNow(sandbox, somebody.id), before);
  });

  it('are changed once, however often the button is pressed', async () => {
    const somebody = await personHolding(sandbox, people, [SKU.e3], { skip: 1 });
    const { ask, press } = licenseChat(teams, admin);
    const form = await ask(`assign license to ${somebody.userPrincipalName}`);
    const preview = await press(form, 'Check', { add: SKU.phone, connectivity: 'direct-routing' });
    const seats = async () => text(await ask('seats'));
    const before = await seats();
    await Promise.all(Array.from({ length: 10 }, () => press(preview, 'Confirm')));
    const again = await press(preview, 'Confirm');
    assert.match(text(again), /Teams Phone Standard/);
    assert.notEqual(await seats(), before);
    const { held } = await heldNow(sandbox, somebody.id);
    assert.equal(held.filter(({ skuId }) => skuId === SKU.phone).length, 1);
  });

  it('are swapped in one call, with what was off in them', async () => {
    const { ask, press } = licenseChat(teams, admin);
    const holder = await personHolding(
      sandbox,
      people,
      [SKU.e3, SKU.phone, SKU.domestic, SKU.conferencing, SKU.credits],
      { skip: 1 },
    );
    await teams.control('graph', { seats: { MCOPSTN2: 1 } });
    const form = await ask(`swap license of ${holder.userPrincipalName}`);
    const preview = await press(form, 'Check', {
      remove: SKU.domestic,
      add: SKU.international,
      connectivity: 'calling-plan',
    });
    await press(preview, 'Confirm');
    const skus = (await heldNow(sandbox, holder.id)).held.map(({ skuId }) => skuId);
    assert.ok(skus.includes(SKU.international) && !skus.includes(SKU.domestic), skus.join());
  });

  it('ask for the country where none is set, and never guess it', async () => {
    const somebody = await personHolding(sandbox, people, [], { located: false });
    const { ask, press } = licenseChat(teams, admin);
    const form = await ask(`assign license to ${somebody.userPrincipalName}`);
    const country = [...nodesOf(form)].find(({ id }) => id === 'country');
    assert.ok(country && !country.value, 'the country is asked for, without a default');
    const wanted = { add: SKU.e3, connectivity: 'not-said' };
    const without = await press(form, 'Check', wanted);
    assert.ok(!buttonsOf(without).has('Confirm'));
    assert.equal((await heldNow(sandbox, somebody.id)).usageLocation, null);
    const preview = await press(form, 'Check', { ...wanted, country: 'DE' });
    await press(preview, 'Confirm');
    const after = await heldNow(sandbox, somebody.id);
    assert.equal(after.usageLocation, 'DE');
    assert.deepEqual(
      after.held.map(({ skuId }) => skuId),
      [SKU.e3],
    );
  });

  it('of a guest, a disabled account, a resource account and of nobody each have a sentence of their own', async () => {
    const { ask } = licenseChat(teams, admin);
    const guest = people.find(({ userType }) => userType === 'Guest');
    const resource = people.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('main-reception'),
    );
    const disabled = people.find(
      ({ accountEnabled, id, userType }) =>
        !accountEnabled && id !== resource?.id && userType === 'Member',
    );
    const sentences = [];
    for (const name of [
      guest?.userPrincipalName,
      resource?.userPrincipalName,
      disabled?.userPrincipalName,
      'nobody@harborline.example',
      '../../admin?x=1',
    ]) {
      const card = await ask(`assign license to ${name}`);
      assert.ok(!buttonsOf(card).has('Check'), text(card));
      sentences.push(textsOf(card)[0]);
    }
    assert.equal(new Set(sentences).size, sentences.length, sentences.join(' / '));
  });

  it('find people while somebody types, for those alone who may assign', async () => {
    const search = async (person: SandboxPerson, queryText: string) => {
      const response = await teams.chat(person).send({
        type: 'invoke',
        name: 'application/search',
        value: {
          kind: 'search',
          queryText,
          queryOptions: { skip: 0, top: 15 },
          dataset: 'people',
        },
      });
      const { type, value } = (await response.json()) as Shown;
      assert.equal(type, 'application/vnd.microsoft.search.searchResponse');
      return value.results as readonly { readonly title: string; readonly value: string }[];
    };
    const [first] = await search(admin, 'kwa');
    assert.match(first?.title ?? '', /^Kwame Boateng \(kwame\.boateng@/);
    assert.ok(people.some(({ id }) => id === first?.value));
    for (const text of ['', "o'", '../users', 'x'.repeat(150)]) await search(admin, text);
    assert.deepEqual(await search(await teams.personWith(ROLE.helpdesk), 'kwa'), []);
  });

  for (const [role, mayAssign, maySee] of [
    ['helpdesk', false, true],
    ['billing', false, true],
    ['user', true, true],
    ['global', true, true],
    ['nobody', false, false],
  ] as const) {
    it(`${mayAssign ? 'are' : 'are not'} assigned by somebody with the role ${role}`, async () => {
      const asker =
        role === 'nobody'
          ? people.find(
              ({ roles, userType, accountEnabled }) =>
                roles.length === 0 && userType === 'Member' && accountEnabled,
            )
          : await teams.personWith(ROLE[role]);
      assert.ok(asker);
      const { ask } = licenseChat(teams, asker);
      const form = await ask('assign license');
      assert.equal(buttonsOf(form).has('Check'), mayAssign, text(form));
      if (!mayAssign) assert.match(text(form), /License Administrator/);
      const seats = await ask('seats');
      assert.equal(/Teams Phone Standard/.test(text(seats)), maySee, text(seats));
    });
  }

  it('are not assigned while Graph cannot say who asks', async () => {
    const unasked = people.findLast(({ roles }) => roles.length === 1 && roles[0] === ROLE.user);
    assert.ok(unasked && unasked.id !== admin.id);
    const { ask } = licenseChat(teams, unasked);
    await teams.control('graph', { fault: { status: 403, times: 4, path: 'transitiveMemberOf' } });
    const refused = await ask('assign license');
    assert.ok(!buttonsOf(refused).has('Check'), text(refused));
  });

  it('are asked for and shown in Japanese and Chinese', async () => {
    const holder = await personHolding(sandbox, people, [SKU.e3], { skip: 2 });
    const japanese = licenseChat(teams, admin, { locale: 'ja-JP' });
    assert.match(text(await japanese.ask(`${holder.userPrincipalName} のライセンス`)), /[ぁ-ん]/);
    assert.match(text(await japanese.ask('残りライセンス')), /Teams 電話/);
    const chinese = licenseChat(teams, admin, { locale: 'zh-CN' });
    assert.match(text(await chinese.ask(`${holder.userPrincipalName} 的许可证`)), /许可证/);
    assert.match(text(await chinese.ask('剩余许可证')), /Teams 电话/);
  });
});
