import assert from 'node:assert/strict';
import { access as exists, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessCard } from '../../cards/access-card.ts';
import { openAccount } from '../../credits/journal-account.ts';
import type { Access } from '../../dialogs/access.ts';
import { takeFile } from '../../dialogs/take-file.ts';
import type { Answer, Turn } from '../../dialogs/turn.ts';
import { PEOPLE_LIST_LIMITS } from '../../licensing/people-list.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { speechFor } from '../../words/speech.ts';
import { call, csv, zip } from '../journeys/usage-export.ts';
import { readAnswer, type Said } from './desk-harness.ts';
import { openManyDesk, pasted, shownLast } from './many-desk.ts';

const { files, licenseLists, importing, access: accessWords, errors } = speechFor('en-US').words;

interface May {
  readonly usage: boolean;
  readonly people: boolean;
}

const BOTH: May = { usage: true, people: true };
const USAGE: May = { usage: true, people: false };
const PEOPLE: May = { usage: false, people: true };
const NOBODY: May = { usage: false, people: false };
const CAPABILITIES = { usage: 'import-usage', people: 'assign-licenses' } as const;
/** As the directory's access names them. */
const ROLES = { usage: ['billing-administrator'], people: ['license-administrator'] };
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const WORKBOOK = Buffer.from('504b03041400000008000000', 'hex');
const UPLOAD = { downloadUrl: 'https://contoso-my.sharepoint.com/x' };

