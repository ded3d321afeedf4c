import assert from 'node:assert/strict';
import exceljs from 'exceljs';
import type { LicenseFileOffer } from '../../dialogs/export-offers.ts';
import { exportPlan, planFile } from '../../dialogs/plan-file.ts';
import type { ChangeOutcome } from '../../directory/license-directory.ts';
import type { PlanRow } from '../../licensing/plan.ts';
import { speechFor } from '../../words/speech.ts';
import { drafted, ended, planOf } from './a-drafted-plan.ts';
import { aRow } from './a-plan.ts';
import { SKU } from './license-people.ts';
import { openManyDesk, pasted } from './many-desk.ts';

const { licenseSheet } = speechFor('en-US').words;

type PlanOffer = Parameters<typeof planFile>[1];

async function read(bytes: Buffer) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as never);
  const sheet = workbook.worksheets[0];
  assert.ok(sheet);
  const rows = sheet.getSheetValues().slice(1) as unknown[][];
  return rows.map((row) => Array.from(row.slice(1), (cell) => cell ?? ''));
}

const OFFER: PlanOffer = {
  personId: 'p-1',
  asOf: 0 as PlanOffer['asOf'],
  locale: 'en-US',
  fileName: 'x.xlsx',
  format: 'xlsx',
  of: { kind: 'plan', planId: 'plan-1', tenantId: 't-1', conversationId: 'a:p-1' },
};

/** The file of a plan of these rows. */
function fileOf(rows: readonly PlanRow[], locale = 'en-US') {
  const desk = openManyDesk();
  const jobs = {
    async *rows() {
      yield* rows;
    },
  };
  return planFile({ jobs, directory: desk.directory }, { ...OFFER, locale });
}

const column = (name: keyof typeof licenseSheet.columns) =>
  Object.keys(licenseSheet.columns).indexOf(name);

describe('the file of a plan', () => {
  const offered = async (desk: ReturnType<typeof openManyDesk>, plan: unknown, who = 'p-1') =>
    exportPlan(desk.parts)(desk.turnOf(who), { given: {}, input: { plan } });

  it('lists every refusal with its reason before anything is confirmed, a row for each person', async () => {
    const desk = openManyDesk();
    const plan = await desk.chat().check({ people: `${pasted(3)}\nnobody@contoso.com\nno one` });
    const given = await offered(desk, planOf(plan));
    assert.ok('offer' in given);
    const { offer, size_bytes } = given;
    const bytes = await planFile(desk.parts, offer as LicenseFileOffer as PlanOffer);
    assert.equal(bytes.length, size_bytes);
    const [header, ...rows] = await read(bytes);
    assert.deepEqual(header, Object.values(licenseSheet.columns));
    assert.deepEqual(
      rows.map((row) => row[column('outcome')]),
      [
        ...Array(3).fill(licenseSheet.outcomes.change),
        ...Array(2).fill(licenseSheet.outcomes.refused),
      ],
    );
    for (const row of rows.slice(3)) {
      assert.match(String(row[column('reasons')]), /\w/);
      assert.match(String(row[column('fixes')]), /\w/);
    }
    assert.match(offer.fileName, /^calling-licenses-2026-11-16\.xlsx$/);
  });

  it('tells what became of each person afterwards, with what Microsoft said', async () => {
    const desk = openManyDesk();
    const { chat } = await drafted(desk, 4);
    const failure = {
      code: 'other',
      said: '=1+1 <b>nobody knows this</b>',
      status: 400,
      ids: [],
      requestId: 'req-7',
    } as const;
    let calls = 0;
    const refuseFirst = () => (calls++ === 0 ? { kind: 'refused', failure } : undefined);
    desk.tenant.outcome = refuseFirst as () => ChangeOutcome;
    const done = await chat.press('licenses.confirm');
    await ended(desk, done);
    const given = await offered(desk, planOf(done));
    assert.ok('offer' in given);
    const [, ...rows] = await read(
      await planFile(desk.parts, given.offer as LicenseFileOffer as PlanOffer),
    );
    const states = rows.map((row) => row[column('state')]);
    const { failed, verified } = licenseSheet.states;
    assert.deepEqual(states, [failed, verified, verified, verified]);
    assert.match(String(rows[0]?.[column('failure')]), /nobody knows this/);
    assert.equal(rows[0]?.[column('requestId')], 'req-7');
    assert.equal(rows[1]?.[column('adds')], 'Teams Phone Standard');
  });

  it('is nobody else’s, and no one’s who may not see it', async () => {
    const desk = openManyDesk();
    const { plan } = await drafted(desk, 3);
    for (const [id, who] of [
      [planOf(plan), 'p-2'],
      ['plan-9', 'p-1'],
      [undefined, 'p-1'],
    ]) {
      const given = await offered(desk, id, who);
      assert.ok('card' in given, String(id));
    }
    desk.may.see = false;
    assert.ok('card' in (await offered(desk, planOf(plan))));
  });

  it('runs nothing and breaks nothing, whatever the names hold', async () => {
    const nasty = [
      '=HYPERLINK("https://evil.example")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '🙂\ud83d',
      'a\u0000b\u000bc\u001b[31m',
      '<script>&amp;]]>',
      'x'.repeat(40_000),
    ];
    const rows = nasty.map((given, at) =>
      aRow({
        line: at + 1,
        given,
        person: { id: 'p', userPrincipalName: given, displayName: given },
        usageLocation: 'JP',
      }),
    );
    const [, ...cells] = await read(await fileOf(rows));
    assert.equal(cells.length, nasty.length);
    for (const [at, row] of cells.entries()) {
      for (const cell of [row[column('given')], row[column('name')]]) {
        assert.equal(typeof cell, 'string', `${at}: no formula and no link`);
        assert.ok(String(cell).length <= 32_767);
        assert.doesNotMatch(String(cell), /^\s*[=+@-]/);
      }
      assert.equal(row[column('country')], 'Japan');
    }
    assert.equal(cells[0]?.[column('given')], `'${nasty[0]}`);
  });

  it('speaks the language that it was asked for in', async () => {
    const reasons = [{ code: 'already-held', weight: 'note', skuId: SKU.phone }] as const;
    for (const locale of ['ja-JP', 'zh-CN']) {
      const words = speechFor(locale).words.licenseSheet;
      const [header, row] = await read(await fileOf([aRow({ reasons })], locale));
      assert.deepEqual(header, Object.values(words.columns));
      assert.doesNotMatch(String(row?.[column('fixes')]), /[a-z]{4}/i);
    }
  });

  it('is made of ten thousand rows as of one', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => aRow({ line: at + 1 }));
    const read_ = await read(await fileOf(rows));
    assert.equal(read_.length, 10_001);
  }).timeout(30_000);
});
