/** Calling licenses of many people: from a list or a file to a frozen plan, carried out to its end, and taken back. */

import assert from 'node:assert/strict';
import exceljs from 'exceljs';
import { dropFile, takeFile } from './file-chat.ts';
import { type FileHost, startFileHost } from './file-host.ts';
import { heldNow, licenseChat, SKU } from './license-chat.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
  buttonsOf,
  ROLE,
  type SandboxPerson,
  type Shown,
  startTeamsClient,
  type TeamsClient,
  textsOf,
} from './teams-client.ts';

const text = (card: Shown) => textsOf(card).join('\n');
/** The button's title says how many. */
const confirmOn = (card: Shown) =>
  [...buttonsOf(card).keys()].find((title) => title.startsWith('Confirm')) ?? 'Confirm';

const END = /Download the result/;

/** The card of the plan once it has ended: at once, or when it was told. */
async function over(card: Shown, told: (pattern: RegExp) => Promise<Shown>): Promise<Shown> {
  return buttonsOf(card).has('Download the result') ? card : told(END);
}

describe('licenses of many people', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let host: FileHost;
  let people: readonly SandboxPerson[];
  let admin: SandboxPerson;

  before(async () => {
    [sandbox, host] = await Promise.all([startSandbox(), startFileHost()]);
    teams = await startTeamsClient(sandbox);
    ({ people } = await teams.state());
    admin = await teams.personWith(ROLE.user);
  });
  after(async () => {
    await teams?.close();
    await host?.close();
    await sandbox?.remove();
  });

  const heldBy = (some: readonly SandboxPerson[]) =>
    Promise.all(some.map(({ id }) => heldNow(sandbox, id)));

  it('are planned from a file, carried out as planned, handed out as a file, and taken back', async () => {
    const some = people.filter(({ userType }) => userType === 'Member').slice(30, 100);
    const before = await heldBy(some);
    const { chat, press, told } = licenseChat(teams, admin);
    const lines = [
      'Name;UserPrincipalName;Comment',
      ...some.map(
        ({ displayName, userPrincipalName }) => `"${displayName}";${userPrincipalName};=1+1`,
      ),
      `Twice;${some[0]?.userPrincipalName.toUpperCase()};`,
      'Nobody;nobody@harborline.example;',
      'Trick;../../admin;',
      '😀;=HYPERLINK("http://x");',
    ];
    await dropFile(chat, host, Buffer.from(`\uFEFF${lines.join('\r\n')}`), 'people.csv');
    const form = await told(/people\.csv[\s\S]*Check|Choose the licenses/);
    const plan = await press(form, 'Check', { add: SKU.phone, connectivity: 'direct-routing' });
    assert.match(text(plan), /Refused/);
    assert.deepEqual(await heldBy(some), before, 'a plan changes nothing');
    const job = await over(await press(plan, confirmOn(plan)), told);
    const after = await heldBy(some);
    const given = after.filter(({ held }) => held.some(({ skuId }) => skuId === SKU.phone)).length;
    const had = before.filter(({ held }) => held.some(({ skuId }) => skuId === SKU.phone)).length;
    assert.ok(given > had, `${given} after ${had}`);
    await press(job, 'Download the result');
    const book = new exceljs.Workbook();
    await book.xlsx.load((await takeFile(chat, host)) as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    assert.equal(sheet?.actualRowCount, lines.length, 'a row for each line, and the header');
    sheet?.eachRow((row) => {
      row.eachCell(({ value }) => assert.ok(!/^[=+@-]/.test(String(value)), String(value)));
    });
    const undo = await press(job, 'Undo all');
    await over(await press(undo, confirmOn(undo)), told);
    assert.deepEqual(await heldBy(some), before);
  });

  it('are planned from a paste, refused line by line where they cannot be', async () => {
    const { ask, press } = licenseChat(teams, admin);
    const form = await ask('assign licenses in bulk');
    const pasted = [
      '# a comment',
      '',
      '\t  ',
      '"quoted',
      'x'.repeat(200_000),
      '😀',
      '../etc/passwd',
      '=cmd()|x',
    ];
    const plan = await press(form, 'Check', {
      people: pasted.join('\n'),
      add: SKU.phone,
      connectivity: 'direct-routing',
    });
    assert.ok(
      ![...buttonsOf(plan).keys()].some((title) => title.startsWith('Confirm')),
      text(plan),
    );
    assert.ok(JSON.stringify(plan).length < 28_000);
  });

  it('are planned for everybody in a group', async () => {
    const { ask, press } = licenseChat(teams, admin);
    const form = await ask('assign licenses in bulk');
    const plan = await press(form, 'Check', {
      group: 'Sales',
      add: SKU.conferencing,
      connectivity: 'not-said',
    });
    assert.match(text(plan), /In the list|Will be changed/, text(plan));
  });

  it('go on where they were after a restart, nobody twice', async () => {
    const some = people.filter(({ userType }) => userType === 'Member').slice(30, 110);
    const { ask, press } = licenseChat(teams, admin);
    const form = await ask('assign licenses in bulk');
    const plan = await press(form, 'Check', {
      people: some.map(({ userPrincipalName }) => userPrincipalName).join('\n'),
      add: SKU.phone,
      connectivity: 'operator-connect',
    });
    const planned = Number(/\d+/.exec(confirmOn(plan))?.[0]);
    const before = await holding(sandbox, some);
    await teams.control('graph', { fault: { delay_ms: 2_500, times: 40, path: '$batch' } });
    await press(plan, confirmOn(plan));
    assert.ok((await holding(sandbox, some)) < before + planned, 'it is stopped half-way');
    await sandbox.stop();
    const again = await startSandbox({ folder: sandbox.folder });
    try {
      const deadline = Date.now() + 30_000;
      let now = 0;
      while (now < before + planned && Date.now() < deadline) now = await holding(again, some);
      assert.equal(now, before + planned);
    } finally {
      await again.stop();
    }
  });

  async function holding(where: RunningSandbox, some: readonly SandboxPerson[]): Promise<number> {
    const all = await Promise.all(some.map(({ id }) => heldNow(where, id)));
    return all.filter(({ held }) => held.some(({ skuId }) => skuId === SKU.phone)).length;
  }
});