describe('a file that is dropped on the bot', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'take-file-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  let dropped = 0;
  /** What is said at once, and what stands on the card in the end. */
  async function drop(
    content: Buffer | string,
    name: string,
    may: May = BOTH,
    more: {
      readonly turn?: Partial<Turn>;
      readonly full?: boolean;
      readonly problem?: string;
    } = {},
  ) {
    const desk = openManyDesk();
    const path = join(folder, String(++dropped));
    await writeFile(path, content);
    const account = openAccount(createMemoryJournal(), desk.time.clock, 'USD');
    const downloads: number[] = [];
    let changes = 0;
    const refusal = (turn: Turn, kind: 'usage' | 'people'): Answer => ({
      card: accessCard({ reason: 'missing-role', rolesThatMay: ROLES[kind] }, turn.speech),
      summary: turn.speech.words.access.summary,
    });
    const access: Access = async (turn, capability) =>
      (['usage', 'people'] as const)
        .filter((kind) => CAPABILITIES[kind] === capability && !may[kind])
        .map((kind) => refusal(turn, kind))[0];
    const take = takeFile({
      ...desk.parts,
      account,
      access,
      accessNow: access,
      changed: async () => {
        changes += 1;
      },
      async download(_url, bytesMax) {
        downloads.push(bytesMax);
        if (more.problem) return { ok: false, problem: more.problem };
        return { ok: true, path, remove: () => rm(path) };
      },
      startJob: more.full ? () => false : desk.parts.startJob,
    });
    const answer = await take(desk.turnOf('p-1', more.turn), { name, content: UPLOAD });
    answer.onSent?.('card-1');
    await desk.idle();
    await new Promise(setImmediate);
    const end: Said = desk.edited.length > 0 ? shownLast(desk) : readAnswer(answer);
    return {
      desk,
      account,
      downloads,
      changes: () => changes,
      path,
      first: readAnswer(answer),
      end,
    };
  }

  it('is a list of people where people are in it: the form asks what they shall get', async () => {
    const { desk, end, downloads, path, account } = await drop(`UPN\n${pasted(7)}\n`, 'people.csv');
    assert.match(end.texts, new RegExp(licenseLists.titles.assign));
    assert.match(end.texts, /people\.csv/);
    assert.match(end.texts, /7/);
    assert.equal(downloads.length, 1);
    await assert.rejects(exists(path));
    assert.equal(account.view().balance, 0);
    const list = end.verbs.get('licenses.many.submit').data.list;
    const chat = desk.chat();
    const plan = await chat.ask('licenses.many.submit', { ...end.inputs, list, add: 'x' });
    assert.ok(plan.texts.includes(licenseLists.problems['unknown-license']));
    const other = await desk.chat('p-2').ask('licenses.many.submit', { list });
    assert.ok(other.texts.includes(licenseLists.problems.lapsed));
    desk.time.advance(2 * 3_600_000);
    const late = await chat.ask('licenses.many.submit', { list });
    assert.ok(late.texts.includes(licenseLists.problems.lapsed));
  });

  it('is a usage report where calls are in it: it moves the balance', async () => {
    const { account, end, changes } = await drop(csv([call({ Charge: '0.36' })]), 'PSTN.csv');
    assert.match(end.texts, new RegExp(importing.resultTitle));
    assert.ok(account.view().balance < 0);
    assert.equal(changes(), 1);
  });

  it('is acknowledged at once, as what it can be', async () => {
    assert.match((await drop(pasted(2), 'x.csv')).first.texts, new RegExp(files.readingTitle));
    const usage = await drop(pasted(2), 'x.csv', USAGE);
    assert.match(usage.first.texts, new RegExp(importing.progressTitle));
  });

  it('is told to be what its reader may not use, with who may', async () => {
    const people = await drop(pasted(3), 'people.txt', USAGE);
    assert.ok(people.end.texts.includes(files.is.people), people.end.texts);
    assert.match(people.end.texts, /License Administrator/);
    assert.doesNotMatch(people.end.texts, /Billing Administrator/);
    for (const [bytes, name] of [
      [csv([call()]), 'x.csv'],
      [await zip(csv([call()])), 'Calls.Export.zip'],
    ] as const) {
      const { end, account } = await drop(bytes, name, PEOPLE);
      assert.ok(end.texts.includes(files.is.usage), end.texts);
      assert.match(end.texts, /Billing Administrator/);
      assert.equal(account.view().balance, 0);
    }
  });

  it('is not fetched for whoever may use no file, and told what each would take', async () => {
    const { downloads, end } = await drop(pasted(3), 'people.csv', NOBODY);
    assert.deepEqual(downloads, []);
    assert.match(end.texts, /Billing Administrator.*License Administrator/s);
    assert.ok(end.texts.includes(files.would.usage) && end.texts.includes(files.would.people));
    assert.equal(end.texts.split(accessWords.title).length, 2);
  });

  it('is not fetched in a channel, without an address, or where too much is under way', async () => {
    const inChannel = await drop(pasted(3), 'x.csv', BOTH, { turn: { scope: 'channel' } });
    assert.match(inChannel.end.texts, new RegExp(accessWords.inChatFile));
    const full = await drop(pasted(3), 'x.csv', BOTH, { full: true });
    assert.match(full.end.texts, new RegExp(errors.busy));
    assert.deepEqual([...inChannel.downloads, ...full.downloads], []);
  });

  const bad: readonly (readonly [string, Buffer | string, string, May, string])[] = [
    ['an empty list', '', 'list.txt', BOTH, licenseLists.problems.empty],
    ['comments alone', '# nobody\n\n# at all', 'list.txt', BOTH, licenseLists.problems.empty],
    ['no address', 'Aiko\nBen\n', 'list.txt', BOTH, licenseLists.problems['no-address']],
    [
      'a line too many',
      Array.from({ length: PEOPLE_LIST_LIMITS.lines + 1 }, (_, at) => `u${at}@contoso.com`).join(
        '\n',
      ),
      'list.csv',
      BOTH,
      licenseLists.problems['too-many-lines'],
    ],
    [
      'a file too large for a list',
      `${'x'.repeat(70)}@contoso.com\n`.repeat(60_000),
      'list.txt',
      BOTH,
      licenseLists.problems['too-large'],
    ],
    ['a workbook', WORKBOOK, 'list.xlsx', BOTH, licenseLists.problems['not-text']],
    ['a workbook', WORKBOOK, 'list.XLSX ', PEOPLE, licenseLists.problems['not-text']],
    ['a picture', PICTURE, 'list.csv', PEOPLE, licenseLists.problems['not-text']],
    ['a picture', PICTURE, 'list.csv', BOTH, importing.fileProblems['not-text']],
    ['a workbook', WORKBOOK, 'x.xlsx', USAGE, importing.refusedTitle],
  ];
  for (const [what, content, name, may, told] of bad) {
    it(`is refused as a whole where it is ${what} (${name}, ${Object.values(may)})`, async () => {
      const { end, account } = await drop(content, name, may);
      assert.ok(end.texts.includes(told), end.texts);
      assert.match(end.texts, /Nothing was changed/);
      assert.equal(account.view().balance, 0);
    });
  }

  it('tells line by line what is none of it, and harms nothing', async () => {
    const lines = [
      'aiko@contoso.com',
      '',
      '  \t ',
      '"quoted,not closed@contoso.com',
      '../../../etc/passwd',
      '=HYPERLINK("https://evil.example")',
      '🙂🙂🙂',
      '[x](https://evil.example)',
      `${'y'.repeat(1024 * 1024)}@contoso.com`,
      'AIKO@contoso.com',
    ];
    const { end, desk } = await drop(`\ufeff${lines.join('\r\n')}`, 'people.txt');
    assert.match(end.texts, /Line 5/);
    assert.ok(!end.texts.includes('[x]('), end.texts);
    assert.ok(JSON.stringify(end.answer.card).length < 28_000);
    assert.deepEqual(desk.reports, []);
    assert.deepEqual(desk.tenant.calls, []);
  });

  it('says so where it could not be fetched', async () => {
    for (const [may, told] of [
      [BOTH, importing.downloadFailed],
      [PEOPLE, licenseLists.problems['download-failed']],
    ] as const) {
      const { end } = await drop('', 'x.csv', may, { problem: 'failed' });
      assert.ok(end.texts.includes(told), end.texts);
    }
    const { end, downloads } = await drop('', 'x.csv', PEOPLE, { problem: 'too-large' });
    assert.match(end.texts, /4 MB/);
    assert.deepEqual(downloads, [PEOPLE_LIST_LIMITS.bytes]);
  });
});
