/** Formulas in whatever is exported: in no file does a spreadsheet run one, read back as it was written. */

import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { auditSheet } from '../../dialogs/audit-sheet.ts';
import { auditTrail } from '../../dialogs/audit-trail.ts';
import { csvFile } from '../../dialogs/csv-file.ts';
import { statementSheets } from '../../dialogs/statement-sheets.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { crowdName, crowdTenant } from '../../sandbox/tenant/crowd-tenant.ts';
import { LICENSED_SINCE } from '../../sandbox/tenant/groups.ts';
import { skuId } from '../../sandbox/tenant/skus.ts';
import { speechFor } from '../../words/speech.ts';
import { aCall, csvText } from '../usage/report-builder.ts';
import { openChat } from './hostile/chat.ts';
import { MIGHTY } from './kinds-of-people.ts';
import { openSafeDesk, type SafeDesk } from './safe-desk.ts';
import { consented, type Heard, tell } from './visitor.ts';
import { HOME } from './walk.ts';

/** Each with a letter of its own, to be found again. */
const FORMULAS = [
  '=qa+1',
  '+qb+1',
  '-qc+1',
  '@qd(A1)',
  '\t=qe',
  '\r=qf',
  ' =qg',
  '\u00a0=qh',
  '＝qi+1',
  '＋qj',
  '－qk',
  '＠ql',
  'x\n=qm',
  'x\r\n+qn',
  'x;=qo',
  'x; -qp',
  '";=qr',
  "=cmd|' /C qs'!A1",
  '=HYPERLINK("https://evil.example","qt")',
];
const ACTIVE = /^[^\S\r\n]*[=+\-@＝＋－＠]/u;
const AMOUNT = /^-?\d+(\.\d+)?$/;
const PHONE = skuId('MCOEV');
const EVERYTHING = { from: instant(0), to: instant(Date.parse('2027-01-01')) };

describe('an export of hostile text', function () {
  this.timeout(60_000);
  let desk: SafeDesk;
  const files = new Map<string, Buffer>();

  before(async () => {
    desk = await openSafeDesk({ tenant: tenant(), file: () => dropped });
    desk.roster.directory = MIGHTY;
    await fill();
    const exported: readonly (readonly [string, string, object])[] = [
      ['statement.xlsx', 'statement.export', { format: 'xlsx', of: '2026-10-01_2026-11-30' }],
      ['statement.csv', 'statement.export', { format: 'csv', of: '2026-10-01_2026-11-30' }],
      ['audit.xlsx', 'audit.export', {}],
      ['holders.xlsx', 'holders.export', { sku: PHONE }],
      ['plan.xlsx', 'licenses.export', { plan }],
    ];
    for (const [name, verb, data] of exported) files.set(name, await save(verb, data));
    const speech = speechFor('en-US');
    const now = instant(desk.time.now);
    const { entries } = statementSheets(desk.account, EVERYTHING, now, speech);
    files.set('entries.csv', csvFile(entries));
    const trail = [...auditTrail(desk.account, EVERYTHING)];
    files.set('trail.csv', csvFile(auditSheet(trail, speech)));
  });
  after(() => desk.close());

  let dropped = '';
  let plan = '';

  async function fill(): Promise<void> {
    await desk.account.append(
      FORMULAS.map((text, index) => ({
        kind: 'fund' as const,
        key: `formula:${index}`,
        source: 'purchase' as const,
        reference: text,
        amount: micros(1_000_000),
        effectiveAt: instant(desk.time.now - 1_000),
        currency: 'USD',
        actor: text,
        reason: text,
        asked: { name: text, operation: text, card: text, conversation: text },
      })),
    );
    const heard: Heard[] = [];
    const chat = openChat(desk, { ...HOME, name: FORMULAS[0] ?? '' }, heard);
    dropped = csvText(
      FORMULAS.map((text, index) =>
        aCall(index, { 'Destination Dialed': text, UPN: text, 'User Display Name': text }),
      ),
    );
    await chat.drop(`${FORMULAS[0]}.csv`);
    dropped = `UserPrincipalName\n${[...FORMULAS, ...FORMULAS.map((_, at) => crowdName(at + 1))]
      .map((text) => `"${text.replaceAll('"', '""')}"`)
      .join('\n')}\n`;
    await chat.drop(`${FORMULAS[1]}.csv`);
    await chat.press('licenses.many.submit', { add: skuId('MCOPSTN1') });
    await chat.press('licenses.confirm', {});
    plan = /"plan":"([^"]+)"/.exec(heard.map(({ raw }) => raw).join(''))?.[1] ?? '';
    assert.notEqual(plan, '');
  }

  async function save(verb: string, data: object): Promise<Buffer> {
    const { raw } = await tell(desk, HOME, {
      type: 'message',
      value: { ...data, verb },
    });
    const offer = /"offer":"([^"]+)"/.exec(raw)?.[1];
    assert.ok(offer, `${verb}: ${raw.slice(0, 500)}`);
    await tell(desk, HOME, consented(offer));
    const last = desk.files.uploads.at(-1);
    assert.ok(last);
    return last.content;
  }

  for (const name of ['statement.xlsx', 'audit.xlsx', 'holders.xlsx', 'plan.xlsx'])
    it(`${name} holds text, figures and days, and nothing that runs`, async () => {
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(files.get(name) as never);
      const texts: string[] = [];
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            const { String: text, Number: figure, Date: day } = exceljs.ValueType;
            assert.ok([text, figure, day].includes(cell.type), `${cell.address}: ${cell.type}`);
            assert.equal(cell.formula, undefined);
            assert.equal(cell.hyperlink, undefined);
            if (cell.type === text) texts.push(String(cell.value));
          }),
        ),
      );
      look(texts);
    });

  for (const name of ['statement.csv', 'entries.csv', 'trail.csv'])
    for (const delimiter of [',', ';', '\t'])
      it(`${name} runs nothing where ${JSON.stringify(delimiter)} parts the cells`, () => {
        const cells = parse(files.get(name) ?? '', {
          bom: true,
          delimiter,
          relax_quotes: true,
          relax_column_count: true,
        }) as string[][];
        look(cells.flat().filter((cell) => !AMOUNT.test(cell)));
      });
});

/** All of them are there, and none begins a line. */
function look(texts: readonly string[]): void {
  for (const text of texts)
    for (const line of text.split(/[\r\n]+/)) assert.doesNotMatch(line, ACTIVE, text);
  const whole = texts.join('\n');
  for (const text of FORMULAS) {
    const [letters = ''] = /q[a-t]/.exec(text) ?? [];
    assert.ok(whole.includes(letters), `${JSON.stringify(text)} is in the file`);
  }
}

function tenant() {
  const crowd = crowdTenant(FORMULAS.length);
  return {
    ...crowd,
    people: crowd.people.map((one, at) => ({
      ...one,
      displayName: FORMULAS[at] ?? '',
      jobTitle: FORMULAS[at] ?? '',
      department: FORMULAS[at] ?? '',
    })),
    groups: crowd.groups.map((group) => ({
      ...group,
      displayName: FORMULAS[0] ?? '',
      licenses: [{ skuId: PHONE, disabledPlans: [], since: LICENSED_SINCE }],
    })),
  };
}
