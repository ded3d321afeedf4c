/** Checks the zip as it is downloaded, and zips that nobody should trust. */

import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReportFile } from '../../usage/report-file.ts';
import { UPLOAD_LIMITS } from '../../usage/report-limits.ts';
import { readReport, refusalOf } from './read-report.ts';
import { aCall, csv, rowId, zip } from './report-builder.ts';

const NAME = 'PSTN.calls.2026-10-02.csv';
const CALLS = Array.from({ length: 60 }, (_, index) => aCall(index));
const REPORT = csv(CALLS);

/** Offset of the first central directory record. */
function centralDirectory(bytes: Buffer): number {
  return bytes.lastIndexOf(Buffer.from('504b0102', 'hex'));
}

describe('a zip of usage reports', () => {
  it('is read as it was downloaded, with the files beside the report left alone', async () => {
    const file = await zip({
      'DirectRouting.calls.2026-10-02.csv': 'CorrelationId\r\n',
      [NAME]: REPORT,
      'parameters.json': '{"from":"2026-09-01"}',
    });
    const { rows, bad } = await readReport(file);
    assert.deepEqual([rows.length, bad.length], [CALLS.length, 0]);
  });

  it('is read from a file on the disk as from memory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'usage-zip-'));
    try {
      for (const [name, bytes] of Object.entries({ zip: await zip({ [NAME]: REPORT }), REPORT })) {
        const path = join(folder, name);
        await writeFile(path, bytes);
        const handle = await open(path);
        try {
          const reading = await openReportFile(handle, UPLOAD_LIMITS);
          assert.ok(reading.ok);
          let rows = 0;
          for await (const some of reading.report.rows()) rows += some.length;
          assert.equal(rows, CALLS.length);
          await handle.stat();
        } finally {
          await handle.close();
        }
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('with several reports gives all of them by date, and says which file a bad row is in', async () => {
    const file = await zip({
      'PSTN.calls.2026-10-03.csv': csv([aCall(3, { Charge: 'x' }), aCall(4)]),
      'sub/PSTN.calls.2026-10-02.csv': csv([aCall(1), aCall(2)]),
    });
    const { rows, bad } = await readReport(file);
    assert.deepEqual(
      rows.map((row) => row.id),
      [rowId(1), rowId(2), rowId(4)],
    );
    assert.deepEqual(bad, [
      { file: 'PSTN.calls.2026-10-03.csv', line: 2, problem: 'bad-charge', found: 'x' },
    ]);
  });

  it('takes the only CSV where somebody has renamed it', async () => {
    const file = await zip({ 'october.csv': REPORT, '__MACOSX/._october.csv': 'x', '.b.csv': '' });
    assert.equal((await readReport(file)).rows.length, CALLS.length);
  });

  const refused: Readonly<
    Record<string, readonly [string, Readonly<Record<string, Buffer | string>>]>
  > = {
    'of nothing': ['no-usage-in-zip', {}],
    'of other files': ['no-usage-in-zip', { 'xl/workbook.xml': '<a/>', 'notes.txt': 'hi' }],
    'of two tables with other names': ['no-usage-in-zip', { 'a.csv': REPORT, 'b.csv': REPORT }],
    'of a Direct Routing report alone': [
      'direct-routing',
      { 'DirectRouting.calls.2026-10-02.csv': 'CorrelationId\r\n' },
    ],
    'of a report with another header': ['wrong-header', { [NAME]: 'Name,Age\r\nAnn,41\r\n' }],
    'of an empty report': ['empty', { [NAME]: '' }],
    'of a binary with the name of a report': ['not-text', { [NAME]: Buffer.alloc(5_000) }],
    'of a good report and a wrong one': [
      'wrong-header',
      { [NAME]: REPORT, 'PSTN.calls.2026-10-03.csv': 'Name\r\n' },
    ],
    'that unpacks 1000 times': ['zip-bomb', { [NAME]: Buffer.alloc(30_000_000, 'a') }],
  };
  for (const [what, [problem, files]] of Object.entries(refused)) {
    it(`is refused where it is one ${what}: ${problem}`, async () => {
      assert.equal((await refusalOf(await zip(files))).problem, problem);
    });
  }

  it('is refused where it unpacks to more than the limit or holds too many files', async () => {
    const file = await zip({ [NAME]: REPORT });
    assert.equal(
      (await refusalOf(file, { unpacked_bytes: REPORT.length - 1 })).problem,
      'zip-bomb',
    );
    assert.equal((await refusalOf(file, { zipEntries: 0 })).problem, 'zip-bomb');
  });

  it('counts the lines of all its reports together', async () => {
    const half = csv(CALLS.slice(0, 30));
    const file = await zip({ [NAME]: half, 'PSTN.calls.2026-10-03.csv': half });
    assert.equal((await refusalOf(file, { lines: 40 })).problem, 'too-large');
  });

  it('is refused where it is protected with a password', async () => {
    const file = await zip({ [NAME]: REPORT });
    const flags = centralDirectory(file) + 8;
    file.writeUInt16LE(file.readUInt16LE(flags) | 1, flags);
    assert.equal((await refusalOf(file)).problem, 'encrypted-zip');
  });

  it('is refused where it has been cut off, at every sixteenth', async () => {
    const file = await zip({ [NAME]: REPORT });
    for (let part = 1; part < 16; part++) {
      const cut = file.subarray(0, Math.floor((file.length * part) / 16));
      assert.equal((await refusalOf(cut)).problem, 'damaged-zip', `${part}/16`);
    }
    assert.equal((await refusalOf(file.subarray(0, -1))).problem, 'damaged-zip');
  });

  it('is refused or whole where any one byte of the packed report is another', async () => {
    const file = await zip({ [NAME]: REPORT });
    const whole = (await readReport(file)).rows.map((row) => row.id + row.chargeText);
    const from = 30 + NAME.length;
    let refusals = 0;
    for (let at = from; at < centralDirectory(file); at += 3) {
      const damaged = Buffer.from(file);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x10, at);
      const reading = await openReportFile(damaged, UPLOAD_LIMITS);
      if (reading.ok) {
        const { rows } = await readReport(damaged);
        assert.deepEqual(
          rows.map((row) => row.id + row.chargeText),
          whole,
        );
      } else {
        assert.ok(['damaged-zip', 'not-text'].includes(reading.problem));
        refusals++;
      }
    }
    assert.ok(refusals > 0);
  });

  it('is refused where the check sum is another, though it unpacks', async () => {
    const file = await zip({ [NAME]: REPORT });
    const sum = centralDirectory(file) + 16;
    file.writeUInt32LE((file.readUInt32LE(sum) ^ 1) >>> 0, sum);
    assert.equal((await refusalOf(file)).problem, 'damaged-zip');
  });

  it('is refused where it unpacks to more or less than it declares', async () => {
    for (const difference of [-1, 1]) {
      const file = await zip({ [NAME]: REPORT });
      const size = centralDirectory(file) + 24;
      file.writeUInt32LE(file.readUInt32LE(size) + difference, size);
      assert.equal((await refusalOf(file)).problem, 'damaged-zip');
    }
  });
});
