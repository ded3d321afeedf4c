/** Statements handed out as files: offered, agreed to, saved once. */

import assert from 'node:assert/strict';
import exceljs from 'exceljs';
import { type FileHost, startFileHost } from './file-host.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
  type Chat,
  cardOf,
  ROLE,
  type Shown,
  startTeamsClient,
  type TeamsClient,
  textsOf,
} from './teams-client.ts';
import { call, csv } from './usage-export.ts';

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const FILE_INFO = 'application/vnd.microsoft.teams.card.file.info';

describe('a file that the desk hands out', function () {
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

  describe('a statement', () => {
    const offerOf = (activity: Shown) =>
      activity.attachments.find(({ contentType }: Shown) => contentType === CONSENT);
    const consent = (offer: Shown, action: 'accept' | 'decline', in_ = chat) =>
      in_.send({
        type: 'invoke',
        name: 'fileConsent/invoke',
        value: {
          type: 'fileUpload',
          action,
          context: offer.content.acceptContext,
          uploadInfo: {
            uploadUrl: host.uploadUrl(),
            contentUrl: 'https://x.sharepoint.com/f',
            name: offer.name,
            uniqueId: 'u',
            fileType: 'xlsx',
          },
        },
      });
    const ask = async (format: string): Promise<Shown> => {
      await chat.press('statement.export', { of: '2026-10-01_2026-10-31', format });
      return offerOf(chat.shown().at(-1));
    };

    it('is offered, and saved as a workbook whose figures are the statement’s', async () => {
      const offer = await ask('xlsx');
      assert.match(offer.name, /2026-10-01.*2026-10-31\.xlsx$/);
      await consent(offer, 'accept');
      const saved = await chat.waitFor((last) => last.attachments?.[0]?.contentType === FILE_INFO);
      assert.equal(saved.attachments[0].contentUrl, 'https://x.sharepoint.com/f');
      const { bytes, range } = host.taken.at(-1) ?? { bytes: Buffer.alloc(0), range: '' };
      assert.equal(bytes.length, offer.content.sizeInBytes);
      assert.equal(range, `bytes 0-${bytes.length - 1}/${bytes.length}`);
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(bytes as never);
      const [summary, , , entries] = workbook.worksheets;
      const moved = entries?.getColumn(6).values.slice(2) as number[];
      const total = moved.reduce((sum, value) => sum + value, 0);
      const figure = (row: number) => Number(summary?.getRow(row).getCell(2).value);
      assert.equal((figure(5) + total).toFixed(4), figure(10).toFixed(4));
      assert.ok(moved.length > 100);
    });

    it('as CSV holds no formulas', async () => {
      await drop(
        csv([
          call({
            'Destination Dialed': '=HYPERLINK("http://evil.example")',
            'Start Time': '2026-10-15T10:00:00Z',
          }),
          call({ 'Destination Dialed': '\n\u{A0}@SUM(A1)', 'Start Time': '2026-10-15T10:00:00Z' }),
        ]),
      );
      await told(/Rows read/);
      const offer = await ask('csv');
      await consent(offer, 'accept');
      await chat.waitFor((last) => last.attachments?.[0]?.contentType === FILE_INFO);
      const text = host.taken.at(-1)?.bytes.toString() ?? '';
      assert.match(text, /'=HYPERLINK/);
      assert.doesNotMatch(text, /(?:^|,|"|\n)\s*[=@]/mu);
    });

    it('is saved once, however often its offer is accepted, and for nobody else', async () => {
      const offer = await ask('xlsx');
      const somebody = teams.chat(await teams.personWith(ROLE.global));
      const before = host.taken.length;
      await consent(offer, 'accept', somebody);
      assert.match(textsOf(cardOf(somebody.shown().at(-1))).join('\n'), /lapsed/);
      await Promise.all([
        consent(offer, 'accept'),
        consent(offer, 'accept'),
        consent(offer, 'accept'),
      ]);
      await chat.waitFor(() =>
        chat.shown().some(({ attachments }) => attachments?.[0]?.contentType === FILE_INFO),
      );
      assert.equal(host.taken.length, before + 1);
    });

    it('is forgotten where the offer is declined, and nonsense takes nothing', async () => {
      const offer = await ask('csv');
      const before = host.taken.length;
      await consent(offer, 'decline');
      await told(/chose not to save/);
      await consent(offer, 'accept');
      await told(/lapsed/);
      await chat.send({ type: 'invoke', name: 'fileConsent/invoke', value: { action: 'accept' } });
      await chat.send({ type: 'invoke', name: 'fileConsent/invoke', value: null });
      await told(/lapsed/);
      assert.equal(host.taken.length, before);
    });

    it('is told as not saved where its place does not take it', async () => {
      const offer = await ask('xlsx');
      await chat.send({
        type: 'invoke',
        name: 'fileConsent/invoke',
        value: {
          action: 'accept',
          context: offer.content.acceptContext,
          uploadInfo: { uploadUrl: 'https://evil.example/put' },
        },
      });
      await told(/could not be saved/);
    });
  });
});
