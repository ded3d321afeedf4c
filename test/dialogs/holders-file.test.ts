/** Who has a product, as a file: offered, made anew when it is taken, harmless to open. */

import assert from 'node:assert/strict';
import exceljs from 'exceljs';
import { exportHolders, type HoldersOffer, holdersFile } from '../../dialogs/holders-file.ts';
import { fileMessage } from '../../dialogs/license-parts-file.ts';
import { openLicenseDesk } from './license-desk.ts';
import { HOLDER, person, SKU, way } from './license-people.ts';

const evil = person(40, '=cmd|calc', {
  userPrincipalName: '+evil@contoso.com',
  jobTitle: '@SUM(A1)',
  ways: [way(SKU.domestic, { byGroup: 'g-1', state: 'Error', error: 'CountViolation' })],
});
const open = () => openLicenseDesk({ people: [HOLDER, evil] });
type Desk = ReturnType<typeof open>;

const ask = (desk: Desk, sku: unknown) =>
  fileMessage(desk.parts, exportHolders(desk.parts), desk.turnOf(), { given: {}, input: { sku } });

async function sheetOf(desk: Desk): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook();
  const file = await holdersFile(desk.parts, desk.offered[0] as HoldersOffer);
  await workbook.xlsx.load(file as never);
  const [sheet] = workbook.worksheets;
  assert.ok(sheet);
  return sheet;
}

describe('the file of who has a product', () => {
  it('is offered to the one who asked, under a name that every system can write', async () => {
    const desk = open();
    const message = await ask(desk, SKU.domestic);
    const [offer] = desk.offered;
    assert.ok(offer && 'of' in offer);
    assert.equal(offer.personId, 'p-1');
    assert.deepEqual(offer.of, { kind: 'holders', skuIds: [SKU.domestic] });
    assert.match(offer.fileName, /^who-has-domestic-calling-plan-2026-11-16\.xlsx$/);
    const [attachment] = message.attachments ?? [];
    assert.equal(attachment?.contentType, 'application/vnd.microsoft.teams.card.file.consent');
    assert.deepEqual(attachment?.content.acceptContext, { offer: 'offer-1' });
    const file = await holdersFile(desk.parts, offer as HoldersOffer);
    assert.equal(attachment?.content.sizeInBytes, file.length);
  });

  it('has a row for each person, and no cell that a spreadsheet would run', async () => {
    const desk = open();
    await ask(desk, SKU.domestic);
    const sheet = await sheetOf(desk);
    assert.equal(sheet.rowCount, 3);
    const cells: exceljs.Cell[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
    for (const cell of cells) assert.equal(cell.type, exceljs.ValueType.String, cell.address);
    const values = cells.map(({ value }) => value);
    for (const value of [
      "'=cmd|calc",
      "'@SUM(A1)",
      'Field staff',
      'Error: CountViolation',
      'Holly Holder',
    ])
      assert.ok(values.includes(value), value);
  });

  it('has a row for each product of a person where several go by the name', async () => {
    const desk = open();
    await ask(desk, `${SKU.domestic},${SKU.phone}`);
    assert.equal((await sheetOf(desk)).rowCount, 4);
  });

  it('is offered to nobody who may not see it, and about nothing that the organization has not', async () => {
    const desk = open();
    for (const sku of ['', 'x', SKU.domestic.replace('0', 'f'), 7]) {
      const [attachment] = (await ask(desk, sku)).attachments ?? [];
      assert.equal(attachment?.contentType, 'application/vnd.microsoft.card.adaptive');
    }
    desk.may.see = false;
    await ask(desk, SKU.domestic);
    assert.deepEqual(desk.offered, []);
  });

  it('fails in words where the directory does not answer', async () => {
    const desk = open();
    const cause = Object.assign(new Error('503'), { name: 'DirectoryError', code: 'TIMEOUT' });
    (desk.directory as { holdersOf: unknown }).holdersOf = () => Promise.reject(cause);
    const [attachment] = (await ask(desk, SKU.domestic)).attachments ?? [];
    assert.equal(attachment?.contentType, 'application/vnd.microsoft.card.adaptive');
    assert.deepEqual(desk.reports, [cause]);
  });
});
