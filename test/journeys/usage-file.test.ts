/** Usage reports dropped on the desk: exact, once, and refused as a whole where they are none. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type FileHost, startFileHost } from './file-host.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
  type Chat,
  cardOf,
  largestText,
  ROLE,
  startTeamsClient,
  type TeamsClient,
  textsOf,
} from './teams-client.ts';
import { COLUMNS, call, csv, DIRECT_ROUTING, zip } from './usage-export.ts';

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const MEGABYTE = 1024 * 1024;

describe('a file that is dropped on the desk', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let host: FileHost;
  let chat: Chat;

  before(async () => {
    [sandbox, host] = await Promise.all([startSandbox(), startFileHost()]);
    teams = await startTeamsClient(sandbox);
  });
  beforeEach(async () => {
    chat = teams.chat(await teams.personWith(ROLE.billing));
  });
  after(async () => {
    await teams?.close();
    await host?.close();
    await sandbox?.remove();
  });

  const balance = async () => Number((await teams.state()).balance);
  const drop = (bytes: Buffer, name = 'PSTN.calls.csv', in_ = chat) =>
    in_.send({
      attachments: [
        {
          contentType: FILE,
          name,
          content: { downloadUrl: host.offer(bytes), uniqueId: '1', fileType: 'csv' },
        },
      ],
    });
  const told = async (pattern: RegExp) =>
    textsOf(
      cardOf(await chat.waitFor((last) => pattern.test(textsOf(cardOf(last)).join('\n')))),
    ).join('\n');

  describe('a usage report', () => {
    it('moves the balance by exactly the calls that were paid from credits, once', async () => {
      const before = await balance();
      const rows = [
        call({ Charge: '0.36' }),
        call({ Charge: '0.123456' }),
        call({ Charge: '5.00', Capability: 'MCOPSTN1' }),
        call({ Charge: '0', 'Call Type': 'never_heard_of', UPN: '', 'Destination Dialed': '' }),
        call({ Charge: '7.00', Currency: 'EUR' }),
      ];
      await drop(csv(rows));
      const result = await told(/Rows read/);
      assert.match(result, /\$0\.48/);
      assert.match(result, /€7\.00/);
      assert.equal((await balance()).toFixed(6), (before - 0.483456).toFixed(6));
      await drop(await zip(csv(rows)), 'Calls.Export.1.zip');
      await told(/Nothing new/);
      assert.equal((await balance()).toFixed(6), (before - 0.483456).toFixed(6));
      const changed = [{ ...(rows[0] ?? {}), Charge: '0.30' }];
      await drop(csv(changed));
      await told(/Charge changed/);
      assert.equal((await balance()).toFixed(6), (before - 0.423456).toFixed(6));
    });

    it('keeps its good rows and names each bad one by line and reason', async () => {
      const before = await balance();
      await drop(
        csv([
          call({ Charge: '1.00' }),
          call({ Charge: 'lots' }),
          call({ 'Start Time': 'yesterday' }),
          call({ UsageId: '' }),
          call({ Charge: '1e309' }),
          call({ Charge: '2.00' }),
        ]),
      );
      const result = await told(/Rows read/);
      for (const line of ['Line 3', 'Line 4', 'Line 5', 'Line 6'])
        assert.match(result, new RegExp(line));
      assert.match(result, /“lots”/);
      assert.equal((await balance()).toFixed(2), (before - 3).toFixed(2));
    });

    const header = COLUMNS.filter((column) => column !== 'Charge');
    const bad: readonly (readonly [string, () => Promise<Buffer>, RegExp])[] = [
      ['an empty file', async () => Buffer.alloc(0), /empty|could not download/],
      ['a header without the charge', async () => csv([call()], header), /Missing: Charge/],
      ['a binary', async () => randomBytes(MEGABYTE), /not a CSV/],
      [
        'a zip that was cut off',
        async () =>
          (await zip(csv(Array.from({ length: 2000 }, () => call())))).subarray(0, 20_000),
        /damaged/,
      ],
      ['50 MB', async () => Buffer.alloc(50 * MEGABYTE, 'a,b,c\r\n'), /too large/],
      [
        'a Direct Routing report',
        async () => Buffer.from(`${DIRECT_ROUTING.join(',')}\r\n`),
        /Direct Routing/,
      ],
      [
        'a picture by another name',
        async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        /not a CSV/,
      ],
    ];
    for (const [what, bytes, pattern] of bad) {
      it(`is refused as a whole where it is ${what}`, async () => {
        const before = await balance();
        await drop(await bytes());
        const answer = await told(/could not use this file/);
        assert.match(answer, pattern);
        assert.match(answer, /Nothing was changed/);
        assert.equal(await balance(), before);
        assert.equal((await fetch(`${sandbox.bot}/readyz`)).status, 200);
      });
    }

    it('is not fetched from anywhere else than where Teams keeps files', async () => {
      await chat.send({
        attachments: [
          {
            contentType: FILE,
            name: 'x.csv',
            content: { downloadUrl: 'http://169.254.169.254/latest' },
          },
        ],
      });
      assert.match(await told(/could not use this file/), /could not download/);
      await chat.send({ attachments: [{ contentType: FILE, name: 'x.csv', content: 7 }] });
      assert.match(await told(/could not use this file/), /could not download/);
    });

    it('is taken from people who may, and in private only', async () => {
      const before = await balance();
      const helpdesk = teams.chat(await teams.personWith(ROLE.helpdesk));
      await drop(csv([call()]), 'x.csv', helpdesk);
      assert.match(textsOf(cardOf(helpdesk.shown().at(-1))).join('\n'), /Billing Administrator/);
      const group = teams.chat(await teams.personWith(ROLE.billing), { type: 'groupChat' });
      await drop(csv([call()]), 'x.csv', group);
      assert.match(textsOf(cardOf(group.shown().at(-1))).join('\n'), /personal chat/);
      assert.equal(await balance(), before);
    });
  });

  it('leave the balance readable all the while', async () => {
    assert.match(largestText(cardOf(await chat.ask('balance'))), /^\$\d/);
  });
});
